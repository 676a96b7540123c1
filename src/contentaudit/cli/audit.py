"""``contentaudit audit``: articles in, a scored report out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from contentaudit.cli import exits
from contentaudit.cli.differing import Differ, diff_option
from contentaudit.cli.display import display, displayed, severities
from contentaudit.cli.fixing import Fixer, fix_options
from contentaudit.cli.gates import baseline_in_force, gate_options, gate_settings
from contentaudit.cli.options import brief_from, brief_options, settings_of, settings_options
from contentaudit.cli.reports import Target, printed, report_option, targets_of, write_all
from contentaudit.cli.run import Judge, run
from contentaudit.cli.say import line, say

if TYPE_CHECKING:
    from contentaudit.auditor import Auditor
    from contentaudit.settings import Settings
    from contentaudit.wire import Report


@click.command("audit")
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
@diff_option
@click.option("--strict", is_flag=True, help="Exit with 4 when some input could not be read.")
@report_option
@click.option(
    "--no-cache",
    is_flag=True,
    envvar="CONTENTAUDIT_NO_CACHE",
    help="Audit everything again, and keep no results.",
)
@click.option("--watch", is_flag=True, help="Audit again whatever changes, until stopped.")
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
    targets = targets_of(given["reports"])
    if not given["watch"]:
        return _audit(inputs, given, targets)
    from contentaudit.cli.watch import watch

    return watch(inputs, lambda shown: _audit(inputs, given, targets, shown))


def _audit(
    inputs: tuple[str, ...], given: dict[str, Any], targets: list[Target], only: frozenset[str] | None = None
) -> int:
    """
    Audit once, print and write the reports.

    Args:
        inputs: what to audit.
        given: the command's options.
        targets: the reports to write.
        only: absolute paths of the articles to print, when not all of them.

    """
    from contentaudit.auditor import Auditor
    from contentaudit.cache import PageCache
    from contentaudit.settings import SettingsError

    shown = severities(given["show"])
    try:
        settings = settings_of(
            inputs,
            given,
            **gate_settings(given),
            online=given["online"],
            allow_private=given["allow_private"],
        )
        cache = None if given["no_cache"] or given["timings"] else PageCache()
        auditor = Auditor(settings, baseline=baseline_in_force(settings, given), cache=cache)
        judge = _judge(auditor, inputs, given)
        report = run(judge, inputs, given["kind"])
        if not report.documents:
            auditor.checks()  # wrong settings are told even where there is nothing to check
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    if not judge.prints and not any(printed(path) for _, path in targets):
        display(displayed(report, shown, only), given)
        judge.after(report)
    code = write_all(report, targets) or (exits.USAGE if judge.failed else exits.PASSED)
    return code or _exit_code(report, settings, judge, strict=given["strict"])


def _judge(auditor: Auditor, inputs: tuple[str, ...], given: dict[str, Any]) -> Judge:
    """Choose how articles are audited."""
    brief = brief_from(given)
    fixing = given["fix"] or given["unsafe_fixes"] or given["diff_only"]
    if fixing and given["base"]:
        raise click.UsageError("--diff does not go with --fix, --unsafe-fixes and --diff-only")
    if fixing:
        return Fixer(auditor, brief, unsafe=given["unsafe_fixes"], preview=given["diff_only"])
    if given["base"]:
        return Differ(auditor, brief, given["base"], inputs)
    return Judge(auditor, brief)


def _exit_code(report: Report, settings: Settings, judge: Judge, *, strict: bool) -> int:
    if not report.documents and not judge.passed_over:
        if not report.unreadable:
            say("Nothing to check: no article found.", err=True)
        return exits.NOTHING
    if strict and report.unreadable:
        return exits.UNREADABLE
    if report.documents and all(page.score is None for page in report.documents) and not judge.passed_over:
        say("Nothing to check: there is nothing to judge in what was read.", err=True)
        return exits.NOTHING
    from contentaudit.gate import failures

    failed = failures(report, settings)
    for reason in failed:
        line(reason, err=True)
    return exits.GATE if failed else exits.PASSED
