from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.document import Document
from contentaudit.finding import Finding


class LongHeadingOptions(Options, frozen=True):
    """
    What is long.

    Args:
        characters: a heading with more characters is long.

    """

    characters: int = 100


class LongHeading(Check):
    """
    Finds headings too long to be taken in at a glance.

    ## Why it matters
    A heading is scanned, not read. On a phone 100 characters are four lines of large type.

    ## What to do
    Keep the words that tell this section from the others; move the rest into its first sentence.

    ## Source
    Screaming Frog reports an H1 over 70 characters. We speak up at 100: between the two, many an
    edited headline lies.
    """

    name, category, severity = "long-heading", "structure", "note"
    Options = LongHeadingOptions
    examples = (
        good("# Needles\n\nText.\n", options={"characters": 10}),
        bad("# ⟦Needles and pins⟧\n\nText.\n", options={"characters": 10}),
        bad("<h2>⟦Tea &amp; <b>biscuits⟧</b></h2><p>Text.</p>", "html", options={"characters": 10}),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for block in doc.headings:
            size = len(block.text)
            if size > self.options.characters:
                message = (
                    f"this heading has {size} characters; up to {self.options.characters} read at a glance"
                )
                yield self.found(block.prose.span(0, size), message)
