"""The stretch of source around a finding, with a caret line under it."""

from __future__ import annotations

from contentaudit.report.plain import cells, printable
from contentaudit.source import Source
from contentaudit.wire import Finding

BEFORE = 28


def excerpt(source: Source, finding: Finding, width: int) -> tuple[str, str, str, str] | None:
    """
    Return the source around a finding's first line.

    Args:
        source: of the page.
        finding: where to look.
        width: cells available.

    Returns:
        the text before, the marked text, the text after, and a caret line; None when the place
        lies outside the source (the file has changed since).

    """
    if finding.end.offset > len(source.text) or finding.end.offset < finding.start.offset:
        return None
    line = source.line(finding.start.line)
    column = finding.start.column - 1
    end = finding.end.column - 1 if finding.end.line == finding.start.line else len(line)
    first = max(0, column - BEFORE) if len(line) > width else 0
    before = printable(line[first:column].lstrip() if first == 0 else "…" + line[first:column].lstrip())
    marked = printable(line[column:end])
    room = max(8, width - cells(before))
    if cells(marked) > room:
        marked = marked[: room - 1] + "…"
    after = printable(line[end:])[: max(0, room - cells(marked))]
    caret = " " * cells(before) + ("^" * cells(marked) if marked else "^")
    return before, marked, after.rstrip(), caret
