"""
Where a phrase stands in a text, and how closely.

Four kinds are told apart, the first two word by word next to each other:

- ``exact``: the words as given, in order (case, hyphens and apostrophe style aside);
- ``inflected``: in order, at least one in another form (“back pains”);
- ``ordered``: every content word in one sentence, in order, other words between or function words
  different (“acupuncture really helps back pain” for “acupuncture for back pain”);
- ``scattered``: every content word in one sentence, in any order (“pain in the lower back”).

No content word is ever dropped: “pain” alone is no match for “back pain”. Ordered and scattered
matches count once per sentence, and only where the sentence holds no closer match.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Literal, NamedTuple

from contentaudit.keyphrase.phrase import JOINTS, Phrase, Term, Token

__all__ = ["CLOSE", "KINDS", "Kind", "Match", "find", "fits"]

Kind = Literal["exact", "inflected", "ordered", "scattered"]
KINDS: tuple[Kind, ...] = ("exact", "inflected", "ordered", "scattered")
CLOSE: tuple[Kind, ...] = ("exact", "inflected")
"""The kinds in which the phrase stands as a phrase."""

_start = itemgetter(1)

Hit = tuple[int, tuple[int, ...]]
Loose = tuple[int, list[int]]


class Match(NamedTuple):
    """
    A phrase found in a text.

    Args:
        kind: how closely.
        start, end: offsets from its first word to its last.
        words: offsets of the words that make it, in the order of the text.
        phrase: the keyphrase or the synonym.
        distance: other words between the first and the last.

    """

    kind: Kind
    start: int
    end: int
    words: tuple[tuple[int, int], ...]
    phrase: Phrase
    distance: int


class _Text(NamedTuple):
    tokens: Sequence[Token]
    text: str
    ends: set[int]
    """Indices of the tokens that begin a sentence, the first one apart."""


def fits(term: Term, token: Token) -> bool:
    """Tell whether a token is a form of a term."""
    if term.cased:
        return _stem(token.written.replace("’", "'")) in (term.cased, term.cased + "s")
    return token.text in term.forms or _stem(token.text) in term.forms


def _stem(text: str) -> str:
    return text[:-2] if text.endswith("'s") else text.removesuffix("'")


def find(
    phrases: Sequence[Phrase],
    tokens: Sequence[Token],
    text: str,
    sentences: Sequence[tuple[int, int]] | None = None,
) -> list[Match]:
    """
    Find phrases in a text.

    Args:
        phrases: the keyphrase first, then synonyms; an earlier one takes a word before a later one.
        tokens: of the text.
        text: the text, to see what stands between tokens.
        sentences: offsets of its sentences; the whole text is one when None.

    Returns:
        matches in the order of the text; none share a word.

    """
    found: list[Match] = []
    ranges: list[tuple[int, int]] = []
    used: set[int] = set()
    hits = [(phrase, each) for phrase in phrases if (each := _hits(phrase, tokens))]
    if hits:
        ranges = _ranges(tokens, sentences or [(0, len(text))])
    within = _Text(tokens, text, {last for _, last in ranges})
    for phrase, each in hits:
        found += _adjacent(phrase, each, within, used)
    taken = {first for first, last in ranges if used and not used.isdisjoint(range(first, last))}
    for phrase, each in hits:
        for first, loose in _loose(phrase, each, tokens, ranges, taken):
            found.append(loose)
            taken.add(first)
    return sorted(found, key=lambda match: match.start)


def _hits(phrase: Phrase, tokens: Sequence[Token]) -> list[Hit]:
    """Return the tokens that are a form of a term, with the numbers of those terms."""
    index = phrase.index
    hits = []
    for at, token in enumerate(tokens):
        which = index.get(token.text)
        if which is None and "'" in token.text:
            which = index.get(_stem(token.text))
        if which:
            which = tuple(number for number in which if fits(phrase.terms[number], token))
            if which:
                hits.append((at, which))
    return hits


def _ranges(tokens: Sequence[Token], sentences: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return each sentence as a range of token indices."""
    out: list[tuple[int, int]] = []
    index = 0
    for _, end in sentences:
        first, index = index, bisect_left(tokens, end, lo=index, key=_start)
        out.append((first, index))
    return out


