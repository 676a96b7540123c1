"""The body of an HTML page: blocks in reading order, links, images and anchors."""

from __future__ import annotations

from collections.abc import Callable

from turbohtml import Element

from contentaudit.document.html_after import give_caption, judge_cell, settle_images
from contentaudit.document.html_frames import PARAGRAPH, SENSES, Containers, Frame, Open, OpenMark, Sense
from contentaudit.document.html_links import HtmlImage, HtmlLink
from contentaudit.document.html_parts import Anchors, HtmlBlock
from contentaudit.document.html_run import Run
from contentaudit.document.html_tags import HEADINGS, MARKS, ROLES, SPECIAL, Role, is_for_speech, is_hidden
from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.html_walk import PASS, Pass, walk
from contentaudit.document.model import Container

_BLOCK, _LINK, _HEAD = int(Role.BLOCK), int(Role.LINK), int(Role.HEAD)
_INLINE = (_LINK, int(Role.MARK))
_MORE = frozenset((*SENSES, "body", "figure"))


class Reader:
    """
    Reads what a page says to its reader.

    Args:
        tree: the page.

    Attributes:
        blocks, links, images, anchors, empty_headings: see `contentaudit.document.document.Document`.
        head: indexes of the elements that speak about the page.
        run: the run of text being read.

    """

    def __init__(self, tree: PlacedTree) -> None:
        self.blocks: list[HtmlBlock] = []
        self.links: list[HtmlLink] = []
        self.images: list[HtmlImage] = []
        self.anchors = Anchors(tree)
        self.empty_headings: list[Container] = []
        self.head: list[int] = []
        self.run: Run | None = None
        self._tree = tree
        self._special = set(tree.root.select(SPECIAL))
        self._chain = Containers(tree).chain
        self._here = Frame("", -1, None, PARAGRAPH)
        self._here.chain = ()
        self._marks: list[OpenMark] = []
        self._senses: list[Sense] = []  # per block

    def read(self) -> None:
        """Read the whole tree."""
        walk(self._tree, self, self._special)
        self._flush()
        settle_images(self.images, len(self.blocks))

    # elements

    def enter(self, index: int, node: Element, tag: str, role: int) -> Open | Pass:
        """Open an element."""
        heading = False
        if node in self._special and role < _HEAD:
            if self._is_unseen(node):
                self._hide(index)
                return PASS
            heading = node.attr("role") == "heading"
        if role == _BLOCK or heading:
            return self._enter_block(index, node, tag, heading=heading)
        if role in _INLINE:
            run = self.run
            start = run.sync() if run is not None else 0
            link = None
            if role == _LINK:
                link = HtmlLink(self._tree, index, self._here, len(self.blocks) + (run is not None))
                self.links.append(link)
            mark = OpenMark(MARKS[tag], start, link)
            self._marks.append(mark)
            return mark
        return self._enter_other(index, node, tag, role) if role else None

    def _enter_other(self, index: int, node: Element, tag: str, role: int) -> Open | Pass:
        opened: Open | Pass = PASS
        if role == Role.BREAK:
            self._read_break(index)
        elif role == Role.IMAGE:
            self._read_image(index)
        elif role >= _HEAD:
            self.head.append(index)
            opened = None if role == _HEAD else PASS
        elif role == Role.BUTTON:
            opened = self._enter_button(index, node)
        elif role == Role.DIALOG:
            if "open" in node.attrs:
                return self._enter_block(index, node, tag)
            self._hide(index)
        elif role == Role.TEMPLATE:
            opened = None if "shadowrootmode" in node.attrs else PASS
        elif role == Role.NOSCRIPT:
            opened = PASS if self._tree.scripting else None
        return opened

    def leave(self, frame: Open) -> None:
        """Close an element."""
        if type(frame) is Frame:
            run = self.run
            if run is not None:
                block = self._flush()
                if block is not None and run.owner is frame and frame.is_whole:
                    block.whole = True
            if frame.outer is not None:
                self._here = frame.outer
            finish = frame.finish
            if finish is not None:
                frame.finish = None  # no circle: a document goes as soon as nobody holds it
                finish(frame)
        elif type(frame) is OpenMark:
            self._marks.pop()
            if frame.images and frame.link is not None:
                frame.link.images = frame.images
            if self.run is not None:
                self.run.mark(frame)

    def _is_unseen(self, node: Element) -> bool:
        """Tell whether a reader does not see an element; what is there for screen readers may name a link."""
        if is_hidden(node):
            return True
        if self._here.sense.kind == "heading" or not is_for_speech(node):
            return False
        for mark in self._marks:
            if mark.link is not None and not mark.link.spoken:
                mark.link.spoken = " ".join(node.text.split())
        return True

    def _hide(self, index: int) -> None:
        """Pass over an element that is not shown; what it says about the page still counts."""
        for inside, node in enumerate(self._tree.nodes[index].descendants, index + 1):
            if type(node) is Element and ROLES.get(node.tag, 0) >= _HEAD:
                self.head.append(inside)

    # text

    def begin(self) -> Run:
        """Begin a run of text."""
        self.run = run = Run(self._here)
        for mark in self._marks:
            mark.start = 0
        return run

    def _flush(self) -> HtmlBlock | None:
        """End the run of text being read; it becomes a block."""
        run = self.run
        if run is None:
            return None
        self.run = None
        for mark in self._marks:
            run.mark(mark)
        owner = run.owner
        chain = owner.chain
        block = run.block(len(self.blocks), self._tree, self._chain(owner) if chain is None else chain)
        if block is not None:
            self.blocks.append(block)
            self._senses.append(owner.sense)
        return block

    # blocks

    def _enter_block(self, index: int, node: Element, tag: str, *, heading: bool = False) -> Frame:
        if self.run is not None:
            self._flush()
        outer = self._here
        outer.mixed = True
        self._here = frame = Frame(tag, index, outer, outer.sense)
        if tag in _MORE or heading:
            self._enter_more(frame, node, heading=heading)
        return frame

    def _enter_more(self, frame: Frame, node: Element, *, heading: bool) -> None:
        tag = frame.tag
        frame.sense = SENSES.get(tag, frame.sense)
        if heading:
            level = node.attr("aria-level") or ""
            known = int(level) if level in ("1", "2", "3", "4", "5", "6") else HEADINGS.get(tag, 2)
            frame.sense = Sense("heading", known)
        if tag == "body":
            frame.chain = ()
            self.head.append(frame.node)
        elif heading or tag in HEADINGS:
            self._finish_with(frame, self._finish_heading)
        elif tag in ("td", "th"):
            frame.sense = Sense("table_cell")  # one of its own, to know what is inside
            self._finish_with(frame, self._finish_cell)
        elif tag == "figure":
            self._finish_with(frame, self._finish_figure)

    def _finish_with(self, frame: Frame, finish: Callable[[Frame], None]) -> None:
        frame.finish = finish
        frame.block = len(self.blocks)
        frame.image = len(self.images)

    def _finish_heading(self, frame: Frame) -> None:
        if len(self.blocks) == frame.block and not any(image.alt for image in self.images[frame.image :]):
            self.empty_headings.append(self._chain(frame)[-1])

    def _finish_cell(self, frame: Frame) -> None:
        judge_cell(frame, self.blocks, self._senses)

    def _finish_figure(self, frame: Frame) -> None:
        give_caption(frame, self.blocks, self.images)

    def _enter_button(self, index: int, node: Element) -> Open | Pass:
        """Read a button as part of a heading, else apart from the text: it is no part of a sentence."""
        if self._here.is_label:
            return None
        if self.run is None:
            return self._enter_block(index, node, "button")
        self.run.parts.append(~index)
        self.run.raw.append(" ")
        return PASS

    # inside a line

    def _read_image(self, index: int) -> None:
        inside = self.run is not None
        image = HtmlImage(self._tree, index, self._here, len(self.blocks) + inside)
        image.block = image.follows - 1
        self.images.append(image)
        for mark in self._marks:
            if mark.link is not None:
                mark.images = mark.images or []
                mark.images.append(image)

    def _read_break(self, index: int) -> None:
        """Read a line break as a blank, two in a row as the end of a paragraph."""
        run = self.run
        if run is None:
            return
        length = run.sync()
        if run.broken == length and self._here.sense.kind not in ("heading", "code"):
            self._flush()
            self._here.mixed = True
            return
        run.broken = length
        run.parts.append(~index)
        run.raw.append("\n")
