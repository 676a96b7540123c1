"""A document as BeautifulSoup, every tag with its place."""

from __future__ import annotations

import copy

import pytest
from bs4 import BeautifulSoup

from contentaudit.document import Block, Document, Image, Link, Mark, ProseBuilder
from contentaudit.document.soup import soup_of, span_of_tag
from contentaudit.source import Source, Span

PAGE = """<!DOCTYPE html>
<!-- note --><p class="a b">Caf&eacute; <b>x<i>y</b>z</i>
<table>foo<tr><td>c</table><svg viewBox="0"><path/></svg><template><p>t</template><script>a<b</script>"""


def slices(doc: Document) -> list[tuple[str, str]]:
    """Return each tag's name and source."""
    return [(tag.name, doc.source.slice(span_of_tag(tag))) for tag in doc.soup.find_all(True)]


def test_tree_is_the_browsers() -> None:
    """Implied, misnested and moved elements stand where a browser puts them."""
    expected = (
        '<!DOCTYPE html>\n<!-- note --><html><head></head><body><p class="a b">Café <b>x<i>y</i></b><i>z</i>\n</p>'
        'foo<table><tbody><tr><td>c</td></tr></tbody></table><svg viewBox="0"><path></path></svg>'
        "<template><p>t</p></template><script>a<b</script></body></html>"
    )
    assert expected == str(Document.from_html(PAGE).soup)


def test_each_tag_has_its_place() -> None:
    """A tag's span slices its own source; a tag that the source does not hold has its content's."""
    found = dict(reversed(slices(Document.from_html(PAGE))))
    assert '<p class="a b">Caf&eacute; <b>x<i>y</b>z</i>' == found["p"]
    assert "<b>x<i>y</b>" == found["b"]
    assert "<table>foo<tr><td>c</table>" == found["table"]
    assert "<tr><td>c" == found["tbody"]
    assert "" == found["head"]
    assert PAGE.index("<p") == PAGE.index(found["body"])
    assert "<path/>" == found["path"]


def test_lines_and_columns() -> None:
    """Tags carry sourceline and sourcepos as BeautifulSoup's own parser sets them."""
    markup = "<p>\n  <b>x</b>\n</p>"
    theirs = [
        (tag.sourceline, tag.sourcepos) for tag in BeautifulSoup(markup, "html.parser").find_all(["p", "b"])
    ]
    ours = [(tag.sourceline, tag.sourcepos) for tag in Document.from_html(markup).soup.find_all(["p", "b"])]
    assert theirs == ours


def test_attributes() -> None:
    """Attributes read as BeautifulSoup users know them: class is a list, the rest are strings."""
    tag = Document.from_html('<p class="a  b" title="x &amp; y" hidden>z</p>').soup.p
    assert {"class": ["a", "b"], "title": "x & y", "hidden": ""} == tag.attrs


def test_foreign_tags_are_refused() -> None:
    """A tag made by hand, copied or parsed elsewhere has no place, and the error says so."""
    soup = soup_of(Document.from_html("<p>a</p>"))
    for tag in (soup.new_tag("p"), copy.copy(soup.p), BeautifulSoup("<p>", "html.parser").p, "text"):
        with pytest.raises(ValueError, match=r"only tags of `document\.soup`"):
            span_of_tag(tag)


def test_comments_and_instructions() -> None:
    """Comments, CDATA and processing instructions of the page are in the tree."""
    text = str(Document.from_html("<!-- a --><p>x</p><?php echo 1 ?><svg><![CDATA[b]]></svg>").soup)
    assert "<!-- a -->" in text
    assert "php" in text
    assert "b" in text


def test_deep_nesting() -> None:
    """A hundred thousand nested elements are no problem."""
    soup = Document.from_html("<div>" * 100_000 + "x").soup
    assert 100_000 == len(soup.find_all("div"))


MARKDOWN = """---
title: Green tea
description: All about tea
lang: en
---
# Green *tea*

Pour **hot [water](/water)** on ~~old~~ `leaf` and ![a cup](cup.png) wait.

- one
  > quoted
- two

| a | b |
|---|---|
| c | d |

```
code
```
"""


def test_markdown() -> None:
    """Markdown gives the page that it stands for: head, blocks, containers, links, images, emphasis."""
    doc = Document.from_markdown(MARKDOWN)
    soup = doc.soup
    assert ("en", "Green tea") == (soup.html["lang"], soup.title.string)
    assert "All about tea" == soup.find("meta", {"name": "description"})["content"]
    assert ["Green tea", "tea"] == [soup.h1.text, soup.h1.em.text]
    assert "/water" == soup.p.strong.a["href"]
    assert ["old", "leaf"] == [soup.find("del").text, soup.p.code.text]
    assert ("cup.png", "a cup") == (soup.img["src"], soup.img["alt"])
    assert ["one", "two"] == [next(item.stripped_strings) for item in soup.ul.find_all("li")]
    assert "quoted" == soup.li.blockquote.text
    assert ["a", "b", "c", "d"] == [cell.text for cell in soup.table.find_all(["th", "td"])]
    assert "code" == soup.pre.text.strip()


def test_places_in_markdown() -> None:
    """Each of its tags has the place of what it stands for, with line and column."""
    doc = Document.from_markdown(MARKDOWN)
    found = {
        tag.name: (doc.source.slice(span_of_tag(tag)), tag.sourceline)
        for tag in reversed(doc.soup.find_all(True))
    }
    assert ("# Green *tea*", 6) == found["h1"]
    assert ("[water](/water)", 8) == found["a"]
    assert "hot [water](/water)" == found["strong"][0]
    assert ("![a cup](cup.png)", 8) == found["img"]
    assert ("- one\n  > quoted", 10) == found["li"]
    assert ("Green tea", 2) == found["title"]
    assert MARKDOWN == found["html"][0]


def test_text() -> None:
    """Plain text gives headings, paragraphs and lists."""
    soup = Document.from_text("Green tea\n\nPour water on the leaves.\n\n- one\n- two\n").soup
    assert ["h1", "p", "ul", "li", "li"] == [tag.name for tag in soup.body.find_all(True)]


def test_blocks_without_an_element() -> None:
    """A block that has no element of its own gets one of its kind."""
    source = Source("one two\n\nthree", kind="text")
    builder = ProseBuilder()
    builder.text("one two", 0)
    prose = builder.build()
    marks = (Mark("strong", 0, 5), Mark("emphasis", 4, 7), Mark("link", 0, 3))
    link = Link(None, Span(0, 3), "one", block=0, start=0, end=3)
    block = Block(0, "quote", prose, Span(0, 7), marks=marks, anchor="x")
    soup = soup_of(
        Document(source, blocks=(block,), links=(link,), images=(Image("a", None, Span(8, 9), block=0),))
    )
    assert '<body><p id="x"><strong><a>one</a> <em>t</em></strong>wo<img src="a"/></p></body>' == str(
        soup.body
    )
