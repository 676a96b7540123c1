"""``contentaudit batch``: thousands of pages, in a run that can be interrupted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from contentaudit.cli import exits
from contentaudit.cli.options import brief_from, brief_options, settings_of, settings_options
from contentaudit.cli.say import say

if TYPE_CHECKING:
    from contentaudit.batch.options import Options, Summary
    from contentaudit.settings import Settings

_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


class Size(click.ParamType[int]):
    """A number of bytes such as ``500M`` or ``2G``."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the bytes."""
        if isinstance(value, int):
            return value
        text = str(value).strip().upper().removesuffix("B")
        unit = text[-1:] if text[-1:] in _UNITS else ""
        try:
            size = round(float(text.removesuffix(unit)) * _UNITS[unit])
        except (ValueError, OverflowError):
            size = 0
        if size <= 0:
            self.fail(f"{value!r} is not a size; write it such as 500M or 2G", param, ctx)
        return size


@click.command("batch")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--out", "folder", type=click.Path(path_type=Path), required=True, help="Folder of the run.")
@click.option(
    "--format",
    type=click.Choice(
        ["auto", "list", "csv", "parquet", "sitemap", "feed", "archive", "folder", "run", "page"]
    ),
    default="auto",
    help="What INPUT is, where name and content do not tell.",
)
@click.option("--workers", type=click.IntRange(1, 256), help="Processes that audit; one per core.")
@click.option(
    "--fetchers", type=click.IntRange(1, 256), default=16, show_default=True, help="Pages fetched at once."
)
@click.option(
    "--delay", type=click.FloatRange(0, 3600), default=0.25, show_default=True, metavar="SECONDS",
    help="Between two requests to a host.",
)  # fmt: skip
@click.option(
    "--per-host", type=click.IntRange(1, 64), default=2, show_default=True, help="Requests to a host at once."
)
@click.option("--no-robots", is_flag=True, help="Do not heed robots.txt; for a site of your own.")
@click.option("--refresh", is_flag=True, help="Visit every page again; only what has changed is audited.")
@click.option(
    "--max-age", type=click.FloatRange(0), default=3600, show_default=True, metavar="SECONDS",
    help="How long a visit holds when a finished run is run again.",
)  # fmt: skip
@click.option("--retry-failed", is_flag=True, help="Try the pages that failed again.")
@click.option("--record", is_flag=True, help="Keep what is fetched as WARC in RUN/record.")
@click.option(
    "--replay",
    type=click.Path(path_type=Path),
    metavar="WARC",
    help="Take pages from a recording, not the network.",
)
@click.option("--max-disk", type=Size(), metavar="SIZE", help="Stop when the run takes more, such as 2G.")
@click.option(
    "--max-bytes", type=Size(), default="15M", show_default=True, metavar="SIZE", help="Largest page."
)
@click.option(
    "--page-time", type=click.FloatRange(1), default=60, show_default=True, metavar="SECONDS",
    help="Longest audit of one page.",
)  # fmt: skip
@click.option(
    "--timeout", type=click.FloatRange(1), default=60, show_default=True, metavar="SECONDS",
    help="Longest fetch of one page, retries included.",
)  # fmt: skip
@click.option(
    "--write", "writes", multiple=True, type=click.Choice(["parquet", "csv"]), help="Write the tables too."
)
@click.option("--no-dashboard", is_flag=True, help="Do not write RUN/dashboard.html.")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="RUN",
    help="A former run to show the trend against.",
)
@click.option("--online", is_flag=True, default=None, help="Let checks use the network.")
@click.option(
    "--allow-private", is_flag=True, default=None, help="Let it reach private and loopback addresses."
)
@click.option("--strict", is_flag=True, help="Exit with 4 when some page failed.")
@brief_options
@settings_options
def command(inputs: tuple[str, ...], folder: Path, **given: Any) -> int:
    """
    Audit many pages into a run.

    INPUT is a list (text, CSV or Parquet with a column source or url, and keyphrase, synonyms, terms,
    page_type), a sitemap, a feed, a folder, a WARC or WACZ archive or a saved run.

    Repeating the same command goes on where the last one stopped.

    Exit codes: 0 done, 2 wrong usage or settings, 3 no page was audited, 4 some page failed (--strict),
    5 stopped before the end (disk), 70 a bug of ours, 130 stopped by Ctrl-C.
    """
    from contentaudit.batch.extras import MissingExtraError
    from contentaudit.batch.lock import BusyError, FolderError
    from contentaudit.batch.runner import run
    from contentaudit.batch.saved import NoRunError, read
    from contentaudit.batch.store import ForeignFileError
    from contentaudit.settings import SettingsError

    try:
        if given["against"]:
            read(given["against"])
        settings = settings_of(inputs, given, online=given["online"], allow_private=given["allow_private"])
        if brief := brief_from(given):
            settings = settings.with_flags({"brief": brief}, "flags")
        summary = run(list(inputs), folder, settings, _options(settings, given))
    except (SettingsError, MissingExtraError, BusyError, ForeignFileError, NoRunError) as error:
        raise click.UsageError(str(error)) from error
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
    except FolderError as error:
        raise click.UsageError(f"{error}; choose another --out") from error
    tell(summary, folder)
    if not summary.stopped:
        try:
            _finish(folder, given)
        except BrokenPipeError:  # the reader of what is printed has gone; that is no error of a file
            raise
        except OSError as error:
            where = error.filename or folder
            raise click.UsageError(f"{where} cannot be written: {error.strerror or error}") from error
    return _exit_code(summary, strict=given["strict"])


