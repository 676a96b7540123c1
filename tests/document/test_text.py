"""Plain text to a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import SHARED
from contentaudit.document import Document
from places import misplaced

LONG = "This line is a paragraph of its own because a word processor wrote it, and it goes on for much longer than any line that somebody wrapped by hand."
WRAPPED = """\
The first paragraph of this text was wrapped by hand at some
seventy columns, as people do in mail, and it ends here.

  - an item that is long enough to be continued on the next
    line, with an indent
  - another item

"""


def text(source: str) -> Document:
    """Parse plain text and check every place."""
    doc = Document.from_text(source)
    assert [] == misplaced(doc)
    return doc


def shape(source: str) -> list[tuple[str, str]]:
    """Return the kind (with the level of a heading) and text of every block."""
    return [
        (block.kind + (str(block.level) if block.level else ""), block.text) for block in text(source).blocks
    ]


def test_wrapped_lines() -> None:
    """Hard-wrapped lines are one paragraph, continued list items one item."""
    assert [
        (
            "paragraph",
            "The first paragraph of this text was wrapped by hand at some seventy columns, as people do in mail, and it ends here.",
        ),
        ("list_item", "an item that is long enough to be continued on the next line, with an indent"),
        ("list_item", "another item"),
    ] == shape(WRAPPED)


def test_long_lines() -> None:
    """Lines too long to be wrapped are paragraphs of their own, without a blank line between."""
    assert [
        ("paragraph", LONG),
        ("paragraph", LONG),
        ("heading2", "A Heading"),
        ("paragraph", LONG),
    ] == shape(f"{LONG}\n{LONG}\nA Heading\n{LONG}\n")


def test_headings() -> None:
    """Short lines without an end mark are headings, the first of level 1; they are marked as guesses."""
    doc = text(f"Soup For Everyone\n\n{LONG}\n\nHow is it made?\n\n{LONG}\n")
    assert [1, 2] == [block.level for block in doc.headings]
    assert [True, True] == [block.guessed for block in doc.headings]
    assert [False] == [block.guessed for block in doc.blocks[1:2]]


@pytest.mark.parametrize(
    "line",
    [
        "It ends with a stop.", "It introduces a list:", "it begins small", "By Anna Smith", "Published 3 May 2024",
        "See https://example.com", "write to anna@example.com", "Sounds good, right?", "What a day that was!",
        "This line has far too many words in it to be a heading of anything at all", "2024", "Hello Anna",
        "Ends in a comma,",
    ],
)  # fmt: skip
def test_no_headings(line: str) -> None:
    """A sentence, a byline, an address or an exclamation that stands alone is no heading."""
    assert ("paragraph", line) == shape(f"{LONG}\n\n{line}\n\n{LONG}")[1]


def test_last_line_is_no_heading() -> None:
    """Nothing follows the last line, so it heads nothing; nor does the only one."""
    assert ("paragraph", "The End") == shape(f"{LONG}\n\nThe End\n")[1]
    assert [("paragraph", "The End")] == shape("The End")


def test_list_without_bullets() -> None:
    """Many short lines in a row are a list without bullets, not headings."""
    kinds = [kind for kind, _ in shape(f"{LONG}\n\nOur Team\n\nAnna\n\nBen\n\nCarla\n\n{LONG}")]
    assert ["paragraph", "heading2", "paragraph", "paragraph", "paragraph", "paragraph"] == kinds


def test_written_headings() -> None:
    """Underlining and number signs make headings, with their level."""
    assert [("heading1", "one"), ("heading2", "two"), ("heading3", "three"), ("paragraph", "text")] == shape(
        "one\n===\ntwo\n---\n### three\ntext"
    )


def test_separators() -> None:
    """A line without letters or digits separates and is not read."""
    assert [("paragraph", "one"), ("paragraph", "two")] == shape("one\n\n* * *\n\ntwo\n\n-----\n")


@pytest.mark.parametrize("sign", ["•", "-", "*", "–", "1.", "1)", "(1)", "a)", "◦", "✓"])
def test_items(sign: str) -> None:
    """Bullets and numbers of every usual kind make list items of one list."""
    doc = text(f"{LONG}\n\n  {sign} first\n  {sign} second\n")
    assert [("list_item", "first"), ("list_item", "second")] == [(b.kind, b.text) for b in doc.blocks[1:]]
    assert f"{sign} first" == doc.source.slice(doc.blocks[1].span)
    tag = "ol" if sign[0] in "1(a" else "ul"
    assert [tag, "li"] == [container.tag for container in doc.blocks[2].containers]
    assert doc.blocks[1].containers[0] is doc.blocks[2].containers[0]
    assert f"{sign} first\n  {sign} second" == doc.source.slice(doc.blocks[1].containers[0].span)


def test_dash_inside_a_paragraph() -> None:
    """A wrapped line that begins with a dash or a number is no list item."""
    source = "The whole sentence goes on here until the line is full of it\n- or nearly so - and ends in the year with the number\n12. and that was all of it that was ever to be told to us."
    assert 1 == len(text(source).blocks)


def test_items_without_blank_line() -> None:
    """A list may follow its introduction at once, and a paragraph the list."""
    source = "We need three things for it:\n- salt\n- pepper\n- a large pot\nThen we cook until everything is soft enough for all of us."
    assert ["paragraph", "list_item", "list_item", "list_item", "paragraph"] == [
        kind for kind, _ in shape(source)
    ]


def test_numbered_headings() -> None:
    """A numbered line between paragraphs is a heading, one between items is an item."""
    assert [("heading1", "1. Introduction"), ("paragraph", LONG), ("heading2", "2. Method")] == shape(
        f"1. Introduction\n\n{LONG}\n\n2. Method\n\n{LONG}"
    )[:3]
    assert ["list_item"] * 3 == [kind for kind, _ in shape("1. One\n\n2. Two\n\n3. Three")]


def test_intentional_breaks() -> None:
    """A line that ends on purpose, with a stop or like a heading, ends its paragraph."""
    wide = "This line is as wide as the text of this page and it goes on and"
    assert [("paragraph", f"{wide} ends here."), ("paragraph", f"A new one {wide.lower()} ends.")] == shape(
        f"{wide}\nends here.\nA new one {wide.lower()}\nends."
    )


def test_quotes() -> None:
    """Lines of a quotation in mail are a quote."""
    doc = text("> quoted text\n> goes on\n\nAnswer follows, and ends.")
    assert [("quote", "quoted text goes on"), ("paragraph", "Answer follows, and ends.")] == [
        (block.kind, block.text) for block in doc.blocks
    ]
    assert doc.blocks[0].inside("blockquote")
    assert ["quote", "paragraph"] == [kind for kind, _ in shape("> quoted\nnot quoted.")]


def test_nothing() -> None:
    """A text without words has no blocks."""
    assert [] == shape("")
    assert [] == shape(" \n\t\n* * *\n😀")


PIECES = ["word", "Two Words", "é😀", "\n", "\n\n", " ", "    ", "\t", "- ", "• ", "1. ", "> ", "# ", "===\n", "---\n", ".", "?", ":", LONG, "\u00a0", "\u00ad"]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(texts)
def test_every_character_has_its_place(source: str) -> None:
    """Each character of the prose maps into the source, and every word of the source is in some block."""
    doc = text(source)
    assert source.count("word") == sum(block.text.count("word") for block in doc.blocks)


@given(texts)
def test_newlines_do_not_matter(source: str) -> None:
    """CR, LF and CRLF give the same blocks at the same lines and columns."""
    seen = []
    for newline in ("\n", "\r", "\r\n"):
        doc = text(source.replace("\n", newline))
        seen.append([(b.kind, b.text, *(doc.source.position(at)[:2] for at in b.span)) for b in doc.blocks])
    assert seen[0] == seen[1] == seen[2]


@pytest.mark.skipif(not (SHARED / "articles").exists(), reason="needs the articles in shared/articles")
def test_real_texts() -> None:
    """Real articles as plain text have headings, list items and sentences."""
    for path in sorted((SHARED / "articles").glob("*.txt")):
        doc = text(path.read_text(encoding="utf-8"))
        assert 1 == doc.blocks[0].level
        assert len(doc.headings) > 5
        assert any(block.kind == "list_item" for block in doc.blocks)
        assert "en" == doc.language
        assert len(doc.sentences) > 50
