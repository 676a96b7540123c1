"""How much room a run takes, and what to say when there is none."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from pathlib import Path

_NO_SPACE = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class StopError(Exception):
    """The run ends early and cleanly; the text says why."""


class Budget:
    """
    Looks at a run's folder from time to time.

    Args:
        folder: of the run.
        limit: bytes that it may take; None for no limit.

    """

    def __init__(self, folder: Path, limit: int | None) -> None:
        self._folder, self._limit = folder, limit
        self._looked = 0.0

    def check(self) -> None:
        """
        Make sure that the folder is within its limit; at most once a second.

        Raises:
            StopError: when it takes more than it may.

        """
        now = time.monotonic()
        if self._limit is None or now - self._looked < 1:
            return
        self._looked = now
        size = size_of(self._folder)
        if size > self._limit:
            raise StopError(
                f"{self._folder} takes {size / 1e6:.1f} MB, more than the {self._limit / 1e6:.1f} MB allowed;"
                " allow more and run the same command again to go on"
            )


def size_of(folder: Path) -> int:
    """Return the bytes that a folder's files take."""
    total = 0
    for top, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(top, name)).st_size  # noqa: PTH118 - called often
            except OSError:  # gone meanwhile
                continue
    return total


def told_of_disk(error: Exception) -> str:
    """Return what to say when the disk is full; any other error is raised again."""
    sqlite = isinstance(error, sqlite3.Error)
    full = "full" in str(error) if sqlite else getattr(error, "errno", 0) in _NO_SPACE
    if not full and "disk I/O error" not in str(error):
        raise error
    return "the disk is full; make room and run the same command again to go on"
