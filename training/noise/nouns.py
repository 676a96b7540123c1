"""Articles, number, quantifiers, pronouns: the noun and what stands before it."""

from __future__ import annotations

from random import Random

from training.noise.draft import Tok, drop, extra, put, spoil
from training.noise.lexicon import inflect, match_case
from training.noise.tables import MASS

_NP = ("JJ", "NN", "NNS", "NNP", "RBS", "JJS", "JJR", "VBN", "CD")


@spoil(10, words=("the", "a", "an"))
def article_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i + 1 >= len(toks) or toks[i + 1].tag not in _NP:
        return False
    if toks[i].low == "the":  # before a plural or a name it may well be left out
        head = next((t.tag for t in toks[i + 1 : i + 5] if t.tag in ("NN", "NNS", "NNP")), "")
        if head in ("NNS", "NNP") and rng.random() < 0.6:
            return False
    return drop(toks, i)


@spoil(6, tags=("NN", "NNS", "JJ", "NNP"))
def article_added(toks: list[Tok], i: int, rng: Random) -> bool:
    before = toks[i - 1].tag if i else "IN"
    if before not in ("IN", "VB", "VBD", "VBZ", "VBP", "VBG", "CC", "TO", "VBN", ",", "RB"):
        return False
    if toks[i].tag == "NNP" and rng.random() < 0.6:
        return False
    plural = next((t.tag == "NNS" for t in toks[i : i + 3] if t.tag in ("NN", "NNS")), False)
    vowel = toks[i].low[0] in "aeiou"
    return extra(toks, i, "the" if plural or rng.random() < 0.7 else ("an" if vowel else "a"), "DT")


@spoil(4, words=("the", "a", "an"))
def article_swapped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i + 1 >= len(toks):
        return False
    right, vowel = toks[i].low, toks[i + 1].low[0] in "aeiou"
    if right == "the":
        if any(t.tag == "NNS" for t in toks[i + 1 : i + 3]) and rng.random() < 0.8:
            return False
        wrong = "an" if vowel else "a"
    else:
        wrong = "the" if rng.random() < 0.7 else ("a" if right == "an" else "an")
    return put(toks[i], wrong, f"REPLACE_{right}")


_DETERMINERS = {
    "this": "these those",
    "these": "this that",
    "that": "those these",
    "those": "that this",
    "some": "any a",
    "any": "some none",
    "another": "other others",
    "other": "another others",
    "others": "other",
    "every": "all each any",
    "all": "every whole",
    "each": "every all",
    "both": "each two all",
    "much": "many",
    "many": "much",
    "few": "little less",
    "little": "few less",
    "less": "fewer little lesser",
    "fewer": "less",
    "more": "much",
    "most": "almost mostly",
    "several": "severals",
    "enough": "enoughly",
    "such": "so",
    "no": "not any",
    "neither": "either",
    "either": "neither both",
    "my": "me mine",
    "your": "you yours",
    "their": "them they theirs there",
    "his": "him he",
    "her": "she hers",
    "our": "us we ours",
    "its": "it it's",
}


