"""Running checks: outcomes, failures, order."""

from __future__ import annotations

import pytest

from contentaudit.check import Check, NotAssessed
from contentaudit.document import Document
from contentaudit.engine import audit_document, run_checks
from contentaudit.finding import Finding
from contentaudit.fingerprint import fingerprints
from contentaudit.source import Span

DOC = Document.from_markdown("# Title\n\nFirst paragraph here.\n\nSecond paragraph here.\n", name="a.md")


class Finds(Check):
    """Finds every paragraph."""

    name, category = "finds", "structure"

    def run(self, doc):
        """Find all paragraphs, last first."""
        for block in reversed(doc.body):
            yield self.found(block, "a paragraph")


class Fails(Check):
    """Fails after a first finding."""

    name, category = "fails", "structure"

    def run(self, doc):
        """Raise."""
        yield self.found(doc.body[0], "before the failure")
        raise ZeroDivisionError("by nothing")


class Unsure(Check):
    """Cannot judge."""

    name, category = "unsure", "structure"

    def run(self, doc):
        """Say why it cannot judge."""
        raise NotAssessed("too short to tell")


class Outside(Check):
    """Reports a place outside the source."""

    name, category = "outside", "structure"

    def run(self, doc):
        """Yield an impossible place."""
        yield self.found(Span(0, 10_000), "nowhere")


def test_a_check_that_raises_is_named_and_the_others_go_on():
    """A bug in one check costs that check alone; its half-done findings do not count."""
    outcome = run_checks(DOC, [Fails(), Finds()])

    assert ["finds", "finds"] == [finding.check for _, finding in outcome.findings]
    assert [("fails", "failed: ZeroDivisionError: by nothing")] == [
        (line.check, line.reason) for line in outcome.not_assessed
    ]


def test_a_place_outside_the_source_is_a_failure_of_the_check():
    """No finding points outside the text; the check that tries is named."""
    (line,) = run_checks(DOC, [Outside()]).not_assessed

    assert "outside" == line.check
    assert "lies outside the source" in line.reason


def test_what_cannot_be_judged_leaves_the_score():
    """A check that is not assessed enters no ledger line."""
    page = audit_document(DOC, [Unsure(), Finds()])

    assert ["finds"] == [entry.check for entry in page.ledger]
    assert [("unsure", "too short to tell")] == [(line.check, line.reason) for line in page.not_assessed]


def test_findings_come_in_source_order():
    """Whatever the order a check finds things in, the report reads from top to bottom."""
    page = audit_document(DOC, [Finds()])

    assert [3, 5] == [finding.start.line for finding in page.findings]


def test_ledger_lines_name_the_findings_that_cost():
    """The indices of a ledger line lead to its own findings."""
    page = audit_document(DOC, [Finds()])

    assert [0, 1] == page.ledger[0].findings


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\nA new paragraph.\n\nFirst paragraph here.\n\nSecond paragraph here.\n",
        "# Another title\n\nSecond paragraph here.\n\nFirst paragraph here.\n",
    ],
)
def test_fingerprints_survive_edits_elsewhere(text):
    """Inserting a paragraph, moving one or renaming a heading keeps the others' fingerprints."""
    before = set(_prints(DOC))
    after = set(_prints(Document.from_markdown(text, name="a.md")))

    assert before <= after


def test_equal_findings_in_equal_blocks_are_told_apart():
    """Two identical paragraphs give two fingerprints."""
    doc = Document.from_markdown("Same words.\n\nSame words.\n", name="a.md")

    assert 2 == len(set(_prints(doc)))


def test_a_finding_about_something_absent_is_told_by_check_and_path():
    """Its fingerprint does not change with the text around it."""
    finding = Finding("missing-h1", Span(0, 0), "no H1", "error")
    other = Document.from_markdown("Quite another text.\n", name="a.md")

    assert fingerprints(DOC, [finding]) == fingerprints(other, [finding])


def _prints(doc):
    return fingerprints(doc, [finding for _, finding in run_checks(doc, [Finds()]).findings])
