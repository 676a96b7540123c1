"""Readable text with a source map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentaudit.document.prose import NO_WIDTH, Piece, Prose, ProseBuilder
from contentaudit.source import Span


def built(*parts: tuple[str, int]) -> Prose:
    """Return the prose of verbatim parts."""
    builder = ProseBuilder()
    for text, start in parts:
        builder.text(text, start)
    return builder.build()


def test_one_run_is_one_piece() -> None:
    """Words with single blanks between them are one verbatim piece."""
    prose = built(("one two three", 10))
    assert ("one two three", (Piece(0, 13, 10, 23, True),)) == (prose.text, prose.pieces)


def test_neighbours_are_one_piece() -> None:
    """Runs that follow each other in the source are one piece."""
    assert (Piece(0, 7, 4, 11, True),) == built(("one ", 4), ("two", 8)).pieces


def test_white_space_collapses_across_runs() -> None:
    """White space on both sides of a tag is one blank, whose source holds the tag."""
    prose = built(("one \n", 0), (" two", 8))
    assert "one two" == prose.text
    assert Span(3, 9) == prose.span(3, 4)


def test_edges_are_trimmed() -> None:
    """A block neither begins nor ends with white space."""
    prose = built(("\n  one\t", 0), (" \n", 9))
    assert ("one", Span(3, 6)) == (prose.text, prose.span(0, 3))


def test_no_break_space_is_a_blank() -> None:
    """A no-break space reads as the blank it looks like."""
    builder = ProseBuilder()
    builder.text("back", 0)
    builder.replaced("\xa0", 4, 10)
    builder.text("pain\xa0relief", 10)
    prose = builder.build()
    assert "back pain relief" == prose.text
    assert Span(4, 10) == prose.span(4, 5)
    assert Span(14, 15) == prose.span(9, 10)


@pytest.mark.parametrize("character", NO_WIDTH)
def test_characters_without_width_are_not_read(character: str) -> None:
    """A soft hyphen does not part a word, and the word's span holds it."""
    prose = built((f"hyphen{character}ated", 0))
    assert ("hyphenated", Span(0, 11)) == (prose.text, prose.span(0, 10))


def test_entity_maps_as_a_whole() -> None:
    """A character that stands for a range maps to all of it."""
    builder = ProseBuilder()
    builder.text("caf", 0)
    builder.replaced("é", 3, 11)
    builder.text("s", 11)
    prose = builder.build()
    assert "cafés" == prose.text
    assert [Span(2, 3), Span(3, 11), Span(11, 12), Span(0, 12)] == [
        prose.span(2, 3),
        prose.span(3, 4),
        prose.span(4, 5),
        prose.span(0, 5),
    ]


def test_replaced_text_with_white_space() -> None:
    """Longer replaced text collapses too."""
    builder = ProseBuilder()
    builder.text("a", 0)
    builder.replaced(" b\n c ", 1, 5)
    builder.text("d", 5)
    assert "a b c d" == builder.build().text


def test_kept_text_keeps_its_white_space() -> None:
    """Code keeps its lines and loses only its last newline."""
    builder = ProseBuilder()
    builder.keep("", 0)
    builder.keep("a\n  b\n", 0)
    builder.keep("\n", 8)
    prose = builder.build()
    assert ("a\n  b", Span(0, 5)) == (prose.text, prose.span(0, 5))


def test_empty_ranges() -> None:
    """An empty range is a point, before the first character or after the one before it."""
    prose = built(("abc", 5))
    assert [Span(5, 5), Span(7, 7), Span(8, 8)] == [prose.span(0, 0), prose.span(2, 2), prose.span(3, 3)]


@pytest.mark.parametrize("bounds", [(-1, 1), (2, 1), (0, 4)])
def test_ranges_outside(bounds: tuple[int, int]) -> None:
    """A range outside the text is an error that says so."""
    with pytest.raises(ValueError, match="outside a prose of 3 characters"):
        built(("abc", 0)).span(*bounds)


def test_empty_prose_has_no_places() -> None:
    """An empty prose cannot tell where it stands."""
    prose = ProseBuilder().build()
    assert "Prose('')" == repr(prose)
    with pytest.raises(ValueError, match="use the block's span"):
        prose.span(0, 0)


PART = st.tuples(
    st.sampled_from(("text", "replaced", "blank", "keep")),
    st.text(alphabet="ab \n\t\xa0\u00ad\u200bé😀", max_size=6),
)


@given(st.lists(PART, max_size=8))
def test_any_prose_holds_together(parts: list[tuple[str, str]]) -> None:
    """Pieces cover the text without gaps, in source order, verbatim ones equal to the source."""
    source = "|".join(text for _, text in parts)
    builder = ProseBuilder()
    at = 0
    for call, text in parts:
        if call in ("text", "keep"):
            getattr(builder, call)(text, at)
        elif call == "replaced":
            builder.replaced(text, at, at + len(text))
        else:
            builder.blank(at, at + len(text))
        at += len(text) + 1
    prose = builder.build()
    assert len(prose.text) == sum(piece.end - piece.start for piece in prose.pieces)
    assert prose.text == prose.text.rstrip()
    end = source_end = 0
    for piece in prose.pieces:
        assert (end, True) == (piece.start, piece.source_start >= source_end)
        end, source_end = piece.end, piece.source_end
        if piece.verbatim:
            assert prose.text[piece.start : piece.end] == source[piece.source_start : piece.source_end]
