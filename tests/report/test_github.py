"""GitHub annotations: escaping, order, and the limit."""

from __future__ import annotations

import pytest

from contentaudit.report import render
from contentaudit.wire import Fix
from reports import LOST, awkward, marked, one, page, report, states, text


def lines_of(made):
    """Return the rendered commands."""
    return render(made, "github").decode().split("\n")[:-1]


def test_an_annotation_names_file_line_columns_and_check():
    """One finding is one workflow command."""
    (line,) = lines_of(report(one()))

    assert (
        "::warning file=drafts/tea.md,line=1,endLine=1,col=5,endColumn=8,title=long-sentence"
        "::“tea are” should be “tea is”" == line
    )


def test_columns_stay_out_over_several_lines():
    """GitHub refuses columns for a finding that spans lines."""
    (line,) = lines_of(awkward()["multi-line"])

    assert line.startswith("::warning file=drafts/tea.md,line=3,endLine=5,title=")


def test_messages_and_properties_are_escaped():
    """Newlines, percent signs, colons and commas cannot end a command or begin another."""
    lines = lines_of(report(one("a,b:c%.md", detail="50 %\n::error::x", fixes=[Fix("is", safe=True)])))

    assert 1 == len(lines)
    assert "file=a%2Cb%3Ac%25.md," in lines[0]
    assert lines[0].endswith("%0A%0A50 %25%0A::error::x%0A%0AInstead: is")


def many(**counts):
    """Return a report with so many findings of each severity."""
    source = text("The tea are\n")
    found = [
        marked(source, 4, 7, f"{name} {n}", severity=name) for name in counts for n in range(counts[name])
    ]
    return report(page(source, *found))


@pytest.mark.parametrize(
    ("counts", "shown", "told"),
    [
        ({"note": 10}, {"notice": 10}, None),
        ({"note": 11}, {"notice": 10}, "2 notes not shown here: GitHub shows 10 of a kind"),
        ({"error": 10, "warning": 10, "note": 10}, {"error": 10, "warning": 10, "notice": 10}, None),
        (
            {"note": 3, "warning": 12, "error": 11},
            {"error": 10, "warning": 10, "notice": 4},
            "1 error, 2 warnings not shown here: GitHub shows 10 of a kind",
        ),
        (
            {"error": 11, "note": 10},
            {"error": 10, "notice": 10},
            "1 error, 1 note not shown here: GitHub shows 10 of a kind",
        ),
    ],
)
def test_ten_of_a_level_are_shown_and_the_rest_is_told(counts, shown, told):
    """GitHub drops what is over ten without a word; we say how many, within the ten."""
    lines = lines_of(many(**counts))
    levels = [line.split(" ")[0].strip(":") for line in lines]

    assert shown == {level: levels.count(level) for level in dict.fromkeys(levels)}
    assert sorted(levels, key=["error", "warning", "notice"].index) == levels
    assert (f"::notice title=contentaudit::{told}" == lines[-1]) is (told is not None)


def test_the_surest_come_first():
    """Within a level, what is cut is what we are least sure of."""
    source = text("The tea are\n")
    found = [marked(source, 4, 7, f"n{n}", confidence=n / 20) for n in range(20)]

    assert "n19" == lines_of(report(page(source, *found)))[0].rpartition("::")[2]


def test_only_new_findings_are_annotated():
    """Ignored findings are left out, known ones are counted."""
    lines = lines_of(states())

    assert ["::error", "::notice"] == [line.split(" ")[0] for line in lines]
    assert "::notice title=contentaudit::1 finding in the baseline" == lines[1]


def test_an_unreadable_input_is_an_error():
    """It stands first, with the reason and what to do."""
    lines = lines_of(report(one(severity="error"), unreadable=(LOST,)))

    assert (
        "::error file=drafts/lost.md,title=unreadable"
        "::drafts/lost.md could not be read: there is no such file; check the spelling" == lines[0]
    )
