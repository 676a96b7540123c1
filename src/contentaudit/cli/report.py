"""``contentaudit report``: a saved run in another format."""

from __future__ import annotations

from pathlib import Path

import click

from contentaudit.cli.reports import report_option, targets_of, write_all


@click.command("report")
@click.argument("saved", type=click.Path(path_type=Path))
@report_option
@click.option("--explain-score", is_flag=True, help="Show how every point was won or lost.")
@click.option("-v", "--verbose", is_flag=True, help="Every finding.")
def command(saved: Path, reports: tuple[str, ...], *, explain_score: bool, verbose: bool) -> int:
    """Render the JSON report SAVED again; the audited files are shown where they are unchanged."""
    from rich.console import Console

    from contentaudit.report.attach import attach, check
    from contentaudit.report.text import show
    from contentaudit.wire import Report

    targets = targets_of(reports)
    try:
        report = Report.from_json(saved.read_bytes())
        check(report)
    except OSError as error:
        raise click.UsageError(f"{saved}: {error.strerror}") from error
    except ValueError as error:
        raise click.UsageError(f"{saved}: {error}") from error
    attach(report)
    if not targets:
        show(report, Console(), "verbose" if verbose else "normal", explain_score=explain_score)
    return write_all(report, targets)
