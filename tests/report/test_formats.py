"""What is particular to the smaller formats."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest

from contentaudit.report import FORMATS, check_format, render
from contentaudit.report.markdown import FINDINGS_SHOWN, INPUTS_SHOWN, ROOM, escape
from contentaudit.wire import Report, Unreadable
from reports import LOST, awkward, golden, marked, one, page, report, states, text


def test_an_unknown_format_names_the_nearest():
    """A misspelt format is an error that helps."""
    with pytest.raises(ValueError, match="unknown report format 'sarf'; did you mean 'sarif'"):
        check_format("sarf")
    with pytest.raises(ValueError, match="there are text, short"):
        check_format("pdf~")


def test_every_format_says_what_it_is():
    """The list of formats is the list users see."""
    assert all(told and told == told.strip() for told in FORMATS.values())


def test_short_lines():
    """A line per finding that counts, known ones marked; a newline in a name does not break it."""
    assert [
        "drafts/tea.md:1:1: error: a new one [long-sentence]",
        "drafts/tea.md:3:1: warning: a known one [hard-word] (known)",
    ] == render(states(), "short").decode().splitlines()
    assert b"new line.md:1:5: " in render(report(one("new\nline.md")), "short")


def test_jsonl_lines_stand_alone():
    """Each line carries version and tool; its other keys are a document's in JSON v1."""
    first, second, lost = map(json.loads, render(golden(), "jsonl").decode().splitlines())
    documents = json.loads(render(golden(), "json"))["documents"]
    frame = {"version": "1", "tool": {"name": "contentaudit", "version": "0.0.0", "scoring": "1"}}

    assert [{**frame, **documents[0]}, {**frame, **documents[1]}] == [first, second]
    assert {**frame, "source": LOST.source, "reason": LOST.reason, "hint": LOST.hint} == lost


def test_jsonl_has_no_line_end_inside_a_line():
    """Readers that split at Unicode's line ends find as many lines as there are documents."""
    assert 1 == len(render(awkward()["unicode"], "jsonl").decode().splitlines())


def rows_of(made):
    """Return the rendered rows."""
    return list(csv.DictReader(io.StringIO(render(made, "csv").decode(), newline="")))


def test_csv_cells_cannot_be_formulas():
    """A cell that a spreadsheet would run begins with an apostrophe; figures are left as they are."""
    rows = rows_of(awkward()["formulas"])

    for row in rows:
        for cell in row.values():
            assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert ["'=1+1", "'+1", "'-1", "'@SUM(A1)"] == [row["fix"] for row in rows[:4]]
    assert "'=cmd.md" in [row["source"] for row in rows_of(awkward()["names"])]


def test_csv_holds_the_finding():
    """Places, state and the first fix stand in columns of their own."""
    row = rows_of(states())[0]

    assert ("1", "1", "1", "4", "error", "Zero", "yes", "new") == tuple(
        row[name]
        for name in ("line", "column", "end_line", "end_column", "severity", "fix", "fix_is_safe", "state")
    )
    assert ["new", "known", "ignored"] == [row["state"] for row in rows_of(states())]


def test_gitlab_leaves_ignored_findings_out():
    """Known ones stay: GitLab compares with the target branch itself."""
    entries = json.loads(render(states(), "gitlab"))

    assert [("long-sentence", "major"), ("hard-word", "minor")] == [
        (entry["check_name"], entry["severity"]) for entry in entries
    ]


def test_rdjson_counts_columns_in_bytes():
    """The format wants UTF-8 bytes: “👍é” is six of them."""
    source = text("x\n👍é tea are\n")
    made = report(page(source, marked(source, 5, 8, "m")))
    span = json.loads(render(made, "rdjson"))["diagnostics"][0]["location"]["range"]

    assert {"start": {"line": 2, "column": 8}, "end": {"line": 2, "column": 11}} == span


