"""
A document as BeautifulSoup, every tag with its exact place.

An HTML document gives the same tree as the browser's, `html`, `head` and `body` included, with
``sourceline`` (1-based) and ``sourcepos`` (0-based) as BeautifulSoup sets them. Markdown and plain text
give a minimal page: `title` and `meta` in the head; in the body the blocks as `h1`, `p`, `li`, `blockquote`,
`pre`, `td` inside their containers, with links, images and emphasis as tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from bs4 import BeautifulSoup, CData, Comment, Doctype, ProcessingInstruction, Tag
from bs4.builder import HTMLTreeBuilder
from bs4.element import PreformattedString

from contentaudit.source import Source, Span

if TYPE_CHECKING:
    from contentaudit.document.document import Document
    from contentaudit.document.model import Block, Container

_SPAN = "contentaudit_span"


def soup_of(document: Document) -> BeautifulSoup:
    """Build the BeautifulSoup of a document; `span_of_tag` tells where each of its tags stands."""
    if document.kind == "html":
        return _grow(_html_events(document.source))
    return _grow(_block_events(document))


def span_of_tag(tag: Tag) -> Span:
    """
    Return the source span of a tag of `Document.soup`, both its tags included.

    A tag that the source does not hold (`tbody`, `body` of a fragment) has the span of its content.

    Raises:
        ValueError: when the tag is not from `Document.soup`: made by hand, copied, or parsed elsewhere.

    """
    span = tag.__dict__.get(_SPAN) if isinstance(tag, Tag) else None
    if not isinstance(span, Span):
        name = getattr(tag, "name", None) or type(tag).__name__
        raise ValueError(f"<{name}> has no place in the source: only tags of `document.soup` itself have one")
    return span


class _Start(NamedTuple):
    name: str
    attributes: dict[str, str]
    line: int | None = None
    column: int | None = None


class _End(NamedTuple):
    name: str
    span: Span


_Event = _Start | _End | str


class _Builder(HTMLTreeBuilder):
    """Builds a soup from events instead of markup."""

    NAME = "contentaudit"
    TRACKS_LINE_NUMBERS = True

    def __init__(self, events: Iterable[_Event] = ()) -> None:
        super().__init__()
        self.events = events

    def prepare_markup(
        self, markup: Any, *_args: Any, **_options: Any
    ) -> Iterator[tuple[Any, None, None, bool]]:
        yield markup, None, None, False

    def feed(self, markup: Any) -> None:  # noqa: ARG002 - the events stand for it
        soup = self.soup
        assert soup is not None  # noqa: S101 - BeautifulSoup sets it before it calls
        for event in self.events:
            if isinstance(event, _Start):
                soup.handle_starttag(event.name, None, None, event.attributes, event.line, event.column)
            elif isinstance(event, _End):
                if soup.currentTag is not None:
                    soup.currentTag.__dict__[_SPAN] = event.span
                soup.handle_endtag(event.name)
            elif isinstance(event, PreformattedString):
                soup.endData()
                soup.object_was_parsed(event)
            else:
                soup.handle_data(event)


def _grow(events: Iterable[_Event]) -> BeautifulSoup:
    return BeautifulSoup("", builder=_Builder(events))


def _html_events(source: Source) -> Iterator[_Event]:
    """Walk the placed tree; an element's end comes with its span."""
    import turbohtml

    from contentaudit.document.html_tree import PlacedTree

    tree = PlacedTree(source.text)
    open_nodes: list[turbohtml.Node] = [tree.root]
    open_indexes = [-1]
    seen = 0
    for index, node in enumerate(tree.nodes):
        while open_nodes[-1] is not node.parent:
            closed = open_nodes.pop()
            at = open_indexes.pop()
            if isinstance(closed, turbohtml.Element):
                span, seen = tree.close(at, seen)
                yield _End(closed.tag, span)
        if isinstance(node, turbohtml.Element):
            seen = max(seen, tree.start_end(index))
            line, column = node.position if tree.tokens[index] and node.position else (None, None)
            attributes = {
                name: " ".join(value) if isinstance(value, list) else value or ""
                for name, value in node.attrs.items()
            }
            yield _Start(node.tag, attributes, line, column)
        elif isinstance(node, turbohtml.Text):
            seen = tree.runs[index][-1].end if index in tree.runs else tree.starts[index] + len(node.data)
            yield node.data
            continue
        elif isinstance(node, turbohtml.Comment):
            yield Comment(node.data)
            continue
        elif isinstance(node, turbohtml.CData):
            yield CData(node.data)
            continue
        elif isinstance(node, turbohtml.ProcessingInstruction):
            yield ProcessingInstruction(f"{node.target} {node.data}")
            continue
        elif isinstance(node, turbohtml.Doctype):
            yield Doctype.for_name_and_ids(node.name, node.public_id, node.system_id)
            continue
        open_nodes.append(node)
        open_indexes.append(index)
    while len(open_nodes) > 1:
        closed = open_nodes.pop()
        at = open_indexes.pop()
        if isinstance(closed, turbohtml.Element):
            span, seen = tree.close(at, seen)
            yield _End(closed.tag, span)


