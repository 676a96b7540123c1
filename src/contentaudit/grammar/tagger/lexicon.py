"""The shipped word list: how common a word is, its other forms, what it is mixed up with."""

from __future__ import annotations

from collections import defaultdict

from contentaudit.grammar.wordlist import unpack

__all__ = ["Lexicon"]

_SLOTS = {
    "v": ("VERB_PAST", "VERB_PART", "VERB_ING", "VERB_3SG"),
    "n": ("NOUN_PLUR",),
    "a": ("COMPARE", "SUPERLATIVE"),
}
_IRREGULAR = {
    "be": ("was", "been", "being", "is"),
    "have": ("had", "had", "having", "has"),
    "do": ("did", "done", "doing", "does"),
}
_ENDINGS = (
    "ability",
    "ibility",
    "ically",
    "ations",
    "ation",
    "ition",
    "tions",
    "ments",
    "iness",
    "ingly",
    "ously",
    "ively",
    "fully",
    "ally",
    "ence",
    "ance",
    "ency",
    "ment",
    "ness",
    "able",
    "ible",
    "ical",
    "less",
    "ious",
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
    "ist",
    "ize",
    "ise",
    "ous",
    "al",
    "an",
    "ed",
    "er",
    "es",
    "ic",
    "ly",
    "or",
    "y",
    "e",
    "s",
)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)].rstrip("ei")
    return word.rstrip("e")


_PREFIXES = (
    "re",
    "pre",
    "un",
    "non",
    "anti",
    "co",
    "cyber",
    "micro",
    "macro",
    "multi",
    "bio",
    "eco",
    "auto",
    "hyper",
    "inter",
    "meta",
    "mini",
    "mis",
    "neuro",
    "nano",
    "over",
    "out",
    "post",
    "proto",
    "pseudo",
    "semi",
    "sub",
    "super",
    "tele",
    "trans",
    "ultra",
    "under",
    "web",
    "geo",
    "electro",
    "hydro",
    "intra",
    "counter",
    "self",
    "e",
)


