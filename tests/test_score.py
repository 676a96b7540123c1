"""The ledger: lines that sum, costs that are fair."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentaudit.check import Check
from contentaudit.finding import Finding
from contentaudit.score import Units, by_category, first_fixes, line, lost_share, total
from contentaudit.score_table import COSTS, DEFAULT, Cost
from contentaudit.source import Span
from contentaudit.wire import LedgerLine

UNITS = Units(words=1000, sentences=50, paragraphs=20, headings=8, links=10, images=4)


class Some(Check):
    """A check for tests."""

    name, category = "some-fault", "structure"


def faults(count, cost=None):
    return [Finding("some-fault", Span(0, 1), "fault", "warning", cost=cost) for _ in range(count)]


def numbered(count):
    return list(enumerate(faults(count)))


def test_nothing_found_keeps_the_whole_weight():
    """A check without findings keeps all of its weight and says so."""
    entry = line(Some(), Cost(3, "count", 0, 2, "why"), [], UNITS)

    assert (3, 3, 0, "nothing found", []) == (
        entry.weight,
        entry.kept,
        entry.lost,
        entry.reason,
        entry.findings,
    )


@pytest.mark.parametrize(
    ("cost", "count", "share", "reason"),
    [
        (Cost(1, "count", 0, 2, ""), 1, 0.5, "1 found; every one costs, 2 costs all"),
        (Cost(1, "count", 0, 2, ""), 9, 1.0, "9 found; every one costs, 2 costs all"),
        (Cost(1, "rate", 1, 11, ""), 6, 0.5, "6.0 per 1,000 words; up to 1 costs nothing, 11 costs all"),
        (
            Cost(1, "share", 0.2, 0.4, ""),
            10,
            0.0,
            "20 % of 50 sentences; up to 20 % costs nothing, 40 % costs all",
        ),
        (Cost(1, "share", 0, 0.5, "", "images"), 1, 0.5, "25 % of 4 images; every one costs, 50 % costs all"),
    ],
)
def test_findings_cost_by_their_kind(cost, count, share, reason):
    """Counts, rates and shares take the part of the weight that the table says, and say why."""
    assert (share, reason) == lost_share(cost, faults(count), UNITS)


def test_a_graded_fault_costs_what_its_check_says():
    """A graded finding carries its own cost; its message is the reason."""
    assert (0.3, "fault") == lost_share(Cost(2, "graded", 0, 1, ""), faults(1, cost=0.3), UNITS)
    assert (1.0, "2 found") == lost_share(Cost(2, "graded", 0, 1, ""), faults(2), UNITS)


def test_a_longer_article_is_not_punished():
    """Twice the text with twice the faults loses the same share."""
    twice = Units(2000, 100, 40, 16, 20, 8)
    for cost in (Cost(1, "rate", 1, 11, ""), Cost(1, "share", 0.1, 0.4, "")):
        assert lost_share(cost, faults(6), UNITS)[0] == lost_share(cost, faults(12), twice)[0]


def test_more_findings_than_units_is_no_more_than_all():
    """A check may find several faults in one unit; the share stays at most all of them."""
    share, reason = lost_share(Cost(1, "share", 0, 1, "", "images"), faults(9), UNITS)

    assert (1.0, "100 % of 9 images; every one costs, 100 % costs all") == (share, reason)


@given(
    st.sampled_from(sorted(COSTS) or ["x"]),
    st.integers(1, 60),
    st.integers(0, 4000),
)
def test_removing_a_fault_never_lowers_the_score(name, count, words):
    """For every line of the table, one finding fewer keeps at least as much of the weight."""
    cost = COSTS.get(name, DEFAULT)
    units = Units(words, words // 18, words // 60, words // 150, 5, 2)
    with_it = line(Some(), cost, numbered(count), units)
    without = line(Some(), cost, numbered(count - 1), units)

    assert without.kept >= with_it.kept


@given(st.sampled_from(sorted(COSTS) or ["x"]), st.integers(0, 400), st.integers(0, 4000))
def test_a_line_always_sums_to_its_weight(name, count, words):
    """Kept plus lost is the weight, to the cent, and neither is negative."""
    units = Units(words, words // 18, words // 60, words // 150, 5, 2)
    entry = line(Some(), COSTS.get(name, DEFAULT), numbered(count), units)

    assert round(entry.weight, 2) == round(entry.kept + entry.lost, 2)
    assert entry.kept >= 0
    assert entry.lost >= 0


def test_the_total_is_what_the_lines_add_up_to():
    """The score is 100 × Σ kept ÷ Σ weight to one decimal; categories likewise."""
    ledger = [
        line(Some(), Cost(3, "count", 0, 2, ""), numbered(1), UNITS),
        line(Some(), Cost(5, "count", 0, 2, ""), [], UNITS),
    ]

    assert round(100 * 6.5 / 8, 1) == total(ledger)
    assert [("structure", 81.2)] == [(score.name, score.score) for score in by_category(ledger)]


def test_the_order_of_the_lines_decides_nothing():
    """Half-way between two scores, any order of the lines gives the same; found by fuzzing."""
    ledger = [
        LedgerLine("c", "structure", 2.0, kept, 2.0 - kept, "", [])
        for kept in (0.1, 0.2, 0.3, 1.78, 1.1, 1.7)
    ]
    orders = list(permutations(ledger))

    assert {total(ledger)} == {total(order) for order in orders}
    assert 1 < len({sum(entry.kept for entry in order) for order in orders})


@pytest.mark.parametrize("weight", [0.333, 1.005, 99.999])
def test_a_weight_of_many_digits_is_rounded_like_what_is_kept(weight):
    """A weight from the settings is taken to hundredths, so a line without findings keeps all of it."""
    entry = line(Some(), Cost(2, "count", 0, 2, "").weighing(weight), [], UNITS)

    assert (round(weight, 2), 0.0, entry.weight) == (entry.weight, entry.lost, entry.kept)


def test_no_check_means_no_score():
    """Where nothing could be judged there is no number to mislead."""
    assert total([]) is None
    assert [] == by_category([])


def test_the_first_fix_wins_exactly_what_it_promises():
    """Fixing all findings of the first suggestion raises the score by its points."""
    lines = [
        line(Some(), Cost(3, "count", 0, 4, ""), numbered(2), UNITS),
        line(Some(), Cost(5, "count", 0, 4, ""), numbered(3), UNITS),
    ]
    (entry, points), *_ = first_fixes(lines)
    fixed = [lines[0], line(Some(), Cost(5, "count", 0, 4, ""), [], UNITS)]
    weight = sum(entry.weight for entry in lines)
    gained = 100 * (sum(entry.kept for entry in fixed) - sum(entry.kept for entry in lines)) / weight

    assert lines[1] == entry
    assert round(gained, 9) == round(points, 9)


def test_every_built_in_check_has_its_line_and_every_line_its_check():
    """The table of weights and the checks name each other completely."""
    from contentaudit.checks import CHECKS

    assert {check.name for check in CHECKS} == set(COSTS)
