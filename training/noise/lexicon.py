"""What the clean corpora know of words: counts, inflections, families, look-alikes."""

from __future__ import annotations

import functools
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Any

__all__ = ["Lexicon", "inflect", "made_up", "match_case"]

_VOWEL = re.compile(r"[aeiou]")
_SUFFIXES = [
    "fulness",
    "iveness",
    "ability",
    "ibility",
    "ically",
    "ations",
    "ation",
    "ation",
    "tions",
    "ments",
    "iness",
    "ingly",
    "fully",
    "ously",
    "ively",
    "ally",
    "ence",
    "ance",
    "ency",
    "ancy",
    "ment",
    "ness",
    "ship",
    "able",
    "ible",
    "ical",
    "less",
    "ious",
    "eous",
    "ful",
    "ive",
    "ity",
    "ial",
    "ing",
    "ion",
    "ies",
    "ied",
    "ier",
    "ily",
    "ish",
    "ism",
    "ist",
    "ize",
    "ise",
    "ied",
    "ely",
    "ous",
    "al",
    "an",
    "ar",
    "ed",
    "en",
    "er",
    "es",
    "ic",
    "ly",
    "or",
    "ty",
    "th",
    "y",
    "e",
    "s",
    "t",
]


@functools.cache
def dictionary() -> dict[str, set[str]]:
    """The word classes of the words that a dictionary of 80,000 forms knows."""
    import lemminflect

    found: dict[str, set[str]] = defaultdict(set)
    path = Path(lemminflect.__file__).parent / "resources" / "lemma_lu.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            form, kind, lemma = line.rstrip("\n").split(",", 2)
            found[form.lower()].add(kind if form == lemma.split("/")[0] else kind + "*")
    return dict(found)


@functools.cache
def inflect(lemma: str, tag: str) -> str:
    """The form of a lemma for a Penn tag, or nothing."""
    import lemminflect

    if lemma == "be":
        return {"VB": "be", "VBD": "was", "VBG": "being", "VBN": "been", "VBP": "are", "VBZ": "is"}.get(
            tag, ""
        )
    if not lemma.isalpha():
        return ""
    found: Any = lemminflect.getInflection(lemma, tag=tag)
    return str(found[0]) if found else ""


def match_case(word: str, model: str) -> str:
    """The word, capitalised like another one."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if model[:1].isupper() else word


def stem(word: str) -> str:
    """A crude common part of a word family."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)][:9]
    return word[:9]


_ONSET = [
    "b",
    "br",
    "c",
    "cl",
    "cr",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gl",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "pr",
    "qu",
    "r",
    "s",
    "sh",
    "sk",
    "sl",
    "sp",
    "st",
    "str",
    "t",
    "th",
    "tr",
    "v",
    "w",
    "x",
    "z",
    "zh",
]
_NUCLEUS = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "io", "oo", "ou", "y", "ia", "eo"]
_CODA = ["", "", "", "n", "r", "l", "x", "s", "t", "ck", "m", "nd", "sk", "v", "z", "ro", "ly", "fy", "io"]


def made_up(rng: Random) -> str:
    """A name that nobody has seen: brands and products must not be doubted for being new."""
    parts = [
        rng.choice(_ONSET) + rng.choice(_NUCLEUS) + rng.choice(_CODA)
        for _ in range(rng.choice((1, 2, 2, 2, 3)))
    ]
    name = "".join(parts).capitalize()
    roll = rng.random()
    if roll < 0.12 and len(parts) > 1:
        return parts[0].capitalize() + "".join(parts[1:]).capitalize()
    if roll < 0.2:
        return name[: rng.randint(2, 4)].upper()
    return name


class Lexicon:
    """Tables made once from the tagged sentences."""

    def __init__(self, tagged: Iterable[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]) -> None:
        self.count: Counter[str] = Counter()
        by_tag: dict[str, Counter[str]] = defaultdict(Counter)
        self.lemmas: dict[str, str] = {}
        main: dict[str, Counter[str]] = defaultdict(Counter)
        for words, tags, lemmas in tagged:
            for word, tag, lemma in zip(words, tags, lemmas, strict=True):
                if not word[0].isalpha():
                    continue
                low = word.lower()
                self.count[low] += 1
                main[low][tag] += 1
                if tag in ("NN", "NNS", "NNP", "JJ"):
                    by_tag[tag][word] += 1
                self.lemmas.setdefault(low, lemma)
        self.tag = {w: c.most_common(1)[0][0] for w, c in main.items()}
        known = dictionary()
        self.common = [
            w
            for w, n in self.count.most_common(30000)
            if n >= 3 and w.isascii() and w.isalpha() and (w in known or n > 60)
        ]
        #: Rare words to put into clean sentences, so that rareness alone is no fault.
        kinds = {"NN": "noun", "NNS": "noun*", "JJ": "adj"}
        self.rare = {
            tag: [
                w
                for w, have in known.items()
                if kind in have and self.count[w] <= 15 and w.isascii() and w.isalpha() and len(w) > 3
            ]
            for tag, kind in kinds.items()
        }
        self.rare["NNP"] = [
            w for w, n in by_tag["NNP"].items() if n <= 12 and w.isalpha() and len(w) > 3
        ] or ["Ankor"]
        self._index()
        families: dict[str, list[str]] = defaultdict(list)
        for word in self.common:
            if len(word) >= 4:
                families[stem(word)].append(word)
        self._families = families

    def _index(self) -> None:
        """Words by what is left when one letter goes, for look-alikes."""
        index: dict[str, list[str]] = defaultdict(list)
        for word in self.common[:20000]:
            for key in {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}:
                index[key].append(word)
        self._deletes = index
        self._like: dict[str, list[str]] = {}

    def alike(self, word: str) -> list[str]:
        """Real words a letter away, of other lemmas; the commonest first."""
        if word not in self._like:
            found: set[str] = set()
            if len(word) > 2:
                for key in {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}:
                    found.update(self._deletes.get(key, ()))
            lemma = self.lemmas.get(word, word)
            near = [
                w
                for w in found
                if w != word
                and self.lemmas.get(w) != lemma
                and abs(len(w) - len(word)) <= 1
                and len(w) > 1
                and (w[0] == word[0] or len(word) > 4)
            ]
            near.sort(key=lambda w: -self.count[w])
            self._like[word] = near[:12]
        return self._like[word]

    def family(self, word: str) -> list[str]:
        """Words of the same family but another class: complete, completed, completely."""
        mine, lemma = self.tag.get(word), self.lemmas.get(word)
        kin = self._families.get(stem(word), ()) if len(word) >= 4 else ()
        return [
            w
            for w in kin
            if w != word and w[:4] == word[:4] and (self.tag[w] != mine or self.lemmas[w] != lemma)
        ]
