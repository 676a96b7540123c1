"""Words and phrases as site checks compare them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
LONGEST = 6  # words of a phrase


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text in lower case, with their places."""
    return [(match[0].lower(), *match.span()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return a word without the ending of its plural and possessive: pages rarely differ in more."""
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) <= 3 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word.removesuffix("s")


def stems_of(text: str) -> tuple[str, ...]:
    """Return a phrase as the stems of its words."""
    return tuple(stem(word) for word, _, _ in words_of(text))


def phrase_of(page: dict[str, Any]) -> tuple[str, ...]:
    """
    Return what a page claims to be about, as stems; empty when nothing is plain.

    The keyphrase of its brief; else the first topic of several words that title and level-1 heading hold.
    """
    if page["keyphrase"]:
        return stems_of(page["keyphrase"])[:LONGEST]
    title, h1 = stems_of(page["title"] or ""), stems_of(page["h1"] or "")
    for topic in page["topics"] or ():
        phrase = stems_of(topic)
        if 2 <= len(phrase) <= LONGEST and within(phrase, title) and within(phrase, h1):
            return phrase
    return ()


def within(phrase: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Tell whether the stems of a phrase stand side by side among others."""
    size = len(phrase)
    return any(words[at : at + size] == phrase for at in range(len(words) - size + 1))
