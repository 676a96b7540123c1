"""Matches kept by paragraph, so that a second run over an edited article checks only what changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from contentaudit.grammar.protocol import Engine, Match, Paragraph


class MatchCache:
    """
    A cache of matches in SQLite; a damaged file is made anew, a locked one is done without.

    Args:
        path: the file; its folder is made.

    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: sqlite3.Connection | None = self._open()

    def check(self, engine: Engine, paragraphs: Sequence[Paragraph]) -> list[list[Match]]:
        """Return an engine's matches, asking it only for paragraphs that are not known."""
        keys = [_key(engine, paragraph) for paragraph in paragraphs]
        known = self._get(keys)
        missing = [index for index, key in enumerate(keys) if key not in known]
        fresh = engine.check([paragraphs[index] for index in missing]) if missing else []
        found = {keys[index]: matches for index, matches in zip(missing, fresh, strict=True)}
        self._put(found)
        return [known[key] if key in known else found[key] for key in keys]

    def _open(self, *, again: bool = False) -> sqlite3.Connection | None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            db = sqlite3.connect(self._path, timeout=2, isolation_level=None, check_same_thread=False)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("CREATE TABLE IF NOT EXISTS matches (key BLOB PRIMARY KEY, found BLOB) WITHOUT ROWID")
        except sqlite3.DatabaseError:
            if again:
                return None
            with suppress(OSError):
                self._path.unlink()
            return self._open(again=True)
        except OSError:
            return None
        return db

    def _get(self, keys: Sequence[bytes]) -> dict[bytes, list[Match]]:
        found: dict[bytes, list[Match]] = {}
        if self._db is None:
            return found
        try:
            for key in keys:
                row = self._db.execute("SELECT found FROM matches WHERE key = ?", (key,)).fetchone()
                if row:
                    found[key] = msgspec.msgpack.decode(row[0], type=list[Match])
        except (sqlite3.Error, msgspec.DecodeError):
            return {}
        return found

    def _put(self, found: dict[bytes, list[Match]]) -> None:
        if self._db is None or not found:
            return
        rows = [(key, msgspec.msgpack.encode(matches)) for key, matches in found.items()]
        with suppress(sqlite3.Error):
            self._db.execute("BEGIN")
            self._db.executemany("INSERT OR REPLACE INTO matches VALUES (?, ?)", rows)
            self._db.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        if self._db is not None:
            self._db.close()
            self._db = None


def _key(engine: Engine, paragraph: Paragraph) -> bytes:
    told = [
        engine.name,
        engine.version,
        paragraph.text,
        paragraph.language,
        paragraph.kind,
        paragraph.protected,
        sorted(paragraph.terms & set(paragraph.text.split())),
        sorted(paragraph.terms & set(paragraph.text.lower().split())),
    ]
    return sha256(msgspec.msgpack.encode(told)).digest()[:20]
