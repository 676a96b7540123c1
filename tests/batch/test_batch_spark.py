"""The audit on a real Spark, local[2]: the same rows as the local runner."""

import os
import runpy
import shutil
import sys
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import contentaudit
from batch_site import TOPICS, article, files
from contentaudit import Settings
from contentaudit.batch import audit_batches
from contentaudit.batch.isolated import audit_isolated
from contentaudit.batch.options import Options
from contentaudit.batch.runner import run
from contentaudit.batch.schema import NESTED, RESULT, input_schema

ROOT = Path(__file__).parent.parent.parent
MISSING = [
    what for what, there in (("pyspark", find_spec("pyspark")), ("Java", shutil.which("java"))) if not there
]
if MISSING and os.environ.get("CI"):
    pytest.fail(f"these tests need {' and '.join(MISSING)}", pytrace=False)
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs {' and '.join(MISSING)}")

SETTINGS = Settings(today=date(2026, 11, 24), ignore=("grammar",))


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .appName("tests")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.memory", "1g")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def pages(folder, count):
    """Write articles, a poisoned one among them, into a folder and into Parquet."""
    files(folder / "site", count)
    (folder / "site" / "poison.html").write_bytes(b"%PDF-1.7 \x00\x01")
    (folder / "site" / "odd.html").write_bytes(b"<p>Caf\xe9 \xff\xfe</p>" + bytes(range(32, 256)))
    paths = sorted((folder / "site").iterdir())
    table = pa.table(
        {
            "source": [f"site/{path.name}" for path in paths],
            "content": [path.read_bytes() for path in paths],
            "keyphrase": ["tea" if "000" in path.name else None for path in paths],
        }
    )
    pq.write_table(table, folder / "pages.parquet")
    return table


def rows(table, names):
    return sorted((row for row in table.select(names).to_pylist()), key=lambda row: row["source"])


def test_spark_and_the_local_runner_agree_row_for_row(workdir, spark):
    """Every flat column and every nested table of every page is the same; a poisoned page is a row."""
    from contentaudit.batch.spark import audit

    table = pages(workdir, 30)
    (direct,) = list(audit_batches(table.to_batches(), SETTINGS))
    found = audit(spark.read.parquet(str(workdir / "pages.parquet")).repartition(4), SETTINGS).toArrow()
    names = [column.name for column in RESULT] + list(NESTED)
    assert rows(pa.Table.from_batches([direct]), names) == rows(found, names)
    given = zip(table["source"].to_pylist(), table["keyphrase"].to_pylist(), strict=True)
    (workdir / "list.csv").write_text(
        "\n".join(["source,keyphrase", *(f"{source},{phrase or ''}" for source, phrase in given)])
    )
    run(["list.csv"], Path("RUN"), SETTINGS, Options(workers=1))
    local = contentaudit.batch.read("RUN").pages
    flat = [
        "source",
        "outcome",
        "failure",
        "score",
        "digest",
        "title",
        "errors",
        "words",
        "template",
        "anchors",
    ]
    assert rows(local, flat) == rows(found, flat)
    assert {"audited": 31, "failed": 1} == {
        kind: found["outcome"].to_pylist().count(kind) for kind in ("audited", "failed")
    }


def test_pages_come_from_archives_and_site_questions_are_joins(workdir, spark):
    """A file is a task, a broken one a failed row; duplicates and orphans are data frames."""
    from contentaudit.batch.spark import audit, pages_from_archives, tables
    from contentaudit.site.spark import cannibals, duplicates, orphans, unknown_targets

    paths = []
    for number in range(2):
        links = f'<a href="/{(number + 1) % 2}-0">next</a> <a href="/gone">gone</a>'
        pages_of = [(f"https://example.com/{number}-{n}", article(TOPICS[n], n, links)) for n in range(3)]
        paths.append(str(_warc(workdir / f"{number}.warc.gz", pages_of)))
    (workdir / "broken.warc.gz").write_bytes(b"\x1f\x8b\x08 and no more")
    results = audit(pages_from_archives(spark, [*paths, str(workdir / "broken.warc.gz")]), SETTINGS).cache()
    found = tables(results)
    outcomes = {row["outcome"]: row["count"] for row in found["pages"].groupBy("outcome").count().collect()}
    assert {"audited": 6, "failed": 1} == outcomes
    (broken,) = found["pages"].where("outcome = 'failed'").collect()
    assert ("broken", True) == (broken["failure"], "the archive breaks here" in broken["reason"])
    assert [2, 2, 2] == [row["pages"] for row in duplicates(found["pages"], "title").collect()]
    assert [] == cannibals(found["pages"]).collect()
    alone = {row["source"] for row in orphans(found["pages"], found["links"]).collect()}
    assert {f"https://example.com/{a}-{b}" for a in range(2) for b in (1, 2)} == alone
    targets = {row["target"] for row in unknown_targets(found["pages"], found["links"]).collect()}
    assert {"https://example.com/gone", "https://example.com/"} == targets


