"""JSON v1: what is written can be read back."""

from __future__ import annotations

import json

import pytest

import contentaudit
from contentaudit.wire import Report


@pytest.fixture(scope="module")
def report():
    """A report with findings of several kinds."""
    text = "# Tea\n\n## Green\n\n#### Steep\n\n[click here](x.html) for the tea. ![](a.png)\n"
    auditor = contentaudit.Auditor(contentaudit.Settings(ignore=("grammar",)))
    return auditor.audit(contentaudit.Document.from_markdown(text, name="tea.md"), keyphrase="tea")


def test_a_report_survives_the_round_trip(report):
    """Reading JSON v1 and writing it again gives the same bytes."""
    data = report.to_json()

    assert data == Report.from_json(data).to_json()


def test_every_key_is_always_written(report):
    """Absent things are null or empty, never left out, and places carry line, column and offset."""
    page = json.loads(report.to_json())["documents"][0]

    assert {
        "source", "kind", "language", "digest", "brief", "score", "score_before", "metrics", "categories", "ledger",
        "not_assessed", "findings", "keyphrase_candidates", "warnings",
    } == set(page)  # fmt: skip
    assert {
        "check", "rule", "category", "severity", "confidence", "message", "detail", "start", "end",
        "text", "fixes", "related", "state", "fingerprint", "ignored_reason",
    } == set(page["findings"][0])  # fmt: skip
    assert {"line", "column", "offset"} == set(page["findings"][0]["start"])


def test_the_score_is_what_the_ledger_adds_up_to(report):
    """Anyone can add up the score from the ledger on the wire."""
    page = report.documents[0]
    kept, weight = sum(entry.kept for entry in page.ledger), sum(entry.weight for entry in page.ledger)

    assert round(100 * kept / weight, 1) == page.score


def test_every_check_appears_exactly_once(report):
    """A selected check is in the ledger or among those not assessed, never both, never neither."""
    page = report.documents[0]
    seen = [entry.check for entry in page.ledger] + [entry.check for entry in page.not_assessed]
    auditor = contentaudit.Auditor(contentaudit.Settings(ignore=("grammar",)))

    assert sorted(check.name for check in auditor.checks()) == sorted(seen)


def test_findings_slice_back(report):
    """A finding's text is the verbatim source between its offsets."""
    page = report.documents[0]
    source = page.document.source.text

    assert [source[f.start.offset : f.end.offset] for f in page.findings] == [f.text for f in page.findings]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{", "not a contentaudit report"),
        (b'{"version": "2"}', "report of version '2'; this program reads version '1'"),
        (b'{"version": "1"}', "not a contentaudit report.*tool"),
    ],
)
def test_what_is_not_a_report_is_refused_with_the_reason(data, message):
    """Broken JSON, another version or a missing field each get a message that says so."""
    with pytest.raises(ValueError, match=message):
        Report.from_json(data)
