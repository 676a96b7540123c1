"""
Thousands of pages: runs that can be interrupted, and their tables.

::

    run = contentaudit.batch.read("RUN/")
    run.pages, run.findings, run.ledger, run.links, run.headings    # Arrow tables

It needs the extra ``batch``: ``pip install 'contentaudit[batch]'``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contentaudit.batch.audit import audit_batches
    from contentaudit.batch.comparison import compare
    from contentaudit.batch.extras import MissingExtraError
    from contentaudit.batch.options import Options, Summary
    from contentaudit.batch.runner import run
    from contentaudit.batch.saved import NoRunError, Run, read

__all__ = [
    "MissingExtraError",
    "NoRunError",
    "Options",
    "Run",
    "Summary",
    "audit_batches",
    "compare",
    "read",
    "run",
]

_HOMES = {
    "MissingExtraError": "extras",
    "NoRunError": "saved",
    "Options": "options",
    "Run": "saved",
    "Summary": "options",
    "audit_batches": "audit",
    "compare": "comparison",
    "read": "saved",
    "run": "runner",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'contentaudit.batch' has no attribute {name!r}")
    value = getattr(import_module(f"contentaudit.batch.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
