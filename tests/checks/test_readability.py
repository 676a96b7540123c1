from __future__ import annotations

from contextlib import suppress

import pytest

from contentaudit.brief import Brief
from contentaudit.check import NotAssessed, why_not
from contentaudit.checks._own import own_sentences, quoted
from contentaudit.checks._phrases import PhraseTable, replacement
from contentaudit.checks._shares import between, percent, surplus
from contentaudit.checks.readability import CHECKS
from contentaudit.checks.readability.above_audience_grade import AboveAudienceGrade
from contentaudit.checks.readability.few_transition_words import FewTransitionWords
from contentaudit.checks.readability.hard_word import HardWord
from contentaudit.checks.readability.long_section import LongSection, LongSectionOptions
from contentaudit.checks.readability.long_sentence import LongSentence
from contentaudit.checks.readability.low_reading_ease import LowReadingEase
from contentaudit.checks.readability.passive_voice import PassiveOptions, PassiveVoice
from contentaudit.checks.readability.repeated_sentence_start import RepeatedSentenceStart
from contentaudit.checks.readability.wordy_phrase import WordyPhrase
from contentaudit.document import Document
from contentaudit.testing import example_params, problems

LONG = " ".join(["We"] * 24) + " go. "
SHORT = "We go there. "


def english(text, kind="markdown", **brief):
    """Parse a text as English."""
    parse = {"markdown": Document.from_markdown, "html": Document.from_html, "text": Document.from_text}[kind]
    return parse(text).with_brief(Brief(dialect="en-US", **brief))


def texts(check, doc):
    """Return the source of every finding of a check, in order."""
    return [doc.source.slice(found.span) for found in sorted(check.run(doc), key=lambda found: found.span)]


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check, example):
    """Every check finds exactly what its examples mark."""
    assert [] == problems(check, example)


@pytest.mark.parametrize("text", ["", "# Only\n\n## Headings\n", "| a | b |\n|---|---|\n| 1 | 2 |\n", "Word"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_little_text(check, text):
    """An article with next to no text gives no finding, or says why it is not assessed."""
    doc = english(text, audience_grade=8)
    with suppress(NotAssessed):
        assert [] == list(check().run(doc))


@pytest.mark.parametrize("check", [PassiveVoice, HardWord, WordyPhrase, FewTransitionWords])
def test_other_languages_are_not_assessed(check):
    """A check of English says which language it does not speak."""
    doc = Document.from_markdown("Wir gehen.\n").with_brief(Brief(dialect="de-DE"))
    assert "does not speak the document's language (de-DE)" == why_not(check, doc)


@pytest.mark.parametrize(
    ("count", "total", "expected"),
    [(0, 100, (0, 0.0)), (25, 100, (0, 0.0)), (30, 100, (5, 0.04)), (4, 4, (0, 0.0)), (10, 10, (5, 0.2))],
)
def test_surplus(count, total, expected):
    """A quarter is free; every one beyond it costs its share; few sentences count as twenty."""
    assert expected == pytest.approx(surplus(count, total, 0.25, 0.5))


def test_surplus_adds_up():
    """Mending all of the surplus wins back what the share costs."""
    over, each = surplus(40, 100, 0.25, 0.60)
    assert between(0.40, 0.25, 0.60) == pytest.approx(over * each)


@pytest.mark.parametrize(("value", "expected"), [(60, 0.0), (50, 0.0), (35, 0.5), (20, 1.0), (-9, 1.0)])
def test_between(value, expected):
    """A value is graded evenly between good and bad, whichever is the greater."""
    assert expected == between(value, 50, 20)


def test_percent():
    """A share is written in whole percent, also of nothing."""
    assert ["33 %", "0 %"] == [percent(1, 3), percent(0, 0)]


def test_long_sentences_are_the_surplus():
    """Of long sentences only those too many are reported, and removing them wins their cost back."""
    found = list(LongSentence().run(english(LONG * 30 + SHORT * 70)))
    assert 5 == len(found)
    assert [] == list(LongSentence().run(english(LONG * 25 + SHORT * 75)))
    assert "30 % of the sentences have over 20 words; up to 25 % reads well." == found[0].detail


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we go” and “they stay” here.", ["“we go”", "“they stay”"]),
        ('He said "we go" and a 5" pipe.', ['"we go"']),
        ("“It goes on in the next paragraph", ["“It goes on in the next paragraph"]),
        ("„Sie gehen“ and «ils vont».", ["„Sie gehen“", "«ils vont»"]),
        ("It's the dog's.", []),
    ],
)
def test_quotations(text, expected):
    """Quotations are told by their marks; an inch is none."""
    block = english(text).blocks[0]
    assert expected == [block.text[start:end] for start, end in quoted(block)]


