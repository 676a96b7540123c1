"""Makes replacements: templates filled from a match, in the writer's capitals and quotes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from contentaudit.grammar.rules.classes.adjectives import LYABLE as _LYABLE
from contentaudit.grammar.rules.lexicon import lexicon
from contentaudit.grammar.rules.tokens import Sent, Token

_SPLIT = re.compile(r"(\w{2,}?)(up|in|out|off|down|over|away|back)$")
_SLOT = re.compile(r"\{([^{}]*)\}")
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "for",
        "and",
        "or",
        "nor",
        "but",
        "at",
        "by",
        "with",
        "from",
        "as",
        "is",
    ]
)
LYABLE = frozenset(_LYABLE.split())
_SILENT_H = ("hour", "honest", "honor", "honour", "heir")
_LIKE_YOU = re.compile(r"uni(?!n|mp|ma)|eu|ubi|use|usu|usa|uti|ura|ure|uro|one(?!i)|once|u-")


def article(word: str) -> str:
    """Return ``an`` before a vowel sound, else ``a``."""
    if len(word) > 1 and word[:2].isupper():
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    low = word.lower()
    if low.startswith("8") or re.match(r"(?:11|18)(?!\d(?!\d\d))", low):
        return "an"
    if low[:1] in "aeiou":
        return "a" if _LIKE_YOU.match(low) else "an"
    return "an" if low.startswith(_SILENT_H) else "a"


class Fill(NamedTuple):
    """
    What a template is filled from.

    Args:
        sent: the sentence.
        parts: token ranges of the pattern's elements.
        first: index of the first reported element, which templates call 1; the one before it is 0.
        start, end: token range that is replaced.

    """

    sent: Sent
    parts: Sequence[tuple[int, int]]
    first: int
    start: int
    end: int

    def tokens(self, number: int) -> list[Token]:
        """Return the tokens of an element."""
        first, last = self.parts[self.first + number - 1]
        return self.sent.tokens[first:last]

    def text(self, first: int, last: int) -> str:
        """Return the text of a token range."""
        tokens = self.sent.tokens[first:last]
        return self.sent.text[tokens[0].start : tokens[-1].end] if tokens else ""


def form(token: Token, tag: str) -> str:
    """Return another form of a token's word."""
    words = lexicon()
    if tag in ("NN", "NNS"):
        return words.inflect(_singular(token), tag)
    if tag in _CHANGES:
        return _CHANGES[tag](token.low)
    if tag.startswith("JJ"):
        return words.inflect(token.low, tag)
    return words.inflect(token.verb, tag)


_ADVERBS = {"good": "well", "whole": "wholly", "public": "publicly", "increased": "increasingly"}
_SAME = frozenset(("fast", "hard", "early", "late"))


def adverb(adjective: str) -> str:
    """Return the adverb in -ly of an adjective or participle: easily, basically, completely."""
    word = adjective
    if word.endswith("ed"):
        word = next((base for base in (word[:-2], word[:-1]) if base in LYABLE), word)
    if word in _ADVERBS or word in _SAME:
        return _ADVERBS.get(word, word)
    if word.endswith("y") and len(word) > 3:
        return word[:-1] + "ily"
    if word.endswith("le") and word != "sole":
        return word[:-1] + "y"
    if word.endswith("ic"):
        return word + "ally"
    return word + ("y" if word.endswith("ll") else "ly")


def _adjective(adverb: str) -> str:
    """Return the adjective of an adverb in -ly: easily, easy; comfortably, comfortable."""
    stem = adverb[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return stem + "le" if stem.endswith(("ab", "ib", "mp")) else stem


def _singular(token: Token) -> str:
    """Return the singular, also of plurals that do not exist: informations, childrens."""
    word = token.noun
    if word != token.low or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]


_CHANGES: dict[str, Callable[[str], str]] = {
    "RB": adverb,
    "adj": _adjective,
    "split": lambda word: _SPLIT.sub(r"\1 \2", word),
    "not": lambda word: word[:-1] + "'t",
}


def fill(template: str, found: Fill) -> str:
    """
    Fill a template.

    Args:
        template: text with slots: ``{2}`` the text of the second element, ``{2:VBD}`` its word in
            another form, ``{hear/2}`` another verb in that word's form, ``{an}`` the article that
            the next word needs.
        found: the match.

    Some forms are no tags: ``{1:split}`` (setup, set up), ``{1:not}`` (dont, don't), ``{1:adj}`` (safely,
    safe).

    """

    def slot(match: re.Match[str]) -> str:
        body = match[1]
        if body == "an":
            return "\0"
        if "/" in body:
            lemma, number = body.split("/")
            token = found.tokens(int(number))[0]
            return lexicon().inflect(lemma, token.tag if token.tag[0] in "VN" else "VB")
        number, _, tag = body.partition(":")
        first, last = found.parts[found.first + int(number) - 1]
        if not tag:
            return found.text(first, last)
        head = found.text(first, last - 1)
        return (head + " " if head else "") + form(found.sent.tokens[last - 1], tag)

    text = " ".join(_SLOT.sub(slot, template).split())
    if "\0" in text:
        after = text.partition("\0")[2].split()
        following = found.sent.tokens[found.end : found.end + 1]
        word = after[0] if after else (following[0].text if following else "")
        text = text.replace("\0", article(word))
    return dress(text, found)


def dress(text: str, found: Fill) -> str:
    """Give a replacement the capitals and apostrophes of what it replaces."""
    tokens = found.sent.tokens[found.start : found.end]
    letters = "".join(token.text for token in tokens if token.text[0].isalpha())
    if not text:
        return text
    if len(letters) > 3 and letters.isupper():
        text = text.upper()
    else:
        if found.sent.titled and all(
            t.text[0].isupper() for t in tokens if len(t.text) > 3 and t.text[0].isalpha()
        ):
            text = " ".join(
                w if w in _SMALL or not w.islower() else w[0].upper() + w[1:] for w in text.split(" ")
            )
        if tokens[0].text[0].isupper() and (tokens[0].index == 0 or found.sent.titled):
            text = text[0].upper() + text[1:]
        elif tokens[0].text[0].isupper() and text.split()[0].lower() == tokens[0].low:
            text = tokens[0].text + text[len(tokens[0].text) :]
    if tokens[0].index == 0 and tokens[0].text[0].isupper() and text.split()[0] != tokens[0].text:
        text = _decapitalise(text, tokens[0])
    if "’" in found.sent.text:
        text = text.replace("'", "’")
    return text


def _decapitalise(text: str, first: Token) -> str:
    """Write the sentence's old first word small when it no longer comes first."""
    words = text.split(" ")
    if first.tag != "NNP" and first.low != "i":
        words[1:] = [w.lower() if w == first.text and w.lower() == first.low else w for w in words[1:]]
    return " ".join(words)
