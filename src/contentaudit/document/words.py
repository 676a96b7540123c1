"""
Words of a text.

Apostrophes and hyphens inside a word stay in it (``don’t``, ``well-known``), a number is one word
(``2,500``, ``3.5``, ``10:30``), so is a web address and a dotted abbreviation (``U.S``, ``e.g``).
Scripts that write no blanks between words (Chinese, Japanese) count one word per character, as word
processors do.
"""

from __future__ import annotations

import re
from functools import lru_cache

from contentaudit.document.model import Word

__all__ = ["words"]

# Written without blanks: every character stands alone.
_CJK = "\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Marks that combine with a letter; \w leaves them out.
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c2\u064b-\u065f\u0670\u0900-\u0903\u093a-\u0963\u0981-\u0dff"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\ufe20-\ufe2f"
)
_LETTERS = rf"(?:[^\W_{_CJK}]|[{_MARKS}])+"
# Apostrophes, hyphens, the soft hyphen, zero-width joiners and the Catalan middle dot.
_INSIDE = "['’\\-\u2010\u2011\u00ad\u200c\u200d·]"
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"]*[^\W_]"
_NUMBER = rf"\d+(?:[.,:]\d+)+(?:{_LETTERS})?"

_WORD = re.compile(
    rf"{_ADDRESS}|{_NUMBER}|[^\W\d_](?:\.[^\W\d_])+(?![^\W_])|{_LETTERS}(?:{_INSIDE}{_LETTERS})*|[{_CJK}]"
)
_ASCII_WORD = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]*[A-Za-z0-9]"
    r"|[0-9]+(?:[.,:][0-9]+)+[A-Za-z]*"
    r"|[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z0-9])"
    r"|[A-Za-z0-9]+(?:['\-][A-Za-z0-9]+)*"
)


_new = tuple.__new__  # half the time of the class itself, and a page holds thousands of words
_LONGEST = 80  # longer pieces are addresses and data that hardly come twice: not worth remembering


def words(text: str) -> list[Word]:
    """Return the words of a text, in order, with their offsets."""
    found: list[Word] = []
    at = 0
    # No word holds a blank, so the text is cut there first: most pieces are a word as they stand.
    for piece in text.split(" "):
        end = at + len(piece)
        if piece.isalnum() and piece.isascii():
            found.append(_new(Word, (piece, at, end)))
        elif piece:
            for part, first, last in _parts(piece) if end - at < _LONGEST else _cut(piece):
                found.append(_new(Word, (part, at + first, at + last)))
        at = end + 1
    return found


def _cut(piece: str) -> tuple[tuple[str, int, int], ...]:
    pattern = _ASCII_WORD if piece.isascii() else _WORD
    return tuple((match[0], match.start(), match.end()) for match in pattern.finditer(piece))


# “pain,” and “it’s” come again and again.
_parts = lru_cache(maxsize=16384)(_cut)
