"""The grammar check over documents: places, restraint, options, warnings."""

from __future__ import annotations

import pytest

import contentaudit
from contentaudit.checks.grammar import CHECKS
from contentaudit.checks.grammar._findings import fixes_of
from contentaudit.grammar.cache import MatchCache
from contentaudit.grammar.engines import Choice, check_document, engine_of
from contentaudit.grammar.harper import HarperEngine
from contentaudit.grammar.merge import Merged
from contentaudit.grammar.paragraphs import paragraphs_of, terms_of
from contentaudit.grammar.protocol import EngineUnavailable, Match, Paragraph
from contentaudit.grammar.spelling import distance
from contentaudit.source import Span
from contentaudit.testing import example_params, problems


def audit(text, kind="markdown", dialect="en-US", dictionary=(), **options):
    make = getattr(contentaudit.Document, f"from_{kind}")
    settings = contentaudit.Settings(select=["grammar"], checks={"grammar": options}, dictionary=dictionary)
    return contentaudit.audit(make(text), settings=settings, dialect=dialect).documents[0]


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check, example):
    """The check finds exactly what its examples mark."""
    assert [] == problems(check, example)


def test_findings_point_at_the_exact_words_of_the_source():
    """Entities, tags and emoji before an error do not move its place; the fix is written as source."""
    page = audit(
        "<p>Caf&eacute; 😀 &amp; we <b>discussed</b> about it, and got more informations.</p>", "html"
    )
    found = {finding.text: [fix.replacement for fix in finding.fixes] for finding in page.findings}

    assert "informations" in found
    assert "information" == found["informations"][0]


def test_a_place_with_markup_inside_gets_no_fix():
    """A replacement that would swallow a tag is not offered as a fix; the message still says it."""
    page = audit("<p>We <b>discussed</b> about it.</p>", "html")

    assert ["<b>discussed</b> about"] == [f.text for f in page.findings] or all(
        "<" not in finding.text or finding.fixes == [] for finding in page.findings
    )


def test_quotations_code_and_addresses_are_left_alone():
    """What others wrote, code, addresses, file names and hashtags are not judged."""
    text = (
        "> we discussed about the informations\n\n"
        "He said “we discussed about it” and ran `git comit`. The address infoo@exmple.org is at "
        "https://exmple.org/informations or recieve.html, #informations.\n"
    )

    assert [] == [finding.text for finding in audit(text).findings]


def test_names_and_terms_are_not_misspelt():
    """A name inside a sentence, a word used three times and the dictionary's words are right."""
    text = (
        "We met Zwickauer in town. The frobnik hums. A frobnik needs care. Clean the frobnik daily. "
        "The moxibustin costs ten euros.\n"
    )

    assert [] == [finding.text for finding in audit(text, dictionary=("moxibustin",)).findings]


def test_a_slip_is_found_with_its_correction():
    """A misspelt plain word is found, and the nearest word suggested."""
    (finding,) = audit("Please recieve our thanks for the meal.\n").findings

    assert ("recieve", "receive") == (finding.text, finding.fixes[0].replacement)


def test_mixed_dialects_are_reported_once():
    """American and British spellings in one article give one note, with the other places."""
    page = audit(
        "The color is good. The colour of the colour chart is not. My favourite color stays.\n",
        dialect="en-GB",
    )
    mixed = [finding for finding in page.findings if finding.rule == "dialect/mixed"]

    assert ["color"] == [finding.text for finding in mixed]
    assert 1 == len(mixed[0].related)


def test_one_dialect_is_no_mixture():
    """British spelling alone is not reported."""
    assert [] == audit("The colour of the theatre is grey.\n", dialect="en-GB").findings


@pytest.mark.parametrize("disabled", ["rules", "rules/mass-plural", "mass-plural"])
def test_rules_can_be_switched_off_by_name(disabled):
    """A rule's full name, its name alone or its engine's name switches it off."""
    page = audit("We need more informations.\n", engines=["rules"], disabled=[disabled])

    assert [] == page.findings


def test_accepted_phrases_are_right():
    """A phrase that the settings accept is not reported."""
    assert [] == audit("We need more informations.\n", accepted=["more informations"]).findings


def test_another_language_is_not_assessed():
    """The default engines speak English; the reason names the one that speaks others."""
    page = audit("Das ist ein Haus, und es steht am Wald.\n", dialect="de-DE")

    assert [] == page.ledger
    assert "languagetool speaks others" in page.not_assessed[0].reason


def test_an_engine_that_cannot_run_is_a_warning_while_others_go_on(monkeypatch):
    """A damaged model is told in the page's warnings; the rules still find their errors."""
    from contentaudit.grammar import engines

    real = engines.engine_of

    def broken(name, *rest):
        if name == "tagger":
            raise EngineUnavailable("tagger.onnx is damaged; reinstall the package")
        return real(name, *rest)

    monkeypatch.setattr(engines, "engine_of", broken)
    page = audit("We need more informations.\n")

    assert ["informations"] == [finding.text for finding in page.findings]
    assert [
        "the grammar engine tagger did not run: tagger.onnx is damaged; reinstall the package"
    ] == page.warnings


