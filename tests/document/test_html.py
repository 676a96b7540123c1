"""The body of an HTML page: blocks in reading order, every one at its place."""

from __future__ import annotations

import gc
import weakref

import pytest

from contentaudit.document import Block, Document
from places import outline


def blocks(markup: str) -> list[tuple[str, str]]:
    """Return kind and text of every block."""
    return outline(Document.from_html(markup))


def texts(markup: str) -> list[str]:
    """Return the text of every block."""
    return [text for _, text in blocks(markup)]


def sources(markup: str) -> list[str]:
    """Return the source of every block."""
    doc = Document.from_html(markup)
    return [doc.source.slice(block.span) for block in doc.blocks]


def only(markup: str) -> Block:
    """Return the one block of a page."""
    (block,) = Document.from_html(markup).blocks
    return block


def test_kinds() -> None:
    """Each block says what it is."""
    markup = (
        "<h2>Head</h2><p>Para</p><ul><li>Item</li></ul><table><caption>Cap</caption><tr><td>Cell<th>Top</table>"
        "<blockquote><p>Quote</p></blockquote><pre>Code</pre><dl><dt>Term<dd>Meaning</dl>"
        "<figure><img src=a><figcaption>Figure</figcaption></figure><div>Text</div>"
    )
    assert [
        ("heading", "Head"),
        ("paragraph", "Para"),
        ("list_item", "Item"),
        ("caption", "Cap"),
        ("table_cell", "Cell"),
        ("table_cell", "Top"),
        ("quote", "Quote"),
        ("code", "Code"),
        ("list_item", "Term"),
        ("list_item", "Meaning"),
        ("caption", "Figure"),
        ("paragraph", "Text"),
    ] == blocks(markup)


def test_innermost_element_decides() -> None:
    """Of nested lists, quotes, cells and headings, the innermost decides the kind."""
    markup = (
        "<blockquote>a<ul><li>b<blockquote>c</blockquote><h3>d</h3><pre>e</pre></li></ul>f</blockquote>"
        "<table><tr><td><ul><li>g</ul>h</table>"
    )
    expected = [
        ("quote", "a"), ("list_item", "b"), ("quote", "c"), ("heading", "d"), ("code", "e"), ("quote", "f"),
        ("list_item", "g"), ("table_cell", "h"),
    ]  # fmt: skip
    assert expected == blocks(markup)


def test_heading_levels() -> None:
    """Heading elements and elements of role heading have a level; h7 is no heading."""
    markup = (
        "<h1>a</h1><h6>b</h6><h7>c</h7><div role=heading aria-level=4>d</div><p role='heading'>e</p>"
        '<span role="heading" aria-level="3">f</span><h2 role="heading" aria-level="99">g</h2><p>h</p>'
        '<div role="heading" aria-level="1"><p>i</p></div>'
    )
    levels = [block.level for block in Document.from_html(markup).blocks]
    assert [1, 6, 0, 4, 2, 3, 2, 0, 1] == levels


def test_spans_of_whole_elements() -> None:
    """A block that is an element has its tags in its span, written or implied."""
    markup = "<p class=a>One <b>two</b></p><ul><li>a\n<li> b </ul><h2>c</H2 ><td>x"
    assert ["<p class=a>One <b>two</b></p>", "<li>a", "<li> b", "<h2>c</H2 >", "x"] == sources(markup)


def test_spans_of_anonymous_text() -> None:
    """Text beside other blocks has the extent of its run."""
    markup = "<div> a <b>b</b> <p>c</p> d </div><ul><li>e<ul><li>f</li></ul>g</li></ul><section>h</section>"
    assert ["a <b>b", "<p>c</p>", "d", "e", "<li>f</li>", "g", "h"] == sources(markup)


def test_line_breaks() -> None:
    """One line break is a blank, two end a paragraph, with or without white space between them."""
    assert ["a b"] == texts("<p>a<br>b</p>")
    assert ["a", "b", "c", "d"] == texts("<p>a<br><br>b<br/>\n <br>c<br>&nbsp;<br><br>d</p>")
    assert ["a", "b"] == sources("<p>a<br><br>b</p>")
    assert ["a", "b"] == texts("<div><br><br>a<br><!-- --><br>b<br></div>")


def test_line_breaks_in_headings_and_code() -> None:
    """A heading stays one block; code keeps its lines."""
    assert [("heading", "a b"), ("code", "c\n\nd\ne")] == blocks(
        "<h1>a<br><br>b</h1><pre>\nc<br><br>d\ne\n</pre>"
    )


