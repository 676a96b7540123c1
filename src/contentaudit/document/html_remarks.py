"""What an HTML page says beside its text: comments, and elements that ask to be ignored."""

from __future__ import annotations

from turbohtml import Element

from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.model import Comment, Ignoring
from contentaudit.source import Span

ATTRIBUTE = "data-contentaudit-ignore"


def comments(tree: PlacedTree) -> tuple[Comment, ...]:
    """Return the comments of a page in the order of the source."""
    return tuple(Comment(text, Span(start, end)) for text, start, end in tree.comments)


def ignoring(tree: PlacedTree) -> tuple[Ignoring, ...]:
    """Return what the attributes `ATTRIBUTE` of a page say, each with the place of its element."""
    if ATTRIBUTE not in tree.text and ATTRIBUTE.upper() not in tree.text:
        return ()
    found = []
    for index, node in enumerate(tree.nodes):
        if type(node) is not Element or tree.starts[index] < 0:
            continue
        value = tree.attributes(index).get(ATTRIBUTE)
        if value is None:
            continue
        start_tag = Span(tree.starts[index], tree.start_end(index))
        place = tree.value(index, ATTRIBUTE, value) if value else None
        found.append(Ignoring(value, place or start_tag, _element(tree, index)))
    return tuple(found)


def _element(tree: PlacedTree, index: int) -> Span:
    """Return the span of an element; one whose end tag is left out ends with its content."""
    end = tree.start_end(index)
    for inside, _ in enumerate(tree.nodes[index].descendants, index + 1):
        if tree.starts[inside] >= 0:
            end = max(end, tree.start_end(inside))
        elif inside in tree.runs:
            end = max(end, tree.runs[inside][-1].end)
    return tree.close(index, end)[0]
