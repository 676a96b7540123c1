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
``only:VB``    a word that is hardly ever anything else (``VB`` stands for VBP, too)
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

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from contentaudit.grammar.rules.classes.nouns import SINGULAR_S as _SINGULAR_S
from contentaudit.grammar.rules.lexicon import lexicon
from contentaudit.grammar.rules.tokens import Token

Test = Callable[[Token], bool]
_TAGS = frozenset(
    "NN NNS NNP JJ JJR JJS RB RBR RBS VB VBP VBZ VBD VBN VBG MD IN DT PDT PRP PRP$ WDT WP WRB CC CD TO EX RP "
    "POS UH HYPH X".split()
)
_GROUPS = {
    "N": ("NN", "NNS"),
    "V": ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"),
    "J": ("JJ", "JJR", "JJS"),
    "DET": ("DT", "PRP$", "POS"),
}
_LEXEME = re.compile(r"[()|&!]|[^()|&!]+")
#: How rare an element's words are decides which one the index looks for.
_COMMON = frozenset(
    "the a an of to in on for and or is are was were be been that this it you your with as by at from not n't "
    "have has had do does did can will which who what how their its our his her they we he she i , . ? -".split()
)
SINGULAR_S = frozenset(_SINGULAR_S.split())
FINAL = frozenset(".?!…:;)")
_MARKS = FINAL | {","}
_OPENERS = frozenset(
    ", ; : ( and but or so that because if when while although though since unless whether until where "
    "then however therefore".split()
)
_SUBORDINATORS = _OPENERS - frozenset(", ; : ( and or".split()) | {";"}


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


class Key(NamedTuple):
    """Where the index may find an element: an attribute of the token and its values."""

    attribute: str
    values: frozenset[str]


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

    def __init__(self, text: str, classes: Mapping[str, frozenset[str]]) -> None:
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
            (_rarity(element.key), -index)
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
    openers = {"<": _OPENERS, "<<": _SUBORDINATORS}.get(anchor, ())
    if at == 0 or tokens[at - 1].low in openers:
        return True
    return at < 4 and not any(token.text[0].isalnum() for token in tokens[:at])


def _rarity(key: Key) -> int:
    if key.attribute == "tag":
        return 1 if key.values & {"NN", "NNS", "IN", "DT", "JJ", "VB"} else 2
    if key.values & _COMMON:
        return 3
    return 5 if key.attribute == "low" and len(key.values) < 40 else 4


def _element(item: str, classes: Mapping[str, frozenset[str]], whole: str) -> Element:
    if item in ("^", "$", "<", "<<"):
        return Element(lambda _: False, 0, 0, anchor=item)
    least, most = 1, 1
    if item == "?":
        key = Key("low", frozenset("?"))
        return Element(_in(key), key=key)
    if len(item) > 1 and item[-1] in "?*":
        least, most = 0, 1 if item[-1] == "?" else 4
        item = item[:-1]
    lexemes = _LEXEME.findall(item)
    test, key, rest = _either(lexemes, classes, whole)
    if rest:
        raise ValueError(f"“{item}” in the pattern “{whole}” cannot be read")
    return Element(test, least, most, key, negated=item.startswith("!") and "&" not in item)


Parsed = tuple[Test, Key | None, list[str]]


def _either(lexemes: list[str], classes: Mapping[str, frozenset[str]], whole: str) -> Parsed:
    if lexemes[:1] == ["!"] and lexemes[1:2] != ["("] and "&" not in lexemes:
        test, _, rest = _either(lexemes[1:], classes, whole)
        return _not(test), None, rest
    test, key, rest = _both(lexemes, classes, whole)
    while rest and rest[0] == "|":
        other, other_key, rest = _both(rest[1:], classes, whole)
        if key and other_key and key.attribute == other_key.attribute:
            key = Key(key.attribute, key.values | other_key.values)
            test = _in(key)
        else:
            key = None
            test = _any(test, other)
    return test, key, rest


