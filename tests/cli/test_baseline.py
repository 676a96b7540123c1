"""`contentaudit baseline`, and the gate on new findings, as users run them."""

from __future__ import annotations

import json

import pytest

from contentaudit.baseline import NAME
from contentaudit.wire import Report

OLD = "# Tea\n\n[Click here](https://tea.example/) to read about tea.\n"
NEW = OLD + "\n[Read more](https://tea.example/more) about it.\n"
FLAGS = ("--select", "generic-anchor", "--dialect", "en-US")


@pytest.fixture
def drafts(workdir):
    """A folder with an article that has one fault."""
    (workdir / "blog").mkdir()
    (workdir / "blog" / "tea.md").write_text(OLD, encoding="utf-8")
    return workdir


def states(drafts):
    report = Report.from_json((drafts / "run.json").read_bytes())
    return [finding.state for page in report.documents for finding in page.findings]


def test_known_findings_pass_and_new_ones_fail(cli, drafts):
    """After `baseline write`, only what is new stops the audit."""
    written = cli("baseline", "write", "blog", *FLAGS)
    before = cli("audit", "blog", *FLAGS, "--fail-on-new", "--report", "json=run.json")
    known = states(drafts)
    (drafts / "blog" / "tea.md").write_text(NEW, encoding="utf-8")
    after = cli("audit", "blog", *FLAGS, "--fail-on-new", "--report", "json=run.json")

    assert f"{NAME}: 1 finding known; 1 came in, 0 went.\n" == written.out
    assert (0, ["known"]) == (before.code, known)
    assert (1, ["known", "new"]) == (after.code, states(drafts))
    assert "1 new finding of severity warning or worse (--fail-on-new)" in after.err


def test_the_path_may_be_spelt_otherwise(cli, drafts):
    """An absolute path and one with dots are the same article."""
    cli("baseline", "write", "blog", *FLAGS)
    for spelt in (drafts / "blog" / "tea.md", "./blog/../blog/tea.md"):
        cli("audit", spelt, *FLAGS, "--report", "json=run.json")

        assert ["known"] == states(drafts)


def test_it_lies_beside_the_settings_in_force(cli, drafts):
    """With a settings file in the folder, that is where the baseline is written and read."""
    (drafts / "blog" / "contentaudit.toml").write_text(
        'select = ["generic-anchor"]\nbrief.dialect = "en"\n', encoding="utf-8"
    )
    cli("baseline", "write", "blog")
    cli("audit", "blog", "--report", "json=run.json")

    assert ["tea.md"] == list(json.loads((drafts / "blog" / NAME).read_text(encoding="utf-8"))["findings"])
    assert ["known"] == states(drafts)


def test_another_file_or_none_can_be_chosen(cli, drafts):
    """--baseline FILE reads that one, with paths relative to its folder; --no-baseline reads none."""
    (drafts / "ci").mkdir()
    cli("baseline", "write", "blog", *FLAGS, "--baseline", "ci/known.json")
    cli("audit", "blog", *FLAGS, "--baseline", "ci/known.json", "--report", "json=run.json")
    chosen = states(drafts)
    cli("baseline", "write", "blog", *FLAGS)
    cli("audit", "blog", *FLAGS, "--no-baseline", "--report", "json=run.json")

    assert ["../blog/tea.md"] == list(json.loads((drafts / "ci/known.json").read_text())["findings"])
    assert (["known"], ["new"]) == (chosen, states(drafts))


def test_writing_again_keeps_other_articles_and_changes_nothing_else(cli, drafts):
    """A second write of one article leaves the others' entries; an equal write leaves an equal file."""
    (drafts / "other.md").write_text(NEW, encoding="utf-8")
    cli("baseline", "write", ".", *FLAGS)
    first = (drafts / NAME).read_bytes()
    again = cli("baseline", "write", "blog/tea.md", *FLAGS)

    assert first == (drafts / NAME).read_bytes()
    assert "3 findings known; 0 came in, 0 went." in again.out


def test_show_lists_what_is_known(cli, drafts):
    """By article and check; with -v each finding; only the paths asked for."""
    (drafts / "other.md").write_text(NEW, encoding="utf-8")
    cli("baseline", "write", ".", *FLAGS)
    whole = cli("baseline", "show")
    part = cli("baseline", "show", "blog", "--verbose")

    assert "other.md: 2 findings\n     2  generic-anchor\n" in whole.out
    assert "other.md" not in part.out
    assert "blog/tea.md: 1 finding\n  generic-anchor  [Click here](https://tea.example/)\n" in part.out


