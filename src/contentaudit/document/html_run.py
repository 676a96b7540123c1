"""A run of text of an HTML page on its way to become a block."""

from __future__ import annotations

from contentaudit.document.html_frames import Frame, OpenMark
from contentaudit.document.html_tags import new_span
from contentaudit.document.model import Block, Container, Link, Mark, MarkKind
from contentaudit.document.prose import ProseBuilder

_new = tuple.__new__  # half the time of the class itself


class Run(ProseBuilder):
    """
    A run of text, and what is set apart in it.

    Args:
        owner: the element that holds it.

    """

    __slots__ = ("broken", "marks", "owner")

    def __init__(self, owner: Frame) -> None:
        super().__init__()
        self.owner = owner
        self.broken = -1  # length at the last line break
        self.marks: list[tuple[int, int, MarkKind, Link | None]] = []

    def line(self, source_start: int, source_end: int) -> None:
        """Add a line break element of code, where lines stay as they are."""
        self._fill()
        self._add("\n", source_start, source_end)

    def mark(self, mark: OpenMark) -> None:
        """Note that a mark ends here."""
        if self.length > mark.start:
            self.marks.append((mark.start, -self.length, mark.kind, mark.link))

    def block(self, index: int, containers: tuple[Container, ...]) -> Block | None:
        """Return the block of the run, and tell its links that they stand there; None without text."""
        prose = self.build()
        if not prose.text:
            return None
        owner = self.owner
        return Block(
            index,
            owner.sense.kind,
            prose,
            new_span((prose.pieces[0].source_start, prose.pieces[-1].source_end)),
            owner.sense.level,
            containers,
            self._settle(prose.text, index) if self.marks else (),
            anchor=owner.anchor,
        )

    def _settle(self, text: str, block: int) -> tuple[Mark, ...]:
        found = []
        trimmed = self.owner.sense.kind != "code"
        self.marks.sort(key=lambda mark: mark[:2])
        for first, last, kind, link in self.marks:
            start = first + (trimmed and text[first] == " ")
            end = min(-last, len(text))
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
