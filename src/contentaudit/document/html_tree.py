"""A parsed HTML page that can tell where each of its nodes stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from turbohtml import Element, Node
from turbohtml import parse as parse_tree

from contentaudit.document.html_places import Places, place
from contentaudit.document.html_tags import VOID, value_span
from contentaudit.source import Span

_SURROGATE = re.compile("[\ud800-\udfff]")


class PlacedTree:
    """
    The browser's tree of a page (WHATWG rules) and where its nodes stand.

    Places are worked out when the first is asked for: many who read a page need none.

    Args:
        text: the source, newlines folded.
        scripting: whether scripts are on; if so, what stands in `noscript` is no part of the page.

    Attributes:
        root: the document node.
        nodes: every node in document order.
        held: the source as the parser can hold it, with U+FFFD for each lone surrogate.

    """

    def __init__(self, text: str, *, scripting: bool = True) -> None:
        self.text = self.held = text
        self.scripting = scripting
        if not _is_utf8(text):
            self.held = _SURROGATE.sub("\ufffd", text)
        self.root = parse_tree(
            self.held, source_locations=True, scripting=scripting, allow_declarative_shadow_roots=False
        )
        self.nodes: list[Node] = list(self.root.descendants)

    @cached_property
    def places(self) -> Places:
        """Where every node stands."""
        return place(self.held, self.nodes, scripting=self.scripting)

    def element(self, index: int) -> Element:
        """Return the element at an index."""
        node = self.nodes[index]
        assert isinstance(node, Element)  # noqa: S101 - only elements are kept by their index
        return node

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """The elements by their id, the first where two share one."""
        return {node.attr("id") or "": node for node in reversed(self.root.select("[id]"))}

    def start_tag(self, index: int) -> Span:
        """Return the span of an element's start tag; of one without, the point where its content begins."""
        location = self.nodes[index].source_location
        if location is None:
            start = self.span(index).start
            return Span(start, start)
        return Span(location.start_tag.start_offset, location.start_tag.end_offset)

    def value(self, index: int, name: str) -> Span | None:
        """Return where an attribute's value stands, quotes left out; None when it is not in the source."""
        location = self.nodes[index].source_location
        span = location.attrs.get(name) if location else None
        return value_span(self.text, Span(span.start_offset, span.end_offset)) if span else None

    def span(self, index: int) -> Span:
        """Return the span of an element, both tags included; where they are left out, of its content."""
        location = self.nodes[index].source_location
        if location is not None:
            start, least = location.start_tag.start_offset, location.start_tag.end_offset
            if location.end_tag is not None:
                return Span(start, location.end_tag.end_offset)
            if self.element(index).tag in VOID:
                return Span(start, least)
        else:
            start = least = self._extents[0][index]
            if start < 0:
                start = self._before(index)
                return Span(start, start)
        end = max(self._extents[1][index], least)
        while end > least and self.text[end - 1].isspace():
            end -= 1
        return Span(start, end)

    @cached_property
    def _extents(self) -> tuple[list[int], list[int]]:
        """Where each node and what is inside it begins, and where it ends; -1 where there is nothing."""
        starts, sources, _, runs, *_ = self.places
        firsts, lasts = [-1] * len(self.nodes), [-1] * len(self.nodes)
        numbers = {node: index for index, node in enumerate(self.nodes)}
        for index in range(len(self.nodes) - 1, -1, -1):
            node = self.nodes[index]
            location = node.source_location
            if index in runs:
                first, last = runs[index][0].start, runs[index][-1].end
            elif location is not None and location.end_tag is not None:
                first, last = location.start_tag.start_offset, location.end_tag.end_offset
            elif starts[index] >= 0:
                first, last = starts[index], starts[index] + len(sources[index])
            else:
                first, last = firsts[index], lasts[index]
            if first < 0:
                continue
            firsts[index], lasts[index] = first, max(last, lasts[index])
            outer = numbers.get(node.parent, -1) if node.parent is not None else -1
            if outer >= 0:
                firsts[outer] = first
                lasts[outer] = max(lasts[outer], lasts[index])
        return firsts, lasts

    def _before(self, index: int) -> int:
        """Return where what precedes a node in the tree ends."""
        starts, sources, _, runs, *_ = self.places
        for before in range(index - 1, -1, -1):
            if before in runs:
                return runs[before][-1].end
            if starts[before] >= 0:
                return starts[before] + len(sources[before])
        return 0


def _is_utf8(text: str) -> bool:
    """Tell whether UTF-8 can hold a text; what it cannot hold, the parser cannot hold everywhere."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class Attributes(Mapping[str, str]):
    """
    The attributes of an element as written, names in lower case, entities resolved.

    Args:
        node: the element.

    """

    __slots__ = ("_node",)

    def __init__(self, node: Element) -> None:
        self._node = node

    def __getitem__(self, name: str) -> str:
        value = self._node.attr(name)
        if value is None:
            raise KeyError(name)
        return value

    def get(self, name: str, default: Any = None) -> Any:
        """Return an attribute's value, or the default when it is not there."""
        return self._node.attr(name, default)

    def __contains__(self, name: object) -> bool:
        return name in self._node.attrs

    def __iter__(self) -> Iterator[str]:
        return iter(self._node.attrs)

    def __len__(self) -> int:
        return len(self._node.attrs)

    def __repr__(self) -> str:
        return repr(dict(self))

    def __reduce__(self) -> tuple[Any, ...]:
        """Become an ordinary dictionary."""
        return dict, (dict(self),)
