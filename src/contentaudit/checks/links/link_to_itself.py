from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck, in_sentence
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
        good(
            '<link rel=canonical href="https://example.com/a"><h1><a href="/a">Rest</a></h1>',
            "html",
            note="blogs link the heading of a post to the post",
        ),
        bad(
            '<link rel=canonical href="https://example.com/a"><p>See ⟦<a href="/a/">this post</a>⟧ on rest',
            "html",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        here = page_url(doc)
        for target in targets(doc):
            url = target.url or ""
            whole = target.relation != "page" and not fragment_of(url)
            if here and whole and same_page(url, here) and in_sentence(doc, target.link):
                yield self.found(target.link, "this link leads to the page it stands on")
