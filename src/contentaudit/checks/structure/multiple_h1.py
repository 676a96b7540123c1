from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks.structure._headings import level_ones
from contentaudit.document import Block, Document
from contentaudit.finding import Finding


class MultipleH1(Check):
    """
    Finds a second main heading.

    ## Why it matters
    Two H1s give a page two topics; in the outline of a screen reader the second half is another page.

    ## What to do
    Keep the title as the H1 and make the others H2.

    ## Source
    At most one is the “good” of Yoast SEO 3.6. HTML allows more, so this is a warning.
    """

    name, category, severity = "multiple-h1", "structure", "warning"
    whole = True
    kinds = ("html", "markdown")
    examples = (
        good("# Back pain\n\n## Causes\n\nText.\n"),
        bad("# Back pain\n\n# ⟦Causes⟧\n\nText.\n\n# *⟦More* causes⟧\n\nText.\n"),
        bad("<nav><h1>⟦Logo⟧</h1></nav><main><h1>Tea</h1><p>Tea is a drink.</p></main>", "html"),
        bad("<h1>Caf&eacute;</h1><p>Text.</p><h1>⟦Tea &amp; <b>milk⟧</b></h1><p>Text.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        ones = [block for block in level_ones(doc) if block.text]
        if len(ones) < 2:
            return
        kept = _title(doc, ones)
        for block in ones:
            if block is not kept:
                place = block.prose.span(0, len(block.text))
                message = f"a second H1 beside “{kept.text}”; make this an H2 or, for a logo, plain text"
                yield self.found(place, message, related=[(kept, "the title")])


def _title(doc: Document, ones: list[Block]) -> Block:
    """Return the H1 that is the title: the one the title element names, else the article's first."""
    named = doc.meta.title.text.casefold() if doc.meta.title else ""
    article = [block for block in ones if block.article] or ones
    return next((block for block in article if block.text.casefold() in named), article[0])
