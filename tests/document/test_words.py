"""Words of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentaudit.document.words import words

CASES = [
    ("Don’t stop; it's well-known.", ["Don’t", "stop", "it's", "well-known"]),
    ("It cost $2,500 or 3.5 % at 10:30", ["It", "cost", "2,500", "or", "3.5", "at", "10:30"]),
    ("the 1990s and the 5th", ["the", "1990s", "and", "the", "5th"]),
    ("The U.S. grew, e.g. by a lot", ["The", "U.S", "grew", "e.g", "by", "a", "lot"]),
    ("see https://example.com/a?b=1.", ["see", "https://example.com/a?b=1"]),
    ("café naïve Straße Łódź", ["café", "naïve", "Straße", "Łódź"]),
    ("cafe\u0301 and nai\u0308ve", ["cafe\u0301", "and", "nai\u0308ve"]),
    ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
    ("我爱你", ["我", "爱", "你"]),
    ("dogs' ‘quoted’ rock 'n' roll", ["dogs", "quoted", "rock", "n", "roll"]),
    ("one—two – three -- four", ["one", "two", "three", "four"]),
    ("snake_case and/or 24/7", ["snake", "case", "and", "or", "24", "7"]),
    ("co\u00adoperate", ["co\u00adoperate"]),
    ("end.Next", ["end", "Next"]),
    ("😀 !? …", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words(text: str, expected: list[str]) -> None:
    """Apostrophes, hyphens, marks, numbers and addresses stay in one word."""
    assert expected == [word.text for word in words(text)]


@given(st.text())
def test_offsets(text: str) -> None:
    """Every word is the slice its offsets name, words come in order and none is empty."""
    at = 0
    for word in words(text):
        assert text[word.start : word.end] == word.text
        assert at <= word.start < word.end
        at = word.end


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_ascii_path_agrees(text: str) -> None:
    """The faster pattern for ASCII text finds the same words as the general one."""
    general = [word for word in words(text + " é") if word.text != "é"]
    assert general == words(text)
