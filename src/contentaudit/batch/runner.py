"""Running a batch: inputs into the queue, pages to the workers, outcomes into the file."""

from __future__ import annotations

import hashlib
import queue
import sqlite3
import time
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from contentaudit import __version__, wire
from contentaudit.batch import inputs as reading
from contentaudit.batch import schema
from contentaudit.batch.address import key_of
from contentaudit.batch.disk import Budget, StopError, told_of_disk
from contentaudit.batch.ended import Done
from contentaudit.batch.extras import need
from contentaudit.batch.fetching import Crew, Visited
from contentaudit.batch.frames import Audited, Page
from contentaudit.batch.lock import Lock
from contentaudit.batch.options import Options, Summary
from contentaudit.batch.policy import Policy
from contentaudit.batch.polite import Line, Robots, Visitor
from contentaudit.batch.pool import Pool
from contentaudit.batch.progress import Progress
from contentaudit.batch.record import Recorder, Replay
from contentaudit.batch.store import Store
from contentaudit.load import Fetcher, WebOptions
from contentaudit.registry import select
from contentaudit.settings import Settings

CHUNK = 16  # pages of a task: few enough that little waits, enough that messages cost little
WINDOW = 2_000  # pages taken from the queue and not yet recorded


def run(
    inputs: list[str],
    folder: Path,
    settings: Settings | None = None,
    options: Options | None = None,
    *,
    progress: type[Progress] = Progress,
) -> Summary:
    """
    Run a batch, or go on with one that was interrupted.

    Args:
        inputs: paths, patterns and addresses; see `contentaudit.batch.inputs`.
        folder: of the run; made if need be.
        settings: in force; the defaults when None.
        options: how to run it.
        progress: what counts and draws.

    Returns:
        how it ended; `Summary.stopped` says why when pages are left.

    Raises:
        BusyError: when another process works in the folder.
        FolderError: when the folder cannot be made or written.
        ForeignFileError: when the folder holds something else.
        MissingExtraError: when pyarrow, fastwarc or warcio is needed and not installed.
        SettingsError: when a setting is wrong.

    """
    need("pyarrow")
    settings, options = settings or Settings(), options or Options()
    select(settings)  # what is wrong with them is said here, not by a worker
    with ExitStack() as stack:
        lock = Lock(folder)
        stack.callback(lock.close)
        store = Store(folder)
        stack.callback(store.close)
        return _Run(store, folder, settings, options).go(inputs, progress, stack)


