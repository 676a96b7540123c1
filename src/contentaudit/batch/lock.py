"""One process at a time in a run's folder; the system lets go when the process ends, however it ends."""

from __future__ import annotations

import sys
from pathlib import Path


class BusyError(Exception):
    """Another process works in the folder."""


class Lock:
    """
    Hold a folder.

    Args:
        folder: of the run.

    Raises:
        BusyError: when another process holds it.
        OSError: when the folder cannot be written.

    """

    def __init__(self, folder: Path) -> None:
        self._file = (folder / "lock").open("a+b")
        try:
            if sys.platform == "win32":
                import msvcrt

                self._file.seek(0)
                msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            raise BusyError(f"another process works in {folder}") from error

    def close(self) -> None:
        """Let go."""
        self._file.close()
