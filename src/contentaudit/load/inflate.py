"""
Decompression in small pieces, so that a bomb is noticed before it is large.

Only what is asked for in ``Accept-Encoding`` is decoded.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator

PIECE = 65_536
ACCEPTED = "gzip, deflate"
_UNREADABLE = {"br", "zstd", "compress", "x-compress", "dcb", "dcz"}
_STAGES = 3


class TooLargeError(Exception):
    """More bytes than allowed."""


class BrokenError(Exception):
    """Compressed data that cannot be decompressed; the text says why."""


def inflate(chunks: Iterator[bytes], encoding: str, limit: int) -> Iterator[bytes]:
    """
    Undo a ``Content-Encoding``.

    Args:
        chunks: the body as it comes.
        encoding: the header's value; codings that nobody knows are taken for identity, as browsers do.
        limit: the most bytes allowed, before, between and after the codings.

    Raises:
        TooLargeError: when there are more.
        BrokenError: when the data do not fit the coding, or it was not asked for.

    """
    codings = [each.strip().lower() for each in encoding.split(",")]
    stages = [_CODINGS[each] for each in reversed(codings) if each in _CODINGS]
    unreadable = next((each for each in codings if each in _UNREADABLE), None)
    if unreadable:
        raise BrokenError(f"it is compressed with {unreadable}, which was not asked for")
    if len(stages) > _STAGES:
        raise BrokenError(f"it is compressed {len(stages)} times over")
    out = _capped(chunks, limit)
    for stage in stages:
        out = _capped(stage(out), limit)
    return out


def _capped(chunks: Iterator[bytes], limit: int) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > limit:
            raise TooLargeError
        yield chunk


def _gunzip(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Undo gzip, several members in a row included; what follows the last one is ignored."""
    engine, begun = zlib.decompressobj(31), False
    for chunk in chunks:
        data = chunk
        while data:
            if engine.eof:
                if data[:1] != b"\x1f":
                    return
                engine = zlib.decompressobj(31)
            begun = True
            yield from _pieces(engine, data)
            data = engine.unused_data
    if begun and not engine.eof:
        raise BrokenError("the compressed data break off")


def _undeflate(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Undo deflate, with the zlib header it should have or without, as some servers send it."""
    head = b""
    engine = None
    for chunk in chunks:
        data = head + chunk
        if engine is None:
            if len(data) < 2:
                head = data
                continue
            wrapped = data[0] & 0x0F == 8 and int.from_bytes(data[:2]) % 31 == 0
            engine, head = zlib.decompressobj(15 if wrapped else -15), b""
        if engine.eof:
            return
        yield from _pieces(engine, data)
    if head or (engine is not None and not engine.eof):
        raise BrokenError("the compressed data break off")


def _pieces(engine: zlib._Decompress, data: bytes) -> Iterator[bytes]:
    try:
        while data:
            piece = engine.decompress(data, PIECE)
            data = engine.unconsumed_tail
            if piece:
                yield piece
        while not engine.eof and (piece := engine.decompress(b"", PIECE)):
            yield piece
    except zlib.error as error:
        raise BrokenError(f"the compressed data are broken ({error})") from error


_CODINGS: dict[str, Callable[[Iterator[bytes]], Iterator[bytes]]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _undeflate,
}
