"""Gives a saved report its documents back, where the files have not changed since."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from contentaudit.document import Document
from contentaudit.load import LoadError
from contentaudit.load.files import read_file
from contentaudit.wire import Report


def attach(report: Report) -> list[str]:
    """
    Parse each page's file again, so that formats can show the article itself.

    Returns:
        the sources that could not be attached: changed, moved, or never files.

    """
    left: list[str] = []
    for page in report.documents:
        if page.document is not None:
            continue
        try:
            source = read_file(Path(page.source), kind=page.kind)
        except (LoadError, OSError, ValueError):
            left.append(page.source)
            continue
        if sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest() == page.digest:
            page.__dict__["document"] = Document.parse(source).with_brief(page.brief)
        else:
            left.append(page.source)
    return left
