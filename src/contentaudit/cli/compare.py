"""``contentaudit compare``: two runs side by side."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import click

from contentaudit.cli import exits
from contentaudit.cli.say import say

if TYPE_CHECKING:
    from contentaudit.batch.comparison import Comparison, Moved

_CHANGES = ("worse", "lost", "better", "recovered", "new", "gone", "same")


@click.command("compare")
@click.argument("former", type=click.Path(path_type=Path), metavar="RUN1")
@click.argument("latter", type=click.Path(path_type=Path), metavar="RUN2")
@click.option(
    "--most", type=click.IntRange(0), default=10, show_default=True, help="Pages to show of a kind."
)
@click.option("--csv", "table", type=click.Path(path_type=Path), metavar="FILE", help="Write every page.")
@click.option("--fail-if-worse", is_flag=True, help="Exit with 1 when a page got worse or was lost.")
def command(former: Path, latter: Path, most: int, table: Path | None, *, fail_if_worse: bool) -> int:
    """Say what got better and what got worse from RUN1 to RUN2, page by page."""
    from contentaudit.batch.comparison import compare
    from contentaudit.batch.extras import MissingExtraError
    from contentaudit.batch.saved import NoRunError

    try:
        found = compare(former, latter)
    except (NoRunError, MissingExtraError) as error:
        raise click.UsageError(str(error)) from error
    _tell(found, most)
    if table is not None:
        try:
            _write(found, table)
        except OSError as error:
            raise click.UsageError(f"{table} cannot be written: {error.strerror or error}") from error
    return exits.GATE if fail_if_worse and found.of("worse", "lost") else exits.PASSED


def _tell(found: Comparison, most: int) -> None:
    counts = {change: len(found.of(change)) for change in _CHANGES}  # type: ignore[arg-type]
    say(", ".join(f"{count:,} {change}" for change, count in counts.items() if count) or "No pages.")
    if found.mean_before is not None and found.mean_after is not None:
        won = found.mean_after - found.mean_before
        say(f"Mean score {found.mean_before:.1f} → {found.mean_after:.1f} ({won:+.1f})")
    _list("Worse", found.of("worse")[:most])
    _list("Better", found.of("better")[::-1][:most])
    _list("No longer audited", found.of("lost")[:most])
    lines = sorted(found.checks.items(), key=lambda item: (item[1][0] - item[1][1], item[0]))[:most]
    if lines:
        say("\nFindings by check")
    for check, (fixed, added) in lines:
        say(f"  {check}: {fixed:,} fixed, {added:,} added")


def _list(title: str, pages: list[Moved]) -> None:
    if pages:
        say(f"\n{title}")
    for page in pages:
        if page.after is None:
            say(f"  {page.source}: {page.reason or 'not audited'}")
            continue
        new = ", ".join(f"{check} {count}" for check, count in list(page.checks.items())[:3])
        say(
            f"  {page.delta:+6.1f}  {page.before:5.1f} → {page.after:5.1f}  {page.source}"
            f"  ({page.fixed} fixed, {page.added} added{f': {new}' if new else ''})"
        )


def _write(found: Comparison, table: Path) -> None:
    from contentaudit.batch.saved import defused

    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["source", "change", "before", "after", "delta", "fixed", "added", "reason"])
        for page in found.pages:
            scores = (page.before, page.after, page.delta)
            counts = (page.fixed, page.added)
            writer.writerow([defused(page.source), page.change, *scores, *counts, defused(page.reason or "")])
