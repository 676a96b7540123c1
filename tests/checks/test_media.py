from __future__ import annotations

import pytest

from contentaudit.brief import Brief
from contentaudit.check import NotAssessed, why_not
from contentaudit.checks.media import CHECKS
from contentaudit.checks.media.missing_alt import MissingAlt
from contentaudit.checks.media.missing_dimensions import MissingDimensions
from contentaudit.checks.media.no_image import NoImage, NoImageOptions
from contentaudit.checks.media.uninformative_alt import UninformativeAlt
from contentaudit.document import Document
from contentaudit.testing import example_params, problems

TEXT = "<h1>Tea</h1><p>Tea is a drink that many people like a lot.</p>"


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check, example):
    """Every check finds exactly what its examples mark."""
    assert [] == problems(check, example)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_plain_text_has_no_images(check):
    """Plain text has no images to judge."""
    assert "plain text has no markup for it" == why_not(check, Document.from_text("Tea.\n"))


def test_short_articles_need_no_image():
    """A short article is not assessed."""
    with pytest.raises(NotAssessed, match="fewer than 1000 words"):
        list(NoImage().run(Document.from_markdown("Tea.\n")))


@pytest.mark.parametrize(
    ("markup", "kind", "expected"),
    [
        (TEXT, "html", 1),
        (TEXT + '<img src="tea.jpg" alt="Tea">', "html", 0),
        (TEXT + "<svg></svg>", "html", 0),
        (TEXT + "<video src=tea.mp4></video>", "html", 0),
        ("Tea is a drink that many people like a lot.\n", "markdown", 1),
        ("---\nprimary_image: tea\n---\n\nTea is a drink that many people like a lot.\n", "markdown", 0),
        ('{{< figure src="tea.jpg" >}}\n\nTea is a drink that many people like a lot.\n', "markdown", 0),
    ],
)
def test_what_counts_as_an_image(markup, kind, expected):
    """A drawing, a video, a shortcode and the front matter's image are images too."""
    parse = Document.from_html if kind == "html" else Document.from_markdown
    assert expected == len(list(NoImage(NoImageOptions(words=5)).run(parse(markup))))


def test_images_between_the_blocks():
    """An image that stands among the article's blocks counts, an icon does not."""
    page = "<main><h1>Tea</h1>{}<p>Tea is a drink that many people like a lot, all over the world.</p></main>"
    found = {
        tag: len(list(NoImage(NoImageOptions(words=5)).run(Document.from_html(page.format(tag)))))
        for tag in (
            '<nav><img src="tea.jpg"></nav>',
            '<nav><img src="logo.png"></nav>',
            '<nav><img src="a.jpg" width="20"></nav>',
        )
    }
    assert [0, 1, 1] == list(found.values())


@pytest.mark.parametrize(
    ("alt", "expected"),
    [
        ("IMG_2041", 1),
        ("DSC00012.JPG", 1),
        ("screen shot 2024-01-02", 1),
        ("a_b_c", 1),
        ("green-tea-in-a-cup", 1),
        ("image 3", 1),
        ("The featured image", 1),
        ("0f3a9c1b2d4e5f60718293a4", 1),
        ("Green tea in a cup", 0),
        ("Node.js", 0),
        ("x-ray", 0),
        ("Photos of Rome", 0),
        ("state-of-the-art", 0),
    ],
)
def test_file_names(alt, expected):
    """File names and empty words are told from short descriptions."""
    doc = Document.from_html(f'<p>Tea.</p><img src="a.png" alt="{alt}">')
    assert expected == len(list(UninformativeAlt().run(doc)))


def test_decoration_needs_no_alt():
    """What markup calls decoration is left alone; an empty alt in Markdown is a note."""
    hidden = '<p>Tea.</p><img src="a.png" aria-hidden="true"><img src="b.png" alt="">'
    assert [] == list(MissingAlt().run(Document.from_html(hidden)))
    assert ["note"] == [found.severity for found in MissingAlt().run(Document.from_markdown("![](a.png)\n"))]


@pytest.mark.parametrize(
    ("tag", "missing"),
    [
        ('<img src="a.png">', "width and height"),
        ('<img src="a.png" height="2">', "width"),
        ('<img src="a.png" width="2">', "height"),
        ('<img src="a.svg">', None),
        ('<img src="a.png" style="height: 20px">', None),
    ],
)
def test_dimensions(tag, missing):
    """The attribute that is missing is named; a drawing and a styled image keep their room."""
    doc = Document.from_html(f"<p>Tea.</p>{tag}").with_brief(Brief())
    expected = [] if missing is None else [f"this image has no {missing}; the text jumps when it loads"]
    assert expected == [found.message for found in MissingDimensions().run(doc)]
