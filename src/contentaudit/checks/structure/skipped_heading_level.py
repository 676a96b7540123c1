from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks.structure._headings import has_title_outside, level_ones
from contentaudit.document import Document
from contentaudit.finding import Finding


class SkippedHeadingLevel(Check):
    """
    Finds headings more than one level below the one before.

    ## Why it matters
    Headings are the page's outline. An H4 under an H2 looks like a lost section to whoever moves
    from heading to heading, as users of screen readers do.

    ## What to do
    Choose the level by the place in the outline, and the size in the style sheet.

    ## Source
    WCAG 2.2 technique H42 and the advice to success criterion 1.3.1.
    """

    name, category, severity = "skipped-heading-level", "structure", "warning"
    whole = True
    kinds = ("html", "markdown")
    examples = (
        good("# A\n\nText.\n\n## B\n\nText.\n\n### C\n\nText.\n\n## D\n\nText.\n"),
        good("<h3>B</h3><p>Text.</p><h4>C</h4><p>Text.</p>", "html", note="a fragment may begin anywhere"),
        bad("# A\n\nText.\n\n## B\n\nText.\n\n#### ⟦C *and* D⟧\n\nText.\n"),
        bad("---\ntitle: A\n---\n\n### ⟦B⟧\n\nText.\n", note="the title is the H1"),
        bad("<h1>A</h1><p>Text.</p><h3>⟦Caf&eacute;⟧</h3><p>Text.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        before = 1 if has_title_outside(doc) or level_ones(doc) else 0
        for block in doc.headings:
            if before and block.level > before + 1 and block.text:
                message = f"an H{block.level} follows an H{before}; make it an H{before + 1}"
                yield self.found(block.prose.span(0, len(block.text)), message)
            before = block.level
