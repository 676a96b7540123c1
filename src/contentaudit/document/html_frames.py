"""The elements that are open while an HTML page is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from contentaudit.document.html_parts import HtmlContainer
from contentaudit.document.html_tags import HEADINGS, KINDS, WHOLE
from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.model import BlockKind, Container, MarkKind

if TYPE_CHECKING:
    from contentaudit.document.html_links import HtmlImage, HtmlLink


class Sense(NamedTuple):
    """What text inside an element is: the kind and level of its blocks."""

    kind: BlockKind
    level: int = 0


PARAGRAPH = Sense("paragraph")
SENSES: dict[str, Sense] = {tag: Sense(kind, HEADINGS.get(tag, 0)) for tag, kind in KINDS.items()}
"""What text inside each element is, where the element decides it."""


class Frame:
    """
    An open block element.

    Args:
        tag: its name.
        node: index of its node; -1 for none.
        outer: the block element around it.
        sense: what text inside is.

    """

    mixed = False  # holds more than one run of text
    block = image = 0  # the first that would stand inside, for those that ask for it
    chain: tuple[Container, ...] | None = None  # its container and those around; made when needed
    finish: Callable[[Frame], None] | None = None  # what to do when it has been read

    def __init__(self, tag: str, node: int, outer: Frame | None, sense: Sense) -> None:
        self.tag = tag
        self.node = node
        self.outer = outer
        self.sense = sense

    @property
    def is_whole(self) -> bool:
        """Whether it is a block by itself, tags included, when it holds one run of text."""
        return not self.mixed and (self.tag in WHOLE or self.sense.kind == "heading")

    @property
    def is_label(self) -> bool:
        """Whether a button inside belongs to its text: questions that unfold are built so."""
        return self.sense.kind == "heading" or self.tag in ("summary", "dt")


class OpenMark:
    """
    An open inline element that sets its text apart.

    Args:
        kind: how.
        start: where it begins in the prose.
        link: the link that it is.

    """

    __slots__ = ("images", "kind", "link", "start")

    def __init__(self, kind: MarkKind, start: int, link: HtmlLink | None) -> None:
        self.kind = kind
        self.start = start
        self.link = link
        self.images: list[HtmlImage] | None = None  # inside a link


Open = Frame | OpenMark | None
"""An open element: a block, a mark, or one that is neither."""


class Containers:
    """
    Makes the containers of elements that turn out to hold something.

    Args:
        tree: the page.

    """

    __slots__ = ("_tree",)

    def __init__(self, tree: PlacedTree) -> None:
        self._tree = tree

    def chain(self, frame: Frame) -> tuple[Container, ...]:
        """Return the containers of a frame, outermost first."""
        if frame.chain is not None:
            return frame.chain
        missing = []
        around: Frame | None = frame
        while around is not None and around.chain is None:
            missing.append(around)
            around = around.outer
        chain = around.chain if around and around.chain else ()
        for new in reversed(missing):
            new.chain = chain = (*chain, HtmlContainer(self._tree, new.node, new.tag, chain))
        return chain
