"""``contentaudit audit``: articles in, a scored report out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from contentaudit.cli import exits
from contentaudit.cli.fixing import Fixer, fix_options
from contentaudit.cli.gates import baseline_in_force, displayed, gate_options, gate_settings, severities
from contentaudit.cli.options import brief_from, brief_options, settings_of, settings_options
from contentaudit.cli.reports import printed, report_option, targets_of, write_all

if TYPE_CHECKING:
    from rich.console import Console

    from contentaudit.auditor import Auditor
    from contentaudit.load import Loaded
    from contentaudit.report.text import Detail
    from contentaudit.settings import Settings
    from contentaudit.wire import Page, Report


@click.command("audit", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@brief_options
@settings_options
@click.option(
    "--kind", type=click.Choice(["html", "markdown", "text"]), help="Markup, where the name does not tell."
)
@click.option("--online", is_flag=True, default=None, help="Let checks use the network.")
@click.option(
    "--allow-private", is_flag=True, default=None, help="Let it reach private and loopback addresses."
)
@gate_options
@fix_options
@click.option("--strict", is_flag=True, help="Exit with 4 when some input could not be read.")
@report_option
@click.option("--explain-score", is_flag=True, help="Show how every point was won or lost.")
@click.option("--timings", is_flag=True, help="Show the time each check took.")
@click.option("-q", "--quiet", is_flag=True, help="One line a document.")
@click.option("-v", "--verbose", is_flag=True, help="Every finding.")
@click.option(
    "--color", "--colour", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True
)
@click.option("--width", type=click.IntRange(40, 400), metavar="CELLS", help="Width of the report.")
def command(inputs: tuple[str, ...], **given: Any) -> int:
    """
    Audit articles.

    INPUT is a file, a folder, a glob, a URL, or - for standard input (with --kind).

    Exit codes: 0 passed, 1 a gate failed, 2 wrong usage or settings, 3 nothing to check,
    4 some input unreadable (--strict), 70 a bug of ours.
    """
    from contentaudit.auditor import Auditor
    from contentaudit.settings import SettingsError

    targets = targets_of(given["reports"])
    shown = severities(given["show"])
    try:
        settings = settings_of(
            inputs,
            given,
            **gate_settings(given),
            online=given["online"],
            allow_private=given["allow_private"],
        )
        auditor = Auditor(settings, baseline=baseline_in_force(settings, given))
        fixing = given["fix"] or given["unsafe_fixes"] or given["diff_only"]
        fixer = Fixer(auditor, brief_from(given), given) if fixing else None
        report = run(auditor, inputs, given, fixer)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    if not given["diff_only"] and not any(printed(path) for _, path in targets):
        _print(displayed(report, shown), given)
    unwritten = write_all(report, targets) or (exits.USAGE if fixer and fixer.failed else exits.PASSED)
    return unwritten or _exit_code(report, settings, strict=given["strict"])


def run(
    auditor: Auditor,
    inputs: Sequence[str],
    given: dict[str, Any],
    judge: Callable[[Loaded], Page] | None = None,
) -> Report:
    """Audit every article that the inputs stand for, by `judge` where it is given."""
    from contentaudit.auditor import lost, report
    from contentaudit.cli.progress import progress
    from contentaudit.document import Document
    from contentaudit.load import Unreadable

    brief = brief_from(given)
    pages, unreadable = [], []
    for found in progress(auditor.load(inputs, given.get("kind"))):
        if isinstance(found, Unreadable):
            unreadable.append(lost(found))
        else:
            judged = judge(found) if judge else auditor.page(Document.parse(found.source), **brief)
            pages.append(judged)
    return report(pages, unreadable)


def _print(report: Report, given: dict[str, Any]) -> None:
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


def _exit_code(report: Report, settings: Settings, *, strict: bool) -> int:
    if not report.documents:
        if not report.unreadable:
            click.echo("Nothing to check: no article found.", err=True)
        return exits.NOTHING
    if strict and report.unreadable:
        return exits.UNREADABLE
    from contentaudit.gate import failures

    failed = failures(report, settings)
    for reason in failed:
        click.echo(reason, err=True)
    return exits.GATE if failed else exits.PASSED
