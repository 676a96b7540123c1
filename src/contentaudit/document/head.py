"""What the head of a page says, or the front matter of a Markdown file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from contentaudit.source import Span

NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Value:
    """A text of the head or an attribute: its resolved value and the source span that holds it."""

    text: str
    span: Span


class MetaTag(NamedTuple):
    """A ``<meta>`` or front-matter field: lower-case name (or property), content, spans."""

    name: str
    content: str
    span: Span
    content_span: Span


class HeadLink(NamedTuple):
    """A ``<link>`` of the head: rel tokens, href and the other attributes."""

    rel: tuple[str, ...]
    href: str
    span: Span
    attributes: Mapping[str, str]


class StructuredData(NamedTuple):
    """One JSON-LD script: its parsed data, or the parse error, and the span of its text."""

    span: Span
    data: Any
    error: str | None


@dataclass(slots=True)
class Meta:
    """
    What the head says (or the front matter, for Markdown).

    Args:
        title: the title element or field.
        tags: meta tags in order.
        links: link elements in order.
        lang: the root's lang attribute.
        base: href of the base element.
        head_span: where head metadata belongs: inside ``<head>``, or the front matter; an absent
            thing is placed at its end.

    """

    title: Value | None = None
    tags: tuple[MetaTag, ...] = ()
    links: tuple[HeadLink, ...] = ()
    lang: Value | None = None
    base: str | None = None
    head_span: Span = NOWHERE

    def get(self, name: str) -> MetaTag | None:
        """Return the first meta tag of that name or property, or None."""
        return next((tag for tag in self.tags if tag.name == name), None)

    def all(self, name: str) -> tuple[MetaTag, ...]:
        """Return every meta tag of that name or property."""
        return tuple(tag for tag in self.tags if tag.name == name)

    @property
    def description(self) -> MetaTag | None:
        """The description tag."""
        return self.get("description")

    @property
    def canonical(self) -> HeadLink | None:
        """The first canonical link."""
        return next((link for link in self.links if "canonical" in link.rel), None)
