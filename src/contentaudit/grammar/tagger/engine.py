"""The engine: doubts words, tries rewrites, keeps what reads best."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from contentaudit.grammar.protocol import GrammarProfile, Match, Paragraph
from contentaudit.grammar.tagger import restraint
from contentaudit.grammar.tagger.edits import Rewrite
from contentaudit.grammar.tagger.joining import Verdict, joined
from contentaudit.grammar.tagger.lexicon import Lexicon
from contentaudit.grammar.tagger.model import DATA, Guess, Model
from contentaudit.grammar.tagger.profiles import PROFILES, confidence, sureness
from contentaudit.grammar.tagger.render import to_match
from contentaudit.grammar.tagger.rewrite import SURE, apply, rewrites
from contentaudit.grammar.tagger.words import MAX_WORDS, Word, sentences, words

__all__ = ["TaggerEngine"]

#: Rewrites are read again by the network; so many a word of text at most, so that cost stays linear.
_REREAD = 0.25
_AROUND = 3
#: How much the tag's own odds count beside what rereading says, and the least gain worth suggesting.
_TRUST, _WORTH = 0.2, -0.3
_REACH = 14  # words on either side are enough to judge by


@dataclass(slots=True)
class Piece:
    """A sentence of a paragraph, or a window of an endless one."""

    paragraph: int
    words: list[Word]

    @property
    def texts(self) -> list[str]:
        """The words alone."""
        return [w.text for w in self.words]


@dataclass(slots=True)
class Doubt:
    """A doubtful word, the rewrites to try and how much better each reads."""

    piece: int
    at: int
    wrong: float
    tags: list[tuple[str, float]]
    tries: list[Rewrite]
    gains: list[float]


class TaggerEngine:
    """
    Our own tagger for English.

    Args:
        profile: how sure it must be: `strict`, `regular` or `everything`.
        folder: where the model's files lie.

    """

    name = "tagger"

    def __init__(self, profile: GrammarProfile = "regular", folder: Path = DATA) -> None:
        self._bar = PROFILES[profile]
        self._model = Model(folder)
        self.version = f"{self._model.version}-{profile}"
        self._words: Lexicon | None = None
        self._lock = threading.Lock()

    @property
    def lexicon(self) -> Lexicon:
        """The word list, read when first needed."""
        with self._lock:
            if self._words is None:
                self._words = Lexicon(self._model.lexicon_file)
        return self._words

    def check(self, paragraphs: Sequence[Paragraph]) -> list[list[Match]]:
        """The doubtful places of each paragraph; none where the language is not English."""
        pieces, verdicts = self.verdicts(paragraphs)
        out: list[list[Match]] = [[] for _ in paragraphs]
        for n, told in verdicts.items():
            piece = pieces[n]
            text = paragraphs[piece.paragraph].text
            out[piece.paragraph] += [
                to_match(text, piece.words, v.at, v.kind, kept=v.kept, confidence=v.confidence)
                for v in joined(told)
            ]
        return [restraint.settle(p, found) for p, found in zip(paragraphs, out, strict=True)]

    def verdicts(self, paragraphs: Sequence[Paragraph]) -> tuple[list[Piece], dict[int, list[Verdict]]]:
        """The sentences, and by their number what is thought of each doubtful word, spoken or not."""
        pieces = [
            piece
            for n, p in enumerate(paragraphs)
            if p.language.lower().startswith("en")
            for piece in _cut(n, p.text)
        ]
        pieces = [p for p in pieces if restraint.worth(p.texts)]
        guesses = self._model.guess([p.texts for p in pieces])
        doubts = self._doubts(paragraphs, pieces, guesses)
        self._try(pieces, guesses, doubts)
        out: dict[int, list[Verdict]] = {}
        for doubt in doubts:
            piece = pieces[doubt.piece]
            verdict = self._verdict(piece.texts, doubt)
            if not restraint.forbids(
                paragraphs[piece.paragraph], piece.texts, doubt.at, verdict.kind, self.lexicon
            ):
                out.setdefault(doubt.piece, []).append(verdict)
        return pieces, out

    def _verdict(self, texts: Sequence[str], doubt: Doubt) -> Verdict:
        best = sorted(range(len(doubt.tries)), key=lambda k: -doubt.gains[k])
        kept = tuple(doubt.tries[k] for k in best if doubt.gains[k] > _WORTH)[:3]
        kind = kept[0].kind if kept else doubt.tags[0][0]
        low = texts[doubt.at].lower()
        if kind == "SPELL" and self.lexicon.known(low):
            kind = "CONFUSED"
        elif kind == "SPELL" and (not kept or self.lexicon.coined(low)):
            kind = "JARGON"
        sure = sureness(doubt.wrong, doubt.tags[0][1])
        told = confidence(kind, texts[doubt.at], sure)
        return Verdict(doubt.at, kind, kept, sure, told, told >= self._bar.least)

    def _doubts(
        self, paragraphs: Sequence[Paragraph], pieces: Sequence[Piece], guesses: Sequence[Guess]
    ) -> list[Doubt]:
        out: list[Doubt] = []
        for n, (piece, guess) in enumerate(zip(pieces, guesses, strict=True)):
            paragraph = paragraphs[piece.paragraph]
            for i in np.flatnonzero(guess.wrong >= self._bar.doubt):
                word = piece.words[i]
                if restraint.protects(paragraph, word):
                    continue
                tags = [
                    (self._model.tags[t], float(o))
                    for t, o in zip(guess.mends[i], guess.odds[i], strict=True)
                ]
                tags = [tags[0], *((t, o) for t, o in tags[1:] if o > 0.06)]
                tries = rewrites(piece.texts, int(i), tags, self.lexicon)
                out.append(Doubt(n, int(i), float(guess.wrong[i]), tags, tries, []))
        return out

    def _try(self, pieces: Sequence[Piece], guesses: Sequence[Guess], doubts: Sequence[Doubt]) -> None:
        """Reads every rewrite; its gain is how much doubt leaves the neighbourhood."""
        budget = 64 + int(_REREAD * sum(len(p.words) for p in pieces))
        chosen: list[tuple[Doubt, Rewrite, list[str], int]] = []
        for doubt in sorted(doubts, key=lambda d: -d.wrong):
            if len(doubt.tries) == 1 and doubt.tries[0].odds >= SURE:
                doubt.gains = [1.0]
                continue
            doubt.tries = doubt.tries[: max(0, budget)]
            budget -= len(doubt.tries)
            texts = pieces[doubt.piece].texts
            for change in doubt.tries:
                new = apply(texts, change)
                left = max(0, doubt.at - _REACH)
                chosen.append((doubt, change, new[left : doubt.at + _REACH], left))
        found = self._model.guess([new for _, _, new, _ in chosen])
        for (doubt, change, _, left), guess in zip(chosen, found, strict=True):
            before = guesses[doubt.piece].wrong
            a, b = max(0, change.start - _AROUND), change.stop + _AROUND
            old = _risk(before[a:b])
            grown = len(change.new) - (change.stop - change.start)
            now = _risk(guess.wrong[max(0, a - left) : b - left + grown])
            doubt.gains.append(old - now + _TRUST * float(np.log(max(change.odds, 0.02))))


def _risk(wrong: np.ndarray) -> float:
    return float(-np.log(np.maximum(1e-3, 1.0 - wrong)).sum())


def _cut(paragraph: int, text: str) -> list[Piece]:
    out = []
    for start, end in sentences(text):
        found = words(text, start, end)
        out += [Piece(paragraph, found[at : at + MAX_WORDS]) for at in range(0, len(found), MAX_WORDS)]
    return out
