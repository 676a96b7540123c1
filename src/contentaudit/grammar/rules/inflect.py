"""Regular English inflection, and the irregular forms of the lexicon on top of it."""

from __future__ import annotations

_VOWELS = "aeiou"


def regular(lemma: str, tag: str) -> str:
    """
    Return the regular form of a lemma.

    Args:
        lemma: base form, in small letters.
        tag: Penn tag: NNS, VBZ, VBD, VBN, VBG, JJR, JJS; any other gives the lemma.

    """
    if tag in ("NNS", "VBZ"):
        if lemma.endswith(("s", "x", "z", "ch", "sh")):
            return lemma + "es"
        if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
            return lemma[:-1] + "ies"
        return lemma + ("es" if lemma.endswith("o") and lemma[-2:-1] not in _VOWELS else "s")
    ending = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "JJR": "er", "JJS": "est"}.get(tag)
    if ending is None:
        return lemma
    if tag == "VBG":
        if lemma.endswith("ie"):
            return lemma[:-2] + "ying"
        if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
            return lemma[:-1] + ending
    elif lemma.endswith("e"):
        return lemma + ending[1:]
    elif lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "i" + ending
    return lemma + (lemma[-1] if _doubles(lemma) else "") + ending


def _doubles(lemma: str) -> bool:
    """Tell whether the last consonant of a one-syllable word doubles: stop, stopped."""
    if len(lemma) < 3 or lemma[-1] in "aeiouwxy" or lemma[-2] not in _VOWELS or lemma[-3] in _VOWELS:
        return False
    return (
        sum(
            lemma[i] in "aeiouy" and lemma[i - 1] not in "aeiouy" or i == 0 and lemma[0] in "aeiouy"
            for i in range(len(lemma))
        )
        == 1
    )  # noqa: E501
