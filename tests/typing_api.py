"""
The library as its users write it, for mypy in strict mode.

`test_package.py` checks this file against the installed wheel: annotations that are missing or too loose show
here, since every name below says what type it expects.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import contentaudit
from contentaudit import (
    Brief,
    Check,
    Document,
    Fix,
    LoadError,
    Options,
    Report,
    Settings,
    SettingsError,
    Span,
    bad,
    good,
)
from contentaudit.check import NotAssessed
from contentaudit.finding import Finding
from contentaudit.report import render
from contentaudit.score import first_fixes
from contentaudit.settings import discover
from contentaudit.testing import problems


def one(path: Path) -> float | None:
    """Audit an article and walk through the report."""
    settings: Settings = Settings(ignore=["grammar"], profile="strict", dictionary=("Qi",), fail_under=70)
    try:
        report: Report = contentaudit.audit(path, settings=settings, keyphrase="back pain")
    except (LoadError, SettingsError) as error:
        print(str(error))  # noqa: T201
        return None
    page = report.documents[0]
    score: float | None = page.score
    for finding in page.findings:
        line: int = finding.start.line
        text: str = finding.text
        fixes: list[str] = [fix.replacement for fix in finding.fixes]
        print(line, text, fixes, finding.severity)  # noqa: T201
    for ledger_line, points in first_fixes(page.ledger):
        lost: float = ledger_line.lost + points
        print(lost)  # noqa: T201
    words: float | int | None = page.metrics["words"]
    print(words)  # noqa: T201
    report.write("html", path.with_suffix(".report.html"))
    data: str | bytes = render(report, "json")
    again: Report = Report.from_json(data)
    return score if again == report else None


def many(folder: str) -> dict[str, float]:
    """Audit a folder under the settings that hold there."""
    auditor = contentaudit.Auditor(discover(folder))
    scores: dict[str, float] = {}
    for report in auditor.audit_many([folder], audience_grade=8):
        scores |= {page.source: page.score for page in report.documents if page.score is not None}
    return scores


class Shouting(Check):
    """Finds shouting."""

    name, category = "shouting", "readability"
    languages = ("en",)

    class Options(Options, frozen=True):
        """
        Options of shouting.

        Args:
            most: capitals in a row that are fine.

        """

        most: int = 3

    examples = (good("Calm.\n"), bad("⟦LOUDLY⟧ said.\n"))

    def run(self, doc: Document) -> Iterator[Finding]:
        """Look at every word."""
        if not doc.body:
            raise NotAssessed("there is no text")
        for block in doc.body:
            for word in block.words:
                if word.text.isupper() and len(word.text) > self.options.most:
                    span: Span = block.prose.span(word.start, word.end)
                    yield self.found(span, "this shouts", fixes=[Fix(word.text.lower())])


def tried() -> list[str]:
    """Try the check on its examples and on a document of a brief."""
    doc = Document.from_html("<p>Tea.</p>").with_brief(Brief(keyphrase="tea"))
    found: list[Finding] = list(Shouting().run(doc))
    return [told for example in Shouting.examples for told in problems(Shouting, example)] + [
        finding.message for finding in found
    ]
