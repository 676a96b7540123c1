"""Columns counted in bytes of UTF-8, for formats that want them so."""

from __future__ import annotations

from collections.abc import Iterable

from contentaudit.source import Source
from contentaudit.wire import Page, Point


def points_of(page: Page) -> Iterable[Point]:
    """Yield every point that a page's findings name."""
    for finding in page.findings:
        yield finding.start
        yield finding.end
        for related in finding.related:
            yield related.start
            yield related.end


def byte_columns(source: Source, points: Iterable[Point]) -> dict[int, int]:
    """
    Return the 1-based column in UTF-8 bytes of each point, by offset.

    One pass over the text, however many points there are and however long its lines.
    """
    wanted = {point.offset: point.offset - point.column + 1 for point in points}
    before: dict[int, int] = {}
    at = size = 0
    for offset in sorted({*wanted, *wanted.values()}):
        size += len(source.text[at:offset].encode("utf-8", "surrogatepass"))
        before[offset], at = size, offset
    return {offset: before[offset] - before[line] + 1 for offset, line in wanted.items()}
