"""Visits addresses politely: each once, one at a time per host, a few hosts side by side."""

from __future__ import annotations

import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from contentaudit.urls import host_of

if TYPE_CHECKING:
    from contentaudit.load.web import Fetcher

# Statuses that servers give to HEAD, or to programs, for pages that are there.
_ASK_AGAIN = frozenset((400, 403, 404, 405, 406, 429, 500, 501, 503))


class Verdict(NamedTuple):
    """What a visit showed: the HTTP status, or the kind of failure and its reason."""

    status: int | None
    failure: str = ""
    reason: str = ""


def visit(urls: Iterable[str], *, allow_private: bool, pause: float, timeout: float) -> dict[str, Verdict]:
    """
    Visit addresses.

    Args:
        urls: without fragments.
        allow_private: whether private and loopback addresses may be visited.
        pause: seconds between two visits to one host.
        timeout: seconds for one visit, redirects included.

    """
    from contentaudit.load.web import Fetcher, WebOptions

    hosts: dict[str, list[str]] = {}
    for url in dict.fromkeys(urls):
        hosts.setdefault(host_of(url), []).append(url)
    options = WebOptions(
        connect_timeout=min(10, timeout),
        read_timeout=timeout,
        deadline=timeout,
        retries=1,
        allow_private=allow_private,
    )
    found: dict[str, Verdict] = {}
    with Fetcher(options) as fetcher, ThreadPoolExecutor(8) as pool:
        for verdicts in pool.map(lambda each: _visit_host(fetcher, each, pause), hosts.values()):
            found |= verdicts
    return found


def _visit_host(fetcher: Fetcher, urls: Iterable[str], pause: float) -> dict[str, Verdict]:
    found: dict[str, Verdict] = {}
    for url in urls:
        if found:
            time.sleep(pause)
        found[url] = _ask(fetcher, url)
    return found


def _ask(fetcher: Fetcher, url: str) -> Verdict:
    from contentaudit.load.error import LoadError

    try:
        status = fetcher.fetch(url, method="HEAD").status
        if status in _ASK_AGAIN:
            status = fetcher.fetch(url).status
    except LoadError as error:
        if error.failure == "too-large":
            return Verdict(200)
        return Verdict(None, error.failure, error.reason)
    return Verdict(status)
