"""
A worker process: reads pages from standard input, audits them, writes results to standard output.

It is started as a program of its own, not as a copy of its parent, so that it is the same on every
system and needs nothing of the script that uses the library.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import signal
import sys
from pathlib import Path
from typing import IO, Any

import msgspec

from contentaudit.auditor import Auditor
from contentaudit.batch.audit import audit_row, results_of
from contentaudit.batch.ended import Done
from contentaudit.batch.extras import need
from contentaudit.batch.frames import Audited, Page, receive, send
from contentaudit.batch.inputs.archives import Archives
from contentaudit.batch.item import Record
from contentaudit.batch.policy import stamp_of
from contentaudit.load import LoadError
from contentaudit.load.files import read_bytes
from contentaudit.load.walk import unreadable


def main() -> None:
    """Serve until the parent hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    given, taken = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a print in a check must not be taken for a result
    first = receive(given)
    if first is None:
        return
    settings, limit = pickle.loads(first)  # noqa: S301 - from our own parent
    worker = Worker(Auditor(settings), limit)
    send(taken, b"ready")
    serve(worker, given, taken)


def serve(worker: Worker, given: IO[bytes], taken: IO[bytes]) -> None:
    """Audit what comes until there is no more."""
    decoder = msgspec.msgpack.Decoder(list[Page])
    encoder = msgspec.msgpack.Encoder()
    while (data := receive(given)) is not None:
        try:
            send(taken, encoder.encode(worker.audit(decoder.decode(data))))
        except BrokenPipeError:
            return


class Worker:
    """
    Reads and audits pages.

    Args:
        auditor: with its checks built.
        limit: the greatest size of a file, in bytes.

    """

    def __init__(self, auditor: Auditor, limit: int) -> None:
        self._auditor = auditor
        self._limit = limit
        self._archives = Archives()

    def audit(self, pages: list[Page]) -> Audited:
        """Audit pages; what is unchanged since its last digest is not audited again."""
        done: list[Done] = []
        results: list[dict[str, Any]] = []
        for page in pages:
            ended = Done(
                page.page, "audited", url=page.url, status=page.status, content_type=page.content_type,
                etag=page.etag, last_modified=page.last_modified, redirects=page.redirects,
            )  # fmt: skip
            done.append(ended)
            try:
                row = self._row(page, ended)
            except LoadError as error:
                ended.outcome, ended.failure = "failed", error.failure
                ended.reason, ended.hint = error.reason, error.hint or None
                continue
            content = row["content"] or b""
            ended.bytes, digest = len(content), hashlib.sha256(content).hexdigest()
            ended.url = row["url"]
            if digest == page.digest and (ended.status is None or 200 <= ended.status < 300):
                ended.outcome = "unchanged"
                continue
            result = audit_row(row, self._auditor)
            ended.digest = digest
            ended.outcome, ended.failure = result["outcome"], result.get("failure")
            ended.reason, ended.hint = result.get("reason"), result.get("hint")
            if ended.outcome == "audited":
                ended.score, ended.place = result["score"], len(results)
                results.append(result)
        return Audited(done, _stream(results) if results else None)

    def _row(self, page: Page, ended: Done) -> dict[str, Any]:
        """
        Return a page as a row of input.

        Raises:
            LoadError: when it cannot be read.

        """
        item = page.item
        row: dict[str, Any] = {"source": item.source, "url": page.url, **item.brief}
        if item.via == "web":
            return row | {"content": page.content, "content_type": page.content_type, "status": page.status}
        ended.stamp = stamp_of(item)
        if item.via == "file":
            return row | {"content": self._file(item.place, item.source)}
        place = msgspec.json.decode(item.place, type=Record)
        try:
            found = self._archives.read(place)
        except Exception as error:  # an archive can break in ways its readers never listed
            self._archives.close()
            reason = f"its record in {Path(place.path).name} is broken ({str(error) or type(error).__name__})"
            raise LoadError(item.source, reason, failure="broken") from error
        ended.content_type, ended.status = found.headers.get("content-type"), found.status
        return row | {
            "url": found.url,
            "status": found.status,
            "content": found.body,
            "content_type": ended.content_type,
        }

    def _file(self, place: str, name: str) -> bytes:
        try:
            if Path(place).is_dir():
                raise LoadError(
                    name, "this is a folder, not a file", "list its articles, or give it as INPUT"
                )
            with Path(place).open("rb") as file:
                return read_bytes(file, name, self._limit)
        except (OSError, ValueError) as error:
            raise unreadable(name, error) from error


def _stream(results: list[dict[str, Any]]) -> bytes:
    ipc, pa = need("pyarrow.ipc"), need("pyarrow")
    batch = results_of(results)
    sink = pa.BufferOutputStream()
    with ipc.new_stream(sink, batch.schema, options=ipc.IpcWriteOptions(compression="zstd")) as writer:
        writer.write_batch(batch)
    data: bytes = sink.getvalue().to_pybytes()
    return data


if __name__ == "__main__":
    main()
