"""
HTML to a document, every character with its place.

The tree is the browser's; `html_blocks` reads the body, `html_head` the head. What they find tells its
place, and what else few ask for, when it is asked. Nothing here recurses, whatever the depth of the markup.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from contentaudit.document.document import Document
from contentaudit.document.head import StructuredData
from contentaudit.document.html_blocks import Reader
from contentaudit.document.html_head import Head, HtmlMeta
from contentaudit.document.html_remarks import comments, ignoring
from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.model import Comment
from contentaudit.source import Source, Span

_FEW = 500  # characters under which a page may show its content without scripts only
_LATE = ("comments", "structured_data", "body_span")


class HtmlDocument(Document):
    """
    A parsed HTML page; it works out what few ask for when it is asked.

    Args:
        source: the page.
        tree: its tree.
        body: what its body says.

    """

    def __init__(self, source: Source, tree: PlacedTree, body: Reader) -> None:
        head = Head(tree, body.head)
        super().__init__(
            source,
            blocks=tuple(body.blocks),
            links=tuple(body.links),
            images=tuple(body.images),
            meta=HtmlMeta(head),
            anchors=body.anchors,
            empty_headings=tuple(body.empty_headings),
            ignoring=ignoring(tree),
            has_head=head.present,
        )
        self.tree = tree
        self.head = head
        for name in _LATE:
            del self.__dict__[name]

    @cached_property
    def comments(self) -> tuple[Comment, ...]:  # type: ignore[override]
        """The comments of the markup, in order."""
        return comments(self.tree)

    @cached_property
    def structured_data(self) -> tuple[StructuredData, ...]:  # type: ignore[override]
        """JSON-LD scripts."""
        return self.head.structured_data

    @cached_property
    def body_span(self) -> Span:  # type: ignore[override]
        """Where the body stands."""
        return self.head.body_span

    def __copy__(self) -> HtmlDocument:
        """Share everything, the soup excepted."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__getstate__())
        return other

    def __reduce__(self) -> tuple[Any, ...]:
        """Become an ordinary document: a tree cannot be pickled."""
        state = self.__getstate__() | {name: getattr(self, name) for name in _LATE}
        del state["tree"], state["head"]
        return _revive, (state,)


def _revive(state: dict[str, Any]) -> Document:
    document = object.__new__(Document)
    document.__dict__.update(state)
    return document


def read(text: str) -> tuple[PlacedTree, Reader]:
    """
    Read the body of a page: as a browser with scripts does, or without when nearly all stands in `noscript`.

    Args:
        text: the source, newlines folded.

    """
    tree = PlacedTree(text)
    body = Reader(tree)
    body.read()
    size = _size(body)
    if size < _FEW and "<noscript" in text.lower():
        plain = PlacedTree(text, scripting=False)
        other = Reader(plain)
        other.read()
        if _size(other) > size + _FEW:
            return plain, other
    return tree, body


def _size(body: Reader) -> int:
    return sum(len(block.text) for block in body.blocks)


def parse(source: Source) -> Document:
    """
    Parse HTML, a whole page or a fragment.

    Args:
        source: the page; any text is accepted.

    Returns:
        the document, its blocks marked as article or furniture.

    """
    from contentaudit.document.article import mark

    with _collector_at_rest():
        document = HtmlDocument(source, *read(source.text))
        mark(document)
    return document


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """
    Keep the garbage collector from looking through a page while it is read.

    Reading makes thousands of objects, all of them in use: to look for garbage among them again and again
    takes as long as half of the reading itself.
    """
    works = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if works:
            gc.enable()