def test_prune_forgets_what_was_mended_or_deleted(cli, drafts):
    """Without paths every article of the baseline is looked at; deleted ones go."""
    (drafts / "other.md").write_text(NEW, encoding="utf-8")
    (drafts / "gone.md").write_text(OLD, encoding="utf-8")
    cli("baseline", "write", ".", *FLAGS)
    (drafts / "gone.md").unlink()
    (drafts / "other.md").write_text(OLD, encoding="utf-8")
    pruned = cli("baseline", "prune", *FLAGS)

    assert (0, f"{NAME}: 2 findings known; 2 went.\n") == (pruned.code, pruned.out)


def test_prune_of_one_path_leaves_the_others(cli, drafts):
    """Only the articles named are judged again."""
    (drafts / "other.md").write_text(OLD, encoding="utf-8")
    cli("baseline", "write", ".", *FLAGS)
    for path in ("other.md", "blog/tea.md"):
        (drafts / path).write_text("# Tea\n\nTea is good.\n", encoding="utf-8")
    cli("baseline", "prune", "blog", *FLAGS)

    assert ["other.md"] == list(json.loads((drafts / NAME).read_text())["findings"])


def test_what_cannot_be_read_stays_known(cli, drafts):
    """An unreadable article is told and its entries are kept."""
    cli("baseline", "write", ".", *FLAGS)
    (drafts / "blog" / "tea.md").write_bytes(b"%PDF-1.4")
    pruned = cli("baseline", "prune", ".", *FLAGS)

    assert "blog/tea.md" in pruned.err
    assert "1 finding known; 0 went." in pruned.out


@pytest.mark.parametrize(
    ("content", "args", "code", "reason"),
    [
        ("{", ("audit", "blog"), 2, "the baseline is corrupt"),
        ("{", ("baseline", "write", "blog"), 2, "the baseline is corrupt"),
        ('{"version": 9, "findings": {}}', ("audit", "blog"), 2, "written by a newer contentaudit"),
        (None, ("audit", "blog", "--baseline", "gone.json"), 2, "gone.json: there is no such baseline"),
        (None, ("audit", "blog", "--baseline", "x", "--no-baseline"), 2, "exclude each other"),
        (None, ("baseline", "show"), 2, "there is no baseline; make one"),
        (None, ("baseline", "prune"), 2, "there is no baseline; make one"),
        (None, ("baseline", "write", "empty"), 3, ""),
        (None, ("baseline", "write", "blog", "--baseline", "no/x.json"), 2, "cannot write the baseline"),
        (None, ("baseline", "write", "blog", "--select", "no-such-check"), 2, "there is no check"),
        (None, ("baseline", "write", "blog", "--config", "gone.toml"), 2, "cannot be read"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told(cli, drafts, content, args, code, reason):  # noqa: PLR0917
    """A clear error, and the baseline as it was."""
    (drafts / "empty").mkdir()
    if content is not None:
        (drafts / NAME).write_text(content, encoding="utf-8")
    ran = cli(*args)

    assert code == ran.code
    assert reason in ran.err
    assert content == ((drafts / NAME).read_text(encoding="utf-8") if content is not None else None)


def test_the_gate_looks_at_categories_and_what_is_shown_is_another_matter(cli, drafts):
    """--fail-under links=100 fails by that category alone; --show hides, the gate still sees."""
    ran = cli("audit", "blog", *FLAGS, "--fail-under", "links=100", "--fail-under", "0", "--show", "error")
    warned = cli("audit", "blog", *FLAGS, "--fail-on", "warning", "--show", "error,note", "--verbose")

    assert (1, 1) == (ran.code, warned.code)
    assert "links 0.0 is under 100 (--fail-under links=…)" in ran.err
    assert "--fail-under)" not in ran.err
    assert "Click here" not in warned.out
    assert "1 finding of severity warning or worse (--fail-on)" in warned.err


def test_reports_hold_what_is_not_shown(cli, drafts):
    """--show is about the terminal; files are whole."""
    cli("audit", "blog", *FLAGS, "--fail-on", "never", "--show", "error", "--report", "json=run.json")

    assert ["new"] == states(drafts)


@pytest.mark.parametrize(
    ("flags", "reason"),
    [
        (("--fail-under", "high"), "--fail-under high: write a score such as 80"),
        (("--fail-under", "grammar=x"), "--fail-under grammar=x: write a score"),
        (("--fail-under", "101"), "must be a number <= 100"),
        (("--fail-under", "gramar=9"), "did you mean “grammar”?"),
        (("--show", "errors"), "--show errors: there is no such severity"),
    ],
)
def test_wrong_gates_are_usage_errors(cli, drafts, flags, reason):
    """The flag and what to write instead are told."""
    ran = cli("audit", "blog", *flags)

    assert 2 == ran.code
    assert reason in ran.err
