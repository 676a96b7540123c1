"""Makes wrong sentences from right ones, and knows how to mend each wrong word."""

from __future__ import annotations

from random import Random

from training.noise import choice, clauses, links, nouns, order, pronouns, spelling, surface, verbs
from training.noise.dialect import british
from training.noise.draft import BY_TAG, BY_WORD, OPS, Tok
from training.noise.fragments import fragment
from training.noise.lexicon import Lexicon, made_up
from training.prepare import Clean

__all__ = ["Noised", "Synthesiser"]

_ = (clauses, links, nouns, order, pronouns, spelling, surface, verbs)  # imported for what they register

#: words, and for each how to mend it (KEEP when it is right).
Noised = tuple[list[str], list[str]]


#: Where common words would otherwise take all the places.
_RARER_FIRST = frozenset(
    (
        "choice",
        "confused",
        "look_alike",
        "family",
        "participle_adjective",
        "preposition_after_verb",
        "mass_plural",
        "ly_lost",
    )
)


def _clitic(word: str) -> tuple[str, str]:
    """Cuts *it's* as the tagger will: two words."""
    head, mark, tail = word.partition("'")
    if head and mark and tail in ("s", "re", "ve", "ll", "d", "m"):
        return head, mark + tail
    return (word[:-3], "n't") if word.endswith("n't") and len(word) > 3 else (word, "")


def _sites(toks: list[Tok]) -> dict[int, list[int]]:
    """For each way to spoil, where it might."""
    sites: dict[int, list[int]] = {}
    for i, tok in enumerate(toks):
        if not tok.bad:
            for op in (*BY_TAG.get(tok.tag, ()), *BY_WORD.get(tok.low, ())):
                sites.setdefault(op, []).append(i)
    return sites


class Synthesiser:
    """Spoils sentences; the same seed spoils them the same way."""

    def __init__(self, lexicon: Lexicon, clean_share: float = 0.36) -> None:
        choice.use(lexicon)
        self.lexicon = lexicon
        self.clean_share = clean_share
        self.made: dict[str, int] = {}

    def __call__(self, clean: Clean, rng: Random) -> Noised:
        """One sentence, spoilt or left alone."""
        toks = [Tok(w, t, m) for w, t, m in zip(*clean, strict=True)]
        if rng.random() < 0.04 and (part := fragment(toks, rng)):
            return part, ["KEEP"] * len(part)
        if rng.random() < 0.22:
            self._unusual(toks, rng)
        if rng.random() < 0.3:
            british(toks)
        if rng.random() >= self.clean_share:
            self._spoil(toks, rng)
        if rng.random() < 0.06:
            self._dress(toks, rng)
        words: list[str] = []
        edits: list[str] = []
        for tok in toks:
            head, tail = _clitic(tok.word) if tok.bad else (tok.word, "")
            words += [head, tail] if tail else [head]
            edits += [tok.edit, "DELETE"] if tail else [tok.edit]
        return words, edits

    def _spoil(self, toks: list[Tok], rng: Random) -> None:
        length = len(toks)
        wanted = 1
        while wanted < 7 and rng.random() < min(0.7, 0.2 + length / 50):
            wanted += 1
        done = tries = 0
        while done < wanted and tries < wanted * 5:
            tries += 1
            sites = _sites(toks)
            if not sites:
                return
            number = rng.choices(list(sites), [OPS[op].weight for op in sites])[0]
            picked, places = OPS[number], sites[number]
            for _ in range(2):
                place = rng.choice(places)
                if picked.name in _RARER_FIRST:
                    place = min(place, rng.choice(places), key=lambda i: self._commonness(toks, i))
                if place < len(toks) and picked.run(toks, place, rng):
                    done += 1
                    self.made[picked.name] = self.made.get(picked.name, 0) + 1
                    break

    def _commonness(self, toks: list[Tok], i: int) -> int:
        return self.lexicon.count[toks[i].low] if i < len(toks) else 1 << 40

    def _unusual(self, toks: list[Tok], rng: Random) -> None:
        """Rare and invented words where a noun stood: still right, and to be kept."""
        places = [
            i
            for i, t in enumerate(toks)
            if t.tag in ("NN", "NNS", "NNP", "JJ") and t.word.isalpha() and t.low not in ("other", "same")
        ]
        if not places:
            return
        for i in rng.sample(places, min(len(places), rng.choice((1, 1, 2, 3)))):
            tok = toks[i]
            old = tok.word
            if tok.tag == "NNP":
                new = made_up(rng) if rng.random() < 0.6 else rng.choice(self.lexicon.rare["NNP"])
            else:
                pool = self.lexicon.rare[tok.tag]
                new = rng.choice(pool).lower()
                if tok.tag == "NN" and rng.random() < 0.12:
                    new = made_up(rng)
                if old[0].isupper():
                    new = new[0].upper() + new[1:]
            for other in toks:
                if other.word == old and other.tag == tok.tag:
                    other.word = new
                    other.lemma = new.lower()
            if i and toks[i - 1].low in ("a", "an"):
                article = "an" if new[0].lower() in "aeiou" else "a"
                toks[i - 1].word = article.capitalize() if toks[i - 1].word[0].isupper() else article

    @staticmethod
    def _dress(toks: list[Tok], rng: Random) -> None:
        """Title Case, a missing full stop: how headings and list items look."""
        if len(toks) < 14 and rng.random() < 0.6:
            for tok in toks:
                if (
                    tok.edit not in ("CAPITAL", "SMALL")
                    and tok.word[0].isalpha()
                    and (len(tok.word) > 3 or rng.random() < 0.5)
                ):
                    tok.word = tok.word[0].upper() + tok.word[1:]
        if toks and toks[-1].word == "." and not toks[-1].bad:
            toks.pop()
