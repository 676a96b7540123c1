"""Places in Markdown, whatever is written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentaudit.document import Document
from contentaudit.document.document import Document as AnyDocument
from places import SHARED, misplaced, outline

SPEC = SHARED / "suites" / "commonmark" / "spec.txt"
ARTICLES = SHARED / "articles" / "published"
FRAGMENTS = [
    "word", "é", "😀", "two words", " ", "  \n", "\n", "\n\n", "\t", "\u00a0", "\u00ad", "*", "**", "_", "`", "``", "~~",
    "#", "## ", "> ", "- ", "1. ", "    ", "```\n", "| a | b |\n|---|---|\n", "|", "---\n", "===\n", "+++\n", "[a](/b)",
    '![c *d*](e "f")', "[g][h]", "\n[h]: /i\n", "<https://j.k>", "https://l.mn/o_p", "www.q.rs", "&amp;", "&eacute;",
    "&#128512;", "&", "<", "<b>", "</b>", "<div>", "</div>", "<!--", "-->", "<img src=x alt='y &lt; z'>", "\\", "\\*",
    "[^1]", "\n[^1]: note\n", "{{ t }}", "{% u %}", "{{<", "title: x\n", ": def\n", ":::", "\ufdd0", "\0", "<a href=/v>",
    "</a>", "<p>", "<table>", "<td>", "<li>", "<br>", "<script>", "<svg>",
]  # fmt: skip
markdown = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)


@given(markdown)
def test_every_character_has_its_place(text: str) -> None:
    """Each character of the prose maps into the source, verbatim runs are equal to it, order is kept."""
    assert [] == misplaced(Document.from_markdown(text))


@given(markdown)
def test_newlines_do_not_matter(text: str) -> None:
    """CR, LF and CRLF give the same blocks at the same lines and columns."""
    docs = [Document.from_markdown(text.replace("\n", newline)) for newline in ("\n", "\r", "\r\n")]
    assert outline(docs[0]) == outline(docs[1]) == outline(docs[2])
    assert positions(docs[0]) == positions(docs[1]) == positions(docs[2])


def positions(doc: AnyDocument) -> list[tuple[int, int]]:
    """Return line and column of every block and link."""
    spans = [part.span for part in (*doc.blocks, *doc.links)]
    return [doc.source.position(at)[:2] for span in spans for at in span]


def spec_examples() -> list[tuple[str, str]]:
    """Read the examples of the CommonMark specification: Markdown and HTML."""
    text = SPEC.read_text(encoding="utf-8").replace("→", "\t")
    return re.findall(r"^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$", text, re.MULTILINE)


@pytest.mark.skipif(not SPEC.exists(), reason="needs the CommonMark specification in shared/suites")
def test_commonmark() -> None:
    """All examples of the specification are placed, and nearly all give the text of their HTML."""
    examples = spec_examples()
    assert len(examples) > 600
    differ = []
    for number, (text, html) in enumerate(examples, 1):
        doc = Document.from_markdown(text)
        assert [] == misplaced(doc)
        if outline(doc) != outline(Document.from_html(f"<body>{html}")):
            differ.append(number)
    # One differs on purpose: a <textarea> does not swallow what follows.
    assert len(differ) <= 1, differ


@pytest.mark.skipif(not ARTICLES.exists(), reason="needs the articles in shared/articles")
def test_published_articles() -> None:
    """Published articles have a title, words and placed characters."""
    paths = sorted(ARTICLES.glob("*.md"))
    assert paths
    for path in paths:
        doc = Document.from_markdown(path.read_text(encoding="utf-8"), name=path.name)
        assert [] == misplaced(doc)
        assert [] == doc.warnings
        assert doc.meta.title
        assert doc.source.slice(doc.meta.title.span)
        assert "en" == doc.language
        assert doc.word_count > 100