def test_quotations_by_markup():
    """A quotation in markup is not the author's, nor is a block quotation."""
    doc = english(
        "<p><q>We went there all alone.</q></p><blockquote><p>We go.</p></blockquote><p>I go.</p>", "html"
    )
    assert ["I go."] == [own.sentence.text for own in own_sentences(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was never quite fully understood.", ["was never quite fully understood"]),
        ("It is interested, located, need, and speed.", []),
        ("It was inspired by a book.", ["was inspired"]),
        ("She’s recovered. It’s made by hand.", ["It’s made"]),
        ("They are, said Jo, gone.", []),
        ("What they are is very very very often clear.", []),
        ("It is well-known. It is a hundred.", []),
    ],
)
def test_passives(text, expected):
    """States, contractions of “has” and words that only look like participles are no passives."""
    doc = english(text)
    assert expected == texts(PassiveVoice(PassiveOptions(good=0)), doc)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They want to has the ability to go.", []),
        ("She has the ability to go.", ["can"]),
        ("A large number of cats, a large number of the cats.", ["Many", "many of"]),
        ("You can make a choice that holds.", []),
        ("You can make a choice here.", ["choose"]),
        ("We met at the Free Gift Shop.", []),
        ("Write `in order to` in code.", []),
        ("In *order* to rest", []),
    ],
)
def test_short_forms_fit(text, expected):
    """The short form is offered where it fits the sentence, and not where markup would be lost."""
    fixes = [fix.replacement for found in WordyPhrase().run(english(text)) for fix in found.fixes]
    assert expected == fixes


def test_hard_words_in_names_stay():
    """A stiff word inside a name is left alone."""
    assert [] == texts(HardWord(), english("They went to Commence Park.\n"))


def test_phrases_longest_first():
    """Of phrases that begin alike the longest is found, and none overlaps the one before."""
    doc = english("in order to go in order")
    table = PhraseTable({"in order": "a", "in order to": "b", "order to": "c"})
    hits = list(table.find(doc.blocks[0]))
    assert [("in order to", "b"), ("in order", "a")] == [(hit.text, hit.value) for hit in hits]
    assert (
        "B"
        == replacement(english("In order").source, next(table.find(english("In order").blocks[0])), "b")[
            0
        ].replacement
    )


@pytest.mark.parametrize(
    "text",
    [
        "How big is it all in all here? How heavy is it all in all here? How fast is it all in all here?",
        "More gold. More gold. More gold.",
        "If you have the time then rest. If you have the money then go. If you have none then stay here.",
        "Section 1 has all the locks we sell. Section 2 has all of the keys. Section 3 has all of the rest.",
    ],
)
def test_meant_repetition(text):
    """Questions, short sentences, cases and numbered things may begin alike."""
    assert [] == texts(RepeatedSentenceStart(), english(text))


def test_long_section_without_paragraphs():
    """A section of one paragraph, or of lists, has no place for a subheading."""
    check = LongSection(LongSectionOptions(words=5))
    assert [] == list(check.run(english("- one two three\n- four five six\n\nseven eight\n")))


def test_reading_ease_of_another_language():
    """A language without a published formula is not assessed, by name."""
    doc = Document.from_markdown("Lad os gå hjem nu.\n").with_brief(Brief(dialect="da"))
    with pytest.raises(NotAssessed, match=r"no formula for its language \(da\)"):
        list(LowReadingEase().run(doc))


def test_reading_ease_without_text():
    """Headings alone have no reading ease."""
    with pytest.raises(NotAssessed, match="no running text"):
        list(LowReadingEase().run(english("# A heading\n")))


@pytest.mark.parametrize(("grade", "match"), [(None, "no audience grade given"), (8, "no running text")])
def test_audience_grade(grade, match):
    """Without a grade in the brief, or without a text, the grade is not assessed."""
    with pytest.raises(NotAssessed, match=match):
        list(AboveAudienceGrade().run(english("# A heading\n", audience_grade=grade)))


def test_linked_sentences():
    """An article that says how its sentences hang together has nothing to mend; a short one is not judged."""
    assert [] == list(FewTransitionWords().run(english("We rest because we are tired today. " * 40)))
    with pytest.raises(NotAssessed, match="fewer than 200 words"):
        list(FewTransitionWords().run(english("We rest.\n")))
