"""A run of the command line: every article that the inputs stand for, audited one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contentaudit.auditor import Auditor
    from contentaudit.load import Loaded
    from contentaudit.wire import Page, Report


class Judge:
    """
    Audits one article after another.

    Args:
        auditor: by which settings.
        brief: what all articles are for.

    Attributes:
        failed: whether something could not be done that makes the command fail.
        prints: whether it prints something else than the usual report.
        passed_over: how many articles there was no need to audit.

    """

    prints = False

    def __init__(self, auditor: Auditor, brief: dict[str, Any]) -> None:
        self.auditor = auditor
        self.brief = brief
        self.failed = False
        self.passed_over = 0

    def page(self, found: Loaded) -> Page | None:
        """Audit one article; None when there is no need to."""
        return self.whole(found)

    def whole(self, found: Loaded) -> Page:
        """Audit one article as it is."""
        return self.auditor.page_of(found.source, **self.brief)

    def after(self, report: Report) -> None:
        """Say what is to be said after the report."""


def run(judge: Judge, inputs: Sequence[str], kind: Any = None) -> Report:
    """
    Audit every article that the inputs stand for.

    Args:
        judge: audits them.
        inputs: paths, folders, patterns, addresses, ``-``.
        kind: the markup of all of them, when the user says so.

    """
    from contentaudit.auditor import lost, report
    from contentaudit.cli.progress import progress
    from contentaudit.load import Unreadable

    pages, unreadable = [], []
    for found in progress(judge.auditor.load(inputs, kind)):
        if isinstance(found, Unreadable):
            unreadable.append(lost(found))
            continue
        page = judge.page(found)
        if page is None:
            judge.passed_over += 1
        else:
            pages.append(page)
    return report(pages, unreadable)
