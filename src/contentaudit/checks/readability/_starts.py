"""Rows of sentences that begin alike."""

from __future__ import annotations

from collections.abc import Iterator

from contentaudit.checks._lists import words
from contentaudit.checks._own import Own, own_sentences
from contentaudit.document import Document

# A sentence that begins with one of these is known by its second word.
_OPENERS = words("a an the this that these those for in with to at on from as by")
# Cases side by side should be worded alike.
_CASES = words("if when whether maybe perhaps")
# Who tells a story says “I” often: these may begin one sentence more.
_PRONOUNS = ("i", "we", "you", "he", "she", "it", "they")
# Short sentences that begin alike are a figure of speech.
_SHORT = 6

Row = list[tuple[Own, int]]


def rows(doc: Document) -> Iterator[Row]:
    """Yield rows of sentences of running paragraphs that begin alike, each with its number of like words."""
    row: Row = []
    last: tuple[str, ...] = ()
    for own in own_sentences(doc):
        key = _opening(own)
        if row and (key != last or row[-1][0].block.index < own.block.index - 1):
            yield row
            row = []
        last = key
        if key:
            row.append((own, len(key)))
    yield row


def is_tolerable(row: Row, most: int) -> bool:
    """
    Tell whether a row is short enough, or meant: questions, or short sentences.

    Args:
        row: sentences that begin alike.
        most: so many are too many.

    """
    if not row or len(row) < most + (row[0][0].lowers[0] in _PRONOUNS):
        return True
    words = sum(own.last - own.first for own, _ in row) / len(row)
    return words <= _SHORT or all(own.sentence.text.endswith("?") for own, _ in row)


def _opening(own: Own) -> tuple[str, ...]:
    """Return the word that a sentence begins with, or two; empty where likeness means nothing."""
    lowers = own.lowers[:2]
    if own.block.kind != "paragraph" or not lowers or lowers[0] in _CASES:
        return ()
    if any(lower[0].isdigit() for lower in lowers):
        return ()
    return lowers if lowers[0] in _OPENERS else lowers[:1]
