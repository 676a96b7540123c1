"""SARIF: places, states, fixes, links and notifications."""

from __future__ import annotations

import json

import pytest

from contentaudit.report import render
from reports import awkward, golden, one, report, states


def run_of(made):
    """Return the one run of a rendered report."""
    return json.loads(render(made, "sarif"))["runs"][0]


def test_regions_are_in_code_points():
    """Columns count code points, so an emoji before a finding is one column."""
    run = run_of(report(one(words="👍🏽 c are\n")))

    assert "unicodeCodePoints" == run["columnKind"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    place = {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 8}
    assert {**place, "snippet": {"text": " ar"}} == region


def test_states_become_baseline_states_and_suppressions():
    """Known findings are unchanged and suppressed outside, ignored ones in the source; none is dropped."""
    results = run_of(states())["results"]

    assert [("new", []), ("unchanged", ["external"]), ("new", ["inSource"])] == [
        (result["baselineState"], [each["kind"] for each in result["suppressions"]]) for result in results
    ]


def test_the_reason_for_ignoring_is_the_justification():
    """Why an author ignored a finding is kept; without a reason it says so."""
    ignored = run_of(golden())["results"][4]["suppressions"][0]
    without = run_of(states())["results"][2]["suppressions"][0]

    assert "quoted from the study" == ignored["justification"]
    assert "ignored, no reason given" == without["justification"]


def test_fingerprints_stand_under_our_own_key():
    """Other tools' fingerprints are not overwritten."""
    result = run_of(states())["results"][0]

    assert {"contentaudit/v1": "0000000000000003"} == result["partialFingerprints"]


def test_fixes_replace_the_finding_and_are_told_once():
    """Two equal fixes are one; each says what it writes and whether it is safe."""
    fixes = run_of(states())["results"][0]["fixes"]

    assert [("Zero", True), ("Nil", False)] == [
        (
            fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"],
            fix["properties"]["safe"],
        )
        for fix in fixes
    ]
    assert "Write “Zero”." == fixes[0]["description"]["text"]


def test_rank_is_the_confidence():
    """A rank goes from 0 to 100."""
    assert [90.0, 93.0, 60.0, 100.0, 100.0] == [each["rank"] for each in run_of(golden())["results"]]


def test_rules_are_listed_once_and_pointed_at():
    """Every result's index leads to the rule of its check."""
    run = run_of(golden())
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]

    assert len(rules) == len(set(rules))
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])


def test_artifacts_are_listed_once_and_pointed_at():
    """A document audited twice is one artifact."""
    run = run_of(awkward()["same document twice"])

    assert 1 == len(run["artifacts"])
    assert {0} == {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for result in run["results"]
    }


def test_a_page_cannot_put_links_into_messages():
    """`[text](target)` would be a link in SARIF's plain text, so it is escaped; other brackets stay."""
    results = run_of(report(one(detail="see [this](javascript:alert(1))"), one(detail="a [b] c")))["results"]

    assert [r"see \[this\](javascript:alert(1))", "a [b] c"] == [
        result["message"]["text"].split("\n\n")[1] for result in results
    ]


def test_what_went_wrong_is_a_notification():
    """Unreadable inputs, failed checks and remarks on reading are told with level and place."""
    told = run_of(golden())["invocations"][0]["toolExecutionNotifications"]
    failed = run_of(awkward()["failed check"])["invocations"][0]["toolExecutionNotifications"]

    assert [("unreadable", "error"), ("document", "note")] == [
        (each["descriptor"]["id"], each["level"]) for each in told
    ]
    assert ["failed-check"] == [each["descriptor"]["id"] for each in failed]


@pytest.mark.parametrize(
    ("name", "successful"), [("empty", True), ("unreadable", False), ("unreadable beside others", True)]
)
def test_a_run_that_read_nothing_was_not_successful(name, successful):
    """One lost input is told; only when all are lost has the run failed."""
    assert successful is run_of(awkward()[name])["invocations"][0]["executionSuccessful"]
