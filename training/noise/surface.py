"""Spelling, commas, hyphens, capitals, words run together."""

from __future__ import annotations

import re
from random import Random

from training.noise.choice import _state
from training.noise.draft import Tok, drop, extra, put, spoil
from training.noise.lexicon import dictionary

_KEYS = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl", "p": "ol",
    "a": "sqz", "s": "adw", "d": "sfe", "f": "dgr", "g": "fht", "h": "gjy", "j": "hku", "k": "jli", "l": "ko",
    "z": "xa", "x": "zcs", "c": "xvd", "v": "cbf", "b": "vng", "n": "bmh", "m": "nj",
}
#: How a sound is written, and how else it might be.
_SOUNDS = [
    (re.compile(a), b)
    for a, b in (
        ("ie", "ei"), ("ei", "ie"), ("ph", "f"), ("tion", "sion"), ("sion", "tion"), ("able$", "ible"), ("ible$", "able"),
        ("ance", "ence"), ("ence", "ance"), ("ant$", "ent"), ("ent$", "ant"), ("ally$", "aly"), ("ful$", "full"), ("fully$", "fuly"),
        ("ous$", "ious"), ("ious$", "ous"), ("ery", "ary"), ("ary", "ery"), ("ory", "ary"), ("ough", "ouh"), ("ght", "gth"),
        ("wh", "w"), ("kn", "n"), ("mn", "m"), ("sc", "s"), ("ck", "k"), ("qu", "k"), ("que$", "k"), ("xc", "x"), ("ea", "ee"),
        ("ee", "ea"), ("ai", "a"), ("ou", "o"), ("oo", "o"), ("au", "o"), ("ui", "i"), ("ly$", "lly"), ("ely$", "ly"),
        ("y$", "ie"), ("er$", "or"), ("or$", "er"), ("ar", "er"), ("er", "ar"), ("ur", "er"), ("ir", "er"), ("cial", "tial"),
        ("tial", "cial"), ("c(?=[ei])", "s"), ("s(?=[ei])", "c"), ("c(?=[ao])", "k"), ("z", "s"), ("j", "g"), ("g(?=e)", "j"),
        ("e(?=ment)", ""), ("e(?=ing|able|ly)", ""), ("(?<=[aeiou])([^aeiou])ing$", r"\1\1ing"), ("(?<=[a-z])i(?=t)", "e"),
        ("(?<=[a-z])a(?=[a-z]{3})", "e"), ("(?<=[a-z])e(?=[a-z]{3})", "i"), ("(?<=[a-z])o(?=[a-z]{3})", "a"),
        ("(?<=[a-z])i(?=[a-z]{3})", "e"), ("(?<=[a-z]{2})e(?=[a-z]{2})", ""), ("ed$", "ied"), ("ied$", "yed"), ("ies$", "ys"),
        ("ied$", "ed"), ("rr", "r"), ("ss", "s"), ("ll", "l"), ("mm", "m"), ("cc", "c"), ("pp", "p"), ("tt", "t"), ("ff", "f"),
        ("(?<=[aeiou])([lmnprst])(?=[aeiou])", r"\1\1"), ("h", ""), ("th", "t"), ("rh", "r"), ("ch", "sh"), ("nn", "n"),
    )
]


def misspell(word: str, rng: Random) -> str:
    """A wrong spelling of a word: by its sound, or by a slip of the hand."""
    if rng.random() < 0.55:
        for _ in range(8):
            pattern, to = rng.choice(_SOUNDS)
            wrong = pattern.sub(to, word, count=1)
            if wrong != word:
                return wrong if rng.random() < 0.85 else misspell(wrong, rng)
    i = rng.randrange(1, len(word)) if len(word) > 2 else 0
    roll = rng.random()
    if roll < 0.27:
        return word[:i] + word[i + 1 :]
    if roll < 0.5 and i + 1 < len(word):
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    if roll < 0.7:
        return word[:i] + word[i] + word[i:]
    if roll < 0.88:
        return word[:i] + rng.choice(_KEYS.get(word[i], "e")) + word[i + 1 :]
    return word[:i] + rng.choice(_KEYS.get(word[i], "e")) + word[i:]


@spoil(9, tags=("NN", "NNS", "JJ", "RB", "VB", "VBG", "VBN", "VBZ", "VBD", "VBP"))
def spelling(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if len(tok.word) < 4 or not tok.word.isascii() or not tok.word.isalpha() or tok.word[1:] != tok.low[1:]:
        return False
    wrong = misspell(tok.low, rng)
    known = _state["lexicon"].count[wrong] > 2 or wrong in dictionary()
    return len(wrong) > 2 and put(tok, wrong, f"REPLACE_{tok.low}" if known else "SPELL")


@spoil(1, tags=("DT", "IN", "PRP", "CC", "MD", "WDT", "PRP$", "VBZ"))
def small_typo(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if len(tok.low) < 3 or not tok.low.isalpha():
        return False
    wrong = misspell(tok.low, rng)
    return len(wrong) > 1 and put(tok, wrong, f"REPLACE_{tok.low}")


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
    if toks[i].low in ("which", "who", "but", "so", "because", "including", "where", "while", "with", "and", "or"):
        return False
    if tag == "IN" and toks[i].low not in ("that", "than", "of", "if", "to", "for", "in") and rng.random() < 0.6:
        return False
    return (tag not in ("VBZ", "VBP", "MD", "VBD") or before in ("NN", "NNS", "NNP")) and extra(toks, i, ",", ",")


@spoil(2, tags=(",", ":", "."))
def mark_swapped(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if tok.word == "?" and toks[0].tag in ("WRB", "WP", "VBZ", "VBP", "MD"):
        return put(tok, ".", "REPLACE_?")
    if tok.word == ";":
        return put(tok, ",", "REPLACE_;")
    return tok.word == ":" and i + 2 < len(toks) and rng.random() < 0.4 and put(tok, rng.choice((",", ";")), "REPLACE_:")


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
    fits = (toks[i].tag == "RP" and before in ("VB", "VBZ", "VBP", "VBG", "VBD")) or (before == "RB" and toks[i].tag == "JJ")
    fits = fits or (before in ("NN", "JJ") and toks[i].tag in ("NN", "NNS") and toks[i + 1].tag not in ("NN", "NNS") and rng.random() < 0.3)
    return fits and extra(toks, i, "-", "HYPH")


_JOINED = {("a", "lot"): "alot", ("in", "fact"): "infact", ("as", "well"): "aswell", ("no", "one"): "noone", ("each", "other"): "eachother",
           ("every", "day"): "everyday", ("any", "more"): "anymore", ("may", "be"): "maybe", ("all", "ready"): "already",
           ("some", "time"): "sometime", ("at", "least"): "atleast", ("of", "course"): "ofcourse", ("in", "to"): "into",
           ("every", "one"): "everyone", ("can", "not"): "cannot", ("high", "school"): "highschool", ("such", "as"): "suchas"}
_SPLIT = re.compile(r"^(every|any|some|no|can|with|in|how|where|there|mean|over|under|back|health|on|web|data|work|life|up|down|out|an)"
                    r"(thing|one|body|where|not|out|side|to|ever|fore|while|all|view|line|ache|care|site|base|place|time|load|going|other|date)$")


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
    if tok.bad or not tok.word[0].isupper() or (tok.tag == "PRP" and tok.word != "I") or tok.low == tok.word or i == 0:
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
