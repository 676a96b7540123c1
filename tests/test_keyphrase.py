"""Matching a keyphrase honestly."""

from __future__ import annotations

import pytest

from contentaudit.brief import Brief
from contentaudit.document import Document
from contentaudit.document.sentences import split
from contentaudit.document.words import words
from contentaudit.keyphrase import Match, candidates, find, phrase_of, unfit, use_of
from contentaudit.keyphrase.phrase import tokens_of


def matches(keyphrase: str, text: str, *synonyms: str, english: bool = True) -> list[tuple[str, str]]:
    """Return the kind and the text of each match."""
    return [
        (match.kind, text[match.start : match.end])
        for match in find_all(keyphrase, text, *synonyms, english=english)
    ]


def find_all(keyphrase: str, text: str, *synonyms: str, english: bool = True) -> list[Match]:
    """Find a keyphrase and its synonyms in a text."""
    phrases = [phrase_of(keyphrase, english=english)]
    phrases += [phrase_of(synonym, english=english, synonym=True) for synonym in synonyms]
    found = words(text)
    tokens = tokens_of(found, [word.text.lower() for word in found])
    return find(phrases, tokens, text, list(split(text)))


@pytest.mark.parametrize(
    ("keyphrase", "text", "expected"),
    [
        ("back pain", "Back pain hurts.", [("exact", "Back pain")]),
        ("back pain", "A back-pain clinic.", [("exact", "back-pain")]),
        ("back-pain", "BACK PAIN.", [("exact", "BACK PAIN")]),
        ("back pain", "Back pains.", [("inflected", "Back pains")]),
        ("back pain", "A back pain’s end.", [("inflected", "back pain’s")]),
        ("back pain", "Pain is pain.", []),
        ("back pain", "He came back. Pain followed.", []),
        ("back pain", "My back, pain and all.", [("ordered", "back, pain")]),
        ("back pain", "Pain in the lower back.", [("scattered", "Pain in the lower back")]),
        ("child’s pose", "The child's pose.", [("exact", "child's pose")]),
        ("child's pose", "Children’s poses.", [("inflected", "Children’s poses")]),
        ("needles for back pain", "Needles help back pain.", [("ordered", "Needles help back pain")]),
        ("needles for back pain", "Needles for pain.", []),
        ("treating back pain", "She treats back pain.", [("inflected", "treats back pain")]),
        ("café au lait", "CAFE\u0301 AU LAIT", [("exact", "CAFE\u0301 AU LAIT")]),
        ("straße", "STRASSE", [("exact", "STRASSE")]),
        ("back pain", "back\u00a0pain", [("exact", "back\u00a0pain")]),
        ("back pain", "back\u2011pain", [("exact", "back\u2011pain")]),
        ("new york new jersey", "New Jersey and New York.", [("scattered", "New Jersey and New York")]),
        ("new york new jersey", "New York and Jersey.", []),
        ("back pain", "back pain back pain", [("exact", "back pain"), ("exact", "back pain")]),
        ("боль в спине", "Боль в спине.", [("exact", "Боль в спине")]),
    ],
)  # fmt: skip
def test_kinds(keyphrase: str, text: str, expected: list[tuple[str, str]]) -> None:
    """Each match is of its kind, and no content word is ever dropped."""
    assert expected == matches(keyphrase, text)


def test_acronyms_are_not_function_words() -> None:
    """“IT support” is not “it support”, and an all-capital phrase is only shouted."""
    assert [("exact", "IT support")] == matches("IT support", "Call IT support. Get it support.")
    assert [("exact", "it support")] == matches("it support", "Get it support. Lend support.")
    assert [("exact", "how to")] == matches("HOW TO", "This is how to do it.")


def test_one_loose_match_per_sentence() -> None:
    """A sentence that holds the phrase itself has no looser match besides."""
    text = "Back pain is a pain in the back. A back and its pain, its pain and a back."
    assert ["exact", "ordered"] == [kind for kind, _ in matches("back pain", text)]


