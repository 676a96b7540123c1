"""Markdown to a document."""

from __future__ import annotations

import pytest

from contentaudit.document import Document
from contentaudit.document.model import Mark
from places import misplaced, outline


def md(text: str, name: str = "x.md") -> Document:
    """Parse Markdown and check every place."""
    doc = Document.from_markdown(text, name=name)
    assert [] == misplaced(doc)
    return doc


def found(doc: Document, phrase: str) -> str:
    """Return the source of a phrase of the prose."""
    block = next(block for block in doc.blocks if phrase in block.text)
    start = block.text.index(phrase)
    return doc.source.slice(block.prose.span(start, start + len(phrase)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\nB\n===\n\nC\n---\n", [("heading", "A"), ("heading", "B"), ("heading", "C")]),
        ("one\ntwo  \nthree\\\nfour\n", [("paragraph", "one two three four")]),
        ("- a\n  - b\n\n1. c\n", [("list_item", "a"), ("list_item", "b"), ("list_item", "c")]),
        (
            "> - a\n>   continued\n> - b\n>\n> c\n",
            [("list_item", "a continued"), ("list_item", "b"), ("quote", "c")],
        ),
        ("- a\n\n  b\n", [("list_item", "a"), ("list_item", "b")]),
        ("| a | b |\n|--|--|\n| *c* | `d\\|e` |\n", [("table_cell", t) for t in ("a", "b", "c", "d|e")]),
        ("```js\nx = 1\n```\n\n    y = 2\n", [("code", "x = 1"), ("code", "y = 2")]),
        ("a[^n].\n\n[^n]: note\n", [("paragraph", "a."), ("paragraph", "note")]),
        ("Term\n: Meaning\n", [("list_item", "Term"), ("list_item", "Meaning")]),
        ("- [ ] task\n- [x] done\n", [("list_item", "task"), ("list_item", "done")]),
        ("> [!WARNING]\n> Mind it.\n", [("paragraph", "Mind it.")]),
        ("&copy; 2 < 3 & 4 \\* *x*y\n", [("paragraph", "© 2 < 3 & 4 * xy")]),
        ("a\n***\nb\n", [("paragraph", "a"), ("paragraph", "b")]),
        ("", []),
        ("<!-- only -->\n", []),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    """Every construct of Markdown becomes the blocks that a reader sees."""
    assert expected == outline(md(text))


def test_places() -> None:
    """A phrase is found where its author wrote it, markup inside included."""
    doc = md('Café 😀 **the** [*quick* &amp; `brown`](/fox "t") jumps\n> over\n> the *dog*\n')
    assert "the** [*quick* &amp; `brown" == found(doc, "the quick & brown")
    assert '[*quick* &amp; `brown`](/fox "t")' == doc.source.slice(doc.links[0].span)
    assert "/fox" == doc.source.slice(doc.links[0].href_span)
    assert ("/fox", "quick & brown", "t") == (doc.links[0].href, doc.links[0].text, doc.links[0].title)
    assert "over\n> the *dog" == found(doc, "over the dog")


def test_block_spans() -> None:
    """A block's span holds its markup: number signs, underline, marker, fence."""
    source = "## A {#x}\n\nB\n---\n\n- c\n\n```\nd\n```\n\n> e\n"
    doc = md(source)
    assert ["## A {#x}", "B\n---", "- c", "```\nd\n```", "e"] == [
        doc.source.slice(b.span) for b in doc.blocks
    ]
    assert [2, 2, 0, 0, 0] == [block.level for block in doc.blocks]
    assert ["ul", "li"] == [container.tag for container in doc.blocks[2].containers]
    assert "> e" == doc.source.slice(doc.blocks[4].containers[0].span)


def test_marks() -> None:
    """Emphasis, code, links and deletions are marked in the prose."""
    doc = md("**a** *b* `c` [d](/) ~~e~~\n")
    assert ["strong", "emphasis", "code", "link", "deleted"] == [mark.kind for mark in doc.blocks[0].marks]
    assert Mark("code", 4, 5) == doc.blocks[0].marks[2]


def test_links() -> None:
    """Inline, reference, automatic and bare links have their target and its place."""
    doc = md(
        "[a](<b c> 'T') [d][e f] [E F][] [g] <https://h.i/j> <k@l.mn>\n"
        "see https://o.pq/r_(s)_t?u=v&w. www.x.yz, [](/empty) [a](  /pad  )\n\n"
        '[e\nf]: /ef\n[g]:\n  <g h> "T"\n'
    )
    expected = [
        ("b c", "b c"), ("/ef", "/ef"), ("/ef", "/ef"), ("g h", "g h"), ("https://h.i/j", "https://h.i/j"),
        ("mailto:k@l.mn", "k@l.mn"), ("https://o.pq/r_(s)_t?u=v&w", "https://o.pq/r_(s)_t?u=v&w"),
        ("http://www.x.yz", "www.x.yz"), ("/empty", "/empty"), ("/pad", "/pad"),
    ]  # fmt: skip
    assert expected == [(link.href, doc.source.slice(link.href_span)) for link in doc.links]
    assert "<https://h.i/j>" == doc.source.slice(doc.links[4].span)


def test_no_links_inside() -> None:
    """An address inside a link, in code or in a code block is no link of its own."""
    doc = md("[see https://a.b](/c) `https://d.e`\n\n```\nhttps://f.g\n```\n")
    assert ["/c"] == [link.href for link in doc.links]


def test_images() -> None:
    """Images have the text of their alt, with its place; an empty one too."""
    doc = md('![a *b* &amp; `c`](d.png "T") ![](e.png) [![f](g.png)](/h) ![i\nj][k]\n\n[k]: l.png\n')
    assert [("d.png", "a b & c"), ("e.png", ""), ("g.png", "f"), ("l.png", "i j")] == [
        (image.src, image.alt) for image in doc.images
    ]
    spans = [doc.source.slice(image.alt_span) for image in doc.images if image.alt_span]
    assert ["a *b* &amp; `c", "", "f", "i\nj"] == spans
    assert "![](e.png)" == doc.source.slice(doc.images[1].span)
    assert doc.images[1].alt_span
    assert doc.source.text.index("](e.png)") == doc.images[1].alt_span.start
    assert ("f",) == doc.links[0].image_alts


def test_anchors() -> None:
    """Headings get the anchors that GitHub gives them, or their own."""
    doc = md("# Héllo, *World* `x`!\n\n## A b\n\n## A b\n\n## C {#own}\n\n## !\n")
    assert ["héllo-world-x", "a-b", "a-b-1", "own", None] == [block.anchor for block in doc.headings]
    assert "## A b" == doc.source.slice(doc.anchors["a-b-1"])


def test_empty_heading() -> None:
    """A heading without words is known, with its place."""
    doc = md("text\n\n##\n\nmore\n")
    assert ["##"] == [doc.source.slice(container.span) for container in doc.empty_headings]


def test_html_inside() -> None:
    """HTML in Markdown is read as HTML: elements, attributes, entities and captions keep their places."""
    doc = md(
        'A <b>bold &eacute;</b> <a href="/x">link *em*</a> <!-- c --> end<br>line\n\n'
        "<figure>\n<img src='i.png' alt='alt &amp; text'>\n<figcaption>Cap <i>x</i></figcaption>\n</figure>\n\n"
        '<div class="note">\n\n*Markdown* inside\n\n</div>\n\n<details><summary>Sum</summary>\nHidden\n</details>\n'
    )
    assert [
        ("paragraph", "A bold é link em end line"),
        ("caption", "Cap x"),
        ("paragraph", "Markdown inside"),
    ] == outline(doc)[:3]
    assert "bold &eacute;" == found(doc, "bold é")
    assert "/x" == doc.source.slice(doc.links[0].href_span)
    assert ("i.png", "alt & text", "Cap x") == (doc.images[0].src, doc.images[0].alt, doc.images[0].caption)
    assert "alt &amp; text" == doc.source.slice(doc.images[0].alt_span)
    assert doc.blocks[2].inside("div")
    assert {"Sum", "Hidden"} <= {block.text for block in doc.blocks}


def test_html_in_quote() -> None:
    """HTML inside a quotation keeps its places though every line has a sign before it."""
    doc = md("> <div>\n> some *text*\n> <em>more</em>\n> </div>\n")
    assert "some *text*" == found(doc, "some *text*")
    assert "more" == found(doc, "more")


def test_dangerous_tags() -> None:
    """A tag that would make a browser show the rest of the page as it is does not swallow the rest."""
    doc = md("The <title> element.\n\nStill <textarea>read</textarea>.\n")
    assert [("paragraph", "The element."), ("paragraph", "Still read.")] == outline(doc)


def test_structured_data() -> None:
    """JSON-LD in a Markdown file is read, with its place."""
    doc = md('é\n\n<script type="application/ld+json">{"@type": "Article"}</script>\n')
    assert {"@type": "Article"} == doc.structured_data[0].data
    assert '{"@type": "Article"}' == doc.source.slice(doc.structured_data[0].span)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Before\n\n{{< figure src="a.png"\n  alt="b" >}}\n\nAfter', ["Before", "After"]),
        ("{{% note %}}\nKeep this.\n{{% /note %}}", ["Keep this."]),
        ("{% include a.html %} Text {{ page.title }}", ["Text"]),
        ("{% comment %}\nnot this\n{% endcomment %}\nbut this", ["but this"]),
        ("{% highlight js %}\nvar x;\n{% endhighlight %}", []),
        ("{# remark #}\n\nA {/* remark */}", ["A"]),
        ("Text\n{: .class #id}", ["Text"]),
        (":::note Title\n\nInside\n\n:::\n\n::::tip\nmore\n::::", ["Inside", "more"]),
        ('!!! note "Title"\n    Inside', ["Inside"]),
        ("[TOC]\n\nA", ["A"]),
        ("[[toc]]\n\nA", ["A"]),
        ("`{{ kept }}` and\n\n```\n{{ kept }}\n```", ["{{ kept }} and", "{{ kept }}"]),
        ("Unclosed {{ brace and {% percent", ["Unclosed {{ brace and {% percent"]),
        ('[a]({{ url }}) <img src="{{ b }}" alt="{{ c }}">', ["a"]),
        ("~~~\n:::\n~~~", [":::"]),
    ],
)
def test_templates(text: str, expected: list[str]) -> None:
    """Shortcodes, Liquid tags, fences of admonitions and attribute lists are not read."""
    assert expected == [block.text for block in md(text).blocks]


