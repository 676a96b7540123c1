"""Front matter: the head of a Markdown file."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentaudit.document import Document
from contentaudit.document.frontmatter import brief_fields, read
from places import misplaced

YAML = """\
---
title: "Café: 😀 soup"
description: >
  Folded text
  of two lines
lang: no
canonical_url: https://example.com/soup
date: 2024-05-01 10:00
lastmod: 2024-06-01
author: Anna Smith
image:
  src: /soup.png
  alt: A bowl
keywords: [soup, 'hot food']
slug: soup
draft: false
weight: 3
rating: 4.5
nothing:
contentaudit:
  keyphrase: hot soup
  synonyms: [warm soup, broth]
  terms: pot, spoon
  audience_grade: 8
---

# Soup
"""


def doc_of(text: str) -> Document:
    """Parse Markdown and check every place."""
    doc = Document.from_markdown(text)
    assert [] == misplaced(doc)
    return doc


def tag(doc: Document, name: str) -> tuple[str, str]:
    """Return a tag's content and the source of it."""
    found = doc.meta.get(name)
    assert found
    return found.content, doc.source.slice(found.content_span)


def test_yaml() -> None:
    """Fields of YAML become the head's parts, each with the place of its value."""
    doc = doc_of(YAML)
    assert doc.has_head
    assert [] == doc.warnings
    assert doc.meta.title
    assert ("Café: 😀 soup", "Café: 😀 soup") == (doc.meta.title.text, doc.source.slice(doc.meta.title.span))
    assert ("Folded text of two lines\n", "Folded text\n  of two lines") == tag(doc, "description")
    assert doc.meta.lang
    assert "no" == doc.meta.lang.text
    assert doc.meta.canonical
    assert "https://example.com/soup" == doc.meta.canonical.href
    assert "canonical_url: https://example.com/soup" == doc.source.slice(doc.meta.canonical.span)
    assert "2024-05-01 10:00" == tag(doc, "article:published_time")[0]
    assert "2024-06-01" == tag(doc, "article:modified_time")[0]
    assert ("Anna Smith", "Anna Smith") == tag(doc, "author")
    assert ("/soup.png", "/soup.png") == tag(doc, "og:image")
    assert ("A bowl", "A bowl") == tag(doc, "og:image:alt")
    assert ("soup, hot food", "[soup, 'hot food']") == tag(doc, "keywords")
    assert ("soup", "soup") == tag(doc, "slug")
    assert ("false", "false") == tag(doc, "draft")
    assert ("", "") == tag(doc, "nothing")
    assert 'title: "Café: 😀 soup"' == doc.source.slice(doc.meta.head_span).split("\n")[0]
    assert doc.source.slice(doc.meta.head_span).endswith("audience_grade: 8\n")
    assert ["Soup"] == [block.text for block in doc.blocks]
    assert "\n\n# Soup\n" == doc.source.slice(doc.body_span)


def test_plain_values() -> None:
    """`front_matter` holds plain values; dates stay as they were written."""
    fields = doc_of(YAML).front_matter
    assert fields
    assert (False, 3, 4.5, None, ["soup", "hot food"]) == tuple(
        fields[name] for name in ("draft", "weight", "rating", "nothing", "keywords")
    )
    assert "2024-05-01 10:00" == fields["date"]


