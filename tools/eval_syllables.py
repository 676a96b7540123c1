"""
Measure the syllable counter on the CMU Pronouncing Dictionary.

    python tools/eval_syllables.py                 # the committed sample of 2,000 words
    python tools/eval_syllables.py CMUDICT.txt     # a whole dictionary, “WORD  PH0 ON1 EMES” per line

A word is right when the count equals that of one of its pronunciations.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

from contentaudit.document.syllables import syllables

SAMPLE = Path(__file__).parent.parent / "tests" / "data" / "syllables-cmudict.tsv"


def read_sample(path: Path) -> dict[str, set[int]]:
    """Read “word TAB count,count” lines; lines that begin with # are remarks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {word: {int(count) for count in counts.split(",")} for word, counts in pairs}


def read_cmudict(path: Path) -> dict[str, set[int]]:
    """Read the dictionary; a syllable is a phoneme with a stress mark."""
    counts: defaultdict[str, set[int]] = defaultdict(set)
    for line in path.read_text(encoding="latin-1").splitlines():
        word, _, phonemes = line.partition(" ")
        word = re.sub(r"\(\d\)$", "", word).lower()
        if re.fullmatch(r"[a-z]+(?:'[a-z]+)?", word):
            counts[word].add(len(re.findall(r"\d", phonemes)))
    return dict(counts)


def right(words: dict[str, set[int]]) -> float:
    """Return the share of words whose count is right, 0 to 1."""
    return sum(syllables(word) in counts for word, counts in words.items()) / len(words)


if __name__ == "__main__":
    table = read_cmudict(Path(sys.argv[1])) if len(sys.argv) > 1 else read_sample(SAMPLE)
    print(f"{right(table):.2%} of {len(table):,} words right")
