"""
SEO content audits with exact places and a score that adds up.

::

    import contentaudit

    report = contentaudit.audit("article.html", keyphrase="back pain")
    print(report.documents[0].score)

Everything is loaded when it is first used, so importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contentaudit import batch, site
    from contentaudit.auditor import Auditor, audit
    from contentaudit.brief import Brief
    from contentaudit.check import Check, Options, bad, good
    from contentaudit.document import Document
    from contentaudit.finding import Fix
    from contentaudit.load import LoadError
    from contentaudit.settings import Settings, SettingsError
    from contentaudit.source import Source, Span
    from contentaudit.wire import Report

__version__ = "0.1.0"

__all__ = [
    "Auditor",
    "Brief",
    "Check",
    "Document",
    "Fix",
    "LoadError",
    "Options",
    "Report",
    "Settings",
    "SettingsError",
    "Source",
    "Span",
    "__version__",
    "audit",
    "bad",
    "batch",
    "good",
    "site",
]

_HOMES = {
    "Auditor": "auditor",
    "Brief": "brief",
    "Check": "check",
    "Document": "document",
    "Fix": "finding",
    "LoadError": "load",
    "Options": "check",
    "Report": "wire",
    "Settings": "settings",
    "SettingsError": "settings",
    "Source": "source",
    "Span": "source",
    "audit": "auditor",
    "bad": "check",
    "good": "check",
}
_MODULES = ("batch", "site")


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f"contentaudit.{name}")
    if name not in _HOMES:
        raise AttributeError(f"module 'contentaudit' has no attribute {name!r}")
    value = getattr(import_module(f"contentaudit.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
