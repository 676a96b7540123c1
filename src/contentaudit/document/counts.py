"""What readability formulas count, block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from contentaudit.document.syllables import syllables, vowel_groups

if TYPE_CHECKING:
    from contentaudit.document.model import Block

__all__ = ["Counts", "count"]


@dataclass(slots=True)
class Counts:
    """
    What the formulas count.

    Args:
        words, sentences, syllables: totals.
        letters: letters and digits of the words.
        polysyllables: words of three syllables and more (SMOG).
        complex_words: the same without names, hyphenated words and words that reach three syllables
            by -es, -ed or -ing (Gunning fog).
        long_words: words of more than six letters (LIX).

    """

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    letters: int = 0
    polysyllables: int = 0
    complex_words: int = 0
    long_words: int = 0


def count(blocks: Iterable[Block], language: str = "en") -> Counts:
    """
    Count in one pass over the words of some blocks.

    Args:
        blocks: blocks of running text; each ends its last sentence.
        language: primary subtag; it tells how syllables are counted.

    """
    total = Counts()
    block_counts = _english if language == "en" else _other
    for block in blocks:
        counts = block.note(block_counts)
        total.words += counts.words
        total.sentences += counts.sentences
        total.syllables += counts.syllables
        total.letters += counts.letters
        total.polysyllables += counts.polysyllables
        total.complex_words += counts.complex_words
        total.long_words += counts.long_words
    return total


def _english(block: Block) -> Counts:
    return _count(block, _english_word)


def _other(block: Block) -> Counts:
    return _count(block, _other_word)


def _count(block: Block, measure: Callable[[str], tuple[int, int]]) -> Counts:
    """Count one block; the counts of its article and of its section are sums."""
    words = block.words
    # A stretch without words is no sentence.
    openers = {words[first].start for first, last in block.sentence_words if first < last}
    syllables_, letters_, polysyllables, complex_words, long_words = 0, 0, 0, 0, 0
    for text, start, _ in words:
        number, letters = measure(text)
        syllables_ += number
        letters_ += letters
        if letters > 6:
            long_words += 1
        if number >= 3:
            polysyllables += 1
            complex_words += _complex(text, number, opens=start in openers)
    return Counts(len(words), len(openers), syllables_, letters_, polysyllables, complex_words, long_words)


@lru_cache(maxsize=65536)
def _english_word(word: str) -> tuple[int, int]:
    return syllables(word), _letters(word)


@lru_cache(maxsize=65536)
def _other_word(word: str) -> tuple[int, int]:
    return vowel_groups(word), _letters(word)


def _letters(word: str) -> int:
    return len(word) if word.isalnum() else sum(map(str.isalnum, word))


def _complex(word: str, number: int, *, opens: bool) -> bool:
    if "-" in word or (word[0].isupper() and not opens):
        return False
    return number > 3 or not word.endswith(("es", "ed", "ing"))
