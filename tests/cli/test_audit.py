"""``contentaudit audit`` as its users call it."""

from __future__ import annotations

import json

import pytest

from contentaudit.wire import Report

GOOD = (
    "# Brewing green tea\n\nGreen tea wants water that is hot but not boiling. "
    "Let the kettle rest for three minutes before you pour.\n"
)
BAD = "## Tea\n\n#### Steps\n\n[click here](tea.html) to read more about tea.\n"
NO_GRAMMAR = ("--ignore", "grammar")


@pytest.fixture
def drafts(workdir):
    """A folder with two drafts."""
    (workdir / "good.md").write_text(GOOD, encoding="utf-8")
    (workdir / "bad.md").write_text(BAD, encoding="utf-8")
    return workdir


def test_a_report_shows_score_categories_and_what_to_fix_first(cli, drafts):
    """The terminal report names the file, its score, the categories and the best fixes with places."""
    ran = cli("audit", "bad.md", *NO_GRAMMAR, "--fail-on", "never")

    assert 0 == ran.code
    assert "/100  bad.md" in ran.out
    assert "structure" in ran.out
    assert "Fix these first" in ran.out
    assert "5:1" in ran.out


def test_quiet_is_one_line_a_document(cli, drafts):
    """With --quiet a folder gives a line per article and a summary."""
    ran = cli("audit", ".", *NO_GRAMMAR, "--quiet", "--fail-on", "never")
    lines = ran.out.splitlines()

    assert ["bad.md", "good.md"] == [line.split()[1] for line in lines[:2]]
    assert lines[2].startswith("2 documents")


def test_verbose_shows_every_finding(cli, drafts):
    """With --verbose no finding is left out, even those that cost nothing."""
    cli("audit", "bad.md", *NO_GRAMMAR, "--fail-on", "never", "--report", "json=run.json")
    ran = cli("audit", "bad.md", *NO_GRAMMAR, "--fail-on", "never", "--verbose")
    report = Report.from_json((drafts / "run.json").read_bytes())

    for finding in report.documents[0].findings:
        assert f"{finding.start.line}:{finding.start.column}" in ran.out
        assert finding.message in ran.out


def test_the_score_can_be_explained(cli, drafts):
    """--explain-score prints the whole ledger and its sum."""
    ran = cli("audit", "bad.md", *NO_GRAMMAR, "--fail-on", "never", "--explain-score")

    assert "How the score came about" in ran.out
    assert "100 × kept ÷ weight" in ran.out


def test_the_json_report_is_version_1(cli, drafts):
    """--report json=FILE writes JSON v1 with the document under the name it was given."""
    cli("audit", "bad.md", *NO_GRAMMAR, "--fail-on", "never", "--report", "json=run.json")
    data = json.loads((drafts / "run.json").read_bytes())

    assert "1" == data["version"]
    assert "bad.md" == data["documents"][0]["source"]
    assert "markdown" == data["documents"][0]["kind"]


def test_a_saved_run_can_be_rendered_again(cli, drafts):
    """`report` shows a saved run as the audit did, source lines included."""
    first = cli("audit", "bad.md", *NO_GRAMMAR, "--fail-on", "never", "--report", "json=run.json")
    again = cli("report", "run.json")

    assert first.out == again.out


def test_a_saved_run_of_a_changed_file_shows_no_wrong_lines(cli, drafts):
    """When the file has changed since, places stay but source lines are left out."""
    cli("audit", "bad.md", *NO_GRAMMAR, "--fail-on", "never", "--report", "json=run.json")
    (drafts / "bad.md").write_text("quite another text", encoding="utf-8")
    again = cli("report", "run.json", "--report", "text=out.txt")

    assert "│" not in again.out + (drafts / "out.txt").read_text(encoding="utf-8")


def test_standard_input_needs_its_kind_only_when_it_does_not_tell(cli, monkeypatch, workdir):
    """`-` reads an article from standard input."""
    import io
    import sys

    class Stdin(io.TextIOWrapper):
        def isatty(self):
            return False

    monkeypatch.setattr(sys, "stdin", Stdin(io.BytesIO(BAD.encode())))
    ran = cli("audit", "-", "--kind", "markdown", *NO_GRAMMAR, "--quiet", "--fail-on", "never")

    assert 0 == ran.code
    assert "/100" in ran.out


@pytest.mark.parametrize(
    ("flags", "code", "reason"),
    [
        (("--fail-on", "never"), 0, ""),
        (("--fail-on", "note"), 1, "of severity note or worse (--fail-on)"),
        (("--fail-on", "never", "--fail-under", "100"), 1, "is under 100 (--fail-under)"),
        (("--fail-on", "never", "--fail-under", "1"), 0, ""),
    ],
)
def test_the_gate_fails_for_the_reason_given(cli, drafts, flags, code, reason):
    """The gate looks at severities and scores, says why it fails and ends with 1."""
    ran = cli("audit", "bad.md", *NO_GRAMMAR, *flags)

    assert code == ran.code
    assert reason in ran.err


