"""Auditing in a process of its own: a page that ends its process, or never ends, costs itself only."""

from __future__ import annotations

import queue
from collections.abc import Iterable, Iterator
from typing import Any

from contentaudit.batch.audit import BRIEF, results_of
from contentaudit.batch.extras import need
from contentaudit.batch.frames import Audited, Page
from contentaudit.batch.item import Item
from contentaudit.batch.options import LARGEST
from contentaudit.batch.pool import Pool
from contentaudit.settings import Settings

TASK = 16


def audit_isolated(
    batches: Iterable[Any], settings: Settings | None = None, *, patience: float = 60
) -> Iterator[Any]:
    """
    Audit as `contentaudit.batch.audit_batches` does, in a worker process.

    It costs the copying of pages to the worker and back. Take it where pages come from strangers and a
    lost process would cost a whole task, as on a cluster.

    Args:
        batches: see `audit_batches`.
        settings: in force; the defaults when None.
        patience: seconds for one page.

    """
    events: queue.Queue[Audited | BaseException | None] = queue.Queue()
    pool = Pool(1, settings or Settings(), limit=LARGEST, patience=patience, results=events)
    try:
        for batch in batches:
            for at in range(0, batch.num_rows, TASK):
                yield _audited(batch.slice(at, TASK).to_pylist(), pool, events)
    finally:
        pool.stop()


def _audited(rows: list[dict[str, Any]], pool: Pool, events: queue.Queue[Any]) -> Any:
    pa = need("pyarrow")
    pool.give([_page(number, row) for number, row in enumerate(rows)])
    pieces: list[Any] = []
    place: dict[int, int] = {}
    failed: list[dict[str, Any]] = []
    total = 0
    while len(place) < len(rows):
        event = events.get()
        if isinstance(event, BaseException):
            raise event
        if event.data is not None:
            with need("pyarrow.ipc").open_stream(event.data) as reader:
                pieces.append(reader.read_next_batch())
        for done in event.done:
            if done.place is not None:
                place[done.page] = total + done.place
            else:
                row, told = rows[done.page], (done.outcome, done.failure, done.reason, done.hint)
                names = ("outcome", "failure", "reason", "hint")
                failed.append(
                    {"source": row["source"], "url": row.get("url"), **dict(zip(names, told, strict=True))}
                )
                place[done.page] = -len(failed)
        total = sum(piece.num_rows for piece in pieces)
    table = pa.Table.from_batches([*pieces, results_of(failed)])
    order = [at if at >= 0 else total - at - 1 for _, at in sorted(place.items())]
    return table.take(pa.array(order)).combine_chunks().to_batches()[0]


def _page(number: int, row: dict[str, Any]) -> Page:
    known = {name: row[name] for name in (*BRIEF, "kind", "lost") if row.get(name) not in (None, [], ())}
    return Page(
        number,
        Item(row["source"], "web", row.get("url") or row["source"], known),
        content=row["content"],
        url=row.get("url"),
        status=row.get("status"),
        content_type=row.get("content_type"),
    )
