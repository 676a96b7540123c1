"""Readability figures."""

from __future__ import annotations

from pathlib import Path

import nltk
import pytest
import textstat
from textstat.backend.utils.constants import LANG_CONFIGS

from contentaudit.brief import Brief
from contentaudit.document import Document, readability
from contentaudit.document.model import Block, BlockKind
from contentaudit.document.prose import Piece, Prose
from contentaudit.document.readability import Counts
from contentaudit.source import Source, Span

# Texts on which both programs count the same words, sentences, syllables and letters.
AGREED = [
    "The cat sat on the mat. It was glad to see the dog come home at last. The dog sat too.",
    "A small boat came down the river in the morning. The captain was happy with the weather.",
    "Our garden has yellow flowers. My sister waters them after dinner. It is a lot of work.",
    "The committee will consider the important question after the holiday. Members understand that the answer matters to the community.",
]


@pytest.fixture(autouse=True)
def _no_download(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give NLTK an empty pronouncing dictionary, so that textstat hyphenates and downloads nothing."""
    folder = tmp_path / "corpora" / "cmudict"
    folder.mkdir(parents=True)
    (folder / "cmudict").write_text("", encoding="utf-8")
    monkeypatch.setattr(nltk.data, "path", [str(tmp_path)])


def document(*texts: str, dialect: str = "en-US", kinds: tuple[BlockKind, ...] = ()) -> Document:
    """Make a document of one block per text."""
    blocks, at = [], 0
    for index, text in enumerate(texts):
        kind = kinds[index] if kinds else "paragraph"
        prose = Prose(text, [Piece(0, len(text), at, at + len(text), verbatim=True)])
        blocks.append(Block(index, kind, prose, Span(at, at + len(text))))
        at += len(text) + 1
    return Document(Source("\n".join(texts), kind="text"), blocks=tuple(blocks)).with_brief(
        Brief(dialect=dialect)
    )


def textstat_counts(text: str) -> Counts:
    """Count a text with textstat's functions."""
    return Counts(
        words=textstat.lexicon_count(text),
        sentences=textstat.sentence_count(text),
        syllables=textstat.syllable_count(text),
        letters=textstat.letter_count(text),
        polysyllables=textstat.polysyllabcount(text),
        complex_words=textstat.difficult_words(text, 3),
        long_words=textstat.long_word_count(text),
    )


@pytest.mark.parametrize("text", AGREED)
def test_metrics_equal_textstat(text: str) -> None:
    """Where the counts agree, every figure equals textstat's to two decimals."""
    figures = readability.metrics(document(text))
    counts = readability.count(document(text).body)
    theirs = textstat_counts(text)
    assert (theirs.words, theirs.sentences, theirs.syllables) == (
        counts.words,
        counts.sentences,
        counts.syllables,
    )
    expected = {
        "reading_ease": textstat.flesch_reading_ease(text),
        "grade": textstat.flesch_kincaid_grade(text),
        "smog": textstat.smog_index(text),
        "lix": textstat.lix(text),
    }
    assert {name: round(value, 2) for name, value in expected.items()} == {
        name: figures[name] for name in expected
    }


@pytest.mark.parametrize("text", AGREED)
def test_formulas_equal_textstat(text: str) -> None:
    """On textstat's own counts the formulas give textstat's figures to two decimals."""
    counts = textstat_counts(text)
    assert round(textstat.gunning_fog(text), 2) == round(readability.gunning_fog(counts), 2)
    assert round(textstat.flesch_reading_ease(text), 2) == round(readability.reading_ease(counts) or 0, 2)
    # textstat writes .058 where Coleman and Liau published .0588.
    theirs = textstat.coleman_liau_index(text) + 0.08 * counts.letters / counts.words
    assert round(theirs, 2) == round(readability.coleman_liau(counts), 2)
    # textstat's index counts punctuation as characters.
    counts.letters = textstat.char_count(text)
    assert round(textstat.automated_readability_index(text), 2) == round(
        readability.automated_readability(counts), 2
    )
    difficult = textstat.difficult_words(text, 0)
    assert round(textstat.dale_chall_readability_score(text), 2) == round(
        readability.dale_chall(counts, difficult), 2
    )


def test_coefficients_equal_textstat() -> None:
    """The coefficients per language are those that textstat uses."""
    expected = {
        language: (config["fre_base"], config["fre_sentence_length"], config["fre_syll_per_word"])
        for language, config in LANG_CONFIGS.items()
        if language in readability.FLESCH
    }
    assert expected == readability.FLESCH


def test_counts() -> None:
    """Names, hyphenated words and inflections are not complex words, but they are polysyllables."""
    text = "“Elephants” visited Alexandria. The long-established university is educating."
    counts = readability.count(document(text).body)
    assert Counts(8, 2, 26, 65, 6, 3, 6) == counts


def test_running_text_only() -> None:
    """Headings, table cells and code do not count; list items and quotes do, block by block."""
    doc = document(
        "A heading", "One two three.", "four five", "A cell", "x = 1", "— …",
        kinds=("heading", "paragraph", "list_item", "table_cell", "code", "paragraph"),
    )  # fmt: skip
    figures = readability.metrics(doc)
    assert (5, 2, 3) == (figures["words"], figures["sentences"], figures["paragraphs"])
    assert 2.5 == figures["words_per_sentence"]


def test_no_words() -> None:
    """Without words every rate is undefined, never a crash."""
    figures = readability.metrics(document("—"))
    assert 0 == figures["words"] == figures["sentences"]
    assert None is figures["reading_ease"] is figures["lix"] is figures["grade"]


def test_other_languages() -> None:
    """A language with published coefficients has a reading ease, and no English grades."""
    german = readability.metrics(document("Die Katze sitzt auf dem Dach. Sie ist froh.", dialect="de-CH"))
    assert round(180 - 9 / 2 - 58.5 * 10 / 9, 2) == german["reading_ease"]
    assert german["grade"] is None
    welsh = readability.metrics(document("Mae'r gath ar y to.", dialect="cy"))
    assert welsh["reading_ease"] is None
    assert welsh["lix"] is not None


def test_dale_chall() -> None:
    """Regular inflections of easy words are easy, and the score counts the others."""
    assert 0 == readability.difficult_words(["Cats", "stopped", "making", "happiest", "mother's", "12"])
    assert 0 == readability.difficult_words(["good-looking", "babies", "carried"])
    assert 2 == readability.difficult_words(["photosynthesis", "good-photon"])
    figures = readability.metrics(document(AGREED[0]))
    assert round(0.0496 * 21 / 3, 2) == figures["dale_chall"]
