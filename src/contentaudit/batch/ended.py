"""A page in the queue: to do, and done."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from contentaudit.batch.item import Item


class Done(msgspec.Struct):
    """How one page ended, as the queue records it. `place` is its row in the batch's results."""

    page: int
    outcome: str
    failure: str | None = None
    reason: str | None = None
    hint: str | None = None
    url: str | None = None
    status: int | None = None
    redirects: list[str] = []
    content_type: str | None = None
    bytes: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None
    stamp: str | None = None
    score: float | None = None
    place: int | None = None


class Todo(NamedTuple):
    """A page to do, and what the last visit left."""

    page: int
    item: Item
    etag: str | None
    last_modified: str | None
    digest: str | None
