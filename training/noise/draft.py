"""The sentence being spoilt, and the register of the ways to spoil it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random
from typing import NamedTuple

__all__ = ["BY_TAG", "BY_WORD", "OPS", "Op", "Tok", "drop", "put", "spoil"]


class Tok:
    """A word, its Penn tag and lemma, and how to mend it once it has been spoilt."""

    __slots__ = ("bad", "edit", "lemma", "tag", "word")

    def __init__(self, word: str, tag: str, lemma: str) -> None:
        self.word, self.tag, self.lemma = word, tag, lemma
        self.bad = False
        self.edit = "KEEP"

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.word.lower()


#: Spoils the sentence at a place, or says that it cannot.
Spoiler = Callable[[list[Tok], int, Random], bool]


class Op(NamedTuple):
    """One class of error: its name, how common it is, and how it is made."""

    name: str
    weight: float
    run: Spoiler


OPS: list[Op] = []
BY_TAG: dict[str, list[int]] = {}
BY_WORD: dict[str, list[int]] = {}


def spoil(weight: float, tags: Iterable[str] = (), words: Iterable[str] = ()) -> Callable[[Spoiler], Spoiler]:
    """Registers a way to spoil, tried at the tokens with one of the tags or words."""

    def register(run: Spoiler) -> Spoiler:
        number = len(OPS)
        OPS.append(Op(run.__name__, weight, run))
        for tag in tags:
            BY_TAG.setdefault(tag, []).append(number)
        for word in words:
            BY_WORD.setdefault(word, []).append(number)
        return run

    return register


def put(tok: Tok, word: str, edit: str) -> bool:
    """Writes a wrong word over a right one; capitals are kept."""
    if tok.bad or not word or word == tok.word:
        return False
    if tok.word[0].isupper() and tok.word != "I" and not word[0].isupper():
        word = word[0].upper() + word[1:] if tok.word[1:].islower() or len(tok.word) == 1 else word
    if word == tok.word:
        return False
    tok.word, tok.bad, tok.edit = word, True, edit
    return True


def drop(toks: list[Tok], i: int) -> bool:
    """Leaves a word out; the next word is the place where it is missed."""
    if i + 1 >= len(toks) or toks[i].bad or toks[i + 1].bad:
        return False
    gone, after = toks.pop(i), toks[i]
    after.bad, after.edit = True, f"INSERT_{gone.low}"
    if i == 0 and gone.word[0].isupper() and after.word[0].islower():
        after.word = after.word[0].upper() + after.word[1:]
    return True


def extra(toks: list[Tok], i: int, word: str, tag: str = "XX", *, sure: bool = False) -> bool:
    """Puts in a word that does not belong."""
    if not sure and 0 < i < len(toks) and toks[i].bad:
        return False
    new = Tok(word, tag, word.lower())
    new.bad, new.edit = True, "DELETE"
    if i == 0 and toks[0].word[0].isupper() and toks[0].tag not in ("NNP", "NNPS", "CD"):
        new.word = word[0].upper() + word[1:]
        if toks[0].word != "I":
            toks[0].word = toks[0].word[0].lower() + toks[0].word[1:]
    toks.insert(i, new)
    return True
