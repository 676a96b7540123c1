"""
HTML to a document, every character with its place.

The tree is the browser's, the places come from `html_tree`; `html_blocks` reads the body, `html_head` the
head. Nothing here recurses, whatever the depth of the markup.
"""

from __future__ import annotations

from contentaudit.document.document import Document
from contentaudit.document.html_blocks import Reader
from contentaudit.document.html_head import read_head
from contentaudit.document.html_remarks import comments, ignoring
from contentaudit.document.html_tree import PlacedTree
from contentaudit.source import Source

_FEW = 500  # characters under which a page may show its content without scripts only


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
    return sum(len(block.prose.text) for block in body.blocks)


def parse(source: Source) -> Document:
    """
    Parse HTML, a whole page or a fragment.

    Args:
        source: the page; any text is accepted.

    Returns:
        the document, its blocks marked as article or furniture.

    """
    from contentaudit.document.article import mark

    tree, body = read(source.text)
    head = read_head(tree, body.head)
    document = Document(
        source,
        blocks=tuple(body.blocks),
        links=tuple(body.links),
        images=tuple(body.images),
        meta=head.meta,
        structured_data=head.structured_data,
        anchors=body.anchors,
        empty_headings=tuple(body.empty_headings),
        comments=comments(tree),
        ignoring=ignoring(tree),
        body_span=head.body_span,
        has_head=head.present,
    )
    mark(document)
    return document
