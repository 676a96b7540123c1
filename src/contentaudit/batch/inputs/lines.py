"""Lists as text, whatever program saved them: gzip, UTF-8 with or without its mark, UTF-16, Windows-1252."""

from __future__ import annotations

import codecs
import io
import zlib
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from contentaudit.load.inflate import BrokenError, TooLargeError, inflate

LIMIT = 50_000_000  # bytes once decompressed: the limit of sitemaps, sitemaps.org
_GZIP, _UTF16 = b"\x1f\x8b", (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WINDOWS = "contentaudit.windows"


def unpacked(data: bytes) -> bytes:
    """
    Undo gzip, bounded.

    Raises:
        ValueError: when the data are broken or too large; says which.

    """
    if not data.startswith(_GZIP):
        return data
    try:
        return b"".join(inflate(iter([data]), "gzip", LIMIT))
    except TooLargeError:
        raise ValueError(f"it is larger than {LIMIT // 1_000_000} MB once decompressed") from None
    except (BrokenError, zlib.error) as error:
        raise ValueError(str(error)) from error


def decoded(data: bytes) -> str:
    """Return the text of a list."""
    return data.decode(_encoding(data), _WINDOWS)


def opened(path: Path) -> TextIO:
    """
    Open a list to be read line by line, ends of lines as they are.

    Raises:
        ValueError: when it is gzip and broken or too large.

    """
    file: BinaryIO = path.open("rb")
    head = file.read(2)
    file.seek(0)
    if head == _GZIP:
        with file:
            file = io.BytesIO(unpacked(file.read()))
        head = file.read(2)
        file.seek(0)
    return io.TextIOWrapper(file, encoding=_encoding(head), errors=_WINDOWS, newline="")


def _encoding(data: bytes) -> str:
    return "utf-16" if data.startswith(_UTF16) else "utf-8-sig"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read what is no UTF-8 as Excel on Windows saves CSV."""
    wrong = cast("UnicodeDecodeError", error)
    codec = "cp1252" if wrong.encoding.startswith("utf-8") else wrong.encoding
    return wrong.object[wrong.start : wrong.end].decode(codec, "replace"), wrong.end


codecs.register_error(_WINDOWS, _as_windows)
