"""Reviewdog Diagnostic Format, for review comments with suggestions."""

from __future__ import annotations

from typing import Any

import msgspec

from contentaudit.finding import Severity
from contentaudit.report.bytecolumns import byte_columns, points_of
from contentaudit.report.paths import Paths
from contentaudit.report.states import counting, why
from contentaudit.wire import Finding, Page, Point, Report, Unreadable, encode

SEVERITY: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report) -> bytes:
    """
    Return a DiagnosticResult.

    The format counts columns in bytes, which needs the article: a saved report whose file is gone
    or changed gives lines only, and no suggestions. Ignored findings are left out.
    """
    paths = Paths()
    diagnostics = [entry for page in report.documents for entry in _page(page, paths)]
    diagnostics += [_unreadable(lost, paths) for lost in report.unreadable]
    result = {"source": {"name": report.tool.name}, "diagnostics": diagnostics}
    return msgspec.json.format(encode(result), indent=2) + b"\n"


def _page(page: Page, paths: Paths) -> list[dict[str, Any]]:
    document = page.document
    columns = None if document is None else byte_columns(document.source, points_of(page))
    path = paths.relative(page.source)
    return [_diagnostic(path, finding, columns) for finding in counting(page)]


def _diagnostic(path: str, finding: Finding, columns: dict[int, int] | None) -> dict[str, Any]:
    span = _range(finding.start, finding.end, columns)
    return {
        "message": f"{finding.message}\n\n{finding.detail}" if finding.detail else finding.message,
        "location": {"path": path, "range": span},
        "severity": SEVERITY[finding.severity],
        "code": {"value": finding.check},
        "suggestions": [
            {"range": span, "text": fix.replacement} for fix in finding.fixes if columns is not None
        ],
        "related_locations": [
            {
                "message": other.message,
                "location": {"path": path, "range": _range(other.start, other.end, columns)},
            }
            for other in finding.related
        ],
    }


def _range(start: Point, end: Point, columns: dict[int, int] | None) -> dict[str, Any]:
    return {"start": _position(start, columns), "end": _position(end, columns)}


def _position(point: Point, columns: dict[int, int] | None) -> dict[str, int]:
    if columns is None:
        return {"line": point.line}
    return {"line": point.line, "column": columns[point.offset]}


def _unreadable(lost: Unreadable, paths: Paths) -> dict[str, Any]:
    return {
        "message": f"could not be read: {why(lost)}",
        "location": {"path": paths.relative(lost.source)},
        "severity": "ERROR",
        "code": {"value": "unreadable"},
    }
