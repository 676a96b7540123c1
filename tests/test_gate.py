"""The gate: what fails, for which reason."""

from __future__ import annotations

import pytest

from contentaudit.auditor import report
from contentaudit.brief import Brief
from contentaudit.gate import failures
from contentaudit.settings import Settings, SettingsError
from contentaudit.wire import CategoryScore, Finding, Page, Point


def finding(severity, state="new"):
    point = Point(1, 1, 0)
    return Finding("c", "c", "trust", severity, 1.0, "m", "", point, point, "", [], [], state, "f")


def page(*findings, score=80.0, categories=(("grammar", 95.0), ("trust", 60.0)), source="a.md"):
    return Page(
        source, "markdown", "en", "", Brief(), score, {}, [CategoryScore(*each) for each in categories],
        [], [], list(findings), [], [],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "findings", "told"),
    [
        ({}, ["error"], ["a.md: 1 finding of severity error or worse (--fail-on)"]),
        ({}, ["warning", "note"], []),
        (
            {"fail_on": "note"},
            ["warning", "note"],
            ["a.md: 2 findings of severity note or worse (--fail-on)"],
        ),
        ({"fail_on": "never"}, ["error"], []),
    ],
)
def test_the_least_severity_decides(settings, findings, told):
    """Findings of the severity named, or worse, fail."""
    assert told == failures(report([page(*map(finding, findings))]), Settings(**settings))


@pytest.mark.parametrize(
    ("settings", "states", "failed"),
    [
        ({}, [("error", "known")], True),
        ({"fail_on_new": True}, [("error", "known")], False),
        ({"fail_on_new": True}, [("error", "new")], True),
        ({"fail_on_new": True}, [("warning", "new")], True),
        ({"fail_on_new": True}, [("note", "new")], False),
        ({"fail_on_new": True}, [("error", "ignored")], False),
        ({"fail_on_new": True, "fail_on": "never"}, [("warning", "new")], True),
        ({}, [("error", "ignored")], False),
    ],
)
def test_fail_on_new_looks_at_new_findings_only(settings, states, failed):
    """Known and ignored findings do not stop anybody; new ones do from warnings on."""
    pages = [page(*(finding(*each) for each in states))]

    assert failed == bool(failures(report(pages), Settings(**settings)))


def test_with_a_severity_of_ones_own_new_findings_are_judged_by_it():
    """--fail-on error --fail-on-new lets a new warning pass, --fail-on note stops a new note."""
    errors = Settings(fail_on_new=True).with_flags({"fail_on": "error"}, "--fail-on")
    notes = Settings(fail_on_new=True).with_flags({"fail_on": "note"}, "--fail-on")

    assert [] == failures(report([page(finding("warning"))]), errors)
    assert ["a.md: 1 new finding of severity note or worse (--fail-on-new)"] == failures(
        report([page(finding("note"))]), notes
    )


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"fail_under": 80}, []),
        ({"fail_under": 80.1}, ["a.md: score 80.0 is under 80.1 (--fail-under)"]),
        ({"fail_under_categories": {"grammar": 95}}, []),
        (
            {"fail_under_categories": {"grammar": 96, "trust": 61, "links": 90}},
            [
                "a.md: grammar 95.0 is under 96 (--fail-under grammar=…)",
                "a.md: trust 60.0 is under 61 (--fail-under trust=…)",
            ],
        ),
    ],
)
def test_scores_fail_in_total_or_by_category(settings, told):
    """A category that could not be judged does not fail."""
    assert told == failures(report([page()]), Settings(**settings))


def test_a_page_without_a_score_passes():
    """Where nothing could be judged there is nothing to be under."""
    assert [] == failures(report([page(score=None, categories=())]), Settings(fail_under=100))


def test_overrides_have_their_own_gate():
    """Each document is judged by the settings for its path."""
    settings = Settings(
        fail_under_categories={"trust": 50},
        overrides=[{"paths": ["drafts/"], "fail_under_categories": {"trust": 70}, "fail_on_new": True}],
    )
    pages = [page(finding("error", "known")), page(finding("error", "known"), source="drafts/b.md")]

    assert [
        "a.md: 1 finding of severity error or worse (--fail-on)",
        "drafts/b.md: trust 60.0 is under 70 (--fail-under trust=…)",
    ] == failures(report(pages), settings)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"fail_under_categories": {"gramar": 90}},
            "fail_under_categories.gramar: there is no category “gramar”; did you mean “grammar”?",
        ),
        (
            {"fail_under_categories": {"grammar": 101}},
            "fail_under_categories.grammar: must be a number <= 100",
        ),
        (
            {"overrides": [{"paths": ["x"], "fail_under_categories": {"lniks": 1}}]},
            "overrides[0].fail_under_categories.lniks: there is no category “lniks”; did you mean “links”?",
        ),
    ],
)
def test_a_wrong_category_is_an_error_with_the_nearest(given, message):
    """The settings say which key is wrong."""
    with pytest.raises(SettingsError) as raised:
        Settings(**given)

    assert message in str(raised.value)
