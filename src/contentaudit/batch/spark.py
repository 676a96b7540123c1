"""
The same audit on Spark: pages from Parquet or web archives, results to Parquet.

::

    spark = SparkSession.builder.getOrCreate()
    frame = pages_from_archives(spark, ["crawl-data/a.warc.gz", "crawl-data/b.warc.gz"])
    results = audit(frame, Settings(ignore=["grammar"]))
    results.write.parquet("results/")
    tables(results)["findings"].groupBy("check").count().show()

`contentaudit.batch.audit_batches` does the work, in batches of Arrow, as it does on one machine. It needs
the extra ``spark``.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from typing import IO, TYPE_CHECKING, Any

from contentaudit.batch.audit import PIECE, audit_batches
from contentaudit.batch.extras import need
from contentaudit.batch.isolated import audit_isolated
from contentaudit.batch.item import Item
from contentaudit.batch.schema import INPUT, NESTED, RESULT, Column, input_schema
from contentaudit.settings import Settings

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

    from contentaudit.batch.inputs.archives import Capture

_KINDS = {"int32": "int", "int64": "bigint", "bool": "boolean"}


def audit(frame: DataFrame, settings: Settings | None = None, *, isolated: bool = False) -> DataFrame:
    """
    Audit pages.

    Args:
        frame: with columns of `contentaudit.batch.schema.INPUT`; all but ``source`` and ``content`` may
            be missing.
        settings: in force; the defaults when None. Fix `today`, so that every worker counts from
            one day.
        isolated: whether each task audits in a process of its own, so that a page which ends its
            process costs itself only, and not the task.

    Returns:
        a row for each page: `contentaudit.batch.schema.RESULT`, and the tables of `NESTED` as arrays. A
        page that cannot be audited has its reason there.

    """
    frame.sparkSession.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(PIECE))
    known = [name for name in (column.name for column in INPUT) if name in frame.columns]
    function = audit_isolated if isolated else audit_batches
    return frame.select(*known).mapInArrow(partial(function, settings=settings), result_ddl())


def pages_from_archives(spark: SparkSession, paths: Sequence[str], *, limit: int | None = None) -> DataFrame:
    """
    Read the pages of WARC files, a file a task.

    Args:
        spark: the session.
        paths: local paths, or addresses with ``https:``, ``s3:``, ``gs:`` or ``hdfs:``.
        limit: the most pages of one file; all when None.

    Returns:
        the columns of `contentaudit.batch.schema.INPUT`. A broken record is a row without content,
        which the audit turns into a failure.

    """
    files = spark.createDataFrame([(path,) for path in paths], "path string")
    files = files.repartitionByRange(max(1, len(paths)), "path")
    return files.mapInArrow(partial(_read_archives, limit=limit), ddl(INPUT))


def tables(results: DataFrame) -> dict[str, DataFrame]:
    """Return results as flat tables: ``pages``, ``findings``, ``ledger``, ``links``, ``headings``."""
    from pyspark.sql import functions as sql

    found = {"pages": results.drop(*NESTED)}
    for name in NESTED:
        if name != "blocks":
            rows = results.select("source", sql.explode(name).alias("row"))
            found[name] = rows.select("source", "row.*")
    return found


def ddl(columns: Iterable[Column]) -> str:
    """Return columns as Spark writes a schema."""
    return ", ".join(f"`{column.name}` {_kind(column.type)}" for column in columns)


def result_ddl() -> str:
    """Return the schema of results as Spark writes it."""
    nested = [
        f"`{name}` array<struct<{', '.join(f'`{each.name}`: {_kind(each.type)}' for each in columns)}>>"
        for name, columns in NESTED.items()
    ]
    return ", ".join([ddl(RESULT), *nested])


def _kind(name: str) -> str:
    if name.startswith("list<"):
        return f"array<{_kind(name[5:-1])}>"
    if name.startswith("struct<"):
        pairs = (part.split(": ") for part in name[7:-1].split(", "))
        return f"struct<{', '.join(f'`{key}`: {_kind(kind)}' for key, kind in pairs)}>"
    return _KINDS.get(name, name)


def _read_archives(batches: Iterable[Any], limit: int | None) -> Iterator[Any]:
    from contentaudit.batch.inputs.archives import captures

    pa = need("pyarrow")
    for batch in batches:
        for path in batch.column("path").to_pylist():
            rows: list[dict[str, Any]] = []
            try:
                with closing(opened(path)) as file:
                    for number, found in enumerate(captures(file, path)):
                        if limit is not None and number >= limit:
                            break
                        rows.append(_row(found))
                        if len(rows) == PIECE:
                            yield pa.RecordBatch.from_pylist(rows, schema=input_schema())
                            rows = []
            except OSError as error:
                rows.append({"source": path, "lost": f"it cannot be read ({error.strerror or error})"})
            yield pa.RecordBatch.from_pylist(rows, schema=input_schema())


def _row(found: Capture | Item) -> dict[str, Any]:
    if isinstance(found, Item):  # broken: without content it becomes a failure
        return {"source": found.source, "lost": found.trouble.reason if found.trouble else None}
    return {
        "source": found.url,
        "url": found.url,
        "content": found.body,
        "status": found.status,
        "content_type": found.headers.get("content-type"),
    }


def opened(path: str) -> IO[bytes]:
    """
    Open a file for reading once, wherever it is.

    Raises:
        OSError: when it cannot be opened.

    """
    scheme = path.partition("://")[0] if "://" in path else ""
    if scheme in ("http", "https"):
        import requests

        answer = requests.get(path, stream=True, timeout=60)
        answer.raise_for_status()
        return io.BufferedReader(answer.raw, 1 << 20)
    if scheme:
        system, place = need("pyarrow.fs").FileSystem.from_uri(path)
        stream: IO[bytes] = system.open_input_stream(place, compression=None)
        return stream
    return open(path, "rb")  # noqa: PTH123 - the caller closes it
