"""The shipped word list, unpacked once for all who ask: words, their forms, what is mixed up with what."""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

__all__ = ["WordList", "shipped", "unpack"]


class WordList(NamedTuple):
    """
    The three parts of the list.

    Attributes:
        weight: of each word, a logarithm of how often the corpora hold it; 0 when only a dictionary does.
        forms: lines ``lemma kind form,form…``.
        mixed: lines ``wrong right right…``.

    """

    weight: dict[str, int]
    forms: list[str]
    mixed: list[str]


@lru_cache(maxsize=2)
def unpack(packed: bytes) -> WordList:
    """Read a word list from its compressed bytes."""
    words, rest = gzip.decompress(packed).decode().removeprefix("#words\n").split("#forms\n")
    forms, mixed = rest.split("#mixed\n")
    rows = (line.partition(" ") for line in words.splitlines())
    return WordList({word: int(weight) for word, _, weight in rows}, forms.splitlines(), mixed.splitlines())


def shipped() -> WordList:
    """
    Return the list of the package.

    Raises:
        OSError: when the package lacks it.

    """
    return unpack((files("contentaudit.grammar") / "data" / "lexicon.txt.gz").read_bytes())
