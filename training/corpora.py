"""Reads the clean corpora: one paragraph a line, in a stable order."""

from __future__ import annotations

import hashlib
import lzma
import os
import re
from collections.abc import Iterator
from pathlib import Path

__all__ = ["CORPORA", "cache", "held_out", "lines", "shared"]

CORPORA = ("us-government", "web-articles", "wikipedia-sentences")
_ROOT = Path(__file__).resolve().parent.parent
#: Templates of issue trackers and tables of links teach nothing about prose.
_JUNK = re.compile(r"[|{}<>\\=]{2,}|^\W*$|https?://\S+\s+https?://")


def shared() -> Path:
    """Where the shared data lies: CONTENTAUDIT_SHARED, else ``../shared``."""
    return Path(os.environ.get("CONTENTAUDIT_SHARED", _ROOT.parent / "shared"))


def cache() -> Path:
    """Where prepared data and checkpoints are kept between sessions."""
    folder = os.environ.get("CONTENTAUDIT_TRAINING", "~/.cache/contentaudit/training")
    path = Path(folder).expanduser()
    path.mkdir(parents=True, exist_ok=True)
    return path


def held_out(line: str) -> bool:
    """True for the twentieth of the lines that training never sees."""
    return hashlib.sha256(line.encode()).digest()[0] % 20 == 7


def lines(name: str) -> Iterator[str]:
    """The usable, distinct lines of a corpus, as a person would write them."""
    seen: set[bytes] = set()
    with lzma.open(shared() / "corpora" / f"{name}.txt.xz", "rt", encoding="utf-8") as file:
        for raw in file:
            line = raw.strip()
            if name == "wikipedia-sentences":
                line = detokenise(line)
            key = hashlib.sha256(line.lower().encode()).digest()[:8]
            if len(line) < 4 or key in seen or _JUNK.search(line):
                continue
            seen.add(key)
            yield line


_RULES = (
    (re.compile(r" @([-,.])@ "), r"\1"),
    (re.compile(r" ([,.;:!?%)\]}])"), r"\1"),
    (re.compile(r"([(\[{$#]) "), r"\1"),
    (re.compile(r" (n't|'s|'re|'ve|'ll|'d|'m)\b"), r"\1"),
    (re.compile(r"(\d) ([–-]) (\d)"), r"\1\2\3"),
    (re.compile(r"(\w) - (\w)"), r"\1-\2"),
    (re.compile(r"\" ([^\"]*?) \""), r'"\1"'),
    (re.compile(r"(^| )' ([^']*?) '"), r"\1'\2'"),
    (re.compile(r"(s) ' "), r"\1' "),
    (re.compile(r"<unk>"), "Ankor"),
)


def detokenise(line: str) -> str:
    """Joins space-separated tokens: ``It 's ( very ) old .`` becomes ``It's (very) old.``"""
    for pattern, to in _RULES:
        line = pattern.sub(to, line)
    return line