def test_the_tightest_window_wins() -> None:
    """A loose match reports its closest words and how many others stand between."""
    (match,) = find_all("lower back pain", "Pain comes, lower down, as lower and back pain, or pain.")
    assert ("ordered", 1) == (match.kind, match.distance)
    (match,) = find_all("back pain", "Pain, then much later pain near the back.")
    assert ("scattered", 2, 2) == (match.kind, match.distance, len(match.words))


def test_synonyms_are_counted_apart() -> None:
    """A synonym matches like the keyphrase and takes no word from it."""
    found = find_all(
        "back pain", "Lower back pain or backache; a sore back.", "lower back pain", "backache", "sore back"
    )
    assert [("back pain", False), ("backache", True), ("sore back", True)] == [
        (match.phrase.text, match.phrase.synonym) for match in found
    ]


def test_compounds_keep_their_function_words() -> None:
    """A function word inside a compound belongs to it: “in-house” is not “house”."""
    assert [] == matches("in-house design", "The design of a house.")
    assert [("exact", "in-house design")] == matches("in-house design", "An in-house design team.")


def test_signs_inside_a_phrase() -> None:
    """A sign that the keyphrase itself has may, and must, stand between its words."""
    assert [("exact", "A/B test")] == matches("A/B test", "An A/B test.")
    assert ["ordered"] == [kind for kind, _ in matches("back pain", "A back/pain scale.")]


def test_scripts_without_blanks() -> None:
    """Chinese matches character by character, adjacent only."""
    assert [("exact", "针灸")] == matches("针灸", "什么是针灸治疗？灸或针。", english=False)


def test_other_languages_match_as_written() -> None:
    """Outside English nothing is inflected and no word is a function word."""
    assert [("exact", "dolor de espalda")] == matches(
        "dolor de espalda", "El dolor de espalda; dolores de espalda.", english=False
    )


def test_a_keyphrase_of_a_long_sentence_is_linear() -> None:
    """A huge sentence of nothing but the phrase's words gives its matches all the same."""
    text = "pain back " * 20_000
    assert 1 == len(matches("back of pain", text))
    assert 19_999 == len(matches("back pain", text))


HTML = """<!doctype html><html lang="en"><head><title>Back pains &amp; cures</title>
<meta name="description" content="Cures"></head><body><main><h1>Back pain</h1>
<p>Many people live with <a href="/a">back <b>pain</b></a>. Backache is common. So is pain of the back.</p>
<img src="a.png" alt="A man with back pain">
<img src="b.png" alt="Caf&eacute; back pain"></main></body></html>"""


def use(keyphrase: str | None, *synonyms: str):
    """Parse the page under a brief."""
    doc = Document.from_html(HTML).with_brief(Brief(keyphrase=keyphrase, synonyms=synonyms))
    return doc, use_of(doc)


def test_places() -> None:
    """Every match of a document knows its exact source."""
    doc, found = use("back pain", "backache")
    assert ["Back pain", "back <b>pain", "Backache", "pain of the back"] == [
        doc.source.slice(each.span) for each in found.article
    ]
    assert {"exact": 2, "inflected": 0, "ordered": 0, "scattered": 1} == found.counts
    assert 2 == len(found.close)


def test_matches_in_links_are_attributed() -> None:
    """A match inside a link's text names the link."""
    _, found = use("back pain")
    assert [None, "/a", None] == [each.link.href if each.link else None for each in found.article]


def test_head_and_pictures() -> None:
    """Title and alternative texts are searched too; entities give the whole value as the place."""
    doc, found = use("back pain")
    assert ["Back pains &amp; cures"] == [doc.source.slice(each.span) for each in found.title]
    assert ["back pain", "Caf&eacute; back pain"] == [
        doc.source.slice(each.span) for _, inside in found.alts for each in inside
    ]


def test_lacking_words() -> None:
    """The content words that a text lacks are named; word forms count."""
    _, found = use("acupuncture for back pain")
    assert ["acupuncture"] == [term.text for term in found.lacking("Pains in the back")]


