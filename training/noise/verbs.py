"""Agreement, tense, voice, verb patterns, questions: the verb and its helpers."""

from __future__ import annotations

from random import Random

from training.noise.draft import Tok, drop, extra, put, spoil
from training.noise.lexicon import inflect, match_case
from training.noise.tables import INTRANSITIVE

FORM = {
    "VB": "VERB_BASE",
    "VBP": "VERB_BASE",
    "VBZ": "VERB_3SG",
    "VBD": "VERB_PAST",
    "VBN": "VERB_PART",
    "VBG": "VERB_ING",
}
_BE = ("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "'m")
_HELPERS = (
    "have",
    "has",
    "had",
    "do",
    "does",
    "did",
    "will",
    "would",
    "can",
    "could",
    "should",
    "may",
    "must",
)
_VERBS = ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")
_AUX = {"be", "have", "do", "'s", "'re", "'ve", "'m", "will", "can", "should", "may"}


def reform(tok: Tok, tag: str) -> bool:
    """Writes another form of the verb."""
    if tok.lemma in _AUX or not tok.lemma.isalpha():
        return False
    form = inflect(tok.lemma, tag)
    return bool(form) and form != tok.low and put(tok, match_case(form, tok.word), FORM[tok.tag])


_SWAP = {
    "is": "are be am",
    "are": "is be",
    "was": "were",
    "were": "was",
    "has": "have having",
    "have": "has having",
    "does": "do did",
    "do": "does did",
    "am": "is are",
    "'s": "",
    "had": "has having",
    "be": "is been are being",
    "been": "be being",
    "being": "been be",
    "doing": "do",
    "done": "did do",
    "having": "have",
}


@spoil(7, words=_SWAP)
def helper_form(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if tok.tag not in _VERBS or not _SWAP[tok.low]:
        return False
    return put(tok, rng.choice(_SWAP[tok.low].split()), f"REPLACE_{tok.low}")


@spoil(8, tags=("VBZ", "VBP"))
def agreement(toks: list[Tok], i: int, rng: Random) -> bool:
    return reform(toks[i], "VB" if toks[i].tag == "VBZ" else "VBZ")


_WRONG = {
    "VBN": ("VBD", "VB", "VBG", "VBZ", "VB"),
    "VBG": ("VB", "VBN", "VBZ", "VB"),
    "VB": ("VBG", "VBD", "VBZ", "VBN", "VBG"),
    "VBD": ("VB", "VBG", "VBN"),
    "VBZ": ("VBG", "VBN", "VBD"),
    "VBP": ("VBG", "VBN", "VBD"),
}


@spoil(6.5, tags=("VBN", "VBG", "VB"))
def verb_form(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    before = toks[i - 1].low if i else ""
    if tok.tag == "VB" and i == 0:
        return False  # an imperative in another form may well be right
    if tok.tag == "VBG" and before in ("", ","):
        return False
    if tok.tag == "VBN" and (i == 0 or toks[i - 1].tag in ("NN", "NNS", "DT", "JJ")) and rng.random() < 0.6:
        return reform(tok, rng.choice(("VB", "VBG")))
    return reform(tok, rng.choice(_WRONG[tok.tag]))


@spoil(4, tags=("VBD", "VBZ", "VBP"))
def tense(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    others = sum(t.tag == "VBD" for t in toks) - (tok.tag == "VBD")
    past_cue = any(
        t.low in ("ago", "yesterday", "last") or (t.tag == "CD" and len(t.word) == 4) for t in toks
    )
    if tok.tag == "VBD" and (others or past_cue):
        return reform(tok, "VBZ" if rng.random() < 0.5 else "VB")
    return (
        tok.tag != "VBD"
        and others == 0
        and rng.random() < 0.4
        and reform(tok, "VBG" if rng.random() < 0.4 else "VBD")
    )


@spoil(3.5, words=("to",))
def form_after_to(toks: list[Tok], i: int, rng: Random) -> bool:
    if i + 1 >= len(toks) or toks[i].tag != "TO" or toks[i + 1].tag != "VB":
        return False
    return reform(toks[i + 1], rng.choice(("VBG", "VBD", "VBZ", "VBN", "VBD")))


@spoil(4, tags=("MD",))
def form_after_modal(toks: list[Tok], i: int, rng: Random) -> bool:
    for j in range(i + 1, min(i + 4, len(toks))):
        if toks[j].tag == "VB":
            if toks[j].lemma == "be" and rng.random() < 0.6:
                return put(toks[j], rng.choice(("is", "are", "been", "being")), "REPLACE_be")
            if rng.random() < 0.4:
                return extra(toks, j, "to", "TO")
            return reform(toks[j], rng.choice(("VBZ", "VBD", "VBG", "VBN")))
    return False


@spoil(8, tags=("VBN",))
def passive_to_active(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    j = i - 1 if i and toks[i - 1].tag != "RB" else i - 2
    if j < 0 or toks[j].low not in _BE or tok.lemma in _AUX or toks[j].bad or tok.bad or j == 0:
        return False
    helper = toks[j].low
    if helper in ("been", "being", "be") or rng.random() < 0.3:
        if rng.random() < 0.5 and helper != "being":
            return reform(tok, "VBG")
        right = toks[j]
        return right.low in ("been", "being", "be") and drop(toks, j)
    if helper not in ("is", "are", "was", "were"):
        return False
    form = inflect(tok.lemma, {"is": "VBZ", "are": "VB"}.get(helper, "VBD"))
    if rng.random() < 0.35 and form != tok.low:
        form = tok.low
    if not form:
        return False
    if form == tok.low:
        return drop(toks, j)
    del toks[j]
    k = toks.index(tok)
    return put(toks[k], form, f"PASSIVE_{helper}")


@spoil(12, tags=("VBD", "VBZ", "VBP"))
def active_to_passive(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if (
        tok.lemma not in INTRANSITIVE
        or tok.bad
        or i == 0
        or toks[i - 1].tag not in ("NN", "NNS", "PRP", "RB", "NNP", "WDT")
    ):
        return False
    form = inflect(tok.lemma, "VBN")
    helper = {"VBD": "was", "VBZ": "is", "VBP": "are"}[tok.tag]
    if not form:
        return False
    put(tok, form, FORM[tok.tag])
    return extra(toks, i, helper, "VBZ", sure=True)


@spoil(6, tags=("VBG",))
def being_added(toks: list[Tok], i: int, rng: Random) -> bool:
    if not i or toks[i - 1].low not in _BE or toks[i].bad or not reform(toks[i], "VBN"):
        return False
    return extra(toks, i, "being", "VBG", sure=True)


@spoil(
    3.5,
    words=(
        *_BE,
        *[
            "have",
            "has",
            "had",
            "do",
            "does",
            "did",
            "will",
            "would",
            "can",
            "could",
            "should",
            "may",
            "must",
        ],
    ),
)
def helper_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i + 1 >= len(toks) or toks[i].tag == "POS":
        return False
    before, after = toks[i - 1] if i else None, toks[i + 1]
    if after.low == "n't":
        return False
    if (
        toks[i].tag == "MD"
        and toks[-1].word != "?"
        and (before is None or not (before.tag == "NN" or before.low in ("he", "she", "it")))
    ):
        return False  # "you can see" without "can" is right
    if toks[i].lemma == "have" and after.tag == "VBN" and inflect(after.lemma, "VBD") == after.low:
        return False
    return (i > 0 or toks[-1].word == "?") and drop(toks, i)


@spoil(3, tags=("VBD", "VBN"))
def past_regular(toks: list[Tok], i: int, rng: Random) -> bool:
    """Irregular verbs made regular: he catched it."""
    tok = toks[i]
    if tok.low.endswith("ed") or tok.lemma in _AUX or not tok.lemma.isalpha() or len(tok.lemma) < 3:
        return False
    if rng.random() < 0.5:
        other = inflect(tok.lemma, "VBN" if tok.tag == "VBD" else "VBD")
        return bool(other) and other != tok.low and put(tok, match_case(other, tok.word), FORM[tok.tag])
    return put(
        tok, match_case(tok.lemma + ("d" if tok.lemma.endswith("e") else "ed"), tok.word), FORM[tok.tag]
    )


@spoil(8, tags=("VBN", "JJ"))
def compound_participle(toks: list[Tok], i: int, rng: Random) -> bool:
    """The second half of a compound loses its ending: a well-know fact."""
    tok = toks[i]
    if i < 2 or toks[i - 1].word != "-" or not tok.low.endswith(("ed", "en", "own", "ing")):
        return False
    if tok.tag == "VBN":
        return reform(tok, rng.choice(("VB", "VB", "VBG")))
    return tok.low.endswith("ed") and put(tok, match_case(tok.low[:-2], tok.word), "VERB_PART")


@spoil(6, tags=("VBD",))
def perfect_for_past(toks: list[Tok], i: int, rng: Random) -> bool:
    """In 2010 it has fallen: a finished time does not go with the perfect."""
    tok = toks[i]
    dated = any(
        t.low in ("ago", "yesterday") or (t.tag == "CD" and len(t.word) == 4 and t.word.isdigit())
        for t in toks
    )
    if (
        not dated
        or i == 0
        or tok.lemma in _AUX
        or tok.bad
        or toks[i - 1].tag not in ("NN", "NNS", "PRP", "NNP")
    ):
        return False
    form = inflect(tok.lemma, "VBN")
    many = toks[i - 1].tag == "NNS" or toks[i - 1].low in ("they", "we", "you", "i")
    if not form or not extra(toks, i, "have" if many else "has", "VBZ"):
        return False
    return put(toks[i + 1], form, "VERB_PAST") or True
