"""
The result cache: an article that has not changed is not audited again.

Pages of reports are kept in SQLite under everything that can change them: the text and its name, the
settings, the brief, the day, and the program itself with its data, plugins and local checks. A damaged
cache is made anew, one that is locked or cannot be written is done without: nobody is told, the audit
is only slower.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path
from typing import Any

import msgspec

from contentaudit.settings import Settings
from contentaudit.source import Source
from contentaudit.wire import SCORING, Page

FILE = "pages-1.sqlite"
DAYS = 14
"""How long a page is kept after it was audited."""

_PACKAGES = ("contentaudit", "turbohtml", "pyromark", "textstat", "harper-py", "onnxruntime", "tokenizers")
_TABLE = "CREATE TABLE IF NOT EXISTS pages (key BLOB PRIMARY KEY, made INTEGER NOT NULL, page BLOB NOT NULL)"
_INDEX = "CREATE INDEX IF NOT EXISTS pages_made ON pages (made)"


def folder() -> Path:
    """Return the folder of the cache: ``CONTENTAUDIT_CACHE_DIR``, else the user's cache folder."""
    chosen = os.environ.get("CONTENTAUDIT_CACHE_DIR")
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("contentaudit", appauthor=False)


class PageCache:
    """
    Pages of reports, kept between runs. Several processes may use it at once.

    Args:
        path: the file; `FILE` in the user's cache folder when None.

    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or folder() / FILE
        self._db = self._open()

    def get(self, key: bytes) -> Page | None:
        """Return a page, or None when it is not known."""
        row = self._run("SELECT page FROM pages WHERE key = ?", key)
        if not row:
            return None
        try:
            return msgspec.msgpack.decode(zlib.decompress(row[0][0]), type=Page)
        except (zlib.error, msgspec.DecodeError, TypeError):  # half a row: it is written again
            return None

    def put(self, key: bytes, page: Page) -> None:
        """Keep a page, unless chance had a part in it."""
        if not lasting(page):
            return
        with suppress(UnicodeEncodeError):  # half a surrogate pair does not come back as it was
            data = zlib.compress(msgspec.msgpack.encode(page), 1)
            self._run("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", key, _today(), data)

    def close(self) -> None:
        """Close the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def _run(self, statement: str, *values: Any, again: bool = True) -> list[Any]:
        if self._db is None:
            return []
        try:
            return self._db.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            if again and _is_damaged(error):
                self._remove()
                return self._run(statement, *values, again=False)
            return []

    def _open(self, *, again: bool = True) -> sqlite3.Connection | None:
        db = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            db = sqlite3.connect(self._path, timeout=5, isolation_level=None, check_same_thread=False)
            for statement in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = OFF", _TABLE, _INDEX):
                db.execute(statement)
            db.execute("DELETE FROM pages WHERE made < ?", (_today() - DAYS,))
        except (sqlite3.Error, OSError) as error:
            if db is not None:
                db.close()
            if again and _is_damaged(error):
                self._unlink()
                return self._open(again=False)
            return None
        return db

    def _remove(self) -> None:
        self.close()
        self._unlink()
        self._db = self._open(again=False)

    def _unlink(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + suffix).unlink()


def lasting(page: Page) -> bool:
    """Tell whether another audit would give the same page: no check failed, no engine was missing."""
    for line in page.not_assessed:
        if line.reason.startswith("failed:"):
            return False
        if line.check == "grammar" and not line.reason.startswith(("the engines do not speak", "does not")):
            return False
    return not any(" did not run: " in warning for warning in page.warnings)


def key_of(source: Source, place: str, settings: bytes, brief: Mapping[str, Any]) -> bytes:
    """
    Return the key of a page.

    Args:
        source: the article.
        place: its path as fingerprints know it.
        settings: see `settings_key`.
        brief: the fields given for it.

    """
    told = [
        source.text,
        source.name,
        place,
        source.kind,
        source.url,
        source.notes,
        sorted((name, value) for name, value in brief.items() if value is not None),
    ]
    return sha256(settings + repr(told).encode("utf-8", "surrogatepass")).digest()[:20]


def settings_key(settings: Settings, today: str) -> bytes:
    """Return the part of a key that is the same for all articles under the same settings."""
    told = [settings.plain(), today, program(settings.load)]
    return sha256(msgspec.json.encode(told)).digest()


@lru_cache(maxsize=8)
def program(load: tuple[str, ...] = ()) -> str:
    """
    Return what tells this program from another that may judge otherwise.

    Args:
        load: the local files with checks.

    """
    told: list[Any] = [SCORING, sys.version_info[:2], *_versions(), *_stamps(Path(__file__).parent)]
    told += [sha256(Path(path).read_bytes()).hexdigest() for path in load if Path(path).is_file()]
    return sha256(repr(told).encode()).hexdigest()


def _versions() -> Iterator[str]:
    for name in _PACKAGES:
        with suppress(PackageNotFoundError):
            yield f"{name} {version(name)}"
    for point in entry_points(group="contentaudit.checks"):
        yield f"{point.name} {point.value} {point.dist.version if point.dist else ''}"


def _stamps(package: Path) -> Iterator[tuple[str, int, int]]:
    """Yield name, size and time of every file of the package: its code, its rules, its models."""
    for where, folders, files in os.walk(package):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(files):
            told = Path(where, name).stat()
            yield f"{where}/{name}", told.st_size, told.st_mtime_ns


def _is_damaged(error: Exception) -> bool:
    """Tell a damaged file from one that is locked, or on a full or protected disk."""
    if not isinstance(error, sqlite3.DatabaseError):
        return False
    words = ("locked", "busy", "readonly", "full", "unable to open", "disk i/o")
    return not any(word in str(error).lower() for word in words)


def _today() -> int:
    return int(time.time() // 86_400)
