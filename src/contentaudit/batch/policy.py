"""Which pages are visited again, and when two inputs are one page."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

import msgspec

from contentaudit.batch.address import key_of
from contentaudit.batch.item import Item, Record


class Policy(NamedTuple):
    """
    Which pages a pass visits again.

    Args:
        max_age: seconds for which a visit holds.
        forget: whether everything is done anew, because the settings have changed.
        retry_failed: whether pages that failed are tried again.

    """

    max_age: float = 3600
    forget: bool = False
    retry_failed: bool = False

    def keeps(
        self, item: Item, outcome: str | None, visited: float | None, stamp: str | None, *, same: bool
    ) -> str | None:
        """Return the outcome that a page keeps, or None when it is to be visited."""
        if self.forget or not same or outcome is None:
            return None
        if self.retry_failed and outcome == "failed":
            return None
        if item.via in ("file", "archive") and outcome in ("audited", "unchanged"):
            if stamp is None or stamp != stamp_of(item):
                return None
            return outcome if self._young(visited) else "unchanged"
        return outcome if self._young(visited) else None

    def _young(self, visited: float | None) -> bool:
        return visited is not None and time.time() - visited < self.max_age


def key_of_item(item: Item) -> str:
    """Return what is equal for inputs that are one page."""
    if item.via == "file":
        return str(Path(item.place).absolute())
    return key_of(item.place if item.via == "web" else item.source)


def stamp_of(item: Item) -> str | None:
    """Return what tells a file from a changed one: its size and the time of its last change."""
    place = msgspec.json.decode(item.place, type=Record).path if item.via == "archive" else item.place
    try:
        status = Path(place).stat()
    except (OSError, ValueError):
        return None
    return f"{status.st_size} {status.st_mtime_ns}"
