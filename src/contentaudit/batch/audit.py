"""
Auditing batches of pages: the one function behind the local runner and behind Spark.

It knows no engine: an iterator of Arrow record batches goes in, another comes out. Whoever calls it
decides where the batches come from and in which process they are audited.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from contentaudit.batch.extras import need
from contentaudit.batch.rows import Rows, rows_of
from contentaudit.batch.schema import INPUT, NESTED, RESULT, arrow_type, result_schema
from contentaudit.load import Fetched, LoadError
from contentaudit.wire.report import encodable

if TYPE_CHECKING:
    from contentaudit.auditor import Auditor
    from contentaudit.settings import Settings
    from contentaudit.source import Source

PIECE = 64
"""Rows of one batch of results: enough that building it costs little, few enough to hold in memory."""
BRIEF = tuple(column.name for column in INPUT[7:])


def audit_batches(batches: Iterable[Any], settings: Settings | None = None) -> Iterator[Any]:
    """
    Audit the pages of Arrow record batches.

    Checks are built and models loaded once in a process, for the first batch. A page that cannot be read
    or whose audit raises costs itself only: its row says why.

    Args:
        batches: of the columns of `contentaudit.batch.schema.INPUT`; all but ``source`` and
            ``content`` may be missing.
        settings: in force; the defaults when None.

    Yields:
        record batches with the schema `contentaudit.batch.schema.result_schema`: a row for each row
        given, in order, at most `PIECE` at a time.

    Raises:
        ValueError: when a column that is needed is missing.

    """
    auditor = _auditor(pickle.dumps(settings))
    for batch in batches:
        missing = {"source", "content"}.difference(batch.schema.names)
        if missing:
            raise ValueError(f"the batch has no column {' and no column '.join(sorted(missing))}")
        for at in range(0, batch.num_rows, PIECE):
            rows = batch.slice(at, PIECE).to_pylist()
            yield results_of([audit_row(row, auditor) for row in rows])


@lru_cache(maxsize=4)
def _auditor(settings: bytes) -> Auditor:
    from contentaudit.auditor import Auditor

    return Auditor(pickle.loads(settings))  # noqa: S301 - pickled above


def audit_row(row: Mapping[str, Any], auditor: Auditor) -> dict[str, Any]:
    """Audit one page; what goes wrong is in the result's `outcome`, `failure` and `reason`."""
    from contentaudit.document import Document

    result: dict[str, Any] = {"source": row["source"], "url": row.get("url"), "outcome": "audited"}
    try:
        doc = Document.parse(source_of_row(row))
        brief = {name: row[name] for name in BRIEF if row.get(name) not in (None, [], ())}
        found: Rows = rows_of(auditor.page(doc, **brief))
    except LoadError as error:
        return result | _failed(error.failure, error.reason, error.hint)
    except Exception as error:  # noqa: BLE001 - a poisoned page must not cost the others
        reason = f"the audit failed: {type(error).__name__}: {error}"
        return result | _failed("crash", reason, "a bug of ours; please report it with the page")
    return result | found.flat | found.nested


def _failed(failure: str, reason: str, hint: str) -> dict[str, Any]:
    return {"outcome": "failed", "failure": failure, "reason": reason, "hint": hint or None}


def source_of_row(row: Mapping[str, Any]) -> Source:
    """
    Make a source from a row of input.

    Raises:
        LoadError: when it is no article.

    """
    from contentaudit.load.files import source_of
    from contentaudit.load.kinds import by_suffix
    from contentaudit.load.page import source_of_page

    name, url, content = row["source"], row.get("url"), row["content"]
    if content is None:
        lost = row.get("lost")
        raise LoadError(name, lost or "there is no content", failure="broken" if lost else "missing")
    if url is None:
        return source_of(content, name=name, kind=row.get("kind") or by_suffix(name))
    headers = {"content-type": row.get("content_type") or ""}
    answer = Fetched(name, url, row.get("status") or 200, headers, content)
    return source_of_page(answer, kind=row.get("kind"))


def results_of(results: list[dict[str, Any]]) -> Any:
    """Return results as one record batch, built column by column."""
    pa = need("pyarrow")
    arrays = []
    for column in RESULT:
        values = [result.get(column.name) for result in results]
        if column.type.startswith("list<struct"):
            names = [field.name for field in arrow_type(column.type).value_type]
            values = [value and [dict(zip(names, each, strict=True)) for each in value] for value in values]
        arrays.append(_array(values, arrow_type(column.type)))
    for name, columns in NESTED.items():
        lists = [result.get(name) for result in results]
        flat = [row for rows in lists for row in rows or ()]
        fields = [_array([row[at] for row in flat], arrow_type(each.type)) for at, each in enumerate(columns)]
        struct = result_schema().field(name).type.value_type
        offsets, total = [0], 0
        for rows in lists:
            total += len(rows or ())
            offsets.append(total)
        values_of = pa.StructArray.from_arrays(fields, fields=list(struct))
        mask = pa.array([rows is None for rows in lists], pa.bool_())
        arrays.append(
            pa.ListArray.from_arrays(
                pa.array(offsets, pa.int32()), values_of, type=result_schema().field(name).type, mask=mask
            )
        )
    return pa.RecordBatch.from_arrays(arrays, schema=result_schema())


def _array(values: list[Any], kind: Any) -> Any:
    """Make an array; see `encodable` for lone surrogates."""
    pa = need("pyarrow")
    try:
        return pa.array(values, kind)
    except (UnicodeEncodeError, pa.ArrowInvalid):
        return pa.array(encodable(values), kind)
