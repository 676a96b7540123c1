"""``contentaudit crawl``: the pages of a site, discovered by following its links."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from contentaudit.cli import exits
from contentaudit.cli.say import say


@click.command("crawl")
@click.argument("start", metavar="START")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="CSV to write, for contentaudit batch."
)
@click.option("--depth", type=click.IntRange(0), default=0, help="Clicks from START; 0 for no limit.")
@click.option("--most", type=click.IntRange(0), default=0, help="Pages; 0 for no limit.")
@click.option(
    "--include", multiple=True, metavar="REGEX", help="Follow only addresses that match; repeatable."
)
@click.option("--exclude", multiple=True, metavar="REGEX", help="Leave out addresses that match; repeatable.")
@click.option("--subdomains", is_flag=True, help="Follow hosts below that of START too.")
@click.option("--delay", type=click.FloatRange(0, 3600), default=0.25, show_default=True, metavar="SECONDS",
              help="Between two requests to a host.")  # fmt: skip
@click.option("--per-host", "at_once", type=click.IntRange(1, 64), default=2, show_default=True,
              help="Requests to a host at once.")  # fmt: skip
@click.option("--no-robots", is_flag=True, help="Do not heed robots.txt; for a site of your own.")
@click.option("--job", type=click.Path(path_type=Path), metavar="FOLDER", help="Makes the crawl resumable.")
@click.option("--allow-private", is_flag=True, help="Let it reach private and loopback addresses.")
def command(start: str, out: Path, *, no_robots: bool, **given: Any) -> int:
    """
    Follow the links of a site from START and write its pages as a list.

    With --job, the same command goes on where an interrupted crawl stopped.
    """
    from contentaudit.batch.crawling import CrawlError, CrawlOptions, StoppedError, crawl
    from contentaudit.batch.extras import MissingExtraError
    from contentaudit.report.plain import plural

    try:
        count = crawl(start, out, CrawlOptions(robots=not no_robots, **given))
    except (CrawlError, MissingExtraError) as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"{error.filename or out}: {error.strerror or error}") from error
    except StoppedError as stopped:
        say(str(stopped))
        again = "the same command goes on" if given["job"] else "--job FOLDER makes a crawl that goes on"
        say(f"Stopped: interrupted; {again}", err=True)
        return exits.STOPPED
    say(f"{plural(count, 'page')}: {out}")
    if not count:
        return exits.NOTHING
    say(f"Audit them: contentaudit batch {out} --out RUN")
    return exits.PASSED
