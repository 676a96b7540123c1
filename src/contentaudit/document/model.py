"""The parts of a document: blocks in reading order, links, images, head metadata."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import Any, Literal, NamedTuple, TypeVar

from contentaudit.document.prose import Prose
from contentaudit.source import Span

BlockKind = Literal["heading", "paragraph", "list_item", "table_cell", "quote", "code", "caption"]
MarkKind = Literal["strong", "emphasis", "code", "quote", "link", "deleted"]
T = TypeVar("T")

_word_start = itemgetter(1)


class Mark(NamedTuple):
    """A range of a block's prose set apart by markup, in prose offsets."""

    kind: MarkKind
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Container:
    """
    An element around blocks. Blocks inside one element share one `Container` object.

    Args:
        tag: lower-case element name (``nav``, ``ul``, ``blockquote``); Markdown uses the same names.
        span: source span, both tags included.
        attributes: attributes as written, names in lower case.
        parent: the element around this one.
        order: position in document order, 0-based; for ``li`` see `Block.containers`.

    """

    tag: str
    span: Span
    attributes: Mapping[str, str] = field(default_factory=dict)
    parent: Container | None = None
    order: int = 0


@dataclass(slots=True, eq=False)
class Link:
    """
    A hyperlink of the body.

    Args:
        href: target as written, entities resolved; None for an anchor without one.
        span: the whole element, tags included.
        text: the anchor text as a reader sees it, alt texts of its images not included.
        href_span: source of the attribute's value.
        rel: lower-case tokens of the rel attribute.
        title: the title attribute.
        image_alts: the alt of each image inside (None where the attribute is missing).
        block: index of the block whose prose holds it, or None.
        start, end: range of the block's prose; equal when it has no text.
        article: whether it stands in the article (not in page furniture).
        label: aria-label or aria-labelledby text.
        container: the innermost element around it that can hold blocks.
        follows: how many blocks begin before it.

    """

    href: str | None
    span: Span
    text: str
    href_span: Span | None = None
    rel: tuple[str, ...] = ()
    title: str | None = None
    image_alts: tuple[str | None, ...] = ()
    block: int | None = None
    start: int = 0
    end: int = 0
    article: bool = True
    label: str | None = None
    container: Container | None = field(default=None, repr=False)
    follows: int = 0


@dataclass(slots=True, eq=False)
class Image:
    """
    An image of the body.

    Args:
        src: address as written.
        alt: alternative text; None when the attribute is missing, ``""`` when it is empty.
        span: the whole element.
        alt_span: source of the alt value, when present.
        width, height: the attributes as written.
        caption: text of the figure's caption; None when in no figure, ``""`` when in one without.
        block: index of the block it stands in or next to, or None.
        article: whether it stands in the article.
        hidden: decorative by markup (role=presentation or aria-hidden).
        container: the innermost element around it that can hold blocks.
        follows: how many blocks begin before it.

    """

    src: str
    alt: str | None
    span: Span
    alt_span: Span | None = None
    width: str | None = None
    height: str | None = None
    caption: str | None = None
    block: int | None = None
    article: bool = True
    hidden: bool = False
    container: Container | None = field(default=None, repr=False)
    follows: int = 0


class Comment(NamedTuple):
    """A comment of the markup: what it says, and the span of the whole."""

    text: str
    span: Span


class Ignoring(NamedTuple):
    """
    What an attribute or the front matter says to ignore.

    Args:
        text: its words: names, then a reason.
        span: where they stand.
        element: the element it holds for; None for the whole document.

    """

    text: str
    span: Span
    element: Span | None


class Sentence(NamedTuple):
    """A sentence of a block, in prose offsets."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence's text."""
        return self.block.prose.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its source span."""
        return self.block.prose.span(self.start, self.end)


class Word(NamedTuple):
    """A word of a block, in prose offsets. Apostrophes and hyphens inside stay in it."""

    text: str
    start: int
    end: int


@dataclass(slots=False, eq=False)
class Block:
    """
    A block of readable text.

    Args:
        index: position among the document's blocks.
        kind: what it is. A paragraph inside a list item is a ``list_item``; inside a block quote
            a ``quote``.
        prose: its readable text.
        span: its source, tags included.
        level: 1 to 6 for a heading, else 0.
        containers: elements around it, outermost first.
        marks: ranges set apart by markup.
        guessed: a heading told by its looks alone (plain text).
        article: whether it is part of the article.
        reason: why it is, or is not.
        anchor: its id attribute or slug, the target of fragments.

    """

    index: int
    kind: BlockKind
    prose: Prose
    span: Span
    level: int = 0
    containers: tuple[Container, ...] = ()
    marks: tuple[Mark, ...] = ()
    guessed: bool = False
    article: bool = True
    reason: str = ""
    anchor: str | None = None

    @property
    def text(self) -> str:
        """The prose's text."""
        return self.prose.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences."""
        from contentaudit.document.sentences import split

        return tuple(Sentence(self, start, end) for start, end in split(self.prose.text))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        from contentaudit.document.words import words

        return tuple(words(self.prose.text))

    @cached_property
    def lower_words(self) -> tuple[str, ...]:
        """Its words in lower case with straight apostrophes, for looking up in word lists."""
        if self.prose.text.isascii():
            return tuple([word[0].lower() for word in self.words])
        return tuple([word[0].lower().replace("’", "'") for word in self.words])

    @cached_property
    def sentence_words(self) -> tuple[tuple[int, int], ...]:
        """For each of its sentences the range of its words."""
        words, last, ranges = self.words, 0, []
        for _, _, end in self.sentences:
            first, last = last, bisect_left(words, end, lo=last, key=_word_start)
            ranges.append((first, last))
        return tuple(ranges)

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that begin in a prose range."""
        first = bisect_left(self.words, start, key=_word_start)
        return self.words[first : bisect_left(self.words, end, lo=first, key=_word_start)]

    @cached_property
    def _notes(self) -> dict[Callable[[Block], Any], Any]:
        return {}

    def note(self, make: Callable[[Block], T]) -> T:
        """Return ``make(self)``, computed once: for facts that checks share."""
        if make not in self._notes:
            self._notes[make] = make(self)
        made: T = self._notes[make]
        return made

    def inside(self, *tags: str) -> bool:
        """Tell whether an element of one of these names is around the block."""
        return any(container.tag in tags for container in self.containers)
