"""Articles from files."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from contentaudit.load.decode import decode
from contentaudit.load.error import LoadError
from contentaudit.load.kinds import by_look, by_suffix, refuse_binary
from contentaudit.load.walk import unreadable
from contentaudit.source import Kind, Source

LIMIT = 50_000_000


def read_file(
    path: str | Path, *, name: str | None = None, kind: Kind | None = None, limit: int = LIMIT
) -> Source:
    """
    Read an article from a file.

    Args:
        path: the file.
        name: what reports call it; the path when None.
        kind: its markup; told from the suffix, else from the text, when None.
        limit: the greatest size, in bytes.

    Raises:
        LoadError: when there is no such file, it cannot be read, is too large or not text.

    """
    name = name or shown(path)
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - accepts whatever the user wrote
        if stat.S_ISDIR(mode):
            raise LoadError(name, "this is a folder, not a file")
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise LoadError(name, "this is a device, not a file")
        with open(path, "rb") as file:  # noqa: PTH123
            data = read_bytes(file, name, limit)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise unreadable(name, error) from error
    return source_of(data, name=name, kind=kind or by_suffix(os.fspath(path)))


def read_bytes(file: BinaryIO, name: str, limit: int) -> bytes:
    """
    Read a file that may be endless.

    Raises:
        LoadError: when it holds more than ``limit`` bytes.

    """
    data = file.read(limit + 1)
    if len(data) > limit:
        raise too_large(name, limit)
    return data


def too_large(name: str, limit: int) -> LoadError:
    """Make the error for an input over the size cap."""
    size = f"{limit / 1e6:g} MB" if limit >= 100_000 else f"{limit} bytes"
    hint = "audit the article alone, or raise the limit"
    return LoadError(name, f"it is larger than {size}", hint, failure="too-large")


def source_of(data: bytes, *, name: str, kind: Kind | None) -> Source:
    """
    Make a source from bytes; its markup is told from the text when ``kind`` is None.

    Raises:
        LoadError: when the bytes are not text.

    """
    refuse_binary(data, name)
    decoded = decode(data, kind or "text")
    if kind is None:
        kind = by_look(decoded.text)
        if kind == "html":  # its own declaration of the encoding counts
            decoded = decode(data, kind)
    return Source(
        decoded.text, name=name, kind=kind, encoding=decoded.encoding, bom=decoded.bom, notes=decoded.notes
    )


def shown(path: str | Path) -> str:
    """Return a path as reports show it; bytes that are not text in this system become stand-ins."""
    return os.fsencode(path).decode("utf-8", "replace") if _undecodable(str(path)) else str(path)


def _undecodable(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)
