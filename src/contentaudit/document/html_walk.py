"""The way through the tree of an HTML page: into elements, past texts, out again."""

from __future__ import annotations

from itertools import islice
from typing import Protocol

from turbohtml import DocumentFragment, Element, Node, Text

from contentaudit.document.html_frames import Open
from contentaudit.document.html_tree import PlacedTree


class Visitor(Protocol):
    """What is told of the elements and texts on the way."""

    def enter(self, index: int, tag: str, /) -> Open | None:
        """Open an element; None passes over its content."""

    def leave(self, frame: Open, /) -> None:
        """Close an element."""

    def read_text(self, index: int, /) -> None:
        """Read a text node."""


def walk(tree: PlacedTree, visitor: Visitor) -> None:
    """
    Visit every node of a tree in document order, without recursion.

    Args:
        tree: the page.
        visitor: what is told of its nodes, by their index.

    """
    enter, leave, read_text = visitor.enter, visitor.leave, visitor.read_text
    top: Node = tree.root
    nodes: list[Node] = []
    frames: list[Open] = []
    indexed = iter(enumerate(tree.nodes))
    for index, node in indexed:
        parent = node.parent
        while top is not parent:
            leave(frames.pop())
            top = nodes.pop()
        if type(node) is Text:
            read_text(index)
            continue
        if type(node) is Element:
            frame = enter(index, node.tag)
        elif type(node) is DocumentFragment:
            frame = ""
        else:
            continue
        if frame is not None:
            nodes.append(top)
            frames.append(frame)
            top = node
        elif len(node):
            inside = len(list(node.descendants))
            next(islice(indexed, inside - 1, inside), None)
    while frames:
        leave(frames.pop())
