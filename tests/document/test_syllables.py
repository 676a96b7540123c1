"""Syllables of words."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from contentaudit.document.syllables import syllables, vowel_groups

ROOT = Path(__file__).parent.parent.parent

CASES = {
    "cat": 1, "make": 1, "table": 2, "the": 1, "idea": 3, "create": 2, "creature": 2, "people": 2, "every": 2,
    "wanted": 2, "walked": 1, "boxes": 2, "makes": 1, "sometimes": 2, "movement": 2, "element": 3, "science": 2,
    "quiet": 2, "radio": 3, "rhythm": 2, "technique": 2, "basically": 3, "don’t": 1, "didn't": 2, "it’ll": 2,
    "boss’s": 2, "Anna’s": 2, "well-known": 2, "café": 2, "naïve": 2, "HTML": 4, "www": 9, "Mr": 2, "2,500": 2,
    "7": 1, "—": 1, "": 1, "'tis": 1, "Straße": 1, "should've": 2, "rock'n": 2,
}  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), CASES.items())
def test_syllables(word: str, expected: int) -> None:
    """Silent vowels do not count, vowels that meet without merging do."""
    assert expected == syllables(word)


def test_nine_of_ten_right() -> None:
    """At least 95 % of a dictionary's words that no rule was written from are right."""
    tool = runpy.run_path(str(ROOT / "tools" / "eval_syllables.py"))
    assert tool["right"](tool["read_sample"](tool["SAMPLE"])) >= 0.95


def test_vowel_groups() -> None:
    """Other languages are counted by their vowel groups."""
    assert [3, 2, 1] == [vowel_groups(word) for word in ("Gebäude", "garçon", "brr")]
