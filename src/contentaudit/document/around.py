"""The block around a place, and the piece of a document that comes next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from contentaudit.document.document import Document
from contentaudit.document.model import Block, Container
from contentaudit.source import Span

# Elements that are one block to their author, whatever they hold.
_WHOLE = frozenset(("ul", "ol", "dl", "table", "blockquote", "figure"))


class Blocks:
    """Finds the innermost block around a place."""

    def __init__(self, doc: Document) -> None:
        self._blocks = sorted(doc.blocks, key=lambda block: (block.span.start, -block.span.end))
        self._starts = [block.span.start for block in self._blocks]

    def at(self, span: Span) -> Block | None:
        """Return the last block that begins at or before the span and holds it, or None."""
        index = bisect_right(self._starts, span.start) - 1
        # A block seldom holds others: a few steps back reach the one around.
        for block in reversed(self._blocks[max(0, index - 8) : index + 1]):
            if block.span.end >= span.end:
                return block
        return None


class Pieces:
    """
    Finds what comes next after a place.

    A piece is a block, a whole list, table, quotation or figure, an image or a link that stands by
    itself, an empty heading, or a tag of the head.
    """

    def __init__(self, doc: Document) -> None:
        self._pieces = sorted(_pieces(doc), key=lambda piece: (piece[0].start, -piece[0].end))
        self._starts = [span.start for span, _ in self._pieces]

    def after(self, at: int) -> Span | None:
        """Return the span of the first piece that begins at or after an offset, or None."""
        index = bisect_left(self._starts, at)
        if index == len(self._pieces):
            return None
        span, container = self._pieces[index]
        while container is not None:  # the widest one that begins after the offset too
            if container.tag in _WHOLE and at <= container.span.start <= span.start:
                span = Span(container.span.start, max(span.end, container.span.end))
            container = container.parent
        return span


def _pieces(doc: Document) -> Iterator[tuple[Span, Container | None]]:
    for block in doc.blocks:
        yield block.span, block.containers[-1] if block.containers else None
    yield from ((image.span, image.container) for image in doc.images)
    yield from ((link.span, link.container) for link in doc.links)
    for heading in doc.empty_headings:
        yield heading.span, heading.parent
    if doc.meta.title:
        yield doc.meta.title.span, None
    for group in (doc.meta.tags, doc.meta.links, doc.structured_data):
        yield from ((tag.span, None) for tag in group)
