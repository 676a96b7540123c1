from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks.structure._headings import level_ones
from contentaudit.document import Document
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
    kinds = ("html", "markdown")
    examples = (
        good("# Back pain\n\n## Causes\n\nText.\n"),
        bad("# Back pain\n\n# ⟦Causes⟧\n\nText.\n\n# *⟦More* causes⟧\n\nText.\n"),
        bad("<h1>Caf&eacute;</h1><p>Text.</p><h1>⟦Tea &amp; <b>milk⟧</b></h1><p>Text.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        ones = [block for block in level_ones(doc) if block.text]
        for block in ones[1:]:
            place = block.prose.span(0, len(block.text))
            related = [(ones[0], "the first H1")]
            yield self.found(place, "a page has one H1; make this an H2", related=related)
