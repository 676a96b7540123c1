"""The body of an HTML page: blocks in reading order, links, images and anchors."""

from __future__ import annotations

from contentaudit.document.html_after import give_caption, judge_cell, name_links, settle_images
from contentaudit.document.html_frames import Containers, Frame, Open, OpenMark, Sense
from contentaudit.document.html_names import HEADS, Anchors, is_for_speech, is_notable, is_out_of_sight, signs
from contentaudit.document.html_parts import read_image, read_link
from contentaudit.document.html_run import Run
from contentaudit.document.html_tags import HEADINGS, KINDS, MARKS, ROLES, EndTags, Role, new_span
from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.html_walk import walk
from contentaudit.document.model import Block, Container, Image, Link
from contentaudit.source import Span

_BLOCK, _LINK, _MARK = Role.BLOCK, Role.LINK, Role.MARK


class Reader:
    """
    Reads what a placed tree says to a reader of the page.

    Args:
        tree: the page.

    Attributes:
        blocks, links, images, anchors, empty_headings: see `contentaudit.document.document.Document`.
        head: indexes of the elements that speak about the page.

    """

    def __init__(self, tree: PlacedTree) -> None:
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.empty_headings: list[Container] = []
        self.head: list[int] = []
        self._tree = tree
        self._anchors = Anchors(tree)
        self.anchors = self._anchors.found
        self._signs = signs(tree.text)
        self._containers = Containers(tree)
        self._ends = EndTags()
        self._here = Frame("", "", -1, None, Sense("paragraph", 0, -1))
        self._here.chain = ()
        self._seen = 0  # where the last construct read ends in the source
        self._run: Run | None = None
        self._marks: list[OpenMark] = []
        self._senses: list[Sense] = []  # per block
        self._labels: list[tuple[Link, str]] = []  # ids of the elements that label a link
        self._spoken: list[tuple[Link, str]] = []  # words in a link for screen readers

    def read(self) -> None:
        """Read the whole tree."""
        walk(self._tree, self)
        self._flush()
        settle_images(self.images, len(self.blocks))
        name_links(self._tree, self._labels, self._spoken)

    # elements

    def enter(self, index: int, tag: str) -> Open | None:
        """Open an element; None passes over its content."""
        source = self._tree.sources[index]
        if source:
            self._seen = self._tree.starts[index] + len(source)
        role = ROLES.get(tag)
        attributes = None
        if len(source) > len(tag) + 2 and role not in HEADS and is_notable(source, self._signs):
            attributes = self._tree.attributes(index)
            if self._is_unseen(index, tag, attributes):
                self.head += self._anchors.note_hidden(index)
                return None
            if attributes.get("role") == "heading":
                role = _BLOCK
            elif role is not _BLOCK:
                self._note(index, tag, attributes)
        if role is None:
            return self._ends[tag]
        if role is _BLOCK:
            return self._enter_block(index, tag, attributes)
        if role is _LINK or role is _MARK:
            return self._enter_mark(index, tag)
        return self._enter_other(index, tag, role)

    def _enter_other(self, index: int, tag: str, role: Role) -> Open | None:
        if role is Role.BREAK:
            self._read_break(index)
        elif role is Role.IMAGE:
            self._read_image(index)
        elif role in HEADS:
            self.head.append(index)
            return self._ends[tag] if role is Role.HEAD else None
        elif role is Role.BUTTON:
            return self._enter_button(index)
        elif role is Role.DIALOG:
            attributes = self._tree.attributes(index)
            if "open" in attributes:
                return self._enter_block(index, tag, attributes)
            self.head += self._anchors.note_hidden(index)
        elif (role is Role.TEMPLATE and "shadowrootmode" in self._tree.attributes(index)) or (
            tag == "noscript" and not self._tree.scripting
        ):
            return self._ends[tag]
        return None

    def leave(self, frame: Open) -> None:
        """Close an element."""
        if type(frame) is str:
            if frame and self._tree.text.startswith(frame, self._seen):
                self._seen += len(frame)
        elif type(frame) is Frame:
            self._leave_block(frame)
        elif type(frame) is OpenMark:
            self._leave_mark(frame)

    def _close(self, index: int, end_tag: str) -> Span:
        """Return the span of an element whose content has been read, and step over its end tag."""
        tree = self._tree
        start, seen = tree.starts[index], self._seen
        if start >= 0 and tree.text.startswith(end_tag, seen):
            self._seen = seen = seen + len(end_tag)
            return new_span((start, seen))
        span, self._seen = tree.close(index, seen)
        return span

    def _is_unseen(self, index: int, tag: str, attributes: dict[str, str]) -> bool:
        """Tell whether a reader does not see an element; what is there for screen readers may name a link."""
        if is_out_of_sight(tag, attributes):
            return True
        if self._here.sense.kind == "heading" or not is_for_speech(tag, attributes):
            return False
        words = " ".join(self._tree.nodes[index].text.split())
        self._spoken += [(mark.link, words) for mark in self._marks if mark.link is not None]
        return True

    def _note(self, index: int, tag: str, attributes: dict[str, str]) -> None:
        """Note an inline element that fragments can point to; blocks are noted when they end."""
        name = self._anchors.note(index, tag, attributes)
        if name and self._here.sense.kind == "heading" and not self._here.anchor:
            self._here.anchor = name

    # text

    def read_text(self, index: int) -> None:
        """Read a text node."""
        tree = self._tree
        data, start = tree.sources[index], tree.starts[index]
        run = self._run
        if run is None:
            if data.isspace():
                if start >= 0:
                    self._seen = start + len(data)
                return
            run = self._run = Run(self._here)
            for mark in self._marks:
                mark.start = 0
        keep = run.keep if run.owner.sense.kind == "code" else run.text
        if start >= 0:
            self._seen = start + len(data)
            keep(data, start)
            return
        for piece in tree.runs.get(index, ()):  # it has entities, or comments part it
            if piece.verbatim:
                keep(piece.text, piece.start)
            else:
                run.replaced(piece.text, piece.start, piece.end)
            self._seen = piece.end

    def _flush(self) -> Block | None:
        """End the run of text being read; it becomes a block."""
        run = self._run
        if run is None:
            return None
        self._run = None
        for mark in self._marks:
            run.mark(mark)
        owner = run.owner
        chain = owner.chain if owner.chain is not None else self._containers.chain(owner)
        block = run.block(len(self.blocks), chain)
        if block is not None:
            self.blocks.append(block)
            self._senses.append(owner.sense)
        return block

    # blocks

    def _enter_block(self, index: int, tag: str, attributes: dict[str, str] | None) -> Frame:
        if self._run is not None:
            self._flush()
        outer = self._here
        outer.mixed = True
        kind = KINDS.get(tag)
        sense = Sense(kind, HEADINGS.get(tag, 0), index) if kind else outer.sense
        frame = self._here = Frame(tag, self._ends[tag], index, outer, sense)
        if attributes is not None:
            frame.attributes = attributes
            frame.anchor = attributes.get("id")
            if attributes.get("role") == "heading":
                level = attributes.get("aria-level", "")
                known = int(level) if level in ("1", "2", "3", "4", "5", "6") else HEADINGS.get(tag, 2)
                frame.sense = Sense("heading", known, index)
        if tag == "body":
            frame.chain = ()
            self.head.append(index)
        elif tag == "figure" or frame.sense is not outer.sense:
            frame.block = len(self.blocks)
            frame.image = len(self.images)
        return frame

    def _leave_block(self, frame: Frame) -> None:
        run = self._run
        block = self._flush() if run is not None else None
        self._here = frame.outer or self._here
        if frame.is_heading and len(self.blocks) == frame.block:
            self._keep_empty(frame)
        container = frame.container
        if container is None and not frame.anchor:
            if self._tree.text.startswith(frame.end, self._seen):
                self._seen += len(frame.end)
            return
        span = self._close(frame.node, frame.end)
        if container is not None:
            container.span = span
        if block is not None and run is not None and run.owner is frame and frame.is_whole:
            block.span = span
        if frame.anchor:
            self.anchors.setdefault(frame.anchor, span)
        if frame.tag in ("td", "th"):
            judge_cell(frame, self.blocks, self._senses)
        elif frame.tag == "figure":
            give_caption(frame, self.blocks, self.images)

    def _keep_empty(self, frame: Frame) -> None:
        if not any(image.alt for image in self.images[frame.image :]):
            self.empty_headings.append(self._containers.chain(frame)[-1])

    def _enter_button(self, index: int) -> Open | None:
        """Read a button as part of a heading, else apart from the text: it is no part of a sentence."""
        if self._here.is_label:
            return self._ends["button"]
        if self._run is None:
            return self._enter_block(index, "button", self._tree.attributes(index))
        self._run.blank(self._tree.starts[index], self._seen)
        return None

    # inside a line

    def _enter_mark(self, index: int, tag: str) -> OpenMark:
        link = None
        if tag == "a":
            link, labels = read_link(self._tree, index)
            link.container = self._containers.innermost(self._here)
            self.links.append(link)
            if labels:
                self._labels.append((link, labels))
        start = self._run.length if self._run is not None else 0
        mark = OpenMark(MARKS[tag], self._ends[tag], index, start, link)
        self._marks.append(mark)
        return mark

    def _leave_mark(self, mark: OpenMark) -> None:
        self._marks.pop()
        span = self._close(mark.node, mark.end)
        if mark.link is not None:
            mark.link.span = span
            if mark.alts:
                mark.link.image_alts = tuple(mark.alts)
        if self._run is not None:
            self._run.mark(mark)

    def _read_image(self, index: int) -> None:
        image = read_image(self._tree, index)
        image.block = len(self.blocks) - (self._run is None)
        image.container = self._containers.innermost(self._here)
        self.images.append(image)
        for mark in self._marks:
            if mark.link is not None:
                mark.alts.append(image.alt)

    def _read_break(self, index: int) -> None:
        """Read a line break as a blank, two in a row as the end of a paragraph."""
        run = self._run
        if run is None:
            return
        if run.broken == run.length and self._here.sense.kind not in ("heading", "code"):
            self._flush()
            self._here.mixed = True
            return
        run.broken = run.length
        start = self._tree.starts[index]
        place = (start if start >= 0 else self._seen, self._seen)  # </br> is a break without a start tag
        if run.owner.sense.kind == "code":
            run.line(*place)
        else:
            run.blank(*place)
