"""
Patterns over tokens: the small language that the rules are written in.

A pattern is a row of elements with blanks between them:

=============  =====================================================================
``about``      the word itself, in any case; ``don't`` is two tokens: ``do n't``
``NN``         a Penn tag; ``N`` NN or NNS, ``V`` any verb tag, ``CD`` a number
``~give``      any form of the verb
``=way``       the noun, singular or plural
``@body``      a word of that class; ``~@…`` and ``=@…`` any form of one
``can:VBN``    a word that the lexicon allows this tag, whatever it is here
``mostly:NN``  a word that is so in most of its uses (``VB`` stands for VBP, too)
``only:VB``    a word that is hardly ever anything else
``_``          any token
``%small``     written without a capital; ``%capital`` with one
``%mark``      a stop, comma, colon, semicolon, question mark or closing bracket
``^ $``        start of the sentence; its end, before the final mark
``<``          start of the sentence or of a clause: after a comma, “and”, “that”, “if” …
``<<``         the same without commas, “and”, “or”, after which a list may go on
``PLURAL``     a plural noun that looks like one; ``SINGULAR`` a singular one
=============  =====================================================================

``a|b`` either, ``a&b`` both, ``!a`` not, ``!a|b`` neither, ``(…)`` groups, ``x?`` perhaps, ``x*`` up to
four times. A group may hold several words: ``(in|because of)``.
``[`` and ``]`` stand around what is reported; without them it is the whole match. A negated element
outside them also holds where the sentence begins or ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from contentaudit.grammar.rules.terms import FINAL, Classes, Key, Test, among, parse, rarity
from contentaudit.grammar.rules.tokens import Token


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OPENERS = _set(
    ", ; : ( and but or so that because if when while although though since unless whether until where "
    "then however therefore why"
)
_SUBORDINATORS = _OPENERS - _set(", : ( and or")
# Adverbs that open a sentence before its subject.
_LEADING = _set(
    "now so then also first firstly second secondly thirdly finally sometimes usually today nowadays "
    "moreover hence thus therefore otherwise yes well and but however"
)
_OPENS = {"<": _OPENERS, "<<": _SUBORDINATORS}


def variants(text: str) -> list[str]:
    """
    Write out the groups of a pattern that hold several words: ``(of the|about) x`` is two patterns.

    Raises:
        ValueError: when a bracket does not close.

    """
    depth = start = 0
    for at, char in enumerate(text):
        if char == "(":
            start = start if depth else at
            depth += 1
        elif char == ")":
            depth -= 1
            if depth == 0 and " " in text[start:at]:
                return _written_out(text, start, at)
    if depth:
        raise ValueError(f"a bracket of the pattern “{text}” does not close")
    return [text]


def _written_out(text: str, start: int, end: int) -> list[str]:
    choices, depth, last = [], 0, start + 1
    for at in range(start + 1, end + 1):
        depth += (text[at] == "(") - (text[at] == ")")
        if (text[at] == "|" and not depth) or at == end:
            choices.append(text[last:at])
            last = at + 1
    single = [choice for choice in choices if " " not in choice]
    several = [choice for choice in choices if " " in choice]
    rest = text[end + 1 :]
    optional = rest.startswith("?")
    filled = [*(["(" + "|".join(single) + ")"] if single else []), *several, *([""] if optional else [])]
    return [out for choice in filled for out in variants(text[:start] + choice + rest[optional:])]


@dataclass(frozen=True, slots=True)
class Element:
    """
    One element of a pattern.

    Args:
        test: whether a token fits; for an anchor it is not called.
        least, most: how often it may stand.
        key: what the index looks for, when the element is a plain set.
        anchor: ``^``, ``$``, ``<`` or ``<<``.
        negated: whether the edge of the sentence satisfies it, too.

    """

    test: Test
    least: int = 1
    most: int = 1
    key: Key | None = None
    anchor: str = ""
    negated: bool = False


class Found(NamedTuple):
    """Token ranges of a match: of each element, the reported ones counted from 1, and of the whole."""

    first: int
    parts: tuple[tuple[int, int], ...]
    start: int
    end: int


class Pattern:
    """
    A compiled pattern.

    Args:
        text: in the language of this module.
        classes: the word classes that ``@`` names.

    Raises:
        ValueError: when the text is not of the language; the message quotes it.

    """

    def __init__(self, text: str, classes: Classes) -> None:
        self.text = text
        self.elements: list[Element] = []
        self._open, self._close = 0, -1
        for item in text.split():
            if item == "[":
                self._open = len(self.elements)
            elif item == "]":
                self._close = len(self.elements)
            else:
                self.elements.append(_element(item, classes, text))
        if self._close < 0:
            self._close = len(self.elements)
        for index, element in enumerate(self.elements):
            if element.negated and not self._open <= index < self._close:
                self.elements[index] = replace(element, least=0)
        self.hook = self._choose()
        before = [element for element in self.elements[: self.hook] if not element.anchor]
        self._least = sum(element.least for element in before)
        self._most = sum(element.most for element in before)

    def _choose(self) -> int:
        """Return the index of the element to look for first: the rarest fixed one."""
        ranked = [
            (rarity(element.key), -index)
            for index, element in enumerate(self.elements)
            if element.key and element.least
        ]
        if not ranked:
            raise ValueError(f"the pattern “{self.text}” has no element that an index could look for")
        return -max(ranked)[1]

    @property
    def key(self) -> Key:
        """What the index must look for."""
        key = self.elements[self.hook].key
        assert key is not None  # noqa: S101 - `_choose` picked one that has a key
        return key

    def starts(self, at: int) -> range:
        """Return the tokens where a match may begin when its hook stands at a token."""
        return range(max(0, at - self._most), at - self._least + 1)

    def match(self, tokens: Sequence[Token], start: int) -> Found | None:
        """Match at a token; greedy, with backtracking over the optional elements."""
        parts: list[tuple[int, int]] = []
        if not self._match(tokens, start, 0, parts):
            return None
        first = parts[self._open][0]
        last = parts[self._close - 1][1]
        return Found(self._open, tuple(parts), first, last) if last > first else None

    def _match(self, tokens: Sequence[Token], at: int, index: int, parts: list[tuple[int, int]]) -> bool:
        if index == len(self.elements):
            return True
        element = self.elements[index]
        counts: Iterable[int]
        if element.anchor:
            counts = (0,) if _anchored(element.anchor, tokens, at) else ()
        else:
            run = 0
            while run < element.most and at + run < len(tokens) and element.test(tokens[at + run]):
                run += 1
            least = element.least
            if element.negated and not least and 0 < at < len(tokens):
                least = 1
            counts = range(run, least - 1, -1)
        for count in counts:
            parts.append((at, at + count))
            if self._match(tokens, at + count, index + 1, parts):
                return True
            parts.pop()
        return False


def _anchored(anchor: str, tokens: Sequence[Token], at: int) -> bool:
    if anchor == "$":
        return at >= len(tokens) or tokens[at].low in FINAL
    if at == 0 or tokens[at - 1].low in _OPENS.get(anchor, ()):
        return True
    if at == 1 and anchor != "^" and tokens[0].low in _LEADING:
        return True
    return at < 4 and not any(token.text[0].isalnum() for token in tokens[:at])


def _element(item: str, classes: Classes, whole: str) -> Element:
    if item in ("^", "$", "<", "<<"):
        return Element(lambda _: False, 0, 0, anchor=item)
    least, most = 1, 1
    if item == "?":
        mark = Key("low", frozenset("?"))
        return Element(among(mark), key=mark)
    if len(item) > 1 and item[-1] in "?*":
        least, most = 0, 1 if item[-1] == "?" else 4
        item = item[:-1]
    test, key = parse(item, classes, whole)
    return Element(test, least, most, key, negated=item.startswith("!") and "&" not in item)