def test_a_missing_file_does_not_stop_the_others(cli, drafts):
    """What cannot be read is named with the reason; the rest is audited; --strict makes it 4."""
    args = ("audit", "nowhere.md", "good.md", *NO_GRAMMAR, "--fail-on", "never")
    ran = cli(*args)

    assert 0 == ran.code
    assert "could not read nowhere.md" in ran.out
    assert "there is no such file" in ran.out
    assert "good.md" in ran.out
    assert 4 == cli(*args, "--strict").code


def test_a_folder_without_articles_is_nothing_to_check(cli, workdir):
    """An empty folder ends with 3 and says what an article is."""
    ran = cli("audit", ".")

    assert 3 == ran.code
    assert "no article in this folder" in ran.out


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--report", "jsn=x"), "did you mean 'json'?"),
        (("--report", "json"), "write it as FORMAT=FILE"),
        (("--ignore", "missing-h2"), "did you mean “missing-h1”?"),
        (("--today", "soon"), "“soon” is not a date"),
        (("--config", "no.toml"), "cannot be read"),
    ],
)
def test_wrong_usage_names_what_is_wrong_and_the_nearest_right(cli, drafts, args, message):
    """A misspelt format, check, date or path ends with 2 before any work is done."""
    ran = cli("audit", "good.md", *args)

    assert 2 == ran.code
    assert message in ran.err


def test_an_unwritable_report_leaves_the_others_written(cli, drafts):
    """One report that cannot be written is named; the other is there; the code is 2."""
    ran = cli(
        "audit", "good.md", *NO_GRAMMAR, "--fail-on", "never",
        "--report", "json=nowhere/run.json", "--report", "text=run.txt",
    )  # fmt: skip

    assert 2 == ran.code
    assert "cannot write the json report" in ran.err
    assert "good.md" in (drafts / "run.txt").read_text(encoding="utf-8")


def test_settings_of_the_folder_are_followed(cli, drafts):
    """contentaudit.toml beside the drafts sets brief and gate; flags go over it."""
    (drafts / "contentaudit.toml").write_text(
        'ignore = ["grammar"]\nfail_on = "never"\n[brief]\nkeyphrase = "green tea"\n', encoding="utf-8"
    )
    assert "keyphrase “green tea”" in cli("audit", "good.md").out
    assert "keyphrase “black tea”" in cli("audit", "good.md", "--keyphrase", "black tea").out


def test_without_a_keyphrase_the_report_proposes_some(cli, drafts):
    """Keyword checks are not assessed, and the report says what the page looks to be about."""
    ran = cli("audit", "good.md", *NO_GRAMMAR, "--fail-on", "never")

    assert "No keyphrase given" in ran.out
    assert "no keyphrase given" in ran.out


def test_timings_list_every_check(cli, drafts):
    """--timings prints the time of each check."""
    ran = cli("audit", "good.md", *NO_GRAMMAR, "--fail-on", "never", "--timings")

    assert "Time by check" in ran.out
    assert "missing-h1" in ran.out


def test_colour_follows_flag_and_environment(cli, drafts, monkeypatch):
    """No colour in a pipe or with NO_COLOR; --color always gives it."""
    plain = cli("audit", "good.md", *NO_GRAMMAR, "--fail-on", "never")
    coloured = cli("audit", "good.md", *NO_GRAMMAR, "--fail-on", "never", "--color", "always")

    assert "\x1b[" not in plain.out
    assert "\x1b[" in coloured.out


def test_page_text_cannot_reach_the_terminal_as_control_codes(cli, workdir):
    """A direction mark or an escape sequence of the page is shown, never sent."""
    text = "# One\n\n# Two \x1b[31m \u202e\n\n" + "Green tea wants water that is hot but not boiling. " * 9
    (workdir / "evil.md").write_text(text, encoding="utf-8")
    ran = cli("audit", "evil.md", *NO_GRAMMAR, "--fail-on", "never", "--verbose")

    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out
    assert "\\x1b" in ran.out
    assert "\\u202e" in ran.out


def test_an_empty_file_is_nothing_to_check(cli, workdir):
    """An empty article is named, not scored, and ends with 3."""
    (workdir / "empty.md").write_text("", encoding="utf-8")
    ran = cli("audit", "empty.md", "--fail-on", "never")

    assert 3 == ran.code
    assert "not scored" in ran.out
    assert "empty.md" in ran.out
    assert "nothing to judge" in ran.err
