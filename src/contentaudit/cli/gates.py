"""Options of the gate and the baseline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from contentaudit.cli.options import F

if TYPE_CHECKING:
    from contentaudit.baseline import Baseline
    from contentaudit.settings import Settings

_BASELINE = click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Baseline instead of .contentaudit-baseline.json.",
)
_GATE = (
    click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "note", "never"]),
        help="Least severity that fails; error unless set.",
    ),
    click.option(
        "--fail-on-new",
        is_flag=True,
        default=None,
        help="Let only findings fail that are not in the baseline.",
    ),
    click.option(
        "--fail-under",
        multiple=True,
        metavar="[CATEGORY=]N",
        help="Fail below this score, in total or of a category; repeatable.",
    ),
    _BASELINE,
    click.option("--no-baseline", is_flag=True, help="Read no baseline: every finding is new."),
    click.option(
        "--show",
        multiple=True,
        metavar="SEVERITIES",
        help="Display these severities only; the gate sees all.",
    ),
)


def baseline_option(function: F) -> F:
    """Add the option that chooses the baseline."""
    return _BASELINE(function)


def gate_options(function: F) -> F:
    """Add the options of the gate."""
    for option in reversed(_GATE):
        function = option(function)
    return function


def gate_settings(given: dict[str, Any]) -> dict[str, Any]:
    """
    Return the settings that the gate's flags stand for.

    Raises:
        click.UsageError: when ``--fail-under`` cannot be read.

    """
    total, categories = None, {}
    for value in given["fail_under"]:
        category, equals, number = value.rpartition("=")
        try:
            least = float(number)
        except ValueError:
            raise click.UsageError(
                f"--fail-under {value}: write a score such as 80, or a category’s such as grammar=90"
            ) from None
        if equals:
            categories[category.strip()] = least
        else:
            total = least
    return {
        "fail_on": given["fail_on"],
        "fail_on_new": given["fail_on_new"],
        "fail_under": total,
        "fail_under_categories": categories or None,
    }


def baseline_in_force(settings: Settings, given: dict[str, Any]) -> Baseline | None:
    """
    Read the baseline that the flags choose.

    Raises:
        click.UsageError: when the flags contradict each other or it cannot be used.

    """
    from contentaudit.baseline import BaselineError, in_force

    if given["no_baseline"]:
        if given["baseline"]:
            raise click.UsageError("--baseline and --no-baseline exclude each other")
        return None
    try:
        return in_force(settings, given["baseline"])
    except BaselineError as error:
        raise click.UsageError(str(error)) from error
