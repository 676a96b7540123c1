"""The report for people at a terminal: the score at a glance, then what to fix first."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Literal

from contentaudit.finding import SEVERITIES
from contentaudit.report.excerpt import excerpt
from contentaudit.report.plain import plural, printable
from contentaudit.report.states import counting, failed, worst_first
from contentaudit.score import first_fixes
from contentaudit.wire import Finding, LedgerLine, Page, Report

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Detail = Literal["quiet", "normal", "verbose"]
STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}
FIXES_SHOWN, FINDINGS_SHOWN = 6, 3


def render(report: Report) -> str:
    """Return the terminal report as plain text, 100 cells wide."""
    from rich.console import Console

    out = io.StringIO()
    show(report, Console(file=out, width=100, no_color=True, force_terminal=False, legacy_windows=False))
    return out.getvalue()


def show(report: Report, console: Console, detail: Detail = "normal", *, explain_score: bool = False) -> None:
    """
    Print a report.

    Args:
        report: what to print.
        console: where to; its width and colours are followed.
        detail: ``quiet`` one line a document, ``normal``, or ``verbose`` every finding.
        explain_score: print the whole ledger as well.

    """
    for page in report.documents:
        _headline(page, console)
        if detail == "quiet":
            continue
        _categories(page, console)
        _fix_first(page, console, everything=detail == "verbose")
        if explain_score:
            _ledger(page, console)
        _remarks(page, console, everything=detail == "verbose" or explain_score)
    for lost in report.unreadable:
        _line(console, ("could not read ", "bold red"), (printable(lost.source), "bold"))
        _line(console, ("  " + printable(lost.reason), ""), (f"  {printable(lost.hint)}", "dim"))
    if len(report.documents) > 1:
        _summary(report, console)


def _line(console: Console, *parts: tuple[str, str]) -> None:
    console.print(_text(*parts), soft_wrap=True, highlight=False)


def _text(*parts: tuple[str, str]) -> Text:
    from rich.text import Text

    text = Text()
    for content, style in parts:
        text.append(content, style)
    return text


def _colour(score: float | None) -> str:
    if score is None:
        return "dim"
    return "bold green" if score >= 80 else "bold yellow" if score >= 60 else "bold red"


def _score(score: float | None) -> str:
    return "not scored" if score is None else f"{score:.1f}"


def _headline(page: Page, console: Console) -> None:
    counted = counting(page)
    counts = [
        plural(count, severity)
        for severity in SEVERITIES
        if (count := sum(finding.severity == severity for finding in counted))
    ]
    _line(
        console,
        (f"{_score(page.score):>5}", _colour(page.score)),
        ("/100  " if page.score is not None else "  ", "dim"),
        (printable(page.source), "bold"),
        (f"  {', '.join(counts) or 'nothing found'}", "dim"),
    )


def _categories(page: Page, console: Console) -> None:
    console.print()
    for category in page.categories:
        filled = round(category.score / 5)
        _line(
            console,
            (f"  {category.name:<12} ", ""),
            ("█" * filled, _colour(category.score)),
            ("░" * (20 - filled), "dim"),
            (f" {category.score:5.1f}", _colour(category.score)),
        )
    figures = [
        f"{page.metrics[name]:,} {label}"
        for name, label in (("words", "words"), ("sentences", "sentences"))
        if page.metrics.get(name) is not None
    ]
    if page.metrics.get("reading_ease") is not None:
        figures.append(f"reading ease {page.metrics['reading_ease']}")
    phrase = f"keyphrase “{printable(page.brief.keyphrase)}”" if page.brief.keyphrase else "no keyphrase"
    _line(console, (f"\n  {' · '.join([*figures, page.language, phrase])}", "dim"))
    console.print()


def _fix_first(page: Page, console: Console, *, everything: bool) -> None:
    fixes = first_fixes(page.ledger)
    if not fixes and not (everything and page.findings):
        lost = failed(page)
        where = " in what could be checked" if lost else ""
        _line(console, (f"Nothing to fix{where}.", "yellow" if lost else "green"))
        console.print()
        return
    if fixes:
        _line(console, ("Fix these first", "bold underline"))
    for entry, points in fixes if everything else fixes[:FIXES_SHOWN]:
        _entry(page, entry, points, console, everything=everything)
    if not everything and len(fixes) > FIXES_SHOWN:
        rest = sum(points for _, points in fixes[FIXES_SHOWN:])
        names = ", ".join(entry.check for entry, _ in fixes[FIXES_SHOWN:])
        _line(console, (f"  +{rest:4.1f}  ", "bold"), (f"in {len(fixes) - FIXES_SHOWN} more: {names}", "dim"))
    if everything:
        costing = {index for entry, _ in fixes for index in entry.findings}
        rest_found = [f for index, f in enumerate(page.findings) if index not in costing]
        if rest_found:
            _line(console, ("\nAlso found, at no cost", "bold underline"))
            for finding in rest_found:
                _finding(page, finding, console)
    console.print()


def _entry(page: Page, entry: LedgerLine, points: float, console: Console, *, everything: bool) -> None:
    _line(
        console,
        (f"  +{points:4.1f}  ", "bold"),
        (entry.check, "bold"),
        (f"  {printable(entry.reason)}", "dim"),
    )
    findings = sorted((page.findings[i] for i in entry.findings), key=worst_first)
    shown = findings if everything else findings[:FINDINGS_SHOWN]
    for finding in sorted(shown, key=lambda f: f.start.offset):
        _finding(page, finding, console)
    if len(shown) < len(findings):
        _line(console, (f"          … and {len(findings) - len(shown)} more (--verbose shows all)", "dim"))


def _finding(page: Page, finding: Finding, console: Console) -> None:
    ignored = " (ignored)" if finding.state == "ignored" else " (known)" if finding.state == "known" else ""
    _line(
        console,
        (f"  {finding.start.line:>5}:{finding.start.column:<4}", "dim"),
        (f"{finding.severity}{ignored}", STYLES[finding.severity]),
        (f"  {printable(finding.message)}", ""),
    )
    source = page.document.source if page.document is not None else None
    found = excerpt(source, finding, max(40, console.width - 16)) if source is not None else None
    if found is None:
        return
    before, marked, after, caret = found
    _line(console, ("            │ ", "dim"), (before, ""), (marked, "bold"), (after, ""))
    fix = f"  → {printable(finding.fixes[0].replacement).strip() or 'delete'}" if finding.fixes else ""
    _line(console, ("            │ ", "dim"), (caret, STYLES[finding.severity]), (fix, "green"))


def _ledger(page: Page, console: Console) -> None:
    _line(console, ("How the score came about", "bold underline"))
    _line(console, (f"  {'kept':>6} {'of':>6}  {'check':<34} why", "dim"))
    for entry in sorted(page.ledger, key=lambda entry: (-entry.lost, entry.category, entry.check)):
        _line(
            console,
            (f"  {entry.kept:6.2f} {entry.weight:6.2f}  ", "red" if entry.lost else "green"),
            (f"{entry.check:<34} ", ""),
            (printable(entry.reason), "dim"),
        )
    kept, weight = sum(e.kept for e in page.ledger), sum(e.weight for e in page.ledger)
    _line(
        console,
        (f"  {kept:6.2f} {weight:6.2f}  ", "bold"),
        (f"100 × kept ÷ weight = {_score(page.score)}", "bold"),
    )
    console.print()


def _remarks(page: Page, console: Console, *, everything: bool) -> None:
    for warning in page.warnings:
        _line(console, ("warning: ", "yellow"), (printable(warning), ""))
    if page.not_assessed:
        lost = failed(page)
        shown = page.not_assessed if everything else lost
        for line in shown:
            _line(console, (f"not assessed: {line.check}", "yellow"), (f"  {printable(line.reason)}", "dim"))
        if not everything:
            reasons = list(dict.fromkeys(line.reason for line in page.not_assessed if line not in lost))
            rest = len(page.not_assessed) - len(lost)
            if rest:
                _line(
                    console, (f"{plural(rest, 'check')} not assessed: {printable('; '.join(reasons))}", "dim")
                )
    if page.keyphrase_candidates:
        phrases = ", ".join(f"“{printable(c.phrase)}”" for c in page.keyphrase_candidates[:5])
        _line(
            console,
            ("No keyphrase given. This page looks to be about ", "dim"),
            (phrases, ""),
            (" (--keyphrase)", "dim"),
        )
    if page.warnings or page.not_assessed or page.keyphrase_candidates:
        console.print()


def _summary(report: Report, console: Console) -> None:
    scores = [page.score for page in report.documents if page.score is not None]
    mean = sum(scores) / len(scores) if scores else 0
    parts = [plural(len(report.documents), "document")]
    if scores:
        parts.append(f"mean {mean:.1f}, lowest {min(scores):.1f}")
    if report.unreadable:
        parts.append(f"{len(report.unreadable)} unreadable")
    _line(console, (" · ".join(parts), "bold"))
