"""Messages between the parent and its workers: a length, then MessagePack."""

from __future__ import annotations

from typing import IO

import msgspec

from contentaudit.batch.ended import Done
from contentaudit.batch.item import Item


class Page(msgspec.Struct):
    """A page to audit: what was fetched, or where a worker reads it."""

    page: int
    item: Item
    digest: str | None = None
    content: bytes | None = None
    url: str | None = None
    status: int | None = None
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    redirects: list[str] = []


class Audited(msgspec.Struct):
    """What a worker gives back: how each page ended, and the results as an Arrow IPC stream."""

    done: list[Done]
    data: bytes | None = None


def send(pipe: IO[bytes], data: bytes) -> None:
    """Write a message."""
    pipe.write(len(data).to_bytes(8, "big") + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Read a message; None when the other side has gone."""
    head = pipe.read(8)
    if len(head) < 8:
        return None
    size = int.from_bytes(head, "big")
    data = pipe.read(size)
    return data if len(data) == size else None
