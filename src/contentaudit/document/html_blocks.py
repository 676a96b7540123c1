"""The body of an HTML page: blocks in reading order, links, images and anchors."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from turbohtml import DocumentFragment, Element, Node, Text

from contentaudit.document.html_parts import read_image, read_link
from contentaudit.document.html_run import Frame, OpenMark, Run, Sense
from contentaudit.document.html_tags import HEADINGS, KINDS, MARKS, ROLES, Role, is_hidden, new_span
from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.model import NOWHERE, Block, Container, Image, Link
from contentaudit.source import Span

_BLOCK, _LINK, _MARK, _BUTTON = Role.BLOCK, Role.LINK, Role.MARK, Role.BUTTON
_EMPTY = (Role.VOID, Role.BREAK, Role.IMAGE, Role.HEAD_VOID)
_HEADS = (Role.HEAD, Role.HEAD_VOID, Role.HEAD_OPAQUE)

_Open = Frame | OpenMark | str


class _Ends(dict[str, str]):
    """End tags by name, made once each."""

    def __missing__(self, tag: str) -> str:
        self[tag] = end = f"</{tag}>"
        return end


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
        self.anchors: dict[str, Span] = {}
        self.empty_headings: list[Container] = []
        self.head: list[int] = []
        self._tree = tree
        self._ends = _Ends()
        self._here = Frame("", "", -1, None, Sense("paragraph", 0, -1))
        self._here.chain = ()
        self._seen = 0  # where the last construct read ends in the source
        self._run: Run | None = None
        self._marks: list[OpenMark] = []
        self._senses: list[Sense] = []  # per block
        self._labels: list[tuple[Link, str]] = []
        self._containers = 0

    def read(self) -> None:
        """Read the whole tree."""
        tree = self._tree
        starts, sources = tree.starts, tree.sources
        top: Node = tree.root
        nodes: list[Node] = [top]
        frames: list[_Open] = [""]
        indexed = iter(enumerate(tree.nodes))
        for index, node in indexed:
            parent = node.parent
            while top is not parent:
                self._leave(frames.pop())
                nodes.pop()
                top = nodes[-1]
            if type(node) is Text:
                data, start = sources[index], starts[index]
                run = self._run
                if run is None:
                    if data.isspace():
                        if start >= 0:
                            self._seen = start + len(data)
                        continue
                    run = self._begin()
                if start < 0:
                    self._read_pieces(run, index)
                else:
                    self._seen = start + len(data)
                    if run.owner.sense.kind == "code":
                        run.keep(data, start)
                    else:
                        run.text(data, start)
            elif type(node) is Element:
                frame = self._enter(index, node.tag, indexed)
                if frame is not None:
                    top = node
                    nodes.append(node)
                    frames.append(frame)
            elif type(node) is DocumentFragment:
                top = node
                nodes.append(node)
                frames.append("")
        while frames:
            self._leave(frames.pop())
        self._finish()

    def _enter(self, index: int, tag: str, indexed: Iterator[tuple[int, Node]]) -> _Open | None:
        """Open an element; return None for one whose content is not read."""
        tree = self._tree
        source = tree.sources[index]
        if source:
            self._seen = tree.starts[index] + len(source)
        role = ROLES.get(tag)
        attributes = None
        if len(source) > len(tag) + 2:
            if "hidden" in source or "none" in source:
                attributes = tree.attributes(index)
                if is_hidden(attributes) and tag not in ("html", "body"):
                    return self._hide(
                        index, indexed
                    )  # but a page hidden until its scripts have run is a page
            if '"heading"' in source:
                attributes = tree.attributes(index)
                role = _BLOCK if attributes.get("role") == "heading" else role
            if ("id=" in source or "name=" in source) and role not in _HEADS:
                attributes = attributes or tree.attributes(index)
                if role is not _BLOCK:
                    self._anchor(index, tag, attributes)
        if role is None:
            return self._ends[tag]
        if role is _BLOCK:
            if tag == "dialog" and "open" not in tree.attributes(index):
                return self._hide(index, indexed)
            return self._enter_block(index, tag, attributes)
        if role is _LINK or role is _MARK:
            return self._enter_mark(index, tag)
        if role in _EMPTY:
            self._read_void(index, role)
            return None
        if role in _HEADS:
            self.head.append(index)
            return self._ends[tag] if role is Role.HEAD else self._skip(index, indexed)
        if role is _BUTTON:
            return self._enter_button(index, indexed)
        if role is Role.TEMPLATE and "shadowrootmode" in tree.attributes(index):
            return self._ends[tag]
        return self._skip(index, indexed)

    def _skip(self, index: int, indexed: Iterator[tuple[int, Node]]) -> None:
        """Pass over everything inside an element."""
        node = self._tree.nodes[index]
        inside = len(node)
        if inside:
            inside = len(list(node.descendants))
            next(islice(indexed, inside - 1, inside), None)

    def _hide(self, index: int, indexed: Iterator[tuple[int, Node]]) -> None:
        """Pass over an element that is not shown; what it says to machines still counts."""
        node = self._tree.nodes[index]
        for inside, inner in enumerate(node.descendants, index + 1):
            if type(inner) is Element and ROLES.get(inner.tag) in _HEADS:
                self.head.append(inside)
        self._skip(index, indexed)

    def _anchor(self, index: int, tag: str, attributes: dict[str, str]) -> None:
        """Note an inline element that fragments can point to; blocks are noted when they end."""
        for name in ("id", "name") if tag == "a" else ("id",):
            anchor = attributes.get(name)
            location = self._tree.nodes[index].source_location if anchor else None
            if anchor and location:
                end = location.end_tag or location.start_tag
                self.anchors.setdefault(anchor, Span(location.start_tag.start_offset, end.end_offset))
                if self._here.sense.kind == "heading" and not self._here.anchor:
                    self._here.anchor = anchor

    def _leave(self, frame: _Open) -> None:
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

    # text

    def _begin(self) -> Run:
        self._run = run = Run(self._here)
        for mark in self._marks:
            mark.start = 0
        return run

    def _read_pieces(self, run: Run, index: int) -> None:
        """Read a text node with entities, or one that comments part."""
        for piece in self._tree.runs.get(index, ()):
            if not piece.verbatim:
                run.replaced(piece.text, piece.start, piece.end)
            elif run.owner.sense.kind == "code":
                run.keep(piece.text, piece.start)
            else:
                run.text(piece.text, piece.start)
            self._seen = piece.end

    def _flush(self) -> Block | None:
        """End the run of text being read; it becomes a block."""
        run = self._run
        if run is None:
            return None
        self._run = None
        for mark in self._marks:
            run.mark(mark)
        prose = run.build()
        text = prose.text
        if not text:
            return None
        index = len(self.blocks)
        owner = run.owner
        sense = owner.sense
        block = Block(
            index,
            sense.kind,
            prose,
            new_span((prose.pieces[0].source_start, prose.pieces[-1].source_end)),
            sense.level,
            owner.chain if owner.chain is not None else self._chain(owner),
            run.finish(text, index) if run.marks else (),
            anchor=owner.anchor,
        )
        self.blocks.append(block)
        self._senses.append(sense)
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
        if tag == "body":
            frame.chain = ()
            self.head.append(index)
        elif tag in ("td", "th", "figure"):
            frame.block = len(self.blocks)
            frame.image = len(self.images)
        elif '"heading"' in self._tree.sources[index] or sense.node == index and sense.level:
            self._enter_heading(frame)
        return frame

    def _enter_heading(self, frame: Frame) -> None:
        frame.block = len(self.blocks)
        frame.image = len(self.images)
        attributes = self._tree.attributes(frame.node)
        if attributes.get("role") == "heading":
            level = attributes.get("aria-level", "")
            known = min(int(level), 6) if level.isdecimal() and len(level) < 4 and int(level) else 0
            frame.sense = Sense("heading", known or HEADINGS.get(frame.tag, 2), frame.node)

    def _leave_block(self, frame: Frame) -> None:
        run = self._run
        block = self._flush() if run is not None else None
        outer = frame.outer
        if outer is None:
            return
        self._here = outer
        sense = frame.sense
        heading = sense.level > 0 and sense.node == frame.node
        if heading and len(self.blocks) == frame.block:
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
            self._judge_cell(frame)
        elif frame.tag == "figure":
            self._caption(frame)

    def _chain(self, frame: Frame) -> tuple[Container, ...]:
        """Return the containers of a frame, outermost first; they are made for what holds something."""
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
            new.container = Container(new.tag, NOWHERE, attributes, parent, self._containers)
            self._containers += 1
            new.chain = chain = (*chain, new.container)
        return chain

    def _container(self) -> Container | None:
        chain = self._here.chain
        if chain is None:
            chain = self._chain(self._here)
        return chain[-1] if chain else None

    def _keep_empty(self, frame: Frame) -> None:
        if not any(image.alt for image in self.images[frame.image :]):
            self._chain(frame)
            if frame.container:
                self.empty_headings.append(frame.container)

    def _judge_cell(self, cell: Frame) -> None:
        """Call the text of a layout cell what it is: paragraphs."""
        inside = self.blocks[cell.block :]
        own = [
            block
            for block, sense in zip(inside, self._senses[cell.block :], strict=True)
            if sense is cell.sense
        ]
        if len(own) > 2 or any(block.kind == "heading" for block in inside):
            for block in own:
                block.kind = "paragraph"

    def _caption(self, figure: Frame) -> None:
        caption = " ".join(block.text for block in self.blocks[figure.block :] if block.kind == "caption")
        for image in self.images[figure.image :]:
            if image.caption is None:
                image.caption = caption

    def _enter_button(self, index: int, indexed: Iterator[tuple[int, Node]]) -> _Open | None:
        """Read a button as part of a heading, else apart from the text: it is no part of a sentence."""
        here = self._here
        if here.sense.kind == "heading" or here.tag in ("summary", "dt"):
            return self._ends["button"]
        if self._run is None:
            return self._enter_block(index, "button", self._tree.attributes(index))
        self._run.blank(self._tree.starts[index], self._seen)
        return self._skip(index, indexed)

    # inside a line

    def _enter_mark(self, index: int, tag: str) -> OpenMark:
        link = None
        if tag == "a":
            link, labels = read_link(self._tree, index)
            link.container = self._container()
            self.links.append(link)
            if labels:
                self._labels.append((link, labels))
        run = self._run
        mark = OpenMark(MARKS[tag], self._ends[tag], index, run.length if run is not None else 0, link)
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

    def _read_void(self, index: int, role: Role) -> None:
        if role is Role.BREAK:
            self._read_break(index)
        elif role is Role.IMAGE:
            image = read_image(self._tree, index)
            image.block = len(self.blocks) - (self._run is None)
            image.container = self._container()
            self.images.append(image)
            for mark in self._marks:
                if mark.link is not None:
                    mark.alts.append(image.alt)
        elif role is Role.HEAD_VOID:
            self.head.append(index)

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
        run.blank(max(self._tree.starts[index], 0), self._seen)

    def _finish(self) -> None:
        last = len(self.blocks) - 1
        for image in self.images:
            image.block = min(max(image.block or 0, 0), last) if last >= 0 else None
        if self._labels:
            named = {node.attr("id"): node for node in self._tree.root.iter_elements()}
            for link, ids in self._labels:
                words = " ".join(named[name].text for name in ids.split() if name in named).split()
                if words:
                    link.label = " ".join(words)
