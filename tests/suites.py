"""
The suites that others wrote, read from the shared folder and run, each as “passed of all”.

`make conformance` prints the table; the tests in tests/conformance assert the same functions.
"""

from __future__ import annotations

import json
import re
import tarfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from contentaudit.document import Document
from contentaudit.source import Source
from places import SHARED, misplaced

SUITES = SHARED / "suites"


class Result(NamedTuple):
    """How many cases of a suite passed, of how many, and what did not."""

    passed: int
    total: int
    wrong: list[str]


def run(cases: Iterable[Any], wrong: Callable[[Any], object]) -> Result:
    """Run each case; it fails when something is told of it, or raised."""
    total, bad = 0, []
    for case in cases:
        total += 1
        try:
            told = wrong(case)
        except Exception as error:  # noqa: BLE001 - the point is that none comes
            told = f"{type(error).__name__}: {error}"
        if told:
            bad.append(f"{str(case)[:100]!r}: {told}")
    return Result(total - len(bad), total, bad)


def html5lib_trees() -> list[str]:
    """Return the inputs of html5lib's tree-construction tests."""
    return [
        match[1]
        for file in sorted((SUITES / "html5lib" / "tree-construction").glob("*.dat"))
        for match in re.finditer(r"#data\n(.*?)\n#errors", file.read_bytes().decode("utf-8"), re.DOTALL)
    ]


def trees() -> Result:
    """Every page of html5lib parses, every place slices back, and the soup is the same tree."""

    def wrong(markup: str) -> object:
        doc = Document.parse(Source(markup, kind="html"))
        assert doc.soup is not None
        return misplaced(doc)

    return run(html5lib_trees(), wrong)


def encodings() -> Result:
    """Sniffing agrees with html5lib; our decoding gives the text of its encoding, or that of valid UTF-8."""
    import turbohtml

    from contentaudit.document.encoding import decode

    def wrong(case: tuple[bytes, bytes]) -> object:
        data, name = case[0], case[1].decode().strip()
        sniffed = turbohtml.parse(data).encoding
        if sniffed.lower() != name.lower():
            return f"{sniffed}, not {name}"
        texts = [data.decode(name, "replace"), data.decode("utf-8", "replace")]  # what is UTF-8 stays UTF-8
        return decode(data)[0] not in [text.removeprefix("\ufeff") for text in texts] and "decoded otherwise"

    return run(
        (
            match.groups()
            for file in sorted((SUITES / "html5lib" / "encoding").glob("*.dat"))
            for match in re.finditer(rb"#data\n(.*?)\n#encoding\n(.*?)\n", file.read_bytes(), re.DOTALL)
        ),
        wrong,
    )


def commonmark() -> list[str]:
    """Return the examples of the CommonMark specification."""
    path = SUITES / "commonmark" / "spec.txt"
    text = path.read_text(encoding="utf-8").replace("→", "\t") if path.exists() else ""
    return re.findall(r"^`{32} example\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$", text, re.MULTILINE)


def markdown() -> Result:
    """Every example of CommonMark is placed, character by character."""
    return run(commonmark(), lambda text: misplaced(Document.parse(Source(text, kind="markdown"))))


def urls() -> Result:
    """Every address of the WHATWG suite resolves as a browser resolves it."""
    from contentaudit.urls import join

    path = SUITES / "url" / "urltestdata.json"
    cases = json.loads(path.read_text("utf-8")) if path.exists() else []

    def wrong(case: dict[str, str]) -> object:
        found = join(case["input"], case["base"])
        return found != case.get("href") and f"{found}, not {case.get('href')}"

    return run((case for case in cases if isinstance(case, dict)), wrong)


def robots(every: int = 1) -> Result:
    """Every robots.txt of a real site is read, and answers the same twice."""
    from contentaudit.batch.polite import Robots

    class Visitor:
        def __init__(self, body: bytes) -> None:
            self.body, self.status = body, 200

        def fetch(self, _url: str, **_more: object) -> Any:
            return self

    def wrong(case: tuple[str, bytes]) -> object:
        answers, delays = [], []
        for _ in range(2):
            rules = Robots(Visitor(case[1]), lambda _host, delay: delays.append(delay))
            answers.append(
                [rules.refusal(f"https://a.example{path}") for path in ("/", "/a/b?c=1", "/é", "/%zz")]
            )
        if answers[0] != answers[1]:
            return "two answers"
        return [delay for delay in delays if not delay >= 0]

    return run(_real_robots(every), wrong)


def _real_robots(every: int) -> Iterator[tuple[str, bytes]]:
    path = SUITES / "robots" / "real-world.tar.xz"
    if path.exists():
        with tarfile.open(path) as archive:
            files = (member for member in archive if member.isfile())
            for number, member in enumerate(files):
                if number % every == 0 and (file := archive.extractfile(member)):
                    yield member.name, file.read()


def naughty() -> list[str]:
    """Return the big list of naughty strings."""
    path = SUITES / "naughty-strings" / "blns.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


