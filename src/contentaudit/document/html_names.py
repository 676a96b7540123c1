"""What fragments can point to in an HTML page, seen or not, and what is not seen."""

from __future__ import annotations

from collections.abc import Mapping

from turbohtml import Element

from contentaudit.document.html_tags import HEADINGS, ROLES, Role, is_hidden, is_spoken
from contentaudit.document.html_tree import PlacedTree
from contentaudit.source import Span

HEADS = (Role.HEAD, Role.HEAD_VOID, Role.HEAD_OPAQUE)
"""Roles of the elements that speak about the page."""

_SIGNS = ("id=", "name=", "heading", "hidden", "none", "NONE", "sr-only", "screen-reader", "tooltip")


def signs(text: str) -> tuple[str, ...]:
    """Return the words of a page without which a start tag is not notable."""
    return tuple(sign for sign in _SIGNS if sign in text)


def is_notable(source: str, signs: tuple[str, ...]) -> bool:
    """Tell whether a start tag may name its element, hide it, or call it a heading."""
    for sign in signs:  # noqa: SIM110 - `any` takes twice as long
        if sign in source:
            return True
    return False


def is_for_speech(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element is for screen readers; headings and links are for everyone all the same."""
    return tag != "a" and tag not in HEADINGS and is_spoken(attributes)


def is_out_of_sight(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element is not shown; a page hidden until its scripts have run is a page."""
    return tag != "body" and is_hidden(attributes)


class Anchors:
    """
    Collects the elements that fragments can point to.

    Args:
        tree: the page.

    Attributes:
        found: name to span; of two elements with one name the first counts.

    """

    def __init__(self, tree: PlacedTree) -> None:
        self.found: dict[str, Span] = {}
        self._tree = tree

    def note(self, index: int, tag: str, attributes: Mapping[str, str]) -> str | None:
        """Note an element by its id, a link also by its name; return the first of them."""
        names = [attributes.get(key) for key in (("id", "name") if tag == "a" else ("id",))]
        location = self._tree.nodes[index].source_location if any(names) else None
        if location is None:
            return None
        end = location.end_tag or location.start_tag
        for name in names:
            if name:
                self.found.setdefault(name, Span(location.start_tag.start_offset, end.end_offset))
        return next(filter(None, names))

    def note_hidden(self, index: int) -> list[int]:
        """Note all there is in an element that is not shown; return what in it speaks about the page."""
        tree = self._tree
        head = []
        inside = [tree.nodes[index], *tree.nodes[index].descendants]
        for at, node in enumerate(inside, index):
            if type(node) is not Element:
                continue
            if ROLES.get(node.tag) in HEADS:
                head.append(at)
            elif "id=" in tree.sources[at] or "name=" in tree.sources[at]:
                self.note(at, node.tag, tree.attributes(at))
        return head
