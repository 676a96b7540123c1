"""
Proposes keyphrases for a document that comes without one.

A candidate is a phrase of one to four content words that begins and ends with a content word and stands
in the text twice, or once if the title has it. It scores by where it stands (title, headings,
introduction) and how often; a phrase that occurs only inside a longer candidate gives way to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log2

from contentaudit.document import Block, Document
from contentaudit.document.words import words
from contentaudit.keyphrase.function_words import FRAME_WORDS, FUNCTION_WORDS
from contentaudit.keyphrase.inflect import forms
from contentaudit.keyphrase.phrase import Token, tokens_of

__all__ = ["Candidate", "candidates"]

_LONGEST, _WIDEST = 4, 6  # content words, all words
_INNER = frozenset(("of", "for", "in", "to", "with", "and", "on", "at", "the", "a"))
_BLANKS = " -\u00a0"


@dataclass(slots=True)
class Candidate:
    """
    A proposed keyphrase.

    Args:
        phrase: as the document writes it most prominently.
        score: 0 to 10, higher is likelier.
        seen: where: ``title``, ``headings``, ``introduction``, ``text``.
        count: how often, word forms counted together.

    """

    phrase: str
    score: float
    seen: tuple[str, ...]
    count: int


@dataclass(slots=True)
class _Tally:
    phrase: str
    length: int
    count: int = 0
    total: int = 0  # titles included
    headings: int = 0
    places: set[str] = field(default_factory=set)
    inside: int = 0


def candidates(doc: Document, limit: int = 5) -> list[Candidate]:
    """
    Propose keyphrases, best first.

    Args:
        doc: an English document; for another language nothing is proposed.
        limit: how many at most.

    """
    if not doc.language.lower().startswith("en"):
        return []
    tallies = _tally(doc)
    headings = max(1, len(doc.headings))
    scored = [
        Candidate(tally.phrase, _score(tally, headings, doc.word_count), _places(tally), tally.count)
        for tally in tallies.values()
        if tally.count > ("title" not in tally.places) and tally.inside < 0.7 * tally.total
    ]
    scored.sort(key=lambda found: (-found.score, found.phrase))
    return scored[:limit]


def _score(tally: _Tally, headings: int, length: int) -> float:
    prominent = 3.0 * ("title" in tally.places) + 1.0 * ("introduction" in tally.places)
    spread = 2.0 * min(1.0, tally.headings / (0.3 * headings))
    rate = min(2.0, log2(1 + 200 * tally.count / max(length, 200)))
    shape = {1: 0.6, 2: 1.0, 3: 1.0, 4: 0.9}[tally.length]
    return min(10.0, shape * (prominent + spread + 2 * rate))


def _places(tally: _Tally) -> tuple[str, ...]:
    named = ("title", "headings", "introduction", "text")
    return tuple(place for place in named if place in tally.places)


def _tally(doc: Document) -> dict[tuple[str, ...], _Tally]:
    tallies: dict[tuple[str, ...], _Tally] = {}
    for place, tokens, text in _texts(doc):
        seen: set[tuple[str, ...]] = set()
        for key, phrase, content in _grams(tokens, text):
            tally = tallies.setdefault(key, _Tally(phrase, content))
            tally.count += place != "title"
            tally.total += 1
            tally.places.add(place)
            tally.headings += place == "headings" and key not in seen
            seen.add(key)
    for key, tally in list(tallies.items()):
        for inner in _inner(key):
            if inner in tallies and (tally.count > 1 or len(inner) > 1):
                tallies[inner].inside = max(tallies[inner].inside, tally.total)
    return tallies


def _texts(doc: Document) -> Iterator[tuple[str, list[Token], str]]:
    title = doc.meta.title.text if doc.meta.title else ""
    found = words(title)
    yield "title", tokens_of(found, [word.text.lower() for word in found]), title
    opening = next((block for block in doc.body if block.kind == "paragraph"), None)
    for block in doc.article:
        place = "introduction" if block is opening else "headings" if block.kind == "heading" else "text"
        yield (
            (place if not _is_title(block) else "title"),
            tokens_of(block.words, block.lower_words),
            block.text,
        )


def _is_title(block: Block) -> bool:
    return block.kind == "heading" and block.level == 1


def _grams(tokens: Sequence[Token], text: str) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Yield every phrase: its key (word forms folded), its text, its number of content words."""
    keys = [_key(token.text) for token in tokens]
    for first, token in enumerate(tokens):
        if not _topical(token):
            continue
        content = 0
        for last in range(first, min(first + _WIDEST, len(tokens))):
            end = tokens[last]
            if last > first and text[tokens[last - 1].end : end.start].strip(_BLANKS):
                break
            if _topical(end):
                content += 1
                if content > _LONGEST:
                    break
                yield tuple(keys[first : last + 1]), text[token.start : end.end], content
            elif end.text not in _INNER:
                break


def _topical(token: Token) -> bool:
    return (
        len(token.text) > 1
        and token.text.partition("'")[0] not in FUNCTION_WORDS
        and token.text[0].isalpha()
        and _key(token.text) not in FRAME_WORDS
    )


@lru_cache(maxsize=8192)
def _key(text: str) -> str:
    """Fold a noun's plural and possessive into one key: the shortest of its forms that it may come from."""
    text = text.removesuffix("'s")
    if not text.endswith("s") or text.endswith("ss"):
        return text
    singular = (
        form for form in forms(text) if text in (form + "s", form + "es") or form[:-1] + "ies" == text
    )
    return min(singular, key=lambda form: (len(form), form), default=text)


def _inner(key: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    for length in range(1, len(key)):
        for first in range(len(key) - length + 1):
            yield key[first : first + length]