def _options(settings: Settings, given: dict[str, Any]) -> Options:
    from contentaudit.batch.options import Options
    from contentaudit.load import WebOptions

    return Options(
        **({"workers": given["workers"]} if given["workers"] else {}),
        fetchers=given["fetchers"],
        delay=given["delay"],
        at_once=given["per_host"],
        robots=not given["no_robots"],
        max_age=0 if given["refresh"] else given["max_age"],
        retry_failed=given["retry_failed"],
        page_time=given["page_time"],
        max_bytes=given["max_bytes"],
        disk=given["max_disk"],
        format=given["format"],
        record=given["record"],
        replay=given["replay"],
        web=WebOptions(
            allow_private=settings.allow_private,
            max_bytes=given["max_bytes"],
            deadline=given["timeout"],
            read_timeout=min(20, given["timeout"]),
        ),
    )


def _finish(folder: Path, given: dict[str, Any]) -> None:
    from contentaudit.batch.saved import read

    saved = read(folder)
    for name in given["writes"]:
        saved.write(name, folder / "tables")
    if not given["no_dashboard"]:
        from contentaudit.batch.dashboard import write

        write(saved, folder / "dashboard.html", read(given["against"]) if given["against"] else None)
        say(f"Dashboard: {folder / 'dashboard.html'}")


def tell(summary: Summary, folder: Path) -> None:
    """Print how a run ended."""
    from contentaudit.report.plain import plural

    counts = dict(summary.outcomes)
    todo = counts.pop("todo", 0)
    total = sum(counts.values()) + todo
    told = ", ".join(f"{count:,} {name}" for name, count in sorted(counts.items(), key=lambda pair: -pair[1]))
    say(f"{plural(total, 'input')}: {told or 'none done'}{f', {todo:,} still to do' if todo else ''}")
    if summary.mean is not None:
        say(f"Mean score {summary.mean:.1f}")
    for kind, (source, reason) in _examples(folder).items():
        count = summary.failures.get(kind, 0)
        say(f"  failed, {kind}: {count:,}{', such as' if count > 1 else ','} {source}: {reason}")
    if summary.visited:
        rate = summary.visited / max(summary.seconds, 1e-9)
        say(f"{plural(summary.visited, 'page')} in {summary.seconds:.1f} s, {rate:.1f} a second")
    elif not summary.stopped and counts.keys() - {"failed"}:
        say("Nothing was left to do; --refresh visits every page again.")
    elif not summary.stopped and summary.failures.keys() - {"input"}:
        say("Nothing was left to do; --retry-failed tries failed pages again.")
    if summary.stopped:
        say(f"Stopped: {summary.stopped}", err=True)
    say(f"Run: {folder}")


def _examples(folder: Path) -> dict[str, tuple[str, str]]:
    """Return the first page that failed of each kind, the commonest kind first, and why."""
    from contentaudit.batch.saved import read

    with read(folder).connection() as connection:
        rows = connection.execute(
            "SELECT failure, min(page), source, coalesce(reason, '') FROM pages WHERE outcome='failed'"
            " GROUP BY failure ORDER BY count(*) DESC, failure"
        ).fetchall()
    return {failure: (source, reason) for failure, _, source, reason in rows}


def _exit_code(summary: Summary, *, strict: bool) -> int:
    if summary.stopped:
        return exits.STOPPED if summary.stopped == "interrupted" else exits.NO_ROOM
    if not any(summary.outcomes.get(name) for name in ("audited", "unchanged")):
        say("Nothing was audited.", err=True)
        return exits.NOTHING
    return exits.UNREADABLE if strict and summary.outcomes.get("failed") else exits.PASSED
