"""Discovering the pages of a site by following its links, with Scrapy."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from contentaudit import __version__
from contentaudit.batch.address import key_of
from contentaudit.batch.extras import need
from contentaudit.batch.saved import defused
from contentaudit.load import Fetcher, LoadError, WebOptions

COLUMNS = ("url", "status", "depth", "linked_from", "anchor")
PAGES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
LARGEST = 15_000_000


@dataclass(frozen=True, kw_only=True)
class CrawlOptions:
    """
    How to crawl.

    Args:
        depth: clicks from the start; 0 for no limit.
        most: pages; 0 for no limit.
        include: patterns (regular expressions) of which an address must match one; all when empty.
        exclude: patterns of addresses to leave out.
        subdomains: whether hosts below the start's are followed too.
        delay: seconds between two requests to a host; Scrapy's throttle lengthens it for slow servers.
        at_once: requests to a host that may be under way.
        robots: whether robots.txt is heeded.
        job: folder that makes the crawl resumable; None for a crawl that is not.
        allow_private: whether private and loopback addresses may be reached.

    """

    depth: int = 0
    most: int = 0
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    subdomains: bool = False
    delay: float = 0.25
    at_once: int = 2
    robots: bool = True
    job: Path | None = None
    allow_private: bool = False


class CrawlError(Exception):
    """A crawl that cannot begin; the text says why."""


def crawl(start: str, out: Path, options: CrawlOptions | None = None) -> int:
    """
    Follow links from a page and write the pages found as a CSV that ``contentaudit batch`` reads.

    Scrapy's reactor runs once in a process, so this does too. Interrupted, a crawl with a job folder
    goes on with the same call, and the list keeps what it had.

    Args:
        start: an address.
        out: the CSV.
        options: how to crawl.

    Returns:
        how many pages the list holds.

    Raises:
        CrawlError: when the start cannot be reached or a pattern cannot be read.
        MissingExtraError: when Scrapy is not installed.

    """
    options = options or CrawlOptions()
    scrapy = need("scrapy.crawler", "crawl")
    for pattern in (*options.include, *options.exclude):
        try:
            re.compile(pattern)
        except re.error as error:
            raise CrawlError(f"the pattern {pattern!r} cannot be read: {error}") from error
    first = _checked(start, options)
    resumed = options.job is not None and (options.job / "requests.seen").exists()
    found = _listed(out) if resumed else set()
    with out.open("a" if found else "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        if not found:
            writer.writerow(COLUMNS)

        def keep(row: dict[str, Any]) -> None:
            key = key_of(row["url"])
            if key not in found:
                found.add(key)
                cells = (row[name] for name in COLUMNS)
                writer.writerow([defused(cell) if isinstance(cell, str) else cell for cell in cells])
                file.flush()

        process = scrapy.CrawlerProcess(_settings(options), install_root_handler=False)
        process.crawl(_spider(), start=first, options=options, keep=keep)
        process.start(install_signal_handlers=True)
    return len(found)


def _checked(start: str, options: CrawlOptions) -> str:
    """Return where the start leads, fetched with the guard against private addresses."""
    web = WebOptions(allow_private=options.allow_private, retries=1)
    try:
        with Fetcher(web) as fetcher:
            answer = fetcher.fetch(start)
    except LoadError as error:
        raise CrawlError(str(error)) from error
    if answer.status >= 400:
        raise CrawlError(f"{start}: the server answers {answer.status}")
    return answer.url


def _listed(out: Path) -> set[str]:
    if not out.is_file():
        return set()
    with out.open(encoding="utf-8", newline="") as file:
        return {key_of(row["url"]) for row in csv.DictReader(file) if row.get("url")}


def _settings(options: CrawlOptions) -> dict[str, Any]:
    return {
        "USER_AGENT": f"contentaudit/{__version__}",
        "ROBOTSTXT_OBEY": options.robots,
        "DOWNLOAD_DELAY": options.delay,
        "RANDOMIZE_DOWNLOAD_DELAY": False,
        "CONCURRENT_REQUESTS_PER_DOMAIN": options.at_once,
        "AUTOTHROTTLE_ENABLED": options.delay > 0,
        "AUTOTHROTTLE_START_DELAY": max(options.delay, 0.01),
        "DEPTH_LIMIT": options.depth,
        "DEPTH_PRIORITY": 1,  # breadth first, so that depth is clicks
        "SCHEDULER_DISK_QUEUE": "scrapy.squeues.PickleFifoDiskQueue",
        "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",
        "CLOSESPIDER_PAGECOUNT": options.most,
        "DOWNLOAD_MAXSIZE": LARGEST,
        "DOWNLOAD_TIMEOUT": 60,
        "REDIRECT_MAX_TIMES": 10,
        "COOKIES_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "LOG_ENABLED": False,
        "DNS_RESOLVER": "scrapy.resolver.CachingThreadedResolver",
        **({"JOBDIR": str(options.job)} if options.job else {}),
    }


def _spider() -> Any:
    """Make the spider; a class of Scrapy's can only be written once Scrapy is there."""
    scrapy = need("scrapy", "crawl")
    links = need("scrapy.linkextractors", "crawl")

    class PageSpider(scrapy.Spider):  # type: ignore[misc,name-defined]
        name = "contentaudit"

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self.options: CrawlOptions = kwargs.pop("options")
            self.keep = kwargs.pop("keep")
            self.first: str = kwargs.pop("start")
            super().__init__(*args, **kwargs)
            self.host = urlsplit(self.first).hostname or ""
            self.allowed_domains = [self.host]  # redirects that lead elsewhere, inside say, are not followed
            self.links = links.LinkExtractor(
                allow=self.options.include, deny=self.options.exclude, canonicalize=False, unique=True
            )

        async def start(self) -> Any:
            yield scrapy.Request(self.first, callback=self.parse, meta={"depth": 0})

        def parse(self, response: Any, **_: Any) -> Iterator[Any]:
            kind = (response.headers.get("Content-Type") or b"").decode("latin-1").partition(";")[0].lower()
            if kind.strip() not in PAGES or not self.own(response.url):
                return
            if response.url == self.first or self.wanted(response.url):
                self.keep(
                    {
                        "url": response.url,
                        "status": response.status,
                        "depth": response.meta.get("depth", 0),
                        "linked_from": response.meta.get("linked_from", ""),
                        "anchor": response.meta.get("anchor", ""),
                    }
                )
            for link in self.links.extract_links(response) if hasattr(response, "css") else ():
                if self.own(link.url):
                    said = {"linked_from": response.url, "anchor": " ".join(link.text.split())[:200]}
                    yield scrapy.Request(key_of(link.url), callback=self.parse, meta=said)

        def own(self, address: str) -> bool:
            """Tell whether an address is on the site."""
            parts = urlsplit(address)
            host = parts.hostname or ""
            below = self.options.subdomains and host.endswith(f".{self.host}")
            same = parts.port == urlsplit(self.first).port
            return parts.scheme in ("http", "https") and (below or (host == self.host and same))

        def wanted(self, address: str) -> bool:
            """Tell whether the patterns let an address into the list."""
            inside = not self.options.include or any(
                re.search(each, address) for each in self.options.include
            )
            return inside and not any(re.search(each, address) for each in self.options.exclude)

    return PageSpider
