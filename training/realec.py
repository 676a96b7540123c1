"""Reads the learner sentences that the tagger is measured on, and scores guesses about their words."""

from __future__ import annotations

import lzma
from collections.abc import Sequence
from typing import NamedTuple

from training.corpora import shared

__all__ = ["Score", "read", "score"]


class Score(NamedTuple):
    """Precision, recall and F0.5 over words."""

    precision: float
    recall: float
    f: float
    flagged: int

    def __str__(self) -> str:
        return f"P {self.precision:.3f} R {self.recall:.3f} F0.5 {self.f:.3f} ({self.flagged} flagged)"


def read() -> list[tuple[list[str], list[bool]]]:
    """Sentences as words and whether each is wrong."""
    out: list[tuple[list[str], list[bool]]] = []
    words: list[str] = []
    wrong: list[bool] = []
    with lzma.open(shared() / "eval" / "realec-dev.tsv.xz", "rt", encoding="utf-8") as file:
        for line in [*file, "\n"]:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 2:
                words.append(cells[0])
                wrong.append(cells[1] == "i")
            elif words:
                out.append((words, wrong))
                words, wrong = [], []
    return out


def score(
    truth: Sequence[Sequence[bool]],
    guess: Sequence[Sequence[bool]],
    skip: Sequence[Sequence[bool]] | None = None,
) -> Score:
    """Compares guesses with the labels, leaving out the words to skip."""
    hit = flagged = wrong = 0
    for i, (a, b) in enumerate(zip(truth, guess, strict=True)):
        for j, (x, y) in enumerate(zip(a, b, strict=True)):
            if skip is not None and skip[i][j]:
                continue
            hit += x and y
            flagged += y
            wrong += x
    p, r = hit / max(flagged, 1), hit / max(wrong, 1)
    return Score(p, r, 1.25 * p * r / max(0.25 * p + r, 1e-9), flagged)
