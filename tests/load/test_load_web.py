"""Fetching pages from a real server that behaves badly."""

import http.server
import shutil
import socket
import ssl
import subprocess
import threading
from contextlib import contextmanager

import pytest

from contentaudit.load import Fetcher, Hop, LoadError, WebOptions
from contentaudit.load.page import content_type, source_of_page
from servers import PAGE, ROUTES, Site, body, redirect


def fetcher(**options):
    """Make a fetcher that may reach 127.0.0.1 and nothing else that is not public, and is impatient."""
    given = {"allowed": ("127.0.0.1",), "backoff": 0, "read_timeout": 2, "deadline": 20} | options
    return Fetcher(WebOptions(**given))


def fetch(site, path, **options):
    """Fetch a path of a site."""
    with fetcher(**options) as client:
        return client.fetch(site.url(path))


def page(site, path, **options):
    """Fetch a path of a site as an article."""
    return source_of_page(fetch(site, path, **options))


def failure(site, path, **options):
    """Return the error of fetching a path as an article."""
    with pytest.raises(LoadError) as caught:
        page(site, path, **options)
    return caught.value


def test_page_is_fetched_with_its_address_and_headers(site):
    """A good page comes with status, headers, final address, and its text as an HTML source."""
    fetched = fetch(site, "/")

    assert (200, PAGE, site.url("/")) == (fetched.status, fetched.body, fetched.url)
    assert "text/html; charset=utf-8" == fetched.headers["content-type"]
    source = source_of_page(fetched)
    assert ("html", PAGE.decode(), site.url("/"), site.url("/")) == (
        source.kind,
        source.text,
        source.url,
        source.name,
    )


def test_we_introduce_ourselves(site):
    """The request names the project and asks only for codings that are decoded here."""
    fetch(site, "/")

    headers = site.requests[0].headers
    assert headers["User-Agent"].startswith("contentaudit/")
    assert "gzip, deflate" == headers["Accept-Encoding"]


@pytest.mark.parametrize(
    ("path", "status"),
    [("/nowhere", "404 Not Found"), ("/gone", "410 Gone"), ("/forbidden", "403 Forbidden")],
)
def test_refusals_are_told_with_their_status(site, path, status):
    """A 4xx answer is no article; the error names the page, the status and what to do."""
    error = failure(site, path)

    assert "http-status" == error.failure
    assert f"the server answers {status}" == error.reason
    assert error.hint
    assert site.url(path) == error.name
    assert 1 == len(site.requests)


@pytest.mark.parametrize(
    ("path", "retries"),
    [("/busy-once", 1), ("/busy-nonsense", 1), ("/fails-twice", 2), ("/breaks-off-once", 1)],
)
def test_passing_failures_are_tried_again(site, path, retries):
    """429, 5xx and a page that breaks off are asked for again, and counted."""
    fetched = fetch(site, path)

    assert (200, PAGE, retries) == (fetched.status, fetched.body, fetched.retries)


def test_retries_are_bounded(site):
    """A server that stays down is asked so many times and no more; the status is told."""
    error = failure(site, "/down", retries=3)

    assert "the server answers 503 Service Unavailable" == error.reason
    assert 4 == len(site.requests)


def test_a_long_retry_after_is_not_waited_for(site):
    """A server that asks for an hour gets its hour: no second request, and the answer is handed on."""
    fetched = fetch(site, "/busy-long")

    assert (429, "3600", 0) == (fetched.status, fetched.headers["retry-after"], fetched.retries)
    assert 1 == len(site.requests)


@pytest.mark.parametrize("asked", ["9" * 5000, "Fri, 01 Jan 99999 00:00:00 GMT"])
def test_a_retry_after_beyond_all_measure_is_nonsense(asked):
    """Numbers that Python does not read and years that no calendar has are passed over."""
    with Site(
        {"/": lambda request: request.answer(429 if request.visit == 1 else 200, Retry_After=asked)}
    ) as own:
        fetched = fetch(own, "/")

    assert (200, 1) == (fetched.status, fetched.retries)


def test_a_length_beyond_all_measure_is_too_large():
    """A Content-Length that Python does not read as a number is over the cap like any other."""
    with Site({"/": body(PAGE, Content_Length="9" * 5000)}) as own:
        assert "too-large" == failure(own, "/").failure


