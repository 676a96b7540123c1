"""A run of text of an HTML page on its way to become a block."""

from __future__ import annotations

from contentaudit.document.html_frames import Frame, OpenMark
from contentaudit.document.html_links import HtmlLink
from contentaudit.document.html_parts import HtmlBlock, HtmlProse, Parts
from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.model import Container, Mark, MarkKind
from contentaudit.document.prose import collapsed

_new = tuple.__new__  # half the time of the class itself


class Run:
    """
    A run of text, and what is set apart in it.

    Args:
        owner: the element that holds it.

    Attributes:
        parts: indexes of its text nodes; of an element that stands between them, ``~index``.
        raw: texts as written since the last `sync`.
        length: of the prose up to there.

    """

    length = 0
    broken = -1  # length at the last line break
    _white = False  # white space waits for a word after it

    def __init__(self, owner: Frame) -> None:
        self.owner = owner
        self.code = owner.sense.kind == "code"
        self.parts: list[int] = []
        self.raw: list[str] = []
        self._out: list[str] = []
        self.marks: list[tuple[int, int, MarkKind, HtmlLink | None]] = []

    def sync(self) -> int:
        """Read what has been added; return the length of the prose."""
        if not self.raw:
            return self.length
        raw = self.raw[0] if len(self.raw) == 1 else "".join(self.raw)
        self.raw.clear()
        words = raw if self.code else collapsed(raw)
        if words:
            if not self.code:
                if self.length and (self._white or raw[0].isspace()):
                    words = f" {words}"
                self._white = raw[-1].isspace()
            self._out.append(words)
            self.length += len(words)
        else:
            self._white = self._white or raw[-1:].isspace()
        return self.length

    def mark(self, mark: OpenMark) -> None:
        """Note that a mark ends here."""
        length = self.sync()
        if length > mark.start:
            self.marks.append((mark.start, -length, mark.kind, mark.link))

    def block(self, index: int, tree: PlacedTree, containers: tuple[Container, ...]) -> HtmlBlock | None:
        """Return the block of the run, and tell its links that they stand there; None without text."""
        self.sync()
        text = self._out[0] if len(self._out) == 1 else "".join(self._out)
        if self.code:
            text = text.rstrip()
        if not text:
            return None
        owner = self.owner
        sense = owner.sense
        run = _new(Parts, (tree, owner.node, self.parts, self.code))
        if tree.held is not tree.text:
            text = HtmlProse(text, run).restored()
        block = HtmlBlock(index, sense.kind, text, containers, run)
        if sense.level:
            block.level = sense.level
        if self.marks:
            block.marks = self._settle(text, index)
        return block

    def _settle(self, text: str, block: int) -> tuple[Mark, ...]:
        found = []
        trimmed = not self.code
        if len(self.marks) > 1:
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
                link.block, link.start, link.end, link.texts = block, start, end, [text[start:end]]
            else:
                link.texts = link.texts or []
                link.texts.append(text[start:end])
        return tuple(found)
