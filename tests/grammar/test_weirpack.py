"""The set phrases written in Weir, run by Harper itself."""

from __future__ import annotations

import harper
import pytest

from contentaudit.grammar.harper import HarperEngine
from contentaudit.grammar.protocol import Paragraph
from contentaudit.grammar.rules.weirpack import phrases, weirpack


def test_harper_passes_the_packs_own_tests():
    """Harper loads the pack with every test of every rule and reports no failure."""
    assert harper.Linter().load_weirpack(weirpack(tests=True)) is None


@pytest.mark.parametrize("name", phrases())
def test_every_phrase_has_tests_and_a_near_miss(name):
    """A rule without a sentence that must match and one that must not proves nothing."""
    starts = [line.split(" ")[0] for line in phrases()[name].splitlines()]

    assert "test" in starts
    assert "allows" in starts


def test_no_phrase_takes_the_name_of_a_rule_of_harpers():
    """A name of Harper's own would be switched with it."""
    assert set() == set(phrases()) & set(harper.get_default_lint_config())


def test_the_engine_runs_the_phrases():
    """A phrase is found at its place with what to write."""
    text = "As result, people around world save money."
    (matches,) = HarperEngine().check([Paragraph(text)])

    assert [("As result", "As a result"), ("around world", "around the world")] == [
        (text[match.start : match.end], match.replacements[0]) for match in matches
    ]
