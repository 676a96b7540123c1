"""``contentaudit baseline``: the findings that are known and need not stop anybody today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import click

from contentaudit.cli import exits
from contentaudit.cli.gates import baseline_option
from contentaudit.cli.options import F, brief_from, brief_options, settings_of, settings_options
from contentaudit.cli.say import line, say

if TYPE_CHECKING:
    from contentaudit.baseline import Baseline
    from contentaudit.settings import Settings
    from contentaudit.wire import Report


def _common(function: F) -> F:
    kind = click.option(
        "--kind",
        type=click.Choice(["html", "markdown", "text"]),
        help="Markup, where the name does not tell.",
    )
    for option in (baseline_option, kind, settings_options, brief_options):
        function = option(function)
    return function


@click.group("baseline")
def command() -> None:
    """Keep the findings that are known, so that only new ones stop anybody (audit --fail-on-new)."""


@command.command("write")
@click.argument("inputs", nargs=-1, required=True, metavar="PATH...")
@_common
def write(inputs: tuple[str, ...], **given: Any) -> int:
    """
    Make today's findings the known ones of the articles PATH stands for.

    What the baseline holds of other articles stays. Audit with the same settings and brief later.
    """
    settings, baseline = _open(inputs, given)
    report = _audit(inputs, settings, baseline, given)
    if not report.documents:
        return exits.NOTHING
    changes = [baseline.replace(page) for page in report.documents]
    came, gone = (sum(numbers) for numbers in zip(*changes, strict=True))
    _save(baseline)
    say(f"{baseline.path}: {_findings(len(baseline))} known; {came} came in, {gone} went.")
    return exits.PASSED


@command.command("show")
@click.argument("inputs", nargs=-1, metavar="PATH...")
@_common
@click.option("-v", "--verbose", is_flag=True, help="Every finding.")
def show(inputs: tuple[str, ...], *, verbose: bool, **given: Any) -> int:
    """Show what is known of the articles PATH stands for; of all when none is given."""
    from contentaudit.fingerprint import place_of

    _, baseline = _open(inputs, given, must_exist=True)
    wanted = [place_of(each, baseline.root) for each in inputs] or ["."]
    for place, entries in baseline:
        if not any(each in (".", place) or place.startswith(f"{each}/") for each in wanted):
            continue
        line(f"{place}: {_findings(len(entries))}")
        if verbose:
            for entry in entries:
                line(f"  {entry.check}  {entry.text}".rstrip())
        else:
            for check, count in sorted(Counter(entry.check for entry in entries).items()):
                say(f"  {count:>4}  {check}")
    say(f"{_findings(len(baseline))} known in {baseline.path}")
    return exits.PASSED


@command.command("prune")
@click.argument("inputs", nargs=-1, metavar="PATH...")
@_common
def prune(inputs: tuple[str, ...], **given: Any) -> int:
    """Forget what is no longer found in the articles PATH stands for; in all when none is given."""
    settings, baseline = _open(inputs, given, must_exist=True)
    gone = 0
    if not inputs:
        files = {place: baseline.root / place for place, _ in baseline if "://" not in place}
        gone = sum(baseline.drop(place) for place, file in files.items() if not file.is_file())
        inputs = tuple(str(file) for file in files.values() if file.is_file())
    report = _audit(inputs, settings, baseline, given)
    gone += sum(baseline.prune(page) for page in report.documents)
    _save(baseline)
    say(f"{baseline.path}: {_findings(len(baseline))} known; {gone} went.")
    return exits.PASSED


def _open(
    inputs: Sequence[str], given: dict[str, Any], *, must_exist: bool = False
) -> tuple[Settings, Baseline]:
    """Return the settings in force and the baseline, an empty one where there is none yet."""
    from contentaudit.baseline import Baseline, BaselineError, location
    from contentaudit.settings import SettingsError

    try:
        settings = settings_of(inputs, given)
        path = location(settings, given["baseline"])
        return settings, Baseline.read(path)
    except FileNotFoundError:
        if must_exist:
            _fail(f"{path}: there is no baseline; make one with `contentaudit baseline write PATH`")
        return settings, Baseline(path)
    except (SettingsError, BaselineError) as error:
        _fail(str(error))


def _audit(inputs: Sequence[str], settings: Settings, baseline: Baseline, given: dict[str, Any]) -> Report:
    from contentaudit.auditor import Auditor
    from contentaudit.cli.run import Judge, run
    from contentaudit.settings import SettingsError

    try:
        report = run(Judge(Auditor(settings, root=baseline.root), brief_from(given)), inputs, given["kind"])
    except SettingsError as error:
        _fail(str(error))
    for lost in report.unreadable:
        line(f"{lost.source}: {lost.reason}; what is known of it stays as it was", err=True)
    return report


def _save(baseline: Baseline) -> None:
    try:
        baseline.write()
    except OSError as error:
        _fail(f"cannot write the baseline {baseline.path}: {error.strerror or error}")


def _fail(message: str) -> NoReturn:
    raise click.UsageError(message)


def _findings(count: int) -> str:
    return f"{count} finding" if count == 1 else f"{count} findings"
