"""Pronouns and possessives."""

from __future__ import annotations

from random import Random

from training.noise.draft import Tok, drop, extra, put, spoil


@spoil(5, tags=("POS",))
def possessive_lost(toks: list[Tok], i: int, rng: Random) -> bool:
    if not i or toks[i].low == "'":
        return False
    if rng.random() < 0.5:
        return drop(toks, i)
    if toks[i - 1].bad:
        return False
    del toks[i]
    return put(toks[i - 1], toks[i - 1].word + "s", "POSSESSIVE")


@spoil(1, tags=("NNS",))
def possessive_added(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if tok.bad or not tok.low.endswith("s") or tok.lemma + "s" != tok.low:
        return False
    tok.word = tok.word[:-1]
    tok.bad, tok.edit = True, "NOUN_PLUR"
    return extra(toks, i + 1, "'s", "POS")


_PRONOUNS = {
    "he": "him his",
    "she": "her",
    "they": "them their theirs",
    "we": "us our",
    "i": "me my",
    "them": "they their",
    "him": "he his",
    "us": "we our",
    "me": "i my",
    "it": "its them",
    "who": "which whom whose",
    "which": "who what where it",
    "that": "what it who",
    "whose": "which who",
    "whom": "which",
    "what": "that which",
    "himself": "hisself him",
    "themselves": "theirselves themself them",
    "itself": "it oneself",
    "yourself": "yourselves you",
    "where": "which that",
    "there": "it their here",
    "someone": "some somebody's",
    "anyone": "any",
    "something": "some",
    "anything": "any",
    "everyone": "every all",
    "how": "what as",
    "you": "your",
}


@spoil(3, words=_PRONOUNS)
def pronoun_swapped(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if tok.low == "that" and tok.tag != "WDT":
        return False
    wrong = rng.choice(_PRONOUNS[tok.low].split())
    return put(tok, "I" if wrong == "i" else wrong, f"REPLACE_{tok.low}")


@spoil(3, tags=("PRP", "EX"))
def subject_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i + 1 >= len(toks) or toks[i + 1].tag not in ("VBZ", "VBP", "VBD", "MD"):
        return False
    return (i > 0 or toks[i].low in ("it", "there")) and drop(toks, i)


@spoil(1, tags=("VB", "VBZ", "VBP", "VBD", "VBG"))
def object_pronoun_added(toks: list[Tok], i: int, rng: Random) -> bool:
    after = toks[i + 1] if i + 1 < len(toks) else None
    if after is None or after.tag not in ("IN", "DT", "RB"):
        return False
    return extra(toks, i + 1, rng.choice(("it", "them", "it", "this")), "PRP")


@spoil(1, tags=("MD", "VBZ", "VBD", "VBP"))
def subject_doubled(toks: list[Tok], i: int, rng: Random) -> bool:
    if not i or toks[i - 1].tag not in ("NN", "NNS", "NNP") or i > 9:
        return False
    return extra(toks, i, "they" if toks[i - 1].tag == "NNS" else "it", "PRP")


@spoil(20, tags=("PRP",))
def question_subject_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if (
        toks[-1].word != "?"
        or not 0 < i < 4
        or toks[i - 1].tag not in ("MD", "VBP", "VBZ", "VBD")
        or i + 2 >= len(toks)
    ):
        return False
    return toks[i + 1].tag in ("VB", "VBG", "VBN", "JJ", "RB") and drop(toks, i)
