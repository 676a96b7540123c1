"""``contentaudit site``: what the pages of a run show together."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from contentaudit.cli import exits
from contentaudit.cli.say import say

if TYPE_CHECKING:
    from contentaudit.site import Examination


@click.command("site")
@click.argument("folder", type=click.Path(path_type=Path), metavar="RUN")
@click.option(
    "--start", "starts", multiple=True, metavar="URL", help="Where clicks are counted from; home pages."
)
@click.option(
    "--similar", type=click.FloatRange(0.5, 1), default=0.9, show_default=True,
    help="Share of three-word runs that near duplicates have in common.",
)  # fmt: skip
@click.option(
    "--most", type=click.IntRange(0), default=5, show_default=True, help="Findings to show of a kind."
)
@click.option(
    "--json", "report", type=click.Path(path_type=Path), metavar="FILE", help="Write every finding."
)
@click.option(
    "--pages", type=click.Path(path_type=Path), metavar="FILE", help="Write clicks and PageRank, as Parquet."
)
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="never", show_default=True,
    help="Least severity that fails.",
)  # fmt: skip
def command(folder: Path, *, starts: tuple[str, ...], most: int, fail_on: str, **given: Any) -> int:
    """
    Find what no single page shows in RUN.

    Duplicates, competing pages, broken and missing links, orphans, conflicting canonicals, and more.
    """
    from contentaudit.batch.extras import MissingExtraError, need
    from contentaudit.batch.saved import NoRunError, read
    from contentaudit.finding import SEVERITIES
    from contentaudit.site import examine

    try:
        found = examine(read(folder), starts=starts, threshold=given["similar"])
    except (NoRunError, MissingExtraError) as error:
        raise click.UsageError(str(error)) from error
    _tell(found, most)
    try:
        if given["report"] is not None:
            found.write(given["report"])
        if given["pages"] is not None:
            need("pyarrow.parquet").write_table(found.pages, given["pages"])
    except OSError as error:
        raise click.UsageError(f"cannot write: {error}") from error
    if not found.site.pages:
        return exits.NOTHING
    if fail_on == "never":
        return exits.PASSED
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return exits.GATE if any(each.severity in failing for each in found.findings) else exits.PASSED


def _tell(found: Examination, most: int) -> None:
    from contentaudit.report.plain import plural, printable

    depth = found.graph.depth
    reached = int((depth >= 0).sum())
    say(
        f"{plural(len(found.site), 'page')}, {plural(len(found.graph.origin), 'link')} between them; "
        f"{reached:,} reached from the start, the furthest in {max(0, int(depth.max(initial=0)))} clicks"
    )
    for check, group in groupby(found.findings, key=lambda each: each.check):
        findings = list(group)
        say(f"\n{findings[0].severity} {check} ({len(findings):,})")
        for each in findings[:most]:
            place = f"{each.place.source}:{each.place.line}:{each.place.column}"
            say(f"  {printable(place)}: {printable(each.message)}")
            for other in each.related[:3]:
                says = f" ({printable(other.says)})" if other.says else ""
                say(f"      {printable(other.source)}:{other.line}:{other.column}{says}")
        if len(findings) > most:
            say(f"  … and {len(findings) - most:,} more")
    if not found.findings:
        say("Nothing found.")
