"""The built-in checks, a folder for each category, a file for each check."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from contentaudit.check import CATEGORIES, Check

CHECKS: tuple[type[Check], ...] = tuple(
    check
    for category in CATEGORIES
    if find_spec(f"{__name__}.{category}")
    for check in getattr(import_module(f"{__name__}.{category}"), "CHECKS", ())
)

# Old names of checks and what they are called now. A name is never reused.
RENAMED: dict[str, str] = {}
