"""Bytes to text: `contentaudit.document.encoding`, with what had to be guessed said in words."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from contentaudit.source import Kind

_UTF32 = ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"))


class Decoded(NamedTuple):
    """A text, the encoding it was in, whether a byte-order mark stood before it, and what was guessed."""

    text: str
    encoding: str
    bom: bool = False
    notes: tuple[str, ...] = ()


def decode(data: bytes, kind: Kind, declared: str | None = None) -> Decoded:
    """
    Decode an article.

    HTML is decoded as browsers do. For Markdown and text a byte-order mark decides, then the declared
    encoding, then UTF-8; what is none of them is guessed, with a note.

    Args:
        data: the bytes.
        kind: its markup.
        declared: the encoding that the server declares.

    """
    from contentaudit.document import encoding

    if kind != "html" and (plain := _plain(data, declared)):
        return plain
    text, name, bom = encoding.decode(data, declared)
    notes = []
    if name == "utf-8" and (line := _first_stray(data)):
        notes.append(
            f"some bytes are not valid UTF-8, the first on line {line}; they were read as windows-1252"
        )
    elif kind != "html" and not bom and name != "utf-8":
        notes.append(_guessed(name))
    return Decoded(text, name, bom, tuple(notes))


def _plain(data: bytes, declared: str | None) -> Decoded | None:
    """Decode where Markdown and text differ from HTML, or None where they do not."""
    for mark, name in _UTF32:  # before UTF-16, whose mark it begins with; HTML knows no UTF-32
        if data.startswith(mark) and (text := _strictly(data[len(mark) :], name)) is not None:
            return Decoded(text, name, bom=True)
    if declared and (text := _strictly(data, declared)) is not None:
        return Decoded(text, codecs.lookup(declared).name)
    # Curly quotes, dashes and currency signs alone say nothing of a language (a detector takes the
    # pound sign for a Polish letter): text whose only other characters are such signs is western.
    western = _strictly(data, "cp1252")
    if western is None or _strictly(data, "utf-8") is not None or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    if any(char.isalpha() for char in western if char > "\x7f"):
        return None
    return Decoded(western, "cp1252", notes=(_guessed("windows-1252"),))


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError):  # not an encoding, or not in it
        return None


def _first_stray(data: bytes) -> int:
    """Return the line of the first byte that is not valid UTF-8, or 0."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data[: error.start].count(b"\n") + 1
    return 0


def _guessed(name: str) -> str:
    return f"the text is not UTF-8; it was read as {name}"
