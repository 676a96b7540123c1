from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import fragment_of, page_url, same_page, targets


class LinkToItself(LinkCheck):
    """
    Finds links of the article that lead to the article.

    ## Why it matters
    The reader clicks and nothing happens, or the page loads again and the place is lost.

    ## What to do
    Delete the link, or point it at the part of the page that is meant (`#causes`).

    ## Source
    Our own; a link to a part of the page is fine.
    """

    name, severity, needs = "link-to-itself", "note", ("url",)
    examples = (
        good(
            '<link rel=canonical href="https://example.com/a"><p><a href="/b">b</a> <a href="/a#why">why</a>',
            "html",
        ),
        good('<link rel=canonical href="https://example.com/a"><p><a href="/a?print">print</a>', "html"),
        bad('<link rel=canonical href="https://example.com/a"><p>⟦<a href="/a/">This article</a>⟧', "html"),
        bad('<link rel=canonical href="https://example.com/a"><p>⟦<a href="">This article</a>⟧', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        here = page_url(doc)
        for target in targets(doc):
            url = target.url
            if here and url and same_page(url, here) and not fragment_of(url) and target.link.href != "#":
                yield self.found(target.link, "this link leads to the page it stands on")
