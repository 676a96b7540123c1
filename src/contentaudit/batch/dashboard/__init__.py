"""One HTML file that shows a whole run: no network, no live content, a strict policy."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from contentaudit import __version__, wire
from contentaudit.batch.dashboard.view import overview_of
from contentaudit.batch.saved import Run

if TYPE_CHECKING:
    from jinja2 import Template

FOLDER = Path(__file__).parent


def render(run: Run, former: Run | None = None) -> str:
    """
    Return a run's dashboard as one self-contained page.

    Args:
        run: the run.
        former: an older run to show the trend against.

    """
    from contentaudit.report import html

    style = (html.FOLDER / "static" / "report.css").read_text(encoding="utf-8")
    style += (FOLDER / "static" / "dashboard.css").read_text(encoding="utf-8")
    return _template().render(
        view=overview_of(run, former),
        style=Markup(style),  # noqa: S704 - ours
        policy=html.policy(style, ""),
        version=__version__,
        scoring=wire.SCORING,
    )


def write(run: Run, path: Path, former: Run | None = None) -> None:
    """
    Write a run's dashboard; an interrupted write leaves an old file whole.

    Raises:
        OSError: when it cannot be written.

    """
    from contentaudit.report import write_whole

    write_whole(path, render(run, former).encode("utf-8", "replace"))


@cache
def _template() -> Template:
    from contentaudit.report.html import templates

    return templates(FOLDER / "templates").get_template("dashboard.html")