def test_slug() -> None:
    """A slug is the last part of the path, without its ending."""
    _, found = use("acupuncture for back pain")
    slug, lacking = found.slug("https://example.com/blog/acupuncture_back.html")
    assert ("acupuncture_back", ["pain"]) == (slug, [term.text for term in lacking])
    assert "" == found.slug("https://example.com/")[0]


def test_introduced_abbreviations_are_synonyms() -> None:
    """An abbreviation in brackets after the keyphrase counts from then on, in its own capitals."""
    text = "<p>Search engine optimization (SEO) helps. SEO’s rules. We seo it. Two SEOs (SAT).</p>"
    doc = Document.from_html(text).with_brief(Brief(keyphrase="search engine optimization", dialect="en"))
    assert ["Search engine optimization", "SEO", "SEO’s", "SEOs"] == [
        doc.source.slice(each.span) for each in use_of(doc).article
    ]
    other = doc.with_brief(Brief(keyphrase="rules", dialect="en"))
    assert 1 == len(use_of(other).phrases)


@pytest.mark.parametrize(
    ("keyphrase", "reason"),
    [
        ("back pain", None),
        ("the", "only words that every text is full of"),
        ("!!!", "has no words"),
        ("one two three four five six seven eight nine ten kinds of pain " * 2, "is a sentence"),
    ],
)
def test_unfit(keyphrase: str, reason: str | None) -> None:
    """A keyphrase without words, without topic or as long as a sentence is refused with a reason."""
    doc, _ = use(keyphrase)
    told = unfit(doc)
    assert told is None if reason is None else reason in (told or "")


def test_no_keyphrase_gives_no_matches() -> None:
    """Without a keyphrase nothing matches."""
    _, found = use(None)
    assert ((), []) == (found.article, found.title)


def test_candidates() -> None:
    """The phrase of title, headings and text is proposed first, its forms counted together."""
    text = "<h1>Acupuncture for Back Pain</h1><p>Back pain is common. Acupuncture may help.</p>"
    text += "<h2>Living with back pain</h2><p>"
    text += "Back pains come and go. The needles of acupuncture are thin. Most back pain passes. " * 3
    doc = Document.from_html(f'<html lang="en"><title>Acupuncture for Back Pain</title><body><main>{text}')
    found = candidates(doc)
    assert "back pain" == found[0].phrase.lower()
    assert ("title", "headings", "introduction", "text") == found[0].seen
    assert "pain" not in [each.phrase.lower() for each in found]


def test_candidates_of_another_language() -> None:
    """Nothing is proposed for a language whose function words we do not know."""
    text = "<html lang=de><title>Schmerzen</title><p>Schmerzen sind häufig. Schmerzen vergehen."
    assert [] == candidates(Document.from_html(text))


def test_candidates_of_nothing() -> None:
    """A document without text has no candidates."""
    assert [] == candidates(Document.from_html('<html lang="en"></html>'))


@pytest.mark.parametrize(
    "text",
    [
        "A cafe\u0301 culture grows here.\n",
        "A café culture grows here.\n",
        "A ca\u00adfé-culture grows here.\n",
        "Rest. A CAFÉ CULTURE grows here, “so they say”.\n",
    ],
)
def test_the_cheap_test_loses_no_match(text: str) -> None:
    """A block is passed over only where the phrase cannot stand, however its letters are written."""
    doc = Document.from_markdown(text).with_brief(Brief(keyphrase="café culture"))
    assert [True] == [found.close for found in use_of(doc).article]


def test_a_match_stands_in_one_sentence() -> None:
    """The words of a phrase in two sentences are no match, and a match in the third keeps its place."""
    doc = Document.from_text("The back aches. Pain stays. Back pain goes.\n").with_brief(
        Brief(keyphrase="back pain")
    )
    assert ["Back pain"] == [doc.source.slice(found.span) for found in use_of(doc).article]
