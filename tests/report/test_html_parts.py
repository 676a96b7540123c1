"""Where findings stand in the text that the HTML report shows."""

from __future__ import annotations

import re
from itertools import pairwise

from contentaudit.document import Document
from contentaudit.report import render
from contentaudit.report.html.article import groups_of, markers_of, rows_of
from contentaudit.report.html.charts import links_of, outline_of, strip_of, track_of
from contentaudit.report.html.marks import cut
from contentaudit.report.html.safe import clipped, visible
from contentaudit.report.html.view import grade, overview_of, view_of
from contentaudit.source import Source
from contentaudit.wire import Candidate
from reports import marked, page, report
from tea import tea


def _shown(doc, *findings):
    head, body = rows_of(doc, findings)
    return [(row.kind, part.findings, "".join(text for _, text in part.runs))
            for row in [*head, *body] for part in row.parts if part.findings]  # fmt: skip


def _html(words):
    source = Source(words, name="x.html", kind="html")
    return source, Document.parse(source)


def test_overlapping_marks_are_cut_where_they_meet():
    """Two findings that overlap give three parts; the middle one belongs to both, the narrower first."""
    parts = cut("abcdefgh", [], [(0, 5, 0), (3, 7, 1)], [])

    assert [
        ((0,), "abc", (0,)), ((1, 0), "de", (1,)), ((1,), "fg", ()), ((), "h", ()),
    ] == [(part.findings, part.runs[0][1], part.first) for part in parts]  # fmt: skip


def test_the_text_survives_every_cut():
    """However marks, formats and points lie, the parts put together are the text."""
    text = "All of it, again and again."
    ranges = [(0, 27, 0), (4, 9, 1), (4, 9, 2), (9, 9, 3), (20, 27, 4)]
    parts = cut(text, [(0, 3, "b"), (2, 12, "i"), (2, 5, "b")], ranges, [(0, 5), (27, 6), (9, 7)])

    assert text == "".join(run for part in parts for _, run in part.runs)
    assert [(5,), (7,), (6,)] == [part.findings for part in parts if part.point]


def test_a_mark_goes_through_tags_and_entities():
    """A span of the source marks the words a reader sees, whatever markup stands between."""
    source, doc = _html(
        "<main><p>Tea &amp; <b>cake</b> are <i>good</i> for you and for me, friends.</p></main>"
    )
    start, end = source.text.index("&amp;"), source.text.index("</b>") + 4

    assert [("paragraph", (0,), "& cake")] == _shown(doc, marked(source, start, end, "a pair"))


def test_every_finding_is_marked_somewhere():
    """Findings in text, links, pictures, the head, furniture, and about absent things all have their mark."""
    made = tea().documents[0]
    head, body = rows_of(made.document, made.findings)
    named = [number for row in [*head, *body] for number in row.named]

    assert list(range(len(made.findings))) == sorted(named)


def test_marks_stand_where_the_source_says():
    """A link's address marks its text, an image its row, a head element its markup."""
    made = tea().documents[0]
    shown = {numbers[0]: (kind, text) for kind, numbers, text in _shown(made.document, *made.findings)}

    assert ("paragraph", "more here") == shown[4]
    assert ("image", "no alternative text") == shown[5]
    assert ("source", '<link rel="canonical" href="https://tea.example/guide">') == shown[10]
    assert ("gap", "") == shown[12]
    assert ("paragraph", "") == shown[13]


def test_a_very_wide_finding_marks_its_first_row():
    """A finding about the whole article does not paint all of it."""
    words = "".join(f"<p>Paragraph number {n} of a long article about tea and cups.</p>" for n in range(9))
    source, doc = _html(f"<main>{words}</main>")

    shown = _shown(doc, marked(source, 6, len(source.text) - 7, "all of it"))
    assert [("paragraph", (0,), "Paragraph number 0 of a long article about tea and cups.")] == shown


def test_findings_at_the_same_empty_place_share_a_row():
    """Several absent things that belong in one place are told in one row."""
    source, doc = _html("<html><head><title>Tea</title></head><body><p>Tea is a drink.</p></body></html>")
    at = source.text.index("</head>")
    head, _ = rows_of(doc, [marked(source, at, at, "one"), marked(source, at, at, "two")])

    assert [[(0, 0), (0, 1)]] == [row.points for row in head if row.kind == "gap"]


