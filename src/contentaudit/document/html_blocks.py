"""The body of an HTML page: blocks in reading order, links, images and anchors."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import islice

from turbohtml import Element, Node, Text

from contentaudit.document.html_tags import (
    BLOCKS,
    HEADINGS,
    KINDS,
    MARKS,
    OPAQUE,
    VOID,
    WHOLE,
    is_hidden,
)
from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.model import Block, BlockKind, Container, Image, Link, Mark, MarkKind
from contentaudit.document.prose import ProseBuilder
from contentaudit.source import Span


class _Frame:
    """An open block element."""

    __slots__ = (
        "anchor",
        "block",
        "container",
        "decider",
        "image",
        "index",
        "kind",
        "level",
        "mixed",
        "start",
        "tag",
    )

    def __init__(
        self, tag: str, index: int, start: int, outer: _Frame | None, container: Container | None
    ) -> None:
        self.tag = tag
        self.index = index  # of its node
        self.start = start
        self.container = container
        self.mixed = False  # holds more than one run of text
        self.block = self.image = 0  # the first that would stand inside
        self.anchor: str | None = None
        self.kind: BlockKind = outer.kind if outer else "paragraph"
        self.level = outer.level if outer else 0
        self.decider: _Frame | None = outer.decider if outer else None  # the element that decided the kind


class _Inline:
    """An open inline element that marks its text."""

    __slots__ = ("index", "kind", "link", "start", "tag")

    def __init__(self, tag: str, kind: MarkKind, index: int, start: int, link: Link | None) -> None:
        self.tag = tag
        self.kind = kind
        self.index = index
        self.start = start  # prose offset
        self.link = link


class Reader:
    """
    Reads blocks off a placed tree.

    Args:
        tree: the page.

    """

    def __init__(self, tree: PlacedTree) -> None:
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.anchors: dict[str, Span] = {}
        self.empty_headings: list[Container] = []
        self._text = tree.text
        self._tree = tree
        self._here = _Frame("", -1, 0, None, None)
        self._seen = 0  # where the last construct read ends in the source
        self._order = 0
        self._deciders: list[_Frame | None] = []  # per block
        self._inline: list[_Inline] = []
        self._prose: ProseBuilder | None = None  # the run of text being read
        self._owner = self._here
        self._marks: list[tuple[MarkKind, int, int]] = []
        self._run_links: list[tuple[Link, int, int]] = []
        self._break = -1  # prose length at the last line break
        self._labels: list[tuple[Link, str]] = []

    def read(self) -> None:
        """Read the whole tree."""
        nodes, starts, tokens = self._tree.nodes, self._tree.starts, self._tree.tokens
        stack: list[Node] = [self._tree.root]
        frames: list[_Frame | _Inline | str] = [""]
        outer: list[_Frame] = []
        indexed = iter(enumerate(nodes))
        for index, node in indexed:
            parent = node.parent
            while stack[-1] is not parent:
                stack.pop()
                frame = frames.pop()
                if type(frame) is str:
                    if frame and self._text.startswith(f"</{frame}>", self._seen):
                        self._seen += len(frame) + 3
                elif type(frame) is _Frame:
                    self._leave_block(frame)
                    self._here = outer.pop()
                else:
                    self._leave_inline(frame)  # type: ignore[arg-type]
            if type(node) is Text:
                self._read_text(index, node.data)
            elif type(node) is Element:
                tag = node.tag
                token = tokens[index]
                source = (token.source or "") if token else ""
                start = starts[index]
                if start >= 0:
                    self._seen = start + len(source)
                attributes: dict[str, str] = {}
                if token and len(source) > len(tag) + 2:
                    block = tag in BLOCKS
                    if block or "id" in source or "name" in source or "none" in source or "heading" in source:
                        attributes = dict(token.attrs or ())
                        if ("hidden" in source or "none" in source) and is_hidden(tag, attributes):
                            self._skip(indexed, node)
                            continue
                        if not block and ("id" in attributes or (tag == "a" and "name" in attributes)):
                            self._anchor(node, attributes, start)
                elif tag == "dialog":
                    self._skip(indexed, node)
                    continue
                if (
                    tag in BLOCKS
                    or attributes.get("role") == "heading"
                    or (tag == "button" and self._is_apart())
                ):
                    outer.append(self._here)
                    frame = self._enter_block(tag, index, start, attributes)
                elif tag in OPAQUE or tag == "button" and not self._in_heading():
                    if tag == "button" and self._prose:
                        self._prose.blank(start, self._seen)
                    self._skip(indexed, node)
                    continue
                elif tag in VOID:
                    if tag == "br":
                        self._read_break(start)
                    elif tag == "img":
                        self._read_image(node, index, start)
                    elif tag == "hr":
                        self._flush()
                    continue
                elif tag in MARKS:
                    frame = self._enter_inline(tag, index, node)
                else:
                    frame = tag
                stack.append(node)
                frames.append(frame)
            elif len(node):
                stack.append(node)
                frames.append("")
        self._flush()
        for frame in reversed(frames):
            if isinstance(frame, _Frame):
                self._leave_block(frame)
            elif isinstance(frame, _Inline):
                self._leave_inline(frame)
        self._finish()

    def _skip(self, indexed: Iterator[tuple[int, Node]], node: Node) -> None:
        """Pass over everything inside an element."""
        deque(islice(indexed, sum(1 for _ in node.descendants)), maxlen=0)

    def _is_apart(self) -> bool:
        return self._prose is None and not self._in_heading()

    def _in_heading(self) -> bool:
        return self._here.kind == "heading" or self._here.tag in ("summary", "dt")

    # text

    def _read_text(self, index: int, data: str) -> None:
        start = self._tree.starts[index]
        prose = self._prose
        if prose is None:
            if not data or data.isspace():
                if start >= 0:
                    self._seen = start + len(data)
                return
            prose = self._prose = ProseBuilder()
            self._owner = self._here
            self._break = -1
            for inline in self._inline:
                inline.start = 0
        if start >= 0:
            prose.text(data, start)
            self._seen = start + len(data)
            return
        for run in self._tree.runs.get(index, ()):
            if run.verbatim:
                prose.text(run.text, run.start)
            else:
                prose.replaced(run.text, run.start, run.end)
            self._seen = run.end

    def _read_break(self, start: int) -> None:
        prose = self._prose
        if prose is None:
            return
        if self._break == prose.length and self._here.kind not in ("heading", "code"):
            self._flush()
            self._here.mixed = True
            return
        self._break = prose.length
        prose.blank(max(start, 0), self._seen)

    def _flush(self) -> None:
        """End the run of text being read; it becomes a block."""
        builder = self._prose
        if builder is None:
            return
        self._prose = None
        prose = builder.build()
        text = prose.text
        owner = self._owner
        for inline in self._inline:
            self._marks.append((inline.kind, inline.start, builder.length))
            if inline.link:
                self._run_links.append((inline.link, inline.start, builder.length))
        index = len(self.blocks)
        if text:
            for link, first, last in self._run_links:
                start, end = _trim(text, first, last)
                if start == end:
                    continue
                if link.block is None:
                    link.block, link.start, link.end, link.text = index, start, end, text[start:end]
                else:
                    link.text += " " + text[start:end]
            marks = []
            for kind, first, last in self._marks:
                start, end = _trim(text, first, last)
                if start < end:
                    marks.append(Mark(kind, start, end))
            marks.sort(key=lambda mark: (mark.start, -mark.end))
            chain: list[Container] = []
            around = owner.container
            while around is not None:
                chain.append(around)
                around = around.parent
            chain.reverse()
            self.blocks.append(
                Block(
                    index,
                    owner.kind,
                    prose,
                    prose.span(0, len(text)),
                    owner.level,
                    tuple(chain),
                    tuple(marks),
                    anchor=owner.anchor,
                )
            )
            self._deciders.append(owner.decider)
        self._marks = []
        self._run_links = []

    # blocks

    def _enter_block(self, tag: str, index: int, start: int, attributes: dict[str, str]) -> _Frame:
        self._flush()
        outer = self._here
        outer.mixed = True
        container = outer.container
        if tag != "body":
            container = Container(tag, Span(start, start), attributes, container, self._order)
            self._order += 1
        frame = self._here = _Frame(tag, index, start, outer, container)
        frame.block = len(self.blocks)
        frame.image = len(self.images)
        frame.anchor = attributes.get("id")
        kind = KINDS.get(tag)
        if kind:
            frame.kind = kind
            frame.level = HEADINGS.get(tag, 0)
            frame.decider = frame
        if attributes.get("role") == "heading":
            level = attributes.get("aria-level", "")
            frame.kind = "heading"
            frame.level = min(int(level), 6) if level.isdecimal() and int(level) else frame.level or 2
        return frame

    def _leave_block(self, frame: _Frame) -> None:
        whole = self._prose is not None and self._owner is frame and not frame.mixed
        self._flush()
        span = self._close(frame.tag, frame.index)
        if frame.container is not None and frame.tag != "body":
            frame.container.span = span
            if frame.kind == "heading" and len(self.blocks) == frame.block and frame.decider is frame:
                images = self.images[frame.image :]
                if not any(image.alt for image in images):
                    self.empty_headings.append(frame.container)
        if whole and len(self.blocks) > frame.block and (frame.tag in WHOLE or frame.kind == "heading"):
            self.blocks[-1].span = span
        if frame.anchor:
            self.anchors.setdefault(frame.anchor, span)
        if frame.tag in ("td", "th"):
            self._judge_cell(frame)
        elif frame.tag == "figure":
            self._caption(frame)

    def _close(self, tag: str, index: int) -> Span:
        """Return the span of an element whose content has been read, and step over its end tag."""
        start = self._tree.starts[index]
        if start >= 0 and self._text.startswith(f"</{tag}>", self._seen):
            self._seen += len(tag) + 3
            return Span(start, self._seen)
        span, self._seen = self._tree.close(index, self._seen)
        return span

    def _judge_cell(self, cell: _Frame) -> None:
        """Call the text of a layout cell what it is: paragraphs."""
        inside = range(cell.block, len(self.blocks))
        own = [i for i in inside if self._deciders[i] is cell]
        if len(own) > 2 or any(self.blocks[i].kind == "heading" for i in inside):
            for i in own:
                if self.blocks[i].kind == "table_cell":
                    self.blocks[i].kind = "paragraph"

    def _caption(self, figure: _Frame) -> None:
        captions = [block.text for block in self.blocks[figure.block :] if block.kind == "caption"]
        for image in self.images[figure.image :]:
            if image.caption is None:
                image.caption = " ".join(captions)

    # inline

    def _enter_inline(self, tag: str, index: int, node: Element) -> _Inline:
        link = None
        if tag == "a":
            link = self._link(node, index)
            self.links.append(link)
        inline = _Inline(tag, MARKS[tag], index, self._prose.length if self._prose else 0, link)
        self._inline.append(inline)
        return inline

    def _leave_inline(self, inline: _Inline) -> None:
        self._inline.remove(inline)
        span = self._close(inline.tag, inline.index)
        if inline.link:
            inline.link.span = span
        if self._prose:
            self._marks.append((inline.kind, inline.start, self._prose.length))
            if inline.link:
                self._run_links.append((inline.link, inline.start, self._prose.length))

    def _link(self, node: Element, index: int) -> Link:
        token = self._tree.tokens[index]
        attributes = dict((token.attrs if token else None) or ())
        link = Link(attributes.get("href"), Span(0, 0), "", container=self._here.container)
        if "href" in attributes:
            link.href_span = self._tree.value(node, "href")
        if not token:
            link.href = node.attr("href")
            return link
        link.rel = tuple(attributes.get("rel", "").lower().split())
        link.title = attributes.get("title")
        link.label = attributes.get("aria-label")
        if "aria-labelledby" in attributes:
            self._labels.append((link, attributes["aria-labelledby"]))
        return link

    def _read_image(self, node: Element, index: int, start: int) -> None:
        token = self._tree.tokens[index]
        attributes = dict((token.attrs if token else None) or ())
        alt = attributes.get("alt")
        image = Image(
            _address(attributes),
            alt,
            Span(max(start, 0), max(start, 0) + len((token.source or "") if token else "")),
            self._tree.value(node, "alt") if alt is not None else None,
            attributes.get("width"),
            attributes.get("height"),
            block=len(self.blocks) if self._prose else len(self.blocks) - 1,
            hidden=attributes.get("role") in ("presentation", "none")
            or attributes.get("aria-hidden") == "true",
            container=self._here.container,
        )
        self.images.append(image)
        for inline in self._inline:
            if inline.link:
                inline.link.image_alts += (alt,)

    def _anchor(self, node: Element, attributes: dict[str, str], start: int) -> None:
        location = node.source_location
        if location is None:
            return
        last = location.end_tag or location.start_tag
        span = Span(start, last.end_offset)
        for name in (attributes.get("id"), attributes.get("name") if node.tag == "a" else None):
            if name:
                self.anchors.setdefault(name, span)
                if self._here.kind == "heading" and not self._here.anchor:
                    self._here.anchor = name

    def _finish(self) -> None:
        last = len(self.blocks) - 1
        for image in self.images:
            if image.block is not None and last >= 0:
                image.block = min(max(image.block, 0), last)
            else:
                image.block = None
        if self._labels:
            by_id = {node.attr("id"): node for node in self._tree.root.iter_elements() if node.attr("id")}
            for link, ids in self._labels:
                words = " ".join(by_id[name].text for name in ids.split() if name in by_id).split()
                if words:
                    link.label = " ".join(words)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    end = min(end, len(text))
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end


def _address(attributes: dict[str, str]) -> str:
    """Return an image's address; pages that load images late keep it beside a stand-in."""
    src = attributes.get("src", "").strip()
    if src and not src.startswith("data:"):
        return src
    for name in ("data-src", "data-lazy-src", "data-original"):
        if attributes.get(name, "").strip():
            return attributes[name].strip()
    for name in ("srcset", "data-srcset", "data-lazy-srcset"):
        first = attributes.get(name, "").split()
        if first:
            return first[0].rstrip(",")
    return src
