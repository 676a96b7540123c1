"""A document that is parsed only when somebody looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from contentaudit.brief import Brief
from contentaudit.document.document import Context, Document
from contentaudit.source import Source


class Unparsed(Document):
    """
    A document whose audit is known already. Its source is at hand, the rest is parsed at first use.

    Args:
        source: the text as written.
        brief: see `Document`.
        context: makes the context.

    """

    def __init__(self, source: Source, brief: Brief, context: Callable[[], Context]) -> None:
        self.source = source
        self.brief = brief
        self._make_context = context

    def __getattr__(self, name: str) -> Any:
        """Parse; called for what is not there yet."""
        if name.startswith("__") or "blocks" in self.__dict__:
            raise AttributeError(f"a document has no attribute {name!r}")
        parsed = Document.parse(self.source).with_brief(self.brief, self._make_context())
        self.__dict__ = {**parsed.__dict__, **self.__dict__}
        return getattr(self, name)
