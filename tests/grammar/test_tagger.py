"""The tagger: what it finds, where, and what it makes of awkward text and damaged files."""

from __future__ import annotations

import json
import shutil
import time
from itertools import pairwise
from pathlib import Path

import pytest

from contentaudit.grammar.protocol import EngineUnavailable, Match, Paragraph
from contentaudit.grammar.tagger import ModelError, TaggerEngine
from contentaudit.grammar.tagger.model import DATA


@pytest.fixture(scope="module")
def engine() -> TaggerEngine:
    return TaggerEngine("everything")


def texts(paragraph: Paragraph, matches: list[Match]) -> list[str]:
    return [paragraph.text[m.start : m.end] for m in matches]


def mended(text: str, match: Match) -> str:
    return text[: match.start] + match.replacements[0] + text[match.end :]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("She have a dog and two cats.", "She has a dog and two cats."),
        ("He did not knew the answer.", "He did not know the answer."),
        ("There are many way to do this.", "There are many ways to do this."),
        ("They are interested on music.", "They are interested in music."),
        ("The house was build in 1990.", "The house was built in 1990."),
        ("This is more better than before.", "This is better than before."),
    ],
)
def test_mends_common_errors(engine: TaggerEngine, wrong: str, right: str) -> None:
    """A plain grammatical error is found and its first replacement mends the sentence."""
    [matches] = engine.check([Paragraph(wrong)])
    assert right in [mended(wrong, m) for m in matches if m.replacements]


@pytest.mark.parametrize(
    "text",
    [
        "The report was published on Monday, and most readers liked it.",
        "You can download the form from our website at no cost.",
        "In 2014, the city opened a new library near the river.",
    ],
)
def test_leaves_good_sentences_alone(text: str) -> None:
    """Plain, correct sentences get no match in the default profile."""
    assert [[]] == TaggerEngine().check([Paragraph(text)])


def test_spans_are_code_points(engine: TaggerEngine) -> None:
    """Emoji and accents before an error do not shift its place."""
    paragraph = Paragraph("Café 😀😀 is open. She have a dog.")
    [matches] = engine.check([paragraph])
    assert ["have"] == texts(paragraph, matches)


def test_protected_ranges_and_terms(engine: TaggerEngine) -> None:
    """Quotations, code and accepted terms are left alone."""
    text = "She have a dog."
    assert [[], []] == engine.check(
        [Paragraph(text, protected=((4, 8),)), Paragraph(text, terms=frozenset({"have"}))]
    )


def test_other_languages_are_not_judged(engine: TaggerEngine) -> None:
    """Only English is this engine's business."""
    assert [[]] == engine.check([Paragraph("Elle have une chien.", language="fr")])


AWKWARD = [
    "",
    " ",
    "\n\n",
    "a",
    ".",
    "😀" * 50,
    "שלום עולם, זה טקסט בעברית.",
    "English with עברית inside have errors.",
    "x" * 100_000,
    "a'" * 5_000,
    "…" * 500,
    "e\u0301" * 300,
    "\u202eright to left\u202c marks",
    "\x00 null and \ufffd and \ud7ff",
    "word " * 3_000,
    "." * 3_000,
]


@pytest.mark.parametrize("text", AWKWARD, ids=range(len(AWKWARD)))
def test_awkward_text(engine: TaggerEngine, text: str) -> None:
    """Whatever the text, every match lies inside it and spans something."""
    [matches] = engine.check([Paragraph(text)])
    assert all(0 <= m.start < m.end <= len(text) for m in matches)


def test_matches_are_sorted_and_apart(engine: TaggerEngine) -> None:
    """Matches come in order and never overlap."""
    text = "He go to school yesterday and she have went home with him friend. " * 4
    [matches] = engine.check([Paragraph(text)])
    assert matches
    assert all(a.end <= b.start for a, b in pairwise(matches))


def test_endless_paragraph_is_bounded(engine: TaggerEngine) -> None:
    """A paragraph of 50,000 words without a full stop takes seconds, not minutes."""
    began = time.perf_counter()
    engine.check([Paragraph("the quick brown fox jumps over the lazy dog and " * 5_000)])
    assert time.perf_counter() - began < 60


def test_batching_changes_nothing(engine: TaggerEngine) -> None:
    """A paragraph gets the same matches alone and among others, in the order asked."""
    paragraphs = [
        Paragraph("She have a dog."),
        Paragraph("A much longer sentence, with a few more words in it, are standing here for company."),
        Paragraph(""),
        Paragraph("They was late."),
    ]
    together = engine.check(paragraphs)
    alone = [engine.check([p])[0] for p in paragraphs]
    assert [[m.start for m in ms] for ms in alone] == [[m.start for m in ms] for ms in together]


def test_message_says_what_to_write(engine: TaggerEngine) -> None:
    """The message quotes the wrong words and the right ones, and says why."""
    [[match, *_]] = engine.check([Paragraph("She have a dog.")])
    assert match.message.startswith("“have” should be “has”")
    assert "tagger" == match.engine


def test_profiles_are_ordered() -> None:
    """The strict profile says no more than the regular one, and that no more than `everything`."""
    text = "He go to school yesterday and she have went home with him friend in bus. I am agree with he."
    counts = [len(TaggerEngine(p).check([Paragraph(text)])[0]) for p in ("strict", "regular", "everything")]
    assert sorted(counts) == counts


def test_missing_file_is_named(tmp_path: Path) -> None:
    """A missing model is an unavailable engine whose message names the file and the way out."""
    with pytest.raises(ModelError, match=r"manifest\.json.*Reinstall"):
        TaggerEngine(folder=tmp_path)


@pytest.mark.parametrize("name", ["tagger.onnx", "tokenizer.json", "tags.json", "lexicon.txt.gz"])
def test_damaged_file_is_named(tmp_path: Path, name: str) -> None:
    """A file that is not what its hash says is refused by name."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 0xFF
    (folder / name).write_bytes(bytes(content))
    with pytest.raises(EngineUnavailable, match=name.replace(".", r"\.")):
        TaggerEngine(folder=folder)


def test_damaged_manifest_is_named(tmp_path: Path) -> None:
    """A manifest that cannot be read is named too."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    (folder / "manifest.json").write_text(json.dumps({"files": {}}), encoding="utf-8")
    with pytest.raises(ModelError, match=r"manifest\.json"):
        TaggerEngine(folder=folder)


def test_shipped_files_are_small() -> None:
    """The model and its tables stay within 25 MB."""
    assert sum(p.stat().st_size for p in DATA.iterdir() if p.is_file()) <= 25_000_000
