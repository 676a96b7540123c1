"""What is found across pages: one problem, its place in one page and its places in the others."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from contentaudit.finding import Severity

MOST = 20
"""Related places that one finding carries; its message tells how many there are in all."""


class Place(msgspec.Struct, frozen=True):
    """
    A place in a page.

    Args:
        page: number of the page in the run.
        source: what reports call it.
        line, column: 1-based, in code points; 1 where the whole page is meant.
        offset, end_offset: 0-based, `end_offset` exclusive; equal where something is absent.
        says: what stands there, or why it matters.

    """

    page: int
    source: str
    line: int = 1
    column: int = 1
    offset: int = 0
    end_offset: int = 0
    says: str = ""


class SiteFinding(msgspec.Struct, frozen=True):
    """
    A problem that no single page shows.

    Args:
        check: its name, such as ``near-duplicate``.
        severity: ``error``, ``warning`` or ``note``.
        message: what is wrong.
        place: where to look first.
        related: the other pages' places, at most `MOST`.
        pages: how many pages are concerned.
        evidence: figures behind it, by name.

    """

    check: str
    severity: Severity
    message: str
    place: Place
    related: list[Place] = []
    pages: int = 1
    evidence: dict[str, Any] = {}


class At(NamedTuple):
    """A range of a page's source."""

    line: int
    column: int
    offset: int
    end: int


def place_in(pieces: list[int], start: int, end: int) -> At:
    """
    Return the source of a range of a block's text.

    Args:
        pieces: the column of that name: start in the text, source offset, line, column, and 1 where
            text and source run in step, for each piece.
        start: first code point.
        end: one past the last; greater than `start`.

    """
    first, last = _piece(pieces, start), _piece(pieces, end - 1)
    into = start - first[0] if first[4] else 0
    reach = end - last[0] if last[4] else 1
    return At(first[2], first[3] + into, first[1] + into, last[1] + reach)


def _piece(pieces: list[int], index: int) -> list[int]:
    low, high = 0, len(pieces) // 5 - 1
    while low < high:  # bisect over every fifth number
        middle = (low + high + 1) // 2
        if pieces[5 * middle] <= index:
            low = middle
        else:
            high = middle - 1
    return pieces[5 * low : 5 * low + 5]
