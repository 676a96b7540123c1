"""The terms of patterns: what a single token is tested for. `pattern` describes the language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from contentaudit.grammar.rules.classes.nouns import SINGULAR_S as _SINGULAR_S
from contentaudit.grammar.rules.lexicon import lexicon
from contentaudit.grammar.rules.tokens import Token

Test = Callable[[Token], bool]
Classes = Mapping[str, frozenset[str]]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TAGS = _set(
    "NN NNS NNP JJ JJR JJS RB RBR RBS VB VBP VBZ VBD VBN VBG MD IN DT PDT PRP PRP$ WDT WP WRB CC CD TO EX "
    "RP POS UH HYPH X"
)
_GROUPS = {
    "N": ("NN", "NNS"),
    "V": ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"),
    "J": ("JJ", "JJR", "JJS"),
    "DET": ("DT", "PRP$", "POS"),
}
_LEXEME = re.compile(r"[()|&!]|[^()|&!]+")
_SINGULAR_S_SET = _set(_SINGULAR_S)
_COUNTED = _set("glass class dress address business loss boss press process virus basis")
FINAL = frozenset(".?!…:;)")
_MARKS = FINAL | {","}
# How rare an element's words are decides which one the index looks for.
_COMMON = _set(
    "the a an of to in on for and or is are was were be been that this it you your with as by at from not "
    "n't - "
    "have has had do does did can will which who what how their its our his her they we he she i , . ?"
)


class Key(NamedTuple):
    """Where the index may find an element: an attribute of the token and its values."""

    attribute: str
    values: frozenset[str]


def rarity(key: Key) -> int:
    """Tell how well a key picks few tokens: 1 a common tag to 5 a rare word."""
    if key.attribute == "tag":
        return 1 if key.values & {"NN", "NNS", "IN", "DT", "JJ", "VB"} else 2
    if key.values & _COMMON:
        return 3
    return 5 if key.attribute == "low" and len(key.values) < 40 else 4


Parsed = tuple[Test, Key | None, list[str]]


def parse(item: str, classes: Classes, whole: str) -> tuple[Test, Key | None]:
    """
    Read one element without its ``?`` or ``*``.

    Args:
        item: the element.
        classes: the word classes that ``@`` names.
        whole: the pattern, for messages.

    Raises:
        ValueError: when it is not of the language.

    """
    test, key, rest = _either(_LEXEME.findall(item), classes, whole)
    if rest:
        raise ValueError(f"“{item}” in the pattern “{whole}” cannot be read")
    return test, key


def among(key: Key) -> Test:
    """Return the test that a key stands for."""
    return _in(key)


def _either(lexemes: list[str], classes: Classes, whole: str) -> Parsed:
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


def _both(lexemes: list[str], classes: Classes, whole: str) -> Parsed:
    test, key, rest = _one(lexemes, classes, whole)
    while rest and rest[0] == "&":
        other, other_key, rest = _one(rest[1:], classes, whole)
        test = _all(test, other)
        if other_key and (key is None or rarity(other_key) > rarity(key)):
            key = other_key
    return test, key, rest


def _one(lexemes: list[str], classes: Classes, whole: str) -> Parsed:
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
    if head in _SPECIAL:
        return *_SPECIAL[head], rest
    if head.startswith(("can:", "only:", "mostly:")):
        return _lexical(head, whole), None, rest
    key = _key(head, classes, whole)
    return _in(key), key, rest


def _key(word: str, classes: Classes, whole: str) -> Key:
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
    if token.tag != "NNS" or token.low in _SINGULAR_S_SET:
        return False
    return token.noun != token.low and not any(c.isupper() for c in token.text[1:])


def _singular(token: Token) -> bool:
    if token.tag != "NN" or any(c.isupper() for c in token.text[1:]):
        return False
    if token.low.endswith("s"):
        return token.low.endswith(("ss", "is", "us")) and token.low not in _SINGULAR_S_SET - _COUNTED
    return token.low not in _SINGULAR_S_SET


def _lexical(head: str, whole: str) -> Test:
    """Test what the lexicon says of a word: at least 3, 600 or 900 per mille of its uses."""
    kind, tag = head.split(":")
    tags = _GROUPS.get(tag) or (("VB", "VBP") if tag == "VB" else (tag,))
    if not _TAGS.issuperset(tags):
        raise ValueError(f"“{tag}” in the pattern “{whole}” is no tag")
    least = {"can": 3, "mostly": 600, "only": 900}[kind]
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


_SPECIAL: dict[str, tuple[Test, Key | None]] = {
    "_": (lambda _: True, None),
    "'s": (lambda token: token.low == "'s" and token.tag != "POS", None),
    "%mark": (lambda token: token.low in _MARKS, None),
    "%small": (lambda token: not token.text[:1].isupper(), None),
    "%capital": (lambda token: token.text[:1].isupper(), None),
    "PLURAL": (_plural, Key("tag", frozenset(_GROUPS["N"]))),
    "SINGULAR": (_singular, Key("tag", frozenset(_GROUPS["N"]))),
}