def test_an_endless_error_page_is_not_read(site):
    """The body of an error is left unread, so an endless one costs nothing."""
    assert 503 == fetch(site, "/endless-error", retries=1).status


@pytest.mark.parametrize("path", ["/drip-body", "/drip-headers", "/endless-empty-gzip"])
def test_the_deadline_stops_a_server_that_drips(site, path):
    """A server that sends a byte now and then, in body or headers, ends at the deadline."""
    error = failure(site, path, deadline=0.3, retries=0, max_bytes=10**12)

    assert "timeout" == error.failure
    assert "it takes longer than 0.3 seconds" == error.reason


def test_a_silent_server_times_out(site):
    """A server that accepts and says nothing ends at the read time-out."""
    error = failure(site, "/silent", read_timeout=0.1, retries=0)

    assert ("timeout", "the server does not answer in time") == (error.failure, error.reason)


def test_no_retry_begins_after_the_deadline(site):
    """When the time is over, what is left of the retries is let go."""
    failure(site, "/silent", read_timeout=0.1, deadline=0.15, retries=50)

    assert len(site.requests) <= 2


@pytest.mark.parametrize("path", ["/endless", "/large", "/large-undeclared", "/gzip-bomb"])
def test_too_large_a_page_is_stopped(site, path):
    """An endless page, one of 51 MB and a compressed bomb of 100 MB stop at the cap."""
    error = failure(site, path)

    assert "too-large" == error.failure
    assert "it is larger than 50 MB" == error.reason


def test_a_page_that_breaks_off_is_told(site):
    """A body shorter than its Content-Length is a broken connection, not an article."""
    error = failure(site, "/breaks-off")

    assert "connection" == error.failure
    assert f"the page breaks off after {len(PAGE)} bytes" == error.reason


def test_what_follows_the_declared_length_is_ignored(site):
    """Bytes after the Content-Length belong to nobody, and do not poison the next answer."""
    with fetcher() as client:
        assert PAGE == client.fetch(site.url("/says-too-much")).body
        assert PAGE == client.fetch(site.url("/")).body


def test_redirects_are_followed_and_kept(site):
    """A redirect leads to the page; the way is kept."""
    fetched = fetch(site, "/to-page")

    assert (Hop(site.url("/to-page"), 301),) == fetched.hops
    assert (site.url("/to-page"), site.url("/")) == (fetched.requested, fetched.url)


def test_a_redirect_with_raw_accents_is_followed(site):
    """A Location in raw UTF-8, as many servers send it, is understood."""
    assert site.url("/caf%C3%A9") == fetch(site, "/to-accents").url


def test_cookies_last_as_long_as_one_fetch(site):
    """A site that insists on a cookie is read; the next fetch knows nothing of it."""
    with fetcher() as client:
        assert 200 == client.fetch(site.url("/wants-cookie")).status
        client.fetch(site.url("/"))

    assert "Cookie" not in site.requests[-1].headers


@pytest.mark.parametrize(
    ("path", "kind", "reason"),
    [
        ("/circle", "redirects", "it redirects in a circle"),
        ("/far", "redirects", "it redirects more than 5 times"),
        ("/to-metadata", "refused-address", "169.254.169.254 is not public"),
        ("/to-other-loopback", "refused-address", "127.0.0.2 is not public"),
        ("/to-spelt-loopback", "refused-address", "127.0.0.2 is not public"),
        ("/to-file", "bad-address", "it redirects to “file:///etc/passwd”"),
        ("/to-nonsense", "bad-address", "it redirects to “http://[/”"),
    ],
)
def test_bad_redirects_are_refused(site, path, kind, reason):
    """Circles, endless chains, other schemes, nonsense, and every address that is not public."""
    error = failure(site, path, max_redirects=5)

    assert kind == error.failure
    assert reason in error.reason
    assert site.url(path) == error.name


