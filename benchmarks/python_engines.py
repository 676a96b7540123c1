"""
Runs Python programs of others on articles: a JSON request a line on stdin, a JSON answer a line on stdout.

They live in an environment of their own (`make bench-setup`), since they pin other versions of the
libraries that contentaudit uses. The answer tells the time, measured here, as `node/engines.cjs` does.

    .cache/bench-venv/bin/python benchmarks/python_engines.py pyseoanalyzer
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

Found = list[dict[str, Any]]
Run = Callable[[dict[str, Any]], Found]


def pyseoanalyzer() -> Run:
    """Return its audit of one page, as its crawler runs it on each."""
    from pyseoanalyzer.page import Page

    def run(article: dict[str, Any]) -> Found:
        page = Page(article["url"], article["url"], analyze_headings=True, analyze_extra_tags=True)
        page.analyze(raw_html=article["page"])
        return [{"group": "", "id": "", "score": 0, "text": warning} for warning in page.warnings]

    return run


def proselint() -> Run:
    """Return its checks of a text, all that its default settings run."""
    from proselint.checks import __register__
    from proselint.config import DEFAULT
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)

    def run(article: dict[str, Any]) -> Found:
        results = LintFile("article", content=article["text"]).lint(DEFAULT)
        return [
            {
                "group": "",
                "id": each.check_result.check_path,
                "score": 0,
                "text": each.check_result.message,
            }
            for each in results
        ]

    return run


def main() -> None:
    """Answer requests until stdin ends."""
    run = {"pyseoanalyzer": pyseoanalyzer, "proselint": proselint}[sys.argv[1]]()
    for line in sys.stdin:
        article = json.loads(line)
        start, cpu = time.perf_counter(), time.process_time()
        found = run(article)
        wall, spent = time.perf_counter() - start, time.process_time() - cpu
        print(json.dumps({"wall": 1000 * wall, "cpu": 1000 * spent, "found": found}), flush=True)


if __name__ == "__main__":
    main()
