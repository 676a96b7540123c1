from __future__ import annotations

from contextlib import suppress

import pytest

from contentaudit.brief import Brief
from contentaudit.check import NotAssessed
from contentaudit.checks.structure import CHECKS
from contentaudit.checks.structure.bold_as_heading import BoldAsHeading
from contentaudit.checks.structure.broken_toc_link import BrokenTocLink
from contentaudit.checks.structure.duplicate_heading import DuplicateHeading
from contentaudit.checks.structure.empty_heading import EmptyHeading
from contentaudit.checks.structure.heading_without_text import HeadingWithoutText
from contentaudit.checks.structure.leftover_boilerplate import LeftoverBoilerplate
from contentaudit.checks.structure.list_item_as_heading import ListItemAsHeading
from contentaudit.checks.structure.missing_h1 import MissingH1
from contentaudit.checks.structure.missing_introduction import MissingIntroduction
from contentaudit.checks.structure.multiple_h1 import MultipleH1
from contentaudit.checks.structure.repeated_title import RepeatedTitle
from contentaudit.checks.structure.thin_article import ThinArticle
from contentaudit.document import Document
from contentaudit.testing import example_params, problems

PROSE = "Tea is a drink that many people like a lot, and they have drunk it for a very long time."


def html(markup, **brief):
    """Parse HTML as English."""
    return Document.from_html(markup).with_brief(Brief(dialect="en-US", **brief))


def markdown(text, **brief):
    """Parse Markdown as English."""
    return Document.from_markdown(text).with_brief(Brief(dialect="en-US", **brief))


def texts(check, doc):
    """Return the source of every finding of a check, in order."""
    return [doc.source.slice(found.span) for found in check().run(doc)]


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check, example):
    """Every check finds exactly what its examples mark."""
    assert [] == problems(check, example)


@pytest.mark.parametrize("kind", ["html", "markdown", "text"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_nothing(check, kind):
    """An empty article ends no check in an error."""
    doc = {"html": Document.from_html, "markdown": Document.from_markdown, "text": Document.from_text}[kind](
        ""
    )
    with suppress(NotAssessed):
        assert len(list(check().run(doc))) < 2


def test_fragment_without_headings():
    """A fragment without any heading has its title elsewhere."""
    with pytest.raises(NotAssessed, match="its title stands elsewhere"):
        list(MissingH1().run(html("<p>Tea.</p>")))
    assert 1 == len(list(MissingH1().run(html("<h2>Tea</h2><p>Tea.</p>"))))


def test_title_among_h1s():
    """Of several H1s the one that the title element names is kept, wherever the logo stands."""
    page = "<title>Tea | Shop</title><body><h1>Shop of Jo</h1><main><h1>Tea</h1><p>Tea.</p></main>"
    assert ["Shop of Jo"] == texts(MultipleH1, html(page))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<p>{PROSE}</p><h2> </h2><p>{PROSE}</p>", ["<h2> </h2>"]),
        (f'<p>{PROSE}</p><h2><img src="a.png"></h2><p>{PROSE}</p>', ['<h2><img src="a.png"></h2>']),
        (f"<p>{PROSE}</p><nav><h2></h2></nav><p>{PROSE}</p>", []),
        (f"<p>{PROSE}</p><h2></h2>", []),
    ],
)
def test_empty_headings(markup, expected):
    """An empty heading counts inside the article, not in navigation or behind the end."""
    assert expected == texts(EmptyHeading, html(markup))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h2>Tea</h2><p></p><!-- later --><h2>Milk</h2><p>Milk.</p>", ["Tea"]),
        ("<h2>Tea</h2><div id=app></div><h2>Milk</h2><p>Milk.</p>", []),
        ("<h2>Tea</h2><h3>Green</h3><p>Tea.</p>", []),
        ('<h2><a href="/tea">Tea</a></h2><h2>Milk</h2><p>Milk.</p>', []),
        ("<h2>Tea • 5 cups</h2><h2>Milk</h2><p>Milk.</p>", []),
        ("<h2>A</h2><h2>A</h2><h2>A</h2><p>Milk.</p>", []),
        ("<h1>Tea</h1><h1>Milk</h1><p>Milk.</p>", []),
        ("<p>Tea.</p><h2>Milk</h2>", ["Milk"]),
    ],
)
def test_headings_with_nothing(markup, expected):
    """Only what is surely empty counts: anything a script may fill does not."""
    assert expected == texts(HeadingWithoutText, html(markup))


def test_repeated_patterns_are_no_duplicates():
    """A heading that stands three times is a pattern; a link in a heading leads elsewhere."""
    assert [] == texts(DuplicateHeading, html("<h2>Pros</h2><p>A.</p>" * 3))
    assert [] == texts(DuplicateHeading, html('<h2><a href="/tea">Tea</a></h2><p>A.</p>' * 2))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h1>Green tea</h1><h2>Tea</h2><p>A.</p><h2>Red</h2><p>B.</p>", 0),
        ("<h1>Tea</h1><h2>Introduction</h2><p>A.</p><h2>Red</h2><p>B.</p>", 0),
        ("<h1>Tea</h1><h3>Milk</h3><p>A.</p><h2>Red</h2><p>B.</p>", 0),
        ("<h2>Milk</h2><p>A.</p><h2>Red</h2><p>B.</p>", 0),
        ("<h1>Tea</h1><h2>Milk</h2><p>A.</p><h2>Red</h2><p>B.</p>", 1),
        (f"<h1>Tea</h1><ul><li>{PROSE}</li></ul><h2>Milk</h2><p>A.</p><h2>Red</h2><p>B.</p>", 1),
        (f"<h1>Tea</h1><p>{PROSE}</p><h2>Milk</h2><p>A.</p><h2>Red</h2><p>B.</p>", 0),
        ("<h1>Tea</h1><h2>Milk</h2><p>A.</p>", 0),
    ],
)
def test_introductions(markup, expected):
    """An introduction may be a first section of that name; a page that cannot be judged is let pass."""
    assert expected == len(list(MissingIntroduction().run(html(markup))))


