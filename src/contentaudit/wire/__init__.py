"""
The report as data: JSON v1.

These structs are the wire format, field by field; `docs/json-v1.md` and the JSON Schema come from
them. Keys are only ever added within version 1.
"""

from __future__ import annotations

from contentaudit.wire.parts import (
    Candidate,
    CategoryScore,
    Finding,
    Fix,
    LedgerLine,
    NotAssessed,
    Page,
    Point,
    Related,
    State,
    Unreadable,
)
from contentaudit.wire.report import SCORING, VERSION, Report, Tool, encode

__all__ = [
    "SCORING",
    "VERSION",
    "Candidate",
    "CategoryScore",
    "Finding",
    "Fix",
    "LedgerLine",
    "NotAssessed",
    "Page",
    "Point",
    "Related",
    "Report",
    "State",
    "Tool",
    "Unreadable",
    "encode",
]
