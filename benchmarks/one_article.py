"""
One article, warm: contentaudit beside what a user would take instead, in one run.

Every run gets a text of its own at every pass, and they take turns; what counts is the ratio of
medians. Programs that are not installed are left out, and named.

    python benchmarks/one_article.py [--json FILE] [--passes 30] [--slow-passes 5]
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import turbohtml
from common import (
    KEYPHRASE,
    NODE,
    PAGE,
    VENV,
    Cost,
    Other,
    Turns,
    cost_of,
    installed_version,
    save,
    seconds_of,
    table,
)
from plain_script import audit as plain_audit

import contentaudit

OURS, GRAMMAR, WITH_LT = "contentaudit, no grammar", "contentaudit", "contentaudit + LanguageTool"
SCRIPT, LT_SCRIPT = "bs4 + textstat script", "bs4 + textstat + LanguageTool script"
YOAST = "Yoast (3 assessors)"
# What we promise: ours, the other, and how many times faster we are at least.
TARGETS = (
    (OURS, SCRIPT, 5.0),
    (OURS, YOAST, 60.0),
    (GRAMMAR, YOAST, 3.0),
    (GRAMMAR, LT_SCRIPT, 4.0),
)
PACKAGES = (
    "contentaudit", "turbohtml", "beautifulsoup4", "textstat", "harper-py", "language-tool-python",
    "yoastseo", "write-good", "pyseoanalyzer", "proselint",
)  # fmt: skip


def auditing(**settings: object) -> Callable[[str], object]:
    """Return an audit of a page under some settings."""
    auditor = contentaudit.Auditor(contentaudit.Settings(**settings))  # type: ignore[arg-type]

    def run(html: str) -> object:
        return auditor.audit(contentaudit.Document.from_html(html), keyphrase=KEYPHRASE)

    return run


def in_process(function: Callable[[str], object]) -> Callable[[str], Cost]:
    """Return what a call of ours costs."""
    return lambda html: cost_of(function, html)


def with_server(function: Callable[[str], object], process: int) -> Callable[[str], Cost]:
    """Return what a call costs, the processor time of a server that does the work included."""

    def run(html: str) -> Cost:
        before = seconds_of(process)
        cost = cost_of(function, html)
        after = seconds_of(process)
        known = cost.cpu is not None and before is not None and after is not None
        return Cost(cost.wall, cost.cpu + 1000 * (after - before) if known else None)

    return run


def with_languagetool() -> dict[str, Callable[[str], Cost]]:
    """Return the runs that need LanguageTool's jars."""
    jars = os.environ.get("LTP_JAR_DIR_PATH")
    if not jars or not shutil.which("java") or not installed_version("language-tool-python"):
        print("left out: LanguageTool (set LTP_JAR_DIR_PATH to the folder that `make languagetool` fills)")
        return {}
    import language_tool_python
    from bs4 import BeautifulSoup

    from contentaudit.grammar.ltserver import server

    # One server for both, so that neither has the warmer one.
    started = server(Path(jars))
    address, process = started.url, started._process.pid  # noqa: SLF001 - for its processor time
    tool = language_tool_python.LanguageTool("en-US", remote_server=address)

    def script(html: str) -> object:
        soup = BeautifulSoup(html, "html.parser")
        return plain_audit(html), tool.check((soup.find("article") or soup).get_text(" ", strip=True))

    engines = {"engines": ["languagetool"], "languagetool_server": address}
    return {
        WITH_LT: with_server(auditing(checks={"grammar": engines}), process),
        LT_SCRIPT: with_server(script, process),
    }


def of_others() -> dict[str, Callable[[str], Cost]]:
    """Return the runs of programs that `make bench-setup` installs."""
    runs: dict[str, Callable[[str], Cost]] = {}
    node = shutil.which("node")
    here = Path(__file__).parent
    for name, package in ((YOAST, "yoastseo"), ("write-good (style only)", "write-good")):
        if node and (NODE / "node_modules" / package).is_dir():
            engine = package.removesuffix("seo")
            runs[name] = Other([node, here / "node" / "engines.cjs", engine]).cost
        else:
            print(f"left out: {name} (run `make bench-setup`, which needs Node)")
    python = next(
        (path for path in (VENV / "bin" / "python", VENV / "Scripts" / "python.exe") if path.exists()), None
    )
    for name in ("pyseoanalyzer", "proselint"):
        if python and installed_version(name):
            runs[f"{name} (style only)" if name == "proselint" else name] = Other(
                [python, here / "python_engines.py", name]
            ).cost
        else:
            print(f"left out: {name} (run `make bench-setup`)")
    return runs


def main() -> int:
    """Print a table, and write JSON on request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passes", type=int, default=30)
    parser.add_argument("--slow-passes", type=int, default=5)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    runs: dict[str, Callable[[str], Cost]] = {
        "turbohtml parse": in_process(lambda html: turbohtml.parse(html, source_locations=True)),
        "contentaudit, parse": in_process(contentaudit.Document.from_html),
        OURS: in_process(auditing(ignore=("grammar",))),
        SCRIPT: in_process(plain_audit),
        GRAMMAR: in_process(auditing()),
    }
    runs |= of_others() | with_languagetool()
    slow = dict.fromkeys((YOAST, WITH_LT, LT_SCRIPT, GRAMMAR), args.slow_passes)
    medians = Turns(runs, slow, args.passes).medians(PAGE.read_text(encoding="utf-8"))
    base = medians[OURS]
    rows = [
        [
            name,
            f"{cost.wall:.2f}",
            "-" if cost.cpu is None else f"{cost.cpu:.2f}",
            f"{ratio(base, cost):.2f}",
        ]
        for name, cost in medians.items()
    ]
    table(rows, ["one article, warm", "wall ms", "CPU ms", f"× {OURS}"])
    ratios = {}
    print()
    for ours, other, least in TARGETS:
        if ours in medians and other in medians:
            reached = ratios[f"{other} / {ours}"] = round(ratio(medians[ours], medians[other]), 2)
            met = "met" if reached >= least else "missed"
            print(f"{other} / {ours}: {reached:.1f} (target ≥ {least:g}: {met})")
    floor = ratios[f"{OURS} / turbohtml parse"] = round(ratio(medians["turbohtml parse"], base), 2)
    print(f"{OURS} / turbohtml parse: {floor:.1f} (target ≤ 40: {'met' if floor <= 40 else 'missed'})")
    costs = {name: cost._asdict() for name, cost in medians.items()}
    save(args.json, {"milliseconds": costs, "ratios": ratios}, PACKAGES)
    return 0


def ratio(base: Cost, cost: Cost) -> float:
    """Return how many times the base a cost is: in processor time where both are known."""
    if base.cpu and cost.cpu is not None:
        return cost.cpu / base.cpu
    return cost.wall / base.wall


if __name__ == "__main__":
    sys.exit(main())
