"""Checks of an article’s links."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar

import pytest

from contentaudit.brief import Brief
from contentaudit.check import Check, Example, NotAssessed
from contentaudit.checks.links import CHECKS
from contentaudit.checks.links._link import end_of_text, in_sentence, is_code
from contentaudit.checks.links._visit import Verdict
from contentaudit.checks.links.broken_link import BrokenLink, judge
from contentaudit.checks.links.local_address import LocalAddress
from contentaudit.checks.links.no_outbound_source import NoOutboundSource
from contentaudit.checks.links.same_anchor_different_targets import SameAnchorDifferentTargets
from contentaudit.checks.links.too_few_internal_links import TooFewInternalLinks
from contentaudit.document import Context, Document, Link
from contentaudit.source import Source, Span
from contentaudit.testing import example_params, problems


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check: type[Check], example: Example) -> None:
    """Each check finds what its examples mark, where they mark it, and nothing else."""
    assert [] == problems(check, example)


class Site(BaseHTTPRequestHandler):
    """A small site: some pages are there, some are gone, some are guarded."""

    answers: ClassVar[dict[str, int]] = {
        "/here": 200,
        "/gone": 410,
        "/guarded": 403,
        "/ill": 500,
        "/get-only": 200,
    }

    def do_HEAD(self) -> None:
        """Answer a visit without a body; one page refuses this method."""
        self.answer(405 if self.path == "/get-only" else self.answers.get(self.path, 404))

    def do_GET(self) -> None:
        """Answer a visit."""
        self.answer(self.answers.get(self.path, 404))

    def answer(self, status: int) -> None:
        """Send a status and an empty body."""
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def site() -> Iterator[str]:
    """Serve the site on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def visited(markup: str, *, url: str | None = None, allow_private: bool = True) -> list[tuple[str, str, str]]:
    """Run the check of broken links; return place, severity and message of its findings."""
    doc = Document.from_html(markup, url=url)
    doc = doc.with_brief(doc.brief, Context(online=True, allow_private=allow_private))
    check = BrokenLink(BrokenLink.Options(pause=0, timeout=5))
    return [(doc.source.slice(found.span), found.severity, found.message) for found in check.run(doc)]


def test_broken_links(site: str) -> None:
    """Pages that are gone are errors, a server fault a warning; guarded and HEAD-shy pages are fine."""
    paths = ("/here", "/gone", "/guarded", "/ill", "/get-only", "/nothing#part", "/here#part")
    links = " ".join(f'<a href="{path}">{path}</a>' for path in paths)
    found = visited(f"<p>{links} <a href='mailto:a@b.example'>mail</a></p>", url=site + "/page")
    assert [("/gone", "error"), ("/ill", "warning"), ("/nothing#part", "error")] == [
        each[:2] for each in found
    ]
    assert "410" in found[0][2]


def test_broken_links_unreachable(site: str) -> None:
    """A port where nobody listens is a warning; the same page is visited once for two links."""
    port = site.rsplit(":", 1)[1]
    dead = f"http://127.0.0.1:{1 if port != '1' else 2}/"
    found = visited(f'<p><a href="{dead}">a</a> <a href="{dead}#b">b</a></p>')
    assert ["warning", "warning"] == [severity for _, severity, _ in found]


def test_private_addresses_are_not_visited(site: str) -> None:
    """Unless allowed, a private address is neither visited nor judged."""
    assert [] == visited(f'<p><a href="{site}/gone">gone</a></p>', allow_private=False)


def test_relative_links_without_an_address_are_not_assessed() -> None:
    """Links that cannot be resolved are not assessed, with the reason."""
    with pytest.raises(NotAssessed, match="address is not known"):
        visited('<p><a href="/a">a</a></p>')


def test_unknown_host_is_an_error() -> None:
    """A host that does not exist any more is as good as a page that is gone."""
    assert ("error", 0.95) == (judge(Verdict(None, "dns", "no such host")) or ("",))[:2]
    assert None is judge(Verdict(None, "refused-address", "private"))


@pytest.mark.parametrize(("check", "hosts"), [(TooFewInternalLinks, ()), (NoOutboundSource, ())])
def test_ambiguous_links_are_said_to_be_so(check: type[Check], hosts: tuple[str, ...]) -> None:
    """While the site's hosts are not known, full addresses leave both questions open."""
    doc = Document.from_html('<p>Rest <a href="https://example.com/a">helps</a>.</p>')
    doc = doc.with_brief(Brief(page_type="article"), Context(hosts=hosts))
    with pytest.raises(NotAssessed, match="name the site's hosts"):
        list(check(check.Options(least=1)).run(doc))


def test_short_articles_and_other_pages_are_not_judged_by_their_links() -> None:
    """Length and page type decide whether links are wanted at all."""
    doc = Document.from_html("<p>Rest helps.</p>").with_brief(Brief(page_type="article"))
    for check in (TooFewInternalLinks, NoOutboundSource):
        with pytest.raises(NotAssessed, match="fewer than 300 words"):
            list(check().run(doc))
        with pytest.raises(NotAssessed, match="not an article"):
            list(check().run(doc.with_brief(Brief(page_type="product"))))


def test_local_addresses_of_a_local_site() -> None:
    """A page that stands on a private address may link there."""
    doc = Document.from_html('<p><a href="http://localhost:80/x">x</a></p>', url="http://localhost:80/")
    assert [] == list(LocalAddress().run(doc))


def test_links_outside_blocks_are_in_no_sentence() -> None:
    """A link that stands in no block of text is neither in a sentence nor code."""
    link = Link("/a", Span(0, 0), "a")
    doc = Document(Source(""), links=(link,))
    assert (False, False) == (in_sentence(doc, link), is_code(doc, link))
    assert 0 == end_of_text(doc)


def test_same_words_for_code_and_pages() -> None:
    """Code, mail and paid links are not compared."""
    text = "The keyword [`this`](/a) and the keyword [`this`](/b) differ here.\n\n"
    text += "You may write [to us](mailto:a@b.example) or again [to us](mailto:c@b.example).\n"
    assert [] == list(SameAnchorDifferentTargets().run(Document.from_markdown(text)))


def test_code_in_links_is_told_by_its_place() -> None:
    """A link whose text is code is no generic anchor, wherever else the block holds code."""
    page = '<p><code>x</code> <a href="/a"><code>here</code></a> <code>y</code> <a href="/b">here</a></p>'
    doc = Document.from_html(page)
    assert [True, False] == [is_code(doc, link) for link in doc.links]
