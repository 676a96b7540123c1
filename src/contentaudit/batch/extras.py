"""Packages that only batches need: imported when used, and missed with a sentence that helps."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class MissingExtraError(ImportError):
    """A package of an extra is not installed; the message says what to run."""


def need(module: str, extra: str = "batch") -> Any:
    """
    Import a module of an extra.

    Args:
        module: such as ``pyarrow`` or ``fastwarc.warc``.
        extra: the extra that brings it.

    Raises:
        MissingExtraError: when it is not installed.

    """
    try:
        return import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise MissingExtraError(
            f"this needs {package}, which is not installed; run: pip install 'contentaudit[{extra}]'"
        ) from error
