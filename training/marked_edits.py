"""Names the edits that turn the wrong side of a mark into the right one."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from contentaudit.grammar.tagger.edits import Site, edits
from contentaudit.grammar.tagger.lexicon import Lexicon

__all__ = ["tag_edits"]

_FORMS = {
    "VB": "VERB_BASE",
    "VBP": "VERB_BASE",
    "VBZ": "VERB_3SG",
    "VBD": "VERB_PAST",
    "VBN": "VERB_PART",
    "VBG": "VERB_ING",
    "NN": "NOUN_SING",
    "NNS": "NOUN_PLUR",
    "JJ": "POSITIVE",
    "JJR": "COMPARE",
    "RBR": "COMPARE",
    "JJS": "SUPERLATIVE",
    "RBS": "SUPERLATIVE",
}
#: Closed classes: another word of them is always a replacement by name.
_SMALL_WORDS = frozenset(
    """
    a an the this that these those some any no every each all both many much few little more most less
    least i you he she it we they me him her us them my your his its our their who whom whose which what
    there is are was were be been being am has have had having do does did will would can could should
    may might must in on at of to for with by from about into over under between among during since
    through against within without and or but so because although though while if than then as like until
    before after when where how why not too very also just only such other another others
    """.split()  # noqa: SIM905 - a column of words in quotes is hard to read
)
_GAP = 0.6


def tag_edits(
    wrong: Sequence[str], right: Sequence[str], tags: Sequence[str], lexicon: Lexicon
) -> tuple[tuple[str, ...], str]:
    """
    How each wrong word is mended, and what is missing before the word that follows them all.

    Args:
        wrong: the words as written.
        right: the words as they should be.
        tags: the Penn tags of the right words, which tell a past tense from a participle.
        lexicon: the shipped word list, so that a tag is chosen only where it leads to the right word.

    """
    low, aim = [w.lower() for w in wrong], [w.lower() for w in right]
    if not wrong:
        return (), f"INSERT_{aim[0]}" if len(aim) == 1 else "MISSING"
    if whole := _whole(low, aim, lexicon):
        return whole, ""
    out = ["KEEP"] * len(wrong)
    missing = ""
    pairs = _aligned(low, aim)
    for at, (i, j) in enumerate(pairs):
        if j < 0:
            out[i] = "DELETE"
        elif i < 0:
            after = next((a for a, b in pairs[at:] if a >= 0 and b >= 0), -1)
            if after < 0:
                missing = missing or f"INSERT_{aim[j]}"
            elif out[after] == "KEEP":
                out[after] = f"INSERT_{aim[j]}"
        elif wrong[i] != right[j]:
            out[i] = _one(low[i], right[j], tags[j], lexicon)
    return tuple(out), missing


def _whole(low: Sequence[str], aim: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Edits over several words at once: exchanged, joined, split, made passive."""
    if len(low) == len(aim) == 2 and low == aim[::-1]:
        return ("SWAP_NEXT", "SWAP_PREV")
    if len(low) == 2 and len(aim) == 1 and "".join(low) == aim[0]:
        return ("JOIN_NEXT", "JOIN_PREV")
    if len(low) > 1 or len(aim) < 2:
        return ()
    if low[0] == "".join(aim).replace("'", ""):
        return ("HYPHENATE" if "-" in aim else "POSSESSIVE" if aim[-1] in ("'s", "'") else "SPLIT",)
    if len(aim) == 2 and aim[0] in ("is", "are", "was") and aim[1] in lexicon.inflections(low[0]):
        return (f"PASSIVE_{aim[0]}",)
    return ()


def _one(low: str, right: str, tag: str, lexicon: Lexicon) -> str:
    aim = right.lower()
    if low == aim:
        return "CAPITAL" if right[0].isupper() else "SMALL"
    if aim in _SMALL_WORDS or not aim[0].isalpha():
        return f"REPLACE_{aim}"
    for name in dict.fromkeys((_FORMS.get(tag, ""), *_FORMS.values())):
        if name and aim in lexicon.form(low, name):
            return name
    for name in ("ADD_LY", "DROP_LY"):
        if any(r.new == (aim,) for r in edits(Site((low,), 0, lexicon, name))):
            return name
    if not lexicon.known(low):
        return "SPELL"
    return "FAMILY" if aim in lexicon.family(low) else f"REPLACE_{aim}"


def _aligned(low: Sequence[str], aim: Sequence[str]) -> list[tuple[int, int]]:
    """The words of both sides in step by the cheapest way, likeness of letters counted; -1 is a gap."""
    n, m = len(low), len(aim)
    unlike = [[_unlike(a, b) for b in aim] for a in low]
    #: cost and step of the cheapest way from here to the end
    best: dict[tuple[int, int], tuple[float, int, int]] = {(n, m): (0.0, 0, 0)}
    for i in range(n, -1, -1):
        for j in range(m, -1, -1):
            ways = []
            if i < n and j < m:
                ways.append((best[i + 1, j + 1][0] + unlike[i][j], 1, 1))
            if i < n:
                ways.append((best[i + 1, j][0] + _GAP, 1, 0))
            if j < m:
                ways.append((best[i, j + 1][0] + _GAP, 0, 1))
            best[i, j] = min(ways, key=lambda w: w[0], default=(0.0, 0, 0))
    out: list[tuple[int, int]] = []
    i = j = 0
    while (i, j) != (n, m):
        _, down, across = best[i, j]
        out.append((i if down else -1, j if across else -1))
        i, j = i + down, j + across
    return out


def _unlike(a: str, b: str) -> float:
    return 0.0 if a == b else 1.1 - SequenceMatcher(None, a, b, autojunk=False).ratio()