def test_introduction_of_markdown_without_title():
    """Markdown without a title may begin with any heading, and still needs an introduction."""
    assert 1 == len(list(MissingIntroduction().run(markdown("## Milk\n\nA.\n\n## Red\n\nB.\n"))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Our tools are:**\n\n- one\n- two\n", []),
        ("**The very best of our tools:**\n\n- one\n- two\n", []),
        ("**Tools:**\n\n- one\n- two\n", ["Tools:"]),
        (f"**Price: $5**\n\n{PROSE}\n", []),
        (f"**Here they come**\n\n{PROSE}\n", []),
        ("**Tea**\n\nToo short.\n", []),
        (f"**Pro**\n\n{PROSE}\n\n" * 3, []),
        (f"Some **tea**\n\n{PROSE}\n", []),
    ],
)
def test_bold_lines(text, expected):
    """What leads in to a list, names a price or stands many times is no heading."""
    assert expected == texts(BoldAsHeading, markdown(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Text.\n\n- Tea\n\n{PROSE}\n", ["Tea"]),
        (f"Text.\n\n- Price: 5\n\n{PROSE}\n", []),
        (f"Cons:\n\n- Runs small\n\n{PROSE}\n", []),
        (f"Text.\n\n- [Tea](/tea)\n\n{PROSE}\n", []),
        (f"Text.\n\n- Tea, milk and water\n\n{PROSE}\n", []),
        ("Text.\n\n- Tea\n\n## Milk\n\nText.\n", []),
    ],
)
def test_lone_items(text, expected):
    """A list of one item that is text, a link or announced is a list."""
    assert expected == texts(ListItemAsHeading, markdown(text))


TOC = "- [Tea](#tea)\n- [Milk](#{})\n- [Red](#{})\n\n## Tea\n\nA.\n\n## Milk\n\nB.\n\n## Red\n\nC.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TOC.format("milk", "red"), 0),
        (TOC.format("milk", "top"), 0),
        (TOC.format("milk", "cow"), 1),
        (TOC.format("x", "x"), 0),
        ("- [Tea](#tea)\n- [Milk](/milk)\n- [Red](#red)\n\n## Milk\n\nB.\n", 0),
        ("- [Tea](#a)\n- [Milk](#b)\n- [Red](#c)\n\n## Milk\n\nB.\n", 3),
        ("- [Tea](#a)\n- [Milk](#b)\n- [Red](#c)\n\n## Milk\n\nB.\n\n<script></script>\n", 0),
    ],
)
def test_tables_of_contents(text, expected):
    """An entry leads to an id; where a script may set the ids nothing is claimed."""
    assert expected == len(list(BrokenTocLink().run(markdown(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As an AI language model, I like tea.", ["As an AI language model"]),
        ("Tea is old.:contentReference[oaicite:3]", [":contentReference[oaicite:3]"]),
        ("Write “Dear [your name]” at the top.", []),
        ("The TODO list is long.", []),
        ("TODO write this", ["TODO"]),
        ("> He said […]\n", []),
        ("Recent posts\n", ["Recent posts"]),
        ("Read more\n", ["Read more"]),
        ("Read more books, and buy a sample of content.\n", []),
        ("![a](b.png)\n", []),
    ],
)
def test_leftovers(text, expected):
    """Leftovers of assistants, templates and feeds are told from talk about them."""
    assert expected == texts(LeftoverBoilerplate, markdown(text))


def test_furniture_on_a_page():
    """On a finished page a line of furniture may stand in its place."""
    assert [] == texts(LeftoverBoilerplate, html(f"<p>{PROSE}</p><p>Recent posts</p>"))


def test_variables_of_a_template():
    """A variable that no template filled in shows on a finished page."""
    assert ["{{ first_name }}"] == texts(LeftoverBoilerplate, html("<p>Dear {{ first_name }}, hello.</p>"))


def test_title_of_the_head():
    """Without an H1 the title of the head, or of the front matter, is the one that repeats."""
    sections = "## Tea for the very old\n\nA.\n\n## Tea for the very old, again\n\nB.\n"
    text = f"---\ntitle: Tea for the very old\n---\n\n{sections}"
    assert 2 == len(texts(RepeatedTitle, markdown(text)))


def test_short_pages_that_may_be_short():
    """A category page may be short."""
    with pytest.raises(NotAssessed, match="a page of type category may be short"):
        list(ThinArticle().run(markdown("Tea.\n", page_type="category")))


def test_thin_article_is_graded():
    """A thin article costs by the words it lacks."""
    costs = [next(iter(ThinArticle().run(markdown("tea " * words)))).cost for words in (50, 175, 240)]
    assert [1.0, 0.5, pytest.approx(1 / 15)] == costs
