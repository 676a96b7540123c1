"""Forms of English words."""

from __future__ import annotations

import lzma
import os
import re
from collections import Counter
from pathlib import Path

import pytest

from contentaudit.keyphrase.inflect import forms

SHARED = Path(os.environ.get("CONTENTAUDIT_SHARED", Path(__file__).parents[1].parent / "shared"))
CORPUS = SHARED / "corpora" / "web-articles.txt.xz"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("pain", {"pain", "pains"}),
        ("pains", {"pain", "pains"}),
        ("child", {"child", "children"}),
        ("children's", {"child", "children"}),
        ("knives", {"knife", "knives"}),
        ("shoes", {"shoe", "shoes"}),
        ("remedies", {"remedy", "remedies"}),
        ("treating", {"treat", "treats", "treated", "treating"}),
        ("running", {"run", "runs", "ran", "running"}),
        ("stopped", {"stop", "stops", "stopping", "stopped"}),
        ("caring", {"care", "cares", "cared", "caring"}),
        ("tried", {"try", "tries", "trying", "tried"}),
        ("lying", {"lie", "lies", "lying"}),
        ("panic", {"panic", "panics", "panicked", "panicking"}),
        ("cheaper", {"cheap", "cheaper", "cheapest"}),
        ("bigger", {"big", "bigger", "biggest"}),
        ("healthiest", {"healthy", "healthier", "healthiest"}),
        ("heroes", {"hero", "heroes"}),
        ("buildings", {"building", "buildings"}),
        ("classes", {"class", "classes"}),
        ("marketing", {"marketing"}),
        ("TVs".lower(), {"tv", "tvs"} - {"tv"}),
    ],
)
def test_forms(word: str, expected: set[str]) -> None:
    """A word's forms hold its plural, tenses and comparison, whichever form is given."""
    assert set() == expected - forms(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("new", "news"),
        ("news", "new"),
        ("caring", "car"),
        ("cared", "car"),
        ("king", "kings'"),
        ("hoping", "hop"),
        ("bus", "bu"),
        ("need", "ne"),
        ("calling", "cal"),
        ("diabetes", "diabete"),
        ("need", "needle"),
        ("help", "helper"),
        ("back", "backer"),
        ("ring", "r"),
        ("sing", "s"),
        ("reed", "red"),
    ],
)
def test_forms_are_of_one_word(word: str, other: str) -> None:
    """Another word that only looks related is no form."""
    assert other not in forms(word)


@pytest.mark.parametrize("word", ["针", "боль", "c++", "401k", "x", "schmerz's"])
def test_words_without_rules(word: str) -> None:
    """What the rules do not know stays as it is, a plural apart."""
    bare = word.removesuffix("'s")
    assert bare in forms(word)


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of web articles is not here")
def test_forms_against_a_lexicon() -> None:
    """Over the 8,000 commonest words, 97 % of the forms are right and 98 % of the right ones are found."""
    lexicon = pytest.importorskip("lemminflect")
    with lzma.open(CORPUS, "rt", encoding="utf-8", errors="replace") as file:
        counts = Counter(re.findall(r"[a-z]+", file.read(20_000_000).lower()))
    known = [word for word, _ in counts.most_common(40_000) if lexicon.getAllLemmas(word)]
    written = set(known)
    right = wrong = missed = 0
    for word in [word for word in known if len(word) > 2][:8000]:
        true = {word}
        for part, lemmas in lexicon.getAllLemmas(word).items():
            for lemma in lemmas:
                true.update(*lexicon.getAllInflections(lemma, upos=part).values())
        ours, theirs = forms(word) & written - {word}, true & written - {word}
        right += len(ours & theirs)
        wrong += len(ours - theirs)
        missed += len(theirs - ours)
    assert right / (right + wrong) > 0.97
    assert right / (right + missed) > 0.98