def test_rdjson_without_the_article_gives_lines():
    """A saved report whose file is gone cannot know bytes, so no columns and no suggestions."""
    saved = Report.from_json(render(states(), "json"))
    first = json.loads(render(saved, "rdjson"))["diagnostics"][0]

    assert {"start": {"line": 1}, "end": {"line": 1}} == first["location"]["range"]
    assert [] == first["suggestions"]
    assert 3 == len(json.loads(render(states(), "rdjson"))["diagnostics"][0]["suggestions"])


def suite_of(made):
    """Return the first suite of the rendered XML."""
    return ET.fromstring(render(made, "junit"))[0]  # noqa: S314 - our own


def test_junit_has_a_test_per_check():
    """Passed, failed and skipped checks are tests; notes and ignored findings fail none."""
    suite = suite_of(states())

    assert {"missing-h1": None, "long-sentence": "failure", "hard-word": "failure",
            "passive-voice": "system-out", "broken-link": "skipped"} == {
        case.get("name"): case[0].tag if len(case) else None for case in suite.iter("testcase")
    }  # fmt: skip
    assert ("5", "2", "0", "1") == tuple(
        suite.get(name) for name in ("tests", "failures", "errors", "skipped")
    )


def test_junit_tells_the_score_and_the_worst_severity():
    """The score is a property; a failing check says how bad its worst finding is."""
    suite = suite_of(golden())

    assert "70.0" == suite.find("properties/property[@name='score']").get("value")
    failure = suite.find("testcase[@name='grammar']/failure")
    assert ("error", "2 findings; the first: “are” should be “is”") == (
        failure.get("type"),
        failure.get("message"),
    )


def test_junit_knows_a_document_without_a_score():
    """No score is told as such."""
    assert "not scored" == suite_of(awkward()["not scored"])[0][0].get("value")


def test_markdown_shows_a_page_s_text_as_text():
    """Nothing from a page becomes markup, a link, a mention or a table cell."""
    assert r"\<b\> \| \[a\]\(x\) \*\_\`".replace(r"\(", "(").replace(r"\)", ")") == escape("<b> | [a](x) *_`")
    assert r"https\://a.b www\.c.d" == escape("https://a.b www.c.d")
    assert r"\@<!-- -->team \#<!-- -->1 \# a" == escape("@team #1 # a")


def test_markdown_renders_without_live_markup():
    """Read by a Markdown parser, a hostile page gives no link, no image and no HTML but our own."""
    import pyromark

    options = pyromark.Options.ENABLE_TABLES
    html = pyromark.html(render(awkward()["hostile"], "markdown").decode(), options=options)

    for live in ("<a ", "<img", "<script", "<code", "<em"):
        assert live not in html
    assert "<table>" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_markdown_shows_the_worst_findings():
    """Of many, the worst are shown and the rest is counted."""
    shown = render(awkward()["many findings in a line"], "markdown").decode()

    assert FINDINGS_SHOWN == shown.count("| warning |")
    assert f"The worst {FINDINGS_SHOWN} are shown; {2_000 - FINDINGS_SHOWN:,} more are not." in shown


def test_markdown_fits_into_a_job_s_summary():
    """Past the limit the lowest scores are listed, and what is left out is counted."""
    lost = tuple(Unreadable(f"{n}.md", "gone", "") for n in range(300))
    pages = [
        one(f"drafts/{n}.md", detail="x", message_length=None) if False else one(f"drafts/{n}.md")
        for n in range(300)
    ]
    long = text("The tea are\n" + "x" * 10)
    heavy = page(long, *(marked(long, 4, 7, "word " * 3_000) for _ in range(50)))
    shown = render(report(*pages, heavy, heavy, unreadable=lost), "markdown")

    assert len(shown) < ROOM + 100_000
    text_shown = shown.decode()
    assert f"These scored lowest; {302 - INPUTS_SHOWN} more are not shown." in text_shown
    assert "The findings of 1 document are left out" in text_shown
    assert f"and {300 - INPUTS_SHOWN} more" in text_shown


def test_markdown_of_nothing():
    """An empty report says so."""
    assert "# Content audit\n\nNothing was audited.\n" == render(report(), "markdown").decode()
