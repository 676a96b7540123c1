"""No cell of any table that we write is a formula."""

from __future__ import annotations

import csv
import subprocess
import sys

import pytest

from servers import Site, body

FORMULAS = (
    "=1+1",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "＝1",
    '=HYPERLINK("https://evil.example")',
    "=cmd|' /C calc'!A0",
)
ACTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def formulas(path):
    """Return the cells of a table that a spreadsheet would run."""
    with path.open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    numbers = [cell for cell in cells if cell.lstrip("-").replace(".", "", 1).isdigit()]
    return [cell for cell in cells if cell.startswith(ACTS) and cell not in numbers]


@pytest.fixture
def pages(workdir):
    """Write articles whose every part is a formula."""
    (workdir / "in").mkdir()
    for number, formula in enumerate(FORMULAS):
        (workdir / "in" / f"={number}.html").write_text(
            f"<html lang=en><head><title>{formula}</title><meta name=description content='{formula}'></head><body>"
            f"<h1>{formula}</h1><h2>{formula}</h2><p>{formula}</p><p>It is <a href='{formula}'>{formula}</a> there. "
            f"Always {formula} in order to.</p></body></html>", encoding="utf-8",
        )  # fmt: skip
    return workdir / "in"


def test_the_table_of_findings(cli, pages, workdir, monkeypatch):
    """The csv report of pages full of formulas holds none, their file names included."""
    monkeypatch.chdir(pages)
    names = sorted(path.name for path in pages.iterdir())
    cli("audit", *names, "--ignore", "grammar", "--profile", "everything", "--report", "csv=../findings.csv")
    assert [] == formulas(workdir / "findings.csv")
    assert (workdir / "findings.csv").read_text("utf-8").count("'=") > len(FORMULAS)


def test_the_tables_of_a_batch(cli, pages, workdir):
    """So do pages, findings, ledger, links and headings of a run."""
    pytest.importorskip("pyarrow")
    cli("batch", "in", "--out", "RUN", "--ignore", "grammar", "--write", "csv")
    tables = sorted((workdir / "RUN").rglob("*.csv"))
    assert {"pages", "findings", "ledger", "links", "headings"} <= {path.stem for path in tables}
    assert [] == [cell for path in tables for cell in formulas(path)]


def test_the_list_of_a_crawl(workdir):
    """The words of a link that a crawl followed are no formula in its list."""
    pytest.importorskip("scrapy")
    page = body(b"<html><p><a href='/a'>=1+1</a> <a href='/b'>@SUM(A1)</a></p></html>")
    with Site({"/": page, "/a": page, "/b": page}) as site:
        command = [sys.executable, "-m", "contentaudit", "crawl", site.url("/"), "--out", "list.csv"]
        subprocess.run(
            [*command, "--delay", "0", "--allow-private"], check=True, capture_output=True, cwd=workdir
        )
    assert [] == formulas(workdir / "list.csv")
    assert ["", "'=1+1", "'@SUM(A1)"] == sorted(
        row["anchor"] for row in csv.DictReader((workdir / "list.csv").read_text("utf-8").splitlines())
    )
