"""The head of an HTML page: title, meta tags, links, structured data, and where each stands."""

from __future__ import annotations

import json
from typing import Any, NamedTuple, NoReturn

from turbohtml import Doctype, DocumentFragment, Element, Namespace, Node

from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.model import HeadLink, Meta, MetaTag, StructuredData, Value
from contentaudit.source import Span


class Head(NamedTuple):
    """What the head says, where the body stands, and whether the source really has a head."""

    meta: Meta
    structured_data: tuple[StructuredData, ...]
    body_span: Span
    present: bool


def read_head(tree: PlacedTree) -> Head:
    """Read the metadata of a page, wherever in it they stand."""
    return _HeadReader(tree).read()


class _HeadReader:
    def __init__(self, tree: PlacedTree) -> None:
        self.tree = tree
        self.text = tree.text
        self.nodes = tree.nodes
        self.meta = Meta()
        self.tags: list[MetaTag] = []
        self.links: list[HeadLink] = []
        self.data: list[StructuredData] = []
        self.present = False
        self.before = 0  # end of the doctype or of the html start tag
        self.head: Span | None = None
        self.body: Span | None = None

    def read(self) -> Head:
        for index, node in enumerate(self.nodes):
            if type(node) is Element:
                read = _READERS.get(node.tag)
                if read is not None:
                    read(self, index, node)
            elif type(node) is Doctype:
                self.present = True
        meta = self.meta
        meta.tags, meta.links = tuple(self.tags), tuple(self.links)
        meta.head_span = self.head or Span(self.before, self.before)
        size = len(self.text)
        return Head(
            meta, tuple(self.data), self.body or Span(min(meta.head_span.end, size), size), self.present
        )

    def _is_inert(self, node: Node) -> bool:
        """Tell whether an element stands in a template or an image, where it means nothing."""
        for outer in node.ancestors:
            if type(outer) is DocumentFragment or (
                type(outer) is Element and outer.namespace is not Namespace.HTML
            ):
                return True
        return False

    def _value(self, node: Element, name: str, at: int) -> Span:
        return self.tree.value(node, name) or Span(at, at)

    def _read_html(self, index: int, node: Element) -> None:
        if self.tree.starts[index] < 0:
            return
        self.present = True
        self.before = self.tree.start_end(index)
        for name in ("lang", "xml:lang"):
            lang = node.attr(name)
            if lang and lang.strip():
                self.meta.lang = Value(lang.strip(), self._value(node, name, self.before))
                return

    def _read_head(self, index: int, node: Element) -> None:
        if self.tree.starts[index] >= 0:
            self.present = True
            start = end = self.tree.start_end(index)
            location = node.source_location
            if location and location.end_tag:
                self.head = Span(start, location.end_tag.start_offset)
                return
        else:
            start = end = -1
        for inside in range(index + 1, index + 1 + sum(1 for _ in node.descendants)):
            begin = self.tree.starts[inside]
            inner = self.nodes[inside]
            if begin < 0 or type(inner) is not Element:
                continue
            location = inner.source_location
            last = location.end_tag if location else None
            start = begin if start < 0 else start
            end = max(end, last.end_offset if last else self.tree.start_end(inside))
        if start >= 0:
            self.head = Span(start, end)

    def _read_body(self, index: int, node: Element) -> None:
        location = node.source_location
        if location:
            start = location.start_tag.end_offset
            end = location.end_tag.start_offset if location.end_tag else len(self.text)
            self.body = Span(start, max(start, end))

    def _read_title(self, index: int, node: Element) -> None:
        if self.meta.title is not None or self._is_inert(node) or node.namespace is not Namespace.HTML:
            return
        self.present = True
        start = self.tree.start_end(index)
        location = node.source_location
        end = location.end_tag.start_offset if location and location.end_tag else start + len(node.text)
        self.meta.title = Value(" ".join(node.text.split()), Span(start, max(start, end)))

    def _read_meta(self, index: int, node: Element) -> None:
        token = self.tree.tokens[index]
        if token is None or self._is_inert(node):
            return
        attributes = dict(token.attrs or ())
        at = self.tree.starts[index]
        span = Span(at, self.tree.start_end(index))
        if "charset" in attributes:
            self.tags.append(
                MetaTag("charset", attributes["charset"], span, self._value(node, "charset", span.end))
            )
            return
        content = attributes.get("content", "")
        place = (
            self._value(node, "content", span.end) if "content" in attributes else Span(span.end, span.end)
        )
        for key in ("name", "property", "http-equiv", "itemprop"):
            name = attributes.get(key, "").strip().lower()
            if name:
                self.tags.append(MetaTag(name, content, span, place))

    def _read_link(self, index: int, node: Element) -> None:
        token = self.tree.tokens[index]
        if token is None or self._is_inert(node):
            return
        attributes = dict(token.attrs or ())
        span = Span(self.tree.starts[index], self.tree.start_end(index))
        rel = tuple(attributes.get("rel", "").lower().split())
        self.links.append(HeadLink(rel, attributes.get("href", ""), span, attributes))

    def _read_base(self, index: int, node: Element) -> None:
        href = node.attr("href")
        if self.meta.base is None and href is not None and not self._is_inert(node):
            self.meta.base = href

    def _read_script(self, index: int, node: Element) -> None:
        token = self.tree.tokens[index]
        if token is None or "json" not in (token.source or "").lower():
            return
        kind = (token.attr("type") or "").split(";")[0].strip().lower()
        if kind != "application/ld+json" or self._is_inert(node):
            return
        start = self.tree.start_end(index)
        data = node.text
        span = Span(start, min(start + len(data), len(self.text)))
        try:
            self.data.append(StructuredData(span, json.loads(data, parse_constant=_refuse), None))
        except (ValueError, RecursionError) as error:
            self.data.append(StructuredData(span, None, str(error)))


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


_READERS: dict[str, Any] = {
    "html": _HeadReader._read_html,
    "head": _HeadReader._read_head,
    "body": _HeadReader._read_body,
    "title": _HeadReader._read_title,
    "meta": _HeadReader._read_meta,
    "link": _HeadReader._read_link,
    "base": _HeadReader._read_base,
    "script": _HeadReader._read_script,
}
