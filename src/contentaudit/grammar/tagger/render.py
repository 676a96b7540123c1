"""Turns a doubt about words into a match over characters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from contentaudit.grammar.protocol import Match
from contentaudit.grammar.tagger.edits import Rewrite
from contentaudit.grammar.tagger.wording import category, message, rule
from contentaudit.grammar.tagger.words import Word

__all__ = ["to_match"]

_TIGHT = (",", ".", ";", ":", "?", "!", "-", "'", "’", ")", "]")


def to_match(
    text: str, found: Sequence[Word], at: int, kind: str, *, kept: Sequence[Rewrite], confidence: float
) -> Match:
    """The match for a doubt, spanning exactly what its best rewrite replaces."""
    if not kept:
        word = found[at]
        start, end, new = word.start, word.end, []
    else:
        first = kept[0]
        same = [
            k
            for k in kept
            if (k.start, k.stop) == (first.start, first.stop) and bool(k.new) == bool(first.new)
        ]
        start, end, _ = _place(text, found, first)
        new = [r for k in same for s, e, r in [_place(text, found, k)] if (s, e) == (start, end)]
    shown = (
        text[start:end]
        if not kept or kept[0].new
        else " ".join(w.text for w in found[kept[0].start : kept[0].stop])
    )
    words = message(kind, shown, new[0] if new else None)
    return Match(
        start,
        end,
        words,
        tuple(dict.fromkeys(new)),
        rule(kind),
        category(kind),
        round(confidence, 3),
        "tagger",
    )


def _place(text: str, found: Sequence[Word], change: Rewrite) -> tuple[int, int, str]:
    """From where to where, and the text to put there; spaces come right without a second look."""
    start, end = found[change.start].start, found[change.stop - 1].end
    if not change.new:
        if change.stop < len(found) and found[change.stop].start > end:
            if change.start == 0 or start > found[change.start - 1].end:
                return start, found[change.stop].start, ""
            return start, end, ""
        if change.start and found[change.start - 1].end < start:
            return found[change.start - 1].end, end, ""
        return start, end, ""
    new = _join(change.new)
    if change.start and new[0] in _TIGHT and text[start] not in _TIGHT:
        start = found[change.start - 1].end
        if change.new[0] == "-":
            new = _join(change.new).replace("- ", "-")
    if "’" in text and "'" in new:
        new = new.replace("'", "’")
    return start, end, new


def _join(new: Sequence[str]) -> str:
    out = new[0]
    for before, word in pairwise(new):
        tight = word.startswith(("'", "’", "n't", "-", ",")) or before == "-"
        out += word if tight else " " + word
    return out
