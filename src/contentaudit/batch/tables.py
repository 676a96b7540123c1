"""From a run's file to Arrow tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec

from contentaudit.batch.extras import need
from contentaudit.batch.item import Item
from contentaudit.batch.schema import PAGE, VISIT, table_schema

_VISIT = """
SELECT page, source, outcome, failure, reason, hint, url, status, redirects, content_type, bytes, visited,
       item FROM pages ORDER BY page
"""


def pages_table(connection: sqlite3.Connection) -> Any:
    """Return the table of pages: a row for every input, those still to do with a null outcome."""
    pa = need("pyarrow")
    rows = connection.execute(_VISIT).fetchall()
    flat, at = _flat(connection)
    names = ("page", "source", *(column.name for column in VISIT))
    columns: dict[str, Any] = {name: [row[index] for row in rows] for index, name in enumerate(names)}
    columns["redirects"] = [value.split("\n") if value else [] for value in columns["redirects"]]
    columns["visited"] = [value and _moment(value) for value in columns["visited"]]
    columns["listed"] = [msgspec.json.decode(item, type=Item).listed or None for item in columns["listed"]]
    places = pa.array([at.get(page) for page in columns["page"]], pa.int64())
    schema = table_schema("pages")
    arrays = [
        pa.array(columns[field.name], field.type) if field.name in columns else _taken(flat, field, places)
        for field in schema
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _taken(flat: Any, field: Any, places: Any) -> Any:
    pa = need("pyarrow")
    return pa.nulls(len(places), field.type) if flat is None else flat.column(field.name).take(places)


def _flat(connection: sqlite3.Connection) -> tuple[Any, dict[int, int]]:
    """Return the flat columns of all results, and the row of each page."""
    pa = need("pyarrow")
    tables: list[Any] = []
    at: dict[int, int] = {}
    wanted = [column.name for column in PAGE]
    for pages, _, batch in batches(connection):
        at.update({page: len(at) + row for row, page in enumerate(pages)})
        tables.append(pa.Table.from_batches([batch]).select(wanted))
    return (pa.concat_tables(tables) if tables else None), at


def nested_tables(connection: sqlite3.Connection, name: str) -> Iterator[Any]:
    """Yield a table such as ``findings`` in pieces, a batch of results each."""
    pa, pc = need("pyarrow"), need("pyarrow.compute")
    schema = table_schema(name)
    for pages, sources, batch in batches(connection):
        column = batch.column(name)
        parents = pc.list_parent_indices(column)
        joined = [pa.array(pages, pa.int64()).take(parents), pa.array(sources).take(parents)]
        arrays = joined + pc.list_flatten(column).flatten()
        yield pa.Table.from_arrays(arrays, schema=schema)


def nested_table(connection: sqlite3.Connection, name: str) -> Any:
    """Return a table such as ``findings``, in order of pages."""
    pa = need("pyarrow")
    pieces = list(nested_tables(connection, name))
    if not pieces:
        return table_schema(name).empty_table()
    table = pa.concat_tables(pieces).combine_chunks()
    order = need("pyarrow.compute").sort_indices(table.column("page"))  # stable, says Arrow
    return table.take(order)


def batches(connection: sqlite3.Connection) -> Iterator[tuple[list[int], list[str], Any]]:
    """Yield results as (pages, sources, record batch), a row of the batch for each page."""
    ipc, pa = need("pyarrow.ipc"), need("pyarrow")
    for rows, data in _stored(connection):
        with ipc.open_stream(data) as reader:
            batch = reader.read_next_batch()
        if len(rows) != batch.num_rows:  # the others were audited again since
            batch = batch.take(pa.array([row[2] for row in rows]))
        yield [row[0] for row in rows], [row[1] for row in rows], batch


def _stored(connection: sqlite3.Connection) -> Iterator[tuple[list[tuple[int, str, int]], bytes]]:
    """Yield every batch of results that pages refer to: (page, source, place) each, and its data."""
    current = "outcome IN ('audited', 'unchanged')"
    numbers = connection.execute(
        f"SELECT batch FROM pages WHERE batch IS NOT NULL AND {current} GROUP BY batch ORDER BY min(page)"  # noqa: S608 - constants
    ).fetchall()
    for (batch,) in numbers:
        rows = connection.execute(
            f"SELECT page, source, place FROM pages WHERE batch=? AND {current} ORDER BY place",  # noqa: S608
            (batch,),
        ).fetchall()
        data = connection.execute("SELECT data FROM results WHERE batch=?", (batch,)).fetchone()[0]
        yield rows, data
