"""The commands batch and compare, the dashboard, and the files of a run."""

import csv
import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest

import contentaudit
from batch_site import article, files
from contentaudit import Settings
from contentaudit.batch import NoRunError, Options, compare, read, run
from contentaudit.batch.dashboard import render
from contentaudit.batch.extras import MissingExtraError, need
from contentaudit.batch.lock import BusyError, Lock
from contentaudit.batch.progress import Progress
from contentaudit.batch.schema import TABLES, columns_of, table_schema
from contentaudit.cli.batch import Size

PLAIN = Settings(ignore=("grammar",))
FAST = Options(workers=1)


@pytest.fixture(scope="module")
def two_runs(tmp_path_factory):
    """Two runs over a folder: between them a page got worse, one better, one went, one came."""
    folder = tmp_path_factory.mktemp("runs")
    files(folder / "site", 6)
    (folder / "site" / "formula.html").write_text(article("tea", 77).replace("All about tea 77", "=SUM(A1)"))
    (folder / "site" / "hostile.html").write_text(
        article("tea", 78).replace("tea 78", "&lt;script&gt;alert(1)&lt;/script&gt;\u202e")
    )
    run([str(folder / "site")], folder / "RUN1", PLAIN, FAST)
    worse, better = folder / "site" / "page-000.html", folder / "site" / "page-001.html"
    worse.write_text(worse.read_text().replace('<meta name="description"', '<meta name="none"'))
    better.write_text(better.read_text().replace("take take", "take"))
    (folder / "site" / "page-002.html").unlink()
    (folder / "site" / "page-003.html").write_bytes(b"%PDF-1.7")
    (folder / "site" / "page-900.html").write_text(article("owls", 900))
    run([str(folder / "site")], folder / "RUN2", PLAIN, FAST)
    return folder


def names(pages):
    return [Path(page.source).name for page in pages]


def test_a_comparison_tells_what_became_of_every_page(two_runs):
    """Worse, lost, gone, new and the same; findings by check."""
    found = compare(two_runs / "RUN1", two_runs / "RUN2")
    assert ["page-000.html"] == names(found.of("worse"))
    assert ["page-003.html"] == names(found.of("lost"))
    assert ["page-002.html"] == names(found.of("gone"))
    assert ["page-900.html"] == names(found.of("new"))
    assert (0, 1) == found.checks["missing-description"]
    assert found.mean_after < found.mean_before
    assert found.of("worse")[0].delta < 0


def test_a_run_compared_with_itself_is_the_same(two_runs):
    """Nothing is fixed, nothing added."""
    found = compare(two_runs / "RUN1", two_runs / "RUN1")
    assert ({"same"}, {}) == ({page.change for page in found.pages}, found.checks)


def test_the_command_compares_and_gates(two_runs, cli):
    """It prints the worst first, writes a table, and fails on request."""
    ran = cli("compare", two_runs / "RUN1", two_runs / "RUN2", "--csv", two_runs / "c.csv", "--fail-if-worse")
    assert (1, True, True) == (ran.code, "1 worse" in ran.out, "No longer audited" in ran.out)
    rows = list(csv.DictReader((two_runs / "c.csv").open()))
    assert "worse" == next(row["change"] for row in rows if row["source"].endswith("page-000.html"))
    assert 0 == cli("compare", two_runs / "RUN1", two_runs / "RUN2").code
    assert 2 == cli("compare", two_runs, two_runs / "RUN2").code


def test_the_dashboard_is_complete_in_itself_and_inert(two_runs):
    """No address is loaded, no script runs, and what pages say is escaped and visible."""
    page = render(read(two_runs / "RUN2"), read(two_runs / "RUN1"))
    assert "<script" not in page
    assert "default-src &#39;none&#39;" in page
    assert [] == re.findall(r"(?:src|href)=\"(?!#)[^\"]*\"", page)
    assert "⟨U+202E⟩" in page
    assert "&lt;script&gt;" in page
    parts = ("How the scores spread", "Worst pages", "Commonest findings", "By folder", "By template")
    for words in (*parts, "What got worse", "Against the former run", "Not audited", "missing-description"):
        assert words in page


def test_the_dashboard_of_nothing_is_a_page(tmp_path):
    """A run without an audited page says so."""
    run([str(tmp_path / "nowhere.html")], tmp_path / "RUN", PLAIN, FAST)
    assert "No page was audited." in render(read(tmp_path / "RUN"))