def _both(lexemes: list[str], classes: Mapping[str, frozenset[str]], whole: str) -> Parsed:
    test, key, rest = _one(lexemes, classes, whole)
    while rest and rest[0] == "&":
        other, other_key, rest = _one(rest[1:], classes, whole)
        test = _all(test, other)
        if other_key and (key is None or _rarity(other_key) > _rarity(key)):
            key = other_key
    return test, key, rest


def _one(lexemes: list[str], classes: Mapping[str, frozenset[str]], whole: str) -> Parsed:
    if not lexemes:
        raise ValueError(f"the pattern “{whole}” ends too early")
    head, rest = lexemes[0], lexemes[1:]
    if head == "!":
        test, _, rest = _one(rest, classes, whole)
        return _not(test), None, rest
    if head == "(":
        test, key, rest = _either(rest, classes, whole)
        if not rest or rest[0] != ")":
            raise ValueError(f"a bracket of the pattern “{whole}” does not close")
        return test, key, rest[1:]
    if head == "_":
        return (lambda _: True), None, rest
    if head in ("PLURAL", "SINGULAR"):
        return (_plural if head == "PLURAL" else _singular), Key("tag", frozenset(_GROUPS["N"])), rest
    if head == "'s":
        return (lambda token: token.low == "'s" and token.tag != "POS"), None, rest
    if head == "%mark":
        return _in(Key("low", _MARKS)), None, rest
    if head in ("%small", "%capital"):
        capital = head == "%capital"
        return (lambda token: token.text[:1].isupper() is capital), None, rest
    if head.startswith(("can:", "only:")):
        return _lexical(head, whole), None, rest
    key = _key(head, classes, whole)
    return _in(key), key, rest


def _key(word: str, classes: Mapping[str, frozenset[str]], whole: str) -> Key:
    attribute = {"~": "verb", "=": "noun"}.get(word[0], "low") if len(word) > 1 else "low"
    name = word if attribute == "low" else word[1:]
    if name.startswith("@") and len(name) > 1:
        if name[1:] not in classes:
            raise ValueError(f"the pattern “{whole}” names an unknown class {name}")
        return Key(attribute, classes[name[1:]])
    if attribute == "low" and name in _GROUPS:
        return Key("tag", frozenset(_GROUPS[name]))
    if attribute == "low" and name in _TAGS:
        return Key("tag", frozenset([name]))
    if name != name.lower():
        raise ValueError(f"“{name}” in the pattern “{whole}” is no tag, and words are written small")
    return Key(attribute, frozenset([name]))


def _plural(token: Token) -> bool:
    if token.tag != "NNS" or token.low in SINGULAR_S or token.noun in SINGULAR_S:
        return False
    return token.noun != token.low and not any(c.isupper() for c in token.text[1:])


def _singular(token: Token) -> bool:
    if token.tag != "NN" or token.low in SINGULAR_S or any(c.isupper() for c in token.text[1:]):
        return False
    return not token.low.endswith("s") or token.low.endswith(("ss", "is", "us"))


def _lexical(head: str, whole: str) -> Test:
    """Test what the lexicon says of a word: at least 3 or 900 per mille of its uses."""
    kind, tag = head.split(":")
    tags = _GROUPS.get(tag) or (("VB", "VBP") if tag == "VB" else (tag,))
    if not _TAGS.issuperset(tags):
        raise ValueError(f"“{tag}” in the pattern “{whole}” is no tag")
    least = 3 if kind == "can" else 900
    known: dict[str, bool] = {}

    def test(token: Token) -> bool:
        found = known.get(token.low)
        if found is None:
            shares = lexicon().tags(token.low)
            found = sum(shares.get(each, 0) for each in tags) >= least
            if len(known) < 20_000:
                known[token.low] = found
        return found

    return test


def _in(key: Key) -> Test:
    values = key.values
    if key.attribute == "low":
        return lambda token: token.low in values
    if key.attribute == "tag":
        return lambda token: token.tag in values
    if key.attribute == "verb":
        return lambda token: token.verb in values
    return lambda token: token.noun in values


def _not(test: Test) -> Test:
    return lambda token: not test(token)


def _any(one: Test, two: Test) -> Test:
    return lambda token: one(token) or two(token)


def _all(one: Test, two: Test) -> Test:
    return lambda token: one(token) and two(token)
