"""Conjunctions and set phrases: swapped, doubled, blended."""

from __future__ import annotations

from random import Random

from training.noise.draft import Tok, drop, extra, put, spoil
from training.noise.lexicon import match_case

_LINKS = {
    "and": "also as",
    "but": "although however",
    "or": "nor",
    "so": "that",
    "because": "due",
    "although": "despite but however",
    "while": "during",
    "if": "of",
    "whether": "weather",
    "as": "like how than",
    "though": "through even",
    "that": "what which",
    "not": "no don't",
    "no": "not none",
    "also": "too as",
    "well": "good",
    "very": "much",
    "too": "very to",
    "there": "it",
    "than": "then that as",
    "however": "but although",
    "therefore": "so that",
    "moreover": "more over",
    "despite": "although in spite",
    "for": "to",
    "instead": "in instead",
    "due": "because",
    "according": "accordingly",
    "such": "so as",
    "even": "though",
    "still": "yet",
    "yet": "still already",
    "already": "yet",
    "ago": "before back",
    "then": "than",
}


@spoil(2.5, words=_LINKS)
def link_swapped(toks: list[Tok], i: int, rng: Random) -> bool:
    tok = toks[i]
    if (tok.low == "that" and tok.tag != "IN") or (tok.low in ("and", "but", "or") and rng.random() < 0.6):
        return False
    return put(tok, rng.choice(_LINKS[tok.low].split()), f"REPLACE_{tok.low}")


@spoil(2, tags=("CC", "IN", "WDT", "WP", "TO", "WRB"), words=("as", "if"))
def link_dropped(toks: list[Tok], i: int, rng: Random) -> bool:
    if i == 0 or i + 1 >= len(toks) or (toks[i].low == "that" and toks[i].tag == "IN"):
        return False
    if toks[i].tag in ("WDT", "WP") and toks[i + 1].tag not in ("VBZ", "VBP", "VBD", "MD"):
        return False  # "the man whom I saw" is right without "whom"
    return drop(toks, i)


_CONCESSIVE = {
    "although": "but",
    "though": "but",
    "while": "but",
    "because": "so",
    "since": "so",
    "if": "then so",
    "when": "then",
    "despite": "but",
    "as": "so",
}


@spoil(14, words=_CONCESSIVE)
def link_doubled(toks: list[Tok], i: int, rng: Random) -> bool:
    if i > 1:
        return False
    comma = next((j for j in range(i + 3, len(toks) - 2) if toks[j].word == ","), None)
    if comma is None or toks[comma + 1].tag not in ("PRP", "DT", "NN", "NNS", "EX", "NNP", "PRP$"):
        return False
    wrong = rng.choice(_CONCESSIVE[toks[i].low].split())
    if wrong == "then" and toks[i].low == "if":
        return False
    return extra(toks, comma + 1, wrong, "CC")


@spoil(30, words=("according", "accordingly"))
def according_says(toks: list[Tok], i: int, rng: Random) -> bool:
    comma = next((j for j in range(i + 2, min(i + 12, len(toks) - 1)) if toks[j].word == ","), None)
    if comma is None or toks[comma - 1].tag not in ("NN", "NNP", "NNS", "NNPS", "CD"):
        return False
    verb = rng.choice(
        (
            "says",
            "states",
            "shows",
            "reports",
            "suggests",
            "finds",
            "claims",
            "said",
            "found",
            "say",
            "argues",
        )
    )
    return extra(toks, comma, verb, "VBZ")


@spoil(10, words=("such", "because", "due", "instead", "regardless", "depending", "based", "in", "as"))
def phrase_blended(toks: list[Tok], i: int, rng: Random) -> bool:
    phrase = " ".join(t.low for t in toks[i : i + 2])
    wrong = {
        "such as": ("as", "like"),
        "because of": ("of", "for"),
        "due to": ("to", "of"),
        "instead of": ("of", "to"),
        "based on": ("on", "in of at"),
        "depending on": ("on", "of from in"),
        "regardless of": ("of", "to"),
        "as well": ("well", "good"),
        "in order": ("order", "orders"),
        "in addition": ("addition", "additional"),
        "in general": ("general", "generally"),
    }.get(phrase)
    if wrong is None:
        return False
    tok = toks[i + 1]
    return put(tok, match_case(rng.choice(wrong[1].split()), tok.word), f"REPLACE_{tok.low}")


@spoil(25, words=("between", "from"))
def range_blended(toks: list[Tok], i: int, rng: Random) -> bool:
    """From three and five, between three to five."""
    link = "and" if toks[i].low == "between" else "to"
    at = next((j for j in range(i + 2, min(i + 7, len(toks) - 1)) if toks[j].low == link), None)
    if at is None or (toks[i].low == "from" and not any(t.tag == "CD" for t in toks[i + 1 : at + 2])):
        return False
    return put(toks[at], "to" if link == "and" else rng.choice(("and", "till")), f"REPLACE_{link}")