_TAGS = {
    "paragraph": "p",
    "list_item": "li",
    "table_cell": "td",
    "quote": "p",
    "code": "pre",
    "caption": "figcaption",
}
_MARKS = {"strong": "strong", "emphasis": "em", "code": "code", "quote": "q", "deleted": "del"}


def _block_events(document: Document) -> Iterator[_Event]:
    """Walk the blocks of Markdown or plain text as if they had been HTML."""
    meta = document.meta
    whole = Span(0, len(document.source.text))
    yield _Start("html", {"lang": meta.lang.text} if meta.lang else {})
    yield _Start("head", {})
    if meta.title:
        yield from _leaf("title", {}, meta.title.text, meta.title.span)
    for tag in meta.tags:
        yield from _leaf("meta", {"name": tag.name, "content": tag.content}, "", tag.span)
    yield _End("head", meta.head_span)
    yield _Start("body", {})
    around: tuple[Container, ...] = ()
    for block in document.blocks:
        common = 0
        while common < min(len(around), len(block.containers)) and around[common] is block.containers[common]:
            common += 1
        for container in reversed(around[common:]):
            yield _End(container.tag, container.span)
        for container in block.containers[common:]:
            yield _Start(container.tag, dict(container.attributes))
        around = block.containers
        yield from _one_block(document, block)
    for container in reversed(around):
        yield _End(container.tag, container.span)
    yield _End("body", document.body_span)
    yield _End("html", whole)


def _leaf(name: str, attributes: dict[str, str], text: str, span: Span) -> Iterator[_Event]:
    yield _Start(name, attributes)
    if text:
        yield text
    yield _End(name, span)


def _one_block(document: Document, block: Block) -> Iterator[_Event]:
    name = f"h{block.level}" if block.kind == "heading" else _TAGS[block.kind]
    own = bool(block.containers) and block.containers[-1].tag in (name, "th", "dt", "dd", "caption")
    if not own:
        where = document.source.position(block.span.start)
        yield _Start(name, {"id": block.anchor} if block.anchor else {}, where.line, where.column - 1)
    inner = [
        (mark.start, mark.end, _MARKS[mark.kind], {}, block.prose.span(mark.start, mark.end))
        for mark in block.marks
        if mark.kind in _MARKS
    ]
    inner += [
        (link.start, link.end, "a", {"href": link.href} if link.href is not None else {}, link.span)
        for link in document.links
        if link.block == block.index
    ]
    yield from _inline(block.prose.text, sorted(inner, key=lambda part: (part[0], -part[1])))
    for image in document.images:
        if image.block == block.index:
            attributes = {"src": image.src} | ({} if image.alt is None else {"alt": image.alt})
            yield from _leaf("img", attributes, "", image.span)
    if not own:
        yield _End(name, block.span)


def _inline(text: str, parts: list[tuple[int, int, str, dict[str, str], Span]]) -> Iterator[_Event]:
    """Nest the marked ranges of a text; one that crosses another's end is cut there."""
    at = 0
    open_parts: list[tuple[int, str, Span]] = []
    for start, end, name, attributes, span in [*parts, (len(text), len(text), "", {}, Span(0, 0))]:
        while open_parts and open_parts[-1][0] <= start:
            until, closing, place = open_parts.pop()
            if until > at:
                yield text[at:until]
                at = until
            yield _End(closing, place)
        if start > at:
            yield text[at:start]
            at = start
        if name:
            yield _Start(name, attributes)
            open_parts.append((min(end, open_parts[-1][0]) if open_parts else end, name, span))
