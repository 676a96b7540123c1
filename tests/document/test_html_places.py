"""Where the nodes of a tree stand: exactly, or nowhere."""

from __future__ import annotations

import gzip
import re

import pytest
import turbohtml
from hypothesis import given, settings
from hypothesis import strategies as st

from contentaudit.document import Document
from contentaudit.document.html_stream import Run
from contentaudit.document.html_tree import PlacedTree
from contentaudit.source import Source
from places import SHARED

SUITE = SHARED / "suites" / "html5lib" / "tree-construction"
PAGES = sorted((SHARED / "eval" / "pages").glob("*.html.gz"))
TAGS = [
    "p",
    "div",
    "b",
    "i",
    "a",
    "span",
    "table",
    "tr",
    "td",
    "th",
    "tbody",
    "caption",
    "ul",
    "li",
    "em",
    "select",
    "option",
    "svg",
    "math",
    "template",
    "h1",
    "pre",
    "button",
    "form",
    "br",
    "img",
    "hr",
    "center",
    "col",
    "colgroup",
    "script",
    "style",
    "title",
    "textarea",
    "dl",
    "dt",
    "dd",
    "nobr",
    "object",
    "body",
    "html",
    "head",
    "frameset",
    "plaintext",
]
WORD = "\x01"


def runs_of(tree: PlacedTree, index: int) -> list[Run]:
    """Return the runs of a text node."""
    start, data = tree.places.starts[index], tree.places.sources[index]
    return tree.places.runs.get(index) or [Run(data, start, start + len(data), verbatim=True)]


def resolved(reference: str) -> str:
    """Return what a character reference stands for."""
    (text,) = (
        node for node in turbohtml.parse(f"<p>x{reference}x").descendants if isinstance(node, turbohtml.Text)
    )
    return text.data[1:-1]


def wrong(tree: PlacedTree) -> list[str]:
    """Return what is wrong with the places of a tree, all of it checked against the parser's own."""
    found = []
    for index, node in enumerate(tree.nodes):
        if isinstance(node, turbohtml.Element):
            location = node.source_location
            start = location.start_tag.start_offset if location else -1
            if start != tree.places.starts[index]:
                found.append(f"<{node.tag}> at {tree.places.starts[index]}, not {start}")
        elif isinstance(node, turbohtml.Text) and index not in tree.places.unplaced:
            runs = runs_of(tree, index)
            if "".join(run.text for run in runs) != node.data:
                found.append(f"{node.data!r} is not {runs}")
            for run in runs:
                source = tree.text[run.start : run.end]
                if run.verbatim:
                    right = source == run.text
                else:
                    right = source == "\0" or (source[0] == "&" and resolved(source) == run.text)
                if not right:
                    found.append(f"{run.text!r} is not {source!r}")
    return found


def suite() -> list[str]:
    """Return the inputs of the html5lib tree-construction suite."""
    return [
        match[1].replace("\r\n", "\n").replace("\r", "\n")
        for file in sorted(SUITE.glob("*.dat"))
        for match in re.finditer(r"#data\n(.*?)\n#errors", file.read_bytes().decode("utf-8"), re.DOTALL)
    ]


@pytest.mark.skipif(not SUITE.is_dir(), reason="needs the html5lib suite in shared/suites")
def test_html5lib_suite() -> None:
    """Every node of the suite is placed rightly; only copies, CDATA and frames leave text unplaced."""
    texts = unplaced = 0
    for markup in suite():
        tree = PlacedTree(markup)
        assert [] == wrong(tree), markup
        texts += sum(isinstance(node, turbohtml.Text) for node in tree.nodes)
        if not any(part in markup for part in ("<![CDATA[", "<selectedcontent>", "<frameset>")):
            assert [] == tree.places.unplaced, markup
        unplaced += len(tree.places.unplaced)
        doc = Document.from_html(markup)
        assert doc.soup is not None
    assert (True, True) == (texts > 1_500, unplaced <= 32)


@pytest.mark.skipif(not PAGES, reason="needs the pages in shared/eval")
def test_real_pages() -> None:
    """Every text and every element of every real page is placed, and rightly."""
    texts = unplaced = 0
    for page in PAGES:
        tree = PlacedTree(Source(gzip.decompress(page.read_bytes()).decode("utf-8", "replace")).text)
        assert [] == wrong(tree), page.name
        texts += sum(isinstance(node, turbohtml.Text) for node in tree.nodes)
        unplaced += len(tree.places.unplaced)
    assert 0 == unplaced
    assert texts > 1_000 * len(PAGES)


