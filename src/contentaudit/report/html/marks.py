"""Where findings stand in the text as it is shown: source spans to ranges of rows, and rows cut at them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from contentaudit.document import Block
from contentaudit.document.prose import Piece, Prose
from contentaudit.source import Span

WIDEST = 3
"""Rows up to which a finding is marked in all of them; a wider one is marked in its first."""


@dataclass(slots=True, eq=False)
class Row:
    """
    A stretch of the page as it is shown.

    Args:
        kind: of a block (``heading``, ``paragraph`` …), or ``meta``, ``image``, ``source`` (a line of
            markup) or ``gap`` (where something is missing).
        span: its source.
        prose: its text.
        block: the block, where it is one.
        article: whether it is part of the article.
        label: what to call it: the name of a metadata field, the line of a gap.
        formats: classes of ranges: ``(start, end, class)``.
        ranges: findings of ranges: ``(start, end, index)``.
        points: findings about something absent: ``(offset, index)``.
        named: findings whose first mark stands in this row.

    """

    kind: str
    span: Span
    prose: Prose
    block: Block | None = None
    article: bool = True
    label: str = ""
    formats: list[tuple[int, int, str]] = field(default_factory=list)
    ranges: list[tuple[int, int, int]] = field(default_factory=list)
    points: list[tuple[int, int]] = field(default_factory=list)
    named: set[int] = field(default_factory=set)

    @property
    def parts(self) -> list[Part]:
        """Its text, cut where marks begin and end."""
        return cut(self.prose.text, self.formats, self.ranges, self.points)

    @property
    def minor(self) -> bool:
        """Whether it is metadata that a reader of the audit rarely needs."""
        return self.kind == "meta" and self.label not in ("title", "description") and not self.findings

    @property
    def findings(self) -> set[int]:
        """The findings marked in it."""
        return {number for *_, number in self.ranges} | {number for _, number in self.points}


@dataclass(slots=True)
class Part:
    """
    Consecutive text under the same findings.

    Args:
        findings: indices, the narrowest first; empty for plain text.
        runs: ``(classes, text)``.
        first: those of the findings that begin here.
        point: whether it marks something absent.

    """

    findings: tuple[int, ...]
    runs: list[tuple[str, str]]
    first: tuple[int, ...] = ()
    point: bool = False

    @property
    def blank(self) -> bool:
        """Whether it marks nothing but white space between other marks: no target for a keyboard."""
        return bool(self.findings and self.runs) and not any(text.strip() for _, text in self.runs)


def plain(text: str, span: Span, *, verbatim: bool = False) -> Prose:
    """Make a prose that maps to a span as a whole, or character by character."""
    return Prose(text, (Piece(0, len(text), span.start, span.end, verbatim),))


class Places:
    """
    Finds the rows of source spans.

    Args:
        rows: all that is shown, in order.

    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        entries = [
            (piece.source_start, piece.source_end, number, piece)
            for number, row in enumerate(rows)
            for piece in row.prose.pieces
            if piece.source_end > piece.source_start
        ]
        entries.sort(key=lambda entry: entry[:3])
        self._entries = entries
        self._starts = [entry[0] for entry in entries]

    def covered(self, span: Span) -> list[tuple[Row, int, int]]:
        """Return the rows whose text a span covers, with the range covered; few of a very wide span."""
        found: dict[int, tuple[int, int]] = {}
        at = max(0, bisect_right(self._starts, span.start) - 2)
        for start, end, number, piece in self._entries[at : bisect_left(self._starts, span.end)]:
            if end <= span.start:
                continue
            first, last = piece.start, piece.end
            if piece.verbatim:
                first += max(0, span.start - start)
                last -= max(0, end - span.end)
            if number in found:
                first, last = min(first, found[number][0]), max(last, found[number][1])
            elif len(found) > WIDEST:
                break
            found[number] = (first, last)
        marked = sorted(found) if len(found) <= WIDEST else sorted(found)[:1]
        return [
            (self._rows[number], *found[number]) for number in marked if found[number][0] < found[number][1]
        ]

    def around(self, span: Span) -> Row | None:
        """Return the smallest row that holds a span inside it, or None."""
        wide = span.end > span.start
        inside = [
            row for row in self._rows if row.span.start < span.start + wide and span.end - wide < row.span.end
        ]
        return min(inside, key=lambda row: row.span.end - row.span.start, default=None)


def offset_in(prose: Prose, source: int) -> int:
    """Return the offset of a prose nearest to a source offset, at or after it."""
    for piece in prose.pieces:
        if piece.source_end > source:
            inside = source - piece.source_start if piece.verbatim else 0
            return piece.start + max(0, inside)
    return len(prose.text)


@dataclass(slots=True)
class _Edge:
    """What changes at an offset."""

    closes: list[int | str] = field(default_factory=list)
    opens: list[tuple[int | str, int]] = field(default_factory=list)
    points: list[int] = field(default_factory=list)


def cut(
    text: str,
    formats: Iterable[tuple[int, int, str]],
    ranges: Iterable[tuple[int, int, int]],
    points: Iterable[tuple[int, int]],
) -> list[Part]:
    """Cut a text wherever a mark begins or ends, so that nested and overlapping marks need no nesting."""
    edges: defaultdict[int, _Edge] = defaultdict(_Edge, {0: _Edge(), len(text): _Edge()})
    whats: list[tuple[int, int, int | str]] = [*formats, *ranges]
    for start, end, what in whats:
        if start < end:
            edges[start].opens.append((what, end - start))
            edges[end].closes.append(what)
    for offset, number in points:
        edges[offset].points.append(number)
    bounds = sorted(edges)
    classes: Counter[str] = Counter()
    active: dict[int, int] = {}
    parts: list[Part] = []
    for start, end in pairwise([*bounds, len(text)]):
        first = _pass(edges[start], classes, active)
        if edges[start].points:
            numbers = tuple(edges[start].points)
            parts.append(Part(numbers, [], numbers, point=True))
        if start < end:
            numbers = tuple(sorted(active, key=lambda number: (active[number], number)))
            _add(parts, numbers, first, (" ".join(sorted(+classes)), text[start:end]))
    return parts


def _pass(edge: _Edge, classes: Counter[str], active: dict[int, int]) -> tuple[int, ...]:
    """Close and open what ends and begins at an edge; return the findings that begin."""
    for what in edge.closes:
        if isinstance(what, int):
            active.pop(what, None)
        else:
            classes[what] -= 1
    first = []
    for what, width in edge.opens:
        if isinstance(what, int):
            active[what] = width
            first.append(what)
        else:
            classes[what] += 1
    return tuple(first)


def _add(parts: list[Part], numbers: tuple[int, ...], first: tuple[int, ...], run: tuple[str, str]) -> None:
    """Add a run to the last part when it stands under the same findings, else to a new one."""
    if parts and not first and not parts[-1].point and parts[-1].findings == numbers:
        parts[-1].runs.append(run)
    else:
        parts.append(Part(numbers, [run], first))
