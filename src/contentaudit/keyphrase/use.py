"""
How a document uses its keyphrase: every match with its place, in the text, the head and the pictures.

Built once per document and brief, shared by all checks of the category.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit

from contentaudit.document import Block, Document, Image, Link, Value
from contentaudit.document.words import words
from contentaudit.keyphrase.match import CLOSE, KINDS, Kind, Match, find, fits
from contentaudit.keyphrase.phrase import (
    Phrase,
    Term,
    Token,
    abbreviation_of,
    comparable,
    phrase_of,
    tokens_of,
)
from contentaudit.source import Span

__all__ = ["LONGEST", "Occurrence", "Use", "unfit", "use_of"]

LONGEST = 8
"""Content words in the longest phrase that people search for; Yoast SEO calls more than this bad."""

_INTRODUCED = re.compile(r"[ \u00a0]\(([A-Z][A-Za-z]{1,7}?)s?\)")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """
    A match at its place.

    Args:
        match: how closely the phrase matches.
        span: source from its first word to its last.
        block: the block of text it stands in; None in the head and in alternative texts.
        link: the link whose text holds it, if one does.

    """

    match: Match
    span: Span
    block: Block | None = None
    link: Link | None = None

    @property
    def kind(self) -> Kind:
        """How closely it matches."""
        return self.match.kind

    @property
    def synonym(self) -> bool:
        """Whether a synonym or an abbreviation stands there instead of the keyphrase."""
        return self.match.phrase.synonym

    @property
    def close(self) -> bool:
        """Whether the phrase stands there word by word, word forms aside."""
        return self.match.kind in CLOSE


def unfit(doc: Document) -> str | None:
    """Tell why the brief's keyphrase cannot be looked for, or None when it can."""
    phrase = use_of(doc).phrase
    if not phrase.terms:
        return f"the keyphrase “{phrase.text}” has no words"
    if not phrase.topical:
        return f"the keyphrase “{phrase.text}” has only words that every text is full of"
    if sum(not term.function for term in phrase.terms) > LONGEST:
        return f"a keyphrase of {len(phrase.terms)} words is a sentence: give at most {LONGEST} content words"
    return None


def use_of(doc: Document) -> Use:
    """Return how a document uses its brief's keyphrase, computed once."""
    return doc.note(Use)


