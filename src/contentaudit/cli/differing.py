"""``audit --diff BASE``: only what changed since a git revision, with the score before and after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from contentaudit.cli.options import F
from contentaudit.cli.run import Judge
from contentaudit.cli.say import line, say

if TYPE_CHECKING:
    from contentaudit.auditor import Auditor
    from contentaudit.changes import Change, Repository
    from contentaudit.load import Loaded
    from contentaudit.wire import Page, Report

_DIFF = click.option(
    "--diff", "base", metavar="BASE", help="Audit only the blocks that changed since this git revision."
)


def diff_option(function: F) -> F:
    """Add the option that compares with a revision."""
    return _DIFF(function)


class Differ(Judge):
    """
    Audits what changed, article by article.

    Args:
        auditor, brief: see `Judge`.
        base: the revision.
        inputs: what is audited; the repository around it must know the revision.

    Raises:
        click.UsageError: when there is no repository or no such revision.

    """

    def __init__(self, auditor: Auditor, brief: dict[str, Any], base: str, inputs: Sequence[str]) -> None:
        from contentaudit.settings import start_of

        super().__init__(auditor, brief)
        self._base = base
        self._repositories: dict[Path, Repository] = {}
        self._change(start_of(inputs) / "any")

    def page(self, found: Loaded) -> Page | None:
        """Audit one article; None when it has not changed. What is no file is audited whole."""
        from contentaudit.since import page_since

        if found.input.via != "file":
            return self.whole(found)
        change = self._change(Path(found.input.place))
        return page_since(self.auditor, found.source, change, **self.brief) if change else None

    def _change(self, path: Path) -> Change | None:
        from contentaudit.changes import GitError, Repository

        folder = path.absolute().parent
        root = next((each for each in (folder, *folder.parents) if (each / ".git").exists()), folder)
        try:
            if root not in self._repositories:
                self._repositories[root] = Repository(folder, self._base)
            return self._repositories[root].change(path)
        except GitError as error:
            raise click.UsageError(f"--diff {self._base}: {error}") from error

    def after(self, report: Report) -> None:
        """Print the score of each article before and after."""
        if not report.documents and self.passed_over:
            say(f"No article has changed since {self._base}.")
        for page in report.documents:
            score = "–" if page.score is None else f"{page.score:.1f}"
            if page.score is None or page.score_before is None:
                line(f"{page.source}: score {score}, new since {self._base}")
            else:
                gain = f"{page.score - page.score_before:+.1f}"
                line(f"{page.source}: score {page.score_before:.1f} → {score} ({gain}) since {self._base}")
