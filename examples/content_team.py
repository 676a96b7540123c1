"""
A content team's script: audit a folder, write the fix list as CSV for a spreadsheet.

    python examples/content_team.py examples/drafts fixes.csv

A row a finding, the most points first: what to mend, where, how, and what it wins back.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import contentaudit
from contentaudit.score import first_fixes
from contentaudit.settings import discover
from contentaudit.wire import Page

COLUMNS = ("file", "line", "column", "points", "check", "what", "now", "instead")


def rows(page: Page) -> Iterator[tuple[object, ...]]:
    """Yield what to mend on a page, the most points first; points are those of the whole check."""
    for ledger_line, points in first_fixes(page.ledger):
        for index in ledger_line.findings:
            found = page.findings[index]
            instead = found.fixes[0].replacement if found.fixes else ""
            place = (page.source, found.start.line, found.start.column)
            yield (*place, f"{points:.1f}", found.check, *map(plain, (found.message, found.text, instead)))


def plain(cell: str) -> str:
    """Return text that no spreadsheet runs as a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def main(folder: Path, out: Path) -> None:
    """Audit the folder by the settings that hold there; write the list, tell the scores."""
    auditor = contentaudit.Auditor(discover(folder))
    with out.open("w", encoding="utf-8-sig", newline="") as file:  # Excel knows UTF-8 by its mark
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for report in auditor.audit_many([folder]):
            for page in report.documents:
                listed = list(rows(page))
                table.writerows(listed)
                score = "–" if page.score is None else f"{page.score:.1f}"
                print(f"{score:>5}  {len(listed):3} to mend  {page.source}")
            for lost in report.unreadable:
                print(f"{lost.source}: {lost.reason} {lost.hint}", file=sys.stderr)
    print(f"Fix list: {out}")


if __name__ == "__main__":
    main(*map(Path, [*sys.argv[1:], "examples/drafts", "fixes.csv"][:2]))
