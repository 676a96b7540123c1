from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck, in_sentence
from contentaudit.checks.links.unmarked_affiliate_link import is_paid
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import targets

# Addresses by which a site counts clicks on paid links.
_REDIRECT = re.compile(r"://(?:go|out|link|links|click|track|refer)\.|/(?:go|out|recommends?|refer|visit|r)/")


class NofollowInternalLink(LinkCheck):
    """
    Finds links to the site's own pages that tell search engines not to follow them.

    ## Why it matters
    `nofollow` says “we do not vouch for this page”. Said of one's own page it only keeps search engines
    from finding it.

    ## What to do
    Take `nofollow` off. To keep a page out of results, put `noindex` on that page.

    ## Source
    Google Search Central, “Qualify your outbound links”. Some sites do it on purpose, so only the widest
    profile holds it.
    """

    name, profile, kinds = "nofollow-internal-link", "everything", ("html",)
    examples = (
        good('<p><a href="/a">a</a> <a rel="nofollow" href="https://example.org/">b</a></p>', "html"),
        good(
            '<p>We like <a rel="nofollow" href="/go/chair">this chair</a> a lot.</p>',
            "html",
            note="a paid link",
        ),
        good('<p><a rel="nofollow" href="/login">Log in</a></p>', "html", note="a button"),
        bad('<p>Read of ⟦<a rel="noopener NOFOLLOW" href="/a">good chairs</a>⟧ here.</p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            link = target.link
            paid = "sponsored" in link.rel or is_paid(target.url or "") or _REDIRECT.search(target.url or "")
            told = target.relation == "internal" and "nofollow" in link.rel and in_sentence(doc, link)
            if told and not paid and any(char.isalpha() for char in link.text):
                yield self.found(link, "nofollow on a link to the site's own page")
