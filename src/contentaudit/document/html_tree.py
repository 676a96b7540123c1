"""A parsed HTML page with the place of every node."""

from __future__ import annotations

import re

from turbohtml import Element, Node, Text
from turbohtml import parse as parse_tree

from contentaudit.document.html_places import place
from contentaudit.document.html_tags import WHITE, find_value, new_span, value_span
from contentaudit.source import Span

_SURROGATE = re.compile("[\ud800-\udfff]")


class PlacedTree:
    """
    The browser's tree of a page (WHATWG rules) and where its nodes stand.

    Args:
        text: the source, newlines folded.
        scripting: whether scripts are on; if so, what stands in `noscript` is no part of the page.

    Attributes:
        root: the document node.
        nodes: every node in document order.
        starts, sources, tokens, runs, unplaced, comments: see `contentaudit.document.html_places.Places`.

    """

    def __init__(self, text: str, *, scripting: bool = True) -> None:
        self.text = text
        self.scripting = scripting
        # what UTF-8 cannot hold, the parser cannot hold everywhere
        held = text if text.isascii() else _SURROGATE.sub("\ufffd", text)
        self.root = parse_tree(
            held, source_locations=True, scripting=scripting, allow_declarative_shadow_roots=False
        )
        self.nodes: list[Node] = list(self.root.descendants)
        places = place(held, self.nodes, scripting=scripting)
        self.starts, self.sources, self.tokens, self.runs, self.unplaced, self.comments = places
        if held is not text and held != text:
            self._restore()

    def _restore(self) -> None:
        """Let text nodes say what stands in the source, lone surrogates among it."""
        for index, node in enumerate(self.nodes):
            start = self.starts[index]
            if type(node) is Text and start >= 0:
                self.sources[index] = self.text[start : start + len(self.sources[index])]
        for index, runs in self.runs.items():
            self.runs[index] = [
                run._replace(text=self.text[run.start : run.end]) if run.verbatim else run for run in runs
            ]

    def start_end(self, index: int) -> int:
        """Return where the start tag of an element ends."""
        return self.starts[index] + len(self.sources[index])

    def attributes(self, index: int) -> dict[str, str]:
        """Return the attributes that the source gives an element, as written, entities resolved."""
        token = self.tokens[index]
        return dict(token.attrs or ()) if token else {}

    def href_of_copy(self, index: int) -> str | None:
        """Return the href of an `a` element that the parser copied for misnested tags."""
        node = self.nodes[index]
        return node.attr("href") if self.starts[index] < 0 and isinstance(node, Element) else None

    def value(self, index: int, name: str, value: str) -> Span | None:
        """
        Return where the value of an attribute stands, quotes left out; None when it is not in the source.

        Args:
            index: of the element's node.
            name: the attribute.
            value: its value, entities resolved.

        """
        at = find_value(self.sources[index], name, value)
        if at >= 0:
            at += self.starts[index]
            return new_span((at, at + len(value)))
        location = self.nodes[index].source_location
        span = location.attrs.get(name) if location else None
        return value_span(self.text, Span(span.start_offset, span.end_offset)) if span else None

    def close(self, index: int, content_end: int) -> tuple[Span, int]:
        """
        Tell the span of an element whose content has been read.

        Args:
            index: of its node.
            content_end: where its content ends in the source.

        Returns:
            its span, and where reading goes on.

        """
        start = self.starts[index]
        location = self.nodes[index].source_location
        if location and location.end_tag:
            end = content_end = location.end_tag.end_offset
        else:
            least = self.start_end(index) if start >= 0 else 0
            end = max(content_end, least)
            while end > least and self.text[end - 1] in WHITE:
                end -= 1
        if start < 0:
            start = self.first_place(index, end)
        return Span(min(start, end), end), content_end

    def first_place(self, index: int, end: int) -> int:
        """Return where the content of an element without a start tag begins."""
        for inside, _ in enumerate(self.nodes[index].descendants, index + 1):
            start = self.starts[inside]
            if start < 0 and inside in self.runs:
                start = self.runs[inside][0].start
            if start >= 0:
                return start
        return end
