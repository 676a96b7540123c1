"""``audit --fix``: fixes written into the files, or shown as a diff."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from contentaudit.cli.options import F
from contentaudit.cli.run import Judge
from contentaudit.cli.say import line, put

if TYPE_CHECKING:
    from contentaudit.auditor import Auditor
    from contentaudit.fixes import Fixed
    from contentaudit.load import Loaded
    from contentaudit.wire import Page

_FIX = (
    click.option("--fix", is_flag=True, help="Write safe fixes into the files, then audit them again."),
    click.option("--unsafe-fixes", is_flag=True, help="Write every fix; look at the changes afterwards."),
    click.option("--diff-only", is_flag=True, help="Print what would be fixed as a diff; write nothing."),
)


def fix_options(function: F) -> F:
    """Add the options of fixing."""
    for option in reversed(_FIX):
        function = option(function)
    return function


class Fixer(Judge):
    """
    Fixes articles one by one.

    Args:
        auditor, brief: see `Judge`.
        unsafe: whether fixes count that nobody should apply without a look.
        preview: whether to print a diff instead of writing.

    """

    def __init__(self, auditor: Auditor, brief: dict[str, Any], *, unsafe: bool, preview: bool) -> None:
        super().__init__(auditor, brief)
        self.prints = preview
        self._unsafe = unsafe

    def page(self, found: Loaded) -> Page:
        """Fix one article and return its audit: of the fixed text, in a preview of the old one."""
        from contentaudit.fixes import fix

        if found.input.via != "file":
            line(f"{found.input.name}: not fixed: it is no file", err=True)
            return self.whole(found)
        fixed = fix(self.auditor, found.source, unsafe=self._unsafe, **self.brief)
        if not fixed.changed:
            self._tell_left(fixed.page)
            return fixed.page
        if self.prints:
            put(fixed.diff().encode("utf-8", "replace"))
        elif self._saved(found, fixed):
            counts = ", ".join(f"{count} {check}" for check, count in sorted(fixed.applied.items()))
            line(f"{found.input.name}: fixed {counts}", err=True)
            return fixed.page
        return self.whole(found)

    def _tell_left(self, page: Page) -> None:
        left = any(finding.fixes and finding.state != "ignored" for finding in page.findings)
        if left and not self._unsafe:
            rest = "see the rest with --diff-only --unsafe-fixes"
            line(f"{page.source}: nothing to fix safely; {rest}", err=True)

    def _saved(self, found: Loaded, fixed: Fixed) -> bool:
        from contentaudit.fixes import FixError, save

        try:
            save(Path(found.input.place), fixed)
        except FixError as error:
            line(f"Error: {error}", err=True)
        except OSError as error:
            line(f"Error: {found.input.name}: not fixed: {error.strerror or error}", err=True)
        else:
            return True
        self.failed = True
        return False
