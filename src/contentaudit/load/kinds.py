"""Which markup an input is written in, and whether it is text at all."""

from __future__ import annotations

import re
from pathlib import PurePath

from contentaudit.load.error import LoadError
from contentaudit.source import Kind

SUFFIXES: dict[str, Kind] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".txt": "text",
}

MEDIA_TYPES: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/plain": "text",
}

BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
SAMPLE = 8192

# First bytes of the formats that people most often mistake for an article.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (Word, Pages and EPUB files are)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image or a recording"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
# Control characters that text does not hold; backspace and escape are let through.
_CONTROLS = bytes(set(range(32)) - set(b"\b\t\n\v\f\r\x1b")) + b"\x7f"

# Possessive and atomic groups, bounded repeats: text from strangers must not make these backtrack.
_HTML = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--(?>.*?-->)\s*+)*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|header|h[1-6]|p|ul|ol|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(
    r"^(?:---|\+\+\+)[ \t]*$(?=\n)|^#{1,6} \S|^(?:```|~~~)"
    r"|\]\([^)\s]{1,300}\)|^\[[^\]\n]{1,300}\]: \S|\*\*\S",
    re.MULTILINE,
)


def by_suffix(name: str) -> Kind | None:
    """Tell the markup from a file's or an address's name, or None."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def by_look(text: str) -> Kind:
    """Tell the markup from the text itself: HTML by its first tag, Markdown by its signs."""
    head = text[:SAMPLE].replace("\r\n", "\n").replace("\r", "\n")
    if _HTML.match(head):
        return "html"
    return "markdown" if _MARKDOWN.search(head) else "text"


def refuse_binary(data: bytes, name: str) -> None:
    """
    Refuse what is not text.

    A stray control character is let through, as browsers do; one in a hundred is not text.

    Raises:
        LoadError: when the data begin like a known format, or hold too many control characters.

    """
    hint = "give an HTML, Markdown or text version"
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise LoadError(name, f"this is {what}, not an article", hint, failure="binary")
    sample = data[:SAMPLE]
    if sample.startswith(BOMS):
        return
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 100 > len(sample):
        raise LoadError(name, "this is a binary file, not text", hint, failure="binary")
