"""Prepositions, conjunctions, word order, missing and doubled words."""

from __future__ import annotations

from random import Random

from training.noise.clauses import swap
from training.noise.draft import Tok, drop, extra, put, spoil
from training.noise.lexicon import match_case
from training.noise.tables import PREPOSITIONS, TRANSITIVE

_SETS = {k: v.split() for k, v in PREPOSITIONS.items()}


@spoil(9, words=_SETS)
def preposition_swapped(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if tok.tag not in ("IN", "TO", "RP") or (
        tok.low == "to" and i + 1 < len(toks) and toks[i + 1].tag == "VB"
    ):
        return False
    return put(tok, rng.choice(_SETS[tok.low]), f"REPLACE_{tok.low}")


@spoil(4, tags=("IN", "RP", "TO"))
def preposition_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if (
        i == 0
        or (toks[i].low == "that" and rng.random() < 0.9)
        or toks[i].low in ("if", "because", "although", "while")
    ):
        return False
    if toks[i].low == "to" and i + 1 < len(toks) and toks[i + 1].tag == "VB":
        return False
    return drop(toks, i)


@spoil(5, tags=("VB", "VBD", "VBZ", "VBP", "VBG", "VBN"))
def preposition_after_verb(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    wrong = TRANSITIVE.get(tok.lemma)
    if (
        wrong is None
        or i + 1 >= len(toks)
        or toks[i + 1].tag not in ("DT", "NN", "NNS", "PRP$", "PRP", "JJ", "NNP")
    ):
        return False
    return extra(toks, i + 1, rng.choice(wrong.split()), "IN")


@spoil(2, tags=("NN", "NNS", "DT", "PRP$", "VBG", "RB"))
def preposition_added(toks: list[Tok], i: int, rng: Random) -> bool:
    if not i or toks[i - 1].tag not in ("VB", "VBD", "VBZ", "VBP", "VBG", "JJ", "NN", "RB", "VBN"):
        return False
    if toks[i].tag == "NN" and toks[i - 1].tag in ("JJ", "NN", "VBN"):
        return False
    return extra(
        toks, i, rng.choice(("in", "to", "of", "for", "on", "at", "with", "about", "by", "from", "for")), "IN"
    )


@spoil(1, tags=("NN", "VB", "VBZ", "VBP", "JJ", "NNS", "VBD"))
def content_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i == 0 or i + 1 >= len(toks):
        return False
    tok, after = toks[i], toks[i + 1]
    needed = (
        tok.tag in ("NN", "NNS")
        and toks[i - 1].tag in ("DT", "JJ", "PRP$")
        and after.tag not in ("NN", "NNS", "CC")
    )
    needed = needed or (
        tok.tag in ("VB", "VBZ", "VBP", "VBD") and after.tag in ("DT", "PRP$", "NN", "IN", "TO", "PRP")
    )
    if not needed or not drop(toks, i):
        return False
    after.edit = "MISSING"
    return True


@spoil(2, tags=("RB",))
def adverb_moved(toks: list[Tok], i: int, rng: Random) -> bool:
    if i == 0 or i + 2 >= len(toks) or toks[i].low in ("n't", "not"):
        return False
    after, before = toks[i + 1].tag, toks[i - 1].tag
    if after in ("JJ", "RB") or (before == "MD" and after == "VB" and rng.random() < 0.8):
        return after == "JJ" and toks[i].low in ("very", "more", "most", "so", "too") and swap(toks, i)
    return after in ("VB", "VBN", "DT") and rng.random() < 0.6 and swap(toks, i)


@spoil(1.5, tags=("JJ", "JJR", "CD", "PRP$", "DT", "IN", "WRB", "MD"))
def neighbours_swapped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i + 2 >= len(toks) or not toks[i + 1].word[0].isalpha():
        return False
    pair = (toks[i].tag, toks[i + 1].tag)
    return pair not in (("JJ", "JJ"), ("DT", "IN"), ("MD", "PRP")) and swap(toks, i)


@spoil(0.8, tags=("DT", "IN", "TO", "PRP", "VBZ", "CC", "NN", "RB", "VB"))
def doubled(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if tok.bad or not tok.word.isalpha():
        return False
    return extra(toks, i + 1, tok.low, tok.tag)


@spoil(1.3, tags=("NN", "VB", "JJ", "DT", "IN", "VBZ", "PRP", "VBN", "NNS"))
def stray_word(toks: list[Tok], i: int, rng: Random) -> bool:
    if i == 0 or i + 1 >= len(toks):
        return False
    word = rng.choice(
        (
            "that",
            "to",
            "of",
            "the",
            "is",
            "and",
            "are",
            "a",
            "it",
            "for",
            "as",
            "be",
            "which",
            "more",
            "so",
            "have",
            "will",
        )
    )
    near = {toks[i - 1].low, toks[i].low}
    if (
        word in near
        or (word in ("the", "a") and toks[i].tag in ("NN", "NNS", "JJ"))
        or (word == "and" and toks[i].tag in ("DT", "PRP", "RB"))
    ):
        return False
    if word in ("that", "so", "will", "more") and toks[i].tag in ("DT", "PRP", "JJ", "VB", "NNS", "NN"):
        return False
    return extra(toks, i, word)


_PREFIX = ("un", "in", "im", "dis", "ir", "il", "non", "mis")


@spoil(2, tags=("JJ", "RB"))
def prefix_swapped(toks: list[Tok], i: int, rng: Random) -> bool:
    """Unpossible, not-sure, dissatisfied."""
    tok = toks[i]
    old = next((p for p in _PREFIX if tok.low.startswith(p) and len(tok.low) > len(p) + 4), None)
    if old is None or tok.low.startswith(
        (
            "inter",
            "into",
            "individ",
            "import",
            "indic",
            "intern",
            "includ",
            "incre",
            "mission",
            "unit",
            "inform",
        )
    ):
        return False
    return put(
        tok, match_case(rng.choice([p for p in _PREFIX if p != old]) + tok.low[len(old) :], tok.word), "SPELL"
    )


@spoil(3, words=("not",))
def not_hyphenated(toks: list[Tok], i: int, rng: Random) -> bool:
    return i + 1 < len(toks) and toks[i + 1].tag in ("JJ", "VBN") and extra(toks, i + 1, "-", "HYPH")
