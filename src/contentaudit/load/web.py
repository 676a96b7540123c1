"""Pages from the web, fetched as a careful stranger would."""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from contentaudit import __version__
from contentaudit.load.address import Login, origin, parse
from contentaudit.load.error import LoadError
from contentaudit.load.files import LIMIT

if TYPE_CHECKING:
    from requests.cookies import RequestsCookieJar
    from urllib3.util.retry import Retry

    from contentaudit.load.exchange import Answer, Method
    from contentaudit.load.guard import Resolver

REDIRECTS = frozenset({301, 302, 303, 307, 308})
AGAIN = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True, kw_only=True)
class WebOptions:
    """
    How to fetch.

    Args:
        connect_timeout: seconds for one attempt to connect.
        read_timeout: seconds without a byte.
        deadline: seconds for the whole fetch: redirects, retries and waits included. Only a slow
            look-up of the host by the system is beyond it.
        retries: how often to try again after a broken connection, 429 or a server's fault.
        backoff: seconds before the second retry; doubles each time (the first comes at once).
        max_wait: the longest ``Retry-After`` that is waited for, in seconds.
        max_bytes: the greatest body, compressed or not.
        max_redirects: how many redirects to follow.
        allow_private: whether private, loopback and other special addresses may be reached.
        allowed: networks that may be reached although they are not public, such as ``10.1.0.0/16``.
        env_proxies: whether to use the proxies that the environment names. The proxy then looks up
            the host, so that only its own rules guard against a name that changes its address.
        ca_bundle: file of trusted certificates instead of certifi's.
        user_agent: how to introduce ourselves.
        resolve: looks up a host; `socket.getaddrinfo` or one like it.

    """

    connect_timeout: float = 10
    read_timeout: float = 20
    deadline: float = 60
    retries: int = 2
    backoff: float = 0.5
    max_wait: float = 30
    max_bytes: int = LIMIT
    max_redirects: int = 10
    allow_private: bool = False
    allowed: tuple[str, ...] = ()
    env_proxies: bool = False
    ca_bundle: str | None = None
    user_agent: str = f"contentaudit/{__version__}"
    resolve: Resolver = socket.getaddrinfo


