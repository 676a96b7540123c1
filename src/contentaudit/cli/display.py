"""The terminal report of an audit: what of it is shown, and how."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from contentaudit.cli.options import names
from contentaudit.finding import SEVERITIES

if TYPE_CHECKING:
    from rich.console import Console

    from contentaudit.report.text import Detail
    from contentaudit.wire import Report


def severities(values: Sequence[str]) -> tuple[str, ...]:
    """
    Return the severities that ``--show`` names; all when it names none.

    Raises:
        click.UsageError: when there is no such severity.

    """
    wanted = names(values)
    for name in wanted:
        if name not in SEVERITIES:
            raise click.UsageError(
                f"--show {name}: there is no such severity; there are {', '.join(SEVERITIES)}"
            )
    return wanted or SEVERITIES


def displayed(report: Report, wanted: Sequence[str], paths: Collection[str] | None = None) -> Report:
    """
    Return the part of a report to display; scores and ledger stay as they are.

    Args:
        report: the whole.
        wanted: the severities of the findings.
        paths: absolute paths of the articles; all of them when None.

    """
    if paths is not None:
        pages = [page for page in report.documents if str(Path(page.source).absolute()) in paths]
        report = msgspec.structs.replace(report, documents=pages)
    if set(wanted) == set(SEVERITIES):
        return report
    from contentaudit.since import only

    pages = [
        only(page, [index for index, finding in enumerate(page.findings) if finding.severity in wanted])
        for page in report.documents
    ]
    return msgspec.structs.replace(report, documents=pages)


def display(report: Report, given: dict[str, Any]) -> None:
    """Print a report as the flags ask."""
    from contentaudit.report.text import show

    detail: Detail = "quiet" if given["quiet"] else "verbose" if given["verbose"] else "normal"
    console = _console(given["color"], given["width"])
    show(report, console, detail, explain_score=given["explain_score"])
    if given["timings"]:
        _timings(report, console)


def _console(color: str, width: int | None) -> Console:
    """Make a console: NO_COLOR and pipes mean no colour, ``--color always`` overrules both."""
    from rich.console import Console

    if color == "always":
        return Console(width=width, force_terminal=True, no_color=False, color_system="standard")
    piped = None if sys.stdout.isatty() else 100
    return Console(width=width or piped, no_color=True if color == "never" else None)


def _timings(report: Report, console: Console) -> None:
    spent: dict[str, float] = {}
    for page in report.documents:
        for name, seconds in page.__dict__.get("seconds", {}).items():
            spent[name] = spent.get(name, 0) + seconds
    console.print("Time by check, milliseconds", style="bold underline")
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        console.print(f"  {1000 * seconds:9.2f}  {name}", highlight=False)
