"""The gate: whether a report passes, apart from what is displayed."""

from __future__ import annotations

from collections.abc import Iterator

from contentaudit.finding import SEVERITIES
from contentaudit.settings import Settings
from contentaudit.wire import Page, Report


def failures(report: Report, settings: Settings) -> list[str]:
    """
    Return why the gate fails, one sentence per reason; empty when it passes.

    Each document is judged by the settings for its path. Ignored findings do not count.
    """
    told: list[str] = []
    for page in report.documents:
        own = settings.effective(page.source)
        told += (f"{page.source}: {reason}" for reason in (*_findings(page, own), *_scores(page, own)))
    return told


def least_severity(settings: Settings) -> str:
    """
    Return the least severity that fails, or ``never``.

    With ``fail_on_new`` alone, a new warning fails too: new faults are cheap to mend.
    """
    if settings.fail_on_new and (settings.fail_on == "never" or not settings.where("fail_on")):
        return "warning"
    return settings.fail_on


def _findings(page: Page, settings: Settings) -> Iterator[str]:
    least = least_severity(settings)
    if least == "never":
        return
    limit = SEVERITIES.index(least)
    states = ("new",) if settings.fail_on_new else ("new", "known")
    count = sum(
        finding.state in states and SEVERITIES.index(finding.severity) <= limit for finding in page.findings
    )
    if count:
        kind, flag = ("new finding", "--fail-on-new") if settings.fail_on_new else ("finding", "--fail-on")
        noun = kind if count == 1 else f"{kind}s"
        yield f"{count} {noun} of severity {least} or worse ({flag})"


def _scores(page: Page, settings: Settings) -> Iterator[str]:
    if settings.fail_under is not None and page.score is not None and page.score < settings.fail_under:
        yield f"score {page.score:.1f} is under {settings.fail_under:g} (--fail-under)"
    for category in page.categories:
        least = settings.fail_under_categories.get(category.name, 0)
        if category.score < least:
            yield f"{category.name} {category.score:.1f} is under {least:g} (--fail-under {category.name}=…)"