class _Run:
    def __init__(self, store: Store, folder: Path, settings: Settings, options: Options) -> None:
        self.store, self.folder, self.settings, self.options = store, folder, settings, options
        self.events: queue.Queue[Any] = queue.Queue()
        self.ready: list[Page] = []
        self.after = 0
        self.outstanding = 0
        self.web = False
        self.more = True
        self.budget = Budget(folder, options.disk)

    def go(self, inputs: list[str], progress: type[Progress], stack: ExitStack) -> Summary:
        started = time.monotonic()
        visitor = self._visitor(stack)
        number = self._pass(inputs, visitor)
        todo = self.store.counts().get("todo", 0)
        shown = progress(todo)
        stopped = ""
        if todo:
            try:
                self._work(visitor, shown)
            except (StopError, KeyboardInterrupt) as error:
                stopped = str(error) or "interrupted"
            except (OSError, sqlite3.OperationalError) as error:
                stopped = told_of_disk(error)
            finally:
                shown.clear()
        outcomes = self.store.counts()
        summary = Summary(
            number, outcomes, self.store.failures(), shown.done, time.monotonic() - started, stopped,
            *self._scores(),
        )  # fmt: skip
        if not outcomes.get("todo") and self.store.open_pass is not None:
            self.store.finish(number, msgspec.to_builtins(summary), quiet=not todo)
        return summary

    def _scores(self) -> tuple[float | None, list[int]]:
        scores = self.store.connection.execute(
            "SELECT min(9, cast(score / 10 AS int)), count(*), sum(score) FROM pages"
            " WHERE score IS NOT NULL AND outcome IN ('audited', 'unchanged') GROUP BY 1"
        ).fetchall()
        tenths = [0] * 10
        for tenth, count, _ in scores:
            tenths[tenth] = count
        total = sum(tenths)
        return (sum(row[2] for row in scores) / total if total else None), tenths

    def _visitor(self, stack: ExitStack) -> Visitor:
        if self.options.replay is not None:
            replay = Replay(self.options.replay)
            stack.callback(replay.close)
            return replay
        web = self.options.web or WebOptions(
            allow_private=self.settings.allow_private, max_bytes=self.options.max_bytes
        )
        fetcher = Fetcher(web, pools=max(20, self.options.fetchers))
        stack.callback(fetcher.close)
        if not self.options.record:
            return fetcher
        recorder = Recorder(fetcher, self.folder / "record")
        stack.callback(recorder.close)
        return recorder

    def _pass(self, inputs: list[str], visitor: Visitor) -> int:
        """Go on with the open pass, or begin one."""
        mark = self._fingerprint()
        same = self.store.fact("settings") == mark
        open_pass = self.store.open_pass
        if open_pass is not None and same and self.store.fact("inputs") == _joined(inputs):
            self._date(self.store.fact("today"))
            return open_pass
        if self.settings.today is None:
            self._date(date.today().isoformat())  # noqa: DTZ011 - the user's own day
        policy = Policy(self.options.max_age, forget=not same, retry_failed=self.options.retry_failed)
        items = reading.pages(
            inputs, visitor.fetch, format=self.options.format, excluded=self.settings.excluded
        )
        facts = {"settings": mark, "inputs": _joined(inputs), "today": str(self.settings.today)}
        return self.store.begin(items, policy, facts)

    def _date(self, today: str | None) -> None:
        """Audit every page of a pass under one date, however long it takes."""
        if today:
            self.settings = msgspec.structs.replace(self.settings, today=date.fromisoformat(today))

    def _fingerprint(self) -> str:
        """Return what is equal while results may be kept: settings, versions, date if it was set."""
        plain = msgspec.json.encode(
            [self.settings.plain(), __version__, wire.SCORING, schema.VERSION], order="deterministic"
        )
        return hashlib.sha256(plain).hexdigest()

    def _work(self, visitor: Visitor, shown: Progress) -> None:
        options = self.options
        pool = Pool(
            options.workers,
            self.settings,
            limit=options.max_bytes,
            patience=options.page_time,
            results=self.events,
        )
        line = Line(0 if options.replay else options.delay, options.at_once)
        robots = Robots(visitor, line.slow_down) if options.robots else None
        crew: Crew | None = None
        try:
            while self._refill(line) or self.outstanding:
                if crew is None and self.web:
                    slots = options.fetchers + 4 * options.workers
                    crew = Crew(
                        visitor, line, robots, threads=options.fetchers, slots=slots, events=self.events
                    )
                self._hand_out(pool, crew)
                self._take(shown, crew)
                self.budget.check()
                shown.draw()
        finally:
            if crew is not None:
                crew.close()
            pool.stop()

    def _refill(self, line: Line) -> bool:
        """Take pages from the queue while there is room; tell whether there may be more."""
        while self.more and self.outstanding < WINDOW // 2:
            found = self.store.todo(self.after, WINDOW // 2)
            self.more = bool(found)
            for todo in found:
                self.after = todo.page
                self.outstanding += 1
                if todo.item.via == "web":
                    self.web = True
                    line.put(todo)
                else:
                    self.ready.append(Page(todo.page, todo.item, todo.digest))
        return self.more

    def _hand_out(self, pool: Pool, crew: Crew | None) -> None:
        while self.ready and pool.hungry:
            task, self.ready = self.ready[:CHUNK], self.ready[CHUNK:]
            pool.give(task)
            for page in task:
                if page.item.via == "web" and crew is not None:
                    crew.taken()

    def _take(self, shown: Progress, crew: Crew | None) -> None:
        """Take what has come, and record it in one transaction."""
        ended = [audited for event in self._events() if (audited := self._sorted(event, crew))]
        if not ended:
            return
        with self.store.transaction():
            for audited in ended:
                self.store.record(audited.done, audited.data)
        for audited in ended:
            self.outstanding -= len(audited.done)
            for done in audited.done:
                shown.count(done.outcome, done.failure)

    def _sorted(self, event: Audited | Visited | BaseException, crew: Crew | None) -> Audited | None:
        """Return what an event says of pages that have ended; a page that was fetched joins the ready."""
        if isinstance(event, BaseException):
            raise event
        if isinstance(event, Audited):
            return event
        result = event.result
        if isinstance(result, Page):
            twin = self._twin(result)
            if twin is None:
                self.ready.append(result)
                return None
            result = twin
        if crew is not None:
            crew.taken()
        return Audited([result])

    def _events(self) -> list[Any]:
        found: list[Any] = []
        try:
            found.append(self.events.get(timeout=0.1))
            while len(found) < 256:
                found.append(self.events.get_nowait())
        except queue.Empty:
            pass
        return found

    def _twin(self, page: Page) -> Done | None:
        """Skip a page that redirects to another input: that one stands for it."""
        if not page.redirects or page.url is None or key_of(page.url) == key_of(page.item.place):
            return None
        twin = self.store.input_with(page.url, page.page)
        if twin is None:
            return None
        reason = f"it redirects to input {twin[0]}, {twin[1]}"
        return Done(
            page.page, "skipped", reason=reason, url=page.url, status=page.status, redirects=page.redirects
        )


def _joined(inputs: list[str]) -> str:
    return msgspec.json.encode(inputs).decode()
