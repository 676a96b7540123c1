"""What was fetched, kept as WARC and given back: the same audit, byte for byte, without the network."""

from __future__ import annotations

import json
import sqlite3
import threading
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from contentaudit import __version__
from contentaudit.batch.address import key_of
from contentaudit.batch.extras import need
from contentaudit.batch.inputs.archives import BROKEN, Archives, Capture
from contentaudit.batch.item import Record
from contentaudit.load import Fetched, Hop, LoadError

_DROPPED = ("content-encoding", "transfer-encoding", "content-length")
_FAILURE = "application/vnd.contentaudit.failure+json"
_MOST_HOPS = 30


class Recorder:
    """
    Visits through another visitor and keeps what comes.

    Every session writes a file of its own, so that one broken off by a crash harms no other. Bodies
    are kept decompressed, after the transfer's own coding.

    Args:
        visitor: fetches.
        folder: where the archives are; made if need be.

    """

    def __init__(self, visitor: Any, folder: Path) -> None:
        warcio = need("warcio.warcwriter")
        folder.mkdir(parents=True, exist_ok=True)
        number = 1 + sum(1 for _ in folder.glob("*.warc.gz"))
        self._visitor = visitor
        self._file = (folder / f"contentaudit-{number:05}.warc.gz").open("xb")
        self._writer = warcio.WARCWriter(self._file, gzip=True)
        self._lock = threading.Lock()
        info = self._writer.create_warcinfo_record(
            Path(self._file.name).name,
            {"software": f"contentaudit {__version__}", "format": "WARC File Format 1.0"},
        )
        self._writer.write_record(info)

    def close(self) -> None:
        """Close the archive."""
        self._file.close()

    def fetch(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:  # noqa: ARG002
        """Fetch and keep; validators are not sent, since a 304 would leave a hole in the archive."""
        try:
            answer: Fetched = self._visitor.fetch(url)
        except LoadError as error:
            told = {"failure": error.failure, "reason": error.reason, "hint": error.hint}
            self._keep_failure(url, told)
            raise
        steps = [*answer.hops, Hop(answer.url, answer.status)]
        with self._lock:
            for hop, after in zip(steps, [*steps[1:], None], strict=True):
                headers = list(answer.headers.items()) if after is None else [("location", after.url)]
                self._response(hop, headers, answer.body if after is None else b"")
            self._file.flush()
        return answer

    def _response(self, hop: Hop, headers: list[tuple[str, str]], body: bytes) -> None:
        http = need("warcio.statusandheaders")
        kept = [(name, value) for name, value in headers if name.lower() not in _DROPPED]
        head = http.StatusAndHeaders(
            f"{hop.status} -", [*kept, ("content-length", str(len(body)))], protocol="HTTP/1.1"
        )
        record = self._writer.create_warc_record(
            hop.url, "response", payload=BytesIO(body), http_headers=head
        )
        self._writer.write_record(record)

    def _keep_failure(self, url: str, told: dict[str, str]) -> None:
        data = json.dumps(told).encode()
        with self._lock:
            record = self._writer.create_warc_record(
                key_of(url), "metadata", payload=BytesIO(data), warc_content_type=_FAILURE,
                warc_headers_dict={"WARC-Date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")},
            )  # fmt: skip
            self._writer.write_record(record)
            self._file.flush()


class Replay:
    """
    Gives back what was recorded; it never touches the network. The last record of an address counts.

    Args:
        place: a WARC file, or a folder of them.

    Raises:
        OSError: when there is none.

    """

    def __init__(self, place: Path) -> None:
        files = sorted(place.rglob("*.warc.gz")) if place.is_dir() else [place]
        if not files or not files[0].is_file():
            raise FileNotFoundError(f"{place}: there is no WARC file")
        self._lock = threading.Lock()
        # a private database on disk, so that the index of a large archive takes no memory
        self._index = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self._index.execute(
            "CREATE TABLE at(key TEXT PRIMARY KEY, path TEXT, offset INTEGER, told TEXT) WITHOUT ROWID"
        )
        for path in files:
            self._read(path)

    def close(self) -> None:
        """Forget the index."""
        self._index.close()

    def _read(self, path: Path) -> None:
        warc = need("fastwarc.warc")
        wanted = warc.WarcRecordType.response | warc.WarcRecordType.metadata
        self._index.execute("BEGIN")
        try:
            with path.open("rb") as file:
                for record in warc.ArchiveIterator(file, record_types=wanted, parse_http=False):
                    told = None
                    if record.record_type == warc.WarcRecordType.metadata:
                        if record.headers.get("Content-Type") != _FAILURE:
                            continue
                        told = record.reader.read(100_000).decode()
                    key = key_of((record.headers.get("WARC-Target-URI") or "").strip("<>"))
                    row = (key, str(path), record.stream_pos, told)
                    self._index.execute("INSERT OR REPLACE INTO at VALUES(?,?,?,?)", row)
        except BROKEN:
            pass  # a session that was killed ends in the middle of a record; what stands before it counts
        finally:
            self._index.execute("COMMIT")

    def fetch(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:  # noqa: ARG002
        """
        Return what was recorded for an address.

        Raises:
            LoadError: the one that was recorded; or that nothing was.

        """
        hops: list[Hop] = []
        address = key_of(url)
        while len(hops) < _MOST_HOPS:
            with self._lock:
                row = self._index.execute(
                    "SELECT path, offset, told FROM at WHERE key=?", (key_of(address),)
                ).fetchone()
            if row is None:
                raise LoadError(url, "it is not in the recording", "record it first", failure="missing")
            if row[2] is not None:
                raise LoadError(url, **json.loads(row[2]))
            found = _read(url, Record(row[0], "", row[1]))
            if not (300 <= found.status < 400 and "location" in found.headers):
                return Fetched(url, found.url, found.status, found.headers, found.body, tuple(hops))
            hops.append(Hop(found.url, found.status))
            address = urljoin(found.url, found.headers["location"])
        raise LoadError(url, "it redirects in a circle", failure="redirects")


def _read(url: str, place: Record) -> Capture:
    archives = Archives()
    try:
        return archives.read(place)
    except BROKEN as error:
        raise LoadError(
            url, f"its recording is broken ({error})", "record it again", failure="broken"
        ) from error
    finally:
        archives.close()
