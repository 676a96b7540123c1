"""Reads the marked drafts: sentences as people write them, each error with its correction beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from contentaudit.grammar.tagger.lexicon import Lexicon
from contentaudit.grammar.tagger.words import normalise, words
from training.marked_edits import tag_edits
from training.noise import Noised
from training.prepare import Clean, tagged

__all__ = ["DRAFTS", "Marked", "Part", "held_back", "lines", "load", "marks", "read", "taught"]

DRAFTS = Path(__file__).resolve().parent / "drafts"
_MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
#: An error is mended at this share of the times it is shown, so that no draft is learnt by heart.
_MENDED = 0.12


class Part(NamedTuple):
    """Words that are right, or an error: what was written, what is right, how each wrong word is mended."""

    wrong: tuple[str, ...]
    right: tuple[str, ...]
    edits: tuple[str, ...] = ()
    #: How the next word is mended, where words are missing before it.
    missing: str = ""

    @property
    def error(self) -> bool:
        """Whether the two sides differ."""
        return self.wrong != self.right


class Marked(NamedTuple):
    """One sentence of a draft."""

    parts: tuple[Part, ...]
    #: The corrected sentence.
    clean: Clean

    def spoilt(self, rng: Random | None = None) -> Noised:
        """The sentence as it was written, now and then with some of its errors mended."""
        out: list[str] = []
        mends: list[str] = []
        missing = ""
        for part in self.parts:
            mended = part.error and rng is not None and rng.random() < _MENDED
            found = part.right if mended or not part.error else part.wrong
            here = ["KEEP"] * len(found) if mended or not part.error else list(part.edits)
            if missing and here and here[0] == "KEEP":
                here[0] = missing
            if found:
                missing = ""
            if part.error and not mended and part.missing:
                missing = part.missing
            out += found
            mends += here
        if out and out[0][0].islower() and self.parts[0].error:
            out[0] = out[0][0].upper() + out[0][1:]
        return out, mends


def held_back(path: Path) -> bool:
    """Every tenth file of a writer is kept out of training, to measure by."""
    return path.stem.endswith("0") or path.stem.startswith("eval")


def taught() -> list[Path]:
    """The files that training reads."""
    return [path for path in sorted(DRAFTS.glob("*.txt")) if not held_back(path)]


def lines(paths: Iterable[Path]) -> Iterator[str]:
    """The sentences, comments left out.

    Raises:
        ValueError: a mark is broken; the message names the file and line.

    """
    for path in paths:
        for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            line = raw.strip()
            if not line or line.startswith("#"):
                continue
            if re.search(r"[{}|]", _MARK.sub("", line)):
                message = f"{path}:{number}: a brace or bar stands outside a mark: write {{wrong|right}}"
                raise ValueError(message)
            yield line


def _split(text: str) -> tuple[str, ...]:
    return tuple(normalise(w.text) for w in words(text))


def marks(line: str) -> Iterator[tuple[str, str]]:
    """A line in order: right stretches, twice the same, and errors: what was written, what is right."""
    at = 0
    for mark in _MARK.finditer(line):
        if at < mark.start():
            yield line[at : mark.start()], line[at : mark.start()]
        yield mark[1], mark[2]
        at = mark.end()
    if at < len(line):
        yield line[at:], line[at:]


def read(line: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """A line as pairs of what was written and what is right, in words."""
    pairs = ((_split(wrong), _split(right)) for wrong, right in marks(line))
    return [(wrong, right) for wrong, right in pairs if wrong or right]


def load(paths: Iterable[Path], lexicon: Lexicon) -> list[Marked]:
    """The sentences of the drafts, their edits named."""
    pairs = [found for found in map(read, lines(paths)) if any(right for _, right in found)]
    out = []
    for each, clean in zip(
        pairs, tagged([w for _, right in row for w in right] for row in pairs), strict=True
    ):
        at, parts = 0, []
        for wrong, right in each:
            tags = clean[1][at : at + len(right)]
            at += len(right)
            parts.append(
                Part(wrong, right, *tag_edits(wrong, right, tags, lexicon))
                if wrong != right
                else Part(wrong, right)
            )
        out.append(Marked(tuple(parts), clean))
    return out
