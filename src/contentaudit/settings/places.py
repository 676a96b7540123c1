"""Paths as the patterns of settings see them."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from contentaudit.settings.error import SettingsError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def absolute(path: str | Path) -> Path:
    """Return a path made absolute and free of ``..``, symbolic links left as they are."""
    return Path(os.path.normpath(Path(path).absolute()))


@lru_cache(maxsize=256)
def matcher(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """
    Return gitignore patterns ready to match.

    Raises:
        SettingsError: when one cannot be read.

    """
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except ValueError as error:
        raise SettingsError(f"the pattern cannot be read: {error}", key=", ".join(patterns)) from error


def relative(path: str, root: str) -> str:
    """Return a path as patterns see it: relative to the root, with slashes; a URL as host/path."""
    if "://" in path:
        parts = urlsplit(path)
        return f"{parts.hostname}{parts.path}"
    place = absolute(path)
    try:
        return place.relative_to(absolute(root or ".")).as_posix()
    except ValueError:  # outside the root, or on another drive
        return place.relative_to(place.anchor).as_posix()
