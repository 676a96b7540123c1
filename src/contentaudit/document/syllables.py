"""
Syllables of English words, by rules of ours.

A word has as many syllables as it has vowel groups; the rules below take away silent vowels and
part vowels that meet without merging. What rules cannot tell stands in a short table of exceptions.
Measured with ``tools/eval_syllables.py`` against the CMU Pronouncing Dictionary.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["syllables", "vowel_groups"]

_GROUP = re.compile(r"[aeiouy]+")
_CYRILLIC = re.compile("[аеиоуыэюяієї]")
_PART = re.compile(r"[^a-z0-9']+")
_ACCENTS = str.maketrans(
    {"’": "'", "é": "ey", "ï": "yi", "æ": "e", "œ": "e", "ø": "o", "ß": "ss", "ł": "l", "й": "j"}
)

# First halves of compounds whose last e stays silent (“sometimes”, “guideline”).
_FIRST = (
    "some|there|here|where|house|home|time|life|side|fire|share|score|store|note|trade|guide|base|care|safe"
    "|whole|mile|game|horse|face(?!t)|voice|wide|one|wave|take|page|fore|before|line|lime|pine|vine|wine|eye"
    "|white|while|pipe|stone|like|love|live|rule|hope|name|make|nine|brake|wire|cake|space|price|date|bridge"
    "|edge|piece|ice|race|use|peace|place|juice|smoke|snake|state|case|more|shoe|knee|tree|awe"
)
# Each match takes one syllable away from the vowel groups.
_SILENT = re.compile(
    rf"^(?:{_FIRST})(?=[bcfghjklmptvwyo]|s[a-z]{{3}})"
    r"|(?<![aeiouy])e$(?<![^aeiouyr][lr]e)"  # make; not table, centre
    r"|(?<=[^aeiouyscgxz])es$(?<!shes)(?<!ches)(?<![^aeiouyr][lr]es)"  # makes; not uses, boxes, tables
    r"|(?<=[^aeiouytd])ed$(?<![^aeiouyl]led)(?<![^aeiouyr]red)"  # used; not wanted
    r"|(?<=[^aeiouy])e(?=(?:ly|less|ful|ness)(?:s|ly)?$)(?<![^aeiouyl]le)"  # closely
    r"|(?<=[^aeiouyl])e(?=ments?$)(?<!cre)(?<!^ce)"  # movement; not element
    r"|(?<=[gq])ue(?=[ds]?$)(?<!argue)"  # league, technique
    r"|(?<=ic)a(?=lly$)|(?<=^ev)e(?=ry)"  # basically, every
)
# Each match adds one: two vowels that do not merge.
_HIATUS = re.compile(
    r"(?<![tscglnx])i(?=o)|(?<![tscg])i(?=a(?!ge))|(?<=[tc])i(?=at(?:e|i[no]|or))|i(?=um|us)(?<![tc]i(?=us))"
    r"|i(?=en[tc]|ety|ets?$|eth)(?<![tscn]i)|sci(?=en)|(?<=[rplfnvdz])i(?=ers?$|est$)"
    r"|(?<![gqs])u(?=[ao](?!y))|(?<=s)u(?=a[^dsv])|(?<!q)u(?=ity)|(?<![gqa])u(?=e[nl]|i(?:tion|n|ds?$|s[th]))"
    r"|^(?:pr)?re(?=i(?!gn|ns?$|nd)|[ou]|a(?:ct|ss|pp|rr|li[sz]|lly|ff)|e(?:n|l|v|x))|^de(?=act|esc)"
    r"|^co(?=o[prs]|e[dnqx]|inc)|o(?=act|e[mt])|(?<=[tnrd])e(?=ous)|(?<=lin)e(?=ar)|e(?=i(?:$|ty))"
    r"|e(?=o(?![uo])(?!ple))|(?<=cr)e(?=at(?!u))|(?<=th)e(?=at(?:er|re|ri))|(?<=[aeiouy][^aeiouy])e(?=as?$)"
    r"|[aeioy](?=ing)|(?<=[aeiou])y(?=[aeiou](?!d$))|(?<=[rlc])y(?=[aeou](?!rd))|a(?=ic$)|(?:s|th)ms?$"
)
# What the rules get wrong, by the number of syllables.
_EXCEPTIONS = {
    word: count
    for count, names in {
        1: "ms st ft lb lbs hmm shh nth aches",
        2: "mr mrs dr vs really business colonel evening soldier surgeon maybe solely cafe triage wildfire "
        "caveat average drawer chocolate wednesday surgeons sturgeon desired",
        3: "businesses averages ratio ratios suicide wherever whoever whomever recipe cereal hawaii civilian "
        "civilians businessman vegetable vegetables easiest busiest coyote karate tamale embedded watershed "
        "caveats",
        4: "dietary portfolio apostrophe hyperbole epitome societal varieties societies catastrophe "
        "portfolios",
    }.items()
    for word in names.split()
}
_VOWELLESS = re.compile(r"[b-df-hj-np-tv-xz]{2,5}")


def syllables(word: str) -> int:
    """
    Count the syllables of an English word.

    Args:
        word: one word. The parts of a hyphenated word are counted one by one, a number counts one
            for each group of digits, letters without a vowel are spelled out (``HTML`` has 4).

    Returns:
        at least 1.

    """
    return max(1, sum(_part(part) for part in _PART.split(_plain(word)) if part))


def _plain(word: str) -> str:
    lower = word.lower()
    if lower.isascii():
        return lower
    return "".join(
        char
        for char in unicodedata.normalize("NFD", lower.translate(_ACCENTS))
        if not unicodedata.combining(char)
    )


def _part(word: str) -> int:
    known = _EXCEPTIONS.get(word)
    if known:
        return known
    if "'" in word:
        stem, _, ending = word.rpartition("'")
        return _part(stem) + _ending(stem, ending) if stem else _part(ending) if ending else 0
    if _VOWELLESS.fullmatch(word):
        return len(word) + 2 * word.count("w")
    return max(1, len(_GROUP.findall(word)) - len(_SILENT.findall(word)) + len(_HIATUS.findall(word)))


def _ending(stem: str, ending: str) -> int:
    """Count what ’s, ’ll, n’t … add to a word."""
    if ending == "t":
        return int(stem[-2:-1] not in "aeour" or stem.endswith("ven"))
    if ending == "s":
        return int(stem.endswith(("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")))
    if ending in ("ll", "ve", "d"):
        return int(stem[-1] not in "aeiouyw")
    return 0 if ending in ("re", "m", "em", "") else _part(ending)


def vowel_groups(word: str) -> int:
    """
    Count the vowel groups of a word in a language other than English, at least 1.

    In Cyrillic every vowel letter is a syllable.
    """
    plain = _plain(word)
    return max(1, len(_GROUP.findall(plain)) + len(_CYRILLIC.findall(plain)))
