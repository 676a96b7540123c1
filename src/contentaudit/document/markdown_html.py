"""The HTML that a Markdown text stands for, with the source of every piece."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from typing import Any

import pyromark

from contentaudit.document import markdown_inline as inline
from contentaudit.document.source_map import Generated, Mapped

__all__ = ["generate"]

_O = pyromark.Options
_OPTIONS = (
    _O.ENABLE_TABLES
    | _O.ENABLE_FOOTNOTES
    | _O.ENABLE_STRIKETHROUGH
    | _O.ENABLE_TASKLISTS
    | _O.ENABLE_HEADING_ATTRIBUTES
    | _O.ENABLE_DEFINITION_LIST
    | _O.ENABLE_GFM
)
_SIMPLE = {
    "Paragraph": ("<p>", "</p>"),
    "Emphasis": ("<em>", "</em>"),
    "Strong": ("<strong>", "</strong>"),
    "Strikethrough": ("<del>", "</del>"),
    "Item": ("<li>", "</li>"),
    "Table": ("<table>", "</tbody></table>"),
    "TableHead": ("<thead><tr>", "</tr></thead><tbody>"),
    "TableRow": ("<tr>", "</tr>"),
    "DefinitionList": ("<dl>", "</dl>"),
    "DefinitionListTitle": ("<dt>", "</dt>"),
    "DefinitionListDefinition": ("<dd>", "</dd>"),
    "FootnoteDefinition": ('<div class="footnote">', "</div>"),
    "CodeBlock": ("<pre><code>", "</code></pre>"),
    "HtmlBlock": ("", ""),
}
_NOT_SLUG = re.compile(r"[^\w\- ]+")


def generate(source: str, masked: str, start: int) -> tuple[str, Mapped]:
    """
    Write the HTML of a Markdown text.

    Args:
        source: the whole source.
        masked: its Markdown as `templating.mask` gives it, without the front matter.
        start: where that stands in the source.

    Returns:
        the HTML and the way back from its offsets to the source.

    """
    writer = _Writer(source, masked, start)
    writer.write()
    return writer.out.finish(source)


def _unpack(event: Any) -> tuple[str, Any]:
    return (event, None) if type(event) is str else next(iter(event.items()))


class _Writer:
    def __init__(self, source: str, masked: str, start: int) -> None:
        self.source = source
        self.masked = " " * start + masked if start else masked  # the same offsets as the source
        self.markdown = masked
        self.base = start
        self.out = Generated()
        self.slugs: Counter[str] = Counter()
        self.run: tuple[int, int] | None = None  # verbatim text read and not yet written
        self.raw: list[tuple[str, int, int]] = []  # HTML read and not yet written
        self.link: tuple[int, dict[str, Any]] | None = None  # open link: the piece of its target
        self.image: tuple[int, dict[str, Any]] | None = None  # open image: where it begins
        self.depth = 0  # images open, one in the alt text of another
        self.alt: list[tuple[str, int, int]] = []
        self.heading = -1  # open heading: the piece of its start tag
        self.title: list[str] = []  # its text
        self.anchor: str | None = None  # the id it was given
        self.seen = 0  # where the last thing inside a link or an image ended
        self.definitions: dict[str, tuple[int, int]] | None = None
        self.code = self.head = False  # inside a code block, the head of a table

    def write(self) -> None:
        at = inline.offsets(self.markdown, self.base)
        self.out.put("<body>", self.base, self.base)
        for event, place in pyromark.events_with_range(self.markdown, options=_OPTIONS):
            start, end = at(place["start"]), at(place["end"])
            name, value = _unpack(event)
            if name == "Text":
                self._text(value, start, end)
            else:
                self._write_run()
                if self.image:
                    self._in_image(name, value, start, end)
                elif name == "Html":
                    self.raw.append((value, start, end))
                else:
                    self._write_raw()
                    self._event(name, value, start, end)
            if name != "Start":
                self.seen = end

    def _event(self, name: str, value: Any, start: int, end: int) -> None:
        if name == "Start":
            self._open(*_unpack(value), start, end)
        elif name == "End":
            self._close(*_unpack(value), start, end)
        else:
            self._inline(name, value, start, end)

    def _write_raw(self) -> None:
        if self.raw:
            inline.write_html(self.out, self.source, self.masked, self.raw)
            self.raw = []

    def _inline(self, name: str, value: Any, start: int, end: int) -> None:
        if name == "SoftBreak":
            self.title.append(" ")
            self.out.put("\n", start, end)
        elif name == "HardBreak":
            self.out.put("<br>", start, end)
        elif name == "Code":
            self.title.append(value)
            inline.write_code(self.out, self.source, value, start, end)
        elif name == "InlineHtml":
            inline.write_html(self.out, self.source, self.masked, [(value, start, end)])
        elif name == "Rule":
            self.out.put("<hr>", start, self._trimmed(start, end))

    # text

    def _text(self, text: str, start: int, end: int) -> None:
        if self.image:
            self.alt.append((text, start, end))
        elif len(text) == end - start and self.masked.startswith(text, start):
            if self.run and self.run[1] == start:
                self.run = (self.run[0], end)
            else:
                if self.run:
                    self._write_run()
                self.run = (start, end)
        else:
            if self.run:
                self._write_run()
            self.title.append(text)
            self.out.put(escape(text, quote=False), start, end)

    def _write_run(self) -> None:
        if self.run is None:
            return
        start, end = self.run
        self.run = None
        if self.code:
            inline.write_text(self.out, self.source[start:end], start)
            return
        text = self.masked[start:end]
        if self.heading >= 0:
            self.title.append(text)
        inline.write_prose(self.out, text, start, links=self.link is None)

    # blocks

    def _open(self, name: str, data: Any, start: int, end: int) -> None:
        if name in _SIMPLE:
            self.code = self.code or name == "CodeBlock"
            self.head = self.head or name == "TableHead"
            self.out.put(_SIMPLE[name][0], start, start)
        elif name == "Link":
            self.seen = start + 1
            self.out.put('<a href="', start, start)
            self.link = (self.out.put("", start, start), data)
            title = f'" title="{escape(data["title"])}">' if data["title"] else '">'
            self.out.put(title, start, start)
        elif name == "Image":
            self.image, self.depth, self.alt = (start, data), 1, []
            self.seen = start + 2
        elif name == "Heading":
            self.title, self.anchor = [], data["id"]
            self.heading = self.out.put("", start, start)
        elif name == "TableCell":
            start = min(end, start + len(self.source[start:end]) - len(self.source[start:end].lstrip()))
            self.out.put("<th>" if self.head else "<td>", start, start)
        elif name == "List":
            self.out.put("<ul>" if data is None else f'<ol start="{data}">', start, start)
        elif name == "BlockQuote":
            # an alert is no quotation: its words are the author’s
            tag = f'<div class="admonition {data.lower()}">' if data else "<blockquote>"
            self.out.put(tag, start, start)

    def _close(self, name: str, data: Any, start: int, end: int) -> None:
        if name == "Link":
            self._close_link(start, end)
            return
        end = self._trimmed(start, end)
        if name in _SIMPLE:
            self.code = self.code and name != "CodeBlock"
            self.head = self.head and name != "TableHead"
            self.out.put(_SIMPLE[name][1], end, end)
        elif name == "Heading":
            self._close_heading(data, start, end)
        elif name == "TableCell":
            self.out.put("</th>" if self.head else "</td>", end, end)
        elif name == "List":
            self.out.put("</ol>" if data else "</ul>", end, end)
        elif name == "BlockQuote":
            self.out.put("</div>" if data else "</blockquote>", end, end)

    def _close_heading(self, level: str, start: int, end: int) -> None:
        anchor = self.anchor or self._slug("".join(self.title))
        name = level.lower()
        tag = f'<{name} id="{escape(anchor)}">' if anchor else f"<{name}>"
        self.out.replace(self.heading, tag, start, start)
        self.heading = -1
        self.out.put(f"</{name}>", end, end)

    def _slug(self, title: str) -> str:
        """Make the anchor that GitHub gives a heading."""
        slug = _NOT_SLUG.sub("", title.strip().lower()).replace(" ", "-")
        count = self.slugs[slug]
        self.slugs[slug] += 1
        return f"{slug}-{count}" if count and slug else slug

    def _trimmed(self, start: int, end: int) -> int:
        return start + len(self.source[start:end].rstrip())

    # links and images

    def _close_link(self, start: int, end: int) -> None:
        if self.link is None:
            return
        piece, data = self.link
        self.link = None
        first, last = self._target(data, start, end)
        target = inline.restored(data["dest_url"], self.source[first:last])
        scheme = "mailto:" if data["link_type"] == "Email" else ""
        self.out.replace(piece, scheme + escape(target), first, last)
        self.out.put("</a>", end, end)

    def _in_image(self, name: str, value: Any, start: int, end: int) -> None:
        """Collect the alt text of the open image."""
        image = value == "Image" or (type(value) is dict and "Image" in value)
        if name == "Start":
            self.depth += image
            return
        self.depth -= image and name == "End"
        if not self.depth and self.image:
            self._write_image(*self.image, end)
            self.image = None
        elif name in ("SoftBreak", "HardBreak"):
            self.alt.append((" ", start, end))
        elif name == "Code":
            self.alt.append((value, *inline.inside_ticks(self.source, start, end)))

    def _write_image(self, start: int, data: dict[str, Any], end: int) -> None:
        self.out.put('<img alt="', start, start)
        for text, first, last in self.alt:
            shown = escape(inline.unmasked(text))
            self.out.put(shown, first, last, verbatim=self.source[first:last] == shown)
        first, last = self._target(data, start, end)
        self.out.put('" src="', self.seen, self.seen)
        self.out.put(escape(inline.restored(data["dest_url"], self.source[first:last])), first, last)
        self.out.put(f'" title="{escape(data["title"])}' if data["title"] else "", last, last)
        self.out.put('">', end, end)

    def _target(self, data: dict[str, Any], start: int, end: int) -> tuple[int, int]:
        """Return where the target of a link or an image stands."""
        kind = data["link_type"]
        if kind == "Inline":
            return inline.target(self.masked, self.seen, end)
        if kind in ("Autolink", "Email"):
            return start + 1, end - 1
        if self.definitions is None:
            self.definitions = inline.definitions(self.markdown, self.source, self.base, _OPTIONS)
        return self.definitions.get(inline.label(data["id"]), (end, end))
