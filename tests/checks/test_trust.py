from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest

from contentaudit.brief import Brief
from contentaudit.check import NotAssessed, why_not
from contentaudit.checks._own import own_sentences
from contentaudit.checks.trust import CHECKS
from contentaudit.checks.trust._bylines import calls_itself_article, has_author, has_date, years
from contentaudit.checks.trust._contradictions import CERTAIN, DOUBTFUL, SURE, contradictions
from contentaudit.checks.trust._numbers import quantities, stem, value
from contentaudit.checks.trust.absolute_health_claim import AbsoluteHealthClaim
from contentaudit.checks.trust.absolute_money_claim import AbsoluteMoneyClaim
from contentaudit.checks.trust.miscounted_list import MiscountedList
from contentaudit.checks.trust.missing_byline import MissingByline
from contentaudit.checks.trust.missing_date import MissingDate
from contentaudit.checks.trust.stale_year import StaleYear
from contentaudit.checks.trust.unsourced_claim import UnsourcedClaim
from contentaudit.document import Context, Document
from contentaudit.testing import example_params, problems

TODAY = Context(today=date(2026, 11, 24))


def markdown(text, **brief):
    """Parse Markdown as English, read on a fixed day."""
    return Document.from_markdown(text).with_brief(Brief(dialect="en-US", **brief), TODAY)


def html(markup, **brief):
    """Parse HTML as English, read on a fixed day."""
    return Document.from_html(markup).with_brief(Brief(dialect="en-US", **brief), TODAY)


def texts(check, doc):
    """Return the source of every finding of a check, in order."""
    return [doc.source.slice(found.span) for found in check().run(doc)]


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check, example):
    """Every check finds exactly what its examples mark."""
    assert [] == problems(check, example)


@pytest.mark.parametrize("text", ["", "# Only\n\n## Headings\n", "| a | b |\n|---|---|\n| 1 | 2 |\n", "12"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_little_text(check, text):
    """An article with next to no text ends no check in an error."""
    with suppress(NotAssessed):
        assert len(list(check().run(markdown(text)))) < 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scientists in Spain found it.", ["Scientists in Spain found"]),
        ("It is clinically proven to help.", ["clinically proven"]),
        ("We sell clinically proven products.", []),
        (
            "According to the World Health Organization, it helps.",
            ["According to the World Health Organization"],
        ),
        ("According to the latest study, it helps.", []),
        ("According to a large study of tea, it helps.", ["According to a large study"]),
        ("According to this study, it helps.", []),
        ("According to a woman who studies tea, it helps.", []),
        ("According to Jo, it helps.", []),
        ("According to", []),
        ("Studies that show it are rare.", []),
        ("Experts in tea: they say it helps.", []),
        ("Researchers who say so are few.", []),
        ("Experts may say so, and researchers will find it.", []),
        ("Whether studies show it is open.", []),
        ("The study found it. Other researchers believe it.", []),
        ("Experts say it helps, said Mary Miller.", []),
        ("Studies show it helps [3-5].", []),
        ("Studies show it helps (Smith and Jones, 2012).", []),
        ("Studies show:\n\n- [that it helps](https://a.example/)\n", []),
        ("Studies show:\n\n- that it helps\n", ["Studies show"]),
        ("“Studies show that it helps,” he wrote.", []),
        ("Do studies show that it helps?", []),
    ],
)
def test_claims(text, expected):
    """A claim about studies needs a source; talk about studies, a quoted person and a citation do not."""
    assert expected == texts(UnsourcedClaim, markdown(text))


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (AbsoluteHealthClaim, "This remedy reverses diabetes.", ["reverses diabetes"]),
        (AbsoluteHealthClaim, "Lose 10 pounds in two weeks with this diet.", ["Lose 10 pounds in two weeks"]),
        (AbsoluteHealthClaim, "The drug is 100% safe.", ["100% safe"]),
        (AbsoluteHealthClaim, "The drug had no side effects from day two.", []),
        (AbsoluteHealthClaim, "He claims that the drug cures cancer.", []),
        (AbsoluteHealthClaim, "Nobody knows a drug that cures cancer.", []),
        (AbsoluteHealthClaim, "The code has no side effects.", []),
        (AbsoluteMoneyClaim, "You cannot lose money with this fund.", ["cannot lose money"]),
        (AbsoluteMoneyClaim, "Buy the safest investment there is.", ["the safest investment"]),
        (AbsoluteMoneyClaim, "If a trader offers guaranteed profits, run.", []),
        (AbsoluteMoneyClaim, "Is there such a thing as easy money?", []),
    ],
)
def test_promises(check, text, expected):
    """Promises are told from doubts, warnings, questions and other subjects."""
    assert expected == texts(check, markdown(text))


@pytest.mark.parametrize(
    ("written", "meant"),
    [("12", 12), ("1,250.5", 1250.5), ("twelve", 12), ("2 million", 2e6), ("3k", 3000), ("Ninety", 90)],
)
def test_values(written, meant):
    """Numbers are read in digits, in words and with their scale."""
    assert meant == value(written)


