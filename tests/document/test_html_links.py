"""Links and images of an HTML page."""

from __future__ import annotations

import pytest

from contentaudit.document import Document, Image, Link


def link(markup: str) -> tuple[Document, Link]:
    """Return the one link of a page."""
    doc = Document.from_html(markup)
    (found,) = doc.links
    return doc, found


def image(markup: str) -> tuple[Document, Image]:
    """Return the one image of a page."""
    doc = Document.from_html(markup)
    (found,) = doc.images
    return doc, found


def test_link() -> None:
    """A link knows its target, text, attributes and places."""
    doc, found = link(
        '<p>See <a title="T &amp; t" href="/a?b=1&amp;c=2" rel="NoFollow ugc"> the <b>tea</b> page </a>.</p>'
    )
    assert ("/a?b=1&c=2", "the tea page", ("nofollow", "ugc"), "T & t") == (
        found.href,
        found.text,
        found.rel,
        found.title,
    )
    assert (0, "the tea page") == (found.block, doc.blocks[0].text[found.start : found.end])
    assert doc.source.text[7:-5] == doc.source.slice(found.span)
    assert found.href_span is not None
    assert "/a?b=1&amp;c=2" == doc.source.slice(found.href_span)


@pytest.mark.parametrize(
    ("attributes", "source"),
    [
        ('href="/x"', "/x"), ("href='/x'", "/x"), ("href=/x", "/x"), ('HREF = "/x"', "/x"), ('class="a" href="/x"', "/x"),
        ("title='href=\"/y\"' href=\"/x\"", "/x"), ('title=">" href="/x"', "/x"), ('href="/x" href="/y"', "/x"),
        ('data-href="/y" href="/x"', "/x"), ('href="&#47;x"', "&#47;x"), ('\n\thref="/x"', "/x"), ('href="/x"/', "/x"),
        ("title=it's href=\"/x\"", "/x"), ("href=/x title='>'", "/x"),
    ],
)  # fmt: skip
def test_href_span(attributes: str, source: str) -> None:
    """The place of the target is its value without quotes, however it is written."""
    doc, found = link(f"<a {attributes}>y</a>")
    assert "/x" == found.href
    assert found.href_span is not None
    assert source == doc.source.slice(found.href_span)


@pytest.mark.parametrize(
    ("markup", "href"), [("<a href>x</a>", ""), ("<a href=''>x</a>", ""), ("<a name=y>x</a>", None)]
)
def test_links_without_target(markup: str, href: str | None) -> None:
    """An empty target has an empty place; an anchor without href has none."""
    doc, found = link(markup)
    assert href == found.href
    assert (href is None) == (found.href_span is None)
    if found.href_span:
        assert "" == doc.source.slice(found.href_span)


def test_link_around_blocks() -> None:
    """A card's link has the text of all its blocks, and stands in the first."""
    doc, found = link("<a href=/x><h3>Title</h3><p>Two words</p></a>")
    assert ("Title Two words", 0, 0, 5) == (found.text, found.block, found.start, found.end)
    assert doc.source.text == doc.source.slice(found.span)


def test_link_without_text() -> None:
    """A link of images only has their alts and no text."""
    doc, found = link('<div id=a><a href=/x><img src=a alt="Tea"><img src=b></a></div>')
    assert ("", None, ("Tea", None)) == (found.text, found.block, found.image_alts)
    assert found.container is not None
    assert doc.source.slice(found.container.span) == doc.source.text


def test_link_labels() -> None:
    """A label comes from aria-label, or from the elements that aria-labelledby names."""
    doc = Document.from_html(
        "<a href=1 aria-label='Read on'>x</a><a href=2 aria-labelledby='a b none'>x</a><a href=3 aria-labelledby=none>x</a>"
        "<p id=a>Green\n <b>tea</b></p><p id=b>now</p>"
    )
    assert ["Read on", "Green tea now", None] == [found.label for found in doc.links]


