"""Resolving addresses and telling the site's own from others."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from contentaudit.document import Context, Document, HeadLink, Link, Meta, MetaTag
from contentaudit.source import Source, Span
from contentaudit.urls import NOWHERE, fragment_of, host_of, is_private, join, page_url, same_page, targets

SHARED = Path(os.environ.get("CONTENTAUDIT_SHARED", Path(__file__).parents[1].parent / "shared"))
SUITE = SHARED / "suites" / "url" / "urltestdata.json"
ANYWHERE = Span(0, 0)


def page(
    *hrefs: str,
    url: str | None = None,
    canonical: str | None = None,
    shared: str | None = None,
    base: str | None = None,
    hosts: tuple[str, ...] = (),
) -> Document:
    """Make a document that holds nothing but links."""
    links = tuple(Link(href, ANYWHERE, "text") for href in hrefs)
    heads = (HeadLink(("canonical",), canonical, ANYWHERE, {}),) if canonical else ()
    tags = (MetaTag("og:url", shared, ANYWHERE, ANYWHERE),) if shared else ()
    doc = Document(Source("", url=url), links=links, meta=Meta(links=heads, tags=tags, base=base))
    return doc.with_brief(doc.brief, Context(hosts=hosts))


def relations(doc: Document) -> list[str]:
    """Return how each link of a document relates to its site."""
    return [target.relation for target in targets(doc)]


@pytest.mark.skipif(not SUITE.exists(), reason="the WHATWG URL cases are not here")
def test_whatwg_cases() -> None:
    """Every case of the WHATWG suite resolves as a browser resolves it."""
    cases: list[dict[str, Any]] = [
        case for case in json.loads(SUITE.read_text("utf-8")) if isinstance(case, dict)
    ]
    wrong = [case for case in cases if join(case["input"], case["base"]) != case.get("href")]
    assert [] == wrong
    assert 891 == len(cases)


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("b c?q#f", "https://example.com/a/b%20c?q#f"),
        ("../x", "https://example.com/x"),
        ("//other.example/", "https://other.example/"),
        ("HTTP://EXAMPLE.com:80", "http://example.com/"),
        ("https://exa mple/", None),
        ("https://\ud800/", None),
    ],
)
def test_join(href: str, expected: str | None) -> None:
    """An address resolves against its base and is normalised; an impossible one gives None."""
    assert expected == join(href, "https://example.com/a/page")


def test_join_without_base() -> None:
    """A relative address without a base is not an address."""
    assert None is join("page.html")


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://www.Example.com./x", "example.com"), ("mailto:a@b.example", ""), ("no address", "")],
)
def test_host_of(url: str, host: str) -> None:
    """A host is lower case, without `www.`; what has none gives an empty text."""
    assert host == host_of(url)


@pytest.mark.parametrize(
    ("host", "private"),
    [
        ("localhost", True),
        ("shop.local", True),
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("172.20.0.1", True),
        ("172.32.0.1", False),
        ("192.168.1.1", True),
        ("[::1]", True),
        ("[fd00::1]", True),
        ("local.example.com", False),
        ("8.8.8.8", False),
    ],
)
def test_is_private(host: str, private: bool) -> None:
    """Loopback, private ranges and local names are private."""
    assert private == is_private(host)


def test_fragment_of() -> None:
    """A fragment comes without its mark, decoded."""
    assert ("what é", "") == (fragment_of("/x#what%20%C3%A9"), fragment_of("/x"))


def test_same_page() -> None:
    """Fragment, scheme, `www.` and a final slash do not make another page; a query does."""
    assert same_page("https://www.example.com/a/#top", "http://example.com/a")
    assert not same_page("https://example.com/a?b", "https://example.com/a")


def test_page_url_order() -> None:
    """The address comes from loading, then the canonical link, then og:url; a relative one does not count."""
    assert "https://a.example/" == page_url(page(url="https://a.example", canonical="https://b.example/"))
    assert "https://b.example/" == page_url(page(canonical="https://b.example/", shared="https://c.example/"))
    assert "https://c.example/" == page_url(page(canonical="/relative", shared="https://c.example/"))
    assert None is page_url(page(canonical="/relative"))
    assert None is page_url(page(url="file:///home/a.html"))


def test_relations_with_a_known_page() -> None:
    """Links of a page with an address are the site's own, others', its own parts or no pages at all."""
    doc = page(
        "/about", "https://www.example.com/x", "https://blog.example.com/", "https://other.example/", "#part",
        "", "mailto:a@b.example", "https://exa mple/", "//cdn.other.example/", url="https://example.com/post",
    )  # fmt: skip
    expected = [
        "internal",
        "internal",
        "internal",
        "external",
        "page",
        "page",
        "other",
        "malformed",
        "external",
    ]
    assert expected == relations(doc)


def test_relations_without_a_known_page() -> None:
    """While the site's hosts are unknown a full address is ambiguous and a relative one internal."""
    doc = page("about", "https://example.com/x")
    assert ["internal", "ambiguous"] == relations(doc)
    assert NOWHERE + "about" == targets(doc)[0].url


def test_parent_host_is_ambiguous() -> None:
    """A page of a subdomain that links to the domain above it may or may not stay at home."""
    assert ["ambiguous"] == relations(page("https://example.com/", url="https://blog.example.com/a"))


def test_hosts_of_the_settings() -> None:
    """Hosts named in the settings are the site's own, subdomains included."""
    doc = page("https://help.shop.example/", "https://other.example/", hosts=("WWW.shop.example",))
    assert ["internal", "external"] == relations(doc)


def test_base_element() -> None:
    """Relative links resolve against the base element."""
    doc = page("x", "https://docs.example.com/y", base="https://docs.example.com/v1/")
    assert ["https://docs.example.com/v1/x", "https://docs.example.com/y"] == [t.url for t in targets(doc)]
    assert ["internal", "internal"] == relations(doc)


def test_furniture_and_anchors_without_target_are_left_out() -> None:
    """Only links of the article that lead somewhere are targets."""
    links = (Link("/a", ANYWHERE, "a", article=False), Link(None, ANYWHERE, "b"), Link("/c", ANYWHERE, "c"))
    assert ["c"] == [target.link.text for target in targets(Document(Source(""), links=links))]
