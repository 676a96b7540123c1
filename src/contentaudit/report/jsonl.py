"""JSON v1 by document: each line stands alone, so files can be split, filtered and joined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from contentaudit.wire import Report, encode


def render(report: Report) -> bytes:
    """
    Return one line per document: ``version`` and ``tool``, then the keys of a document in JSON v1.

    An input that could not be read is a line with ``source``, ``reason`` and ``hint``.
    """
    return b"".join(_one_line(encode(line)) + b"\n" for line in _lines(report))


def _one_line(data: bytes) -> bytes:
    """Escape what Unicode counts as line ends and JSON does not: readers split at them."""
    for char in ("\x85", "\u2028", "\u2029"):
        data = data.replace(char.encode(), f"\\u{ord(char):04x}".encode())
    return data


def _lines(report: Report) -> Iterator[dict[str, Any]]:
    for entry in (*report.documents, *report.unreadable):
        yield {"version": report.version, "tool": report.tool, **msgspec.structs.asdict(entry)}
