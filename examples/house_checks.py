"""
Write a check: two of them, in plain style and with BeautifulSoup.

Run this file to try them. To use them everywhere, name the file in the settings,
``load = ["examples/house_checks.py"]``, and allow it with ``--allow-load``; or ship them in a package
with an entry point of the group ``contentaudit.checks``.
"""

import re
from collections.abc import Iterator

import contentaudit
from contentaudit import Check, Document, Options, bad, good
from contentaudit.check import NotAssessed
from contentaudit.finding import Finding


class ShoutedWord(Check):
    """
    Finds words written in capitals for emphasis.

    ## Why it matters
    Capitals read as shouting, and screen readers may spell them out.

    ## What to do
    Write the word in lower case; let the sentence carry the weight.
    """

    name, category = "shouted-word", "readability"
    languages = ("en",)

    class Options(Options, frozen=True):
        """
        Options of shouted-word.

        Args:
            allowed: words that may stand in capitals.

        """

        allowed: tuple[str, ...] = ("NASA", "HTML")

    examples = (
        good("Rinse the rice well before you cook it.\n"),
        good("NASA publishes HTML.\n", note="Known abbreviations are fine."),
        bad("You must ⟦NEVER⟧ rinse the **⟦PAN⟧**.\n"),
        bad("<p>Caf&eacute; owners ⟦ALWAYS⟧ say so.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterator[Finding]:
        """Look at every word of the running text."""
        for block in doc.body:
            for word in re.finditer(r"\b[A-Z]{3,}\b", block.text):
                if word[0] not in self.options.allowed:
                    yield self.found(
                        block.prose.span(*word.span()), f"“{word[0]}” shouts; write it in lower case"
                    )


class TableWithoutHeader(Check):
    """
    Finds tables whose columns have no header cells.

    ## Why it matters
    A screen reader names the column of each cell by its header.

    ## What to do
    Make the first row's cells `th` elements.
    """

    name, category = "table-without-header", "structure"
    kinds = ("html",)
    examples = (
        good("<table><tr><th>Tea</th></tr><tr><td>Green</td></tr></table>", "html"),
        bad("<p>Teas</p>⟦<table><tr><td>Green</td></tr></table>⟧", "html"),
    )

    def run(self, doc: Document) -> Iterator[Finding]:
        """Ask BeautifulSoup; a Tag of `doc.soup` is a place."""
        tables = doc.soup.find_all("table")
        if not tables:
            raise NotAssessed("there is no table")
        for table in tables:
            if not table.find("th"):
                yield self.found(table, "this table has no header cells")


CHECKS = (ShoutedWord, TableWithoutHeader)

if __name__ == "__main__":
    from contentaudit.testing import problems

    for check in CHECKS:
        for example in check.examples:
            print(f"{check.name}: {'; '.join(problems(check, example)) or 'example holds'}")
    settings = contentaudit.Settings(load=[__file__], select=[check.name for check in CHECKS])
    text = Document.from_markdown("This is VERY good tea.\n")
    page = contentaudit.audit(text, settings=settings, dialect="en-GB").documents[0]
    for finding in page.findings:
        print(f"{finding.start.line}:{finding.start.column} {finding.message}")
