"""How sure the tagger must be before it speaks, for each profile and each sort of fault."""

from __future__ import annotations

import math
from typing import NamedTuple

from contentaudit.grammar.protocol import GrammarProfile

__all__ = ["PROFILES", "Bar", "confidence", "sort", "sureness"]


class Bar(NamedTuple):
    """`doubt`: from where on a word is looked into; `least`: the confidence from which on it is told."""

    doubt: float
    least: float


PROFILES: dict[GrammarProfile, Bar] = {
    "strict": Bar(0.45, 0.8),
    "regular": Bar(0.35, 0.6),
    "everything": Bar(0.25, 0.3),
}
#: How sure the network must be of each sort of fault in the `regular` profile: `training.bars` finds where a
#: hit is worth an alarm, on learner text, on drafts kept out of training, and on clean text.
SPEAK: dict[str, float] = {
    "article +": 0.994,
    "article -": 0.978,
    "article =": 0.964,
    "class": 0.938,
    "confusion": 0.962,
    "form": 0.961,
    "helper +": 0.972,
    "helper -": 0.996,
    "helper =": 0.907,
    "jargon": 0.3,
    "mark +": 0.985,
    "mark -": 0.998,
    "mark =": 0.97,
    "number": 0.987,
    "order": 0.97,
    "preposition +": 0.969,
    "preposition -": 0.993,
    "preposition =": 0.982,
    "spelling": 0.3,
    "verb": 0.876,
    "word +": 0.929,
    "word -": 0.999,
    "word =": 0.942,
}
_USUAL = 0.5
_AT_BAR, _SPREAD = math.log(0.6 / 0.4), 0.6
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


def sureness(wrong: float, odds: float) -> float:
    """How sure: the doubt, a little more where the network also knows how to mend it."""
    return _chance(_logit(wrong) + odds - 0.6)


def confidence(kind: str, word: str, sure: float) -> float:
    """
    How likely a finding is right, from 0 to 1: 0.6 where the network is as sure as its sort demands.

    Args:
        kind: the edit that mends it.
        word: what stands there.
        sure: what the network says, too sure of itself and differently for each sort.

    """
    least = SPEAK.get(sort(kind, word), _USUAL)
    return _chance(_AT_BAR + _SPREAD * (_logit(sure) - _logit(least)))


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


def _logit(chance: float) -> float:
    held = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(held / (1 - held))
