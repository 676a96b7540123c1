"""An article from standard input."""

from __future__ import annotations

import sys

from contentaudit.load.error import LoadError
from contentaudit.load.files import LIMIT, read_bytes, source_of
from contentaudit.source import Kind, Source

NAME = "<stdin>"


def read_stdin(*, kind: Kind | None = None, limit: int = LIMIT) -> Source:
    """
    Read an article from standard input.

    Args:
        kind: its markup; told from the text when None.
        limit: the greatest size, in bytes.

    Raises:
        LoadError: when it is closed, too large or not text.

    """
    try:
        data = read_bytes(sys.stdin.buffer, NAME, limit)
    except (OSError, ValueError, AttributeError) as error:  # closed, or replaced by something without bytes
        raise LoadError(NAME, "standard input cannot be read", "pipe an article into it") from error
    return source_of(data, name=NAME, kind=kind)
