"""Paths as the patterns of settings see them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
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
        ValueError: when one cannot be read.

    """
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except re.error as error:  # a range such as [z-a] is left to the regular expression
        raise ValueError(str(error)) from error


def check_patterns(patterns: Iterable[str], *, key: str, where: Callable[[str], str]) -> None:
    """
    Refuse gitignore patterns that cannot be read.

    Raises:
        SettingsError: which names the first that cannot.

    """
    for number, pattern in enumerate(patterns):
        try:
            matcher((pattern,))
        except ValueError as error:
            at = f"{key}[{number}]"
            problem = f"the pattern “{pattern}” cannot be read: {error}"
            raise SettingsError(problem, key=at, where=where(at)) from error


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