def test_a_place_outside_the_source_does_no_harm():
    """A finding whose offsets lie beyond the text is shown at the end."""
    source, doc = _html("<p>Tea is a drink that many people have with milk.</p>")
    longer = Source(source.text * 3, name="x.html")
    shown = _shown(doc, marked(longer, 120, 130, "beyond"))

    assert [(0,)] == [numbers for _, numbers, _ in shown]


def test_lists_and_tables_keep_their_shape():
    """Items carry their number and depth, cells stand in their lines, furniture is one fold."""
    made = tea().documents[0]
    groups = groups_of(rows_of(made.document, [])[1])
    lists = next(group for group in groups if group.kind == "list")
    table = next(group for group in groups if group.kind == "table")

    assert [(1, "1."), (1, "2.")] == markers_of(lists.rows)
    assert [["Kind", "Minutes"], ["Sencha", "two"]] == [
        [row.prose.text for row in line] for line in table.cells
    ]
    assert ["furniture", "furniture"] == [groups[0].kind, groups[-1].kind]


def test_nested_items_have_depth_and_a_second_paragraph_no_marker():
    """Depth follows the lists around an item; a paragraph that goes on has no marker of its own."""
    _, doc = _html(
        "<main><ol><li><p>One is the first one.</p><p>It goes on here.</p><ul><li>Inside it</li></ul></li>"
        "<li>Two is the second of them.</li></ol></main>"
    )
    rows = [row for row in rows_of(doc, [])[1] if row.kind == "list_item"]

    assert [(1, "1."), (1, ""), (2, "•"), (1, "2.")] == markers_of(rows)


def test_the_strip_has_a_bar_per_sentence():
    """Bars stand in reading order, longer ones taller, those over 20 words told apart."""
    long = " ".join(["word"] * 24)
    very = " ".join(["word"] * 40)
    _, doc = _html(f"<main><p>Short one here. A {long}.</p><p>The {very}.</p></main>")
    strip = strip_of(doc)

    assert [3, 25, 41] == [bar.words for bar in strip.bars]
    assert ["fine", "long", "very"] == [bar.level for bar in strip.bars]
    assert (100, 2, [41, 25]) == (strip.bars[2].height, strip.long, [bar.words for bar in strip.longest])


def test_no_sentences_no_strip():
    """A page without running text has no strip, and without a keyphrase no track."""
    _, doc = _html("<main><h1>Tea</h1></main>")

    assert (None, None) == (strip_of(doc), track_of(doc))


def test_the_track_tells_where_the_keyphrase_stands():
    """Uses lie in order between 0 and 1000, by kind, and the longest stretch without one is told."""
    track = track_of(tea().documents[0].document)

    assert ["exact"] * len(track.ticks) == [tick.kind for tick in track.ticks]
    assert sorted(tick.x for tick in track.ticks) == [tick.x for tick in track.ticks]
    stops = [0.0, *(tick.x for tick in track.ticks), 1000.0]
    assert max(b - a for a, b in pairwise(stops)) == track.gap[1] - track.gap[0]
    assert [("exact", len(track.ticks))] == track.counts


def test_the_outline_counts_what_stands_under_each_heading():
    """Words, uses of the keyphrase and findings belong to the section they stand in."""
    made = tea().documents[0]
    outline = outline_of(made.document, made.findings)

    assert ["Green tea, a guide", "How to brew it", "How to keep it"] == [part.text for part in outline][-3:]
    assert [1, 2, 2] == [part.level for part in outline][-3:]
    assert sum(part.words for part in outline) < made.document.word_count
    assert [2, 1, 0] == [part.uses for part in outline][-3:]


def test_links_say_where_they_lead():
    """A link's row has its text, its address as written, and what kind of target that is."""
    assert [("more here", "javascript:alert(1)", "other")] == [
        (link.text, link.href, link.scope) for link in links_of(tea().documents[0].document)
    ]


def test_hidden_characters_become_visible():
    """Marks that turn text and control characters are written out; emoji joiners stay."""
    assert "a⟨U+202E⟩b⟨U+0000⟩c⟨U+2066⟩ 👩\u200d👧" == visible("a\u202eb\x00c\u2066 👩\u200d👧")


