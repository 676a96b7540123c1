"""
HTML to a document, every character with its place.

The tree is the browser's (WHATWG, scripts on), the places come from `html_stream`; `html_blocks`
reads the body, `html_head` the head. Nothing here recurses, whatever the depth of the markup.
"""

from __future__ import annotations

from turbohtml import parse as parse_tree

from contentaudit.document.document import Document
from contentaudit.document.html_blocks import Reader
from contentaudit.document.html_head import read_head
from contentaudit.document.html_stream import place
from contentaudit.source import Source


def parse(source: Source) -> Document:
    """
    Parse HTML, a whole page or a fragment.

    Args:
        source: the page; any text is accepted.

    Returns:
        the document, its blocks marked as article or furniture.

    """
    from contentaudit.document.article import mark

    tree = parse_tree(
        source.text, source_locations=True, scripting=True, allow_declarative_shadow_roots=False
    )
    nodes = list(tree.descendants)
    places = place(source.text, nodes)
    reader = Reader(source.text, tree, nodes, places)
    reader.read()
    head = read_head(source.text, nodes, places)
    document = Document(
        source,
        blocks=tuple(reader.blocks),
        links=tuple(reader.links),
        images=tuple(reader.images),
        meta=head.meta,
        structured_data=head.structured_data,
        anchors=reader.anchors,
        empty_headings=tuple(reader.empty_headings),
        body_span=head.body_span,
        has_head=head.present,
    )
    mark(document)
    return document