class Lexicon:
    """Tables of words, read once when first a doubtful word needs a better one."""

    def __init__(self, packed: bytes) -> None:
        found = unpack(packed)
        #: A logarithm of how often the corpora hold it; 0 for what only a dictionary knows.
        self.weight = found.weight
        self._forms: dict[tuple[str, str], list[str]] = {}
        self._lemmas: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for line in found.forms:
            lemma, kind, forms = line.split(" ")
            self._learn(lemma, kind, forms.split(","))
        for lemma, verb in _IRREGULAR.items():
            self._learn(lemma, "v", list(verb))
        self._mixed = {row[0]: row[1:] for row in (line.split() for line in found.mixed) if row}
        self._families: dict[str, list[str]] | None = None
        self._near: dict[str, list[str]] | None = None

    def _learn(self, lemma: str, kind: str, forms: list[str]) -> None:
        slots = _SLOTS.get(kind, ("COMPARE", "SUPERLATIVE"))
        if kind == "v" and len(forms) > 1 and not forms[1]:
            forms = [forms[0], forms[0], *forms[2:]]
        self._forms[lemma, kind] = forms
        self._lemmas[lemma].append((lemma, kind, "BASE"))
        for slot, form in zip(slots, forms, strict=False):
            if form:
                self._lemmas[form].append((lemma, kind, slot))

    def known(self, word: str) -> bool:
        """Whether the word, in small letters, is in the list."""
        return word in self.weight

    def coined(self, word: str) -> bool:
        """Whether the word, though not listed, is made of listed ones: relearn, cyberattack, webinars."""
        rests = [word[len(p) :] for p in _PREFIXES if word.startswith(p)]
        return any(len(r) > 3 and self.weight.get(r, 0) > 12 for r in rests)

    def form(self, word: str, slot: str) -> list[str]:
        """The word in another form: ``form("goes", "VERB_PAST")`` is ``["went"]``."""
        kind = {"VERB": "v", "NOUN": "n", "COMP": "a", "SUPE": "a", "POSI": "a"}.get(slot[:4], "")
        out: list[str] = []
        for lemma, its, _ in self._lemmas.get(word, ()):
            if its != kind and not (kind == "a" and its == "r"):
                continue
            if slot in ("VERB_BASE", "NOUN_SING", "POSITIVE"):
                found = lemma
            else:
                slots = _SLOTS["a" if its == "r" else its]
                forms = self._forms[lemma, its]
                at = slots.index(slot)
                found = forms[at] if at < len(forms) else ""
            if found and found != word and found not in out:
                out.append(found)
        if not out and slot == "NOUN_SING":  # researches, informations: no plural of theirs is listed
            out = [w for w in (word[:-1], word[:-2], word[:-3] + "y") if word.endswith("s") and self.known(w)]
        return sorted(out, key=lambda w: -self.weight.get(w, 0))

    def inflections(self, word: str) -> set[str]:
        """All the forms of the lemmas that the word may belong to."""
        out: set[str] = set()
        for lemma, kind, _ in self._lemmas.get(word, ()):
            out.add(lemma)
            out.update(f for f in self._forms[lemma, kind] if f)
        out.discard(word)
        return out

    def mixed_up(self, word: str) -> list[str]:
        """What the writer may have meant, by the table of mixed-up words; the ending is carried over."""
        out = list(self._mixed.get(word, ()))
        for lemma, kind, slot in self._lemmas.get(word, ()):
            for right in self._mixed.get(lemma, ()) if lemma != word else ():
                if slot == "BASE":
                    out.append(right)
                    continue
                forms, slots = self._forms.get((right, kind)), _SLOTS.get(kind, ())
                if forms and slot in slots and slots.index(slot) < len(forms):
                    out.append(forms[slots.index(slot)])
        return [w for w in dict.fromkeys(out) if w and w != word]

    def family(self, word: str) -> list[str]:
        """Words of one family: complete, completed, completely, completion."""
        if self._families is None:
            families: dict[str, list[str]] = defaultdict(list)
            for each, weight in self.weight.items():
                if weight >= 8 and len(each) > 4:
                    families[_stem(each)[:9]].append(each)
            self._families = families
        kin = self._families.get(_stem(word)[:9], []) if len(word) > 3 else []
        return sorted((w for w in kin if w != word and w[:4] == word[:4]), key=lambda w: -self.weight[w])

    def near(self, word: str, most: int = 8) -> list[str]:
        """Common words a letter or two away, the likeliest first."""
        if self._near is None:
            index: dict[str, list[str]] = defaultdict(list)
            for each, weight in self.weight.items():
                if weight >= 10:
                    for key in _deletes(each):
                        index[key].append(each)
            self._near = index
        if len(word) > 24 or len(word) < 2:
            return []
        index, close = self._near, _deletes(word)
        found = {each: self._closeness(word, each) for key in close for each in index.get(key, ())}
        found = {each: score for each, score in found.items() if abs(len(each) - len(word)) < 2}
        if len(word) > 5 and not self.known(word):
            further = {deeper for key in close for deeper in _deletes(key)}
            for each in {e for key in further for e in index.get(key, ())}:
                found.setdefault(each, self._closeness(word, each) - 6)
        found.pop(word, None)
        return sorted(found, key=lambda w: -found[w])[:most]

    def _closeness(self, word: str, other: str) -> float:
        score = self.weight[other] / 6
        score += 3 * (word[0] == other[0]) + 2 * (word[-1] == other[-1])
        if sorted(word) == sorted(other):
            score += 4  # letters exchanged
        if _sound(word) == _sound(other):
            score += 4
        return score


def _deletes(word: str) -> set[str]:
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}


_SAME_SOUND = (
    ("ph", "f"),
    ("ck", "k"),
    ("qu", "k"),
    ("c", "k"),
    ("z", "s"),
    ("gh", ""),
    ("wh", "w"),
    ("kn", "n"),
    ("wr", "r"),
    ("j", "g"),
)


def _sound(word: str) -> str:
    """A rough key of how a word sounds: consonants only, doubled ones once."""
    for a, b in _SAME_SOUND:
        word = word.replace(a, b)
    out = ""
    for i, letter in enumerate(word):
        if (letter not in "aeiouyh" or i == 0) and out[-1:] != letter:
            out += letter
    return out
