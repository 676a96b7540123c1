"""A row a finding, for spreadsheets and data tools."""

from __future__ import annotations

import csv
import io

from contentaudit.report.states import last_line
from contentaudit.wire import Finding, Page, Report

COLUMNS = (
    "source", "line", "column", "end_line", "end_column", "last_line", "severity", "confidence", "category",
    "check", "rule", "message", "detail", "text", "fix", "fix_is_safe", "state", "ignored_reason",
    "fingerprint",
)  # fmt: skip
# A spreadsheet takes a cell that begins with one of these for a formula. The last four are their wide forms.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def render(report: Report) -> str:
    """
    Return a header and a row per finding, whatever its state.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for page in report.documents:
        writer.writerows(_row(page, finding) for finding in page.findings)
    return out.getvalue()


def _row(page: Page, finding: Finding) -> list[str | float]:
    fix = finding.fixes[0] if finding.fixes else None
    row: list[str | float] = [
        page.source,
        finding.start.line,
        finding.start.column,
        finding.end.line,
        finding.end.column,
        last_line(finding),
        finding.severity,
        finding.confidence,
        finding.category,
        finding.check,
        finding.rule,
        finding.message,
        finding.detail,
        finding.text,
        fix.replacement if fix else "",
        ("yes" if fix.safe else "no") if fix else "",
        finding.state,
        finding.ignored_reason or "",
        finding.fingerprint,
    ]
    return [_defused(cell) if isinstance(cell, str) else cell for cell in row]


def _defused(cell: str) -> str:
    cell = f"'{cell}" if cell.startswith(_FORMULA) else cell
    # A NUL ends a cell early in many programs, and a lone carriage return the row.
    return cell.replace("\x00", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
