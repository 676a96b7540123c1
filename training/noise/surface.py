"""Spelling, commas, hyphens, capitals, words run together."""

from __future__ import annotations

import re
from random import Random

from training.noise.draft import Tok, drop, extra, put, spoil

#: How a sound is written, and how else it might be.


@spoil(7, tags=(",",))
def comma_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i == 0 or i + 1 >= len(toks):
        return False
    if toks[i + 1].tag == "CC" and rng.random() < 0.75:
        return False  # many a house leaves this one out
    if i < 3 and toks[0].tag == "IN" and rng.random() < 0.5:
        return False
    return drop(toks, i)


@spoil(4, tags=("IN", "WDT", "TO", "VBZ", "VBP", "MD", "CC", "WRB", "VBD", "WP"))
def comma_added(toks: list[Tok], i: int, rng: Random) -> bool:
    if i < 2 or toks[i - 1].tag in (",", ":", "-LRB-", "CC", "``") or not toks[i - 1].word[0].isalnum():
        return False
    tag, before = toks[i].tag, toks[i - 1].tag
    if toks[i].low in (
        "which",
        "who",
        "but",
        "so",
        "because",
        "including",
        "where",
        "while",
        "with",
        "and",
        "or",
    ):
        return False
    if (
        tag == "IN"
        and toks[i].low not in ("that", "than", "of", "if", "to", "for", "in")
        and rng.random() < 0.6
    ):
        return False
    return (tag not in ("VBZ", "VBP", "MD", "VBD") or before in ("NN", "NNS", "NNP")) and extra(
        toks, i, ",", ","
    )


@spoil(2, tags=(",", ":", "."))
def mark_swapped(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if tok.word == "?" and toks[0].tag in ("WRB", "WP", "VBZ", "VBP", "MD"):
        return put(tok, ".", "REPLACE_?")
    if tok.word == ";":
        return put(tok, ",", "REPLACE_;")
    return (
        tok.word == ":"
        and i + 2 < len(toks)
        and rng.random() < 0.4
        and put(tok, rng.choice((",", ";")), "REPLACE_:")
    )


@spoil(1.5, tags=("HYPH",))
def hyphen_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i == 0 or i + 1 >= len(toks) or not toks[i - 1].word.isalpha() or not toks[i + 1].word.isalpha():
        return False
    roll = rng.random()
    if roll < 0.75:
        return drop(toks, i)
    first, second = toks[i - 1], toks[i + 1]
    if first.bad or second.bad or toks[i].bad or not second.word.islower():
        return False
    del toks[i : i + 2]
    return put(first, first.word + second.word, "HYPHENATE")


@spoil(2, tags=("NN", "RP", "JJ", "NNS", "RB"))
def hyphen_added(toks: list[Tok], i: int, rng: Random) -> bool:
    if i == 0 or not toks[i].word.isalpha() or i + 1 >= len(toks):
        return False
    before = toks[i - 1].tag
    fits = (toks[i].tag == "RP" and before in ("VB", "VBZ", "VBP", "VBG", "VBD")) or (
        before == "RB" and toks[i].tag == "JJ"
    )
    fits = fits or (
        before in ("NN", "JJ")
        and toks[i].tag in ("NN", "NNS")
        and toks[i + 1].tag not in ("NN", "NNS")
        and rng.random() < 0.3
    )
    return fits and extra(toks, i, "-", "HYPH")


_JOINED = {
    ("a", "lot"): "alot",
    ("in", "fact"): "infact",
    ("as", "well"): "aswell",
    ("no", "one"): "noone",
    ("each", "other"): "eachother",
    ("every", "day"): "everyday",
    ("any", "more"): "anymore",
    ("may", "be"): "maybe",
    ("all", "ready"): "already",
    ("some", "time"): "sometime",
    ("at", "least"): "atleast",
    ("of", "course"): "ofcourse",
    ("in", "to"): "into",
    ("every", "one"): "everyone",
    ("can", "not"): "cannot",
    ("high", "school"): "highschool",
    ("such", "as"): "suchas",
}
_SPLIT = re.compile(
    r"^(every|any|some|no|can|with|in|how|where|there|mean|over|under|back|health|on|web|data|work|life|up|down|out|an)"
    r"(thing|one|body|where|not|out|side|to|ever|fore|while|all|view|line|ache|care|site|base|place|time|load|going|other|date)$"
)


@spoil(12, tags=("DT", "IN", "MD", "RB", "JJ"))
def joined(toks: list[Tok], i: int, rng: Random) -> bool:
    if i + 1 >= len(toks) or toks[i + 1].bad or toks[i].bad:
        return False
    wrong = _JOINED.get((toks[i].low, toks[i + 1].low))
    if wrong is None:
        return False
    del toks[i + 1]
    return put(toks[i], wrong, "SPLIT")


@spoil(12, tags=("NN", "RB", "IN", "MD", "NNS", "DT"))
def split(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    match = _SPLIT.match(tok.low)
    if match is None or tok.bad:
        return False
    put(tok, match[1], "JOIN_NEXT")
    new = Tok(match[2], tok.tag, match[2])
    new.bad, new.edit = True, "JOIN_PREV"
    toks.insert(i + 1, new)
    return tok.bad


@spoil(1.2, tags=("NNP", "PRP", "NNPS"))
def capital_lost(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if (
        tok.bad
        or not tok.word[0].isupper()
        or (tok.tag == "PRP" and tok.word != "I")
        or tok.low == tok.word
        or i == 0
    ):
        return False
    if len(tok.word) > 1 and not tok.word[1:].islower():
        return False
    tok.word, tok.bad, tok.edit = tok.low, True, "CAPITAL"
    return True


@spoil(0.5, tags=("NN", "JJ", "VB", "NNS"))
def capital_added(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if i == 0 or not tok.word.islower() or not toks[i - 1].word.islower():
        return False
    return put(tok, tok.word.capitalize(), "SMALL")
