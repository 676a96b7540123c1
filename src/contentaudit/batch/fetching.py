"""The threads that fetch: politely, a bounded number of pages at a time."""

from __future__ import annotations

import queue
import threading
from typing import NamedTuple

from contentaudit.batch.ended import Done, Todo
from contentaudit.batch.frames import Page
from contentaudit.batch.polite import Line, Robots, Visitor, host_of
from contentaudit.load import Fetched, LoadError

PATIENCE = 120.0  # the longest Retry-After, in seconds, for which a page is put back in the line
TRIES = 3


class Visited(NamedTuple):
    """What a visit gave: a page to audit, or how it ended without one."""

    result: Page | Done


class Crew:
    """
    Fetches pages from the line; what they give goes to a queue.

    Args:
        visitor: fetches.
        line: where pages wait.
        robots: asked first; None to ask nobody.
        threads: how many fetch at once.
        slots: how many pages may be fetched and not yet taken; bounds the memory.
        events: where pages go.

    """

    def __init__(
        self,
        visitor: Visitor,
        line: Line,
        robots: Robots | None,
        *,
        threads: int,
        slots: int,
        events: queue.Queue[object],
    ) -> None:
        self._visitor, self._line, self._robots, self._events = visitor, line, robots, events
        self._slots = threading.Semaphore(slots)
        self._tries: dict[int, int] = {}
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(threads)]
        for thread in self._threads:
            thread.start()

    def taken(self) -> None:
        """Say that a page was taken from the queue and handed on."""
        self._slots.release()

    def close(self) -> None:
        """Let the threads go; one in the middle of a fetch ends by itself and its page is still to do."""
        self._line.close()
        for _ in self._threads:
            self._slots.release()

    def _work(self) -> None:
        while (todo := self._line.get()) is not None:
            self._slots.acquire()
            result = None
            try:
                result = self._visit(todo)
            except OSError as error:  # a recording that cannot be written
                self._events.put(error)
            except Exception as error:  # noqa: BLE001 - one address must not cost the run
                reason = f"the fetch failed: {type(error).__name__}: {error}"
                hint = "a bug of ours; please report it with the address"
                result = Done(todo.page, "failed", failure="crash", reason=reason, hint=hint)
            finally:
                self._line.done(todo)
            if result is None:
                self._slots.release()
            else:
                self._events.put(Visited(result))

    def _visit(self, todo: Todo) -> Page | Done | None:
        """Visit a page; None when it was put back in the line."""
        url = todo.item.place
        if self._robots and (why := self._robots.refusal(url)):
            return Done(todo.page, "refused", reason=why, hint="ask the site's owner, or leave it out")
        try:
            answer = self._visitor.fetch(url, etag=todo.etag, last_modified=todo.last_modified)
        except LoadError as error:
            return Done(
                todo.page, "failed", failure=error.failure, reason=error.reason, hint=error.hint or None
            )
        if answer.status in (429, 503) and self._put_back(todo, answer):
            return None
        self._tries.pop(todo.page, None)
        redirects = [f"{hop.status} {hop.url}" for hop in answer.hops]
        if redirects and self._robots and (why := self._robots.refusal(answer.url)):
            reason = f"it redirects to {answer.url}, where {why}"
            return Done(todo.page, "refused", reason=reason, redirects=redirects, url=answer.url)
        if answer.not_modified:
            return Done(
                todo.page, "unchanged", url=answer.url, status=304, redirects=redirects, etag=answer.etag,
                last_modified=answer.last_modified,
            )  # fmt: skip
        return Page(
            todo.page,
            todo.item,
            digest=todo.digest,
            content=answer.body,
            url=answer.url,
            status=answer.status,
            content_type=answer.headers.get("content-type"),
            etag=answer.etag,
            last_modified=answer.last_modified,
            redirects=redirects,
        )

    def _put_back(self, todo: Todo, answer: Fetched) -> bool:
        """Leave the host alone for as long as it asks; False when that is too long or too often."""
        from urllib3.exceptions import InvalidHeader
        from urllib3.util.retry import Retry

        asked = answer.headers.get("retry-after")
        tries = self._tries.get(todo.page, 0) + 1
        if asked is None or tries >= TRIES:
            return False
        try:
            seconds = Retry().parse_retry_after(asked)
        except (InvalidHeader, ValueError, OverflowError):  # digits without end
            return False
        if seconds > PATIENCE:
            return False
        self._tries[todo.page] = tries
        self._line.pause(host_of(todo), seconds)
        self._line.put(todo, first=True)
        return True
