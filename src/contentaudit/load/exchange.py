"""One request and its answer, with every way it can go wrong named."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from requests import PreparedRequest, Request, Response
from requests import exceptions as failed
from requests.cookies import RequestsCookieJar, extract_cookies_to_jar
from requests.utils import get_environ_proxies
from urllib3 import exceptions as broken
from urllib3.util import parse_url

from contentaudit.load.address import Login
from contentaudit.load.error import LoadError
from contentaudit.load.files import too_large
from contentaudit.load.guard import Guard, adapter
from contentaudit.load.inflate import ACCEPTED, BrokenError, TooLargeError, inflate

if TYPE_CHECKING:
    from contentaudit.load.web import WebOptions

Method = Literal["GET", "HEAD"]

ACCEPT = "text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.1"
CHUNK = 65_536


class Answer(NamedTuple):
    """Status, headers by lower-case name, and the body of a 2xx answer to GET."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Transient(Exception):  # noqa: N818 - not an error yet
    """A failure that may pass; ``failure`` is what to raise when it does not."""

    def __init__(self, failure: LoadError) -> None:
        super().__init__(str(failure))
        self.failure = failure


class Exchange:
    """
    Sends requests over connections that it keeps.

    Args:
        options: how to fetch.
        pools: how many hosts to keep connections to.

    """

    def __init__(self, options: WebOptions, pools: int) -> None:
        self.options = options
        self.guard = Guard(
            allowed=("0.0.0.0/0", "::/0") if options.allow_private else options.allowed,
            connect_timeout=options.connect_timeout,
            read_timeout=options.read_timeout,
            resolve=options.resolve,
        )
        self._adapter = adapter(self.guard, pools)

    def close(self) -> None:
        """Close the open connections."""
        self._adapter.close()

    def ask(
        self,
        address: str,
        method: Method,
        *,
        name: str,
        headers: Mapping[str, str],
        cookies: RequestsCookieJar,
        login: Login | None,
    ) -> Answer:
        """
        Send one request and read its answer.

        Args:
            address: normalised.
            method: of the request.
            name: what errors call the page.
            headers: besides our own.
            cookies: sent, and added to.
            login: name and password, when the address had them.

        Raises:
            LoadError: for what will not change.
            Transient: for what may go better next time.

        """
        response = None
        try:
            self.guard.left()
            request = self._request(address, method, headers, cookies, login)
            response = self._adapter.send(
                request,
                stream=True,
                timeout=(self.options.connect_timeout, self.options.read_timeout),
                verify=self.options.ca_bundle or True,
                proxies=self._proxies(address),
            )
            extract_cookies_to_jar(cookies, request, response.raw)
            found = {key.lower(): value for key, value in response.headers.items()}
            wanted = method == "GET" and 200 <= response.status_code < 300
            return Answer(response.status_code, found, self._body(response, name) if wanted else b"")
        except LoadError as error:
            raise LoadError(name, error.reason, error.hint, failure=error.failure) from error
        except (failed.RequestException, broken.HTTPError, OSError) as error:
            raise self._told(error, name) from error
        finally:
            if response is not None:
                response.close()

    def _request(
        self,
        address: str,
        method: Method,
        headers: Mapping[str, str],
        cookies: RequestsCookieJar,
        login: Login | None,
    ) -> PreparedRequest:
        sent = {
            "User-Agent": self.options.user_agent,
            "Accept": ACCEPT,
            "Accept-Encoding": ACCEPTED,
            **headers,
        }
        if login:
            sent["Authorization"] = "Basic " + b64encode(":".join(login).encode()).decode()
        return Request(method, address, headers=sent, cookies=cookies).prepare()

    def _proxies(self, address: str) -> dict[str, str]:
        """Return the proxies to use; the host is then checked here, as far as we can see it."""
        if not self.options.env_proxies:
            return {}
        proxies: dict[str, str] = dict(get_environ_proxies(address))
        host = parse_url(address).host
        if proxies and host:
            try:
                self.guard.addresses(host.strip("[]"), 443)
            except LoadError as error:
                if error.failure != "dns":  # behind a proxy, names may be known to it alone
                    raise
        return proxies

    def _body(self, response: Response, name: str) -> bytes:
        limit = self.options.max_bytes
        declared = response.headers.get("content-length", "")
        # Python refuses to read numbers of some thousand digits.
        if declared.isdecimal() and (len(declared) > 1000 or int(declared) > limit):
            raise too_large(name, limit)
        encoding = response.headers.get("content-encoding", "")
        try:
            return b"".join(inflate(self._chunks(response), encoding, limit))
        except TooLargeError as error:
            raise too_large(name, limit) from error
        except BrokenError as error:
            raise LoadError(name, str(error), failure="broken") from error

    def _chunks(self, response: Response) -> Iterator[bytes]:
        """Yield the body as it comes: `read1` returns after each piece, so that the deadline is seen."""
        while data := response.raw.read1(CHUNK, decode_content=False):
            self.guard.left()
            yield data

    def _told(self, error: Exception, name: str) -> Exception:
        """Turn an error of requests, urllib3 or the system into ours."""
        root = _root(error)
        if isinstance(error, failed.SSLError):
            reason = f"its certificate or encryption cannot be trusted ({root})"
            return LoadError(name, reason, failure="tls")
        if isinstance(error, failed.InvalidURL | failed.InvalidSchema | broken.LocationParseError):
            return LoadError(name, "this is not an address that can be fetched", failure="bad-address")
        if isinstance(root, TimeoutError | broken.TimeoutError) or isinstance(error, failed.Timeout):
            return Transient(self._slow(name))
        if isinstance(root, broken.IncompleteRead):
            reason = f"the page breaks off after {root.partial} bytes"
        else:
            why = root.strerror if isinstance(root, OSError) and root.strerror else str(root)
            reason = f"there is no connection, or it broke ({why.lower()})"
        return Transient(LoadError(name, reason, "try again later", failure="connection"))

    def _slow(self, name: str) -> LoadError:
        if time.monotonic() >= self.guard.deadline:
            reason = f"it takes longer than {self.options.deadline:g} seconds"
        else:
            reason = "the server does not answer in time"
        return LoadError(name, reason, "try again later, or allow more time", failure="timeout")


def _root(error: BaseException) -> BaseException:
    """Return what lies under the wrappings of requests and urllib3."""
    for _ in range(10):  # no chain is longer, and none goes in a circle for ever
        inner = next((arg for arg in error.args if isinstance(arg, BaseException)), None)
        inner = inner or getattr(error, "reason", None) or error.__cause__
        if not isinstance(inner, BaseException):
            break
        error = inner
    return error