class Hop(NamedTuple):
    """A redirect on the way: the address that redirected, and its status."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """
    What a server answered.

    Args:
        requested: the address asked for, normalised, without credentials.
        url: the address that answered, after redirects.
        status: HTTP status.
        headers: by lower-case name.
        body: decompressed; empty unless the status is 2xx.
        hops: the redirects on the way.
        retries: how many requests were repeated.
        seconds: how long it took.

    """

    requested: str
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    hops: tuple[Hop, ...] = ()
    retries: int = 0
    seconds: float = 0.0

    @property
    def not_modified(self) -> bool:
        """Whether the page is as it was at the last visit."""
        return self.status == 304

    @property
    def etag(self) -> str | None:
        """The validator to send next time."""
        return self.headers.get("etag")

    @property
    def last_modified(self) -> str | None:
        """The date to send next time."""
        return self.headers.get("last-modified")


@dataclass(slots=True)
class _Course:
    """What one fetch carries from request to request."""

    name: str
    headers: Mapping[str, str]
    policy: Retry
    cookies: RequestsCookieJar
    login: Login | None
    hops: list[Hop] = field(default_factory=list)
    retries: int = 0


class Fetcher:
    """
    Fetches pages and keeps connections open between them; a context manager, usable from threads.

    Args:
        options: how to fetch.
        pools: how many hosts to keep connections to.

    """

    def __init__(self, options: WebOptions | None = None, *, pools: int = 20) -> None:
        from contentaudit.load.exchange import Exchange

        self.options = options or WebOptions()
        self._exchange = Exchange(self.options, pools)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the open connections."""
        self._exchange.close()

    def fetch(
        self, url: str, *, method: Method = "GET", etag: str | None = None, last_modified: str | None = None
    ) -> Fetched:
        """
        Fetch an address, whatever the status of the answer.

        Args:
            url: absolute, http or https.
            method: GET, or HEAD to leave the body out.
            etag: validator of the last visit; the answer may then be 304.
            last_modified: date of the last visit's page.

        Raises:
            LoadError: when there is no answer: no such host, an address that may not be reached, no
                connection, too slow, too large, too many redirects.

        """
        from requests.cookies import RequestsCookieJar

        started = time.monotonic()
        self._exchange.guard.deadline = started + self.options.deadline
        address, login = parse(url)
        headers = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        sent = {key: value for key, value in headers.items() if value}
        course = _Course(address, sent, self._policy(), RequestsCookieJar(), login)
        answer = self._persist(address, method, course)
        while answer.status in REDIRECTS and "location" in answer.headers:
            address = self._follow(address, answer, course)
            answer = self._persist(address, method, course)
        return Fetched(
            requested=course.name,
            url=address,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            hops=tuple(course.hops),
            retries=course.retries,
            seconds=time.monotonic() - started,
        )

    def _policy(self) -> Retry:
        """
        Return urllib3's policy of retries: its count, its backoff, its reading of Retry-After.

        The waiting is ours: urllib3 drains the refused answer without bound, and sleeps past any
        deadline.
        """
        from urllib3.util.retry import Retry

        return Retry(total=self.options.retries, backoff_factor=self.options.backoff)

    def _follow(self, address: str, answer: Answer, course: _Course) -> str:
        """Return the address that a redirect leads to, checked like the first."""
        course.hops.append(Hop(address, answer.status))
        target = answer.headers["location"]
        with contextlib.suppress(UnicodeError):  # headers are read as Latin-1; addresses are written in UTF-8
            target = target.encode("latin-1").decode()
        if len(course.hops) > self.options.max_redirects:
            reason = f"it redirects more than {self.options.max_redirects} times"
            raise LoadError(course.name, reason, failure="redirects")
        try:
            found, login = parse(target, address)
        except LoadError as error:
            reason = f"it redirects to “{target}”: {error.reason}"
            raise LoadError(course.name, reason, failure=error.failure) from error
        if any(found == hop.url for hop in course.hops):
            raise LoadError(course.name, f"it redirects in a circle, back to {found}", failure="redirects")
        course.login = login or (course.login if origin(found) == origin(address) else None)
        return found

    def _persist(self, address: str, method: Method, course: _Course) -> Answer:
        """Ask until there is an answer that stands, or the retries are used up."""
        from urllib3.exceptions import HTTPError, MaxRetryError

        from contentaudit.load.exchange import Transient

        while True:
            answer: Answer | None = None
            failure: LoadError | None = None
            try:
                answer = self._exchange.ask(
                    address,
                    method,
                    name=course.name,
                    headers=course.headers,
                    cookies=course.cookies,
                    login=course.login,
                )
            except Transient as passing:
                failure = passing.failure
            if answer is not None and answer.status not in AGAIN:
                return answer
            try:
                course.policy = course.policy.increment(method, address, error=HTTPError())
                self._wait(course.policy, answer)
            except (MaxRetryError, TimeoutError):
                if failure is not None:
                    raise failure from None
                assert answer is not None  # noqa: S101 - one of the two is there
                return answer
            course.retries += 1

    def _wait(self, policy: Retry, answer: Answer | None) -> None:
        """
        Wait before the next attempt.

        Raises:
            TimeoutError: when the wait would be too long.

        """
        from urllib3.exceptions import InvalidHeader

        seconds = policy.get_backoff_time()
        if answer is not None and "retry-after" in answer.headers:
            with contextlib.suppress(InvalidHeader, ValueError, OverflowError):  # numbers beyond all measure
                seconds = policy.parse_retry_after(answer.headers["retry-after"])
        if seconds > min(self.options.max_wait, self._exchange.guard.left()):
            raise TimeoutError
        time.sleep(seconds)