def test_a_second_visit_draws_a_trend(two_runs, tmp_path):
    """Two visits are two points of a line."""
    files(tmp_path / "site", 2)
    run([str(tmp_path / "site")], tmp_path / "RUN", PLAIN, FAST)
    (tmp_path / "site" / "page-000.html").write_text(article("bees", 3))
    run([str(tmp_path / "site")], tmp_path / "RUN", PLAIN, FAST)
    assert 2 == render(read(tmp_path / "RUN")).count("<circle")


def test_the_command_makes_a_run_with_files_and_dashboard(workdir, cli):
    """It tells how the inputs ended, and the same command again has nothing to do."""
    files(workdir / "site", 3)
    command = (
        "batch",
        "site",
        "--out",
        "RUN",
        "--workers",
        "1",
        "--ignore",
        "grammar",
        "--write",
        "parquet",
        "--write",
        "csv",
    )
    ran = cli(*command)
    assert (0, "") == (ran.code, ran.err)
    assert ran.out.startswith("3 inputs: 3 audited\n")
    assert (workdir / "RUN" / "dashboard.html").is_file()
    for name in TABLES:
        assert table_schema(name) == pq.read_schema(
            workdir / "RUN" / "tables" / f"{name}.parquet"
        ).remove_metadata().with_metadata(table_schema(name).metadata)
        headed = pacsv.read_csv(workdir / "RUN" / "tables" / f"{name}.csv").column_names
        assert [column.name for column in columns_of(name)] == headed
    assert "Nothing was left to do" in cli(*command).out


def test_a_run_of_nothing_but_failures_exits_with_3(workdir, cli):
    """And says of what they failed; a mixture exits with 4 under --strict."""
    ran = cli("batch", "nowhere.html", "--out", "RUN", "--workers", "1", "--no-dashboard")
    assert (3, True) == (ran.code, "failed, missing: 1" in ran.out)
    files(workdir / "site", 1)
    ran = cli(
        "batch",
        "site",
        "nowhere.html",
        "--out",
        "RUN",
        "--workers",
        "1",
        "--no-dashboard",
        "--strict",
        "--ignore",
        "grammar",
    )
    assert 4 == ran.code


def test_wrong_use_is_told(workdir, cli):
    """A folder in use, a former run that is none, a foreign file, a wrong size."""
    (workdir / "RUN").mkdir()
    lock = Lock(workdir / "RUN")
    assert "another process works in RUN" in cli("batch", "x", "--out", "RUN").err
    with pytest.raises(BusyError):
        Lock(workdir / "RUN")
    lock.close()
    assert "holds no run" in cli("batch", "x", "--out", "RUN", "--against", "NONE").err
    (workdir / "RUN" / "run.sqlite").write_bytes(b"not a database, but long enough to be taken for one" * 20)
    assert "is not a file of ours" in cli("batch", "x", "--out", "RUN").err
    for size in ("much", "-5", "0", "inf"):
        assert "write it such as 500M" in cli("batch", "x", "--out", "RUN", "--max-disk", size).err


@pytest.mark.parametrize(
    ("text", "size"), [("15M", 15_000_000), ("2 gb", 2_000_000_000), ("1.5K", 1500), ("7", 7)]
)
def test_sizes_are_read_as_people_write_them(text, size):
    """With a unit or without."""
    assert size == Size().convert(text, None, None)


