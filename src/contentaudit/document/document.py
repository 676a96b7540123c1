"""The document: what the checks see."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from contentaudit.brief import Brief
from contentaudit.document.head import Meta, StructuredData
from contentaudit.document.model import (
    Block,
    Comment,
    Container,
    Ignoring,
    Image,
    Link,
    Sentence,
)
from contentaudit.source import Kind, Source, Span

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Context:
    """
    What the settings tell every check.

    Args:
        today: the date of the audit.
        hosts: host names that are the site's own.
        online: whether checks may use the network.
        allow_private: whether they may reach private addresses.
        dictionary: words and names known to be right.
        profile: how much is reported; the grammar engines go by it.
        names: what ignores may name, old names of checks included, each with its name of today;
            the built-in checks and the categories when empty.

    """

    today: date = field(default_factory=date.today)
    hosts: tuple[str, ...] = ()
    online: bool = False
    allow_private: bool = False
    dictionary: frozenset[str] = frozenset()
    profile: Literal["strict", "regular", "everything"] = "regular"
    names: Mapping[str, str] = field(default_factory=dict)


class Document:
    """
    A parsed article. Make one with `from_html`, `from_markdown`, `from_text` or `from_soup`.

    Attributes:
        source: the text as written.
        blocks: every block of readable text in reading order, page furniture included.
        links, images: of the body, in order.
        meta: what the head or the front matter says.
        structured_data: JSON-LD scripts.
        front_matter: its fields, for Markdown that has one.
        anchors: id (or heading slug) to the span of the element that carries it.
        empty_headings: heading elements that hold neither words nor an image with an alt; no block
            stands for them.
        comments: of the markup, in order.
        ignoring: what attributes and the front matter say to ignore.
        body_span: where the body stands, for findings about something absent from it.
        warnings: what went wrong while parsing, in words with a line (broken front matter).
        brief, context: what the article is for; what the settings say.

    """

    def __init__(
        self,
        source: Source,
        *,
        blocks: tuple[Block, ...] = (),
        links: tuple[Link, ...] = (),
        images: tuple[Image, ...] = (),
        meta: Meta | None = None,
        structured_data: tuple[StructuredData, ...] = (),
        front_matter: Mapping[str, Any] | None = None,
        anchors: Mapping[str, Span] | None = None,
        empty_headings: tuple[Container, ...] = (),
        comments: tuple[Comment, ...] = (),
        ignoring: tuple[Ignoring, ...] = (),
        body_span: Span | None = None,
        has_head: bool = False,
    ) -> None:
        self.source = source
        self.blocks = blocks
        self.links = links
        self.images = images
        self.meta = meta or Meta()
        self.structured_data = structured_data
        self.front_matter = front_matter
        self.anchors: Mapping[str, Span] = anchors or {}
        self.empty_headings = empty_headings
        self.comments = comments
        self.ignoring = ignoring
        self.body_span = body_span or Span(0, len(source.text))
        self.has_head = has_head
        self.warnings: list[str] = [*source.notes]
        self.brief = Brief()
        self.context = Context()
        self.notes: dict[Callable[[Document], Any], Any] = {}

    def __repr__(self) -> str:
        return f"Document({self.source.name!r}, {len(self.blocks)} blocks)"

    @classmethod
    def parse(cls, source: Source) -> Document:
        """Parse a source by its kind."""
        if source.kind == "html":
            from contentaudit.document.html import parse
        elif source.kind == "markdown":
            from contentaudit.document.markdown import parse
        else:
            from contentaudit.document.text import parse
        return parse(source)

    @classmethod
    def from_html(cls, text: str, *, name: str = "<string>", url: str | None = None) -> Document:
        """
        Parse HTML, a whole page or a fragment.

        Args:
            text: the markup.
            name: what reports call it.
            url: the page's address, for resolving links.

        """
        return cls.parse(Source(text, name=name, kind="html", url=url))

    @classmethod
    def from_markdown(cls, text: str, *, name: str = "<string>", url: str | None = None) -> Document:
        """Parse Markdown; see `from_html` for the arguments."""
        return cls.parse(Source(text, name=name, kind="markdown", url=url))

    @classmethod
    def from_text(cls, text: str, *, name: str = "<string>", url: str | None = None) -> Document:
        """Parse plain text; see `from_html` for the arguments."""
        return cls.parse(Source(text, name=name, kind="text", url=url))

    @classmethod
    def from_soup(
        cls, soup: BeautifulSoup | Tag, *, name: str = "<soup>", url: str | None = None
    ) -> Document:
        """Parse a BeautifulSoup tree; its source is ``str(soup)``."""
        return cls.from_html(str(soup), name=name, url=url)

    def with_brief(self, brief: Brief, context: Context | None = None) -> Document:
        """Return the same document under another brief (and context); nothing is parsed again."""
        other = copy.copy(self)
        other.brief = brief
        if context is not None:
            other.context = context
        other.__dict__.pop("language", None)
        other.notes = {}
        return other

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """The headings of the article, in order."""
        return tuple(block for block in self.article if block.kind == "heading")

    @cached_property
    def article(self) -> tuple[Block, ...]:
        """The blocks that are the article, code left out."""
        return tuple(block for block in self.blocks if block.article and block.kind != "code")

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The article's running text: its blocks without headings, captions and table cells."""
        return tuple(block for block in self.article if block.kind in ("paragraph", "list_item", "quote"))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the running text."""
        return tuple(sentence for block in self.body for sentence in block.sentences)

    @cached_property
    def word_count(self) -> int:
        """The number of words of the article, headings and all."""
        return sum(len(block.words) for block in self.article)

    @cached_property
    def language(self) -> str:
        """
        The document's language as a BCP 47 tag; ``und`` when it cannot be told.

        The brief's dialect comes first, then the markup, then detection on the article's text.
        """
        from contentaudit.document.language import language_of

        return language_of(self)

    def note(self, make: Callable[[Document], T]) -> T:
        """Return ``make(self)``, computed once per document and brief: for facts that checks share."""
        if make not in self.notes:
            self.notes[make] = make(self)
        made: T = self.notes[make]
        return made

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The same tree as BeautifulSoup, with places; see `contentaudit.document.soup`."""
        from contentaudit.document.soup import soup_of

        return soup_of(self)

    def __getstate__(self) -> dict[str, Any]:
        """Drop annotations that can be computed again (a soup does not pickle cheaply)."""
        kept = {key: value for key, value in self.__dict__.items() if key != "soup"}
        return kept | {"notes": {}}

    @property
    def kind(self) -> Kind:
        """The markup: ``html``, ``markdown`` or ``text``."""
        return self.source.kind