def test_marks_across_a_paragraph_break() -> None:
    """What is bold before and after two line breaks is bold in both paragraphs."""
    doc = Document.from_html("<p><b>a<br><br>b</b> c</p>")
    assert [[("strong", 0, 1)], [("strong", 0, 1)]] == [list(map(tuple, block.marks)) for block in doc.blocks]


def test_marks() -> None:
    """Text set apart is marked, outer marks first, white space at the edges left out."""
    block = only(
        "<p>a <strong> b <em>c</em> </strong><i></i><code>d</code><q>e</q> <a href=x>f</a><del>g</del><b> </b>h</p>"
    )
    assert "a b c de fg h" == block.text
    assert [
        ("strong", "b c"),
        ("emphasis", "c"),
        ("code", "d"),
        ("quote", "e"),
        ("link", "f"),
        ("deleted", "g"),
    ] == [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks]


def test_misnested_marks() -> None:
    """Misnested tags read as a browser reads them."""
    block = only("<p><b>x<i>y</b>z</i></p>")
    assert "xyz" == block.text
    assert [("strong", 0, 2), ("emphasis", 1, 2), ("emphasis", 2, 3)] == [tuple(mark) for mark in block.marks]


def test_unclosed_marks_go_on() -> None:
    """A bold tag that is never closed goes on in the next paragraphs."""
    doc = Document.from_html("<p>a <b>b<p>c<p>d")
    assert [[("strong", 2, 3)], [("strong", 0, 1)], [("strong", 0, 1)]] == [
        list(map(tuple, block.marks)) for block in doc.blocks
    ]


def test_entities() -> None:
    """A character reference maps to its whole source."""
    doc = Document.from_html("<p>Caf&eacute; &amp; t&#234;te &noname; &copy 😀</p>")
    prose = doc.blocks[0].prose
    assert "Café & tête &noname; © 😀" == prose.text
    found = {prose.text[i]: doc.source.slice(prose.span(i, i + 1)) for i in range(len(prose.text))}
    assert {"é": "&eacute;", "ê": "&#234;", "©": "&copy", "😀": "😀", "C": "C"}.items() <= found.items()


def test_comments_inside_text() -> None:
    """A comment does not part the words around it."""
    doc = Document.from_html("<p>one<!-- no -->two <!-- no --> three</p>")
    prose = doc.blocks[0].prose
    assert "onetwo three" == prose.text
    assert "one<!-- no -->two" == doc.source.slice(prose.span(0, 6))


def test_foster_parenting() -> None:
    """Text that stands wrongly in a table reads before it, and its place is where it was written."""
    doc = Document.from_html("<div>a</div><table>b<tr><td>b</td>b</tr><b>c</b></table>d")
    assert [("paragraph", "a"), ("paragraph", "bbc"), ("table_cell", "b"), ("paragraph", "d")] == outline(doc)
    prose = doc.blocks[1].prose
    assert [19, 34, 43] == [prose.span(i, i + 1).start for i in range(3)]
    assert 28 == doc.blocks[2].prose.span(0, 1).start


def test_implied_end_tags() -> None:
    """Paragraphs, items, cells and options need no end tag."""
    assert ["a", "b", "c", "d", "e", "f", "g"] == texts(
        "<p>a<p>b<ul><li>c<li>d</ul><table><tr><td>e<td>f</table><dl><dt>g</dl>"
    )


@pytest.mark.parametrize(
    "markup",
    [
        "<script>x</script>", "<style>x</style>", "<template><p>x</p></template>", "<svg><text>x</text></svg>",
        "<noscript><p>x</p></noscript>", "<select><option>x</select>", "<textarea>x</textarea>", "<iframe>x</iframe>",
        "<video>x</video>", "<object>x</object>", "<p hidden>x</p>", "<p style='color:red; display : NONE'>x</p>",
        "<span hidden>x</span>", "<dialog>x</dialog>", "<dialog id=a>x</dialog>", "<!-- x -->", "<p>&nbsp;</p>",
        "<title>x</title>", "<datalist><option>x</datalist>", "<p>&shy;</p>", "<input value=x>",
    ],
)  # fmt: skip
def test_not_read(markup: str) -> None:
    """What a reader does not see as text is no block."""
    assert ["a", "b"] == texts(f"<p>a</p>{markup}<p>b</p>")


@pytest.mark.parametrize(
    "markup",
    [
        "<p aria-hidden=true>x</p>", "<p hidden=until-found>x</p>", "<dialog open>x</dialog>", "<p class=hidden>x</p>",
        "<details><summary>x</summary></details>", "<p style='display:block'>x</p>", "<x-card>x</x-card>",
        "<template shadowrootmode=open><p>x</p></template>", "<button>x</button>", "<center>x</center>",
        "<label>x</label>", "<p><ruby>x<rp>(</rp><rt>y</rt></ruby></p>", "<math><mi>x</mi></math>",
    ],
)  # fmt: skip
def test_read(markup: str) -> None:
    """What a reader sees, or can unfold, is read."""
    assert ["a", "x", "b"] == texts(f"<p>a</p>{markup}<p>b</p>")


