"""The gate: whether a report passes, apart from what is displayed."""

from __future__ import annotations

from contentaudit.finding import SEVERITIES
from contentaudit.settings import Settings
from contentaudit.wire import Report


def failures(report: Report, settings: Settings) -> list[str]:
    """
    Return why the gate fails, one sentence per reason; empty when it passes.

    Each document is judged by the settings for its path. Ignored findings do not count.
    """
    told: list[str] = []
    for page in report.documents:
        own = settings.effective(page.source)
        if own.fail_on != "never":
            limit = SEVERITIES.index(own.fail_on)
            count = sum(
                finding.state != "ignored" and SEVERITIES.index(finding.severity) <= limit
                for finding in page.findings
            )
            if count:
                noun = "finding" if count == 1 else "findings"
                told.append(f"{page.source}: {count} {noun} of severity {own.fail_on} or worse (--fail-on)")
        if own.fail_under is not None and page.score is not None and page.score < own.fail_under:
            told.append(f"{page.source}: score {page.score:.1f} is under {own.fail_under:g} (--fail-under)")
    return told
