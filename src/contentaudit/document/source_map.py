"""
A generated text that knows which source every character came from.

Markdown is defined by the HTML it stands for. `Generated` collects that HTML piece by piece together
with the source of each piece; the HTML reader then reads it like any page, and `Mapped` brings what
it found back to the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from contentaudit.document.model import Block, Container, Image, Link
from contentaudit.document.prose import Piece, Prose
from contentaudit.source import Span


class Generated:
    """Collects generated text with its source."""

    __slots__ = ("_sources", "_texts")

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._sources: list[tuple[int, int, bool]] = []

    def put(self, text: str, start: int, end: int, *, verbatim: bool = False) -> int:
        """
        Add text that stands for a source range.

        Args:
            text: the text; it maps as a whole unless it is verbatim.
            start: where its source begins.
            end: where that ends; the same for markup that has no source of its own, such as an end tag.
            verbatim: whether text and source are equal, character by character.

        Returns:
            a number by which `replace` knows the piece.

        """
        self._texts.append(text)
        self._sources.append((start, end, verbatim))
        return len(self._texts) - 1

    def replace(self, piece: int, text: str, start: int, end: int) -> None:
        """Put another text with another source in place of a piece."""
        self._texts[piece] = text
        self._sources[piece] = (start, end, False)

    def finish(self, source: str) -> tuple[str, Mapped]:
        """Return the text and the way back to `source`."""
        starts = [0, *accumulate(map(len, self._texts))]
        return "".join(self._texts), Mapped(source, starts[:-1], self._sources)


class Mapped:
    """The way from places of a generated text back to its source; see `Generated`."""

    __slots__ = ("_source", "_sources", "_starts")

    def __init__(self, source: str, starts: list[int], sources: list[tuple[int, int, bool]]) -> None:
        self._source = source
        self._starts = starts
        self._sources = sources

    def start(self, at: int) -> int:
        """Return where the character at an offset of the generated text begins in the source."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return 0
        start, end, verbatim = self._sources[index]
        return min(end, start + at - self._starts[index]) if verbatim else start

    def end(self, at: int) -> int:
        """Return where the character before an offset of the generated text ends in the source."""
        index = bisect_right(self._starts, at - 1) - 1
        if index < 0:
            return 0
        start, end, verbatim = self._sources[index]
        return start + at - self._starts[index] if verbatim else end

    def span(self, span: Span) -> Span:
        """Return the source of a span of the generated text."""
        start = self.start(span.start)
        return Span(start, max(start, self.end(span.end))) if span.end > span.start else Span(start, start)

    def prose(self, prose: Prose) -> Prose:
        """Return the same prose with pieces of the source."""
        pieces: list[Piece] = []
        for piece in prose.pieces:
            if piece.verbatim:
                self._verbatim(piece, pieces)
                continue
            start = self.start(piece.source_start)
            end = max(start, self.end(piece.source_end))
            verbatim = self._source[start:end] == prose.text[piece.start : piece.end]
            _append(pieces, Piece(piece.start, piece.end, start, end, verbatim))
        return Prose(prose.text, pieces)

    def _verbatim(self, piece: Piece, pieces: list[Piece]) -> None:
        """Cut a piece that equals the generated text where the sources of that text meet."""
        at, until = piece.source_start, piece.source_end
        index = bisect_right(self._starts, at) - 1
        shift = piece.start - at
        while at < until:
            following = self._starts[index + 1] if index + 1 < len(self._starts) else until
            stop = min(until, following)
            start, end, verbatim = self._sources[index]
            if verbatim:
                start += at - self._starts[index]
                end = start + stop - at
            _append(pieces, Piece(at + shift, stop + shift, start, end, verbatim))
            at = stop
            index += 1

    def bring_back(
        self,
        blocks: Iterable[Block],
        links: Iterable[Link],
        images: Iterable[Image],
        containers: Iterable[Container] = (),
    ) -> None:
        """Move everything the HTML reader found to its place in the source, in place."""
        moved: set[int] = set()
        for block in blocks:
            block.prose = self.prose(block.prose)
            block.span = self.span(block.span)
            for container in block.containers:
                self._container(container, moved)
        for link in links:
            link.span = self.span(link.span)
            link.href_span = link.href_span and self.span(link.href_span)
            self._container(link.container, moved)
        for image in images:
            image.span = self.span(image.span)
            image.alt_span = image.alt_span and self.span(image.alt_span)
            self._container(image.container, moved)
        for container in containers:
            self._container(container, moved)

    def _container(self, container: Container | None, moved: set[int]) -> None:
        while container is not None and id(container) not in moved:
            moved.add(id(container))
            container.span = self.span(container.span)
            container = container.parent


def _append(pieces: list[Piece], piece: Piece) -> None:
    last = pieces[-1] if pieces else None
    if piece.verbatim and last and last.verbatim and last.source_end == piece.source_start:
        pieces[-1] = Piece(last.start, piece.end, last.source_start, piece.source_end, verbatim=True)
    else:
        pieces.append(piece)
