"""The SQL of the documentation runs over the tables of a run."""

import re
import runpy
from pathlib import Path

import duckdb
import pytest

from batch_site import files
from conftest import ROOT
from contentaudit import Settings
from contentaudit.batch import Options, read, run

PAGE = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sql\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docs")
    files(folder / "site", 20)
    (folder / "site" / "broken.html").write_bytes(b"%PDF-1.7")
    run([str(folder / "site")], folder / "RUN", Settings(ignore=("grammar",)), Options(workers=1))
    read(folder / "RUN").write("parquet", folder / "RUN" / "tables")
    return folder


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0][3:])
def test_the_sql_of_the_docs_runs(tables, monkeypatch, block):
    """Every statement is valid; those about pages find some."""
    monkeypatch.chdir(tables)
    rows = duckdb.sql(block).fetchall()
    if "link" not in block and "severity" not in block and "HAVING count" not in block:
        assert rows


def test_the_example_of_every_input_runs(capsys):
    """Nine kinds of input give the same five pages, all audited."""
    runpy.run_path(str(ROOT / "examples" / "batch_inputs.py"), run_name="__main__")
    lines = capsys.readouterr().out.splitlines()
    assert 9 == len(lines)
    assert all("5 pages, 5 audited" in line for line in lines), lines


def test_there_is_sql_to_run():
    """The pattern that finds the blocks has not gone blind."""
    assert 7 <= len(BLOCKS)
    assert Path(ROOT / "docs" / "batch.md").is_file()
