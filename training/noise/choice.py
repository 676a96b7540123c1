"""Word class, word choice, real words written for others, comparison."""

from __future__ import annotations

from random import Random

from training.noise.draft import Tok, extra, put, spoil
from training.noise.lexicon import Lexicon, inflect, match_case
from training.noise.tables import CHOICE, CONFUSED

_INFLECTED = ("NNS", "VBZ", "VBD", "VBN", "VBG", "VBP", "VB")
_state: dict[str, Lexicon] = {}


def use(lexicon: Lexicon) -> None:
    """Gives the spoilers of this module their word tables."""
    _state["lexicon"] = lexicon


def wrong_word(tok: Tok, word: str, edit: str = "") -> bool:
    """A wrong real word; how to mend it is named when the right one is frequent."""
    return put(tok, match_case(word, tok.word), edit or f"REPLACE_{tok.low}")


@spoil(8, tags=("NN", "NNS", "VB", "VBZ", "VBD", "VBN", "VBG", "VBP", "JJ", "RB", "DT", "IN", "JJR"))
def choice(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    options = CHOICE.get(tok.lemma if tok.tag in _INFLECTED else tok.low)
    if not options:
        return False
    word = rng.choice(options)
    if tok.tag in _INFLECTED:
        word = inflect(word, tok.tag)
    return bool(word) and wrong_word(tok, word)


@spoil(6, words=CONFUSED)
def confused(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    return tok.tag != "NNP" and wrong_word(tok, rng.choice(CONFUSED[tok.low]))


@spoil(4.5, tags=("NN", "NNS", "VB", "VBZ", "VBD", "VBN", "VBG", "JJ", "RB", "IN", "VBP"))
def look_alike(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if len(tok.low) < 3 or (i == 0 and rng.random() < 0.5):
        return False
    near = _state["lexicon"].alike(tok.low)
    return bool(near) and wrong_word(tok, near[int(len(near) * rng.random() ** 1.6)])


@spoil(6, tags=("NN", "JJ", "RB", "VB", "VBN", "VBG", "NNS", "VBZ", "VBP"))
def family(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    kin = _state["lexicon"].family(tok.low)
    if not kin:
        return False
    word = rng.choice(kin)
    if tok.tag in ("NN", "NNS") and word in (tok.low + "s", tok.low[:-1]):
        return False
    return wrong_word(tok, word, "" if tok.low.endswith("ly") and len(tok.low) < 9 else "FAMILY")


@spoil(8, tags=("RB",))
def ly_lost(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if not tok.low.endswith("ly") or len(tok.low) < 6:
        return False
    base = tok.low[:-2]
    known = _state["lexicon"].count
    options = [
        w
        for w in (base, base + "le", base[:-1] + "y", base[:-2] if base.endswith("al") else "")
        if w and known[w] > 1
    ]
    if rng.random() < 0.35:
        options = [
            w for w in (base + "d", base + "ed", base[:-1] + "ed", base + "ing") if known[w] > 1
        ] or options
    return bool(options) and wrong_word(tok, rng.choice(options), "ADD_LY")


@spoil(2.5, tags=("JJ",))
def ly_added(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if tok.low.endswith("ly") or len(tok.low) < 4:
        return False
    stem = tok.low[:-1] + "i" if tok.low.endswith("y") else tok.low.removesuffix("le")
    for word in (stem + "ly", stem + "y", stem + "ally"):
        if _state["lexicon"].count[word] > 1:
            return wrong_word(tok, word, "DROP_LY")
    return False


@spoil(4, tags=("VBN", "JJ", "VBG"))
def participle_adjective(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    known = _state["lexicon"].count
    if tok.low.endswith("ing") and len(tok.low) > 5:
        options = [tok.low[:-3] + "ed", tok.low[:-3]]
    elif tok.low.endswith("ed") and len(tok.low) > 4:
        options = [tok.low[:-2] + "ing", tok.low[:-1] + "ing", tok.low[:-2], tok.low[:-1]]
    else:
        return False
    options = [w for w in options if known[w] > 1]
    edit = {"VBN": "VERB_PART", "VBG": "VERB_ING"}.get(
        tok.tag, "VERB_PART" if tok.low.endswith("ed") else "VERB_ING"
    )
    return bool(options) and wrong_word(tok, rng.choice(options), edit)


@spoil(8, tags=("JJR", "JJS", "RBR", "RBS"))
def comparison(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    roll = rng.random()
    if tok.low in ("more", "most", "less", "least"):
        wrong = {
            "more": "most much",
            "most": "more the",
            "less": "least fewer few little",
            "least": "less most",
        }[tok.low]
        if (
            tok.low in ("more", "most")
            and i + 1 < len(toks)
            and roll < 0.45
            and toks[i + 1].tag in ("JJ", "RB")
        ):
            short = toks[i + 1].low
            if len(short) < 9:
                return (
                    extra(toks, i, "much", "RB")
                    if roll < 0.1
                    else put(tok, rng.choice(wrong.split()), f"REPLACE_{tok.low}")
                )
        return put(tok, rng.choice(wrong.split()), f"REPLACE_{tok.low}")
    more = "more" if tok.tag in ("JJR", "RBR") else "most"
    if roll < 0.4:
        return extra(toks, i, more, "RBR")
    base = {"better": "good", "best": "good", "worse": "bad", "worst": "bad", "further": "far"}.get(
        tok.low, tok.lemma
    )
    if base == tok.low or not base.isalpha():
        return False
    if roll < 0.6:
        return put(tok, match_case(base, tok.word), "COMPARE" if more == "more" else "SUPERLATIVE") and extra(
            toks, i, more, "RBR"
        )
    if roll < 0.8:
        return put(tok, match_case(base, tok.word), "COMPARE" if more == "more" else "SUPERLATIVE")
    other = inflect(base, "JJS" if more == "more" else "JJR")
    return bool(other) and put(
        tok, match_case(other, tok.word), "COMPARE" if more == "more" else "SUPERLATIVE"
    )


@spoil(1, tags=("JJ",))
def comparative_for_plain(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    than = any(t.low == "than" for t in toks[i:])
    form = inflect(tok.low, "JJR") if len(tok.low) < 7 else ""
    return bool(form) and not than and form != tok.low and put(tok, match_case(form, tok.word), "POSITIVE")


@spoil(
    16,
    words=("little", "few", "much", "many", "less", "fewer", "no", "very", "lot", "lots", "enough", "plenty"),
)
def quantifier(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    before = toks[i - 1].low if i else ""
    if tok.low == "little" and before == "very":
        return put(tok, rng.choice(("less", "few", "small")), "REPLACE_little")
    if tok.low == "few" and before in ("very", "a"):
        return put(tok, rng.choice(("less", "little", "fewer")), "REPLACE_few")
    if tok.low in ("less", "fewer", "more") and rng.random() < 0.5:
        return extra(toks, i, "very", "RB")
    if tok.low in ("lot", "lots") and before == "a":
        return put(tok, "lots" if tok.low == "lot" else "lot", f"REPLACE_{tok.low}")
    if tok.low == "very" and i + 1 < len(toks) and toks[i + 1].tag == "JJ":
        return put(tok, rng.choice(("much", "too", "more")), "REPLACE_very")
    return tok.low in ("much", "many") and put(
        tok, "many" if tok.low == "much" else "much", f"REPLACE_{tok.low}"
    )
