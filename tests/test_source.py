"""Places in the source: folding, positions, writing back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentaudit.source import Position, Source, Span

MIXED = "one\r\ntwo\rthree\nfour"


def test_newlines_are_folded_once_and_remembered():
    """CR, LF and CRLF all become one newline, and the original text can be had back."""
    source = Source(MIXED)

    assert source.text == "one\ntwo\nthree\nfour"
    assert source.original == MIXED


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_positions_do_not_depend_on_the_kind_of_newline(newline):
    """The same text gives the same line and column whatever its line ends are."""
    source = Source("ab\ncd\n\nef".replace("\n", newline))

    assert Position(4, 2, 8) == source.position(8)
    assert "cd" == source.line(2)
    assert "ef" == source.line(4)


def test_a_position_outside_the_text_is_refused():
    """An offset past the end names the file and the range allowed."""
    with pytest.raises(ValueError, match=r"offset 9 is outside draft.md \(0 to 3\)"):
        Source("abc", name="draft.md").position(9)


def test_edits_leave_every_other_newline_as_it_was():
    """Replacing a word keeps the mixed line ends around it."""
    source = Source(MIXED)

    assert source.replace([(Span(4, 7), "2")]) == "one\r\n2\rthree\nfour"


def test_a_newline_in_a_replacement_is_written_as_the_file_writes_it():
    """A file with CRLF line ends gets CRLF in its fixes."""
    source = Source("a b\r\nc\r\n")

    assert source.replace([(Span(1, 2), "\n")]) == "a\r\nb\r\nc\r\n"


def test_an_edit_may_remove_newlines():
    """A span over folded newlines replaces all of them."""
    source = Source("a\r\n\r\nb\r\nc")

    assert source.replace([(Span(1, 3), " ")]) == "a b\r\nc"


def test_overlapping_edits_are_refused():
    """Two edits over the same characters cannot both be made."""
    with pytest.raises(ValueError, match="overlap"):
        Source("abcdef").replace([(Span(0, 3), "x"), (Span(2, 4), "y")])


@given(st.text(alphabet="ab\r\n", max_size=40))
def test_no_edit_means_no_change(text):
    """Writing back without edits gives the original, whatever its newlines."""
    assert Source(text).replace([]) == text


@given(st.text(alphabet="a😀\r\n", max_size=40), st.data())
def test_every_offset_has_a_position_that_leads_back(text, data):
    """Line and column of an offset name the same character again."""
    source = Source(text)
    offset = data.draw(st.integers(0, len(source.text)))
    line, column, _ = source.position(offset)
    starts = [0, *(index + 1 for index, char in enumerate(source.text) if char == "\n")]

    assert starts[line - 1] + column - 1 == offset