@spoil(4, words=_DETERMINERS)
def determiner_swapped(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if tok.tag in ("IN", "RB", "EX", "NNP") or (tok.low in ("that", "more", "most") and tok.tag != "DT"):
        return False
    return put(tok, rng.choice(_DETERMINERS[tok.low].split()), f"REPLACE_{tok.low}")


@spoil(2.5, tags=("DT", "PRP$"))
def determiner_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i + 1 >= len(toks) or toks[i].low not in (
        "this",
        "that",
        "another",
        "each",
        "every",
        "my",
        "his",
        "her",
        "its",
        "your",
        "our",
        "their",
    ):
        return False
    return any(t.tag == "NN" for t in toks[i + 1 : i + 3]) and toks[i + 1].tag in _NP and drop(toks, i)


@spoil(4.5, tags=("NNS",))
def plural_lost(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    return (
        tok.lemma.isalpha()
        and tok.lemma != tok.low
        and put(tok, match_case(tok.lemma, tok.word), "NOUN_PLUR")
    )


@spoil(3, tags=("NN",))
def plural_added(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if (
        not tok.low.isalpha()
        or len(tok.low) < 3
        or (i + 1 < len(toks) and toks[i + 1].tag in ("NN", "NNS", "HYPH", "POS"))
    ):
        return False
    counted = i and toks[i - 1].low in ("a", "an", "each", "every", "this", "that", "one", "another")
    if not counted and rng.random() < 0.45:
        return False
    form = inflect(tok.low, "NNS")
    if form == tok.low or not form:
        form = tok.low + "s"
    return put(tok, match_case(form, tok.word), "NOUN_SING")


@spoil(7, words=MASS)
def mass_plural(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if tok.tag != "NN":
        return False
    roll = rng.random()
    if (
        roll < 0.25
        and i
        and toks[i - 1].low not in ("a", "an", "the")
        and toks[i - 1].tag in ("IN", "VB", "VBD", "VBG", "VBZ")
    ):
        return extra(toks, i, "an" if tok.low[0] in "aeiou" else "a", "DT")
    if tok.low.endswith("y"):
        form = tok.low[:-1] + "ies" if tok.low[-2] not in "aeiou" else tok.low + "s"
    else:
        form = tok.low + ("es" if tok.low.endswith(("s", "ch", "sh", "x")) else "s")
    return put(tok, match_case(form, tok.word), "NOUN_SING")


@spoil(
    7,
    words=(
        "one",
        "each",
        "many",
        "several",
        "few",
        "some",
        "most",
        "all",
        "these",
        "those",
        "two",
        "three",
        "four",
        "five",
        "various",
        "different",
        "both",
        "other",
        "more",
        "every",
    ),
)
def number_after_quantifier(toks: list[Tok], i: int, rng: Random) -> bool:
    for j in range(i + 1, min(i + 6, len(toks))):
        tok = toks[j]
        if tok.tag == "NNS":
            return plural_lost(toks, j, rng)
        if tok.tag == "NN":
            return toks[i].low in ("each", "every", "one") and put(tok, inflect(tok.low, "NNS"), "NOUN_SING")
        if tok.tag not in ("IN", "DT", "JJ", "JJS", "RBS", "PRP$", "CD", "VBN"):
            return False
    return False


@spoil(4, tags=("NN",))
def adjunct_plural(toks: list[Tok], i: int, rng: Random) -> bool:
    """A noun before a noun takes no plural: tooth brush, not teeth brush."""
    tok = toks[i]
    if (
        i + 1 >= len(toks)
        or toks[i + 1].tag not in ("NN", "NNS")
        or len(tok.low) < 3
        or not tok.word.isalpha()
    ):
        return False
    form = inflect(tok.low, "NNS")
    return bool(form) and form != tok.low and put(tok, match_case(form, tok.word), "NOUN_SING")


@spoil(2.5, tags=("NNS",))
def plural_regular(toks: list[Tok], i: int, rng: Random) -> bool:
    """Irregular plurals made regular, or doubled."""
    tok = toks[i]
    if not tok.lemma.isalpha() or tok.low.endswith("s") or tok.lemma == tok.low:
        return False
    return put(tok, match_case(rng.choice((tok.lemma, tok.low)) + "s", tok.word), "NOUN_PLUR")


@spoil(12, words=("million", "thousand", "hundred", "billion", "percent", "dozen"))
def numeral_plural(toks: list[Tok], i: int, rng: Random) -> bool:
    """Two millions, ten percents."""
    return i > 0 and toks[i - 1].tag == "CD" and put(toks[i], toks[i].low + "s", f"REPLACE_{toks[i].low}")


@spoil(6, tags=("NN",))
def compound_plural(toks: list[Tok], i: int, rng: Random) -> bool:
    """A five-years plan."""
    if i < 2 or toks[i - 1].word != "-" or toks[i - 2].tag != "CD" or not toks[i].word.isalpha():
        return False
    form = inflect(toks[i].low, "NNS")
    return bool(form) and form != toks[i].low and put(toks[i], form, "NOUN_SING")
