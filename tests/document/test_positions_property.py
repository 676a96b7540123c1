"""Every character of every page has its place, whatever the page."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
import turbohtml
from hypothesis import given, settings
from hypothesis import strategies as st

from contentaudit.document import Document
from contentaudit.document.encoding import decode
from contentaudit.document.soup import span_of_tag
from contentaudit.source import Span
from places import SHARED, misplaced, outline

PAGES = sorted((SHARED / "eval" / "pages").glob("*.html.gz"))
FRAGMENTS = [
    "word", "é", "😀", "two words", " ", "  \n", "\n", "\t", "\u00a0", "\u00ad", "&amp;", "&eacute;", "&#128512;", "&nbsp;",
    "&shy;", "&", "&copy", "<", "<p>", "</p>", "<div>", "</div>", "<section id=a>", "</section>", "<b>", "</b>", "<i>",
    "</i>", "<em class='x'>", "</em>", "<a href='/x?a=1&amp;b'>", '<a href="y">', "</a>", "<br>", "<br><br>", "<hr>",
    "<ul>", "<li>", "</li>", "</ul>", "<h2>", "</h2>", "<blockquote>", "</blockquote>", "<pre>\n", "</pre>", "<table>",
    "<tr>", "<td>", "</td>", "</table>", "<caption>", "<figure>", "<figcaption>", "</figure>", "<img alt='a &lt; b' src=c>",
    "<button>", "</button>", "<!-- c -->", "<script>x<y</script>", "<template>", "</template>", "<svg><title/>", "</svg>",
    "<span hidden>", "</span>", "<title>t</title>", "<body>", "</body>", "<select><option>", "</select>", "\0", "\ufeff",
    "<details>", "<summary>", "<dl>", "<dt>", "<dd>", "<math>", "<mi>", "<textarea>", "<P CLASS=Q>", "</P >", "<custom-el>",
]  # fmt: skip
html = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join)


def not_explained(doc: Document) -> list[str]:
    """Return every replaced character whose source is no reference, white space, or text that tags part."""
    text, wrong = doc.source.text, []
    for block in doc.blocks:
        for piece in block.prose.pieces:
            source, shown = text[piece.source_start : piece.source_end], block.text[piece.start : piece.end]
            if piece.verbatim or shown.isspace():
                continue
            if source != "\0" and not (
                source.startswith("&") and " ".join(turbohtml.parse(source).root.text.split()) == shown
            ):
                wrong.append(f"{shown!r} stands for {source!r}")
    return wrong


def marks_outside(doc: Document) -> list[str]:
    """Return every mark or link range that is not inside its prose, or that has white space at an edge."""
    ranges = [(block, mark.start, mark.end) for block in doc.blocks for mark in block.marks]
    ranges += [(doc.blocks[link.block], link.start, link.end) for link in doc.links if link.block is not None]
    return [
        f"{start}:{end} of {block.text!r}"
        for block, start, end in ranges
        if not 0 <= start < end <= len(block.text)
        or (block.kind != "code" and block.text[start:end] != block.text[start:end].strip(" "))
    ]


def test_places_on_real_pages() -> None:
    """On every real page each character maps into the source, and verbatim runs are equal to it."""
    if not PAGES:
        pytest.skip("needs the pages in shared/eval")
    for page in PAGES:
        text, _, _ = decode(gzip.decompress(page.read_bytes()))
        doc = Document.from_html(text)
        assert ([], [], []) == (misplaced(doc), not_explained(doc), marks_outside(doc)), page.name


@pytest.mark.parametrize("page", PAGES[::30], ids=lambda page: page.name)
def test_newlines_of_real_pages(page: Path) -> None:
    """CR, LF and CRLF give the same blocks at the same lines and columns."""
    text = (
        gzip.decompress(page.read_bytes())
        .decode("utf-8", "replace")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
    )
    same_in_all_newlines(text)


@pytest.mark.parametrize("page", PAGES[::30], ids=lambda page: page.name)
def test_soup_of_real_pages(page: Path) -> None:
    """Each tag of the soup begins and ends with itself in the source."""
    doc = Document.from_html(gzip.decompress(page.read_bytes()).decode("utf-8", "replace"))
    tags = doc.soup.find_all(True)
    assert len(tags) == len(list(turbohtml.parse(doc.source.text, scripting=True).iter_elements()))
    for tag in tags:
        source = doc.source.slice(span_of_tag(tag))
        if tag.sourceline is not None:
            assert source.lower().startswith(f"<{tag.name.lower()}"), tag.name


@settings(max_examples=300)
@given(html)
def test_places_of_generated_pages(text: str) -> None:
    """On tag soup, too, each character maps into the source."""
    doc = Document.from_html(text)
    assert [] == misplaced(doc)
    assert [] == not_explained(doc)
    assert [] == marks_outside(doc)


@given(html)
def test_newlines_of_generated_pages(text: str) -> None:
    """CR, LF and CRLF give the same blocks at the same lines and columns."""
    same_in_all_newlines(text)


@given(html)
def test_soup_of_generated_pages(text: str) -> None:
    """Each tag of the soup has a span inside the source, and inside no child's."""
    doc = Document.from_html(text)
    whole = Span(0, len(doc.source.text))
    for tag in doc.soup.find_all(True):
        span = span_of_tag(tag)
        assert whole.start <= span.start <= span.end <= whole.end


@given(st.text(max_size=40))
def test_any_text(text: str) -> None:
    """Any text at all is a page."""
    assert [] == misplaced(Document.from_html(text))


def same_in_all_newlines(text: str) -> None:
    """Assert that the three kinds of newline make no difference."""
    docs = [Document.from_html(text.replace("\n", newline)) for newline in ("\n", "\r", "\r\n")]
    assert outline(docs[0]) == outline(docs[1]) == outline(docs[2])
    assert positions(docs[0]) == positions(docs[1]) == positions(docs[2])


def positions(doc: Document) -> list[tuple[int, int]]:
    """Return line and column of every block, link, image and meta tag."""
    parts = (*doc.blocks, *doc.links, *doc.images, *doc.meta.tags)
    return [doc.source.position(at)[:2] for part in parts for at in part.span]