def test_an_unknown_engine_is_told():
    """The error names the engines there are."""
    with pytest.raises(EngineUnavailable, match="there are: tagger, rules, harper, languagetool"):
        engine_of("nobody", "regular")


class Counting:
    """An engine that counts what it is asked."""

    name, version = "counting", "1"

    def __init__(self):
        self.asked = 0

    def check(self, paragraphs):
        """Count and find nothing."""
        self.asked += len(paragraphs)
        return [[] for _ in paragraphs]


def test_an_edited_article_checks_only_what_changed(tmp_path):
    """The cache answers for paragraphs it has seen, in this run or an earlier one."""
    engine = Counting()
    MatchCache(tmp_path / "a.sqlite").check(engine, [Paragraph("One."), Paragraph("Two.")])
    MatchCache(tmp_path / "a.sqlite").check(engine, [Paragraph("One."), Paragraph("Three.")])

    assert 3 == engine.asked


def test_the_cache_gives_what_the_engine_gave(tmp_path):
    """Matches come back equal."""
    engine, text = HarperEngine(), [Paragraph("This is an test of recieve.")]
    cache = MatchCache(tmp_path / "a.sqlite")

    assert engine.check(text) == cache.check(engine, text) == cache.check(engine, text)


def test_a_damaged_cache_is_made_anew(tmp_path):
    """Garbage in the file costs the cache, not the audit."""
    path = tmp_path / "a.sqlite"
    path.write_bytes(b"not a database at all" * 99)
    engine = Counting()
    cache = MatchCache(path)
    cache.check(engine, [Paragraph("One.")])
    cache.check(engine, [Paragraph("One.")])

    assert 1 == engine.asked


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path):
    """A folder in the file's place means no cache, and no error."""
    (tmp_path / "a.sqlite").mkdir()
    engine = Counting()

    assert [[]] == MatchCache(tmp_path / "a.sqlite").check(engine, [Paragraph("One.")])


def test_the_cached_check_finds_the_same(tmp_path, monkeypatch):
    """With `cache` on, two runs give the same report."""
    from contentaudit.grammar import engines

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    engines._cache.cache_clear()
    text = "We need more informations about an test.\n"
    plain, first, second = audit(text), audit(text, cache=True), audit(text, cache=True)
    engines._cache.cache_clear()

    assert plain.findings == first.findings == second.findings


def test_headings_list_items_and_cells_keep_their_kind():
    """Engines are told what a paragraph is."""
    doc = contentaudit.Document.from_markdown("# A title\n\n- one\n\n| a |\n|---|\n| b |\n\nText.\n")

    assert ["heading", "list_item", "table_cell", "table_cell", "paragraph"] == [
        paragraph.kind for _, paragraph in paragraphs_of(doc)
    ]


def test_terms_are_names_and_consistent_words():
    """Words of the dictionary, names inside sentences and unknown words used three times are terms."""
    doc = contentaudit.Document.from_markdown(
        "See Berlin. I saw Berlin. A glorb, a glorb, the glorb. A flurp.\n"
    )

    assert {"Berlin", "glorb"} <= terms_of(doc)
    assert "flurp" not in terms_of(doc)


@pytest.mark.parametrize(
    ("first", "second", "far"),
    [
        ("recieve", "receive", 1),
        ("tea", "tea", 0),
        ("form", "from", 1),
        ("kitten", "sitting", 3),
        ("a", "abcdef", 4),
    ],
)
def test_edit_distance_counts_swaps_once(first, second, far):
    """Damerau–Levenshtein, cut off past the most that matters."""
    assert far == distance(first, second, 3)


def test_profiles_differ_in_how_sure_a_finding_must_be():
    """`strict` reports no more than `regular`, and that no more than `everything`."""
    text = (
        "It describes as an old method who help people. We discussed about more informations, and an test "
        "showed the good result to peoples which was waiting.\n"
    )
    doc = contentaudit.Document.from_markdown(text)
    counts = [
        sum(len(merged) for _, merged in check_document(doc, Choice(profile=profile)).found)
        for profile in ("strict", "regular", "everything")
    ]

    assert counts == sorted(counts)
    assert counts[1] > 0


def test_a_replacement_that_changes_nothing_is_no_fix() -> None:
    """What an engine proposes though it already stands there is left out of the fixes."""
    doc = contentaudit.Document.from_text("Over there it rains.")
    match = Match(5, 10, "", ("there", "their"), "tagger/confusion", "confusion", 0.9, "tagger")
    [block] = doc.article
    assert ["their"] == [fix.replacement for fix in fixes_of(doc, block, Merged(match, 0.9, ()), Span(5, 10))]