HOUSE = """
import os
from contentaudit import Check, bad

class Poison(Check):
    \"\"\"Ends its process.\"\"\"
    name, category = "house-poison", "readability"
    examples = (bad("⟦poison⟧\\n"),)
    def run(self, doc):
        if "POISON" in doc.source.text:
            os._exit(3)
        return ()

CHECKS = (Poison,)
"""


def test_a_page_that_ends_its_process_costs_itself_only(workdir):
    """Isolated, its row says crash; rows stay in order and its neighbours are those of a plain audit."""
    (workdir / "house.py").write_text(HOUSE)
    texts = [article("tea", n) + ("POISON" if n == 5 else "") for n in range(20)]
    rows_of = [{"source": f"{n}.html", "content": text.encode()} for n, text in enumerate(texts)]
    rows_of[7]["content"] = b"%PDF-1.7"
    rows_of[9] |= {"content": None, "lost": "its record breaks off"}
    batch = pa.RecordBatch.from_pylist(rows_of, schema=input_schema())
    settings = Settings(load=(str(workdir / "house.py"),), select=("house-poison", "structure"))
    table = pa.Table.from_batches(list(audit_isolated([batch], settings)))
    assert [row["source"] for row in rows_of] == table["source"].to_pylist()
    assert "its record breaks off" == table["reason"].to_pylist()[9]
    assert {5: "crash", 7: "binary", 9: "broken"} == {
        n: f for n, f in enumerate(table["failure"].to_pylist()) if f
    }
    keep = pa.array([n != 5 for n in range(20)])
    (plain,) = list(audit_batches([batch.filter(keep)], settings))
    assert plain.to_pylist() == table.filter(keep).to_pylist()


def test_near_duplicates_are_a_join(workdir, spark):
    """Planted pairs are found, and nothing else."""
    from contentaudit.batch.spark import audit
    from contentaudit.site.spark import near_duplicates

    def text(seed, changed=""):
        return " ".join(f"word{seed}x{n}" for n in range(300)) + changed

    pages = [(f"{n}.html", f"<p>{text(n)}</p>".encode()) for n in range(6)]
    pages += [("0-copy.html", f"<p>{text(0, ' and more')}</p>".encode())]
    results = audit(spark.createDataFrame(pages, "source string, content binary"), SETTINGS)
    found = [(row["source"], row["leader"]) for row in near_duplicates(results).collect()]
    assert [("0.html", "0-copy.html")] == found


def test_a_column_that_is_needed_is_named():
    """Without content there is nothing to audit."""
    with pytest.raises(ValueError, match="no column content"):
        list(audit_batches([pa.RecordBatch.from_pylist([{"source": "a"}])]))


def test_the_example_runs_as_it_stands(workdir, spark, monkeypatch, capsys):
    """It audits an archive and writes Parquet. It ends the session, so this test is the last."""
    archive = _warc(
        workdir / "a.warc.gz", [(f"https://example.com/{n}", article("tea", n)) for n in range(3)]
    )
    example = ROOT / "examples" / "spark_common_crawl.py"
    monkeypatch.setattr(sys, "argv", [str(example), str(archive), "--out", str(workdir / "results")])
    runpy.run_path(str(example), run_name="__main__")
    assert ["audited"] * 3 == pq.read_table(workdir / "results")["outcome"].to_pylist()
    assert "|audited|" in capsys.readouterr().out


def _warc(path, pages_of):
    from io import BytesIO

    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for address, page in pages_of:
            head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            body = BytesIO(page.encode())
            writer.write_record(
                writer.create_warc_record(address, "response", payload=body, http_headers=head)
            )
    return path
