from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck, is_code, is_generic
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import targets


class GenericAnchor(LinkCheck):
    """
    Finds links whose text says nothing about their target.

    ## Why it matters
    Readers scan links, screen readers list them out of context, search engines take their text as the
    target's description. “Here” serves none of them.

    ## What to do
    Link the words that name the target: “see the **study of 2012**” rather than “click **here**”.

    ## Source
    Lighthouse's audit “links do not have descriptive text” and WCAG 2.4.9; the list of texts is ours.
    """

    name = "generic-anchor"
    languages = ("en",)
    examples = (
        good("See [the study of 2012](/study).\n"),
        good(
            '<p><a href="/a" aria-label="The study of 2012">Read more</a></p>', "html", note="a label says it"
        ),
        good('<p><a name="here">here</a></p>', "html", note="leads nowhere"),
        good("The keyword [`this`](/this) in JavaScript.\n"),
        bad("For the study click ⟦[here](/study)⟧.\n"),
        bad("<p>⟦<a href='/a'><b>Read more</b> &raquo;</a>⟧</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            if is_generic(target.link) and not is_code(doc, target.link):
                text = " ".join(target.link.text.split())
                yield self.found(target.link, f"“{text}” does not say where the link leads")
