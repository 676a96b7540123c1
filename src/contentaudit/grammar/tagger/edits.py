"""What each tag of the network asks for: a table of tags and the rewrites they stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from contentaudit.grammar.tagger.lexicon import Lexicon
from contentaudit.grammar.tagger.words import shape

__all__ = ["Rewrite", "Site", "dress", "edits"]


class Rewrite(NamedTuple):
    """Words from `start` to `stop` become `new`; `kind` says why, `odds` how likely the network held it."""

    start: int
    stop: int
    new: tuple[str, ...]
    kind: str
    odds: float


class Site(NamedTuple):
    """A doubtful word in its sentence, and the tag that is to mend it."""

    words: Sequence[str]
    at: int
    lexicon: Lexicon
    tag: str = ""
    odds: float = 0.0

    @property
    def word(self) -> str:
        """The doubtful word."""
        return self.words[self.at]

    @property
    def low(self) -> str:
        """The doubtful word in small letters."""
        return self.words[self.at].lower()

    def here(self, *new: str) -> Rewrite:
        """Other words in its place."""
        return Rewrite(self.at, self.at + 1, new, self.tag, self.odds)


_LY = (("ly", ""), ("ily", "y"), ("bly", "ble"), ("ply", "ple"), ("tly", "t"), ("cally", "c"))
_LIKE_YOU = ("uni", "use", "usu", "eu", "one", "once")


def dress(new: str, old: str) -> str:
    """The new word with the capitals of the old one."""
    kind = shape(old)
    if kind == 2:
        return new.upper()
    return new[0].upper() + new[1:] if kind == 1 and old != "I" else new


def article(word: str, after: str) -> str:
    """A or an, as the next word wants it; other words as they are."""
    if word not in ("a", "an") or not after:
        return word
    low = after.lower()
    return "an" if low[0] in "aeiou" and not low.startswith(_LIKE_YOU) else "a"


def _delete(s: Site) -> list[Rewrite]:
    if len(s.words) < 2:
        return []
    if s.at == 0 and s.words[1][0].islower() and shape(s.word) == 1:
        return [Rewrite(0, 2, (dress(s.words[1], "Xx"),), s.tag, s.odds)]
    return [s.here()]


def _insert(s: Site) -> list[Rewrite]:
    new, word = article(s.tag.partition("_")[2], s.word), s.word
    new = "I" if new == "i" else new
    if s.at == 0 and shape(word) == 1 and word != "I" and new[0].isalpha():
        new, word = new[0].upper() + new[1:], word[0].lower() + word[1:]
    return [s.here(new, word)]


def _replace(s: Site) -> list[Rewrite]:
    after = s.words[s.at + 1] if s.at + 1 < len(s.words) else ""
    if s.tag.endswith(("_its", "_your", "_their", "_whose")) and after[:1] in ("'", "’"):
        return [Rewrite(s.at, s.at + 2, (dress(s.tag.partition("_")[2], s.word),), s.tag, s.odds)]
    new = article(s.tag.partition("_")[2], s.words[s.at + 1] if s.at + 1 < len(s.words) else "")
    return [s.here("I" if new == "i" else dress(new, s.word))]


def _form(s: Site) -> list[Rewrite]:
    return [s.here(dress(new, s.word)) for new in s.lexicon.form(s.low, s.tag)[:2]]


def _passive(s: Site) -> list[Rewrite]:
    participle = (s.lexicon.form(s.low, "VERB_PART") or [s.low])[0]
    return [s.here(s.tag.partition("_")[2], participle)]


def _swap(s: Site) -> list[Rewrite]:
    a = s.at - s.tag.endswith("PREV")
    if a < 0 or a + 1 >= len(s.words) or not (s.words[a][0].isalnum() and s.words[a + 1][0].isalnum()):
        return []
    first, second = s.words[a + 1], s.words[a]
    if a == 0 and second != "I" and shape(second) == 1 and shape(first) == 0:
        first, second = dress(first, second), second.lower()
    return [Rewrite(a, a + 2, (first, second), s.tag, s.odds)]


def _join(s: Site) -> list[Rewrite]:
    a = s.at - s.tag.endswith("PREV")
    if a < 0 or a + 1 >= len(s.words) or not s.lexicon.known((s.words[a] + s.words[a + 1]).lower()):
        return []
    return [Rewrite(a, a + 2, (s.words[a] + s.words[a + 1],), s.tag, s.odds)]


def _cut(s: Site) -> list[Rewrite]:
    common = s.lexicon.weight
    cuts = [
        k for k in range(2, len(s.low) - 1) if min(common.get(s.low[:k], 0), common.get(s.low[k:], 0)) > 16
    ]
    if s.low.startswith("a") and common.get(s.low[1:], 0) > 30:
        cuts.insert(0, 1)
    middle = () if s.tag == "SPLIT" else ("-",)
    return [s.here(s.word[:k], *middle, s.word[k:]) for k in cuts[:2]]


def _possessive(s: Site) -> list[Rewrite]:
    if not s.low.endswith("s") or len(s.low) < 3:
        return []
    return [s.here(s.word[:-1], "'s"), s.here(s.word, "'")._replace(odds=s.odds / 2)]


def _adverb(s: Site) -> list[Rewrite]:
    stems = [s.low, *s.lexicon.form(s.low, "VERB_BASE")]
    return _known(s, [stem[: len(stem) - len(b)] + a for stem in stems for a, b in _LY if stem.endswith(b)])


def _adjective(s: Site) -> list[Rewrite]:
    return _known(s, [s.low[: -len(a)] + b for a, b in _LY if s.low.endswith(a)])


def _known(s: Site, found: list[str]) -> list[Rewrite]:
    return [s.here(dress(w, s.word)) for w in found if s.lexicon.known(w)]


#: Verbs whose past is their base.
_UNCHANGED = frozenset(
    ("cut", "hit", "put", "set", "let", "shut", "cost", "hurt", "cast", "burst", "split", "spread")
)
#: What each further spelling is less likely than the one before, by letters and sound.
_FARTHER = 0.1


def _spell(s: Site) -> list[Rewrite]:
    meant = _known(s, _irregular(s.low, s.lexicon)) if not s.lexicon.known(s.low) else []
    near = [] if meant else _known(s, s.lexicon.near(s.low, 6))
    return meant + [each._replace(odds=each.odds * _FARTHER**n) for n, each in enumerate(near)]


def _irregular(low: str, lexicon: Lexicon) -> list[str]:
    """The forms meant by *catched*, *hitted*, *childs*: an irregular word made regular."""
    for ending, slots in (("ed", ("VERB_PAST", "VERB_PART")), ("s", ("NOUN_PLUR",))):
        stem = low.removesuffix(ending)
        if stem == low or len(stem) < 3:
            continue
        for base in (stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem, stem.removesuffix("e")):
            found = [form for slot in slots for form in lexicon.form(base, slot)]
            same = [base] if ending == "ed" and base in _UNCHANGED else []
            if lexicon.known(base) and (found or same):
                return [*dict.fromkeys([*same, *found])]
    return []


_BY_NAME: dict[str, Callable[[Site], list[Rewrite]]] = {
    "DELETE": _delete,
    "INSERT": _insert,
    "REPLACE": _replace,
    "VERB": _form,
    "NOUN": _form,
    "COMPARE": _form,
    "SUPERLATIVE": _form,
    "POSITIVE": _form,
    "PASSIVE": _passive,
    "SWAP": _swap,
    "JOIN": _join,
    "SPLIT": _cut,
    "HYPHENATE": _cut,
    "POSSESSIVE": _possessive,
    "ADD": _adverb,
    "DROP": _adjective,
    "CAPITAL": lambda s: [s.here(s.word[0].upper() + s.word[1:])],
    "SMALL": lambda s: [s.here(s.low)],
    "FAMILY": lambda s: _known(s, s.lexicon.family(s.low)[:6]),
    "SPELL": _spell,
}


def edits(site: Site) -> list[Rewrite]:
    """The rewrites that the site's tag stands for; none where the tag names no better word."""
    make = _BY_NAME.get(site.tag.partition("_")[0])
    return make(site) if make else []
