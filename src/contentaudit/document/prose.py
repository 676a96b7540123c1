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

NO_WIDTH = "\u00ad\u200b\u2060\ufeff"
"""Characters that a reader does not see: soft hyphen, zero-width space, word joiner, byte-order mark."""

_GAP = re.compile(rf"\s+|[{NO_WIDTH}]+")
_INVISIBLE = dict.fromkeys(map(ord, NO_WIDTH))


def collapsed(text: str) -> str:
    """Return a text as a reader sees it: each run of white space one blank, characters without width gone."""
    if not text.isascii():
        for character in NO_WIDTH:
            if character in text:
                text = text.translate(_INVISIBLE)
                break
    return " ".join(text.split())


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


_new = tuple.__new__  # half the time of the class itself, and a page holds thousands of pieces


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
        last = self._source_end(end - 1)
        # HTML can move text, so that what reads first stands last
        return Span(first, last) if first <= last else Span(last, first)

    def _source_end(self, index: int) -> int:
        piece = self._piece(index)
        return piece.source_start + index - piece.start + 1 if piece.verbatim else piece.source_end


class ProseBuilder:
    """
    Collects the text of one block as a browser would show it.

    White space of any kind collapses across the pieces added, no-break spaces included; leading and
    trailing white space goes, and so do soft hyphens and other characters without width. Call `text` for
    characters equal to the source, `replaced` for one or more characters that stand for a source range (an
    entity), `blank` for a range shown as white space (a line break element); where white space stays as
    written (code), `keep` and `stand_in`.
    """

    __slots__ = ("_from", "_out", "_pending", "_pieces", "_source", "_until", "length")

    def __init__(self) -> None:
        self._out: list[str] = []
        self._pieces: list[Piece] = []
        self._pending: tuple[int, int, bool] | None = None  # white space: its source; whether one plain blank
        self.length = 0
        self._from = 0  # the verbatim piece being written: where it begins here and in the source,
        self._source = 0
        self._until = -1  # and where it ends in the source; -1 when there is none

    def text(self, text: str, source_start: int) -> None:
        """Add characters that stand verbatim in the source from `source_start` on."""
        words = text.strip()
        if collapsed(words) != words:
            self._collapse(text, source_start)
            return
        size = len(words)
        source_end = source_start + len(text)
        if size < len(text):
            first = source_start + text.find(words)
            if first > source_start:
                self._blank(source_start, first, plain=text[0] == " " and first == source_start + 1)
            source_start = first
        if size:
            self.keep(words, source_start)
        first = source_start + size
        if first < source_end:
            self._blank(first, source_end, plain=text[-1] == " " and first == source_end - 1)

    def _collapse(self, text: str, source_start: int) -> None:
        at = 0
        for gap in _GAP.finditer(text):
            start, end = gap.span()
            if start > at:
                self.keep(text[at:start], source_start + at)
            if text[start] not in NO_WIDTH:
                self._blank(source_start + start, source_start + end, plain=text[start:end] == " ")
            at = end
        if at < len(text):
            self.keep(text[at:], source_start + at)

    def replaced(self, text: str, source_start: int, source_end: int) -> None:
        """Add text that stands for a whole source range, such as an entity's character."""
        shown = collapsed(text)
        if text[:1].isspace():
            self.blank(source_start, source_start if shown else source_end)
        if shown:
            if self._pending:
                self._fill()
            self._add(shown, source_start, source_end)
            if text[-1:].isspace():
                self.blank(source_end, source_end)

    def blank(self, source_start: int, source_end: int) -> None:
        """Add collapsible white space."""
        self._blank(source_start, source_end, plain=False)

    def stand_in(self, text: str, source_start: int, source_end: int) -> None:
        """Add text that stands for a whole source range, white space as it is; see `keep`."""
        self._fill()
        if text:
            self._add(text, source_start, source_end)

    def _blank(self, source_start: int, source_end: int, *, plain: bool) -> None:
        if self._pending:
            self._pending = (self._pending[0], source_end, False)
        elif self.length:
            self._pending = (source_start, source_end, plain)

    def _fill(self) -> None:
        """Write the white space that waits, now that text follows it."""
        if self._pending:
            start, end, plain = self._pending
            self._pending = None
            if plain:
                self.keep(" ", start)
            else:
                self._add(" ", start, end)

    def _add(self, text: str, source_start: int, source_end: int) -> None:
        """Add a piece that maps as a whole."""
        if self._until >= 0:
            self._close()
        end = self.length + len(text)
        self._pieces.append(_new(Piece, (self.length, end, source_start, source_end, False)))
        self._out.append(text)
        self.length = end

    def keep(self, text: str, source_start: int) -> None:
        """Add characters that stand verbatim in the source, white space as it is."""
        if self._pending:
            self._fill()
        if self._until != source_start:
            if self._until >= 0:
                self._close()
            self._from = self.length
            self._source = source_start
        size = len(text)
        self._until = source_start + size
        self.length += size
        self._out.append(text)

    def _close(self) -> None:
        if self.length > self._from:
            self._pieces.append(_new(Piece, (self._from, self.length, self._source, self._until, True)))
        self._until = -1

    def build(self) -> Prose:
        """Return the prose collected."""
        if self._until >= 0:
            self._close()
        text = self._out[0] if len(self._out) == 1 else "".join(self._out)
        pieces = self._pieces
        if text[-1:].isspace():  # code ends in a newline as a rule
            text = text.rstrip()
            while pieces and pieces[-1].start >= len(text):
                pieces.pop()
            if pieces and pieces[-1].end > len(text):
                last = pieces[-1]
                cut = last.end - len(text)
                pieces[-1] = last._replace(end=len(text), source_end=last.source_end - cut)
        return Prose(text, pieces)
