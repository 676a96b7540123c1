"""One process at a time in a run's folder; the system lets go when the process ends, however it ends."""

from __future__ import annotations

import sys
from pathlib import Path


class BusyError(Exception):
    """Another process works in the folder."""


class FolderError(Exception):
    """The folder of a run cannot be made or written; the text says why."""


class Lock:
    """
    Hold a folder.

    Args:
        folder: of the run; made if need be.

    Raises:
        BusyError: when another process holds it.
        FolderError: when it cannot be made or written.

    """

    def __init__(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = (folder / "lock").open("a+b")
        except OSError as error:
            raise FolderError(f"{folder} cannot be written: {error.strerror or error}") from error
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
            raise BusyError(f"another process works in {folder}; wait, or choose another folder") from error

    def close(self) -> None:
        """Let go."""
        self._file.close()
