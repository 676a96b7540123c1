from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import targets


class UgcLinkInArticle(LinkCheck):
    """
    Finds links of the article marked as written by users.

    ## Why it matters
    `ugc` tells search engines that a visitor put the link there. On an editor's link it hides a source
    that the article does vouch for.

    ## What to do
    Take `ugc` off; use `sponsored` for a paid link. Links in comments are left alone.

    ## Source
    Google Search Central, “Qualify your outbound links”. Forums and some platforms mark every link so;
    only the widest profile holds it.
    """

    name, severity, profile, kinds = "ugc-link-in-article", "note", "everything", ("html",)
    examples = (
        good('<p><a rel="nofollow" href="https://example.org/">a</a></p>', "html"),
        bad('<p>⟦<a rel="ugc nofollow" href="https://example.org/">a</a>⟧</p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            if "ugc" in target.link.rel:
                yield self.found(target.link, "this link of the article is marked as user-generated (ugc)")
