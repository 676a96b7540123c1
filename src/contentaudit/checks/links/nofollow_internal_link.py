from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import targets


class NofollowInternalLink(LinkCheck):
    """
    Finds links to the site's own pages that tell search engines not to follow them.

    ## Why it matters
    `nofollow` says “we do not vouch for this page”. Said of one's own page it only keeps search engines
    from finding it.

    ## What to do
    Take `nofollow` off. To keep a page out of results, put `noindex` on that page.

    ## Source
    Google Search Central, “Qualify your outbound links”.
    """

    name, kinds = "nofollow-internal-link", ("html",)
    examples = (
        good('<p><a href="/a">a</a> <a rel="nofollow" href="https://example.org/">b</a></p>', "html"),
        bad('<p>⟦<a rel="noopener NOFOLLOW" href="/a">a</a>⟧</p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            if target.relation == "internal" and "nofollow" in target.link.rel:
                yield self.found(target.link, "nofollow on a link to the site's own page")