def test_cells_that_a_spreadsheet_would_run_are_defused(two_runs):
    """A title that begins with an equals sign is text."""
    read(two_runs / "RUN1").write("csv", two_runs / "csv")
    with (two_runs / "csv" / "pages.csv").open(encoding="utf-8", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    assert "'=SUM(A1)" in titles


def test_a_saved_run_is_an_input(two_runs):
    """The same pages are audited again, with the same result."""
    run([str(two_runs / "RUN1")], two_runs / "AGAIN", PLAIN, FAST)
    assert read(two_runs / "RUN1").pages["source"] == read(two_runs / "AGAIN").pages["source"]


def test_a_run_is_read_lazily_and_says_what_it_is(two_runs):
    """Its repr counts outcomes; unknown tables and formats are named; a folder without a run is an error."""
    saved = contentaudit.batch.read(two_runs / "RUN2")
    assert "7 audited" in repr(saved)
    with pytest.raises(ValueError, match="there is no table 'nothing'"):
        saved.table("nothing")
    with pytest.raises(ValueError, match="there is no table 'nothing'"):
        list(saved.pieces("nothing"))
    with pytest.raises(ValueError, match="there is no format"):
        saved.write("xlsx", two_runs)
    with pytest.raises(NoRunError):
        read(two_runs / "nowhere")
    with pytest.raises(AttributeError):
        contentaudit.batch.nothing  # noqa: B018


def test_pieces_of_a_table_are_the_table(two_runs):
    """Reading in pieces loses no row."""
    saved = read(two_runs / "RUN1")
    assert saved.findings.num_rows == sum(piece.num_rows for piece in saved.pieces("findings"))
    assert saved.pages.num_rows == sum(piece.num_rows for piece in saved.pieces("pages"))


def test_a_missing_extra_is_named_with_its_remedy():
    """The message is what to type."""
    with pytest.raises(MissingExtraError, match=r"pip install 'contentaudit\[batch\]'"):
        need("a_package_that_nobody_has.at_all")


def test_without_pyarrow_the_command_says_what_to_install(workdir):
    """No traceback, exit code 2."""
    script = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "sys.argv = ['contentaudit', 'batch', 'x', '--out', 'RUN']\n"
        "from contentaudit.cli import main; main()"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (2, True) == (ran.returncode, "pip install 'contentaudit[batch]'" in ran.stderr)


def test_progress_tells_rate_time_left_and_failures():
    """On a terminal it is one line; elsewhere nothing is drawn."""
    import io

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    terminal = Terminal()
    shown = Progress(10, terminal)
    for outcome, failure in [("audited", None), ("failed", "dns"), ("failed", "dns"), ("refused", None)]:
        shown.count(outcome, failure)
    shown.draw()
    shown.clear()
    line = terminal.getvalue()
    assert re.search(r"4 of 10 pages · [\d.]+ a second · \d+:\d\d left · 1 refused .* · failed: dns 2", line)
    quiet = io.StringIO()
    silent = Progress(1, quiet)
    silent.draw()
    silent.clear()
    assert "" == quiet.getvalue()


def test_the_queue_is_one_file_with_whole_rows(two_runs):
    """Every row of results belongs to one page; nothing is left over."""
    connection = sqlite3.connect(two_runs / "RUN1" / "run.sqlite")
    pages = connection.execute("SELECT count(*), count(DISTINCT batch || '/' || place) FROM pages").fetchone()
    left = connection.execute(
        "SELECT count(*) FROM results WHERE batch NOT IN (SELECT batch FROM pages)"
    ).fetchone()
    connection.close()
    assert ((8, 8), (0,)) == (pages, left)


def test_history_keeps_a_summary_a_visit(two_runs):
    """Scores in tenths and their mean are there for the trend."""
    (only,) = read(two_runs / "RUN1").history
    assert (8, 8) == (sum(only["tenths"]), only["outcomes"]["audited"])
    assert json.dumps(only)


def test_what_failed_is_told_with_an_example(workdir, cli):
    """A list that cannot be used says why on the terminal, and nobody is told to refresh it."""
    ran = cli("batch", "nowhere.html", "--out", "RUN", "--workers", "1", "--no-dashboard")
    assert "  failed, missing: 1, nowhere.html: there is no such file or folder\n" in ran.out
    (workdir / "list.csv").write_text("Link page,Name\n")
    ran = cli("batch", "list.csv", "--out", "LIST", "--workers", "1", "--no-dashboard")
    assert "  failed, input: 1, list.csv: no column is called" in ran.out
    assert ("1 input: 1 failed\n", False) == (ran.out[:18], "--refresh" in ran.out)


def test_a_folder_that_cannot_be_used_is_wrong_usage(workdir, cli):
    """A file in its place, a run's file that is none, a table that cannot be written: code 2 and a sentence."""
    (workdir / "file").write_text("")
    (workdir / "RUN").mkdir()
    (workdir / "RUN" / "run.sqlite").write_bytes(b"junk " * 300)
    files(workdir / "site", 1)
    run(["site"], workdir / "GOOD", PLAIN, FAST)
    for command in (
        ("batch", "site", "--out", "file"),
        ("batch", "site", "--out", "RUN"),
        ("site", "RUN"),
        ("compare", "RUN", "RUN"),
        ("compare", "GOOD", "GOOD", "--csv", "nowhere/table.csv"),
    ):
        ran = cli(*command)
        assert (2, False) == (ran.code, "bug of ours" in ran.err), command
