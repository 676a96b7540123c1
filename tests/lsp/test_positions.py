"""Places between code points and an editor's characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

lsp = pytest.importorskip("lsprotocol.types", reason="needs the extra [lsp]")

from contentaudit.lsp.positions import Positions  # noqa: E402
from contentaudit.source import Source, Span  # noqa: E402

TEXT = "é😀x\r\nab\rc\n\x0cd\u2028e"


@pytest.mark.parametrize(
    ("encoding", "offset", "line", "character"),
    [
        ("utf-16", 0, 0, 0),
        ("utf-16", 2, 0, 3),
        ("utf-8", 2, 0, 6),
        ("utf-32", 2, 0, 2),
        ("utf-16", 4, 1, 0),
        ("utf-16", 7, 2, 0),
        ("utf-16", 10, 3, 1),
        ("utf-16", 13, 3, 4),
    ],
)
def test_characters_are_counted_as_agreed(encoding, offset, line, character):
    """UTF-16 units, bytes or code points; CRLF, CR and LF end a line, other separators do not."""
    source = Source(TEXT)

    assert lsp.Position(line, character) == Positions(source, encoding).point(offset)


@given(
    st.text(alphabet="a é😀\r\n\u2028\x0b\ud800", max_size=30), st.sampled_from(["utf-8", "utf-16", "utf-32"])
)
def test_there_and_back(text, encoding):
    """Every offset comes back from its position."""
    source = Source(text)
    positions = Positions(source, encoding)

    for offset in range(len(source.text) + 1):
        assert offset == positions.offset(positions.point(offset))


@pytest.mark.parametrize(
    ("line", "character", "offset"), [(0, 2, 1), (0, 99, 3), (99, 0, 13), (1, 2, 6), (1, 3, 6)]
)
def test_impossible_positions_are_brought_inside(line, character, offset):
    """Inside a surrogate pair, past a line, past the text."""
    assert offset == Positions(Source(TEXT)).offset(lsp.Position(line, character))


def test_a_range_is_two_points():
    """Start and end are converted alike."""
    found = Positions(Source(TEXT)).range(Span(1, 3))

    assert ((0, 1), (0, 4)) == (
        (found.start.line, found.start.character),
        (found.end.line, found.end.character),
    )
