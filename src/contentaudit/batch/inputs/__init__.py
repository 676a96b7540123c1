"""What a batch reads: lists, sitemaps, feeds, folders, archives, saved runs. One page at a time."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from contentaudit.batch.inputs import archives, feeds, rows
from contentaudit.batch.inputs.lines import decoded, opened, unpacked
from contentaudit.batch.item import Item, unusable
from contentaudit.load import Fetched, LoadError, Unreadable, expand
from contentaudit.load.address import cleaned, is_address
from contentaudit.load.kinds import SUFFIXES
from contentaudit.load.page import content_type

Format = Literal["auto", "list", "csv", "parquet", "sitemap", "feed", "archive", "folder", "run", "page"]
FORMATS: tuple[Format, ...] = (
    "auto", "list", "csv", "parquet", "sitemap", "feed", "archive", "folder", "run", "page",
)  # fmt: skip
Fetch = Callable[[str], Fetched]
SAVED = "run.sqlite"
_BY_SUFFIX: dict[str, Format] = {
    ".csv": "csv", ".tsv": "csv", ".parquet": "parquet", ".pq": "parquet", ".warc": "archive",
    ".wacz": "archive", ".arc": "archive", ".json": "run", ".xml": "sitemap", ".rss": "sitemap",
    ".atom": "sitemap", ".list": "list", ".urls": "list",
}  # fmt: skip
_NO_ARC = "ARC is the format before WARC; convert it: warcio recompress old.arc.gz new.warc.gz"


def pages(
    inputs: list[str],
    fetch: Fetch | None,
    *,
    format: Format = "auto",  # noqa: A002 - the word users know
    excluded: Callable[[str], bool] = lambda _: False,
) -> Iterator[Item]:
    """
    Yield the pages that inputs stand for.

    What cannot be used is yielded too, as an input that failed.

    Args:
        inputs: paths, patterns and addresses.
        fetch: fetches lists and sitemaps from the web.
        format: what the inputs are; told from name and content when ``auto``.
        excluded: tells which files of folders to leave out.

    """
    for name in inputs:
        none = True
        try:
            web = is_address(name)
            for item in _from_web(name, fetch, format) if web else _from_disk(name, fetch, format, excluded):
                none = False
                yield item
            if none:
                yield unusable(cleaned(name) if web else name, "input", "it names no page")
        except (rows.BadListError, feeds.NotAListError, ValueError) as error:
            shown = cleaned(name) if is_address(name) else name
            yield unusable(shown, "input", str(error), whole=True)
        except LoadError as error:
            yield unusable(error.name, error.failure, error.reason, error.hint, whole=True)
        except OSError as error:
            yield unusable(name, "input", f"it cannot be read ({error.strerror or error})", whole=True)


def _from_web(name: str, fetch: Fetch | None, format: Format) -> Iterator[Item]:  # noqa: A002
    if format == "page" or fetch is None:
        yield rows.page(name, None)
        return
    suffix = Path(urlsplit(name).path.removesuffix(".gz")).suffix.lower()
    if format == "auto" and suffix in SUFFIXES and suffix != ".txt":
        yield rows.page(name, None)
        return
    answer = _ok(fetch(name))
    media = content_type(answer.headers.get("content-type", ""))[0]
    if format == "csv" or (format == "auto" and (suffix in (".csv", ".tsv") or media == "text/csv")):
        text = decoded(unpacked(answer.body))
        yield from rows.from_csv(io.StringIO(text, newline=""), None, name)
    elif format in ("sitemap", "feed", "list") or _looks_listed(answer.body, media):
        yield from feeds.pages(answer.body, answer.url, lambda place: _ok(fetch(place)).body)
    else:
        yield rows.page(name, None)


def _ok(answer: Fetched) -> Fetched:
    if not 200 <= answer.status < 300:
        name = answer.requested
        raise LoadError(
            name, f"the server answers {answer.status}", "check the address", failure="http-status"
        )
    return answer


def _looks_listed(data: bytes, media: str) -> bool:
    """Tell a sitemap, a feed or a list of addresses from a page."""
    try:
        head = decoded(unpacked(data)[:4096]).lstrip()
    except ValueError:
        return True  # it will be reported as broken
    if head.startswith("<"):
        return any(root in head for root in ("<urlset", "<sitemapindex", "<rss", "<feed", ":RDF"))
    lines = (line.strip() for line in head.splitlines())
    first = next((line for line in lines if line and not line.startswith("#")), "")
    return media == "text/plain" and first.startswith(("http://", "https://")) and " " not in first


def _from_disk(
    name: str, fetch: Fetch | None, told: Format, excluded: Callable[[str], bool]
) -> Iterator[Item]:
    path = Path(name)
    format = _told(path) if told == "auto" else told  # noqa: A001 - the word users know
    if format == "folder":
        yield from _articles(name, excluded)
    elif format == "parquet":
        yield from rows.from_parquet(path)
    elif format == "csv":
        with opened(path) as file:
            yield from rows.from_csv(file, path.parent, path.name)
    elif format == "list":
        with opened(path) as file:
            yield from rows.from_text(file, path.parent)
    elif format == "archive":
        found = archives.pages(path)
        arc = ".arc" in path.suffixes
        yield from (unusable(name, "input", _NO_ARC),) if arc else found
    elif format in ("sitemap", "feed"):
        get = (lambda place: _ok(fetch(place)).body) if fetch else None
        yield from feeds.pages(path.read_bytes(), str(path), get)
    elif format == "run":
        yield from _saved(path)
    else:
        yield Item(str(path), "file", str(path))


def _told(path: Path) -> Format:
    """Tell what a path is from its name, else from its first bytes."""
    if path.is_dir():
        return "run" if (path / SAVED).is_file() else "folder"
    if not path.exists():
        return "folder"  # a pattern, or nothing: both are answered there
    bare = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    if bare.suffix.lower() in _BY_SUFFIX:
        return _BY_SUFFIX[bare.suffix.lower()]
    if bare.suffix.lower() == ".txt" or not bare.suffix:
        return "list" if _lists(path) else "page"
    return "page"


def _lists(path: Path) -> bool:
    """Tell a list from an article: its first lines are addresses or names of files that exist."""
    with opened(path) as file:
        head = [file.readline(4096).strip() for _ in range(10)]
    lines = [line for line in head if line and not line.startswith("#")]
    return bool(lines) and all(
        (" " not in line and is_address(line))
        or (len(line) < 300 and (Path(line).is_file() or (path.parent / line).is_file()))
        for line in lines[:3]
    )


def _articles(name: str, excluded: Callable[[str], bool]) -> Iterator[Item]:
    for found in expand([name], excluded=excluded):
        if isinstance(found, Unreadable):
            yield unusable(found.name, found.failure, found.reason, found.hint)
        else:
            yield Item(found.name, "file", found.place)


def _saved(path: Path) -> Iterator[Item]:
    """Yield the pages of a saved run: a batch's folder, or a JSON report."""
    if path.is_dir():
        import msgspec

        connection = sqlite3.connect(f"{(path / SAVED).absolute().as_uri()}?mode=ro", uri=True)
        try:
            for item in connection.execute("SELECT item FROM pages ORDER BY page"):
                yield msgspec.json.decode(item[0], type=Item)
        except sqlite3.DatabaseError as error:
            raise ValueError(f"its {SAVED} cannot be read ({error})") from error
        finally:
            connection.close()
        return
    import msgspec

    from contentaudit.wire import Report

    report = Report.from_json(path.read_bytes())
    for page in report.documents:
        kept = {key: value for key, value in msgspec.to_builtins(page.brief).items() if value}
        yield rows.page(page.source, path.parent, kept)
    for lost in report.unreadable:
        yield rows.page(lost.source, path.parent)
