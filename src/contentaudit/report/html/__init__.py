"""
One HTML file for reading an audit: no network, no markup of the audited page, a strict policy.

Everything the page under audit says is escaped, and its control characters are made visible. The
file's own style and script are allowed by their hashes, so that nothing else could ever run.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from contentaudit.wire import Report

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).parent


def render(report: Report) -> str:
    """Return the report as one self-contained HTML page."""
    from contentaudit.report.html.view import overview_of, view_of

    style, script = _static("report.css"), _static("report.js")
    return (
        environment()
        .get_template("report.html")
        .render(
            report=report,
            views=[view_of(page, number) for number, page in enumerate(report.documents)],
            overview=overview_of(report),
            style=Markup(style),  # noqa: S704 - ours
            script=Markup(script),  # noqa: S704 - ours
            policy=policy(style, script),
        )
    )


def policy(style: str, script: str) -> str:
    """Return the content security policy: nothing but this very style and this very script."""
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _static(name: str) -> str:
    return (FOLDER / "static" / name).read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Return the templates' environment, made once."""
    from contentaudit.report.html import article, charts, view
    from contentaudit.report.states import RANK

    made = templates(FOLDER / "templates")
    made.globals |= {
        "arc": charts.arc,
        "circumference": charts.CIRCUMFERENCE,
        "counted": view.counted,
        "groups_of": article.groups_of,
        "markers_of": article.markers_of,
        "radius": charts.RADIUS,
        "rank": RANK,
    }
    return made


def templates(folder: Path) -> Environment:
    """Return an environment for the templates of a folder: what they print of a page is made safe to show."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from contentaudit.report.html import safe, view
    from contentaudit.report.plain import plural

    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        finalize=safe.finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"grade": view.grade, "plural": plural}
    made.filters["clipped"] = safe.clipped
    return made
