"""The head of an HTML page: title, meta tags, links, structured data, and where each stands."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cached_property
from typing import Any, NoReturn

from turbohtml import Doctype, Element

from contentaudit.document.head import HeadLink, Meta, MetaTag, StructuredData, Value
from contentaudit.document.html_tree import Attributes, PlacedTree
from contentaudit.source import Span


class Head:
    """
    What a page says about itself, wherever in it that stands.

    Args:
        tree: the page.
        indexes: of the elements that speak about the page, in order.

    Attributes:
        present: whether the source really has a head, or something that only a page has.

    """

    def __init__(self, tree: PlacedTree, indexes: Iterable[int]) -> None:
        self._tree = tree
        self._found: dict[str, list[int]] = {}
        for index in indexes:
            self._found.setdefault(tree.element(index).tag, []).append(index)
        self.present = any(type(node) is Doctype for node in tree.root.children) or any(
            tree.nodes[index].position is not None
            for tag in ("html", "head", "title")
            for index in self._found.get(tag, ())
        )

    def _written(self, tag: str) -> list[int]:
        """Return the indexes of the elements of a name that stand in the source."""
        return [index for index in self._found.get(tag, ()) if self._tree.nodes[index].position is not None]

    @cached_property
    def title(self) -> Value | None:
        """The first title."""
        for index in self._written("title"):
            node = self._tree.element(index)
            text = node.text
            start = self._tree.start_tag(index).end
            location = node.source_location
            end = location.end_tag.start_offset if location and location.end_tag else start + len(text)
            return Value(" ".join(text.split()), Span(start, max(start, end)))
        return None

    @cached_property
    def lang(self) -> Value | None:
        """The language that the root names."""
        for index in self._written("html"):
            attributes = Attributes(self._tree.element(index))
            for name in ("lang", "xml:lang"):
                lang = attributes.get(name, "").strip()
                if lang:
                    return Value(lang, self._value(index, name))
        return None

    @cached_property
    def base(self) -> str | None:
        """The href of the first base element that has one."""
        hrefs = (self._tree.element(index).attr("href") for index in self._written("base"))
        return next((href for href in hrefs if href is not None), None)

    @cached_property
    def tags(self) -> tuple[MetaTag, ...]:
        """The meta tags."""
        found: list[MetaTag] = []
        for index in self._written("meta"):
            attributes = Attributes(self._tree.element(index))
            charset = attributes.get("charset")
            if charset is not None:
                names, content, key = ["charset"], charset, "charset"
            else:
                keys = ("name", "property", "http-equiv", "itemprop")
                names = [name for each in keys if (name := attributes.get(each, "").strip().lower())]
                content, key = attributes.get("content", ""), "content"
            if names:
                span, place = self._tree.start_tag(index), self._value(index, key)
                found += [MetaTag(name, content, span, place) for name in names]
        return tuple(found)

    @cached_property
    def links(self) -> tuple[HeadLink, ...]:
        """The link elements."""
        found = []
        for index in self._written("link"):
            attributes = dict(Attributes(self._tree.element(index)))
            rel = tuple(attributes.get("rel", "").lower().split())
            found.append(HeadLink(rel, attributes.get("href", ""), self._tree.start_tag(index), attributes))
        return tuple(found)

    @cached_property
    def head_span(self) -> Span:
        """Where the head's content stands; a head without tags is as long as what it holds."""
        for index in self._found.get("head", ()):
            node = self._tree.element(index)
            location = node.source_location
            start = end = location.start_tag.end_offset if location else -1
            if location and location.end_tag:
                return Span(start, location.end_tag.start_offset)
            for inside, inner in enumerate(node.descendants, index + 1):
                if type(inner) is Element and inner.position is not None:
                    span = self._tree.span(inside)
                    start = span.start if start < 0 else start
                    end = max(end, span.end)
            if start >= 0:
                return Span(start, end)
        after = max((self._tree.start_tag(index).end for index in self._written("html")), default=0)
        return Span(after, after)

    @cached_property
    def body_span(self) -> Span:
        """Where the body's content stands."""
        for index in self._found.get("body", ()):
            location = self._tree.nodes[index].source_location
            if location:
                start = location.start_tag.end_offset
                end = location.end_tag.start_offset if location.end_tag else len(self._tree.text)
                return Span(start, max(start, end))
        return Span(self.head_span.end, len(self._tree.text))

    @cached_property
    def structured_data(self) -> tuple[StructuredData, ...]:
        """The JSON-LD scripts."""
        found = []
        for index in self._written("script"):
            node = self._tree.element(index)
            if (node.attr("type") or "").split(";")[0].strip().lower() == "application/ld+json":
                start = self._tree.start_tag(index).end
                text = node.text
                found.append(StructuredData(Span(start, start + len(text)), *_json(text)))
        return tuple(found)

    def _value(self, index: int, name: str) -> Span:
        place = self._tree.value(index, name)
        if place is None:
            end = self._tree.start_tag(index).end
            place = Span(end, end)
        return place


def _json(text: str) -> tuple[Any, str | None]:
    """Return the data of a text in JSON, or None and what is wrong with it."""
    try:
        return json.loads(text, parse_constant=_refuse), None
    except (ValueError, RecursionError) as error:
        return None, str(error)


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


class HtmlMeta(Meta):
    """What the head of an HTML page says; most of it is worked out when asked."""

    def __init__(self, head: Head) -> None:
        self._head = head

    title = property(lambda self: self._head.title)
    lang = property(lambda self: self._head.lang)
    base = property(lambda self: self._head.base)
    tags = property(lambda self: self._head.tags)
    links = property(lambda self: self._head.links)
    head_span = property(lambda self: self._head.head_span)

    def __reduce__(self) -> tuple[Any, ...]:
        """Become an ordinary meta."""
        return Meta, (self.title, self.tags, self.links, self.lang, self.base, self.head_span)
