"""A summary in GitHub's Markdown, for a job's page or a comment on a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentaudit.finding import SEVERITIES
from contentaudit.report.plain import plural, printable
from contentaudit.report.states import counting, worst_first
from contentaudit.score import first_fixes
from contentaudit.wire import Finding, Page, Report

# A job's summary may hold 1 MiB; past this, findings give way to a line that says so.
ROOM = 900_000
FIXES_SHOWN, FINDINGS_SHOWN, INPUTS_SHOWN = 6, 50, 200
# What makes markup, links or formulas inside a line; no text of a page begins one.
_MARKUP = re.compile(r"(?i)([\\`*_\[\]<>#|~&@$]|:(?=//)|(?<=www)\.)")
_MENTION = re.compile(r"(\\[@#])(?=\w)")


def render(report: Report) -> str:
    """Return the score of every document, what to fix first, and the worst findings of each."""
    parts = list(_overview(report))
    size = sum(map(len, parts))
    left_out = 0
    for page in report.documents:
        section = "".join(f"{line}\n" for line in _document(page))
        size += len(section.encode("utf-8", "replace"))
        if size > ROOM:
            left_out += 1
        else:
            parts.append(section)
    if left_out:
        parts.append(
            f"\nThe findings of {plural(left_out, 'document')} are left out: too long for a summary.\n"
        )
    return "".join(parts)


def _overview(report: Report) -> Iterator[str]:
    yield "# Content audit\n\n"
    if not report.documents and not report.unreadable:
        yield "Nothing was audited.\n"
        return
    if report.documents:
        yield "| document | score | errors | warnings | notes |\n|---|--:|--:|--:|--:|\n"
    shown = _lowest(report.documents)
    for page in shown:
        found = counting(page)
        counts = [sum(finding.severity == severity for finding in found) for severity in SEVERITIES]
        yield f"| {escape(page.source)} | {_score(page.score)} | {' | '.join(f'{n:,}' for n in counts)} |\n"
    if len(report.documents) > len(shown):
        yield f"\nThese scored lowest; {len(report.documents) - len(shown):,} more are not shown.\n"
    if report.unreadable:
        yield f"\n**{plural(len(report.unreadable), 'input')} could not be read**\n\n"
        yield "| input | why | what to do |\n|---|---|---|\n"
    for lost in report.unreadable[:INPUTS_SHOWN]:
        yield f"| {escape(lost.source)} | {escape(lost.reason)} | {escape(lost.hint)} |\n"
    if len(report.unreadable) > INPUTS_SHOWN:
        yield f"\n… and {len(report.unreadable) - INPUTS_SHOWN:,} more.\n"


def _lowest(pages: list[Page]) -> list[Page]:
    if len(pages) <= INPUTS_SHOWN:
        return pages
    return sorted(pages, key=lambda page: 101.0 if page.score is None else page.score)[:INPUTS_SHOWN]


def _document(page: Page) -> Iterator[str]:
    found = counting(page)
    if not found:
        return
    yield f"\n## {escape(page.source)}: {_score(page.score)}\n"
    if page.categories:
        yield "| " + " | ".join(escape(category.name) for category in page.categories) + " |"
        yield "|" + "--:|" * len(page.categories)
        yield "| " + " | ".join(f"{category.score:.1f}" for category in page.categories) + " |"
    fixes = first_fixes(page.ledger)
    if fixes:
        yield "\n**Fix these first**\n"
        for entry, points in fixes[:FIXES_SHOWN]:
            yield f"- **+{points:.1f}** {escape(entry.check)}: {escape(entry.reason)}"
        rest = fixes[FIXES_SHOWN:]
        if rest:
            yield f"- **+{sum(points for _, points in rest):.1f}** in {plural(len(rest), 'more check')}"
    yield f"\n<details><summary>{plural(len(found), 'finding')}</summary>\n"
    yield "| place | severity | finding | check |\n|---|---|---|---|"
    shown = sorted(sorted(found, key=worst_first)[:FINDINGS_SHOWN], key=lambda f: f.start.offset)
    yield from map(_finding, shown)
    if len(found) > len(shown):
        yield f"\nThe worst {len(shown)} are shown; {len(found) - len(shown):,} more are not."
    yield "\n</details>"


def _finding(finding: Finding) -> str:
    message = escape(finding.message)
    if finding.fixes:
        message += f" → {escape(finding.fixes[0].replacement)}"
    known = " (known)" if finding.state == "known" else ""
    place = f"{finding.start.line}:{finding.start.column}"
    return f"| {place} | {finding.severity}{known} | {message} | {escape(finding.check)} |"


def escape(text: str) -> str:
    """Return text that Markdown shows as it is: no markup, links, mentions or table cells come of it."""
    escaped = _MARKUP.sub(r"\\\1", printable(text))
    return _MENTION.sub(r"\1<!-- -->", escaped).strip()


def _score(score: float | None) -> str:
    return "–" if score is None else f"{score:.1f}"
