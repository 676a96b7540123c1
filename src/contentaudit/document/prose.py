"""
Readable text with a source map.

Prose is what a reader sees of a block: tags gone, entities resolved, white space collapsed. Every
character of it knows the source it came from, so no check ever searches the source again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from contentaudit.source import Span

# White space that a reader does not see as written; a single blank between two words stays as it is.
_COLLAPSING = re.compile(r"[ \n\t\f\r]{2,}|[\n\t\f\r]|^ | \Z")


class Piece(NamedTuple):
    """
    A run of prose and its source.

    In a verbatim piece, prose and source are equal character by character. Any other piece maps as
    a whole: an entity, a run of white space collapsed to one blank, a line break element.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    verbatim: bool


class Prose:
    """
    The readable text of a block.

    Args:
        text: what the reader sees.
        pieces: consecutive pieces that cover the text without gaps.

    """

    __slots__ = ("_starts", "pieces", "text")

    def __init__(self, text: str, pieces: Iterable[Piece]) -> None:
        self.text = text
        self.pieces = tuple(pieces)
        self._starts: list[int] | None = None

    def __repr__(self) -> str:
        return f"Prose({self.text!r})"

    def _piece(self, index: int) -> Piece:
        if self._starts is None:
            self._starts = [piece.start for piece in self.pieces]
        return self.pieces[bisect_right(self._starts, index) - 1]

    def span(self, start: int, end: int) -> Span:
        """
        Return the source span of a range of the prose.

        Args:
            start: first code point, 0-based.
            end: one past the last. An empty range gives an empty span.

        Raises:
            ValueError: when the range is reversed or outside the text.

        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"range {start}:{end} is outside a prose of {len(self.text)} characters")
        if not self.pieces:
            raise ValueError("an empty prose has no places; use the block's span")
        if start == end:
            point = self._source_end(start - 1) if start else self.pieces[0].source_start
            return Span(point, point)
        piece = self._piece(start)
        first = piece.source_start + (start - piece.start if piece.verbatim else 0)
        return Span(first, self._source_end(end - 1))

    def _source_end(self, index: int) -> int:
        piece = self._piece(index)
        return piece.source_start + index - piece.start + 1 if piece.verbatim else piece.source_end


class ProseBuilder:
    """
    Collects the text of one block as a browser would show it.

    White space collapses across the pieces added; leading and trailing white space goes. Call
    `text` for characters equal to the source, `replaced` for one or more characters that stand for a
    source range (an entity), `blank` for a range shown as white space (a line break element).
    """

    __slots__ = ("_out", "_pending", "_pieces", "length")

    def __init__(self) -> None:
        self._out: list[str] = []
        self._pieces: list[Piece] = []
        self._pending: tuple[int, int] | None = None
        self.length = 0

    def text(self, text: str, source_start: int) -> None:
        """Add characters that stand verbatim in the source from `source_start` on."""
        at = 0
        for white in _COLLAPSING.finditer(text):
            start, end = white.span()
            if start > at:
                self._put(text[at:start], source_start + at, source_start + start, verbatim=True)
            self.blank(source_start + start, source_start + end)
            at = end
        if at < len(text):
            self._put(text[at:], source_start + at, source_start + len(text), verbatim=True)

    def replaced(self, text: str, source_start: int, source_end: int) -> None:
        """Add text that stands for a whole source range, such as an entity's character."""
        if text in (" ", "\n", "\t", "\f"):
            self.blank(source_start, source_end)
        elif text:
            self._put(text, source_start, source_end, verbatim=False)

    def blank(self, source_start: int, source_end: int) -> None:
        """Add collapsible white space."""
        if not self._out:
            return
        first = self._pending[0] if self._pending else source_start
        self._pending = (first, source_end)

    def _put(self, text: str, source_start: int, source_end: int, *, verbatim: bool) -> None:
        if self._pending:
            start, end = self._pending
            self._pending = None
            self._append(" ", start, end, verbatim=False)
        self._append(text, source_start, source_end, verbatim=verbatim)

    def _append(self, text: str, source_start: int, source_end: int, *, verbatim: bool) -> None:
        end = self.length + len(text)
        last = self._pieces[-1] if self._pieces else None
        if verbatim and last and last.verbatim and last.source_end == source_start:
            self._pieces[-1] = Piece(last.start, end, last.source_start, source_end, verbatim=True)
        else:
            self._pieces.append(Piece(self.length, end, source_start, source_end, verbatim))
        self._out.append(text)
        self.length = end

    def build(self) -> Prose:
        """Return the prose collected."""
        return Prose("".join(self._out), self._pieces)