def test_long_text_is_cut():
    """A text is cut at a length, an ellipsis included, and its white space collapsed."""
    assert ("a b", "abc…") == (clipped(" a \n b ", 9), clipped("abcdefgh", 4))


def test_scores_have_three_grades():
    """80 is good, 60 is fair, less is poor, and nothing judged is none of them."""
    assert ["good", "fair", "fair", "poor", "none"] == [grade(score) for score in (80, 79.9, 60, 59.9, None)]


def test_the_overview_sums_up():
    """The mean, the lowest, the spread in tenths, and what costs most over all documents."""
    source = Source("The tea are green.\n", name="a.md", kind="markdown")
    low = page(source, marked(source, 4, 7, "low"), score=41.0)
    high = page(source, score=100.0)
    overview = overview_of(report(low, high))

    assert (70.5, 41.0) == (overview.mean, overview.lowest)
    assert [0, 0, 0, 0, 1, 0, 0, 0, 0, 1] == overview.tenths
    assert [("long-sentence", 12.5, 1)] == overview.costly


def test_a_page_is_called_by_its_heading_its_title_or_its_file():
    """The first level-1 heading comes first, then the title, then the file's name."""
    pages = ["<title>A</title><h1>Heading</h1><p>x</p>", "<title>Title</title><p>x y</p>", "<p>x y z</p>"]
    sources = [Source(words, name="drafts/file.html", kind="html") for words in pages]
    names = [view_of(page(source), 0).title for source in sources]

    assert ["Heading", "Title", "file.html"] == names


def test_a_page_without_its_source_still_has_its_findings():
    """A saved report whose file is gone shows findings by their text."""
    made = tea(keyphrase_candidates=[Candidate("tea", 1.0, ["title"])]).documents[0]
    made.__dict__.pop("document")
    view = view_of(made, 0)

    assert (None, [], "tea.html") == (view.doc, view.groups, view.title)
    assert len(made.findings) == len(view.cards)


def test_a_point_inside_text_stands_between_its_letters():
    """A finding about something absent in the middle of a sentence stands exactly there."""
    source, doc = _html(
        "<main><p>Tea is <b>good</b> for you, and so is a long walk in the morning.</p></main>"
    )
    at = source.text.index("for you") + 7
    _, body = rows_of(doc, [marked(source, at, at, "a comma too many")])

    assert ["Tea is good for you", "", ", and so is a long walk in the morning."] == [
        "".join(text for _, text in part.runs) for part in body[0].parts
    ]


def test_pictures_of_the_furniture_are_folded_with_it():
    """A picture that is not part of the article does not break into it."""
    _, doc = _html(
        "<header><img src='logo.png' alt='Shop'><p>Shop of teas</p></header><main><article><h1>Tea</h1>"
        "<p>Tea is a drink that many people have with milk, and some with lemon.</p></article></main>"
    )
    groups = groups_of(rows_of(doc, [])[1])

    assert [("furniture", ["Shop", "Shop of teas"]), ("text", ["Tea"])] == [
        (group.kind, [row.prose.text for row in group.rows]) for group in groups[:2]
    ]


def test_only_a_real_language_reaches_the_page():
    """A language tag that no browser would take is left out."""
    languages = ["en-GB", "und", "english", 'x" onload="', "de"]

    assert ["en-GB", "", "", "", "de"] == [
        view_of(tea(language=language).documents[0], 0).language for language in languages
    ]


def test_text_before_the_first_heading_has_its_line():
    """The outline begins with the text that stands under no heading; a missing heading is no fault."""
    _, doc = _html("<main><p>Tea is a drink that many people have with milk.</p></main>")

    assert [(0, "Before the first heading", 10)] == [
        (part.level, part.text, part.words) for part in outline_of(doc, [])
    ]


def test_every_link_of_the_file_leads_somewhere_in_it():
    """Marks lead to cards and cards to marks, even where a mark begins with white space under another."""
    source, _ = _html("<main><p>Tea is good for you and for everyone who drinks it every day.</p></main>")
    at = source.text.index(" good")
    made = page(source, marked(source, at, at + 9, "wide"), marked(source, at - 2, at + 1, "a blank"))
    text = render(report(made, tea().documents[0]), "html").decode()

    assert set() == set(re.findall(r'href="#([^"]+)"', text)) - set(re.findall(r' id="([^"]+)"', text))
