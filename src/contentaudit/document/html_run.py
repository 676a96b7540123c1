"""A run of text of an HTML page on its way to become a block."""

from __future__ import annotations

from typing import NamedTuple

from contentaudit.document.html_tags import WHOLE
from contentaudit.document.model import BlockKind, Container, Link, Mark, MarkKind
from contentaudit.document.prose import ProseBuilder


_new = tuple.__new__  # half the time of the class itself


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
        self.container: Container | None = None
        self.chain: tuple[Container, ...] | None = None  # its container and those around; made when needed
        self.anchor: str | None = None
        self.attributes: dict[str, str] | None = None  # when they have been read

    @property
    def is_whole(self) -> bool:
        """Whether it is a block by itself, tags included, when it holds one run of text."""
        return not self.mixed and (self.tag in WHOLE or self.sense.kind == "heading")


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


class Run(ProseBuilder):
    """A run of text, the element that holds it, and what is set apart in it."""

    __slots__ = ("broken", "marks", "owner")

    def __init__(self, owner: Frame) -> None:
        super().__init__()
        self.owner = owner
        self.broken = -1  # length at the last line break
        self.marks: list[tuple[int, int, MarkKind, Link | None]] = []

    def mark(self, mark: OpenMark) -> None:
        """Note that a mark ends here."""
        if self.length > mark.start:
            self.marks.append((mark.start, -self.length, mark.kind, mark.link))

    def finish(self, text: str, block: int) -> tuple[Mark, ...]:
        """Return the marks of the finished text, and tell its links where they stand."""
        found = []
        self.marks.sort(key=lambda mark: mark[:2])
        for start, negative_end, kind, link in self.marks:
            end = min(-negative_end, len(text))
            if text[start] == " ":
                start += 1
            if start >= end:
                continue
            found.append(_new(Mark, (kind, start, end)))
            if link is None:
                continue
            if link.block is None:
                link.block, link.start, link.end, link.text = block, start, end, text[start:end]
            else:
                link.text += " " + text[start:end]
        return tuple(found)
