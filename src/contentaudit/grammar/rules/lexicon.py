"""
Word classes, lemmas and inflected forms of English, as data that ``tools/build_lexicon.py`` makes.

Shares of tags come from 3.5 million words of clean text, paradigms from lemminflect (MIT).
"""

from __future__ import annotations

import gzip
from functools import cache, cached_property
from importlib.resources import files
from math import log

from contentaudit.grammar.rules.inflect import regular

DATA = "lexicon.txt.gz"
_MERGED = {"NNPS": "NNP", "ADD": "NNP", "WP$": "PRP$", "''": '"', "``": '"', "-LRB-": "(", "-RRB-": ")"}
_MERGED |= dict.fromkeys(("FW", "XX", "AFX", "LS", "NFP", "SYM", "$"), "X")
_IRREGULAR_BE = {"VBZ": "is", "VBP": "are", "VBD": "was", "VBN": "been", "VBG": "being", "VB": "be"}


def merged(tag: str) -> str:
    """Fold rare Penn tags into their neighbours."""
    return _MERGED.get(tag, tag)


class Lexicon:
    """
    What is known of each word form.

    Attributes:
        irregular: (lemma, tag) to form.

    """

    def __init__(self, text: str) -> None:
        words, odd, grams = text.split("\n\n")
        self._rows: dict[str, str] = dict(line.split("\t", 1) for line in words.split("\n"))
        self.irregular: dict[tuple[str, str], str] = {}
        for line in odd.split("\n"):
            lemma, tag, form = line.split("\t")
            self.irregular[lemma, tag] = form
        self._grams = grams
        self._tags: dict[str, dict[str, int]] = {}

    def __contains__(self, form: str) -> bool:
        return form in self._rows

    def tags(self, form: str) -> dict[str, int]:
        """Return the tags a form (in small letters) can have, with their shares in per mille."""
        found = self._tags.get(form)
        if found is None:
            row = self._rows.get(form, "")
            found = {}
            for item in row.split("\t", 1)[0].split():
                cut = len(item.rstrip("0123456789"))
                found[item[:cut]] = int(item[cut:])
            self._tags[form] = found
        return found

    def verb(self, form: str) -> str:
        """Return the lemma of a form as a verb."""
        columns = self._rows.get(form, "").split("\t")
        return (columns[1] if len(columns) > 1 else "") or form

    def noun(self, form: str) -> str:
        """Return the lemma of a form as a noun."""
        columns = self._rows.get(form, "").split("\t")
        return (columns[2] if len(columns) > 2 else "") or form

    def inflect(self, lemma: str, tag: str) -> str:
        """Return a form of a lemma: NNS, VBZ, VBD, VBN, VBG, JJR, JJS; others give the lemma."""
        if lemma == "be":
            return _IRREGULAR_BE.get(tag, "be")
        return self.irregular.get((lemma, tag)) or regular(lemma, tag)

    @cached_property
    def trigrams(self) -> Trigrams:
        """How often tags follow one another."""
        return Trigrams(self._grams)


class Trigrams:
    """Smoothed log-probabilities of a tag after two others (linear interpolation)."""

    def __init__(self, text: str) -> None:
        self._three: dict[tuple[str, str, str], int] = {}
        self._two: dict[tuple[str, str], int] = {}
        self._after: dict[tuple[str, str], int] = {}
        self._one: dict[str, int] = {}
        self._before: dict[str, int] = {}
        for line in text.split("\n"):
            a, b, c, n = line.split(" ")
            count = int(n)
            self._three[a, b, c] = count
            self._two[b, c] = self._two.get((b, c), 0) + count
            self._after[a, b] = self._after.get((a, b), 0) + count
            self._one[c] = self._one.get(c, 0) + count
            self._before[b] = self._before.get(b, 0) + count
        self._total = sum(self._one.values())
        self._cache: dict[tuple[str, str, str], float] = {}

    def __call__(self, a: str, b: str, c: str) -> float:
        """Return log P(c | a b)."""
        key = (a, b, c)
        found = self._cache.get(key)
        if found is None:
            one = self._one.get(c, 1) / self._total
            two = 0.95 * self._two.get((b, c), 0) / max(1, self._before.get(b, 0)) + 0.05 * one
            seen = self._after.get((a, b), 0)
            trust = seen / (seen + 20)
            three = self._three.get(key, 0) / seen if seen else 0.0
            found = self._cache[key] = log(trust * three + (1 - trust) * two + 1e-9)
        return found

    def prior(self, tag: str) -> float:
        """Return log P(tag)."""
        return log(self._one.get(tag, 1) / self._total)


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, loaded once per process."""
    data = files(__package__).joinpath("data", DATA).read_bytes()
    return Lexicon(gzip.decompress(data).decode())
