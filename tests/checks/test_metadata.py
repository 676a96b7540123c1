"""Checks of a page’s metadata."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from contentaudit.brief import Brief
from contentaudit.check import Check, Example, NotAssessed, why_not
from contentaudit.checks._article import is_article
from contentaudit.checks.metadata import CHECKS
from contentaudit.checks.metadata.description_repeats_title import DescriptionRepeatsTitle
from contentaudit.checks.metadata.description_too_short import DescriptionTooShort
from contentaudit.checks.metadata.description_too_wide import DescriptionTooWide
from contentaudit.checks.metadata.impossible_date import ImpossibleDate
from contentaudit.checks.metadata.incomplete_structured_data import IncompleteStructuredData
from contentaudit.checks.metadata.missing_author_metadata import MissingAuthorMetadata
from contentaudit.checks.metadata.missing_date_metadata import MissingDateMetadata
from contentaudit.checks.metadata.placeholder_title import PlaceholderTitle
from contentaudit.checks.metadata.repeated_head_tag import RepeatedHeadTag
from contentaudit.checks.metadata.repeated_word_in_title import RepeatedWordInTitle
from contentaudit.checks.metadata.title_same_as_h1 import TitleSameAsH1
from contentaudit.checks.metadata.title_too_short import TitleTooShort
from contentaudit.checks.metadata.title_too_wide import TitleTooWide
from contentaudit.checks.metadata.wrong_lang import WrongLang
from contentaudit.document import Context, Document
from contentaudit.source import Kind, Source
from contentaudit.testing import example_params, problems


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check: type[Check], example: Example) -> None:
    """Each check finds what its examples mark, where they mark it, and nothing else."""
    assert [] == problems(check, example)


def head(markup: str, kind: Kind = "html", **brief: Any) -> Document:
    """Parse a page with a head."""
    text = f"<!doctype html><html lang=en><head>{markup}</head><body><p>Rest helps.</p></body></html>"
    doc = Document.parse(Source(text if kind == "html" else markup, kind=kind))
    return doc.with_brief(Brief(**brief), Context(today=date(2026, 11, 24)))


def judge(check: type[Check], doc: Document) -> list[tuple[str, str]]:
    """Run a check; return place and message of its findings."""
    return [(doc.source.slice(found.span), found.message) for found in check().run(doc)]


@pytest.mark.parametrize("check", CHECKS)
def test_pages_without_anything(check: type[Check]) -> None:
    """An empty head ends in findings or a reason, never in an error."""
    doc = head("")
    try:
        messages = [message for _, message in judge(check, doc)]
    except NotAssessed as reason:
        messages = [str(reason)]
    assert all(messages)


@pytest.mark.parametrize("check", [check for check in CHECKS if check.needs])
def test_fragments_have_no_head(check: type[Check]) -> None:
    """A fragment and a plain text are not judged by a head that they cannot have."""
    assert why_not(check, Document.from_html("<p>Rest.</p>"))
    assert why_not(check, Document.from_text("Rest.\n"))


@pytest.mark.parametrize(
    "check", [TitleTooWide, TitleTooShort, PlaceholderTitle, RepeatedWordInTitle, TitleSameAsH1]
)
def test_without_a_title(check: type[Check]) -> None:
    """Checks of the title leave its absence to the check that finds it."""
    with pytest.raises(NotAssessed, match="no title"):
        judge(check, head("<title> </title>"))


@pytest.mark.parametrize("check", [DescriptionTooWide, DescriptionTooShort, DescriptionRepeatsTitle])
def test_without_a_description(check: type[Check]) -> None:
    """Checks of the description leave its absence to the check that finds it."""
    with pytest.raises(NotAssessed, match="no description"):
        judge(check, head('<meta name="description" content="">'))


def test_a_wider_title_costs_more() -> None:
    """The cost of a title grows with what is cut off, and ends at the whole weight."""
    costs = [
        next(iter(TitleTooWide().run(head(f"<title>{'Rest and walk ' * times}</title>")))).cost or 0.0
        for times in (5, 6, 20)
    ]
    assert costs[0] < costs[1] < costs[2] == 1.0


def test_itemprop_is_no_second_description() -> None:
    """Microdata may describe a part of the page in other words."""
    markup = '<meta name="description" content="A"><meta itemprop="description" content="B">'
    assert [] == judge(RepeatedHeadTag, head(markup))


def test_nested_structured_data() -> None:
    """Objects inside lists and graphs are judged; a mere reference is not."""
    data = '{"@graph": [{"@type": "ItemList", "items": [{"@type": "Recipe", "name": "Soup"}]}]}'
    found = judge(IncompleteStructuredData, head(f'<script type="application/ld+json">{data}</script>'))
    assert [] == found  # it says no more than a name
    data = data.replace('"name": "Soup"', '"cookTime": "PT5M"')
    found = judge(IncompleteStructuredData, head(f'<script type="application/ld+json">{data}</script>'))
    assert ["this Recipe lacks name, image"] == [message for _, message in found]


@pytest.mark.parametrize(
    ("markup", "brief", "expected"),
    [
        ('<meta property="og:type" content="article">', {}, True),
        ('<meta property="og:type" content="website">', {}, False),
        ('<script type="application/ld+json">{"@type": "https://schema.org/BlogPosting"}</script>', {}, True),
        ('<meta property="og:type" content="article">', {"page_type": "product"}, False),
        ("", {}, False),
    ],
)
def test_is_article(markup: str, brief: dict[str, Any], expected: bool) -> None:
    """A page is an article when its brief says so, else when its markup does."""
    assert expected == is_article(head(markup, **brief))


def test_long_text_in_an_article_element_is_an_article() -> None:
    """Without other signs a long text in an `article` element is an article."""
    doc = Document.from_html(
        f"<body><article>{'<p>Rest helps most people, and walks do.</p>' * 50}</article></body>"
    )
    assert is_article(doc)


@pytest.mark.parametrize("check", [MissingAuthorMetadata, MissingDateMetadata])
def test_other_pages_need_no_author(check: type[Check]) -> None:
    """A page that is no article is not asked for author and date."""
    with pytest.raises(NotAssessed, match="not an article"):
        judge(check, head("", page_type="product"))


def test_dates_of_structured_data() -> None:
    """Dates in JSON-LD are compared within their own record, and those that are no dates are passed over."""
    good_record = '{"@type": "Article", "datePublished": "2024-05-01", "dateModified": "soon"}'
    bad_record = '{"@type": "Article", "datePublished": "2024-05-01T10:00:00Z", "dateModified": "2023-05-01"}'
    markup = f'<script type="application/ld+json">[{good_record}, {bad_record}]</script>'
    found = judge(ImpossibleDate, head(markup))
    assert ["changed on 2023-05-01, before it was published on 2024-05-01"] == [
        message for _, message in found
    ]


def test_impossible_days_are_no_dates() -> None:
    """A 31st of February is left to whoever reads the page."""
    with pytest.raises(NotAssessed, match="no dates"):
        judge(ImpossibleDate, head('<meta name="date" content="2024-02-31">'))


def test_scheduled_for_tomorrow() -> None:
    """A day's difference is left to time zones; two are the future."""
    assert [] == judge(ImpossibleDate, head('<meta name="date" content="2026-11-25">'))
    assert 1 == len(judge(ImpossibleDate, head('<meta name="date" content="2026-11-26">')))


def test_short_titles_of_other_pages() -> None:
    """A product's name may be all that its title needs."""
    with pytest.raises(NotAssessed, match="not an article"):
        judge(TitleTooShort, head("<title>Chair</title>", page_type="product"))


def test_wrong_lang_needs_a_lang() -> None:
    """A missing attribute is another check's finding."""
    with pytest.raises(NotAssessed, match="no lang attribute"):
        judge(WrongLang, Document.from_html("<!doctype html><html><p>Rest.</p></html>"))


def test_front_matter_counts_as_metadata() -> None:
    """A list of authors in the front matter names an author."""
    doc = Document.from_markdown("---\ntitle: Rest\nauthors: [ann]\n---\nRest.\n")
    assert [] == judge(MissingAuthorMetadata, doc)