@pytest.mark.parametrize("path", ["/gzip", "/gzip-twice"])
def test_compressed_pages_are_decompressed(site, path):
    """Content codings are undone, one after the other."""
    assert PAGE == fetch(site, path).body


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gzip-broken", "the compressed data break off"),
        ("/brotli", "it is compressed with br, which was not asked for"),
    ],
)
def test_what_cannot_be_decompressed_is_told(site, path, reason):
    """Truncated data, and a coding that was not asked for."""
    error = failure(site, path)

    assert ("broken", reason) == (error.failure, error.reason)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/markdown", "markdown"),
        ("/readme.md", "markdown"),
        ("/notes.txt", "text"),
        ("/untyped", "html"),
        ("/stored.md", "markdown"),
        ("/xhtml-as-xml", "html"),
    ],
)
def test_markup_is_told_from_type_address_and_text(site, path, kind):
    """The content type decides; the address and the text decide where it does not."""
    assert kind == page(site, path).kind


@pytest.mark.parametrize(
    ("path", "kind", "reason"),
    [
        ("/pdf", "binary", "this is a PDF"),
        ("/pdf-as-html", "binary", "this is a PDF"),
        ("/image", "binary", "this is a PNG image"),
        ("/json", "not-an-article", "the server sends application/json, which is not an article"),
        ("/feed", "not-an-article", "the server sends application/xml, which is not an article"),
    ],
)
def test_what_is_not_an_article_is_refused(site, path, kind, reason):
    """A PDF, an image, JSON and a feed are refused, also under a false label."""
    error = failure(site, path)

    assert kind == error.failure
    assert reason in error.reason


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/charset-lie", "<p>Café – “tea”</p>"),
        ("/charset-unknown", "<p>Café</p>"),
        ("/latin", "<p>Café</p>"),
        ("/utf-16", "<p>Café</p>"),
    ],
)
def test_charsets_are_understood_even_when_they_lie(site, path, text):
    """UTF-8 labelled as Latin-1, an unknown charset, true Latin-1 and UTF-16 all give the text."""
    assert text == page(site, path).text


def test_conditional_requests_are_answered_with_not_modified(site):
    """The validators of one visit, sent with the next, give 304 and no body."""
    with fetcher() as client:
        first = client.fetch(site.url("/tagged"))
        second = client.fetch(site.url("/tagged"), etag=first.etag)
        third = client.fetch(site.url("/tagged"), last_modified=first.last_modified)

    assert not first.not_modified
    assert (True, True, b"") == (second.not_modified, third.not_modified, second.body)


def test_head_asks_without_the_body(site):
    """HEAD gives the status, as a link check needs it."""
    with fetcher() as client:
        fetched = client.fetch(site.url("/"), method="HEAD")

    assert (200, b"", "HEAD") == (fetched.status, fetched.body, site.requests[0].method)


def test_connections_are_kept_between_pages(site):
    """A batch does not connect anew for every page."""
    with fetcher() as client:
        for _ in range(3):
            client.fetch(site.url("/"))

    assert (3, 1) == (len(site.requests), site.connections)


def test_an_unknown_status_is_shown_as_a_number(site):
    """A status that has no name is told by its number."""
    site.routes["/odd"] = lambda request: request.answer(499)

    assert "the server answers 499" == failure(site, "/odd").reason


# Where connections may go.


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0.0.0.0/"]
)
def test_private_addresses_are_refused_by_default(url):
    """Without leave, no address of this machine or its network is asked; the hint says how to allow it."""
    with Fetcher(WebOptions(retries=0)) as client, pytest.raises(LoadError) as caught:
        client.fetch(url)

    assert "refused-address" == caught.value.failure
    assert "--allow-private" in caught.value.hint


def test_private_addresses_are_reached_with_leave(site):
    """allow_private lets them through."""
    assert 200 == fetch(site, "/", allowed=(), allow_private=True).status


def lookup(*answers):
    """Make a resolver that gives one answer after the other, each a list of addresses."""
    asked = []

    def resolve(host, port, family, kind):
        asked.append(host)
        addresses = answers[min(len(asked), len(answers)) - 1]
        return [found for each in addresses for found in socket.getaddrinfo(each, port, family, kind)]

    return resolve, asked


def test_a_name_that_changes_its_address_gains_nothing(site):
    """The connection goes to the address that was checked: one look-up, whatever a second would say."""
    resolve, asked = lookup(["127.0.0.1"], ["127.0.0.2"])

    with fetcher(resolve=resolve) as client:
        fetched = client.fetch(f"http://rebinding.example:{site.port}/")

    assert (200, ["rebinding.example"]) == (fetched.status, asked)
    assert f"rebinding.example:{site.port}" == site.requests[0].headers["Host"]


