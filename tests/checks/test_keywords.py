"""Checks of how an article uses its keyphrase."""

from __future__ import annotations

from typing import Any

import pytest

from contentaudit.brief import Brief
from contentaudit.check import Check, Example, NotAssessed, why_not
from contentaudit.checks.keywords import CHECKS
from contentaudit.checks.keywords._keyword import in_name
from contentaudit.checks.keywords.keyphrase_cluster import KeyphraseCluster
from contentaudit.checks.keywords.keyphrase_gap import KeyphraseGap
from contentaudit.checks.keywords.keyphrase_not_in_alt import KeyphraseNotInAlt
from contentaudit.checks.keywords.keyphrase_not_in_description import KeyphraseNotInDescription
from contentaudit.checks.keywords.keyphrase_not_in_h1 import KeyphraseNotInH1
from contentaudit.checks.keywords.keyphrase_not_in_introduction import KeyphraseNotInIntroduction
from contentaudit.checks.keywords.keyphrase_not_in_slug import KeyphraseNotInSlug
from contentaudit.checks.keywords.keyphrase_not_in_title import KeyphraseNotInTitle
from contentaudit.checks.keywords.keyphrase_overused import KeyphraseOverused
from contentaudit.checks.keywords.keyphrase_rare_in_headings import KeyphraseRareInHeadings
from contentaudit.checks.keywords.keyphrase_stuffed_in_headings import KeyphraseStuffedInHeadings
from contentaudit.checks.keywords.keyphrase_too_rare import KeyphraseTooRare
from contentaudit.document import Document, Value
from contentaudit.keyphrase import use_of
from contentaudit.source import Kind, Source, Span
from contentaudit.testing import example_params, problems


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check: type[Check], example: Example) -> None:
    """Each check finds what its examples mark, where they mark it, and nothing else."""
    assert [] == problems(check, example)


def judge(check: type[Check], text: str, kind: Kind = "markdown", **brief: Any) -> list[str]:
    """Run a check; return the messages of its findings."""
    doc = Document.parse(Source(text, kind=kind))
    doc = doc.with_brief(Brief(**({"dialect": "en"} | brief)))
    return [found.message for found in check().run(doc)]


KEYWORD_CHECKS = [check for check in CHECKS if check.needs[0] == "keyphrase"]


@pytest.mark.parametrize("check", KEYWORD_CHECKS)
@pytest.mark.parametrize(
    ("keyphrase", "reason"),
    [("the", "every text is full of"), ("?!", "no words"), ("one word after another " * 5, "is a sentence")],
)
def test_unfit_keyphrases_are_not_assessed(check: type[Check], keyphrase: str, reason: str) -> None:
    """A keyphrase of a stop word, of no word or of twenty words gives a reason, never findings."""
    with pytest.raises(NotAssessed, match=reason):
        judge(check, "# Rest\n\nThe rest is the best.\n", keyphrase=keyphrase)


@pytest.mark.parametrize("check", KEYWORD_CHECKS)
def test_no_keyphrase_is_not_assessed(check: type[Check]) -> None:
    """Without a keyphrase, or with an empty one, a check says that it needs one."""
    for keyphrase in (None, "", "  "):
        doc = Document.from_markdown("---\ntitle: Rest\n---\nRest.\n").with_brief(Brief(keyphrase=keyphrase))
        assert "no keyphrase given" == why_not(check, doc)


@pytest.mark.parametrize("check", KEYWORD_CHECKS)
@pytest.mark.parametrize("keyphrase", ["back pain", "боль в спине", "腰痛", "C++"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "Three words only.\n",
        "# One\n\n## Two\n\n## Three\n\n## Four\n\n## Five\n",
        "| a | b |\n|---|---|\n| c | d |\n",
    ],
)
def test_odd_articles_and_scripts(check: type[Check], keyphrase: str, text: str) -> None:
    """Odd articles and phrases in other scripts end in findings or a reason, never in an error."""
    try:
        messages = judge(check, text, keyphrase=keyphrase)
    except NotAssessed as reason:
        messages = [str(reason)]
    assert all(messages)


