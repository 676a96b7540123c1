"""When to keep quiet: names, terms, quotations, headings, fragments."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from contentaudit.grammar.protocol import Match, Paragraph
from contentaudit.grammar.tagger.lexicon import Lexicon
from contentaudit.grammar.tagger.words import Word, normalise, shape

__all__ = ["forbids", "protects", "settle", "worth"]

_ARTICLES = ("the", "a", "an")


def worth(texts: Sequence[str]) -> bool:
    """Whether a piece is a sentence or phrase of English words at all."""
    letters = [t for t in texts if t[0].isalpha()]
    latin = sum(t[0] < "\u0250" for t in letters)
    twice = sum(a == b for a, b in pairwise(texts))
    ghost = twice > 2 and twice * 3 >= len(
        texts
    )  # every word doubled: how it was copied, not how it was written
    return (
        not ghost and len(letters) > 1 and latin * 10 >= len(letters) * 9 and len(letters) * 2 >= len(texts)
    )


def protects(paragraph: Paragraph, word: Word) -> bool:
    """Whether a word is not ours to judge."""
    text = word.text
    if any(a < word.end and word.start < b for a, b in paragraph.protected):
        return True
    if text in paragraph.terms or text.lower() in paragraph.terms:
        return True
    if normalise(text) == "url" or any(c.isdigit() for c in text) or "_" in text:
        return True
    return not text[0].isalpha() and text not in (",", "-", ";", "'s", "’s", "'", "’")


def forbids(paragraph: Paragraph, texts: Sequence[str], at: int, kind: str, lexicon: Lexicon) -> bool:
    """What is right often enough to be let pass."""
    word = texts[at]
    low = word.lower()
    unknown = not lexicon.known(low)
    title = paragraph.kind == "heading" or _title_case(texts)
    if (
        unknown
        and shape(word)
        and at
        and kind in ("SPELL", "CONFUSED", "FAMILY", "OTHER", "JARGON", "NOUN_SING", "NOUN_PLUR")
    ):
        return True  # a name
    if title and kind in ("CAPITAL", "SMALL"):
        return True
    brief = paragraph.kind in ("heading", "list_item", "table_cell", "caption") and texts[-1] not in (
        ".",
        "?",
        "!",
    )
    if brief and kind.startswith(("INSERT_", "MISSING")) and kind[7:] in (*_ARTICLES, ",", "is", "are"):
        return True  # headings and labels leave these out
    if brief and at == 0 and kind.startswith(("VERB_", "FAMILY", "CONFUSED", "REPLACE", "NOUN")):
        return True  # "Releases hormones": the subject stands in the line above
    if kind == "CAPITAL" and paragraph.kind != "paragraph":
        return True
    return _looks_wrong_only(texts, at, kind)


_ASKING = ("what", "how", "why", "where", "when", "who", "which")
#: After these, "to" is a preposition and takes -ing: committed to helping, the key to growing.
# fmt: off
_TO_ING = frozenset((
    "here's", "here", "dedicate", "dedicated", "dedication", "commit", "committed", "commitment",
    "devote", "devoted", "close", "closer", "closest", "key", "keys", "approach", "approaches",
    "addition", "prior", "due", "related", "regard", "respect", "forward", "used", "opposed",
    "contribute", "contributes", "contributed", "barrier", "barriers", "path", "alternative",
    "alternatives", "limited", "leads", "led", "lead", "object", "time", "attention", "resources",
    "solution", "solutions", "step", "steps", "way", "road", "guide", "commitment", "response",
    "similar", "subject", "accustomed", "switch", "shift", "move",
))
# fmt: on


def _looks_wrong_only(texts: Sequence[str], at: int, kind: str) -> bool:
    """Right constructions that share their look with common errors."""
    low = [t.lower() for t in texts]
    statement = low[0] in _ASKING and texts[-1] != "?" and len(texts) < 12
    if statement and (
        kind.startswith(("SWAP", "VERB_")) or kind in ("INSERT_do", "INSERT_does", "INSERT_did")
    ):
        return True  # "How It Works" as a heading
    if at == 0 and kind == "DELETE" and len(texts) < 5:
        return True  # "The research"
    to_ing = low[at].endswith("ing") and at > 1 and low[at - 1] == "to"
    return to_ing and kind == "VERB_BASE" and bool(_TO_ING.intersection(low[max(0, at - 6) : at - 1]))


def _title_case(texts: Sequence[str]) -> bool:
    longer = [t for t in texts if len(t) > 3 and t[0].isalpha()]
    return len(longer) > 1 and all(t[0].isupper() for t in longer)


def settle(paragraph: Paragraph, found: Sequence[Match]) -> list[Match]:
    """In order of place; of two that overlap, the surer one, or the one that says what to write."""
    best = sorted(found, key=lambda m: (-bool(m.replacements), -m.confidence, m.start))
    kept: list[Match] = []
    for match in best:
        clash = any(match.start < k.end and k.start < match.end for k in kept)
        guarded = any(a < match.end and match.start < b for a, b in paragraph.protected)
        if not clash and not guarded:
            kept.append(match)
    return sorted(kept, key=lambda m: m.start)
