"""Cuts a paragraph into sentences and a sentence into words, keeping every place."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["MAX_WORDS", "Word", "normalise", "sentences", "shape", "words"]

#: A longer run without a sentence end is cut, so cost stays linear in the text.
MAX_WORDS = 60

_LETTER = r"(?:[^\W_]|[\u0300-\u036f])"
_CLITIC = r"['’](?:s|re|ve|ll|d|m)"
_TOKEN = re.compile(
    rf"""
    (?:https?://|www\.)\S+                      # addresses stay whole
    | [\w.+-]{{1,64}}@[\w-]{{1,64}}\.[\w.-]+
    | [\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{0,4}}\.(?:com|org|net|gov|edu|io|html?|pdf|js|py)\b(?:/\S*)?
    | (?:[A-Za-z]\.){{2,}}                      # U.S., e.g.
    | \d+(?:[.,:]\d+)*{_LETTER}*                # 2,500 5th 300ERs
    | {_LETTER}+?(?=n['’]t\b)                   # do|n't
    | n['’]t\b
    | {_CLITIC}\b
    | {_LETTER}+(?={_CLITIC}\b)
    | {_LETTER}+(?:['’]{_LETTER}+)*
    | \.{{2,}} | -{{2,}}
    | [^\w\s] | _+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s+[\"'“‘(\[]*[^\Wa-z_])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|jr|sr|vs|etc|e\.g|i\.e|fig|no|inc|ltd|co|corp|gen|gov|sen|rep|dept"
    r"|approx|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)|\b[A-Z]|\b[A-Z]\.[A-Z])\.$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"://|^www\.|.@.|\w\.(?:com|org|net|gov|edu|io|html?|pdf|js|py)\b")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a punctuation mark, and where it stands."""

    text: str
    start: int
    end: int


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences, leading and trailing space left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        head = text[max(start, match.end() - 12) : match.end()]
        if match[0] == "." and _ABBREVIATION.search(head):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    trimmed = []
    for a, b in spans:
        piece = text[a:b]
        left = a + len(piece) - len(piece.lstrip())
        right = left + len(piece.strip())
        if right > left:
            trimmed.append((left, right))
    return trimmed


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words between two places of the text."""
    stop = len(text) if end is None else end
    return [Word(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text, start, stop)]


def normalise(word: str) -> str:
    """Typographic quotes and dashes as the model was taught them; addresses as one word."""
    if len(word) > 4 and _ADDRESS.search(word):
        return "url"
    return word.translate(_QUOTES)


def shape(word: str) -> int:
    """0 no capital · 1 Initial · 2 ALL CAPITALS · 3 miXed: what the uncased weights cannot see."""
    if word.islower() or not any(c.isupper() for c in word):
        return 0
    if word.isupper():
        return 1 if len(word) == 1 else 2
    return 1 if word[0].isupper() and word[1:].islower() else 3