def markup_of(words: bool) -> st.SearchStrategy[str]:
    """Generate tag soup: words, white space, comments, and tags that fit or do not."""
    parts = [
        st.sampled_from([" ", "\n", "<!--c-->", "&amp;", "<table>", "<tr>", "<td>", "<p>", "<b>", "</b>"]),
        st.sampled_from(TAGS).map("<{}>".format),
        st.sampled_from(TAGS).map("</{}>".format),
    ]
    return st.lists(st.one_of(st.just(WORD), *parts) if words else st.one_of(parts), max_size=16).map("".join)


def spelled(markup: str, *, alike: bool) -> str:
    """Give each word of a generated page its letters: its own, or the same for all."""
    words = iter(range(10, 100))
    return re.sub(WORD, lambda _: "wxx" if alike else f"w{next(words)}", markup)


def spots(tree: PlacedTree) -> list[object]:
    """Return where each node stands, white space left out: it is alike by nature."""
    return [
        None
        if tree.places.sources[index].isspace() or index in tree.places.unplaced
        else [run[1:] for run in tree.places.runs.get(index, [])] or start
        for index, start in enumerate(tree.places.starts)
    ]


@settings(max_examples=400)
@given(markup_of(words=True))
def test_places_do_not_depend_on_the_words(markup: str) -> None:
    """
    Words that are all alike are placed where distinct words are.

    Distinct words can only be placed rightly, and what a page says does not change its tree.
    """
    distinct, alike = (PlacedTree(spelled(markup, alike=alike)) for alike in (False, True))
    assert [] == wrong(distinct)
    assert [] == wrong(alike)
    hidden = set(distinct.places.unplaced) | set(alike.places.unplaced)
    ours, theirs = spots(distinct), spots(alike)
    assert [None if i in hidden else spot for i, spot in enumerate(ours)] == [
        None if i in hidden else spot for i, spot in enumerate(theirs)
    ]


def test_copies_are_not_in_the_source() -> None:
    """Of a tag that the parser copies, only the original has a place."""
    tree = PlacedTree("<p><b id=x>one<p>two")
    assert [3, -1] == [
        tree.places.starts[i] for i, node in enumerate(tree.nodes) if getattr(node, "tag", "") == "b"
    ]


@pytest.mark.parametrize(
    ("markup", "places"),
    [
        ("<pre>\n\nA</pre>", [(6, 8)]),
        (" <html> <head> </head> <body>a", [(14, 15), (22, 23), (29, 30)]),
        ("<head></head> <style></style>ddd", [(13, 14), (29, 32)]),
        ("A<table><tr> B</tr> </em>C</table>", [(0, 26), (19, 20)]),
        ("<table><td>x</td>x</table>", [(17, 18), (11, 12)]),
        ("<table>x<table>x<td>x", [(7, 8), (15, 16), (20, 21)]),
        ("a<!-- -->b</body>c", [(0, 1), (9, 18)]),
        ("<p>a</html>b", [(3, 12)]),
        ("<colgroup> a", [(10, 12)]),
        ("<table><colgroup> a", [(18, 19), (17, 18)]),
    ],
)
def test_texts(markup: str, places: list[tuple[int, int]]) -> None:
    """Text that is moved, merged, split or trimmed is placed where it was written."""
    tree = PlacedTree(markup)
    runs = [runs_of(tree, i) for i, node in enumerate(tree.nodes) if isinstance(node, turbohtml.Text)]
    assert places == [(run[0].start, run[-1].end) for run in runs]


def test_unplaced_text() -> None:
    """Text that the stream does not hold has the range between its neighbours, and is not called verbatim."""
    tree = PlacedTree("<p>a</p><svg><![CDATA[b]]></svg><p>c</p>")
    (index,) = tree.places.unplaced
    assert [Run("b", 13, 32, verbatim=False)] == tree.places.runs[index]
    tree = PlacedTree("<svg><![CDATA[b]]>")
    assert [Run("b", 5, 18, verbatim=False)] == tree.places.runs[tree.places.unplaced[0]]
    tree = PlacedTree("&amp;<svg><![CDATA[b]]></svg>&lt;")
    assert [(10, 29)] == [run[1:3] for index in tree.places.unplaced for run in tree.places.runs[index]]