def test_templates_in_addresses() -> None:
    """A template in an address stays as its author wrote it."""
    doc = md('[a]({{ url }}) ![{{ x }}b](c{{ d }}.png) <img src="{{ e }}" alt="f">')
    assert "{{ url }}" == doc.links[0].href
    assert [("c{{ d }}.png", "b"), ("{{ e }}", "f")] == [(image.src, image.alt) for image in doc.images]


def test_mdx() -> None:
    """Imports, exports, components and expressions of MDX are not prose; what components hold is."""
    doc = md(
        "---\ntitle: x\n---\nimport Tabs from '@theme/Tabs';\nimport {A,\n  B} from './c'\n\n"
        "export const meta = {\n  a: 1\n}\n\n# Title {props.x}\n\n"
        '<Tabs groupId="x">\n\nInside *this*.\n\n</Tabs>\n\nText <Icon name="a" /> more.\n',
        "page.mdx",
    )
    assert [("heading", "Title"), ("paragraph", "Inside this."), ("paragraph", "Text more.")] == outline(doc)


def test_statements_in_prose() -> None:
    """A sentence that begins with “import” or “export” is read."""
    text = "import duties rose.\n\nexport markets fell from last year.\n"
    assert [("paragraph", part) for part in text.strip().split("\n\n")] == outline(md(text))


def test_all_article() -> None:
    """All of a Markdown file is the article, and says why."""
    doc = md("a\n\n<nav>b</nav>\n")
    assert [True, True] == [block.article for block in doc.blocks]
    assert all(block.reason for block in doc.blocks)


def test_without_front_matter() -> None:
    """Without front matter there is no head."""
    doc = md("# Title\n\nText\n")
    assert not doc.has_head
    assert doc.front_matter is None
    assert doc.meta.title is None
    assert (0, len(doc.source.text)) == doc.body_span
