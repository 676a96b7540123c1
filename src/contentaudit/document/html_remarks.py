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
    ends: list[int] = []
    for index, node in enumerate(tree.nodes):
        if type(node) is not Element or tree.starts[index] < 0:
            continue
        value = tree.attributes(index).get(ATTRIBUTE)
        if value is None:
            continue
        start_tag = Span(tree.starts[index], tree.start_end(index))
        place = tree.value(index, ATTRIBUTE, value) if value else None
        location = node.source_location
        if location and location.end_tag:
            element = Span(start_tag.start, location.end_tag.end_offset)
        else:
            ends = ends or _ends(tree)
            element = Span(start_tag.start, ends[index])
        found.append(Ignoring(value, place or start_tag, element))
    return tuple(found)


def _ends(tree: PlacedTree) -> list[int]:
    """Return where the content of each node ends: what an element without an end tag reaches to."""
    numbers = {node: index for index, node in enumerate(tree.nodes)}
    ends = [0] * len(tree.nodes)
    for index in range(len(tree.nodes) - 1, -1, -1):
        if tree.starts[index] >= 0:
            ends[index] = max(ends[index], tree.start_end(index))
        elif index in tree.runs:
            ends[index] = tree.runs[index][-1].end
        parent = tree.nodes[index].parent
        if parent in numbers:
            ends[numbers[parent]] = max(ends[numbers[parent]], ends[index])
    return ends