def _adjacent(phrase: Phrase, hits: Sequence[Hit], within: _Text, used: set[int]) -> Iterable[Match]:
    """Find a phrase word by word inside a sentence, marking its tokens as used."""
    tokens, text, ends = within
    length = len(phrase.terms)
    for number, (start, which) in enumerate(hits):
        run = hits[number : number + length]
        if 0 not in which or len(run) < length or run[-1][0] != start + length - 1:
            continue
        taken = range(start, start + length)
        if (
            all(term in each for term, (_, each) in enumerate(run))
            and used.isdisjoint(taken)
            and not any(
                at in ends or _gap(tokens[at - 1], tokens[at], text) != phrase.terms[at - start].gap
                for at in taken[1:]
            )
        ):
            used.update(taken)
            exact = all(tokens[at].text == term.text for term, at in zip(phrase.terms, taken, strict=True))
            yield _match("exact" if exact else "inflected", taken, tokens, phrase)


def _gap(token: Token, following: Token, text: str) -> str:
    """Return what stands between two tokens besides blanks and hyphens."""
    gap = text[token.end : following.start]
    return "" if gap == " " else gap.strip(JOINTS)


def _loose(
    phrase: Phrase,
    hits: Sequence[Hit],
    tokens: Sequence[Token],
    ranges: Sequence[tuple[int, int]],
    taken: set[int],
) -> Iterable[tuple[int, Match]]:
    """Find the tightest place of all content words in each sentence that is not taken."""
    terms = phrase.content
    if len(terms) < 2 or not phrase.topical or phrase.unspaced:
        return
    place = {number: at for at, number in enumerate(_numbers(phrase))}
    at = 0
    for first, last in ranges:
        inside = []
        while at < len(hits) and hits[at][0] < last:
            which = [place[number] for number in hits[at][1] if number in place]
            if which:
                inside.append((hits[at][0], which))
            at += 1
        if first in taken or len(inside) < len(terms):
            continue
        ordered = _in_order(inside, len(terms))
        picked = ordered or _any_order(inside, terms)
        if picked:
            yield first, _match("ordered" if ordered else "scattered", picked, tokens, phrase)


def _numbers(phrase: Phrase) -> list[int]:
    """Return the numbers of the content words among the terms."""
    content = [number for number, term in enumerate(phrase.terms) if not term.function]
    return content if len(content) > 1 else list(range(len(phrase.terms)))


def _in_order(hits: Sequence[Loose], length: int) -> list[int] | None:
    """Return the tightest run of tokens that hit term 0, 1, 2 … in this order."""
    best: list[int] | None = None
    paths: list[list[int] | None] = [None] * length
    for at, which in hits:
        for number in reversed(which):
            before = paths[number - 1] if number else []
            if before is not None:
                paths[number] = [*before, at]
        path = paths[-1]
        if path and path[-1] == at and (best is None or path[-1] - path[0] < best[-1] - best[0]):
            best = path
    return best


def _any_order(hits: Sequence[Loose], terms: Sequence[Term]) -> list[int] | None:
    """Return the tightest window of tokens that holds every term, a term given twice two times."""
    need = Counter(term.text for term in terms)
    held: Counter[str] = Counter()
    best: list[int] | None = None
    left = 0
    for right, (at, which) in enumerate(hits):
        held[terms[which[0]].text] += 1
        while all(held[text] >= count for text, count in need.items()):
            start = hits[left][0]
            if best is None or at - start < best[-1] - best[0]:
                best = _window(hits[left : right + 1], terms, need)
            held[terms[hits[left][1][0]].text] -= 1
            left += 1
    return best


def _window(hits: Sequence[Loose], terms: Sequence[Term], need: Counter[str]) -> list[int]:
    """Pick from a full window one token per term needed, its two ends among them."""
    left = Counter(need)
    picked = []
    for at, which in reversed(hits):
        text = terms[which[0]].text
        if left[text] > 0 and at != hits[0][0]:
            keep = left[text] - (text == terms[hits[0][1][0]].text)
            if keep > 0:
                left[text] -= 1
                picked.append(at)
    return [hits[0][0], *reversed(picked)]


def _match(kind: Kind, taken: Sequence[int], tokens: Sequence[Token], phrase: Phrase) -> Match:
    places = tuple((tokens[at].start, tokens[at].end) for at in taken)
    distance = taken[-1] - taken[0] + 1 - len(taken)
    return Match(kind, places[0][0], places[-1][1], places, phrase, distance)
