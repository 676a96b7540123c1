"""The terminal report of an audit."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from contentaudit.report.text import Detail
    from contentaudit.wire import Report


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
