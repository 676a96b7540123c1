"""
A document as BeautifulSoup, every tag with its exact place.

An HTML document gives the same tree as the browser's, `html`, `head` and `body` included, with
``sourceline`` (1-based) and ``sourcepos`` (0-based) as BeautifulSoup sets them. Markdown and plain text
give a minimal page: `title` and `meta` in the head; in the body the blocks as `h1`, `p`, `li`, `blockquote`,
`pre`, `td` inside their containers, with links and emphasis as tags, images at the end of their block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from bs4 import BeautifulSoup, CData, Comment, Doctype, ProcessingInstruction, Tag
from bs4.builder import HTMLTreeBuilder
from bs4.element import PreformattedString

from contentaudit.document.head import NOWHERE
from contentaudit.document.html_tags import WHOLE
from contentaudit.source import Source, Span

if TYPE_CHECKING:
    from turbohtml import Element, Node

    from contentaudit.document.document import Document
    from contentaudit.document.model import Block, Container

_SPAN = "contentaudit_span"


def soup_of(document: Document) -> BeautifulSoup:
    """Build the BeautifulSoup of a document; `span_of_tag` tells where each of its tags stands."""
    if document.kind == "html":
        return _grow(_html_events(document))
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
        raise ValueError(  # noqa: TRY004 - whatever was handed in, it is no place
            f"<{name}> has no place in the source: only tags of `document.soup` itself have one"
        )
    return span


class _Start(NamedTuple):
    name: str
    attributes: dict[str, str]
    line: int | None = None
    column: int | None = None


class _End(NamedTuple):
    name: str
    span: Span


_Event = _Start | _End | PreformattedString | str
_Part = tuple[int, int, Span, str, dict[str, str]]  # prose range, source, tag


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


def _html_events(document: Document) -> Iterator[_Event]:
    """Walk the placed tree; an element's end comes with its span."""
    import turbohtml

    from contentaudit.document.html import HtmlDocument, read

    tree = document.tree if isinstance(document, HtmlDocument) else read(document.source.text)[0]
    open_nodes: list[turbohtml.Node] = [tree.root]
    open_indexes = [-1]
    for index, node in enumerate(tree.nodes):
        while open_nodes[-1] is not node.parent:
            closed = open_nodes.pop()
            at = open_indexes.pop()
            if isinstance(closed, turbohtml.Element):
                yield _End(closed.tag, tree.span(at))
        if isinstance(node, turbohtml.Element):
            yield _tag_of(node)
        elif isinstance(node, turbohtml.Text):
            yield node.data
            continue
        elif not isinstance(node, turbohtml.DocumentFragment):
            yield _string_of(node)
            continue
        open_nodes.append(node)
        open_indexes.append(index)
    while len(open_nodes) > 1:
        closed = open_nodes.pop()
        at = open_indexes.pop()
        if isinstance(closed, turbohtml.Element):
            yield _End(closed.tag, tree.span(at))


def _tag_of(node: Element) -> _Start:
    from contentaudit.document.html_tree import Attributes

    line, column = (node.position if node.source_location else None) or (None, None)
    return _Start(node.tag, dict(Attributes(node)), line, column)


def _string_of(node: Node) -> PreformattedString:
    import turbohtml

    if isinstance(node, turbohtml.Doctype):
        return Doctype.for_name_and_ids(node.name, node.public_id, node.system_id)
    if isinstance(node, turbohtml.ProcessingInstruction):
        return ProcessingInstruction(f"{node.target} {node.data}")
    data = node.data if isinstance(node, turbohtml.Comment | turbohtml.CData) else ""
    return CData(data) if isinstance(node, turbohtml.CData) else Comment(data)


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
    start = partial(_start, document.source)
    yield start("html", whole, {"lang": meta.lang.text} if meta.lang else {})
    yield start("head", meta.head_span, {})
    if meta.title:
        yield start("title", meta.title.span, {})
        yield meta.title.text
        yield _End("title", meta.title.span)
    for tag in meta.tags:
        yield start("meta", tag.span, {"name": tag.name, "content": tag.content})
        yield _End("meta", tag.span)
    yield _End("head", meta.head_span)
    yield start("body", document.body_span, {})
    around: tuple[Container, ...] = ()
    for block in document.blocks:
        common = sum(
            1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(around, block.containers, strict=False))
        )
        for container in reversed(around[common:]):
            yield _End(container.tag, container.span)
        for container in block.containers[common:]:
            yield start(container.tag, container.span, dict(container.attributes))
        around = block.containers
        yield from _one_block(document, block)
    for container in reversed(around):
        yield _End(container.tag, container.span)
    yield _End("body", document.body_span)
    yield _End("html", whole)


def _start(source: Source, name: str, span: Span, attributes: dict[str, str]) -> _Start:
    where = source.position(span.start)
    return _Start(name, attributes, where.line, where.column - 1)


def _one_block(document: Document, block: Block) -> Iterator[_Event]:
    start = partial(_start, document.source)
    name = f"h{block.level}" if block.kind == "heading" else _TAGS[block.kind]
    own = bool(block.containers) and block.containers[-1].tag in WHOLE
    if not own:
        yield start(name, block.span, {"id": block.anchor} if block.anchor else {})
    links = [link for link in document.links if link.block == block.index]
    parts: list[_Part] = [
        (link.start, link.end, link.span, "a", {} if link.href is None else {"href": link.href})
        for link in links
    ]
    for mark in block.marks:
        if mark.kind in _MARKS:
            span = block.prose.span(mark.start, mark.end)
            inside = [link.span for link in links if mark.start <= link.start and link.end <= mark.end]
            span = Span(
                min(span, *inside).start if inside else span.start, max(end for _, end in (span, *inside))
            )
            parts.append((mark.start, mark.end, span, _MARKS[mark.kind], {}))
    parts.sort(key=lambda part: (part[0], -part[1]))
    yield from _inline(block.prose.text, parts, start)
    for image in document.images:
        if image.block == block.index:
            yield start(
                "img", image.span, {"src": image.src} | ({} if image.alt is None else {"alt": image.alt})
            )
            yield _End("img", image.span)
    if not own:
        yield _End(name, block.span)


def _inline(
    text: str, parts: list[_Part], start: Callable[[str, Span, dict[str, str]], _Start]
) -> Iterator[_Event]:
    """Nest the marked ranges of a text; one that crosses another's end is cut there."""
    at = 0
    ends: list[int] = []
    closing: list[_End] = []
    for first, last, span, name, attributes in [*parts, (len(text), len(text), NOWHERE, "", {})]:
        while ends and ends[-1] <= first:
            until = ends.pop()
            if until > at:
                yield text[at:until]
                at = until
            yield closing.pop()
        if first > at:
            yield text[at:first]
            at = first
        if name:
            yield start(name, span, attributes)
            ends.append(min([last, *ends[-1:]]))
            closing.append(_End(name, span))
