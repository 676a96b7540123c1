"""
A run's one file: work queue and results in SQLite, in write-ahead mode.

A page's outcome and its results are written in one transaction, so that a process killed at any point
leaves every page either done, with all its results, or still to do. The inputs of a pass are entered in
one transaction too.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from contentaudit.batch.address import key_of
from contentaudit.batch.ended import Done, Todo
from contentaudit.batch.inputs import SAVED
from contentaudit.batch.item import Item
from contentaudit.batch.lock import FolderError
from contentaudit.batch.policy import Policy, key_of_item

SCHEMA = """
CREATE TABLE IF NOT EXISTS facts(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages(
    page INTEGER PRIMARY KEY,
    source TEXT NOT NULL, nth INTEGER NOT NULL,      -- the nth input of that name
    key TEXT NOT NULL,                               -- equal for spellings of one page
    via TEXT NOT NULL, item TEXT NOT NULL,           -- Item as JSON
    pass INTEGER NOT NULL,                           -- the last pass that named it
    outcome TEXT, failure TEXT, reason TEXT, hint TEXT,   -- outcome is NULL while it is to do
    url TEXT, status INTEGER, redirects TEXT, content_type TEXT, bytes INTEGER, visited REAL,
    etag TEXT, last_modified TEXT, digest TEXT, stamp TEXT,  -- to tell whether it has changed
    tries INTEGER NOT NULL DEFAULT 0,
    score REAL, batch INTEGER, place INTEGER,        -- where its results are
    UNIQUE(source, nth));
CREATE INDEX IF NOT EXISTS todo ON pages(page) WHERE outcome IS NULL;
CREATE INDEX IF NOT EXISTS by_key ON pages(key);
CREATE INDEX IF NOT EXISTS by_batch ON pages(batch) WHERE batch IS NOT NULL;
CREATE TABLE IF NOT EXISTS results(batch INTEGER PRIMARY KEY, data BLOB NOT NULL);  -- Arrow IPC stream
CREATE TABLE IF NOT EXISTS history(pass INTEGER PRIMARY KEY, ended REAL, summary TEXT NOT NULL);
"""
FRESH = "failure=NULL, reason=NULL, hint=NULL, outcome=NULL, tries=0"
FORGET = "etag=NULL, last_modified=NULL, digest=NULL, stamp=NULL, batch=NULL, place=NULL, score=NULL"


class ForeignFileError(Exception):
    """The folder holds a file of ours that is none, or of another version."""


class Store:
    """
    Open a run's file, made if need be.

    Args:
        folder: of the run.

    Raises:
        ForeignFileError: when the file is not a run's.
        FolderError: when it cannot be written.

    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / SAVED
        self.connection = sqlite3.connect(self.path, isolation_level=None)
        try:
            self.connection.execute("PRAGMA journal_mode=WAL")
            self.connection.execute("PRAGMA synchronous=NORMAL")  # survives the process, as WAL does
            self.connection.execute("PRAGMA journal_size_limit=16777216")
            self.connection.executescript(SCHEMA)
        except sqlite3.DatabaseError as error:
            self.connection.close()
            if isinstance(error, sqlite3.OperationalError):
                raise FolderError(f"{self.path} cannot be written: {error}") from error
            raise ForeignFileError(f"{self.path} is not a file of ours ({error})") from error

    def close(self) -> None:
        """Close it; the write-ahead log is folded in."""
        self.connection.close()

    def fact(self, name: str) -> str | None:
        """Return a fact about the run."""
        row = self.connection.execute("SELECT value FROM facts WHERE name=?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def set_fact(self, name: str, value: str) -> None:
        """Keep a fact about the run."""
        self.connection.execute("INSERT OR REPLACE INTO facts VALUES(?,?)", (name, value))

    @property
    def open_pass(self) -> int | None:
        """The number of the pass that has begun and not ended, or None."""
        number = self.fact("open")
        return int(number) if number else None

    def begin(self, items: Iterable[Item], policy: Policy, facts: dict[str, str]) -> int:
        """
        Begin a pass: enter the inputs, all or none of them.

        Pages already there keep their number. One that is fresh by the policy keeps its outcome too.
        Pages that the inputs no longer name go, with their results; they stay when a list could not be
        read, since then nobody knows.

        Args:
            items: the inputs.
            policy: which pages are to be visited again.
            facts: kept with the pass, such as the fingerprint of the settings.

        Returns:
            the number of the pass.

        """
        run = self.connection.execute
        run("BEGIN IMMEDIATE")
        try:
            ended, entered = (
                run(f"SELECT coalesce(max(pass), 0) FROM {table}").fetchone()[0]  # noqa: S608 - constants
                for table in ("history", "pages")
            )
            number: int = max(ended, entered) + 1
            if policy.forget:
                run(f"UPDATE pages SET {FORGET}")  # noqa: S608 - a constant
                run("DELETE FROM results")
            run("CREATE TEMP TABLE IF NOT EXISTS times(source TEXT PRIMARY KEY, n INTEGER)")
            run("CREATE TEMP TABLE IF NOT EXISTS seen(key TEXT PRIMARY KEY, page INTEGER, source TEXT)")
            run("DELETE FROM times")
            run("DELETE FROM seen")
            known = True
            for item in items:
                self._enter(item, number, policy)
                known = known and not (item.trouble is not None and item.trouble.whole)
            if known:
                run("DELETE FROM pages WHERE pass<>?", (number,))
            run("DELETE FROM times")
            run("DELETE FROM seen")
            self._sweep()
            for name, value in {**facts, "open": str(number)}.items():
                self.set_fact(name, value)
            run("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                run("ROLLBACK")
            raise
        return number

    def _enter(self, item: Item, number: int, policy: Policy) -> None:
        run = self.connection.execute
        run("INSERT INTO times VALUES(?,1) ON CONFLICT(source) DO UPDATE SET n=n+1", (item.source,))
        nth = run("SELECT n FROM times WHERE source=?", (item.source,)).fetchone()[0]
        text = msgspec.json.encode(item).decode()
        known = run(
            "SELECT page, CASE WHEN outcome='skipped' AND status IS NULL THEN NULL ELSE outcome END, visited,"
            " stamp, item FROM pages WHERE source=? AND nth=?",
            (item.source, nth),
        ).fetchone()
        if known is None:
            page = run(
                "INSERT INTO pages(source, nth, key, via, item, pass) VALUES(?,?,?,?,?,?)",
                (item.source, nth, key_of_item(item), item.via, text, number),
            ).lastrowid
            assert page is not None  # noqa: S101 - a row was inserted
            outcome = None
        else:
            page = known[0]
            outcome = policy.keeps(item, known[1], known[2], known[3], same=text == known[4])
            forget = "" if text == known[4] else f", {FORGET}"
            values = f"outcome='{outcome}'" if outcome else FRESH
            run(f"UPDATE pages SET via=?, item=?, pass=?, {values}{forget} WHERE page=?",  # noqa: S608 - constants
                (item.via, text, number, page))  # fmt: skip
        if item.trouble is not None:
            told = item.trouble
            run("UPDATE pages SET outcome='failed', failure=?, reason=?, hint=?, visited=? WHERE page=?",
                (told.failure, told.reason, told.hint or None, time.time(), page))  # fmt: skip
        elif (twin := self._twin(item, page)) is not None:
            reason = f"the same page as input {twin[0]}, {twin[1]}"
            run(f"UPDATE pages SET {FRESH}, {FORGET} WHERE page=?", (page,))  # noqa: S608 - constants
            run("UPDATE pages SET outcome='skipped', reason=?, visited=? WHERE page=?",
                (reason, time.time(), page))  # fmt: skip

    def _twin(self, item: Item, page: int) -> tuple[int, str] | None:
        """Return the earlier input that is the same page, or None."""
        run = self.connection.execute
        key = key_of_item(item)
        found = run("INSERT OR IGNORE INTO seen VALUES(?,?,?)", (key, page, item.source))
        if found.rowcount:
            return None
        twin: tuple[int, str] = run("SELECT page, source FROM seen WHERE key=?", (key,)).fetchone()
        return twin

    def todo(self, after: int, most: int) -> list[Todo]:
        """Return pages to do, in order, beyond a page's number."""
        rows = self.connection.execute(
            "SELECT page, item, CASE WHEN batch IS NOT NULL THEN etag END,"  # without results, nothing can be
            " CASE WHEN batch IS NOT NULL THEN last_modified END,"  # as it was
            " CASE WHEN batch IS NOT NULL THEN digest END"
            " FROM pages WHERE outcome IS NULL AND page>? ORDER BY page LIMIT ?",
            (after, most),
        )
        return [Todo(row[0], msgspec.json.decode(row[1], type=Item), *row[2:]) for row in rows]

    def input_with(self, address: str, but: int) -> tuple[int, str] | None:
        """Return another input that is the page at an address, or None."""
        rows = self.connection.execute(
            "SELECT page, source FROM pages WHERE key=? AND page<>? ORDER BY page LIMIT 1",
            (key_of(address), but),
        )
        found: tuple[int, str] | None = rows.fetchone()
        return found

    def record(self, done: Iterable[Done], data: bytes | None = None) -> None:
        """
        Record how pages ended, with their results; call inside `transaction`.

        A page that has its outcome already keeps it.

        """
        batch = None
        if data is not None:
            batch = self.connection.execute("INSERT INTO results(data) VALUES(?)", (data,)).lastrowid
        now = time.time()
        for each in done:
            common = (each.outcome, each.failure, each.reason, each.hint, each.url, each.status,
                      "\n".join(each.redirects) or None, each.content_type, now)  # fmt: skip
            set_common = (
                "outcome=?, failure=?, reason=?, hint=?, url=?, status=?, redirects=?,"
                " content_type=coalesce(?, content_type), visited=?"
            )
            if each.outcome == "unchanged":
                self.connection.execute(
                    f"UPDATE pages SET {set_common}, etag=coalesce(?, etag),"  # noqa: S608 - constants
                    " last_modified=coalesce(?, last_modified), stamp=coalesce(?, stamp)"
                    " WHERE page=? AND outcome IS NULL",
                    (*common, each.etag, each.last_modified, each.stamp, each.page),
                )
            else:
                self.connection.execute(
                    f"UPDATE pages SET {set_common}, bytes=?, etag=?, last_modified=?, digest=?, stamp=?,"  # noqa: S608
                    " score=?, batch=?, place=? WHERE page=? AND outcome IS NULL",
                    (*common, each.bytes, each.etag, each.last_modified, each.digest, each.stamp, each.score,
                     batch if each.place is not None else None, each.place, each.page),
                )  # fmt: skip

    def transaction(self) -> Transaction:
        """Return a context manager: everything inside is written, or nothing."""
        return Transaction(self.connection)

    def finish(self, number: int, summary: dict[str, Any], *, quiet: bool = False) -> None:
        """End a pass; a quiet one, in which nothing was to do, adds nothing to the history."""
        with self.transaction():
            self._sweep()
            if not quiet or self.connection.execute("SELECT count(*) FROM history").fetchone()[0] == 0:
                self.connection.execute(
                    "INSERT OR REPLACE INTO history VALUES(?,?,?)",
                    (number, time.time(), msgspec.json.encode(summary).decode()),
                )
            self.connection.execute("DELETE FROM facts WHERE name='open'")

    def _sweep(self) -> None:
        """Drop results that no page refers to any more."""
        self.connection.execute(
            "DELETE FROM results WHERE batch NOT IN (SELECT batch FROM pages WHERE batch IS NOT NULL)"
        )

    def counts(self) -> dict[str, int]:
        """Return how many pages ended how; ``todo`` for those that have not."""
        rows = self.connection.execute("SELECT coalesce(outcome, 'todo'), count(*) FROM pages GROUP BY 1")
        return dict(rows.fetchall())

    def failures(self) -> dict[str, int]:
        """Return how many pages failed of what."""
        rows = self.connection.execute(
            "SELECT failure, count(*) FROM pages WHERE outcome='failed' GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        return dict(rows.fetchall())


class Transaction:
    """See `Store.transaction`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._connection.execute("COMMIT")
        elif self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
