"""What every grammar engine takes and gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

ParagraphKind = Literal["paragraph", "heading", "list_item", "table_cell", "quote", "caption"]
MatchCategory = Literal["grammar", "spelling", "punctuation", "confusion", "style"]
GrammarProfile = Literal["strict", "regular", "everything"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """
    A paragraph of readable text to check.

    Args:
        text: the prose; spans of matches are code points of it.
        language: BCP 47 tag.
        kind: what the text is; headings and list items need no full stop.
        protected: ranges to leave alone: code, URLs, quotations.
        terms: words known to be right: dictionary, brief, names the article itself uses.

    """

    text: str
    language: str = "en-US"
    kind: ParagraphKind = "paragraph"
    protected: tuple[tuple[int, int], ...] = ()
    terms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """
    One doubtful stretch of a paragraph.

    Args:
        start: first code point.
        end: one past the last.
        message: what is wrong and what to write, in plain words.
        replacements: best first; empty when there is no good one.
        rule: ``engine/rule``, e.g. ``tagger/replace``.
        category: the kind of fault.
        confidence: 0 to 1.
        engine: name of the engine.

    """

    start: int
    end: int
    message: str
    replacements: tuple[str, ...]
    rule: str
    category: MatchCategory
    confidence: float
    engine: str


class Engine(Protocol):
    """A grammar engine. `version` enters the cache key: change it when results may change."""

    @property
    def name(self) -> str:
        """The engine's name, the first part of its rules' names."""
        ...

    @property
    def version(self) -> str:
        """What must change whenever results may."""
        ...

    def check(self, paragraphs: Sequence[Paragraph]) -> list[list[Match]]:
        """Return the matches of each paragraph, in order."""
        ...


class EngineUnavailable(RuntimeError):  # noqa: N818 - it is a state, not a mistake
    """The engine cannot run here; the message says why and what to do."""
