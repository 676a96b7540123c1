"""Links and images of an HTML page: they work out their places, and most else, when asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from contentaudit.document.html_frames import Containers, Frame
from contentaudit.document.html_tree import Attributes, PlacedTree
from contentaudit.document.model import Container, Image, Link
from contentaudit.source import Span

_LATE = ("data-src", "data-lazy-src", "data-original")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")


class _Part:
    """
    A part of a page that is one element.

    Args:
        tree: the page.
        index: of its node.
        frame: the block element around it.
        follows: how many blocks begin before it.

    """

    def __init__(self, tree: PlacedTree, index: int, frame: Frame, follows: int) -> None:
        self._tree = tree
        self._index = index
        self._frame = frame
        self.follows = follows

    @cached_property
    def span(self) -> Span:
        """The whole element, tags included."""
        return self._tree.span(self._index)

    @cached_property
    def container(self) -> Container | None:
        """The innermost element around it that can hold blocks."""
        chain = Containers(self._tree).chain(self._frame)
        return chain[-1] if chain else None

    def _attribute(self, name: str) -> str | None:
        return self._tree.element(self._index).attr(name)


class HtmlLink(_Part, Link):  # type: ignore[override]  # its places can be set all the same
    """A link of an HTML page."""

    texts: list[str] | None = None  # its words in each block
    block: int | None = None
    start = end = 0
    article = True
    images: Sequence[HtmlImage] = ()
    spoken = ""  # words inside for screen readers

    @cached_property
    def text(self) -> str:  # type: ignore[override]
        """The anchor text as a reader sees it."""
        return " ".join(self.texts or ())

    @cached_property
    def href(self) -> str | None:  # type: ignore[override]
        """Target as written, entities resolved."""
        return self._attribute("href")

    @cached_property
    def href_span(self) -> Span | None:  # type: ignore[override]
        """Source of the href attribute's value; None when the source does not hold it."""
        return None if self.href is None else self._tree.value(self._index, "href")

    @cached_property
    def rel(self) -> tuple[str, ...]:  # type: ignore[override]
        """Lower-case tokens of the rel attribute."""
        return tuple((self._attribute("rel") or "").lower().split())

    @cached_property
    def title(self) -> str | None:  # type: ignore[override]
        """The title attribute."""
        return self._attribute("title")

    @cached_property
    def image_alts(self) -> tuple[str | None, ...]:  # type: ignore[override]
        """The alt of each image inside."""
        return tuple(image.alt for image in self.images)

    @cached_property
    def label(self) -> str | None:  # type: ignore[override]
        """What aria-labelledby or aria-label calls it; without text, its words for screen readers."""
        label = self._attribute("aria-label")
        named = (self._tree.by_id.get(name) for name in (self._attribute("aria-labelledby") or "").split())
        words = " ".join(" ".join(node.text for node in named if node is not None).split())
        return words or label or (None if self.text else self.spoken or None)

    def __reduce__(self) -> tuple[Any, ...]:
        """Become an ordinary link."""
        return Link, tuple(getattr(self, name) for name in Link.__match_args__)


class HtmlImage(_Part, Image):  # type: ignore[override]  # as above
    """An image of an HTML page."""

    caption: str | None = None
    block: int | None = None
    article = True

    @cached_property
    def src(self) -> str:  # type: ignore[override]
        """Address as written."""
        return _address(Attributes(self._tree.element(self._index)))

    @cached_property
    def alt(self) -> str | None:  # type: ignore[override]
        """Alternative text."""
        return self._attribute("alt")

    @cached_property
    def alt_span(self) -> Span | None:  # type: ignore[override]
        """Source of the alt attribute's value, when present."""
        return None if self.alt is None else self._tree.value(self._index, "alt")

    @cached_property
    def width(self) -> str | None:  # type: ignore[override]
        """The width attribute."""
        return self._attribute("width")

    @cached_property
    def height(self) -> str | None:  # type: ignore[override]
        """The height attribute."""
        return self._attribute("height")

    @cached_property
    def hidden(self) -> bool:  # type: ignore[override]
        """Whether it is decoration by markup."""
        role = self._attribute("role")
        return role in ("presentation", "none") or self._attribute("aria-hidden") == "true"

    def __reduce__(self) -> tuple[Any, ...]:
        """Become an ordinary image."""
        return Image, tuple(getattr(self, name) for name in Image.__match_args__)


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
