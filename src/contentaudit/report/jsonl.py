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
    return b"".join(encode(line) + b"\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[dict[str, Any]]:
    for entry in (*report.documents, *report.unreadable):
        yield {"version": report.version, "tool": report.tool, **msgspec.structs.asdict(entry)}
