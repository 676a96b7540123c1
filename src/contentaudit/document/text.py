"""
Plain text to a document.

Blank lines part paragraphs, and hard-wrapped lines are joined; where every line is a paragraph of its own
(text pasted from a word processor), lines stay apart. Bullets and numbers make list items. A short line
without an end mark that stands alone is probably a heading, which is a guess and says so. Which line is which
is decided in `text_lines`; here they become blocks.
"""

from __future__ import annotations

from contentaudit.document.document import Document
from contentaudit.document.model import Block, Container
from contentaudit.document.prose import ProseBuilder
from contentaudit.document.text_lines import Chunk, chunks
from contentaudit.source import Source, Span

__all__ = ["parse"]

REASON = "plain text is all article"


def parse(source: Source) -> Document:
    """
    Parse plain text.

    Args:
        source: the text; any text is accepted.

    Returns:
        the document; its headings are guessed, the first of them is of level 1 when nothing stands before
        it, the others of level 2.

    """
    return Document(source, blocks=tuple(_Blocks().make(chunks(source.text))))


class _Blocks:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.list: Container | None = None
        self.order = 0

    def make(self, found: list[Chunk]) -> list[Block]:
        for chunk in found:
            builder = ProseBuilder()
            end = -1
            for start, text in chunk.lines:
                if end >= 0:
                    builder.blank(end, start)
                builder.text(text, start)
                end = start + len(text)
            prose = builder.build()
            span = Span(chunk.start, end)
            if prose.text:
                self._add(chunk, Block(len(self.blocks), chunk.kind, prose, span, reason=REASON))
        return self.blocks

    def _add(self, chunk: Chunk, block: Block) -> None:
        if chunk.kind == "heading":
            block.level = chunk.level or (2 if self.blocks else 1)
            block.guessed = True
        if chunk.kind == "list_item":
            block.containers = self._item(chunk, block.span)
        else:
            self.list = None
            if chunk.kind == "quote":
                block.containers = (self._container("blockquote", block.span, None),)
        self.blocks.append(block)

    def _item(self, chunk: Chunk, span: Span) -> tuple[Container, ...]:
        tag = "ol" if chunk.numbered else "ul"
        if self.list is None or self.list.tag != tag:
            self.list = self._container(tag, span, None)
        self.list.span = Span(self.list.span.start, span.end)
        return self.list, self._container("li", span, self.list)

    def _container(self, tag: str, span: Span, parent: Container | None) -> Container:
        container = Container(tag, span, {}, parent, self.order)
        self.order += 1
        return container
