"""The way through the tree of an HTML page: into elements, past texts, out again."""

from __future__ import annotations

from itertools import islice
from typing import Protocol

from turbohtml import DocumentFragment, Element, Node, Text

from contentaudit.document.html_frames import Open
from contentaudit.document.html_run import Run
from contentaudit.document.html_tags import ROLES
from contentaudit.document.html_tree import PlacedTree


class Pass:
    """Says that an element's content is passed over."""


PASS = Pass()


class Visitor(Protocol):
    """What is told of the elements and texts on the way."""

    run: Run | None
    """The run of text being read."""

    def enter(self, index: int, node: Element, tag: str, role: int, /) -> Open | Pass:
        """Open an element."""

    def leave(self, frame: Open, /) -> None:
        """Close an element."""

    def begin(self) -> Run:
        """Begin a run of text."""


def walk(tree: PlacedTree, visitor: Visitor, special: set[Element]) -> None:  # noqa: C901 - kept whole for its speed
    """
    Visit every node of a tree in document order, without recursion.

    Args:
        tree: the page.
        visitor: what is told of its nodes.
        special: elements that the visitor wants to see though they are plain.

    """
    enter, leave, begin = visitor.enter, visitor.leave, visitor.begin
    role_of = ROLES.get
    top: Node = tree.root
    nodes: list[Node] = []
    frames: list[Open] = []
    indexed = iter(enumerate(tree.nodes))
    for index, node in indexed:
        parent = node.parent
        while top is not parent:
            frame = frames.pop()
            if frame is not None:
                leave(frame)
            top = nodes.pop()
        if type(node) is Text:
            data = node.data
            run = visitor.run
            if run is None:
                if data.isspace():
                    continue
                run = begin()
            run.parts.append(index)
            run.raw.append(data)
        elif type(node) is Element:
            tag = node.tag
            role = role_of(tag, 0)
            opened = enter(index, node, tag, role) if role or node in special else None
            if not isinstance(opened, Pass):
                nodes.append(top)
                frames.append(opened)
                top = node
            elif len(node):
                inside = len(list(node.descendants))
                next(islice(indexed, inside - 1, inside), None)
        elif type(node) is DocumentFragment:
            nodes.append(top)
            frames.append(None)
            top = node
    while frames:
        leave(frames.pop())