def naughty_source(number: int, text: str) -> Source:
    """Return an article that holds a naughty string wherever an article can: raw, and as its title."""
    kind = ("html", "markdown", "text")[number % 3]
    page = {
        "html": f"<html lang=en><title>{text}</title><h1>{text}</h1><p>Green tea {text} and more.</p>{text}</html>",
        "markdown": f"---\ntitle: {text}\n---\n\n# {text}\n\nGreen tea {text} and more.\n\n{text}\n",
        "text": f"{text}\n\nGreen tea {text} and more.\n",
    }[kind]
    return Source(page, name=text[:80] or "empty", kind=kind)


def audits(every: int = 1) -> Result:
    """Every naughty string is audited, and every format reports it."""
    from contentaudit.report import FORMATS, render
    from invariants import audited, failed, misquoted

    def wrong(case: tuple[int, str]) -> object:
        source = naughty_source(*case)
        report = audited(source, "rules")
        (page,) = report.documents
        empty = [name for name in FORMATS if not render(report, name) and (page.findings or name == "html")]
        return [*failed(page), *misquoted(page, source), *empty]

    return run(list(enumerate(naughty()))[::every], wrong)


def shown_quietly(browser: Any, every: int = 1) -> Result:
    """The report of every naughty string opens in a browser and runs, asks, loads and logs nothing."""
    from contentaudit.report import render
    from invariants import audited

    page = browser.new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: noise.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (noise.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: noise.append(f"request: {request.url}"))

    def wrong(case: tuple[int, str], file: Path) -> object:
        noise.clear()
        file.write_bytes(render(audited(naughty_source(*case)), "html"))
        page.goto(file.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        page.keyboard.press("j")
        return noise[1:]  # the first is the request for the report itself

    with TemporaryDirectory() as folder:
        cases = list(enumerate(naughty()))[::every]
        result = run(cases, lambda case: wrong(case, Path(folder) / "report.html"))
    page.close()
    return result


# How each file of the suite must end: as a page, too large, or broken with these words.
_ENDS = {
    "bomb-br.bin": ("br", "not asked for"),
    "bomb-deflate.bin": ("deflate", "too large"),
    "bomb-gzip.bin": ("gzip", "too large"),
    "bomb-zstd.bin": ("zstd", "not asked for"),
    "html-br.bin": ("br", "not asked for"),
    "html-gzip.bin": ("gzip", "</html>"),
    "html-gzip-deflate.bin": ("gzip, deflate", "</html>"),
    "html-gzip-deflate-gzip.bin": ("gzip, deflate, gzip", "</html>"),
    "html-rawdeflate.bin": ("deflate", "</html>"),
    "html-zlibdeflate.bin": ("deflate", "</html>"),
    "html-zstd-static-content-size.bin": ("zstd", "not asked for"),
    "html-zstd-static-no-content-size.bin": ("zstd", "not asked for"),
    "html-zstd-streaming-no-content-size.bin": ("zstd", "not asked for"),
    "feed-sample1.xml.gz": ("gzip", "</products>"),
    "truncated-crc-error.gz": ("gzip", "break"),
    "truncated-crc-error-short.gz": ("gzip", "break"),
    "unexpected-eof.gz": ("gzip", "break"),
}


def compressed() -> Result:
    """Compressed pages are read; bombs stop at the limit; broken streams are told."""
    from contentaudit.load.inflate import BrokenError, TooLargeError, inflate

    def wrong(name: str) -> object:
        encoding, expected = _ENDS[name]
        data = (SUITES / "compressed" / name).read_bytes()
        try:
            got = b"".join(inflate(iter([data]), encoding, 5_000_000)).decode()
        except TooLargeError:
            got = "too large"
        except BrokenError as error:
            got = str(error)
        return expected not in got and f"{got[-60:]!r}, not {expected!r}"

    return run([name for name in _ENDS if (SUITES / "compressed" / name).exists()], wrong)


def archives() -> Result:
    """Every record of good and broken archives is a page that can be read again, or a failure."""
    from contentaudit.batch.inputs import pages
    from contentaudit.batch.inputs.archives import Archives
    from contentaudit.batch.item import Record
    from contentaudit.load import Fetcher

    def wrong(path: str) -> object:
        told, archives = [], Archives()
        with Fetcher() as fetcher:
            for item in pages([path], fetcher.fetch, format="archive"):
                if item.via == "archive":
                    capture = archives.read(Record(**json.loads(item.place)))
                    told += (
                        [] if capture.status == 200 and b"<html" in capture.body.lower() else [item.source]
                    )
                elif item.trouble is None or item.trouble.failure not in ("record", "input"):
                    told.append(f"{item.source}: {item.trouble}")
        archives.close()
        return told

    return run(map(str, sorted((SUITES / "warc").glob("*"))), wrong)


TABLE: dict[str, tuple[int, Callable[[], Result]]] = {
    "html5lib tree construction, through Document": (1_791, trees),
    "html5lib encodings": (82, encodings),
    "CommonMark, every character placed": (655, markdown),
    "WHATWG URL": (891, urls),
    "robots.txt of real sites": (4_231, robots),
    "naughty strings, every format": (515, audits),
    "compressed pages, bombs, broken streams": (17, compressed),
    "web archives, good and broken": (16, archives),
}
"""What `make conformance` runs: each suite with the number of cases it has."""
