"""Which findings a format shows, and the lines they stand on."""

from __future__ import annotations

from contentaudit.finding import SEVERITIES
from contentaudit.wire import Finding, NotAssessed, Page, Unreadable

RANK = {severity: rank for rank, severity in enumerate(SEVERITIES)}


def counting(page: Page) -> list[Finding]:
    """Return the findings that count: new and known ones, not those ignored."""
    return [finding for finding in page.findings if finding.state != "ignored"]


def failed(page: Page) -> list[NotAssessed]:
    """Return the checks that failed, a bug of theirs, among those not assessed."""
    return [line for line in page.not_assessed if line.reason.startswith("failed:")]


def worst_first(finding: Finding) -> tuple[int, float]:
    """Sort key: severity, then confidence."""
    return RANK[finding.severity], -finding.confidence


def last_line(finding: Finding) -> int:
    """Return the last line that a finding touches; its end is exclusive."""
    past = finding.end.column == 1 and finding.end.line > finding.start.line
    return finding.end.line - 1 if past else finding.end.line


def why(lost: Unreadable) -> str:
    """Return why an input could not be read and what to do about it."""
    return f"{lost.reason}; {lost.hint}" if lost.hint else lost.reason
