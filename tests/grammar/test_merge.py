"""Merging engines by span."""

from __future__ import annotations

from contentaudit.grammar.merge import merge
from contentaudit.grammar.protocol import Match


def match(start, end, *replacements, engine="rules", confidence=0.8):
    return Match(start, end, "wrong", replacements, f"{engine}/x", "grammar", confidence, engine)


def test_engines_that_agree_are_believed_more():
    """The same words with the same replacement take half of the remaining doubt away."""
    (merged,) = merge([match(0, 4, "tea"), match(0, 4, "tea", engine="tagger", confidence=0.6)])

    assert 0.9 == round(merged.confidence, 6)
    assert ["tagger"] == [other.engine for other in merged.others]


def test_engines_that_doubt_the_same_words_help_a_little():
    """Another replacement, or none, for overlapping words takes a quarter of the doubt away."""
    (merged,) = merge([match(0, 4, "tea"), match(2, 6, engine="harper", confidence=0.5)])

    assert 0.85 == round(merged.confidence, 6)


def test_a_replacement_beats_none():
    """An engine that says what to write wins over a surer one that does not."""
    (merged,) = merge([match(0, 4, confidence=0.95), match(0, 4, "tea", engine="tagger", confidence=0.6)])

    assert ("tea",) == merged.match.replacements


def test_one_engine_does_not_agree_with_itself():
    """Two matches of one engine at one place do not raise its confidence."""
    (merged,) = merge([match(0, 4, "tea"), match(0, 3, "te", confidence=0.7)])

    assert 0.8 == round(merged.confidence, 6)


def test_places_apart_stay_apart():
    """Matches that do not overlap are reported one by one, in order."""
    assert [(0, 4), (4, 6), (9, 9)] == [
        (merged.match.start, merged.match.end) for merged in merge([match(9, 9), match(4, 6), match(0, 4)])
    ]


def test_nothing_gives_nothing():
    """No match, no group."""
    assert [] == merge([])
