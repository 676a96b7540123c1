"""Web archives: WARC, and WACZ (a ZIP of WARCs); read record by record."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

import msgspec

from contentaudit.batch.extras import need
from contentaudit.batch.item import Item, Record, unusable
from contentaudit.load.page import content_type

PAGES = ("text/html", "application/xhtml+xml", "text/markdown", "text/x-markdown", "text/plain", "")
_MEMBER = re.compile(r"archive/.*\.warc(\.gz)?", re.IGNORECASE)
LARGEST = 50_000_000
BROKEN = (OSError, EOFError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error)
"""What reading a broken archive raises."""


class Capture(NamedTuple):
    """A page as an archive holds it."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes


def members(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """
    Yield the WARC files of an archive: its member's name (``""`` for a plain WARC) and the open file.

    Raises:
        one of `BROKEN`: when the archive cannot be opened.

    """
    if path.suffix.lower() != ".wacz":
        with path.open("rb") as file:
            yield "", file
        return
    with zipfile.ZipFile(path) as archive:
        names = [name for name in sorted(archive.namelist()) if _MEMBER.fullmatch(name)]
        if not names:
            raise ValueError("it holds no WARC in archive/")
        for name in names:
            with archive.open(name) as file:
                yield name, file


def pages(path: Path) -> Iterator[Item]:
    """
    Yield the pages of an archive; a broken record is an input that failed.

    A record of a redirect, of an image or of other media is no page. The order of records is kept.

    """
    try:
        for member, file in members(path):
            yield from _member(path, member, file)
    except BROKEN as error:
        yield unusable(str(path), "input", f"the archive cannot be read ({error})", whole=True)


def _member(path: Path, member: str, file: IO[bytes]) -> Iterator[Item]:
    alone = _reachable(path, member)
    number = 0
    name = f"{path}!{member}" if member else str(path)
    try:
        for record in _records(file):
            found = _page(record)
            if found is not None:
                address, trouble = found
                at = record.stream_pos if alone else 0
                place = Record(str(path), member, at, 0 if alone else number)
                source = address or f"{name}, record {number + 1}"
                if trouble:
                    yield unusable(source, "record", trouble)
                else:
                    yield Item(source, "archive", msgspec.json.encode(place).decode())
            number += 1
    except BROKEN as error:
        yield unusable(
            f"{name}, after record {number}",
            "record",
            f"the archive breaks here ({str(error).strip() or type(error).__name__})",
            "the records before it are in",
        )


def captures(file: IO[bytes], name: str) -> Iterator[Capture | Item]:
    """
    Yield the pages of an open WARC as they come; a broken record is an input that failed.

    Args:
        file: read once, from its beginning; it need not be seekable.
        name: what failures call the archive.

    """
    number = 0
    try:
        for record in _records(file):
            number += 1
            found = _page(record)
            if found is None:
                continue
            try:
                yield _capture(record)
            except (EOFError, ValueError, zlib.error) as error:
                yield unusable(found[0] or f"{name}, record {number}", "record", str(error))
    except BROKEN as error:
        told = str(error).strip() or type(error).__name__
        yield unusable(f"{name}, after record {number}", "record", f"the archive breaks here ({told})")


def _records(file: IO[bytes]) -> Iterator[Any]:
    warc = need("fastwarc.warc")
    wanted = warc.WarcRecordType.response | warc.WarcRecordType.resource
    yield from warc.ArchiveIterator(file, record_types=wanted, parse_http=False)


def _page(record: Any) -> tuple[str, str] | None:
    """Return a record's address and what is wrong with it, or None when it holds no page."""
    record.parse_http()
    address = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    if not address.startswith(("http://", "https://")):
        return None
    if record.is_http and record.http_headers is not None:
        status = record.http_headers.status_code
        if status is None:
            return address, "its HTTP header cannot be read"
        media = content_type(record.http_headers.get("content-type") or "")[0]
        if 300 <= status < 400:
            return None
    else:
        media = content_type(record.headers.get("Content-Type") or "")[0]
    if media not in PAGES:
        return None
    length = record.content_length
    return address, f"it is larger than {LARGEST // 1_000_000} MB" if length > LARGEST else ""


def _reachable(path: Path, member: str) -> bool:
    """Tell whether every record can be reached by its offset: plain, or compressed record by record."""
    with _opened(path, member) as file:
        if file.read(2) != b"\x1f\x8b":
            return True
        file.seek(0)
        positions = []
        try:
            for record in need("fastwarc.warc").ArchiveIterator(file, parse_http=False):
                positions.append(record.stream_pos)
                if len(positions) == 2:
                    break
            file.seek(positions[-1])
            return len(set(positions)) == len(positions) and file.read(2) == b"\x1f\x8b"
        except (*BROKEN, IndexError):
            return False


def _opened(path: Path, member: str) -> Any:
    if not member:
        return path.open("rb")
    archive = zipfile.ZipFile(path)
    file = archive.open(member)
    archive.close()  # the member keeps the file open
    return file


class Archives:
    """
    Reads records by their place, in order without going back: one open file at a time.

    A context manager.
    """

    def __init__(self) -> None:
        self._place: tuple[str, str, int] | None = None
        self._file: Any = None
        self._records: Iterator[Any] = iter(())
        self._at = 0

    def close(self) -> None:
        """Close the open file."""
        if self._file is not None:
            self._file.close()
        self._file = self._place = None

    def read(self, place: Record) -> Capture:
        """
        Read a record.

        Raises:
            one of `BROKEN`: when it is broken or not there.

        """
        where = (place.path, place.member, place.offset)
        if place.skip == 0 or where != self._place or place.skip < self._at:
            self.close()
            self._file = _opened(Path(place.path), place.member)
            self._file.seek(place.offset)
            self._place, self._at = where, 0
            self._records = _records(self._file)
        for record in self._records:
            self._at += 1
            if self._at > place.skip:
                return _capture(record)
        raise EOFError("the record is not there any more")


def _capture(record: Any) -> Capture:
    size = record.content_length
    if size > LARGEST:
        raise ValueError(f"it is larger than {LARGEST // 1_000_000} MB")
    record.freeze()
    if record.content_length < size:
        raise EOFError(f"it breaks off after {record.content_length:,} of {size:,} bytes")
    record.parse_http(auto_decode="all")
    address = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    body = record.reader.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise ValueError(f"it is larger than {LARGEST // 1_000_000} MB")
    if record.is_http and record.http_headers is not None:
        headers = {str(key).lower(): str(value) for key, value in record.http_headers.items()}
        status = int(record.http_headers.status_code or 0)
    else:
        headers, status = {"content-type": record.headers.get("Content-Type") or ""}, 200
    return Capture(address, status, headers, body)
