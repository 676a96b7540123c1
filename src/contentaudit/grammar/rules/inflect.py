"""Regular English inflection; `Lexicon.inflect` knows the irregular forms on top of it."""

from __future__ import annotations

_VOWELS = "aeiou"
_ENDINGS = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "JJR": "er", "JJS": "est"}


def regular(lemma: str, tag: str) -> str:
    """
    Return the regular form of a lemma.

    Args:
        lemma: base form, in small letters.
        tag: Penn tag: NNS, VBZ, VBD, VBN, VBG, JJR, JJS; any other gives the lemma.

    """
    if tag in ("NNS", "VBZ"):
        return _with_s(lemma)
    ending = _ENDINGS.get(tag)
    if ending is None:
        return lemma
    return _ing(lemma) if tag == "VBG" else _with_e(lemma, ending)


def _with_s(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith("o") and lemma[-2:-1] not in _VOWELS else "s")


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return _doubled(lemma) + "ing"


def _with_e(lemma: str, ending: str) -> str:
    if lemma.endswith("e"):
        return lemma + ending[1:]
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "i" + ending
    return _doubled(lemma) + ending


def _doubled(lemma: str) -> str:
    """Double the last consonant of a word of one syllable: stop, stopp-."""
    closed = len(lemma) > 2 and lemma[-1] not in "aeiouwxy" and lemma[-2] in _VOWELS
    if not closed or lemma[-3] in _VOWELS:
        return lemma
    starts = sum(
        char in "aeiouy" and (i == 0 or lemma[i - 1] not in "aeiouy") for i, char in enumerate(lemma)
    )
    return lemma + lemma[-1] if starts == 1 else lemma
