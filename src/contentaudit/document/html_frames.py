"""The elements that are open while an HTML page is read."""

from __future__ import annotations

from typing import NamedTuple

from contentaudit.document.head import NOWHERE
from contentaudit.document.html_tags import WHOLE
from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.model import BlockKind, Container, Link, MarkKind


class Sense(NamedTuple):
    """
    What text inside an element is.

    Args:
        kind, level: of the blocks inside.
        node: index of the element that decided it; -1 for none.

    """

    kind: BlockKind
    level: int
    node: int


class Frame:
    """An open block element."""

    __slots__ = (
        "anchor",
        "attributes",
        "block",
        "chain",
        "container",
        "end",
        "image",
        "mixed",
        "node",
        "outer",
        "sense",
        "tag",
    )

    def __init__(self, tag: str, end: str, node: int, outer: Frame | None, sense: Sense) -> None:
        self.tag = tag
        self.end = end  # its end tag as most authors write it
        self.node = node  # its index
        self.outer = outer
        self.sense = sense
        self.mixed = False  # holds more than one run of text
        self.block = self.image = 0  # the first that would stand inside, for those that ask for it
        self.container: Container | None = None
        self.chain: tuple[Container, ...] | None = None  # its container and those around; made when needed
        self.anchor: str | None = None
        self.attributes: dict[str, str] | None = None  # when they have been read

    @property
    def is_whole(self) -> bool:
        """Whether it is a block by itself, tags included, when it holds one run of text."""
        return not self.mixed and (self.tag in WHOLE or self.sense.kind == "heading")

    @property
    def is_heading(self) -> bool:
        """Whether it is itself a heading."""
        return self.sense.level > 0 and self.sense.node == self.node

    @property
    def is_label(self) -> bool:
        """Whether a button inside belongs to its text: questions that unfold are built so."""
        return self.sense.kind == "heading" or self.tag in ("summary", "dt")


class OpenMark:
    """An open inline element that sets its text apart."""

    __slots__ = ("alts", "end", "kind", "link", "node", "start")

    def __init__(self, kind: MarkKind, end: str, node: int, start: int, link: Link | None) -> None:
        self.kind = kind
        self.end = end
        self.node = node
        self.start = start  # where it begins in the prose
        self.link = link
        self.alts: list[str | None] = []  # of images inside a link


Open = Frame | OpenMark | str
"""An open element: a block, a mark, or the end tag of one that is neither."""


class Containers:
    """
    Makes the containers of elements that turn out to hold something.

    Args:
        tree: the page.

    """

    def __init__(self, tree: PlacedTree) -> None:
        self._tree = tree
        self._count = 0

    def chain(self, frame: Frame) -> tuple[Container, ...]:
        """Return the containers of a frame, outermost first."""
        missing = []
        around: Frame | None = frame
        while around is not None and around.chain is None:
            missing.append(around)
            around = around.outer
        chain = around.chain if around and around.chain else ()
        tree = self._tree
        for new in reversed(missing):
            attributes = new.attributes
            if attributes is None:
                plain = len(tree.sources[new.node]) <= len(new.tag) + 2
                attributes = {} if plain else tree.attributes(new.node)
            parent = chain[-1] if chain else None
            new.container = Container(new.tag, NOWHERE, attributes, parent, self._count)
            self._count += 1
            new.chain = chain = (*chain, new.container)
        return chain

    def innermost(self, frame: Frame) -> Container | None:
        """Return the container of a frame, or of the one around it that has one."""
        chain = self.chain(frame) if frame.chain is None else frame.chain
        return chain[-1] if chain else None