def test_stems():
    """A plural loses its ending, a word that only looks like one does not."""
    assert ["city", "point", "class", "virus", "gas"] == [
        stem(word) for word in ("cities", "points", "class", "virus", "gas")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It takes 15-30 minutes.", [("duration", 900, 1800, "")]),
        ("It takes between 2 and 3 hours.", [("duration", 7200, 10800, "")]),
        ("It has 2 and 3 parts.", []),
        ("It costs $5 a month.", [("money", 5, 5, "")]),
        ("It costs 5 dollars.", [("money", 5, 5, "")]),
        ("Over 400 fine points hurt.", [("count", 400, 800, "point")]),
        ("It has 40+ points.", [("count", 40, 80, "point")]),
        ("Up to 30 people came.", [("count", 0, 30, "people")]),
        ("About 10 people came.", [("count", 8, 12, "people")]),
        ("Of all, 80% of the adults smoke.", [("percent", 80, 80, "adult")]),
        ("Then 80 per cent of adults smoke.", [("percent", 80, 80, "adult")]),
        ("It rose by 5%.", [("percent", 5, 5, "")]),
        ("It was 5% of", [("percent", 5, 5, "")]),
        ("See Section 508 rules. In 2012 men came. May 4 games. At 5 pm. One of ten.", []),
        ("It was founded in 1998.", [("date", 1998, 1998, "founded")]),
        ("Call 555-1234 or see 10:30 or 3/4 cups or #2 things.", []),
        ("It has twelve very small dogs and cats.", [("count", 12, 12, "dog")]),
        ("It has 12, points.", []),
        ("It has 12 of them.", []),
    ],
)
def test_quantities(text, expected):
    """Measures, prices, shares, counts and years are found with what they are of; names are not."""
    found = [item for own in own_sentences(markdown(text)) for item in quantities(own)]
    assert expected == [(item.measure, item.low, item.high, item.noun) for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic was founded in 1998.\n\nThe clinic was founded in 2003 by Jo.", [SURE]),
        ("A session costs $75 to $95. Ask first. A session costs $40.", [SURE]),
        ("About 80% of adults feel back pain. Some say 60% of adults feel back pain.", [SURE]),
        ("The drug takes 2 hours to work. The drug takes 10 minutes to work.", [SURE]),
        ("The tower is 300 meters tall. The tower is 250 meters tall.", [SURE]),
        ("The team has 12 members. We met it. The team has 15 members.", [SURE]),
        ("The trial had 200 patients, 250 of whom got better.", [CERTAIN]),
        ("The trial had 200 patients, 150 of whom got better.", []),
        ("The first session takes 90 minutes. A session takes 45 minutes.", [DOUBTFUL]),
        ("## A\n\nThe course takes 9 hours.\n\n## B\n\nThe course takes 90 hours.", [DOUBTFUL]),
        ("".join(f"## A\n\nThe course takes {hours} hours.\n\n" for hours in (9, 90, 300)), []),
        ("The needle stays in for up to 30 minutes. The needle stays in for 20 minutes.", []),
        ("Men need 3,700 calories a day. Women need 2,700 calories a day.", []),
        ("In summer the pool opens for 10 hours. In winter the pool opens for 4 hours.", []),
        ("The plan costs $10 a month. The plan costs $100 a year.", []),
        ("In 2019, the fair had 300 guests. In 2020, the fair had 450 guests.", []),
        ("- The pot weighs 2 kg.\n- The pot weighs 9 kg.", []),
        ("It comes with a 3-year warranty. It comes with a 30-day refund.", []),
        ("The pot weighs 2 kg and the pot weighs 9 kg.", []),
        ("The pot broke 2 years ago. The pot broke for 9 years.", []),
        ("The room is 3 meters wide. The room is 9 meters long.", []),
        ("We wait every 5 minutes. We wait 9 hours.", []),
        ("The needle hurts for 5 minutes. The thread hurts for 9 hours.", []),
    ],
)
def test_contradictions(text, expected):
    """Numbers contradict each other when they are about one thing, and not when they may both hold."""
    assert expected == [item.confidence for item in contradictions(markdown(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Here are three kinds:\n\n- a\n- b\n", 1),
        ("Here are three kinds:\n\n- a\n- b\n\nAnd then:\n\n- c\n", 0),
        ("Here are three kinds:\n\n- a\n- b\n\n## More\n\n- c\n", 1),
        ("Here are three kinds:\n\n- a\n- b\n- c\n", 0),
        ("Here are three kinds:\n\n- a\n- b\n- c\n- d\n\nText.\n", 1),
        ("Here are three kinds.\n\n- a\n- b\n", 0),
        ("It is one of three kinds:\n\nText.\n", 0),
        ("Tea comes in kinds:\n\n- a\n- b\n", 0),
    ],
)
def test_miscounted_lists(text, expected):
    """Only a list right below its announcement is counted, with what follows in its section."""
    assert expected == len(list(MiscountedList().run(markdown(text))))


DATA = '{"@graph": [{"author": {"name": "Jo"}, "datePublished": "2024-05-04"}]}'
ARTICLE = '<!doctype html><meta property="og:type" content="article">'


@pytest.mark.parametrize(
    ("page", "author", "dated"),
    [
        ("<p>By Jo Miller</p>", True, False),
        ("<p>Written by</p><p>Jo Miller</p>", True, False),
        ("<p>03/01/2017 by Agatha Caleo, editor</p>", True, True),
        ("<p>By the sea.</p>", False, False),
        ('<p>Jo Miller <a href="/author/jo">more</a></p>', True, False),
        ('<p><a rel="author" href="/jo">Jo</a></p>', True, False),
        ('<div class="byline"><p>Jo</p></div>', True, False),
        ('<div class="comments"><p class="author">By Jo Miller, May 4, 2024</p></div>', False, False),
        ('<meta name="author" content="Jo"><p>Tea.</p>', True, False),
        ('<meta name="date" content="2024-05-04"><p>Tea.</p>', False, True),
        ('<p>Tea.</p><time datetime="2024-05-04">May</time>', False, True),
        ("<p>Updated 4 May 2024</p>", False, True),
        ("<p>2023 Jan 7</p>", False, True),
        ("<p>© 2024 Tea Shop</p>", False, False),
        (
            f'<script type="application/ld+json">{DATA}</script><p>Tea.</p>',
            True,
            True,
        ),
    ],
)
def test_bylines_and_dates(page, author, dated):
    """An author and a date may stand in the text, the head or the data; comments have their own."""
    doc = html(f"{ARTICLE}<body><h1>Tea</h1>{page}")
    assert (author, dated) == (has_author(doc), has_date(doc))


@pytest.mark.parametrize(
    ("head", "brief", "expected"),
    [
        ("", {}, False),
        ('<meta property="og:type" content="website">', {}, False),
        ('<meta property="og:type" content="article">', {}, True),
        (
            f'{ARTICLE}<script type="application/ld+json">{{"@type": "WebPage"}}</script>',
            {},
            False,
        ),
        ('<script type="application/ld+json">{"@type": ["BlogPosting"]}</script>', {}, True),
        ("", {"page_type": "article"}, True),
        ('<meta property="og:type" content="article">', {"page_type": "product"}, False),
    ],
)
def test_pages_that_call_themselves_articles(head, brief, expected):
    """The brief knows best, then structured data, then og:type."""
    doc = html(f"<!doctype html><title>Tea</title>{head}<body><h1>Tea</h1><p>Tea.</p>", **brief)
    assert expected == calls_itself_article(doc)
    if not expected:
        for check in (MissingByline, MissingDate):
            with pytest.raises(NotAssessed, match="does not call itself an article"):
                list(check().run(doc))


def test_fragments_have_no_byline():
    """A fragment's byline stands in the page around it."""
    assert "a fragment has no head" == why_not(MissingByline, html("<p>Tea.</p>"))


def test_byline_without_a_heading():
    """Without a title the byline belongs where the body begins."""
    doc = markdown("---\ntitle: Tea\n---\n\nTea.\n")
    assert [doc.body_span.start] == [found.span.start for found in MissingByline().run(doc)]


def test_years():
    """The years of a page are those of its dates, in the head, the data and the front matter."""
    assert (2024,) == years(markdown("---\ndate: 2024-05-04\n---\n\nTea.\n"))
    assert (2020, 2021) == years(
        html(
            '<meta name="date" content="2020-05-04"><script type="application/ld+json">'
            '{"dateModified": "2021-01-01", "datePublished": ""}</script><p>Tea.</p>'
        )
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Ten tips for 2025\n\nTea.\n", ["2025"]),
        ("# Ten tips for 2026\n\nTea.\n", []),
        ("# Ten tips of 2019 and 2026\n\nTea.\n", []),
        ("# Our history from 2012\n\nTea.\n", []),
        ("### Ten tips for 2019\n\nTea.\n", []),
        ("As of 2025, tea costs $5.\n", []),
        ("As of 2019, tea costs $5.\n", ["As of 2019"]),
        ("The line will open in 2027.\n", []),
        ("By the end of 2020, tea will be dear.\n", ["By the end of 2020, tea will"]),
        ("---\ndate: 2018-01-01\n---\n\nBy 2020, tea will be dear.\n", []),
        ("---\ndate: 2024-01-01\n---\n\nBy 2020, tea will be dear.\n", ["By 2020, tea will"]),
        ("“By 2020, tea will be dear,” he said.\n", []),
    ],
)
def test_stale_years(text, expected):
    """A year is stale when the page speaks of it as now or to come, and no date of the page explains it."""
    assert expected == texts(StaleYear, markdown(text))


def test_the_lists_of_a_year_last_into_spring():
    """In January the best of last year is still what readers look for."""
    doc = Document.from_markdown("# The best tea of 2025\n\nTea.\n").with_brief(
        Brief(dialect="en-US"), Context(today=date(2026, 1, 9))
    )
    assert [] == list(StaleYear().run(doc))