@pytest.mark.parametrize(
    ("check", "text", "reason"),
    [
        (KeyphraseNotInTitle, "---\ntitle: ''\n---\nRest.\n", "no title"),
        (KeyphraseNotInH1, "## Rest\n\nRest.\n", "no H1"),
        (KeyphraseNotInIntroduction, "# Rest\n", "no paragraph"),
        (KeyphraseNotInDescription, "---\ntitle: Rest\n---\nRest.\n", "no description"),
        (KeyphraseNotInAlt, "Rest.\n", "no image"),
        (KeyphraseNotInSlug, "Rest.\n", "address is not known"),
        (KeyphraseRareInHeadings, "## Rest\n", "fewer than 3"),
        (KeyphraseStuffedInHeadings, "## Rest\n", "fewer than 4"),
        (KeyphraseTooRare, "Rest.\n", "fewer than 100 words"),
        (KeyphraseOverused, "Rest.\n", "fewer than 100 words"),
        (KeyphraseGap, "Rest.\n", "fewer than 15 sentences"),
    ],
)
def test_reasons(check: type[Check], text: str, reason: str) -> None:
    """What is missing in the document is the reason for not being assessed."""
    with pytest.raises(NotAssessed, match=reason):
        judge(check, text, keyphrase="back pain")


def test_slug_of_the_home_page() -> None:
    """An address without a path has no slug to judge."""
    doc = Document.from_html("<p>Rest.</p>", url="https://example.com/").with_brief(
        Brief(keyphrase="back pain")
    )
    with pytest.raises(NotAssessed, match="no path"):
        list(KeyphraseNotInSlug().run(doc))


def test_introduction_with_scattered_words() -> None:
    """Words of the keyphrase in different sentences of the introduction are the milder fault."""
    doc = Document.from_markdown("Pain hurts. Mind your back.\n").with_brief(
        Brief(keyphrase="back pain", dialect="en")
    )
    (found,) = KeyphraseNotInIntroduction().run(doc)
    assert (0.4, True) == (found.cost, "different sentences" in found.message)


def test_overuse_shows_every_place() -> None:
    """The finding of overuse carries all occurrences, so that each can be looked at."""
    text = "Back pain hurts and back pain stays. " * 10 + "Nothing but rest and a walk helps. " * 10
    doc = Document.from_markdown(text).with_brief(Brief(keyphrase="back pain", dialect="en"))
    (found,) = KeyphraseOverused().run(doc)
    assert 20 == len(found.related)
    assert {"back pain"} == {doc.source.slice(each.span).lower() for each in found.related}
    assert 1.0 == found.cost


def test_cluster_grows_to_its_end() -> None:
    """A longer run is one finding, from its first match to its last."""
    text = "Back pain, back pain, back pain and back pain again. A rest. " + "A walk helps. " * 20
    doc = Document.from_markdown(text).with_brief(Brief(keyphrase="back pain", dialect="en"))
    (found,) = KeyphraseCluster().run(doc)
    assert "Back pain, back pain, back pain and back pain" == doc.source.slice(found.span)


def test_names_are_no_stuffing() -> None:
    """A match inside a longer capitalised name is part of that name."""
    doc = Document.from_markdown("See the Back Pain Society. Back pain hurts. Back Pain hurts.\n").with_brief(
        Brief(keyphrase="back pain", dialect="en")
    )
    assert [True, False, False] == [in_name(found) for found in use_of(doc).article]
    assert not in_name(use_of(doc).in_value(Value("Back Pain", Span(0, 0)))[0])


def test_message_names_all_missing_words() -> None:
    """A message lists the words that are missing as a sentence would."""
    (message,) = judge(KeyphraseNotInH1, "# Rest\n\nRest.\n", keyphrase="acupuncture for lower back pain")
    assert "lacks “acupuncture”, “lower”, “back” and “pain” of the keyphrase" in message