def test_page_hidden_until_its_scripts_have_run() -> None:
    """A whole page is never taken for hidden."""
    assert ["a"] == texts("<html style='display:none'><body style='display:none'><p>a")


def test_page_that_needs_no_scripts_only() -> None:
    """A page whose text stands in noscript is read as a browser without scripts reads it."""
    text = "Pour the water on the leaves, and wait. " * 20
    page = f"<head><noscript><style>a</style></noscript></head><p>Loading</p><noscript><p>{text}&amp;</p><i>x</i></noscript>"
    doc = Document.from_html(page)
    assert ["Loading", f"{text}&", "x"] == [block.text for block in doc.blocks]
    assert "x" == doc.source.slice(doc.blocks[2].span)
    assert doc.soup.find("i").text == "x"
    short = "<p>Loading</p><noscript>Please switch scripts on.</noscript>"
    assert ["Loading"] == texts(short)
    assert None is Document.from_html(f"{short}<noscript><i>x</i></noscript>").soup.find("i")


def test_words_for_screen_readers() -> None:
    """Words that only a screen reader speaks are not read, except as part of a heading."""
    markup = (
        '<p>Read it<span class="x sr-only"> (opens in a new tab)</span>.</p><div class=screen-reader-text>No</div>'
        "<h2 class=visually-hidden>Contents</h2><h3>Tea <span class=sr-only>leaves</span></h3>"
        '<p>Milk<span role="tooltip">White</span> first</p><p>a <a class="skip sr-only" href=#b>b</a></p>'
    )
    assert ["Read it.", "Contents", "Tea leaves", "Milk first", "a b"] == texts(markup)


def test_streamed_parts() -> None:
    """What React sends hidden, to be shown a moment later, is read."""
    assert ["a", "b"] == texts('<p>a</p><div hidden id="S:0"><p>b</p></div><div hidden id="s"><p>c</p></div>')


def test_buttons() -> None:
    """A button is apart from the text around it, except where it is the heading itself."""
    markup = "<p>Press <button>Go</button> now</p><h3><button>Why?</button></h3><div><button>Copy</button> it</div>"
    assert ["Press now", "Why?", "Copy", "it"] == texts(markup)
    assert "button" == Document.from_html(markup).blocks[2].containers[-1].tag


def test_layout_tables() -> None:
    """A cell that holds a page holds paragraphs; a cell that holds a datum is a cell."""
    markup = "<table><tr><td><h2>a</h2><p>b</p><td><p>c</p><p>d</p>e<td><p>f</p></table>"
    kinds = [kind for kind, _ in blocks(markup)]
    assert ["heading", "paragraph", "paragraph", "paragraph", "paragraph", "table_cell"] == kinds


def test_containers_are_shared() -> None:
    """Blocks inside one element share one container, with parent, order, attributes and span."""
    doc = Document.from_html("<main id=m><ul class='a b'><li>x<li>y</ul></main>")
    first, second = (block.containers for block in doc.blocks)
    assert ["main", "ul", "li"] == [container.tag for container in first]
    assert first[:2] == second[:2]
    assert first[2] is not second[2]
    assert (None, first[0], first[1]) == tuple(container.parent for container in first)
    orders = [container.order for container in (*first, second[2])]
    assert orders == sorted(set(orders))
    assert [{"id": "m"}, {"class": "a b"}, {}] == [dict(container.attributes) for container in first]
    assert ["<main", "<ul cl", "<li>x"] == [
        doc.source.slice(container.span)[:6].strip() for container in first
    ]
    assert doc.source.text == doc.source.slice(first[0].span)


def test_implied_containers() -> None:
    """An element that the source does not hold spans its content."""
    doc = Document.from_html("<table> <tr><td>x</table>")
    spans = {container.tag: doc.source.slice(container.span) for container in doc.blocks[0].containers}
    assert "<tr><td>x" == spans["tbody"]


def test_anchors() -> None:
    """Every id, and the name of an a element, leads to its element; the first of two wins."""
    markup = "<h2 id=a>x</h2><h3><a name=b></a>y</h3><p>z <span id='c'>w</span></p><div id=a>v</div><div id=d></div>"
    doc = Document.from_html(markup)
    assert {
        "a": "<h2 id=a>x</h2>",
        "b": "<a name=b></a>",
        "c": "<span id='c'>w</span>",
        "d": "<div id=d></div>",
    } == {name: doc.source.slice(span) for name, span in doc.anchors.items()}
    assert ["a", "b", None, "a"] == [block.anchor for block in doc.blocks]


