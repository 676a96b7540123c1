"""Page text made safe and short for a terminal or a log."""

from __future__ import annotations

import re
import unicodedata

# Control characters (terminal escapes among them) and marks that change the direction of text.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def printable(text: str) -> str:
    """Return text with blanks for newlines and tabs and a visible ``\\x1b`` for what could act."""  # noqa: D301
    text = text.replace("\n", " ").replace("\t", " ")
    return _UNSAFE.sub(lambda match: _escape(match[0]), text)


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def cells(text: str) -> int:
    """Return how many terminal cells a text takes."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    narrow = sum(unicodedata.combining(char) != 0 for char in text)
    return len(text) + wide - narrow


def plural(count: int, noun: str) -> str:
    """Return ``1 finding`` or ``2 findings``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
