"""Lists of pages: text, CSV, Parquet; one row a page, with what is known about it."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from contentaudit.batch.extras import need
from contentaudit.batch.item import Item, unusable
from contentaudit.load.address import cleaned, is_address

ADDRESS = ("source", "url", "address", "page", "loc", "link")
LISTS = ("synonyms", "terms")
SINGLES = ("keyphrase", "page_type", "dialect")
_APART = re.compile("[;|]")
# a first line that tells Excel the delimiter
_TOLD = re.compile(r'"?sep=([,;\t|])"?\s*', re.IGNORECASE)
_PAGE_TYPES = ("article", "product", "category", "home", "landing", "documentation", "other")


class BadListError(Exception):
    """A list that cannot be used; the text says why."""


def page(text: str, beside: Path | None, brief: Mapping[str, Any] | None = None, listed: str = "") -> Item:
    """
    Make an input of one line: an address, or a path (from here, else from the list's folder).

    Args:
        text: the line.
        beside: the list's folder.
        brief: what is known about it.
        listed: the sitemap or feed it stands in.

    """
    known = dict(brief or {})
    if is_address(text):
        return Item(cleaned(text), "web", text, known, listed=listed)
    path = Path(text)
    if beside is not None and not path.is_absolute() and not path.exists() and (beside / path).exists():
        path = beside / path
    return Item(str(path), "file", str(path), known, listed=listed)


def from_text(lines: Iterable[str], beside: Path | None) -> Iterator[Item]:
    """Yield a page for every line; empty lines and those that begin with ``#`` are passed over."""
    for line in lines:
        text = line.strip().lstrip("\ufeff")
        if text and not text.startswith("#"):
            yield page(text, beside)


def from_csv(lines: Iterable[str], beside: Path | None, name: str) -> Iterator[Item]:
    """
    Yield a page for every row of a CSV or TSV file with a header.

    Raises:
        BadListError: when no column holds the address.

    """
    rows = (line for line in lines)
    head = next((line for line in rows if line.strip("\ufeff \r\n")), "").lstrip("\ufeff")
    told = _TOLD.fullmatch(head)
    if told:
        head = next(rows, "")
    delimiter = told[1] if told else max(",;\t|", key=head.count)
    columns = next(csv.reader([head], delimiter=delimiter), [])
    read = _reader(columns, name)
    try:
        for row in csv.reader(rows, delimiter=delimiter):
            if any(cell.strip() for cell in row):
                yield read(dict(zip(columns, row, strict=False)), beside)
    except csv.Error as error:
        raise BadListError(f"it is not CSV: {error}") from error


def from_parquet(path: Path) -> Iterator[Item]:
    """
    Yield a page for every row of a Parquet file, a batch of rows at a time.

    Raises:
        BadListError: when it cannot be read, or no column holds the address.

    """
    parquet = need("pyarrow.parquet")
    arrow = need("pyarrow")
    try:
        with parquet.ParquetFile(path) as file:
            columns = file.schema_arrow.names
            read = _reader(columns, path.name)
            known = {*ADDRESS, *LISTS, *SINGLES, "audience_grade"}
            wanted = [name for name in columns if _plain(name) in known]
            for batch in file.iter_batches(batch_size=2000, columns=wanted):
                for row in batch.to_pylist():
                    yield read(row, path.parent)
    except (arrow.ArrowException, OSError) as error:
        raise BadListError(f"it cannot be read as Parquet: {str(error).splitlines()[0]}") from error


def _plain(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def _reader(columns: list[str], name: str) -> Callable[[Mapping[str, Any], Path | None], Item]:
    """Return what makes an input of a row."""
    by_name = {_plain(column): column for column in reversed(columns)}
    address = next((by_name[each] for each in ADDRESS if each in by_name), None)
    if address is None:
        has = ", ".join(columns) or "none"
        raise BadListError(f"no column is called “source” or “url”; its columns are: {has}")
    number = 0

    def read(row: Mapping[str, Any], beside: Path | None) -> Item:
        nonlocal number
        number += 1
        text = _text(row.get(address))
        if not text:
            return unusable(f"{name}, row {number}", "input", f"its column “{address}” is empty")
        if "\n" in text or "\r" in text:
            reason = f"its column “{address}” goes over several lines; a quotation mark is not closed"
            hint = "correct the list and run again"
            return unusable(f"{name}, row {number}", "input", reason, hint, whole=True)
        brief, wrong = _brief({key: row.get(column) for key, column in by_name.items()})
        if wrong:
            return unusable(text, "input", wrong, "correct the list and run again")
        return page(text, beside, brief)

    return read


def _brief(row: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
    """Return the brief of a row, and what is wrong with it."""
    brief: dict[str, Any] = {}
    for key in SINGLES:
        if value := _text(row.get(key)):
            brief[key] = value
    for key in LISTS:
        listed = row.get(key)
        parts = listed if isinstance(listed, list) else _APART.split(_text(listed))
        if found := [text for part in parts if (text := _text(part))]:
            brief[key] = found
    kind = brief.get("page_type")
    if kind is not None and kind not in _PAGE_TYPES:
        return {}, f"its page_type is “{kind}”; it must be one of {', '.join(_PAGE_TYPES)}"
    if grade := _text(row.get("audience_grade")):
        try:
            brief["audience_grade"] = float(grade)
        except ValueError:
            return {}, f"its audience_grade is “{grade}”, which is not a number"
    return brief, ""


def _text(value: Any) -> str:
    """Return a cell as text; what data frames put where there is nothing (None, NaN) is empty."""
    if value is None or value != value:  # noqa: PLR0124 - NaN is unlike itself
        return ""
    return (value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)).strip()
