"""Gives a saved report its documents back, where the files have not changed since."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from contentaudit.document import Document
from contentaudit.load import LoadError
from contentaudit.load.files import read_file
from contentaudit.source import Source
from contentaudit.wire import Page, Report


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
        same = sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest() == page.digest
        if same and _fits(page, source):
            page.__dict__["document"] = Document.parse(source).with_brief(page.brief)
        else:
            left.append(page.source)
    return left


def _fits(page: Page, source: Source) -> bool:
    """Tell whether findings are where they say: somebody may have written the report by hand."""
    places = [place for each in page.findings for place in (each.start, each.end)]
    try:
        return all(source.position(each.offset) == (each.line, each.column, each.offset) for each in places)
    except ValueError:
        return False


def check(report: Report) -> None:
    """
    Refuse a report whose parts contradict each other, though each is of the right type.

    Raises:
        ValueError: which says where.

    """
    for number, page in enumerate(report.documents):
        at = f"`$.documents[{number}]"
        if any(not 0 <= each.score <= 100 for each in page.categories):
            raise ValueError(f"not a contentaudit report: a score is not from 0 to 100 - at {at}.categories`")
        if any(not 0 <= index < len(page.findings) for line in page.ledger for index in line.findings):
            raise ValueError(f"not a contentaudit report: a finding is missing - at {at}.ledger`")
