"""
The workers, each held by a thread of the parent that feeds it and reads its answers.

A page that ends its worker's process, or holds it too long, is found by auditing the batch it was in page
by page with a new process; it alone fails.
"""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import IO

import msgspec

from contentaudit.batch.ended import Done
from contentaudit.batch.frames import Audited, Page, receive, send
from contentaudit.settings import Settings

# A worker a core: threads of numeric libraries would only stand in each other's way.
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}


class WorkerError(Exception):
    """A worker process cannot be started; the text says why."""


class Pool:
    """
    Worker processes; results come back through a queue.

    Args:
        workers: how many.
        settings: in force.
        limit: the greatest size of a file, in bytes.
        patience: seconds for one page.
        results: where results go.

    """

    def __init__(
        self,
        workers: int,
        settings: Settings,
        *,
        limit: int,
        patience: float,
        results: queue.Queue[Audited | BaseException | None],
    ) -> None:
        self._tasks: queue.Queue[list[Page] | None] = queue.Queue(maxsize=2 * workers)
        self._results = results
        self._first = pickle.dumps((settings, limit))
        self._patience = patience
        self._stopping = threading.Event()
        self._processes: dict[int, _Process] = {}
        self._threads = [
            threading.Thread(target=self._serve, args=(number,), daemon=True) for number in range(workers)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def hungry(self) -> bool:
        """Whether there is room for another task."""
        return not self._tasks.full()

    def give(self, pages: list[Page]) -> None:
        """Hand over pages; waits while all workers are busy."""
        self._tasks.put(pages)

    def stop(self) -> None:
        """End the workers at once; what they had is still to do."""
        self._stopping.set()
        for process in list(self._processes.values()):
            process.kill()
        for _ in self._threads:
            try:
                self._tasks.put_nowait(None)
            except queue.Full:
                break
        while any(thread.is_alive() for thread in self._threads):
            with suppress(queue.Empty):
                self._tasks.get_nowait()
            with suppress(queue.Full):
                self._tasks.put_nowait(None)
            for thread in self._threads:
                thread.join(0.01)

    def _serve(self, number: int) -> None:
        try:
            while (pages := self._tasks.get()) is not None and not self._stopping.is_set():
                self._do(number, pages)
        except BaseException as error:  # noqa: BLE001 - the main thread must learn of it
            if not self._stopping.is_set():
                self._results.put(error)
        finally:
            if (process := self._processes.pop(number, None)) is not None:
                process.kill()

    def _do(self, number: int, pages: list[Page]) -> None:
        answer = self._ask(number, pages)
        if isinstance(answer, Audited):
            self._results.put(answer)
        elif self._stopping.is_set():
            return
        elif len(pages) > 1:
            for page in pages:
                self._do(number, [page])
        else:
            self._results.put(Audited([_lost(pages[0], answer, self._patience)]))

    def _ask(self, number: int, pages: Sequence[Page]) -> Audited | str:
        """Have pages audited; on failure, return of what."""
        process = self._processes.get(number)
        if process is None:
            process = self._processes[number] = _Process(self._first)
            if self._stopping.is_set():
                process.kill()
        answer = process.ask(msgspec.msgpack.encode(pages), self._patience * min(2, len(pages)))
        if answer is None:
            self._processes.pop(number, None)
            process.kill()
            return "stuck" if process.late else "crash"
        return msgspec.msgpack.decode(answer, type=Audited)


class _Process:
    """One worker process."""

    def __init__(self, first: bytes) -> None:
        paths = os.pathsep.join(path for path in sys.path if path)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "contentaudit.batch.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**_ONE_THREAD, **os.environ, "PYTHONPATH": paths},
            start_new_session=True,  # Ctrl-C is for the parent, which decides
        )
        self.late = False
        if self._talk(first, 300) != b"ready":
            self.kill()
            raise WorkerError("a worker process does not start; its own message stands above")

    def ask(self, data: bytes, seconds: float) -> bytes | None:
        """Send a message and wait for the answer; None when the process ended or took too long."""
        return self._talk(data, seconds)

    def _talk(self, data: bytes, seconds: float) -> bytes | None:
        given, taken = self._pipes
        timer = threading.Timer(seconds, self._too_late)
        timer.start()
        try:
            send(given, data)
            return receive(taken)
        except (OSError, ValueError):  # it has gone; a closed pipe is a ValueError
            return None
        finally:
            timer.cancel()

    @property
    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        assert self._process.stdin is not None  # noqa: S101 - asked for
        assert self._process.stdout is not None  # noqa: S101
        return self._process.stdin, self._process.stdout

    def _too_late(self) -> None:
        self.late = True
        self._process.kill()

    def kill(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()


def _lost(page: Page, failure: str, patience: float) -> Done:
    if failure == "stuck":
        reason, hint = f"its audit takes longer than {patience:g} seconds", "allow more with --page-time"
    else:
        reason, hint = "its audit ended the worker process", "a bug; please report it with the page"
    return Done(
        page.page, "failed", failure=failure, reason=reason, hint=hint, url=page.url, status=page.status,
        content_type=page.content_type,
    )  # fmt: skip
