"""
Gives each token its part of speech: a trigram tagger over the lexicon.

Brants 2000, "TnT: a statistical part-of-speech tagger", with linear interpolation instead of his
weights and the lexicon's paradigms for words that the corpora lack.
"""

from __future__ import annotations

from math import log

from contentaudit.grammar.rules.lexicon import Lexicon, Trigrams, lexicon
from contentaudit.grammar.rules.tokens import Sent, Token

_MARKS = {mark: tag for marks, tag in (
    (".?!…", "."), (",", ","), (":;—–", ":"), ("-", "HYPH"), ("([{", "("), (")]}", ")"), ('"“”', '"'),
) for mark in marks}  # fmt: skip
_SUFFIXES = (
    ("ing", {"VBG": 0.6, "NN": 0.3, "JJ": 0.1}),
    ("ed", {"VBN": 0.5, "VBD": 0.3, "JJ": 0.2}),
    ("ly", {"RB": 0.9, "JJ": 0.1}),
    ("ness", {"NN": 1.0}),
    ("tion", {"NN": 1.0}),
    ("ous", {"JJ": 1.0}),
    ("able", {"JJ": 1.0}),
    ("ible", {"JJ": 1.0}),
    ("less", {"JJ": 1.0}),
    ("ful", {"JJ": 0.9, "NN": 0.1}),
    ("ic", {"JJ": 0.8, "NN": 0.2}),
    ("al", {"JJ": 0.7, "NN": 0.3}),
    ("ss", {"NN": 1.0}),
    ("s", {"NNS": 0.8, "VBZ": 0.1, "NN": 0.1}),
    ("", {"NN": 0.7, "JJ": 0.2, "VB": 0.1}),
)
_NAME = {"NNP": 0.8, "NN": 0.2}

Choice = list[tuple[str, float]]


class Tagger:
    """The tagger; one per process, see `tag`."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self._next: Trigrams = words.trigrams
        self._known: dict[tuple[str, bool], Choice] = {}

    def _choices(self, token: Token, *, name: bool) -> Choice:
        key = (token.low, name)
        found = self._known.get(key)
        if found is None:
            shares = self._shares(token.low, name=name)
            found = [(tag, log(share) - self._next.prior(tag)) for tag, share in shares.items()]
            if len(self._known) < 50_000:
                self._known[key] = found
        return found

    def _shares(self, low: str, *, name: bool) -> dict[str, float]:
        if not low[0].isalnum() and low[0] != "'":
            return {_MARKS.get(low[0], "X"): 1.0}
        shares = {tag: share / 1000 for tag, share in self._words.tags(low).items()}
        if not shares:
            if low[0].isdigit():
                return {"CD": 1.0}
            if name:
                return _NAME
            return next(guess for suffix, guess in _SUFFIXES if low.endswith(suffix))
        if name:
            return {**shares, "NNP": max(shares.get("NNP", 0.0), 0.5) * 4}
        if shares.get("NNP", 0) < 1 and "NNP" in shares:
            del shares["NNP"]
        return shares

    def tag(self, sentence: Sent) -> None:
        """Tag the tokens of a sentence in place (Viterbi over pairs of tags)."""
        best: dict[tuple[str, str], float] = {("^", "^"): 0.0}
        back: list[dict[tuple[str, str], str]] = []
        follow = self._next
        for token in sentence.tokens:
            name = token.index > 0 and not sentence.titled and token.text[0].isupper() and token.low != "i"
            now: dict[tuple[str, str], float] = {}
            path: dict[tuple[str, str], str] = {}
            for tag, weight in self._choices(token, name=name):
                for (before, last), score in best.items():
                    total = score + follow(before, last, tag) + weight
                    key = (last, tag)
                    if total > now.get(key, -1e18):
                        now[key] = total
                        path[key] = before
            best = now
            back.append(path)
        if not back:
            return
        pair = max(best, key=lambda key: best[key] + follow(key[0], key[1], "$"))
        for token, path in zip(reversed(sentence.tokens), reversed(back), strict=True):
            token.tag = pair[1]
            pair = (path[pair], pair[0])


_TAGGER: list[Tagger] = []


def tag(sentence: Sent) -> Sent:
    """Tag a sentence in place and return it."""
    if not _TAGGER:
        _TAGGER.append(Tagger(lexicon()))
    _TAGGER[0].tag(sentence)
    return sentence
