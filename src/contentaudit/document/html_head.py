"""The head of an HTML page: title, meta tags, links, structured data, and where each stands."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple, NoReturn

from turbohtml import Doctype, Element

from contentaudit.document.head import HeadLink, Meta, MetaTag, StructuredData, Value
from contentaudit.document.html_tree import PlacedTree
from contentaudit.source import Span


class Head(NamedTuple):
    """What the head says, where the body stands, and whether the source really has a head."""

    meta: Meta
    structured_data: tuple[StructuredData, ...]
    body_span: Span
    present: bool


def read_head(tree: PlacedTree, indexes: Iterable[int]) -> Head:
    """
    Read the metadata of a page, wherever in it they stand.

    Args:
        tree: the page.
        indexes: of the elements that speak about the page, in order.

    """
    reader = _HeadReader(tree)
    for index in indexes:
        reader.read(index)
    return reader.finish()


class _HeadReader:
    def __init__(self, tree: PlacedTree) -> None:
        self.tree = tree
        self.meta = Meta()
        self.tags: list[MetaTag] = []
        self.links: list[HeadLink] = []
        self.data: list[StructuredData] = []
        self.present = any(type(node) is Doctype for node in tree.root.children)
        self.after_html = 0
        self.head: Span | None = None
        self.body: Span | None = None

    def read(self, index: int) -> None:
        node = self.tree.nodes[index]
        if type(node) is not Element:
            return
        tag = node.tag
        written = self.tree.starts[index] >= 0
        if tag in ("html", "head", "title"):
            self.present = self.present or written
        if tag == "head":
            self.read_head(index, node)
        elif written:
            read = _READERS.get(tag)
            if read is not None:
                read(self, index, node)

    def finish(self) -> Head:
        meta = self.meta
        meta.tags, meta.links = tuple(self.tags), tuple(self.links)
        meta.head_span = self.head or Span(self.after_html, self.after_html)
        body = self.body or Span(meta.head_span.end, len(self.tree.text))
        return Head(meta, tuple(self.data), body, self.present)

    def read_html(self, index: int, _node: Element) -> None:
        self.after_html = self.tree.start_end(index)
        attributes = self.tree.attributes(index)
        for name in ("lang", "xml:lang"):
            lang = attributes.get(name, "").strip()
            if lang:
                self.meta.lang = Value(lang, self.value(index, name, attributes[name]))
                return

    def value(self, index: int, name: str, value: str | None) -> Span:
        end = self.tree.start_end(index)
        return (self.tree.value(index, name, value) if value is not None else None) or Span(end, end)

    def read_head(self, index: int, node: Element) -> None:
        """Find where the head's content stands; a head without tags is as long as what it holds."""
        tree = self.tree
        start = end = tree.start_end(index) if tree.starts[index] >= 0 else -1
        location = node.source_location
        if location and location.end_tag:
            self.head = Span(start, location.end_tag.start_offset)
            return
        for inside in range(index + 1, index + 1 + sum(1 for _ in node.descendants)):
            inner = tree.nodes[inside]
            if tree.starts[inside] >= 0 and type(inner) is Element:
                start = tree.starts[inside] if start < 0 else start
                location = inner.source_location
                closed = location.end_tag if location else None
                end = max(end, closed.end_offset if closed else tree.start_end(inside))
        if start >= 0:
            self.head = Span(start, end)

    def read_body(self, _index: int, node: Element) -> None:
        location = node.source_location
        if location:
            start = location.start_tag.end_offset
            end = location.end_tag.start_offset if location.end_tag else len(self.tree.text)
            self.body = Span(start, max(start, end))

    def read_title(self, index: int, node: Element) -> None:
        if self.meta.title is None:
            start = self.tree.start_end(index)
            location = node.source_location
            end = location.end_tag.start_offset if location and location.end_tag else start + len(node.text)
            self.meta.title = Value(" ".join(node.text.split()), Span(start, max(start, end)))

    def read_meta(self, index: int, _node: Element) -> None:
        attributes = self.tree.attributes(index)
        start = self.tree.starts[index]
        span = Span(start, self.tree.start_end(index))
        charset = attributes.get("charset")
        if charset is not None:
            self.tags.append(MetaTag("charset", charset, span, self.value(index, "charset", charset)))
            return
        content = attributes.get("content")
        place = self.value(index, "content", content)
        for key in ("name", "property", "http-equiv", "itemprop"):
            name = attributes.get(key, "").strip().lower()
            if name:
                self.tags.append(MetaTag(name, content or "", span, place))

    def read_link(self, index: int, _node: Element) -> None:
        attributes = self.tree.attributes(index)
        rel = tuple(attributes.get("rel", "").lower().split())
        span = Span(self.tree.starts[index], self.tree.start_end(index))
        self.links.append(HeadLink(rel, attributes.get("href", ""), span, attributes))

    def read_base(self, index: int, _node: Element) -> None:
        if self.meta.base is None:
            self.meta.base = self.tree.attributes(index).get("href")

    def read_script(self, index: int, node: Element) -> None:
        if "ld+json" not in self.tree.sources[index].lower():
            return
        kind = self.tree.attributes(index).get("type", "").split(";")[0].strip().lower()
        if kind != "application/ld+json":
            return
        start = self.tree.start_end(index)
        text = node.text
        span = Span(start, start + len(text))
        try:
            data: Any = json.loads(text, parse_constant=_refuse)
        except (ValueError, RecursionError) as error:
            self.data.append(StructuredData(span, None, str(error)))
        else:
            self.data.append(StructuredData(span, data, None))


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


_READERS = {
    "html": _HeadReader.read_html,
    "body": _HeadReader.read_body,
    "title": _HeadReader.read_title,
    "meta": _HeadReader.read_meta,
    "link": _HeadReader.read_link,
    "base": _HeadReader.read_base,
    "script": _HeadReader.read_script,
}