def test_toml() -> None:
    """TOML between plus signs reads the same, tables and Hugo's params included."""
    doc = doc_of(
        '+++\n# remark\ntitle = \'Soup # one\'\ndraft = true\ndate = 2024-05-01\n"description" = """\nA \\"bowl\\"""" # more\n'
        'keywords = [\n  "a", # ]\n  "b",\n]\nlang="en-GB"\n[params]\nauthor.name = "Anna"\nimages = ["/a.png"]\n'
        '[contentaudit]\nkeyphrase = "soup"\n+++\nText\n'
    )
    assert [] == doc.warnings
    assert doc.meta.title
    assert ("Soup # one", "Soup # one") == (doc.meta.title.text, doc.source.slice(doc.meta.title.span))
    assert ('A "bowl"', '\nA \\"bowl\\"') == tag(doc, "description")
    assert ("true", "true") == tag(doc, "draft")
    assert ("2024-05-01", "2024-05-01") == tag(doc, "article:published_time")
    assert 'keywords = [\n  "a", # ]\n  "b",\n]' == doc.source.slice(doc.meta.get("keywords").span)  # type: ignore[union-attr]
    assert ("Anna", "Anna") == tag(doc, "author")
    assert ("/a.png", '["/a.png"]') == tag(doc, "og:image")
    assert "en-GB" == doc.language
    assert {"keyphrase": "soup"} == brief_fields(doc.front_matter)


@pytest.mark.parametrize(
    ("field", "name", "content"),
    [
        ("metaDescription: d", "description", "d"),
        ("seo:\n  description: d\ndescription: e", "description", "d"),
        ("excerpt: d", "description", "d"),
        ("authors:\n  - name: A\n    url: /a\n  - B", "author", "A"),
        ("authors: [A, B]", "author", "A"),
        ("noindex: true", "robots", "noindex"),
        ("robots: noindex\nnoindex: true", "robots", "noindex"),
        ("heroImage: ../a.png", "og:image", "../a.png"),
        ("cover:\n  image: a.png", "og:image", "a.png"),
        ("last_modified_at: 2024-01-01", "article:modified_time", "2024-01-01"),
        ("permalink: /a/", "permalink", "/a/"),
        ("Keyphrase: soup", "keyphrase", "soup"),
    ],
)
def test_names(field: str, name: str, content: str) -> None:
    """Site generators name one thing in many ways."""
    assert content == tag(doc_of(f"---\n{field}\n---\n"), name)[0]
    assert 1 == len(
        [t for t in doc_of(f"---\n{field}\n---\n").meta.tags if t.name == name and t.content == content]
    )


def test_title_names() -> None:
    """A title for search engines comes before the title of the page."""
    doc = doc_of("---\ntitle: A\nseo:\n  title: 'B'\n---\n")
    assert doc.meta.title
    assert ("B", "B") == (doc.meta.title.text, doc.source.slice(doc.meta.title.span))
    assert doc_of("---\ntitle: [a]\n---\n").meta.title is None


@pytest.mark.parametrize(
    ("text", "line", "title"),
    [
        ("---\ntitle: Soup: a story\nx: 1\n---\nText", 2, "Soup: a story"),
        ("---\ntitle: 'Soup'\nkeys: [a\n---\nText", 4, "Soup"),
        ("---\ntitle: Soup\nkey: \x07\n---\nText", 3, "Soup"),
        (
            "---\ntitle: Soup\na: &a [x, x, x, x]\n"
            + "".join(
                f"b{i}: &b{i} [*{'a' if i == 0 else f'b{i - 1}'}"
                + f", *{'a' if i == 0 else f'b{i - 1}'}" * 3
                + "]\n"
                for i in range(12)
            )
            + "---\nText",
            9,
            "Soup",
        ),
        ("+++\ntitle = 'Soup'\nx = \n+++\nText", 3, "Soup"),
        ("+++\ntitle = 'Soup'\nx = " + "[" * 3000 + "\n+++\nText", 2, "Soup"),
        ("---\ntitle: Soup\nx: \ud800\n---\nText", 2, "Soup"),
        ("---\ntitle: Soup\n  - odd\nx: y\n\nText", 1, "Soup"),
    ],
)
def test_broken(text: str, line: int, title: str) -> None:
    """A broken front matter is reported with its line, and what it still says is read."""
    doc = doc_of(text)
    assert 1 == len(doc.warnings)
    assert doc.warnings[0].startswith(f"line {line}: the front matter is not ")
    assert doc.meta.title
    assert (title, title) == (doc.meta.title.text, doc.source.slice(doc.meta.title.span))
    assert "Text" == doc.blocks[-1].text


