"""Discovering the pages of a site by following its links, with Scrapy."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from contentaudit import __version__
from contentaudit.batch.address import key_of
from contentaudit.batch.extras import need
from contentaudit.batch.saved import defused
from contentaudit.load import Fetcher, LoadError, WebOptions

COLUMNS = ("url", "status", "depth", "linked_from", "anchor")
PAGES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
LARGEST = 15_000_000
_ROBOTS = "scrapy.downloadermiddlewares.robotstxt"


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


class StoppedError(Exception):
    """A crawl that was interrupted; the text says how many pages its list holds."""


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
        StoppedError: when it was interrupted.
        MissingExtraError: when Scrapy is not installed.
        OSError: when the list or the job folder cannot be written.

    """
    options = options or CrawlOptions()
    scrapy = need("scrapy.crawler", "crawl")
    for pattern in (*options.include, *options.exclude):
        try:
            re.compile(pattern)
        except re.error as error:
            raise CrawlError(f"the pattern {pattern!r} cannot be read: {error}") from error
    first = _checked(start, options)
    if options.job is not None:
        options.job.mkdir(parents=True, exist_ok=True)
    resumed = options.job is not None and (options.job / "requests.seen").exists()
    found = _listed(out) if resumed else set()
    with out.open("a" if found else "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        if not found:
            writer.writerow(COLUMNS)

        def full() -> bool:
            return 0 < options.most <= len(found)

        def keep(row: dict[str, Any]) -> None:
            key = key_of(row["url"])
            if key not in found:
                found.add(key)
                cells = (row[name] for name in COLUMNS)
                writer.writerow([defused(cell) if isinstance(cell, str) else cell for cell in cells])
                file.flush()

        process = scrapy.CrawlerProcess(_settings(options))
        crawler = process.create_crawler(_spider())
        process.crawl(crawler, start=first, options=options, keep=keep, full=full)
        process.start(install_signal_handlers=True)
    if crawler.stats.get_value("finish_reason") == "shutdown":
        raise StoppedError(f"{len(found):,} pages so far: {out}")
    if not found and crawler.stats.get_value("robotstxt/forbidden"):
        raise CrawlError(f"{start}: robots.txt asks us to stay away; for a site of your own, --no-robots")
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
        "DOWNLOADER_MIDDLEWARES": {f"{_ROBOTS}.RobotsTxtMiddleware": None, _robots(): 100},
        "DOWNLOAD_MAXSIZE": LARGEST,
        "DOWNLOAD_TIMEOUT": 60,
        "REDIRECT_MAX_TIMES": 10,
        "COOKIES_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "LOG_ENABLED": False,
        "LOG_INSTALL_ROOT_HANDLER": False,
        "DNS_RESOLVER": "scrapy.resolver.CachingThreadedResolver",
        **({"JOBDIR": str(options.job)} if options.job else {}),
    }


class _Bounds(NamedTuple):
    """What belongs to the crawl that begins at `first`."""

    first: str
    options: CrawlOptions

    def own(self, address: str) -> bool:
        """Tell whether an address is on the site."""
        parts, first = urlsplit(address), urlsplit(self.first)
        host, here = parts.hostname or "", first.hostname or ""
        below = self.options.subdomains and host.endswith(f".{here}")
        return parts.scheme in ("http", "https") and (below or (host == here and parts.port == first.port))

    def wanted(self, address: str) -> bool:
        """Tell whether the patterns let an address into the list; the start is always in."""
        if address == self.first:
            return True
        inside = not self.options.include or any(re.search(each, address) for each in self.options.include)
        return inside and not any(re.search(each, address) for each in self.options.exclude)


def _robots() -> Any:
    """Make the middleware that heeds robots.txt; Scrapy's own lets all but one waiting request pass."""

    class EveryRequest(need(_ROBOTS, "crawl").RobotsTxtMiddleware):  # type: ignore[misc]
        async def robot_parser(self, request: Any) -> Any:
            # Of the requests that wait for one robots.txt, as those of a resumed crawl do, the first gets
            # its rules and the others None, which allows everything; by then the rules are here.
            rules = await super().robot_parser(request)
            return rules or self._parsers.get(urlsplit(request.url).netloc)

    return EveryRequest


def _spider() -> Any:
    """Make the spider; a class of Scrapy's can only be written once Scrapy is there."""
    scrapy = need("scrapy", "crawl")
    links = need("scrapy.linkextractors", "crawl")

    class PageSpider(scrapy.Spider):  # type: ignore[misc,name-defined]
        name = "contentaudit"

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            options: CrawlOptions = kwargs.pop("options")
            self.keep, self.full = kwargs.pop("keep"), kwargs.pop("full")
            self.first: str = kwargs.pop("start")
            super().__init__(*args, **kwargs)
            self.bounds = _Bounds(self.first, options)
            # Redirects that lead elsewhere, inside say, are not followed.
            self.allowed_domains = [urlsplit(self.first).hostname or ""]
            self.links = links.LinkExtractor(
                allow=options.include, deny=options.exclude, canonicalize=False, unique=True
            )

        async def start(self) -> Any:
            yield scrapy.Request(self.first, callback=self.parse, meta={"depth": 0})

        def parse(self, response: Any, **_: Any) -> Iterator[Any]:
            kind = (response.headers.get("Content-Type") or b"").decode("latin-1").partition(";")[0].lower()
            if kind.strip() not in PAGES or not self.bounds.own(response.url):
                return
            if self.full():  # it was under way already; a crawl that goes on with the job visits it again
                self.crawler.engine.crawl(response.request.replace(dont_filter=True))
                raise scrapy.exceptions.CloseSpider("enough pages")
            if self.bounds.wanted(response.url):
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
                if self.bounds.own(link.url):
                    said = {"linked_from": response.url, "anchor": " ".join(link.text.split())[:200]}
                    yield scrapy.Request(key_of(link.url), callback=self.parse, meta=said)
            if self.full():
                raise scrapy.exceptions.CloseSpider("enough pages")

    return PageSpider