class Use:
    """
    The keyphrase of a document and all its matches.

    Attributes:
        phrase: the brief's keyphrase; without words when the brief has none.

    """

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self.english = doc.language.lower().startswith(("en", "und"))
        self.phrase = phrase_of(doc.brief.keyphrase or "", english=self.english)
        synonyms = (phrase_of(text, english=self.english, synonym=True) for text in doc.brief.synonyms)
        self._named = (self.phrase, *(phrase for phrase in synonyms if phrase.topical))
        self._found: dict[int, list[Occurrence]] = {}
        self._links: dict[int, list[Link]] = {}
        for link in doc.links:
            if link.block is not None and link.end > link.start:
                self._links.setdefault(link.block, []).append(link)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The keyphrase, its synonyms, and abbreviations that the article introduces in brackets after it."""
        found: dict[str, None] = {}
        content = [term.text[0] for term in self.phrase.content]
        for block in self._doc.article if len(content) > 1 else ():
            if "(" in block.text and self.phrase.may_stand_in(block.note(_comparable)):
                tokens = tokens_of(block.words, block.lower_words)
                for match in find((self.phrase,), tokens, block.text):
                    told = _INTRODUCED.match(block.text, match.end) if match.kind in CLOSE else None
                    if told and _spells(told[1].lower(), content):
                        found[told[1]] = None
        return (*self._named, *(abbreviation_of(text) for text in found))

    @cached_property
    def article(self) -> tuple[Occurrence, ...]:
        """Matches in the article's text, headings, captions and tables included, in order."""
        return tuple(found for block in self._doc.article for found in self.in_block(block))

    def in_block(self, block: Block) -> list[Occurrence]:
        """Return the matches in one block."""
        if block.index not in self._found:
            self._found[block.index] = self._in_block(block)
        return self._found[block.index]

    def _in_block(self, block: Block) -> list[Occurrence]:
        if not self._possible(block.note(_comparable)):
            return []
        # All words of a match stand in one sentence: only some are cut into tokens.
        sentences, tokens = [], []
        for (_, start, end), (first, last) in zip(block.sentences, block.sentence_words, strict=True):
            if self._possible(comparable(block.text[start:end])):
                sentences.append((start, end))
                tokens += tokens_of(block.words[first:last], block.lower_words[first:last])
        matches = find(self.phrases, tokens, block.text, sentences) if sentences else []
        return [
            Occurrence(match, block.prose.span(match.start, match.end), block, self._link(block, match))
            for match in matches
        ]

    def _possible(self, text: str | None) -> bool:
        """Tell whether a text may hold a match: most hold none, which costs less to see than to find."""
        return bool(self.phrase.terms) and any(phrase.may_stand_in(text) for phrase in self.phrases)

    def _link(self, block: Block, match: Match) -> Link | None:
        for link in self._links.get(block.index, ()):
            if link.start <= match.start and match.end <= link.end:
                return link
        return None

    def in_value(self, value: Value) -> list[Occurrence]:
        """Return the matches in a text of the head or an attribute."""
        verbatim = self._doc.source.slice(value.span) == value.text
        start = value.span.start
        return [
            Occurrence(match, Span(start + match.start, start + match.end) if verbatim else value.span)
            for match in self.in_text(value.text)
        ]

    def in_text(self, text: str) -> list[Match]:
        """Return the matches in a text without places, taken as one sentence."""
        return find(self.phrases, _tokens(text), text) if self._possible(comparable(text)) else []

    @cached_property
    def title(self) -> list[Occurrence]:
        """Matches in the title."""
        return self.in_value(self._doc.meta.title) if self._doc.meta.title else []

    @cached_property
    def alts(self) -> tuple[tuple[Image, list[Occurrence]], ...]:
        """The article's images that have an alternative text, with the matches in it."""
        return tuple(
            (image, self.in_value(Value(image.alt, image.alt_span)))
            for image in self._doc.images
            if image.article and image.alt and image.alt_span
        )

    @cached_property
    def counts(self) -> dict[Kind, int]:
        """How often the keyphrase stands in the article, by kind; synonyms are left out."""
        counted = Counter(found.kind for found in self.article if not found.synonym)
        return {kind: counted[kind] for kind in KINDS}

    @cached_property
    def close(self) -> tuple[Occurrence, ...]:
        """The article's exact and inflected matches of the keyphrase itself."""
        return tuple(found for found in self.article if found.close and not found.synonym)

    def lacking(self, text: str) -> tuple[Term, ...]:
        """Return the content words of the keyphrase that a text lacks."""
        folded = comparable(text)
        if folded is not None and not any(root in folded for roots in self.phrase.roots for root in roots):
            return self.phrase.content
        return missing_terms(self.phrase.content, _tokens(text))

    def slug(self, url: str) -> tuple[str, tuple[Term, ...]]:
        """Return the last part of an address's path and the content words that it lacks."""
        parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
        slug = parts[-1].rsplit(".", 1)[0] if parts else ""
        return slug, self.lacking(slug.replace("_", " ").replace(".", " ").replace("+", " "))


def _spells(letters: str, initials: list[str]) -> bool:
    """Tell whether initials stand in a word, in order."""
    rest = iter(letters)
    return all(initial in rest for initial in initials)


def missing_terms(terms: Iterable[Term], tokens: Sequence[Token]) -> tuple[Term, ...]:
    """Return the terms that none of the tokens is a form of."""
    return tuple(term for term in terms if not any(fits(term, token) for token in tokens))


def _comparable(block: Block) -> str | None:
    return comparable(block.text)


def _tokens(text: str) -> list[Token]:
    found = words(text)
    return tokens_of(found, [word.text.lower() for word in found])
