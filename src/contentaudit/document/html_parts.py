"""Links and images of an HTML page."""

from __future__ import annotations

from collections.abc import Mapping

from contentaudit.document.head import NOWHERE
from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.model import Image, Link
from contentaudit.source import Span

_LATE = ("data-src", "data-lazy-src", "data-original")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")


def read_link(tree: PlacedTree, index: int) -> tuple[Link, str]:
    """Make the link of an `a` element, its span and text still to come; also return its aria-labelledby."""
    attributes = tree.attributes(index)
    if not attributes:
        return Link(tree.href_of_copy(index), NOWHERE, ""), ""
    href = attributes.get("href")
    link = Link(href, NOWHERE, "", tree.value(index, "href", href) if href is not None else None)
    if len(attributes) > (href is not None):
        if "rel" in attributes:
            link.rel = tuple(attributes["rel"].lower().split())
        link.title = attributes.get("title")
        link.label = attributes.get("aria-label")
    return link, attributes.get("aria-labelledby", "")


def read_image(tree: PlacedTree, index: int) -> Image:
    """Make the image of an `img` element."""
    attributes = tree.attributes(index)
    alt = attributes.get("alt")
    start = max(tree.starts[index], 0)
    return Image(
        _address(attributes),
        alt,
        Span(start, start + len(tree.sources[index])),
        tree.value(index, "alt", alt) if alt is not None else None,
        attributes.get("width"),
        attributes.get("height"),
        hidden=attributes.get("role") in ("presentation", "none") or attributes.get("aria-hidden") == "true",
    )


def _address(attributes: Mapping[str, str]) -> str:
    """Return an image's address; pages that load images late keep it beside a stand-in."""
    src = attributes.get("src", "").strip()
    if src and not src.startswith("data:"):
        return src
    for name in _LATE:
        if attributes.get(name, "").strip():
            return attributes[name].strip()
    for name in _SETS:
        first = attributes.get(name, "").split()
        if first:
            return first[0].rstrip(",")
    return src
