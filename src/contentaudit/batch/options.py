"""How a batch is run, and how it ended."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from contentaudit.batch.inputs import Format
from contentaudit.load import WebOptions

LARGEST = 15_000_000  # bytes of a page; the size up to which Googlebot reads a file


@dataclass(frozen=True, kw_only=True)
class Options:
    """
    How to run a batch.

    Args:
        workers: processes that audit.
        fetchers: pages fetched at once, over all hosts.
        delay: seconds between two requests to a host; a longer Crawl-delay of its robots.txt counts.
        at_once: requests to a host that may be under way.
        robots: whether robots.txt is heeded.
        max_age: seconds for which a visit holds when a finished run is run again.
        retry_failed: whether pages that failed are tried again.
        page_time: seconds for the audit of one page.
        max_bytes: the greatest size of a page.
        disk: bytes that the run's folder may take; None for no limit.
        format: what the inputs are, see `contentaudit.batch.inputs.FORMATS`.
        record: whether what is fetched is kept as WARC in the run's folder.
        replay: a WARC file or a folder of them to take pages from instead of the network.
        web: how to fetch.

    """

    workers: int = field(default_factory=lambda: max(1, os.cpu_count() or 1))
    fetchers: int = 16
    delay: float = 0.25
    at_once: int = 2
    robots: bool = True
    max_age: float = 3600.0
    retry_failed: bool = False
    page_time: float = 60.0
    max_bytes: int = LARGEST
    disk: int | None = None
    format: Format = "auto"
    record: bool = False
    replay: Path | None = None
    web: WebOptions | None = None


class Summary(msgspec.Struct):
    """
    How a run ended.

    Args:
        number: of the pass.
        outcomes: pages by outcome, ``todo`` for those that are still to do.
        failures: failed pages by kind.
        visited: pages that ended in this session.
        seconds: that this session took.
        stopped: why it ended early, or ``""``.
        mean: the mean score.
        tenths: pages by score: 0 to 10, … 90 to 100.

    """

    number: int
    outcomes: dict[str, int]
    failures: dict[str, int]
    visited: int
    seconds: float
    stopped: str = ""
    mean: float | None = None
    tenths: list[int] = []