def test_anchors_out_of_sight() -> None:
    """A fragment can point to what is not shown yet, such as a tab or a dialog."""
    doc = Document.from_html(
        "<div id=a hidden><p id=b>x</p><a name=c></a><script id=d></script></div><dialog id=e>y</dialog>"
    )
    assert ["a", "b", "c", "e"] == list(doc.anchors)
    assert "<p id=b>x</p>" == doc.source.slice(doc.anchors["b"])


def test_empty_headings() -> None:
    """A heading without words and without a described image is kept apart."""
    doc = Document.from_html(
        "<h1></h1><h2><img src=a></h2><h3><img src=a alt=Tea></h3><h4>x</h4><h5> <br> </h5>"
    )
    assert ["h1", "h2", "h5"] == [container.tag for container in doc.empty_headings]


def test_code_keeps_its_white_space() -> None:
    """Code reads as written, the newline after its start tag and its last one left out."""
    doc = Document.from_html("<pre>\n\n  a &lt; b\n\tc\n</pre>")
    assert "\n  a < b\n\tc" == doc.blocks[0].text
    assert "&lt;" == doc.source.slice(doc.blocks[0].prose.span(5, 6))


@pytest.mark.parametrize(
    "markup", ["", " ", "\0", "<!-- only -->", "<html></html>", "<p>", "</p>", "<head>", "<a href"]
)
def test_nothing_to_read(markup: str) -> None:
    """Nothing to read is a document without blocks."""
    doc = Document.from_html(markup)
    assert () == doc.blocks
    assert str(doc.soup) is not None


@pytest.mark.parametrize(
    ("markup", "text"), [("\ud800", "\ud800"), ("<", "<"), ("&", "&"), ("a\0b", "ab"), ("\ufeffa", "a")]
)
def test_odd_characters(markup: str, text: str) -> None:
    """Lone surrogates, NUL and a stray byte-order mark are no problem."""
    assert [text] == texts(markup)


def test_nul_in_raw_text() -> None:
    """NUL characters shift no place."""
    doc = Document.from_html("<script>\0</script><p>a\0b</p><svg><desc>\0</desc></svg><p>c")
    assert ["<p>a\0b</p>", "<p>c"] == [doc.source.slice(block.span) for block in doc.blocks]


def test_very_deep_nesting() -> None:
    """A hundred thousand nested elements are read without recursion."""
    assert ["x"] == texts("<div>" * 100_000 + "x")


def test_very_long_line() -> None:
    """A line of ten million characters is read in bounded time."""
    markup = "<p>" + "tea &amp; milk " * 700_000
    block = only(markup)
    assert "&amp;" == markup[slice(*block.prose.span(4, 5))]
    assert len("tea & milk ") * 700_000 - 1 == len(block.text)


def test_many_moved_texts() -> None:
    """Thousands of texts that a table moves are all placed."""
    doc = Document.from_html("<table>" + "x<tr><td>x</td></tr>" * 3_000)
    assert 3_001 == len(doc.blocks)
    assert 7 == doc.blocks[0].span.start


def test_svg_with_raw_text_names() -> None:
    """Elements inside an SVG that share a name with raw text do not swallow the page."""
    doc = Document.from_html("<p>a<svg><style/><title>b</title><script/></svg>c</p><p>d</p>")
    assert ["ac", "d"] == [block.text for block in doc.blocks]
    assert "<p>d</p>" == doc.source.slice(doc.blocks[1].span)


def test_a_document_goes_when_nobody_holds_it() -> None:
    """A page read and dropped leaves nothing for the garbage collector."""
    gc.disable()
    try:
        doc = Document.from_html(
            "<title>t</title><h1 id=a>x</h1><figure><a href=y><img src=z></a></figure><table><td>y</table>"
        )
        assert [2, 1, 1] == [len(doc.blocks), len(doc.links), len(doc.images)]
        assert doc.meta.title is not None
        seen = weakref.ref(doc)
        parts = [weakref.ref(part) for part in (*doc.links, *doc.images, *doc.blocks)]
        del doc
        assert [None] * (len(parts) + 1) == [seen(), *(part() for part in parts)]
    finally:
        gc.enable()


def test_the_collector_is_left_as_it_was() -> None:
    """Reading a page rests the garbage collector and starts it again, or leaves it off."""
    Document.from_html("<p>a")
    assert gc.isenabled()
    gc.disable()
    try:
        Document.from_html("<p>a")
        assert not gc.isenabled()
    finally:
        gc.enable()
