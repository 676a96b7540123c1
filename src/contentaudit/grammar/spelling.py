"""When an unknown word is a slip and not a name, a term or a product."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from contentaudit.grammar.protocol import Paragraph

_SHORTEST = 4


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
    if len(text) < _SHORTEST or not text.replace("'", "").replace("’", "").isalpha() or not text.isascii():
        return False
    if text != text.lower() and not (text[1:].islower() and _opens(paragraph, start)):
        return False
    low = text.lower()
    if (
        {text, low} & paragraph.terms
        or low in _lexicon()
        or _touched(paragraph.text, start, start + len(text))
    ):
        return False
    return bool(suggestions) and min(distance(low, each.lower(), 3) for each in suggestions) <= _reach(low)


def known(word: str) -> bool:
    """Tell whether edited text uses a word (in small letters), or it is no plain word at all."""
    return word in _lexicon() or not word.isalpha()


def nearest(text: str, suggestions: Sequence[str]) -> tuple[str, ...]:
    """Order suggestions: nearest first, among equals the commoner one; at most three."""
    weight = _lexicon()
    low = text.lower()
    fit = sorted(suggestions, key=lambda each: (distance(low, each.lower(), 3), -weight.get(each.lower(), 0)))
    return tuple(fit[:3])


def _reach(word: str) -> int:
    return 1 if len(word) <= 5 else 2


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
def _lexicon() -> dict[str, Any]:
    """Return words that edited text uses, with a logarithm of how often; empty without the data."""
    import gzip
    from importlib.resources import files

    try:
        packed = (files("contentaudit.grammar") / "data" / "lexicon.txt.gz").read_bytes()
        lines = gzip.decompress(packed).decode().partition("#forms")[0].splitlines()[1:]
    except (OSError, UnicodeDecodeError):  # the tagger says so; spelling goes on without
        return {}
    pairs = (line.partition(" ") for line in lines)
    return {word: int(weight) for word, _, weight in pairs if word}
