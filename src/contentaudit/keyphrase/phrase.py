"""
A keyphrase taken apart into its words, and a text into comparable tokens.

Tokens are compared in Unicode form NFC, case-folded, with straight apostrophes. A hyphen separates
tokens, so that “back-pain” is “back pain”; an apostrophe does not, and a possessive is a form of its
noun: “child’s” is “child”.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from contentaudit.document import Word
from contentaudit.document.words import words
from contentaudit.keyphrase.function_words import FUNCTION_WORDS
from contentaudit.keyphrase.inflect import forms

__all__ = [
    "JOINTS",
    "Phrase",
    "Term",
    "Token",
    "abbreviation_of",
    "comparable",
    "normalise",
    "phrase_of",
    "tokens_of",
]

JOINTS = " -\u00a0\u2010\u2011\u2012\u202f"
"""What may stand between two words of a phrase."""

_HYPHENS = re.compile("[-\u2010\u2011\u2012]")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "＇": "'"})
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


_new = tuple.__new__  # half the time of the class itself


class Token(NamedTuple):
    """A comparable word of a text: normalised, with its offsets and its written form."""

    text: str
    start: int
    end: int
    written: str


@dataclass(frozen=True, slots=True)
class Term:
    """
    One word of a phrase.

    Args:
        text: normalised.
        forms: every form that counts as the word.
        function: a function word, which loose matches may go without.
        cased: for an acronym that reads like a function word (IT, US), its only spelling.
        gap: what stands between the word before and this one besides blanks and hyphens (“A/B”).

    """

    text: str
    forms: frozenset[str]
    function: bool
    cased: str | None = None
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """
    A keyphrase or a synonym.

    Args:
        text: as given, blanks tidied.
        terms: its words, in order, none left out.
        synonym: whether it is a synonym.
        content: its content words; all its words when fewer than two are left, so that no phrase
            shrinks to a single word.
        index: form to the numbers of the terms that it is a form of.
        roots: for each content word, what all of its forms have inside: the shortest of them.

    """

    text: str
    terms: tuple[Term, ...]
    synonym: bool
    content: tuple[Term, ...]
    index: Mapping[str, tuple[int, ...]]
    roots: tuple[tuple[str, ...], ...]

    def may_stand_in(self, text: str | None) -> bool:
        """Tell, without cutting it into words, whether a text may hold all content words."""
        if text is not None:
            for roots in self.roots:
                for root in roots:
                    if root in text:
                        break
                else:
                    return False
        return True

    @property
    def topical(self) -> bool:
        """Whether any of its words carries a topic."""
        return any(not term.function for term in self.terms)

    @property
    def unspaced(self) -> bool:
        """Whether it is written without blanks, a token per character, as Chinese and Japanese are."""
        return any(unicodedata.east_asian_width(term.text[0]) == "W" for term in self.terms)


def normalise(word: str) -> str:
    """Return a word as it is compared."""
    if word.isascii():
        return word.lower()
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", word).translate(_APOSTROPHES)).casefold()


def comparable(text: str) -> str | None:
    """Return a text in which every token of it stands as it is compared; None where that cannot be told."""
    if text.isascii():
        return text.lower()
    # Otherwise a mark could join a letter of another token.
    return normalise(text) if unicodedata.is_normalized("NFC", text) else None


def tokens_of(found: Sequence[Word], lower: Sequence[str]) -> list[Token]:
    """
    Make tokens of a text's words.

    Args:
        found: the words with their offsets.
        lower: the same words in lower case.

    """
    out: list[Token] = []
    for word, low in zip(found, lower, strict=True):
        if low.isalnum() and low.isascii():
            text, start, end = word
            out.append(_new(Token, (low, start, end, text)))
        else:
            out += _parts(word)
    return out


def _parts(word: Word) -> Iterable[Token]:
    at = 0
    for part in _HYPHENS.split(word.text):
        text = normalise(part)
        if text:
            yield Token(text, word.start + at, word.start + at + len(part), part)
        at += len(part) + 1


@lru_cache(maxsize=256)
def phrase_of(text: str, *, english: bool, synonym: bool = False) -> Phrase:
    """
    Take a phrase apart.

    Args:
        text: the keyphrase or synonym as its author gave it.
        english: whether to count word forms and tell function words; other languages match as written.
        synonym: whether it is a synonym.

    """
    tidy = " ".join(text.split())
    found = words(tidy)
    tokens = tokens_of(found, [word.text.lower() for word in found])
    gaps = ["", *(tidy[one.end : next_.start] for one, next_ in pairwise(tokens)), ""]
    shouted = tidy.isupper()
    terms = []
    for number, token in enumerate(tokens):
        compound = any(_HYPHENS.search(gap) for gap in gaps[number : number + 2])
        term = _term(token, shouted=shouted, compound=compound) if english else _as_written(token)
        terms.append(replace(term, gap=gaps[number].strip(JOINTS)))
    return _phrase(tidy, tuple(terms), synonym)


def abbreviation_of(text: str) -> Phrase:
    """Return an abbreviation as a synonym: it matches in its own capitals, and in the plural."""
    low = text.lower()
    return _phrase(text, (Term(low, frozenset((low, low + "s")), function=False, cased=text),), synonym=True)


def _phrase(text: str, terms: tuple[Term, ...], synonym: bool) -> Phrase:
    content = tuple(term for term in terms if not term.function)
    index: dict[str, tuple[int, ...]] = {}
    for number, term in enumerate(terms):
        for form in term.forms:
            index[form] = (*index.get(form, ()), number)
    content = content if len(content) > 1 else terms
    return Phrase(text, terms, synonym, content, index, tuple(_roots(term.forms) for term in content))


def _roots(forms: frozenset[str]) -> tuple[str, ...]:
    """Return the forms that no other form is a part of: “back” for “back”, “backs”, “backed”."""
    return tuple(
        sorted(form for form in forms if not any(other != form and other in form for other in forms))
    )


def _as_written(token: Token) -> Term:
    return Term(token.text, frozenset((token.text,)), function=False)


def _term(token: Token, *, shouted: bool, compound: bool) -> Term:
    """Make a term; a function word inside a compound (“in-house”) is part of its meaning."""
    if token.text not in FUNCTION_WORDS:
        return Term(token.text, forms(token.text) | {token.text}, function=False)
    acronym = token.written.isupper() and len(token.written) > 1 and not shouted
    function = not acronym and not compound
    return Term(token.text, frozenset((token.text,)), function, token.written if acronym else None)
