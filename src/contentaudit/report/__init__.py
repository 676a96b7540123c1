"""Reports: one module per format, each with ``render(report) -> str | bytes``."""

from __future__ import annotations

import os
import tempfile
from importlib import import_module
from pathlib import Path

from contentaudit.wire import Report

FORMATS: dict[str, str] = {
    "text": "the terminal report, without colour",
    "short": "file:line:column: severity: message [check], a line a finding",
    "json": "JSON v1, for programs and for rendering again later",
    "html": "one self-contained page for reading: the article with its findings in place",
    "jsonl": "JSON v1 by document, one to a line",
    "markdown": "a summary for a pull request or a job's page",
    "sarif": "SARIF 2.1.0, for code scanning and editors",
    "github": "annotations on the lines of a GitHub pull request",
    "gitlab": "GitLab's code quality report",
    "junit": "JUnit XML, a test per check",
    "rdjson": "Reviewdog Diagnostic Format, for review comments",
    "csv": "a row a finding, safe to open in a spreadsheet",
}


def render(report: Report, format: str) -> bytes:  # noqa: A002 - the word users know
    """
    Render a report.

    Args:
        report: what to render.
        format: a key of `FORMATS`.

    Returns:
        the file's bytes; text formats are UTF-8 with ``\\n`` newlines.

    Raises:
        ValueError: when the format is unknown; the message names the nearest.

    """  # noqa: D301
    check_format(format)
    rendered: str | bytes = import_module(f"contentaudit.report.{format}").render(report)
    return rendered.encode("utf-8", "replace") if isinstance(rendered, str) else rendered


def check_format(format: str) -> None:  # noqa: A002 - the word users know
    """
    Make sure a format exists.

    Raises:
        ValueError: when it does not; the message names the nearest.

    """
    if format not in FORMATS:
        from difflib import get_close_matches

        near = get_close_matches(format, FORMATS, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(FORMATS)}"
        raise ValueError(f"unknown report format {format!r}; {hint}")


def write(report: Report, format: str, path: str | os.PathLike[str]) -> None:  # noqa: A002
    """
    Render a report into a file; an interrupted write leaves the old file whole.

    Raises:
        ValueError: when the format is unknown.
        OSError: when the file cannot be written.

    """
    write_whole(Path(path), render(report, format))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under a temporary name beside it, then put it in place; a link stays a link."""
    if path.is_symlink() and path.resolve().is_file():
        path = path.resolve()
    if path.exists() and not path.is_file():  # a pipe or a device such as /dev/stdout
        path.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mode = path.stat().st_mode if path.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode & 0o7777)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
