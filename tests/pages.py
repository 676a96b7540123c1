"""Markdown pages as tests read them: code blocks with their markers, links, anchors."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_FENCE = re.compile(
    r"^(?P<indent> *)(?P<fence>`{3,})(?P<language>[\w-]*)(?: title=\"(?P<title>[^\"]+)\")?[^\n`]*$"
)
_MARKER = re.compile(r"^ *<!-- docs-test: (?P<marker>.+?) -->$")
_HEADING = re.compile(r"^#{1,6} +(?P<text>.+?)(?: *\{#(?P<given>[\w-]+)\})?$")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_LINK = re.compile(
    r"\[(?:[^\[\]]|\[[^\]]*\])*\]\((?P<target>[^()\s]+)(?: +\"[^\"]*\")?\)|(?:href|src)=\"(?P<plain>[^\"]+)\""
)


class Block(NamedTuple):
    """A fenced block: its language, its code, the line its code begins on, its marker and its title."""

    language: str
    code: str
    line: int
    marker: str
    title: str


class Link(NamedTuple):
    """A link and the line it stands on."""

    target: str
    line: int


class Page(NamedTuple):
    """A page's blocks, links and anchors."""

    path: Path
    blocks: list[Block]
    links: list[Link]
    anchors: set[str]


def read(path: Path) -> Page:
    """
    Read a page.

    Raises:
        ValueError: when a fence is not closed.

    """
    page = Page(path, [], [], set())
    seen: dict[str, int] = {}
    marker, fence, lines, start = "", None, [], 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if fence is not None:
            indent, ticks = len(fence["indent"]), fence["fence"]
            if line.strip() == ticks and len(line) - len(line.lstrip()) == indent:
                code = "".join(f"{each[indent:]}\n" for each in lines)
                page.blocks.append(Block(fence["language"], code, start, marker, fence["title"] or ""))
                marker, fence = "", None
            else:
                lines.append(line)
        elif fence := _FENCE.match(line):
            lines, start = [], number + 1
        elif found := _MARKER.match(line):
            marker = found["marker"]
        else:
            if found := _HEADING.match(line):
                page.anchors.add(_anchor(found["given"] or found["text"], seen))
            _links(line, number, page)
    if fence is not None:
        raise ValueError(f"{path}:{start}: the code block is not closed")
    return page


def _links(line: str, number: int, page: Page) -> None:
    bare = _CODE.sub("", line)
    page.anchors.update(re.findall(r"<a (?:id|name)=\"([^\"]+)\"", bare))
    # code inside a link's text must not hide the link, and code that holds a link must not give one
    kept = _CODE.sub(lambda code: "x" * len(code[0]), line)
    page.links.extend(Link(found["target"] or found["plain"], number) for found in _LINK.finditer(kept))


def _anchor(heading: str, seen: dict[str, int]) -> str:
    """Return a heading's anchor as GitHub makes it."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
    slug = re.sub(r"[^\w\- ]", "", text).strip().replace(" ", "-")
    again = seen.get(slug, 0)
    seen[slug] = again + 1
    return f"{slug}-{again}" if again else slug
