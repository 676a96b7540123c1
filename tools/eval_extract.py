"""
Measure which words of real pages are taken for the article, side by side with trafilatura.

The pages and their main content come from ``$CONTENTAUDIT_SHARED/eval/pages`` (default ``../shared``
beside the checkout). Words are lower-cased runs of letters and digits, compared as multisets, as
usual for main-content extraction; every figure is a mean over pages. CPU time is that of the whole
way from text to result: for us the parse with every position, for trafilatura its `extract`.

    python tools/eval_extract.py [--worst 10] [--explain 0005]
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from contentaudit.document import Document
from contentaudit.document.article import mark

WORD = re.compile(r"\w+")
SHARED = Path(os.environ.get("CONTENTAUDIT_SHARED", Path(__file__).parents[2] / "shared"))


class Page(NamedTuple):
    """A page: file name, kind, address, its HTML and its main content."""

    name: str
    kind: str
    url: str
    html: str
    content: str


class Result(NamedTuple):
    """Precision, recall and F1 of the words found on a page, and the CPU time in seconds."""

    precision: float
    recall: float
    f1: float
    seconds: float


def read_pages(folder: Path) -> list[Page]:
    """Read the pages and their main content."""
    pages = []
    for line in (folder / "index.jsonl").read_bytes().splitlines():
        row = json.loads(line)
        html = gzip.decompress((folder / row["file"]).read_bytes()).decode("utf-8", "replace")
        name = row["file"].removesuffix(".html.gz")
        pages.append(Page(name, row["page_type"], row["url"], html, row["main_content"]))
    return pages


def ours(html: str) -> str:
    """Return the text of the blocks that are the article."""
    return "\n".join(block.text for block in Document.from_html(html).blocks if block.article)


def theirs(html: str) -> str:
    """Return what trafilatura extracts without comments."""
    import trafilatura

    return trafilatura.extract(html, include_comments=False) or ""


def measure(extract: Callable[[str], str], page: Page) -> Result:
    """Run an extractor on a page and compare the words."""
    start = time.process_time()
    text = extract(page.html)
    seconds = time.process_time() - start
    found, wanted = Counter(WORD.findall(text.lower())), Counter(WORD.findall(page.content.lower()))
    common = (found & wanted).total()
    precision = common / found.total() if found else float(not wanted)
    recall = common / wanted.total() if wanted else float(not found)
    return Result(precision, recall, 2 * precision * recall / (precision + recall or 1), seconds)


def summary(name: str, results: Sequence[Result]) -> str:
    """Return a table row of means; `name` leads it."""
    precision, recall, f1, seconds = (statistics.fmean(column) for column in zip(*results, strict=True))
    median = statistics.median(result.f1 for result in results)
    return f"{name:28} {f1:.4f} {median:7.4f} {precision:10.4f} {recall:7.4f} {1000 * seconds:8.2f}"


def explain(page: Page) -> None:
    """Print every block of a page with the verdict and its reason."""
    for block in Document.from_html(page.html).blocks:
        sign = "+" if block.article else " "
        print(f"{sign} {block.kind:10} {block.text[:70]!r:75} {block.reason}")


def time_mark(pages: Sequence[Page]) -> float:
    """Return the mean CPU time of telling article from furniture alone, in seconds a page."""
    total = 0.0
    for page in pages:
        document = Document.from_html(page.html)
        start = time.process_time()
        mark(document)
        total += time.process_time() - start
    return total / len(pages)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--worst", type=int, default=10, help="how many of the worst articles to list")
    parser.add_argument("--explain", metavar="PAGE", help="print the blocks of one page instead")
    options = parser.parse_args()
    folder = SHARED / "eval" / "pages"
    if not folder.is_dir():
        print(f"no pages at {folder}: set CONTENTAUDIT_SHARED to the folder that holds eval/pages")
        return 3
    pages = read_pages(folder)
    if options.explain:
        explain(next(page for page in pages if page.name == options.explain))
        return 0
    try:
        theirs(pages[0].html)
    except ImportError:
        print("trafilatura is not installed: pip install trafilatura")
        return 3
    ours(pages[0].html)
    results = {page.name: (measure(ours, page), measure(theirs, page)) for page in pages}
    kinds = sorted({page.kind for page in pages}, key=lambda kind: (kind != "article", kind))
    print(f"{'':28} {'F1':6} {'median':>7} {'precision':>10} {'recall':>7} {'CPU ms':>8}")
    for kind in kinds:
        chosen = [results[page.name] for page in pages if page.kind == kind]
        print(summary(f"{kind} ({len(chosen)}): ours", [mine for mine, _ in chosen]))
        print(summary(f"{'':{len(kind)}}       trafilatura", [other for _, other in chosen]))
    articles = [page for page in pages if page.kind == "article"]
    for half in (0, 1):
        print(
            summary(f"articles, half {half + 1}: ours", [results[page.name][0] for page in articles[half::2]])
        )
    mine, other = (statistics.fmean(results[page.name][i].seconds for page in articles) for i in (0, 1))
    print(f"CPU time on articles: {mine / other:.2f} of trafilatura's; ", end="")
    print(f"telling article from furniture alone {1000 * time_mark(articles):.2f} ms")
    for page in sorted(articles, key=lambda page: results[page.name][0].f1)[: options.worst]:
        result, rival = results[page.name]
        print(
            f"{page.name} F1 {result.f1:.3f} precision {result.precision:.3f} recall {result.recall:.3f}",
            end=" ",
        )
        print(f"(trafilatura {rival.f1:.3f}) {page.url}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