def test_a_name_with_one_private_address_is_refused():
    """A name whose addresses are partly private is refused as a whole."""
    resolve, _ = lookup(["93.184.215.14", "10.0.0.1"])

    with (
        fetcher(resolve=resolve) as client,
        pytest.raises(LoadError, match=r"mixed\.example is 10\.0\.0\.1, which"),
    ):
        client.fetch("http://mixed.example/")


def test_a_name_is_looked_up_again_for_each_connection():
    """After a redirect to the same name, a new connection is checked anew."""
    resolve, asked = lookup(["127.0.0.1"], ["192.168.0.1"])
    routes = {
        "/": lambda request: request.answer(302, b"", Location="/next", Connection="close"),
        "/next": body(PAGE),
    }

    with Site(routes) as site, fetcher(resolve=resolve) as client, pytest.raises(LoadError) as caught:
        client.fetch(f"http://turning.example:{site.port}/")

    assert ("refused-address", 2) == (caught.value.failure, len(asked))


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "dns"),
        (socket.gaierror(socket.EAI_AGAIN, "try again"), "connection"),
        (UnicodeError("label too long"), "bad-address"),
    ],
)
def test_look_up_failures_are_told_apart(error, kind):
    """A host that is not there, a look-up that may work later, and a name that is none."""

    def resolve(*_):
        raise error

    with fetcher(resolve=resolve) as client, pytest.raises(LoadError) as caught:
        client.fetch("http://host.example/")

    assert kind == caught.value.failure


def test_a_host_without_addresses_is_told():
    """An empty answer of the resolver is no host."""
    with fetcher(resolve=lambda *_: []) as client, pytest.raises(LoadError, match="has no address"):
        client.fetch("http://host.example/")


def test_no_connection_is_told(site):
    """A port where nobody listens is a connection that fails, after the retries."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with fetcher() as client, pytest.raises(LoadError) as caught:
        client.fetch(f"http://127.0.0.1:{port}/")

    assert "connection" == caught.value.failure
    assert "refused" in caught.value.reason


def test_the_second_address_is_tried_when_the_first_does_not_answer(site):
    """A host with a dead address and a live one is reached."""
    resolve, _ = lookup(["127.0.0.3", "127.0.0.1"])

    with fetcher(resolve=resolve, allowed=("127.0.0.0/8",), connect_timeout=2) as client:
        assert 200 == client.fetch(f"http://two.example:{site.port}/").status


@pytest.mark.parametrize(
    "url", ["ftp://host/", "http://", "https://[::1", "http://256.1.1.1/", "page.html", "http://*.example/"]
)
def test_what_is_no_web_address_is_refused(url):
    """Other schemes and malformed addresses are refused before anything is asked."""
    with Fetcher() as client, pytest.raises(LoadError) as caught:
        client.fetch(url)

    assert "bad-address" == caught.value.failure


# Credentials and proxies.


def test_credentials_go_to_their_own_host_only(site):
    """Name and password in an address are sent there, never shown, and not taken along elsewhere."""
    with Site(ROUTES) as other:
        site.routes["/away"] = redirect(other.url("/"))
        with fetcher() as client:
            fetched = client.fetch(f"http://ann:p%40ss@127.0.0.1:{site.port}/away")

        assert "Basic YW5uOnBAc3M=" == site.requests[0].headers["Authorization"]
        assert "Authorization" not in other.requests[0].headers
    assert site.url("/away") == fetched.requested


def test_proxies_of_the_environment_are_ignored_unless_asked_for(site, monkeypatch):
    """HTTP_PROXY changes nothing by default; with leave, the request goes through the proxy."""
    proxied = []

    def answer(request):
        proxied.append(request.path)
        request.answer()

    target = site.url("/")
    with Site({}) as proxy:
        proxy.routes["http://127.0.0.1:" + str(site.port) + "/"] = answer
        monkeypatch.setenv("http_proxy", proxy.url(""))
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)

        assert 200 == fetch(site, "/").status
        assert [] == proxied
        assert 200 == fetch(site, "/", env_proxies=True).status
        assert [target] == proxied


def test_a_proxy_is_not_sent_to_private_addresses(site, monkeypatch):
    """The target is checked before a proxy is asked; a name that only the proxy knows is left to it."""
    with Site({}) as proxy:
        proxy.routes["http://known-to-proxy.invalid/"] = lambda request: request.answer()
        monkeypatch.setenv("http_proxy", proxy.url(""))
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        with fetcher(env_proxies=True) as client:
            with pytest.raises(LoadError, match=r"10\.0\.0\.1 is not public"):
                client.fetch("http://10.0.0.1/")
            assert 200 == client.fetch("http://known-to-proxy.invalid/").status


# TLS.


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """Make a certificate for pinned.example, signed by itself."""
    tool = shutil.which("openssl")
    if tool is None:
        pytest.skip("openssl is not installed, so no test certificate can be made")
    folder = tmp_path_factory.mktemp("tls")
    key, made = folder / "key.pem", folder / "cert.pem"
    curve = [
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=pinned.example",
    ]
    names = ["-addext", "subjectAltName=DNS:pinned.example", "-addext", "basicConstraints=critical,CA:TRUE"]
    command = [tool, "req", "-x509", "-newkey", *curve, *names, "-keyout", key, "-out", made]
    subprocess.run(command, check=True, capture_output=True)
    return made, key


@contextmanager
def secure_site(certificate):
    """Serve over TLS and note the server names that visitors ask for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    names = []
    context.sni_callback = lambda _, name, __: names.append(name)
    with Site(ROUTES, tls=context) as site:
        yield site, names


