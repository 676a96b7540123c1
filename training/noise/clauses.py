"""Questions, verb patterns, conditions: how the verb joins its clause."""

from __future__ import annotations

from random import Random

from training.noise.draft import Tok, drop, extra, put, spoil
from training.noise.lexicon import inflect, match_case
from training.noise.verbs import _AUX, _VERBS, FORM, reform


@spoil(1.5, tags=("JJ", "VB", "VBZ", "VBP", "VBD", "VBN"))
def helper_added(toks: list[Tok], i: int, rng: Random) -> bool:
    if (
        not i
        or toks[i - 1].tag not in ("PRP", "NN", "NNS", "WDT", "NNP")
        or toks[i].tag in ("JJ", "VBN", "VB")
    ):
        return False
    many = toks[i - 1].tag == "NNS" or toks[i - 1].low in ("we", "you", "they")
    return toks[i].lemma not in _AUX and extra(
        toks, i, rng.choice(("are", "do", "were") if many else ("is", "was", "does")), "VBZ"
    )


@spoil(
    40,
    words=(
        "does",
        "do",
        "did",
        "can",
        "could",
        "should",
        "will",
        "would",
        "is",
        "are",
        "has",
        "have",
        "was",
        "were",
    ),
)
def question_order(toks: list[Tok], i: int, rng: Random) -> bool:
    if toks[-1].word != "?" or i > 3 or i + 2 >= len(toks) or toks[i].bad:
        return False
    end = next((j for j in range(i + 1, min(i + 8, len(toks))) if toks[j].tag in _VERBS), None)
    helper = toks[i].low
    if end is None:
        if helper in ("is", "are", "was", "were") and i and toks[i + 1].tag in ("PRP", "EX"):
            return swap(toks, i)
        return False
    if helper in ("does", "do", "did"):
        verb = toks[end]
        if not drop(toks, i):
            return False
        roll = rng.random()
        if roll < 0.45 and not verb.bad:
            form = inflect(verb.lemma, {"does": "VBZ", "did": "VBD"}.get(helper, "VB"))
            if form and form != verb.low:
                put(verb, form, "VERB_BASE")
        return True
    tok = toks.pop(i)
    at = end - 1
    if toks[at].bad or tok.bad:
        toks.insert(i, tok)
        return False
    if rng.random() < 0.35 and i:
        toks[i].bad, toks[i].edit = True, f"INSERT_{helper}"
        return True
    toks.insert(at, tok)
    tok.word = tok.low if i == 0 else tok.word
    tok.bad, tok.edit = True, "DELETE" if at - i > 1 else "SWAP_PREV"
    toks[i].bad, toks[i].edit = True, f"INSERT_{helper}" if at - i > 1 else "SWAP_NEXT"
    return True


def swap(toks: list[Tok], i: int) -> bool:
    """Exchanges two neighbours."""
    if i + 1 >= len(toks) or toks[i].bad or toks[i + 1].bad:
        return False
    first, second = toks[i], toks[i + 1]
    if i == 0 and first.tag not in ("NNP", "PRP"):
        first.word, second.word = first.low, match_case(second.word, first.word)
    toks[i], toks[i + 1] = second, first
    second.bad = first.bad = True
    second.edit, first.edit = "SWAP_NEXT", "SWAP_PREV"
    return True


@spoil(8, words=("what", "how", "where", "why", "when", "which"))
def embedded_question(toks: list[Tok], i: int, rng: Random) -> bool:
    if i == 0 or i + 2 >= len(toks) or toks[i + 1].tag not in ("PRP", "NN", "NNS", "EX"):
        return False
    return toks[i + 2].tag in ("VBZ", "VBP", "MD", "VBD") and swap(toks, i + 1)


_GERUND = frozenset(
    [
        "suggest",
        "recommend",
        "enjoy",
        "avoid",
        "consider",
        "finish",
        "stop",
        "keep",
        "mind",
        "practice",
        "risk",
        "involve",
        "include",
        "quit",
        "delay",
    ]
)


@spoil(8, tags=("VBG",))
def gerund_to_infinitive(toks: list[Tok], i: int, rng: Random) -> bool:
    if not i or (toks[i - 1].lemma not in _GERUND and toks[i - 1].tag != "IN"):
        return False
    if toks[i - 1].tag == "IN" and rng.random() < 0.7:
        return reform(toks[i], rng.choice(("VB", "VBN", "VB", "VBZ")))
    return reform(toks[i], "VB") and extra(toks, i, "to", "TO", sure=True)


@spoil(4, words=("to",))
def to_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i + 1 >= len(toks) or i == 0 or toks[i].tag != "TO" or toks[i + 1].tag != "VB":
        return False
    roll = rng.random()
    if roll < 0.55:
        return drop(toks, i)
    if roll < 0.75:
        return put(toks[i], "for", "REPLACE_to")
    if roll < 0.85:
        return extra(toks, i, "for", "IN")
    return not toks[i + 1].bad and drop(toks, i) and reform_free(toks[i], "VBG", "VB")


def reform_free(tok: Tok, tag: str, right: str) -> bool:
    """A wrong form on a word that is already marked."""
    form = inflect(tok.lemma, tag)
    if form:
        tok.word, tok.edit = match_case(form, tok.word), FORM[right]
    return True


@spoil(10, words=("let", "make", "makes", "made", "lets", "help", "helps"))
def to_added(toks: list[Tok], i: int, rng: Random) -> bool:
    for j in range(i + 1, min(i + 5, len(toks))):
        if toks[j].tag == "VB":
            return toks[j - 1].tag in ("PRP", "NN", "NNS") and extra(toks, j, "to", "TO")
        if toks[j].tag not in ("PRP", "NN", "NNS", "DT", "PRP$", "JJ"):
            return False
    return False


@spoil(6, words=("if", "when", "unless", "until"))
def will_in_condition(toks: list[Tok], i: int, rng: Random) -> bool:
    """If it will rain."""
    if toks[i].tag not in ("IN", "WRB"):
        return False
    for j in range(i + 2, min(i + 6, len(toks))):
        tok = toks[j]
        if tok.tag in ("VBZ", "VBP"):
            base = "be" if tok.lemma == "be" else inflect(tok.lemma, "VB")
            if tok.bad or not base or "'" in tok.word:
                return False
            edit = f"REPLACE_{tok.low}" if tok.lemma == "be" else FORM[tok.tag]
            return (put(tok, base, edit) or True) and extra(toks, j, "will", "MD", sure=True)
        if tok.tag not in ("NN", "NNS", "PRP", "DT", "JJ", "NNP", "PRP$"):
            return False
    return False
