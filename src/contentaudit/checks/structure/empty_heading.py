from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.document import Container, Document
from contentaudit.finding import Finding


class EmptyHeading(Check):
    """
    Finds headings without words.

    ## Why it matters
    A screen reader announces “heading” and then nothing; a table of contents gets an empty line.
    Most are left over from an editor where a blank line was made a heading.

    ## What to do
    Delete it, or write its words. A heading that is an image needs an alt text.

    ## Source
    WCAG 2.2, success criterion 2.4.6.
    """

    name, category, severity = "empty-heading", "structure", "warning"
    kinds = ("html", "markdown")
    examples = (
        good("# A\n\nText.\n"),
        good('<h1><img src="logo.png" alt="Back care"></h1><p>Text.</p>', "html"),
        bad("# A\n\nText.\n\n⟦##⟧\n\nText.\n"),
        bad("<h1>A</h1><p>Text.</p>⟦<h2><b>&nbsp;</b></h2>⟧<p>Text.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        told = [block.span for block in doc.article]
        if not told:
            return
        first, last = told[0].start, max(span.end for span in told)
        for heading in doc.empty_headings:
            if first <= heading.span.start < last and not _in_furniture(heading):
                yield self.found(heading.span, "this heading has no words; write them or delete it")


def _in_furniture(heading: Container) -> bool:
    around: Container | None = heading
    while around is not None:
        if around.tag in ("nav", "footer", "aside", "form", "dialog"):
            return True
        around = around.parent
    return False
