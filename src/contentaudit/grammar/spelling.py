"""When an unknown word is a slip and not a name, a term or a product."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import lru_cache

from contentaudit.grammar.protocol import Paragraph
from contentaudit.grammar.wordlist import shipped

_SHORTEST = 4
_PREFIXES = tuple(
    "anti auto co cyber de e inter micro mini multi non over pre re self semi sub super un under".split()  # noqa: SIM905
)


def is_slip(text: str, start: int, paragraph: Paragraph, suggestions: Sequence[str]) -> bool:
    """
    Tell whether an unknown word is likely misspelt.

    Names (capitalised, or with capitals or figures inside), words that edited text uses, words the
    article itself uses consistently, parts of addresses and compounds of known words are let be.

    Args:
        text: the word.
        start: its place in the paragraph.
        paragraph: where it stands.
        suggestions: what the speller would write.

    """
    low = text.lower()
    if (
        len(text) < _SHORTEST
        or not text.isascii()
        or not text.replace("'", "").isalpha()
        or low.endswith("'s")
    ):
        return False
    if {text, low} & paragraph.terms or low in _lexicon() or _made(low):
        return False
    if _touched(paragraph.text, start, start + len(text)):
        return False
    if text != low:  # a name, unless it opens a sentence and is a long word one letter off
        plain = len(text) >= 7 and text[1:].islower() and _opens(paragraph, start)
        return plain and any(
            each[1:].islower() and distance(low, each.lower(), 1) == 1 for each in suggestions[:1]
        )
    return any(_near(low, each.lower()) for each in suggestions)


def _near(word: str, suggestion: str) -> bool:
    """Tell whether a slip of the finger or the ear leads from a suggestion to the word."""
    far = distance(word, suggestion, 2)
    if far == 1:
        return suggestion in _lexicon()
    return far == 2 and len(word) >= 6 and word[0] == suggestion[0] and _lexicon().get(suggestion, 0) > 0


def foreign(words: Sequence[str]) -> bool:
    """Tell text of another language, or dummy text, by its share of unknown words."""
    plain = [word for word in words if word.isalpha() and len(word) >= _SHORTEST and word.islower()]
    unknown = sum(word not in _lexicon() for word in plain)
    return unknown >= 3 and unknown > 0.25 * len(plain)


def _made(word: str) -> bool:
    """Tell a word made of known ones: a prefix and a word, or two words of three letters and more."""
    weight = _lexicon()
    if any(word.startswith(prefix) and word[len(prefix) :] in weight for prefix in _PREFIXES):
        return True
    return any(
        weight.get(word[:cut], 0) > 0 and weight.get(word[cut:], 0) > 0 for cut in range(4, len(word) - 3)
    )


def known(word: str) -> bool:
    """Tell whether edited text uses a word (in small letters), or it is no plain word at all."""
    return word in _lexicon() or not word.isalpha()


def nearest(text: str, suggestions: Sequence[str]) -> tuple[str, ...]:
    """Order suggestions: nearest first, among equals the commoner one; at most three."""
    weight = _lexicon()
    low = text.lower()
    fit = sorted(suggestions, key=lambda each: (distance(low, each.lower(), 3), -weight.get(each.lower(), 0)))
    return tuple(fit[:3])


def _opens(paragraph: Paragraph, start: int) -> bool:
    """Tell whether a word opens its sentence, where every word is capitalised."""
    before = paragraph.text[:start].rstrip(" “\"'(")
    return paragraph.kind != "heading" and (not before or before[-1] in ".!?:…")


def _touched(text: str, start: int, end: int) -> bool:
    """Tell whether signs of an address, a path or code touch the word."""
    signs = "@#/\\_-&=.<>$~"
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    if before and before in signs:
        return True
    inside = len(after) == 2 and after[0] == "." and after[1].isalnum()
    return inside or (bool(after) and after[0] in "@/\\_=-&")


def distance(first: str, second: str, most: int) -> int:
    """Return the Damerau–Levenshtein distance (adjacent swaps count one), or `most` + 1 beyond it."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        last, row = row, [i]
        for j, b in enumerate(second, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = last
        if min(row) > most:
            return most + 1
    return row[-1]


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, int]:
    """Return words that edited text uses, with a logarithm of how often; empty without the data."""
    try:
        return shipped().weight
    except (OSError, ValueError, EOFError, zlib.error):  # the tagger says so; spelling goes on without
        return {}
