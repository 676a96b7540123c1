"""Marked drafts: read, turned into edits, and used to judge findings."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from training.judged import judge, kept_back, line_of
from training.marked import DRAFTS, Marked, Part, lines, marks, read
from training.marked_edits import tag_edits

from contentaudit.grammar.protocol import Match
from contentaudit.grammar.tagger.lexicon import Lexicon
from contentaudit.grammar.tagger.model import DATA


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon((DATA / "lexicon.txt.gz").read_bytes())


@pytest.mark.parametrize(
    ("wrong", "right", "tags", "expected"),
    [
        ("", "the", "DT", ((), "INSERT_the")),
        ("", "in order to", "IN NN TO", ((), "MISSING")),
        ("the", "", "", (("DELETE",), "")),
        ("go", "went", "VBD", (("VERB_PAST",), "")),
        ("listened", "listens", "VBZ", (("VERB_3SG",), "")),
        ("childs", "children", "NNS", (("SPELL",), "")),
        ("house", "houses", "NNS", (("NOUN_PLUR",), "")),
        ("quick", "quickly", "RB", (("ADD_LY",), "")),
        ("on", "in", "IN", (("REPLACE_in",), "")),
        ("brake", "break", "VB", (("REPLACE_break",), "")),
        ("to spend", "spending", "VBG", (("DELETE", "VERB_ING"), "")),
        ("said me", "told me", "VBD PRP", (("REPLACE_told", "KEEP"), "")),
        ("we offer", "do we offer", "VBP PRP VB", (("INSERT_do", "KEEP"), "")),
        ("never is", "is never", "VBZ RB", (("SWAP_NEXT", "SWAP_PREV"), "")),
        ("any one", "anyone", "NN", (("JOIN_NEXT", "JOIN_PREV"), "")),
        ("alot", "a lot", "DT NN", (("SPLIT",), "")),
        ("monday", "Monday", "NNP", (("CAPITAL",), "")),
        ("writes", "is written", "VBZ VBN", (("PASSIVE_is",), "")),
    ],
)
def test_names_the_edit(
    lexicon: Lexicon, wrong: str, right: str, tags: str, expected: tuple[tuple[str, ...], str]
) -> None:
    """Every sort of correction gets the edit that the network is taught for it."""
    assert expected == tag_edits(wrong.split(), right.split(), tags.split(), lexicon)


def test_reads_marks() -> None:
    """A marked line is right words twice, and errors with both sides."""
    expected = [(("She",), ("She",)), (("have",), ("has",)), (("two", "cats", "."), ("two", "cats", "."))]
    assert expected == read("She {have|has} two cats.")
    assert [("a ", "a "), ("b", "c")] == list(marks("a {b|c}"))


def test_names_the_broken_line(tmp_path: Path) -> None:
    """A mark without its bar is refused with file, line and what to write."""
    path = tmp_path / "draft.txt"
    path.write_text("# about tea\nGood.\nShe {have has} tea.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"draft\.txt:3: a brace or bar stands outside a mark"):
        list(lines([path]))


def test_missing_words_are_told_on_the_next_word() -> None:
    """Where a word is missing, the next word carries the edit, unless the error is mended this time."""
    clean = (("in", "the", "end"),) * 3
    parts = (Part(("In",), ("In",)), Part((), ("the",), (), "INSERT_the"), Part(("end",), ("end",)))
    marked = Marked(parts, clean)  # type: ignore[arg-type]
    assert (["In", "end"], ["KEEP", "INSERT_the"]) == marked.spoilt()
    seen = {tuple(marked.spoilt(Random(seed))[0]) for seed in range(60)}
    assert {("In", "end"), ("In", "the", "end")} == seen


@pytest.mark.parametrize("path", sorted(DRAFTS.glob("*.txt")), ids=lambda p: p.stem)
def test_every_draft_reads(path: Path) -> None:
    """Each committed draft has well-formed marks whose sides differ, and right lines among the wrong ones."""
    found = list(lines([path]))
    assert all(wrong.strip() != right.strip() for line in found for wrong, right in errors(line))
    assert 0 < sum("{" in line for line in found)


def errors(line: str) -> list[tuple[str, str]]:
    return re.findall(r"\{([^{}|]*)\|([^{}|]*)\}", line)


def test_judges_findings() -> None:
    """Findings are counted as found, false, and right in what they suggest first."""
    line = line_of("She {have|has} two cats in {|the} house.")
    assert "She have two cats in house." == line.text
    assert "She has two cats in the house." == line.mended(line.errors)
    start = line.text.index("have")
    house = line.text.index("house")
    cats = line.text.index("cats")

    def match(a: int, b: int, new: str) -> Match:
        return Match(a, b, "", (new,), "tagger/x", "grammar", 0.9, "tagger")

    told = [
        match(start, start + 4, "has"),
        match(house, house + 5, "the house"),
        match(cats, cats + 4, "cat"),
    ]
    judged = judge([line], [told])
    assert (2, 2, 1, 2, 2) == (judged.errors, judged.found, judged.alarms, judged.suggested, judged.right)
    assert "100% found" in str(judged)


def test_keeps_drafts_back() -> None:
    """Some drafts are kept out of training, in groups that have a name each."""
    drafts = kept_back()
    assert drafts
    assert all(name and found for name, found in drafts)
