"""The house rules: every example of every rule, and the spans they report."""

from __future__ import annotations

import pytest

from contentaudit.grammar.protocol import Paragraph
from contentaudit.grammar.rules.engine import RulesEngine
from contentaudit.grammar.rules.pack import RULES
from contentaudit.grammar.rules.rule import unmark


def test_there_are_a_few_hundred_rules_with_names_of_their_own():
    """Rules are many, and no two share a name."""
    names = [rule.name for rule in RULES]

    assert len(names) > 300
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_bad_examples_and_leaves_its_good_ones(rule):
    """Each bad example is matched exactly where it is marked, with its suggestion; good ones never."""
    engine = RulesEngine([rule])
    kinds = sorted(rule.kinds) or ["paragraph"]
    for example in rule.bad:
        marked = unmark(example)
        (matches,) = engine.check([Paragraph(marked.text, kind=kinds[0])])

        assert [(marked.start, marked.end)] == [(match.start, match.end) for match in matches], example
        if marked.suggestion is not None:
            assert marked.suggestion == (matches[0].replacements or ("",))[0], example
    for example in rule.good:
        (matches,) = engine.check([Paragraph(example, kind=kinds[0])])

        assert [] == [match.message for match in matches], example


def test_protected_ranges_are_left_alone():
    """Nothing is found inside a quotation or code."""
    text = "We discussed about it. He wrote: we discussed about it."
    start = text.index("we discussed")
    (matches,) = RulesEngine().check([Paragraph(text, protected=((start, len(text)),))])

    assert all(match.end <= start for match in matches)
    assert matches


@pytest.mark.parametrize(
    "text", ["", " ", "😀 😀 😀", "شكرا جزيلا لكم", "a" * 100_000, "he discuss about it 😀 " * 200]
)
def test_awkward_text_gives_spans_inside_it(text):
    """Whatever the text, spans lie inside it and in order."""
    (matches,) = RulesEngine().check([Paragraph(text)])

    assert all(0 <= match.start <= match.end <= len(text) for match in matches)


def test_other_languages_are_left_alone():
    """The rules speak English only."""
    assert [[]] == RulesEngine().check([Paragraph("We discussed about it.", language="de-DE")])


def test_the_version_is_a_hash_of_rules_and_data():
    """The cache key changes with the rules, so it is a digest."""
    assert 16 == len(RulesEngine().version)
