"""Widths on a result page."""

from __future__ import annotations

import pytest

from contentaudit.pixels import DESCRIPTION_SIZE, TITLE_SIZE, cut, width


@pytest.mark.parametrize(
    ("char", "units"),
    [("a", 1139), ("i", 455), ("W", 1933), (" ", 569), ("é", 1139), ("—", 2048), ("ж", 1370)],
)
def test_widths_are_arials(char: str, units: int) -> None:
    """A character is as wide as in Arial: its advance in 1/2048 em, scaled to the font size."""
    assert units * 20 / 2048 == width(char, 20)


def test_width_adds_up() -> None:
    """A text is as wide as its characters together."""
    assert width("pain", 14) == pytest.approx(sum(width(char, 14) for char in "pain"))
    assert 0 == width("", TITLE_SIZE)


def test_narrow_letters_take_less() -> None:
    """Eight narrow letters take less room than seven wide ones."""
    assert width("Illinois", TITLE_SIZE) < width("Wyoming", TITLE_SIZE)


@pytest.mark.parametrize(
    ("text", "ems"), [("灸", 1), ("😀", 1), ("e\u0301", 1139 / 2048), ("ት", 1139 / 2048)]
)
def test_characters_outside_the_table(text: str, ems: float) -> None:
    """East Asian letters and emoji take an em, marks nothing, other letters a digit's width."""
    assert ems * DESCRIPTION_SIZE == pytest.approx(width(text, DESCRIPTION_SIZE))


def test_cut_shows_what_a_reader_sees() -> None:
    """A line that is too wide ends after a whole word, with an ellipsis, inside the limit."""
    shown = cut("Can acupuncture help with back pain? Everything you need to know", 20, 400)
    assert "Can acupuncture help with back pain?…" == shown
    assert width(shown, 20) <= 400


def test_cut_leaves_what_fits() -> None:
    """A line that fits stays as it is."""
    assert "Back pain" == cut("Back pain", 20, 600)


def test_cut_of_one_long_word() -> None:
    """A single word wider than the limit leaves only the ellipsis."""
    assert "…" == cut("Pneumonoultramicroscopicsilicovolcanoconiosis", 20, 100)