@pytest.mark.parametrize(
    "text",
    [
        "---\nA setext heading\n---\n",
        "---\n- a\n---\n",
        "--- x\n",
        "text\n---\na: b\n---\n",
        "---\n\ntext",
        "---\n!!python/object:os.system x\n---\n",
    ],
)
def test_none(text: str) -> None:
    """A rule, a heading or a list between rules is no front matter."""
    doc = doc_of(text)
    assert not doc.has_head
    assert read(text) is None


def test_empty() -> None:
    """An empty front matter is one: there is a head, and nothing in it."""
    doc = doc_of("\ufeff---\n---\ntext")
    assert doc.has_head
    assert {} == doc.front_matter
    assert (5, 5) == doc.meta.head_span


def test_alias_inside_itself() -> None:
    """An alias that holds itself ends somewhere."""
    assert {"a": [None]} == doc_of("---\na: &a [*a]\n---\n").front_matter


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        (None, {}),
        ({"title": "x"}, {}),
        ({"Focus-Keyword": "soup"}, {"keyphrase": "soup"}),
        ({"keyphrase": 2024}, {"keyphrase": "2024"}),
        ({"keyphrase": "a", "contentaudit": {"keyphrase": "b"}}, {"keyphrase": "b"}),
        (
            {"contentaudit": {"terms": "a, b,", "synonyms": ["c", 4], "unknown": 1}},
            {"terms": ("a", "b"), "synonyms": ("c", "4")},
        ),
        (
            {"contentaudit": {"synonyms": None, "terms": 5, "keyphrase": None}},
            {"synonyms": (), "terms": ("5",), "keyphrase": None},
        ),
        (
            {"contentaudit": {"page-type": "product", "dialect": "en-GB", "audience_grade": 7}},
            {"page_type": "product", "dialect": "en-GB", "audience_grade": 7},
        ),
        ({"contentaudit": "x", "keyphrase": ["a"]}, {}),
    ],
)
def test_brief_fields(front_matter: dict[str, Any] | None, expected: dict[str, Any]) -> None:
    """The brief's fields come from the table contentaudit, the keyphrase from the top too."""
    assert expected == brief_fields(front_matter)


PARTS = ["a: ", "title", ": ", "- ", "\n", "  ", "[", "]", "{", "}", "'", '"', "|", ">", "&a ", "*a", "# ", "= ", "[t]\n", "é", "\t", ",", "1", "?", "!!x "]  # fmt: skip


@given(st.sampled_from(["---", "+++"]), st.lists(st.sampled_from(PARTS), max_size=20).map("".join))
def test_anything(fence: str, inside: str) -> None:
    """Whatever stands between the fences, the document is parsed and every place lies inside."""
    doc_of(f"{fence}\n{inside}\n{fence}\ntext\n")


@pytest.mark.parametrize("newline", ["\r", "\r\n"])
def test_newlines(newline: str) -> None:
    """CR and CRLF give the same fields at the same places."""
    doc, other = doc_of(YAML), doc_of(YAML.replace("\n", newline))
    assert doc.front_matter == other.front_matter
    assert doc.meta == other.meta


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            f"big = {'9' * 5000}",
            "line 2: the front matter is not valid TOML: Exceeds the limit (4300 digits)",
        ),
        (f"deep = {'[' * 5000}", "line 2: the front matter is not valid TOML: it is nested too deeply"),
        (f"{'a.' * 20_000}b = 1", "line 3: the front matter is not valid TOML: a key has too many parts"),
    ],
)
def test_toml_that_python_gives_up_on_is_told(line: str, problem: str) -> None:
    """Numbers too long, values too deep and keys of too many parts are broken front matter, not our failure."""
    doc = doc_of(f"+++\ntitle = 'Soup'\n{line}\n+++\nText\n")
    assert [problem] == [warning[: len(problem)] for warning in doc.warnings]
    assert doc.meta.title
    assert "Soup" == doc.meta.title.text
