"""What an HTML page says beside its text: comments, and elements that ask to be ignored."""

from __future__ import annotations

from turbohtml import Element

from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.model import Comment, Ignoring
from contentaudit.source import Span

ATTRIBUTE = "data-contentaudit-ignore"


def comments(tree: PlacedTree) -> tuple[Comment, ...]:
    """Return the comments of a page in the order of the source."""
    return tuple(Comment(text, Span(start, end)) for text, start, end in tree.places.comments)


def ignoring(tree: PlacedTree) -> tuple[Ignoring, ...]:
    """Return what the attributes `ATTRIBUTE` of a page say, each with the place of its element."""
    if ATTRIBUTE not in tree.text and ATTRIBUTE.upper() not in tree.text:
        return ()
    found = []
    for index, node in enumerate(tree.nodes):
        if type(node) is not Element or node.source_location is None:
            continue
        value = node.attr(ATTRIBUTE)
        if value is None and ATTRIBUTE not in node.attrs:
            continue
        place = tree.value(index, ATTRIBUTE) if value else None
        found.append(Ignoring(value or "", place or tree.start_tag(index), tree.span(index)))
    return tuple(found)
