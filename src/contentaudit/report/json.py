"""JSON v1: the wire format itself, indented."""

from __future__ import annotations

from contentaudit.wire import Report


def render(report: Report) -> bytes:
    """Return JSON v1 with a final newline."""
    return report.to_json() + b"\n"
