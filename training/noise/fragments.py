"""Headings and labels cut from sentences: right as they stand, though no sentence."""

from __future__ import annotations

from random import Random

from training.noise.draft import Tok

__all__ = ["fragment"]

_SMALL = frozenset(
    ["a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as", "but"]
)
_PHRASE = ("DT", "JJ", "NN", "NNS", "NNP", "IN", "CC", "CD", "VBG", "PRP$")
_STOP = (",", ".", ":", ";", "?", "!", "(", ")", '"', "-")


def fragment(toks: list[Tok], rng: Random) -> list[str]:
    """A clause like *how the registry works*, or a noun phrase, dressed as a heading; or nothing."""
    clauses = [
        i
        for i, t in enumerate(toks)
        if i
        and t.tag in ("WRB", "WP")
        and i + 2 < len(toks)
        and toks[i + 1].tag in ("PRP", "DT", "NN", "NNS", "TO", "PRP$")
    ]
    phrases = [i for i, t in enumerate(toks) if t.tag in ("DT", "JJ", "NN", "VBG") and i + 1 < len(toks)]
    starts = clauses if clauses and rng.random() < 0.7 else phrases
    if not starts:
        return []
    at = rng.choice(starts)
    end = next((j for j in range(at, len(toks)) if toks[j].word in _STOP), len(toks))
    if starts is clauses:
        if end - at > 9:
            return []
    else:
        end = next((j for j in range(at, min(end, at + 5)) if toks[j].tag not in _PHRASE), min(end, at + 5))
    while end > at + 1 and toks[end - 1].tag in ("DT", "IN", "TO", "CC", "PRP$", "JJ", "MD", "VBN"):
        end -= 1
    words = [t.word for t in toks[at:end]]
    if len(words) < 2:
        return []
    if rng.random() < 0.6:
        words = [w if w in _SMALL or not w.isalpha() else w[0].upper() + w[1:] for w in words]
    words[0] = words[0][0].upper() + words[0][1:]
    return words + (["."] if rng.random() < 0.15 else [])
