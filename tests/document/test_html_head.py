"""The head of an HTML page."""

from __future__ import annotations

import pytest

from contentaudit.document import Document

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head>
<meta charset="utf-8">
<title>
  Tea &amp; <b>milk</b> </title>
<meta name="Description" content="All about &quot;tea&quot;.">
<meta property='og:title' content='Tea'>
<link rel="Canonical" href="https://e.org/tea">
<base href="https://e.org/">
<script type="application/ld+json">{"@type": "Article"}</script>
</head><body class=x>Text</body></html>"""


def test_meta() -> None:
    """Title, language, meta tags, links and base are read, each at its place."""
    doc = Document.from_html(PAGE)
    meta, cut = doc.meta, doc.source.slice
    assert meta.title is not None
    assert ("Tea & <b>milk</b>", "\n  Tea &amp; <b>milk</b> ") == (meta.title.text, cut(meta.title.span))
    assert meta.lang is not None
    assert ("en-GB", "en-GB") == (meta.lang.text, cut(meta.lang.span))
    assert [("charset", "utf-8"), ("description", 'All about "tea".'), ("og:title", "Tea")] == [
        (tag.name, tag.content) for tag in meta.tags
    ]
    assert meta.description is not None
    assert "All about &quot;tea&quot;." == cut(meta.description.content_span)
    assert "<meta property='og:title' content='Tea'>" == cut(meta.tags[2].span)
    assert meta.canonical is not None
    assert ("https://e.org/tea", ("canonical",)) == (meta.canonical.href, meta.canonical.rel)
    assert "https://e.org/" == meta.base
    assert cut(meta.head_span).startswith("\n<meta charset")
    assert cut(meta.head_span).endswith("</script>\n")
    assert "Text" == cut(doc.body_span)
    assert doc.has_head


@pytest.mark.parametrize(
    ("markup", "head", "present"),
    [
        ("", "", False),
        ("<p>x", "", False),
        ("<body>x</body>", "", False),
        ("<title>t</title><meta name=a content=b><p>x", "<title>t</title><meta name=a content=b>", True),
        ("<!doctype html><p>x", "", True),
        ("<html><p>x", "", True),
        ("<head></head>x", "", True),
        ("<head><title>t</title>", "<title>t</title>", True),
        ("<head> <meta name=a> <p>x", " <meta name=a>", True),
        ("<svg><title>t</title></svg>", "", False),
    ],
)
def test_heads(markup: str, head: str, present: bool) -> None:
    """A head is present when the source has one, or something that only a page has; its span is its content."""
    doc = Document.from_html(markup)
    assert (head, present) == (doc.source.slice(doc.meta.head_span), doc.has_head)


@pytest.mark.parametrize(
    ("markup", "before"),
    [
        ("<!doctype html><html lang=en><p>x", "<!doctype html><html lang=en>"),
        ("<head><title>t</title></head>x", "<head><title>t</title>"),
    ],
)
def test_place_of_what_is_absent(markup: str, before: str) -> None:
    """What is absent from the head belongs at the head's end."""
    assert before == markup[: Document.from_html(markup).meta.head_span.end]


@pytest.mark.parametrize(
    ("markup", "body"),
    [
        ("<html><head></head><body a=b>x</body></html>", "x"),
        ("<body>x", "x"),
        ("<title>t</title>x", "x"),
        ("x", "x"),
        ("", ""),
        ("<body></body>x", ""),
    ],
)
def test_body_span(markup: str, body: str) -> None:
    """The body's span is its content."""
    doc = Document.from_html(markup)
    assert body == doc.source.slice(doc.body_span)


def test_first_title_counts() -> None:
    """Of two titles the first counts, also one without an end tag; a title in an SVG is none."""
    title = Document.from_html("<svg><title>no</title></svg><title>a</title><title>b</title>").meta.title
    assert title is not None
    assert "a" == title.text
    title = Document.from_html("<title>a b").meta.title
    assert title is not None
    assert ("a b", (7, 10)) == (title.text, tuple(title.span))
    title = Document.from_html("<title></title>").meta.title
    assert title is not None
    assert ("", (7, 7)) == (title.text, tuple(title.span))


def test_absent_meta() -> None:
    """What the page does not say is None or empty."""
    meta = Document.from_html("<meta><meta content=x><base target=_top><html lang=' '>x").meta
    assert (None, None, None, None, None, ()) == (
        meta.title, meta.lang, meta.base, meta.description, meta.canonical, meta.tags,
    )  # fmt: skip


def test_meta_without_content() -> None:
    """A meta tag without content has an empty place at its end."""
    doc = Document.from_html("<meta name=description><meta name=robots property=x content=noindex>")
    tags = doc.meta.tags
    assert [("description", ""), ("robots", "noindex"), ("x", "noindex")] == [
        (tag.name, tag.content) for tag in tags
    ]
    assert (23, 23) == tuple(tags[0].content_span)


def test_language_of_xhtml() -> None:
    """The language of XHTML counts where lang is absent."""
    lang = Document.from_html("<html xml:lang=de>x").meta.lang
    assert lang is not None
    assert "de" == lang.text


def test_inert_elements() -> None:
    """A meta tag or script in a template says nothing; one in a hidden element speaks to machines."""
    doc = Document.from_html(
        "<template><meta name=a content=b></template><div hidden><meta itemprop=price content=3>"
        "<script type=application/ld+json>1</script></div>"
    )
    assert ["price"] == [tag.name for tag in doc.meta.tags]
    assert [1] == [item.data for item in doc.structured_data]


def test_structured_data() -> None:
    """JSON-LD is parsed, or its error kept; other scripts are not looked at."""
    doc = Document.from_html(
        '<script type="application/ld+json; charset=utf-8">\n{"a": [1, "é"]}\n</script>'
        "<script type=application/ld+json>{'a': 1}</script><script type=application/ld+json>NaN</script>"
        f"<script type=application/ld+json>{'[' * 100_000}</script><script>1</script>"
        "<script type=text/x data-was=application/ld+json>2</script>"
    )
    data = doc.structured_data
    assert [{"a": [1, "é"]}, None, None, None] == [item.data for item in data]
    assert [True, False, False, False] == [item.error is None for item in data]
    assert '\n{"a": [1, "é"]}\n' == doc.source.slice(data[0].span)
    assert "NaN" == doc.source.slice(data[2].span)
    assert "NaN is no JSON value" == data[2].error
