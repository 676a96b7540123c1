"""Noise: what it spoils, how it says to mend it, and what it leaves alone."""

from __future__ import annotations

from random import Random

import pytest

pytest.importorskip("lemminflect", reason="training has its own dependencies: training/requirements.txt")

from clean import CLEAN
from training.corpora import detokenise, held_out
from training.noise import Synthesiser
from training.noise.lexicon import Lexicon, made_up
from training.realec import score


def test_same_seed_same_noise() -> None:
    """The same seed spoils a sentence the same way; another pass spoils it differently."""
    noise = Synthesiser(Lexicon(CLEAN), clean_share=0)
    first = [noise(CLEAN[0], Random(i)) for i in range(30)]
    assert first == [noise(CLEAN[0], Random(i)) for i in range(30)]
    assert len({tuple(words) for words, _ in first}) > 10


def test_every_word_has_an_edit() -> None:
    """Each word of a spoilt sentence carries exactly one edit, and most stay as they are."""
    noise = Synthesiser(Lexicon(CLEAN), clean_share=0)
    made = [noise(c, Random(i)) for i in range(100) for c in CLEAN]
    assert all(len(words) == len(edits) for words, edits in made)
    assert any("KEEP" != e for _, edits in made for e in edits)


def test_missing_word_is_marked_at_the_next() -> None:
    """Where a word was left out, the word after it is to be mended by inserting it."""
    noise = Synthesiser(Lexicon(CLEAN), clean_share=0)
    for i in range(400):
        words, edits = noise(CLEAN[1], Random(i))
        if [w.lower() for w in words[:2]] == ["how", "the"] and edits.count("KEEP") == len(edits) - 1:
            assert "INSERT_does" == edits[1]
            return
    pytest.fail("no question lost its auxiliary in 400 tries")


def test_clean_share_leaves_sentences_alone() -> None:
    """With a clean share of one, no word is ever to be mended: only rare words come in."""
    noise = Synthesiser(Lexicon(CLEAN), clean_share=1)
    assert {"KEEP"} == {e for i in range(100) for e in noise(CLEAN[0], Random(i))[1]}


def test_made_up_names_are_names() -> None:
    """Invented names are letters only and start with a capital."""
    names = [made_up(Random(i)) for i in range(50)]
    assert all(n.isalpha() and n[0].isupper() for n in names)


def test_held_out_is_stable() -> None:
    """About one line in twenty is held out, always the same ones."""
    lines = [f"line {i}" for i in range(4000)]
    assert 140 < sum(map(held_out, lines)) < 260
    assert [held_out(x) for x in lines] == [held_out(x) for x in lines]


def test_detokenise() -> None:
    """Space-separated tokens become running text."""
    assert "It's (very) old, isn't it?" == detokenise("It 's ( very ) old , is n't it ?")


def test_score() -> None:
    """Precision, recall and F0.5 over words, leaving out the words to skip."""
    truth, guess = [[True, False, True, False]], [[True, True, False, False]]
    assert (0.5, 0.5) == score(truth, guess)[:2]
    assert (1.0, 0.5) == score(truth, guess, [[False, True, False, False]])[:2]
