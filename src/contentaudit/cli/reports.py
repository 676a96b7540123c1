"""``--report FORMAT=FILE``: checked before any work is done, written after it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from contentaudit.cli import exits
from contentaudit.cli.complete import formats
from contentaudit.cli.say import put, say

if TYPE_CHECKING:
    from contentaudit.wire import Report

Target = tuple[str, Path]

report_option = click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="FORMAT=FILE",
    shell_complete=formats,
    help="Write a report; repeatable. FILE - prints it instead of the usual one.",
)


def targets_of(values: tuple[str, ...]) -> list[Target]:
    """
    Read ``FORMAT=FILE`` pairs.

    Raises:
        click.UsageError: when one is malformed, its format unknown, or two are to be printed.

    """
    from contentaudit.report import check_format

    targets: list[Target] = []
    for value in values:
        format_name, equals, path = value.partition("=")
        if not equals or not path:
            raise click.UsageError(f"--report {value}: write it as FORMAT=FILE, such as json=report.json")
        try:
            check_format(format_name)
        except ValueError as error:
            raise click.UsageError(f"--report {value}: {error}") from error
        targets.append((format_name, Path(path)))
    if sum(printed(path) for _, path in targets) > 1:
        raise click.UsageError("only one report can be printed: give the others a file")
    return targets


def printed(path: Path) -> bool:
    """Tell whether a report goes to standard output, which is then its alone."""
    return path.as_posix() in ("-", "/dev/stdout")


def write_all(report: Report, targets: list[Target]) -> int:
    """Write every report that can be written; 2 when one could not."""
    from contentaudit.report import render, write

    code = exits.PASSED
    for format_name, path in targets:
        if printed(path):
            put(render(report, format_name))
            continue
        try:
            write(report, format_name, path)
        except OSError as error:
            reason = error.strerror or str(error)
            say(f"Error: cannot write the {format_name} report {path}: {reason}", err=True)
            code = exits.USAGE
    return code
