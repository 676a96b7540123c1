from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck, in_sentence, said
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import targets


class PlaceholderLink(LinkCheck):
    """
    Finds links that lead nowhere: `#`, `javascript:`, an empty address.

    ## Why it matters
    The reader clicks a promise; search engines cannot follow it.

    ## What to do
    Fill in the address, or take the link off. What starts an action on the page is a button.

    ## Source
    Lighthouse's audit “links are not crawlable”; the HTML standard makes `#` the top of the page, so a
    link that says “top” or “up” is left alone.
    """

    name = "placeholder-link"
    examples = (
        good("[a](/a), [Back to top](#), [^](#)\n"),
        good('<p><a href="#">Show all filters</a></p>', "html", note="a button of a script"),
        bad(
            '<p>So say ⟦<a href="#">one</a>⟧ and ⟦<a href="javascript:void(0)">the other</a>⟧.</p>',
            "html",
        ),
        bad("For more see ⟦[the study]()⟧.\n"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            link = target.link
            href = (link.href or "").strip().lower()
            if href not in ("", "#") and not href.startswith("javascript:"):
                continue
            words = said(link.text).split()
            if words and not {"top", "up", "start"} & set(words) and in_sentence(doc, link):
                yield self.found(link, f"“{' '.join(link.text.split())}” leads nowhere")