def test_link_named_for_screen_readers() -> None:
    """Words for screen readers name a link that has neither text nor another name."""
    doc = Document.from_html(
        "<a href=1><svg></svg><span class=sr-only>Search\n here</span></a><a href=2>x <b class=sr-only>new</b></a>"
        "<a href=3 aria-label=y><i class=sr-only>z</i></a><a href=4><i class=sr-only> </i></a>"
    )
    assert [("", "Search here"), ("x", None), ("", "y"), ("", None)] == [
        (found.text, found.label) for found in doc.links
    ]


def test_copied_links() -> None:
    """A link that misnested tags copy is a link in both places; only the first is in the source."""
    doc = Document.from_html("<p><a href=/x>one<p>two</a> three")
    assert [("/x", "one"), ("/x", "two")] == [(found.href, found.text) for found in doc.links]
    assert [True, False] == [found.href_span is not None for found in doc.links]


def test_links_in_hidden_elements() -> None:
    """A link that nobody sees is none."""
    assert (
        () == Document.from_html("<p hidden><a href=/x>y</a></p><template><a href=/x>y</a></template>").links
    )


def test_image() -> None:
    """An image knows its address, alt, size and places."""
    doc, found = image('<p>a <img src="/a.png" alt="A &amp; b" width=3 height="4"> b</p>')
    assert ("/a.png", "A & b", "3", "4", None, 0) == (
        found.src, found.alt, found.width, found.height, found.caption, found.block,
    )  # fmt: skip
    assert '<img src="/a.png" alt="A &amp; b" width=3 height="4">' == doc.source.slice(found.span)
    assert found.alt_span is not None
    assert "A &amp; b" == doc.source.slice(found.alt_span)


@pytest.mark.parametrize(("attributes", "alt"), [("", None), ("alt", ""), ("alt=''", ""), ("alt=x", "x")])
def test_alt(attributes: str, alt: str | None) -> None:
    """A missing alt differs from an empty one."""
    _, found = image(f"<img src=a {attributes}>")
    assert alt == found.alt
    assert (alt is None) == (found.alt_span is None)


@pytest.mark.parametrize(
    ("attributes", "src"),
    [
        ("src=a.png data-src=b.png", "a.png"),
        ("src='data:image/gif;base64,R0' data-src=b.png", "b.png"),
        ("data-lazy-src=' b.png '", "b.png"),
        ("srcset='c.png, d.png 2x'", "c.png"),
        ("data-srcset='c.png 1x, d.png 2x' data-src=''", "c.png"),
        ("src='data:image/gif;base64,R0'", "data:image/gif;base64,R0"),
        ("", ""),
    ],
)
def test_late_images(attributes: str, src: str) -> None:
    """An image that a script loads later has the address kept for it."""
    assert src == image(f"<img {attributes}>")[1].src


def test_figures() -> None:
    """An image in a figure has its caption, empty where there is none; elsewhere None."""
    doc = Document.from_html(
        "<figure><picture><source srcset=x><img src=a></picture><figcaption>One <i>two</i></figcaption></figure>"
        "<figure><img src=b></figure><img src=c><input type=image src=d alt=e>"
    )
    assert [("a", "One two"), ("b", ""), ("c", None)] == [(found.src, found.caption) for found in doc.images]


def test_nested_figures() -> None:
    """An image of a figure in a figure keeps the inner caption."""
    doc = Document.from_html(
        "<figure><figure><img src=a><figcaption>in</figcaption></figure><img src=b><figcaption>out</figcaption></figure>"
    )
    assert ["in", "in out"] == [found.caption for found in doc.images]


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ("role=presentation", True),
        ("role=none", True),
        ("aria-hidden=true", True),
        ("aria-hidden=false", False),
        ("", False),
    ],
)
def test_decorative_images(attributes: str, hidden: bool) -> None:
    """An image marked as decoration is hidden."""
    assert hidden == image(f"<img {attributes}>")[1].hidden


def test_blocks_of_images() -> None:
    """An image belongs to the block it stands in, else to the one before it, else to the first."""
    doc = Document.from_html("<img src=a><p>x</p><img src=b><p>y <img src=c></p>")
    assert [0, 0, 1] == [found.block for found in doc.images]
    assert None is image("<img src=a>")[1].block
