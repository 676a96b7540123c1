"""How sure the tagger must be before it speaks, for each profile and each sort of fault."""

from __future__ import annotations

from typing import NamedTuple

from contentaudit.grammar.protocol import GrammarProfile

__all__ = ["PROFILES", "Bar", "bar", "sort"]


class Bar(NamedTuple):
    """`doubt`: from where on a word is looked into; `shift`: how much surer than usual it must be."""

    doubt: float
    shift: float


PROFILES: dict[GrammarProfile, Bar] = {
    "strict": Bar(0.45, 0.1),
    "regular": Bar(0.35, 0.0),
    "everything": Bar(0.25, -0.2),
}
#: From where on each sort is reported in the `regular` profile; measured on learner and on clean text.
SPEAK: dict[str, float] = {
    "article +": 0.65,
    "article -": 0.9,
    "article =": 0.75,
    "class": 0.9,
    "confusion": 0.6,
    "form": 0.5,
    "helper +": 0.75,
    "helper -": 0.92,
    "helper =": 0.6,
    "jargon": 0.45,
    "mark +": 0.92,
    "mark -": 0.92,
    "mark =": 0.85,
    "number": 0.85,
    "order": 0.9,
    "preposition +": 0.75,
    "preposition -": 0.96,
    "preposition =": 0.9,
    "spelling": 0.45,
    "verb": 0.75,
    "word +": 0.65,
    "word -": 0.93,
    "word =": 0.9,
}
_USUAL = 0.5
_ARTICLES = frozenset(("the", "a", "an"))
_PREPOSITIONS = frozenset(
    (
        "in",
        "on",
        "at",
        "of",
        "to",
        "for",
        "with",
        "by",
        "from",
        "about",
        "into",
        "as",
        "than",
        "during",
        "since",
        "over",
    )
)
_HELPERS = frozenset(
    (
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "can",
    )
)
_BY_NAME = {
    "SPELL": "spelling",
    "JARGON": "jargon",
    "CONFUSED": "confusion",
    "FAMILY": "confusion",
    "OTHER": "confusion",
    "VERB": "verb",
    "PASSIVE": "verb",
    "NOUN": "number",
    "SWAP": "order",
    "ADD": "class",
    "DROP": "class",
    "COMPARE": "class",
    "SUPERLATIVE": "class",
    "POSITIVE": "class",
    "MISSING": "word +",
}
_SIGNS = {"INSERT": "+", "DELETE": "-", "REPLACE": "="}


def sort(kind: str, word: str) -> str:
    """The sort of fault, from the edit that mends it and the word that it mends."""
    name, _, what = kind.partition("_")
    sign = _SIGNS.get(name)
    if sign is None:
        return _BY_NAME.get(name, "form")
    word = word.lower() if name == "DELETE" else what
    if word in _ARTICLES:
        return f"article {sign}"
    if word in _PREPOSITIONS:
        return f"preposition {sign}"
    if word in _HELPERS:
        return f"helper {sign}"
    return f"word {sign}" if word[:1].isalpha() else f"mark {sign}"


def bar(profile: Bar, kind: str, word: str) -> float:
    """The least confidence for a kind of edit to a word."""
    return min(0.97, SPEAK.get(sort(kind, word), _USUAL) + profile.shift)
