"""
A real web server on the loopback address that behaves as badly as the web does.

`Site` serves any routes; the fixture ``site`` serves `ROUTES`, one for each kind of bad behaviour.
"""

import gzip
import ssl
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple, Self

import pytest

PAGE = b"<!doctype html><title>Tea</title><h1>Tea</h1><p>Tea is a drink.</p>"
HTML = "text/html; charset=utf-8"


class Seen(NamedTuple):
    """A request that the server got."""

    method: str
    path: str
    headers: Mapping[str, str]


class Handler(BaseHTTPRequestHandler):
    """Looks up the route of a path and lets it answer."""

    protocol_version = "HTTP/1.1"
    server: "Site"

    def handle(self) -> None:
        """Take it calmly when the visitor hangs up."""
        try:
            super().handle()
        except (ConnectionError, TimeoutError, ssl.SSLError):
            self.close_connection = True

    def do_GET(self) -> None:
        """Note the request and let the route answer."""
        self.server.requests.append(Seen(self.command, self.path, dict(self.headers.items())))
        self.server.visits[self.path] += 1
        route = self.server.routes.get(self.path.partition("?")[0])
        if route is None:
            self.answer(404, b"<h1>Not here</h1>")
        else:
            route(self)

    do_HEAD = do_GET  # noqa: N815

    def answer(
        self, status: int = 200, body: bytes = PAGE, content_type: str | None = HTML, **headers: str
    ) -> None:
        """Send a whole answer; underscores in header names stand for hyphens."""
        self.begin(status, content_type, **{"Content_Length": str(len(body)), **headers})
        if self.command != "HEAD":
            self.wfile.write(body)

    def begin(self, status: int = 200, content_type: str | None = HTML, **headers: str) -> None:
        """Send the head of an answer."""
        self.send_response(status)
        if content_type:
            self.send_header("Content-Type", content_type)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def write_until_gone(self, data: bytes, pause: float = 0.0) -> None:
        """Write the same bytes again and again until the visitor leaves or the site closes."""
        self.close_connection = True
        while not self.server.closing.is_set():
            self.wfile.write(data)
            if pause:
                time.sleep(pause)

    @property
    def visit(self) -> int:
        """How many times this path was asked for, this time included."""
        return self.server.visits[self.path]

    def log_message(self, *_: Any) -> None:
        """Keep the test's output clean."""


Route = Callable[[Handler], None]


class Site(ThreadingHTTPServer):
    """A server on a free port of a loopback address; a context manager."""

    daemon_threads = True

    def __init__(
        self, routes: Mapping[str, Route], host: str = "127.0.0.1", tls: ssl.SSLContext | None = None
    ) -> None:
        super().__init__((host, 0), Handler)
        self.routes = dict(routes)
        self.requests: list[Seen] = []
        self.visits: Counter[str] = Counter()
        self.connections = 0
        self.closing = threading.Event()
        self.port = self.server_address[1]
        self.scheme = "https" if tls else "http"
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def url(self, path: str = "/") -> str:
        """Return the address of a path."""
        return f"{self.scheme}://{self.server_address[0]}:{self.port}{path}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Count the connections."""
        self.connections += 1
        super().process_request(request, client_address)

    def handle_error(self, *_: Any) -> None:
        """Visitors that hang up are no errors."""


def redirect(target: str, status: int = 302) -> Route:
    """Make a route that redirects."""
    return lambda request: request.answer(status, b"", Location=target)


def body(data: bytes, content_type: str | None = HTML, **headers: str) -> Route:
    """Make a route that serves one thing."""
    return lambda request: request.answer(200, data, content_type, **headers)