def test_tls_keeps_the_name_while_the_address_is_pinned(certificate):
    """The connection goes to the checked address; certificate, server name and Host keep the name."""
    resolve, _ = lookup(["127.0.0.1"])
    with secure_site(certificate) as (site, names):
        with fetcher(resolve=resolve, ca_bundle=str(certificate[0])) as client:
            fetched = client.fetch(f"https://pinned.example:{site.port}/")

        assert (200, ["pinned.example"]) == (fetched.status, names)
        assert f"pinned.example:{site.port}" == site.requests[0].headers["Host"]


@pytest.mark.parametrize("trusted", [True, False])
def test_a_certificate_that_does_not_fit_is_refused(certificate, trusted):
    """A certificate for another name, or of nobody we trust, ends the fetch, at the first try."""
    resolve, asked = lookup(["127.0.0.1"])
    host = "other.example" if trusted else "pinned.example"
    bundle = str(certificate[0]) if trusted else None
    with (
        secure_site(certificate) as (site, _),
        fetcher(resolve=resolve, ca_bundle=bundle) as client,
        pytest.raises(LoadError) as caught,
    ):
        client.fetch(f"https://{host}:{site.port}/")

    assert ("tls", 1) == (caught.value.failure, len(asked))


def test_one_fetcher_serves_several_threads(site):
    """Each thread has its own deadline: a slow page in one does not hurry a page in another."""
    results = {}
    with fetcher(read_timeout=0.3, retries=0) as client:

        def run(path):
            try:
                results[path] = client.fetch(site.url(path)).status
            except LoadError as error:
                results[path] = error.failure

        threads = [threading.Thread(target=run, args=(path,)) for path in ("/silent", "/", "/gzip")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert {"/silent": "timeout", "/": 200, "/gzip": 200} == results


def test_content_type_is_read_as_servers_write_it():
    """Case, quotes and missing charsets in a Content-Type."""
    assert ("text/html", "UTF-8") == content_type('Text/HTML; Charset="UTF-8"')
    assert ("text/html", None) == content_type("text/html; charset=")
    assert ("", None) == content_type("")


def test_rubbish_instead_of_http_is_told():
    """A server that does not speak HTTP is a broken connection."""

    class Rubbish(http.server.BaseHTTPRequestHandler):
        def handle(self):
            self.rfile.readline()
            self.wfile.write(b"SSH-2.0-OpenSSH_9.6\r\n")

    with Site({}) as site:
        site.RequestHandlerClass = Rubbish
        assert "connection" == failure(site, "/").failure
