"""Who may be asked when: a delay and a number of connections for each host, and robots.txt."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import urlsplit

from contentaudit.batch.address import key_of
from contentaudit.batch.ended import Todo
from contentaudit.load import Fetched, LoadError

AGENT = "contentaudit"
ROBOTS_SIZE = 512_000  # RFC 9309, 2.5: at least 500 KiB are to be read
LONGEST_DELAY = 30.0  # a Crawl-delay beyond this is taken for a mistake
# Failures that the page will have itself, and tells better; and a recording made without robots.txt.
OWN_WORDS = ("dns", "connection", "tls", "refused-address", "bad-address", "missing")


class Visitor(Protocol):
    """Fetches a page: a `Fetcher`, or an archive that is replayed."""

    def fetch(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        """Fetch an address; see `Fetcher.fetch`."""
        ...


@dataclass(slots=True)
class _Host:
    delay: float
    waiting: deque[Todo] = field(default_factory=deque)
    ready: float = 0.0
    busy: int = 0


def host_of(todo: Todo) -> str:
    """Return the host and port of a page's address; ``""`` for one that is none."""
    return _parts(todo.item.place)[1]


def _parts(address: str) -> tuple[str, str]:
    """Return scheme, and host with port."""
    try:
        parts = urlsplit(key_of(address))
    except ValueError:
        return "", ""
    return parts.scheme, parts.netloc


class Line:
    """
    Pages that wait to be fetched, given out host by host in turn.

    Args:
        delay: seconds between two requests to a host.
        at_once: how many requests to a host may be under way.

    """

    def __init__(self, delay: float, at_once: int) -> None:
        self._delay, self._at_once = delay, at_once
        self._hosts: dict[str, _Host] = {}
        self._turn = threading.Condition()
        self._closed = False

    def put(self, todo: Todo, *, first: bool = False) -> None:
        """Queue a page, at the head of its host's line when it has been there before."""
        with self._turn:
            waiting = self._host(host_of(todo)).waiting
            waiting.appendleft(todo) if first else waiting.append(todo)
            self._turn.notify()

    def get(self) -> Todo | None:
        """Return the next page whose host is ready, waiting for one; None once closed."""
        with self._turn:
            while not self._closed:
                now, soonest = time.monotonic(), None
                for name, host in self._hosts.items():
                    if not host.waiting or host.busy >= self._at_once:
                        continue
                    if host.ready <= now:
                        todo = host.waiting.popleft()
                        host.busy += 1
                        host.ready = now + host.delay
                        self._hosts[name] = self._hosts.pop(name)  # to the end: hosts take turns
                        return todo
                    soonest = host.ready if soonest is None else min(soonest, host.ready)
                self._turn.wait(None if soonest is None else max(0.0, soonest - now))
        return None

    def done(self, todo: Todo) -> None:
        """Say that a request has ended."""
        with self._turn:
            name = host_of(todo)
            host = self._hosts[name]
            host.busy -= 1
            if not host.waiting and not host.busy and host.ready <= time.monotonic():
                del self._hosts[name]  # it comes back when it is needed, and a million hosts are few
            self._turn.notify()

    def slow_down(self, name: str, delay: float) -> None:
        """Wait longer between requests to a host, as its robots.txt asks."""
        with self._turn:
            host = self._host(name)
            host.delay = max(host.delay, min(delay, LONGEST_DELAY))

    def pause(self, name: str, seconds: float) -> None:
        """Leave a host alone for a while."""
        with self._turn:
            self._host(name).ready = time.monotonic() + seconds

    def close(self) -> None:
        """Let every waiting thread go."""
        with self._turn:
            self._closed = True
            self._turn.notify_all()

    def _host(self, name: str) -> _Host:
        return self._hosts.setdefault(name, _Host(self._delay))


class Robots:
    """
    What hosts' robots.txt files allow; each is fetched once.

    Args:
        visitor: fetches them.
        delayed: is told of a Crawl-delay: host and seconds.

    """

    def __init__(self, visitor: Visitor, delayed: Callable[[str, float], None]) -> None:
        self._visitor, self._delayed = visitor, delayed
        self._rules: dict[str, Any] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def refusal(self, url: str) -> str | None:
        """Return why a page may not be fetched, or None when it may."""
        scheme, host = _parts(url)
        if not host:
            return None
        place = f"{scheme}://{host}/robots.txt"
        with self._guard:
            lock = self._locks.setdefault(place, threading.Lock())
        with lock:
            if place not in self._rules:
                self._rules[place] = self._read(place, host)
        rules = self._rules[place]
        if isinstance(rules, str):
            return rules
        return (
            None
            if rules is None or rules.can_fetch(key_of(url), AGENT)
            else "robots.txt asks us to stay away"
        )

    def _read(self, place: str, host: str) -> Any:
        """Return the rules, None where everything is allowed, or why nothing is (RFC 9309, 2.3.1)."""
        from protego import Protego

        try:
            answer = self._visitor.fetch(place)
        except LoadError as error:
            if error.failure in OWN_WORDS:
                return None  # the page will say so itself, and better
            return f"robots.txt cannot be read: {error.reason}"
        if answer.status >= 500 or answer.status == 429:
            return f"robots.txt cannot be read: the server answers {answer.status}"
        if not 200 <= answer.status < 300:
            return None
        rules = Protego.parse(answer.body[:ROBOTS_SIZE].decode("utf-8-sig", "replace"))
        delay = rules.crawl_delay(AGENT)
        if delay:
            self._delayed(host, float(delay))
        return rules
