"""Conditions on a match that a pattern cannot say."""

from __future__ import annotations

from contentaudit.grammar.rules.lexicon import lexicon
from contentaudit.grammar.rules.rewriting import Fill
from contentaudit.grammar.rules.rule import Guard


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def not_after(*words: str, within: int = 200) -> Guard:
    """Hold when none of the words stands before the match (within so many tokens)."""
    refused = frozenset(words)

    def guard(found: Fill) -> bool:
        first = max(0, found.start - within)
        return not any(token.low in refused for token in found.sent.tokens[first : found.start])

    return guard


def not_before(*words: str, within: int = 200) -> Guard:
    """Hold when none of the words stands after the match (within so many tokens)."""
    refused = frozenset(words)

    def guard(found: Fill) -> bool:
        return not any(token.low in refused for token in found.sent.tokens[found.end : found.end + within])

    return guard


def both(*guards: Guard) -> Guard:
    """Hold when every guard does."""
    return lambda found: all(guard(found) for guard in guards)


def question(found: Fill) -> bool:
    """Hold in a question."""
    return found.sent.question


def statement(found: Fill) -> bool:
    """Hold outside questions."""
    return not found.sent.question


#: Hold outside “all you need is relax”, “what it does is improve …”.
no_cleft = not_after("what", "all", "how", "whatever", "do", "does", "did", "thing", "whether")


_GOES_ON = _set("NN NNS NNP JJ VBG VBN HYPH POS CD X")


_STOPS = _set("IN CC RB MD DT PDT PRP WDT WP WRB TO EX , . : )")
_STOP_WORDS = _set(
    "last this every next is are was were has have had do does did left available regarding concerning "
    "including then"
)


def alone(found: Fill) -> bool:
    """Hold when the last noun is not part of a compound: “two week trip”, “patient groups”."""
    after = found.sent.tokens[found.end : found.end + 2]
    if not after:
        return True
    if after[0].low in _STOP_WORDS:
        return True
    if after[0].tag not in _STOPS:
        return after[0].tag in ("VBN", "VBD", "VBZ", "VBP") and not lexicon().tags(after[0].low).get("NN")
    if len(after) == 1:
        return True
    if after[0].low in (".", ":") and not after[1].spaced:
        return False
    listed = after[0].low in ("and", "or", ",")
    return not listed or after[1].tag not in _GOES_ON or after[1].tag == "NNS"


_ABOUT = ("than", "over", "about", "around", "nearly", "almost", "least", "has", "have", "with", "of")


def small_number(found: Fill) -> bool:
    """Hold when the number before the match is a word, 2 to 99, or surely an amount: “more than 1,200”."""
    for token in reversed(found.sent.tokens[: found.start]):
        if token.tag == "CD" or token.low[0].isdigit():
            figures = token.low.replace(",", "")
            if not figures.isdigit():
                return token.low.isalpha()
            before = found.sent.tokens[max(0, token.index - 1)].low
            return 1 < int(figures) < 100 or before in _ABOUT
    return True
