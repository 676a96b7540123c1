"""Misspellings: by sound, and by a slip of the hand."""

from __future__ import annotations

import re
from random import Random

from training.noise.choice import _state
from training.noise.draft import Tok, put, spoil
from training.noise.lexicon import dictionary

_KEYS = {
    "q": "wa",
    "w": "qes",
    "e": "wrd",
    "r": "etf",
    "t": "ryg",
    "y": "tuh",
    "u": "yij",
    "i": "uok",
    "o": "ipl",
    "p": "ol",
    "a": "sqz",
    "s": "adw",
    "d": "sfe",
    "f": "dgr",
    "g": "fht",
    "h": "gjy",
    "j": "hku",
    "k": "jli",
    "l": "ko",
    "z": "xa",
    "x": "zcs",
    "c": "xvd",
    "v": "cbf",
    "b": "vng",
    "n": "bmh",
    "m": "nj",
}


_SOUNDS = [
    (re.compile(a), b)
    for a, b in (
        ("ie", "ei"),
        ("ei", "ie"),
        ("ph", "f"),
        ("tion", "sion"),
        ("sion", "tion"),
        ("able$", "ible"),
        ("ible$", "able"),
        ("ance", "ence"),
        ("ence", "ance"),
        ("ant$", "ent"),
        ("ent$", "ant"),
        ("ally$", "aly"),
        ("ful$", "full"),
        ("fully$", "fuly"),
        ("ous$", "ious"),
        ("ious$", "ous"),
        ("ery", "ary"),
        ("ary", "ery"),
        ("ory", "ary"),
        ("ough", "ouh"),
        ("ght", "gth"),
        ("wh", "w"),
        ("kn", "n"),
        ("mn", "m"),
        ("sc", "s"),
        ("ck", "k"),
        ("qu", "k"),
        ("que$", "k"),
        ("xc", "x"),
        ("ea", "ee"),
        ("ee", "ea"),
        ("ai", "a"),
        ("ou", "o"),
        ("oo", "o"),
        ("au", "o"),
        ("ui", "i"),
        ("ly$", "lly"),
        ("ely$", "ly"),
        ("y$", "ie"),
        ("er$", "or"),
        ("or$", "er"),
        ("ar", "er"),
        ("er", "ar"),
        ("ur", "er"),
        ("ir", "er"),
        ("cial", "tial"),
        ("tial", "cial"),
        ("c(?=[ei])", "s"),
        ("s(?=[ei])", "c"),
        ("c(?=[ao])", "k"),
        ("z", "s"),
        ("j", "g"),
        ("g(?=e)", "j"),
        ("e(?=ment)", ""),
        ("e(?=ing|able|ly)", ""),
        ("(?<=[aeiou])([^aeiou])ing$", r"\1\1ing"),
        ("(?<=[a-z])i(?=t)", "e"),
        ("(?<=[a-z])a(?=[a-z]{3})", "e"),
        ("(?<=[a-z])e(?=[a-z]{3})", "i"),
        ("(?<=[a-z])o(?=[a-z]{3})", "a"),
        ("(?<=[a-z])i(?=[a-z]{3})", "e"),
        ("(?<=[a-z]{2})e(?=[a-z]{2})", ""),
        ("ed$", "ied"),
        ("ied$", "yed"),
        ("ies$", "ys"),
        ("ied$", "ed"),
        ("rr", "r"),
        ("ss", "s"),
        ("ll", "l"),
        ("mm", "m"),
        ("cc", "c"),
        ("pp", "p"),
        ("tt", "t"),
        ("ff", "f"),
        ("(?<=[aeiou])([lmnprst])(?=[aeiou])", r"\1\1"),
        ("h", ""),
        ("th", "t"),
        ("rh", "r"),
        ("ch", "sh"),
        ("nn", "n"),
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
