"""
The written forms of an English word, by rule.

A keyphrase has few words, an article many: so every form of a keyphrase's words is written down once,
and the article's words are looked up in them. Rules over-generate (*treate*, *visitted*): a form that
nobody writes matches nothing. What matters is that no form is another word; measured in
`tests/test_inflect.py` against lemminflect's lexicon.
"""

from __future__ import annotations

from functools import cache, lru_cache

from contentaudit.keyphrase.irregular import ADJECTIVES, FIXED, PARADIGMS

__all__ = ["forms"]

_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh")


@lru_cache(maxsize=4096)
def forms(word: str) -> frozenset[str]:
    """
    Return every written form of a word's lemmas, the word itself included.

    Args:
        word: lower case, with a straight apostrophe if any. A possessive counts as its noun.

    """
    word = word.removesuffix("'s").removesuffix("'") or word
    if len(word) < 3 or not word.isalpha() or not word.isascii():
        return frozenset((word, word + "s")) if word.isalnum() else frozenset((word,))
    known = _irregular().get(word)
    if known:
        based = [paradigm for paradigm in known if paradigm[0] == word]
        out = {form for paradigm in based or known for form in paradigm} | {word}
        out |= {word + "s"} if word.endswith("ing") else set()
        return frozenset(out | (_compared(word) if based and word in ADJECTIVES else set()))
    if word in FIXED:
        return frozenset((word, *(_verb(word) if word.endswith(("eed", "ing")) else ())))
    out = set(_paradigm(word))
    for base in _bases(word):
        known = _irregular().get(base)
        if not known or any(paradigm[0] == base for paradigm in known):
            out |= _paradigm(base)
        elif base.endswith("ing"):
            out.add(base)
    return frozenset(out)


@cache
def _irregular() -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for paradigm in PARADIGMS:
        for form in paradigm:
            table.setdefault(form, []).append(paradigm)
    return table


def _paradigm(base: str) -> set[str]:
    """Write down all forms of a base: plural, verb forms, and comparison for known adjectives."""
    known = _irregular().get(base, ())
    if any(paradigm[0] == base for paradigm in known):
        return {form for paradigm in known if paradigm[0] == base for form in paradigm}
    out = {base, *_verb(base)}
    return out | _compared(base) if base in ADJECTIVES else out


def _compared(base: str) -> set[str]:
    stem = base.removesuffix("e")
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        stem = stem[:-1] + "i"
    elif _doubles(base):
        stem += base[-1]
    return {stem + "er", stem + "est"}


def _verb(base: str) -> set[str]:
    if base.endswith("ie"):
        return {base + "s", base + "d", base[:-2] + "ying"}
    if base.endswith("y") and base[-2] not in _VOWELS:
        return {base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    plural = base + ("es" if base.endswith(_HISSING) else "s")
    if base.endswith("e"):
        ing = {base + "ing"} if base.endswith(("ee", "oe", "ye")) else {base[:-1] + "ing"}
        return {plural, base + "d", *ing}
    out = {plural, base + "ed", base + "ing"}
    if base.endswith("o"):
        out.add(base + "es")
    if base.endswith("ic"):
        out |= {base + "ked", base + "king"}
    if _doubles(base):
        out -= {base + "ed", base + "ing"}
    if _may_double(base):
        out |= {base + base[-1] + "ed", base + base[-1] + "ing"}
    return out


def _may_double(base: str) -> bool:
    """Tell whether a base ends in one consonant after one vowel: *stop*, *travel*."""
    return (
        base[-1] not in _VOWELS + "wxyh"
        and base[-2] in _VOWELS + "y"
        and (len(base) < 3 or base[-3] not in _VOWELS or base[-3:-1] in ("ui", "ua"))
    )


def _doubles(base: str) -> bool:
    """Tell whether the last letter must double: *stop*, *plan*; not *visit*, which is longer."""
    return _may_double(base) and sum(char in _VOWELS + "y" for char in base) == 1


def _bases(word: str) -> set[str]:
    """Return the bases that a regular form may come from; some are no words."""
    if word.endswith("s"):
        return _bases_of_s(word)
    if word.endswith("ied") and len(word) > 4:
        return {word[:-3] + "y"}
    if word.endswith(("er", "est")):
        stem = word[:-2] if word.endswith("er") else word[:-3]
        found = {stem, stem + "e", stem[:-1]} if stem else set()
        found |= {stem[:-1] + "y"} if stem.endswith("i") else set()
        return found & ADJECTIVES
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            return _bases_of_stem(word[: -len(ending)])
    return set()


def _bases_of_s(word: str) -> set[str]:
    if word.endswith(("ss", "us", "is")) or len(word) < 4:
        return set()
    if word.endswith("ies") and len(word) > 4:
        return {word[:-3] + "y", word[:-1]}
    if word.endswith(("sses", "shes", "xes", "ches", "zes", "oes", "ses")):
        return {word[:-1], word[:-2]} if not word.endswith("sses") else {word[:-2]}
    return {word[:-1]}


def _bases_of_stem(stem: str) -> set[str]:
    """Return the bases of what is left when *-ed* or *-ing* goes."""
    short = len(stem) < 2 or (len(stem) == 2 and stem[-1] in _VOWELS)
    if short or not any(char in _VOWELS + "y" for char in stem):
        return set()
    if stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        single = stem[:-1]
        keeps = stem[-1] in "lsfz" and _doubles(single)
        return {stem} if keeps else {stem, single}
    if _doubles(stem) or stem[-1] in "vu" or stem.endswith(("dg", "nc", "rc")):
        return {stem + "e"}
    return {stem, stem + "e"}
