"""A saved run gets its articles back where they are unchanged."""

from __future__ import annotations

import pytest

import contentaudit
from contentaudit.report import render
from contentaudit.report.attach import attach
from contentaudit.wire import Point, Report


@pytest.fixture
def saved(workdir):
    """A run over a file, read back from JSON; its page knows no document."""
    (workdir / "tea.md").write_text(
        "# Tea\r\n\r\nSee [x](http://localhost/x) ☕.\r\n", encoding="utf-8", newline=""
    )
    report = contentaudit.Auditor(contentaudit.Settings(ignore=("grammar",))).audit("tea.md", keyphrase="tea")
    return Report.from_json(report.to_json())


def test_an_unchanged_file_is_attached(saved):
    """Its document comes back with the brief of the run, and excerpts with it."""
    before = render(saved, "text").decode()

    assert [] == attach(saved)
    assert "tea" == saved.documents[0].document.brief.keyphrase
    assert "│ See [x](http://localhost/x) ☕." not in before
    assert "│ See [x](http://localhost/x) ☕." in render(saved, "text").decode()


def test_a_changed_file_is_not(saved, workdir):
    """Places would be wrong, so the report stays without excerpts."""
    (workdir / "tea.md").write_text("# Coffee\n", encoding="utf-8")

    assert ["tea.md"] == attach(saved)
    assert saved.documents[0].document is None


def test_a_file_that_is_gone_is_told(saved, workdir):
    """It is named, and nothing fails."""
    (workdir / "tea.md").unlink()

    assert ["tea.md"] == attach(saved)


def test_what_has_its_document_is_left_alone(saved):
    """Attaching twice reads nothing twice."""
    attach(saved)
    document = saved.documents[0].document

    assert [] == attach(saved)
    assert document is saved.documents[0].document


@pytest.mark.parametrize("place", [Point(99, 1, 9), Point(1, 1, -1), Point(1, 1, 9999)])
def test_a_report_whose_places_are_wrong_is_not_attached(saved, place):
    """Whoever wrote places by hand gets the report without excerpts, not a failure."""
    saved.documents[0].findings[0].start = place

    assert ["tea.md"] == attach(saved)
    assert render(saved, "html")


def test_a_report_that_contradicts_itself_is_refused(cli, saved, workdir):
    """Findings that the ledger counts and the report lacks are told, not stumbled over."""
    saved.documents[0].findings.clear()
    (workdir / "run.json").write_bytes(saved.to_json())

    ran = cli("report", "run.json")

    assert 2 == ran.code
    assert "run.json: not a contentaudit report: a finding is missing - at `$.documents[0].ledger`" in ran.err