def squeezed(size: int) -> bytes:
    """Return so many zero bytes, compressed."""
    engine = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = bytes(1_000_000)
    return b"".join(engine.compress(piece) for _ in range(size // 1_000_000)) + engine.flush()


def _status(status: int, **headers: str) -> Route:
    return lambda request: request.answer(status, **headers)


def _fails_first(times: int, status: int, **headers: str) -> Route:
    def route(request: Handler) -> None:
        if request.visit <= times:
            request.answer(status, b"busy", **headers)
        else:
            request.answer()

    return route


def _endless(request: Handler, status: int = 200) -> None:
    request.begin(status)
    request.write_until_gone(b"<p>and so on</p>" * 1000)


def _endless_empty_gzip(request: Handler) -> None:
    request.begin(Content_Encoding="gzip")
    request.write_until_gone(gzip.compress(b"") * 1000)


def _drip_body(request: Handler) -> None:
    request.begin(Content_Length="1000000")
    request.write_until_gone(b"<", pause=0.02)


def _drip_headers(request: Handler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    request.write_until_gone(b"y", pause=0.02)


def _silent(request: Handler) -> None:
    request.server.closing.wait(10)
    request.close_connection = True


def _breaks_off(request: Handler) -> None:
    request.begin(Content_Length=str(len(PAGE) + 100))
    request.wfile.write(PAGE)
    request.close_connection = True


def _breaks_off_once(request: Handler) -> None:
    if request.visit == 1:
        _breaks_off(request)
    else:
        request.answer()


def _says_too_much(request: Handler) -> None:
    request.begin(Content_Length=str(len(PAGE)))
    request.wfile.write(PAGE + b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")
    request.close_connection = True


def _large(request: Handler, *, declared: bool) -> None:
    size = {"Content_Length": "51000000"} if declared else {}
    request.begin(**size)
    request.close_connection = True
    for _ in range(51):
        request.wfile.write(b"x" * 1_000_000)


def _far(request: Handler) -> None:
    number = int(request.path.partition("?")[2] or 0)
    request.answer(301, b"", Location=f"/far?{number + 1}")


def _tagged(request: Handler) -> None:
    if request.headers.get("If-None-Match") == '"v1"' or request.headers.get("If-Modified-Since"):
        request.answer(304, b"", ETag='"v1"')
    else:
        request.answer(ETag='"v1"', Last_Modified="Mon, 02 Nov 2026 10:00:00 GMT")


def _wants_cookie(request: Handler) -> None:
    if "seen=yes" in request.headers.get("Cookie", ""):
        request.answer()
    else:
        request.answer(302, b"", Location="/wants-cookie?again", Set_Cookie="seen=yes")


ROUTES: dict[str, Route] = {
    "/": body(PAGE),
    "/gone": _status(410),
    "/forbidden": _status(403),
    "/odd-status": _status(299),
    "/busy-once": _fails_first(1, 429, Retry_After="0"),
    "/busy-long": _status(429, Retry_After="3600"),
    "/busy-nonsense": _fails_first(1, 429, Retry_After="soon"),
    "/fails-twice": _fails_first(2, 500),
    "/down": _status(503),
    "/endless": _endless,
    "/endless-error": lambda request: _endless(request, 503),
    "/endless-empty-gzip": _endless_empty_gzip,
    "/drip-body": _drip_body,
    "/drip-headers": _drip_headers,
    "/silent": _silent,
    "/breaks-off": _breaks_off,
    "/breaks-off-once": _breaks_off_once,
    "/says-too-much": _says_too_much,
    "/large": lambda request: _large(request, declared=True),
    "/large-undeclared": lambda request: _large(request, declared=False),
    "/circle": redirect("/circle-back"),
    "/circle-back": redirect("/circle"),
    "/far": _far,
    "/to-page": redirect("/", 301),
    "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
    "/to-other-loopback": redirect("http://127.0.0.2/"),
    "/to-spelt-loopback": redirect("http://0x7f000002/"),
    "/to-file": redirect("file:///etc/passwd"),
    "/to-nonsense": redirect("http://[/"),
    "/to-accents": redirect("/caf\u00e9".encode().decode("latin-1")),
    "/caf%C3%A9": body(PAGE),
    "/wants-cookie": _wants_cookie,
    "/tagged": _tagged,
    "/gzip": body(gzip.compress(PAGE), Content_Encoding="gzip"),
    "/gzip-twice": body(gzip.compress(gzip.compress(PAGE)), Content_Encoding="gzip, gzip"),
    "/gzip-broken": body(gzip.compress(PAGE)[:-20], Content_Encoding="gzip"),
    "/gzip-bomb": body(squeezed(100_000_000), Content_Encoding="gzip"),
    "/brotli": body(b"\x8b\x04\x80tea\x03", Content_Encoding="br"),
    "/markdown": body(b"# Tea\n\nA drink.\n", "text/markdown"),
    "/readme.md": body(b"# Tea\n\nA drink.\n", "text/plain"),
    "/notes.txt": body(b"Tea is a drink.\n", "text/plain"),
    "/untyped": body(PAGE, None),
    "/stored.md": body(b"# Tea\n", "application/octet-stream"),
    "/xhtml-as-xml": body(b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>', "text/xml"),
    "/feed": body(b"<rss><channel/></rss>", "application/xml"),
    "/pdf": body(b"%PDF-1.7 \x00", "application/pdf"),
    "/pdf-as-html": body(b"%PDF-1.7 \x00"),
    "/json": body(b'{"tea": "a drink"}', "application/json"),
    "/image": body(b"\x89PNG\r\n\x1a\n\x00\x00", "image/png"),
    "/charset-lie": body("<p>Café – “tea”</p>".encode(), "text/html; charset=iso-8859-1"),
    "/charset-unknown": body("<p>Café</p>".encode(), "text/html; charset=klingon"),
    "/latin": body("<p>Café</p>".encode("latin-1"), "text/html; charset=iso-8859-1"),
    "/utf-16": body("<p>Café</p>".encode("utf-16-le"), "text/html; charset=utf-16le"),
}


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve `ROUTES` on a free port of 127.0.0.1."""
    with Site(ROUTES) as server:
        yield server
