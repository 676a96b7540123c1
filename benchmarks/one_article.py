"""
One article, warm: every check but grammar, beside a plain bs4 + textstat script, in one run.

Both get a slightly different text at every pass, because textstat remembers what it has counted. The
two take turns, so a slow moment of the machine hits both; the ratio of medians is what counts.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import turbohtml

import contentaudit
from plain_script import audit as plain_audit

PAGE = Path(__file__).parent.parent / "examples" / "acupuncture.html"
WORDS = ("amber", "birch", "copper", "dahlia", "ember", "fennel", "garnet", "hazel", "indigo", "jasper")


def variant(html: str, number: int) -> str:
    """Return the page with one sentence that no other pass has."""
    words = " ".join(WORDS[int(digit)] for digit in f"{number:05d}")
    changed = html.replace("</p>\n\n<p>", f" We thank {words} for it.</p>\n\n<p>", 1)
    if changed == html:
        raise SystemExit("the example page has no two paragraphs in a row; its text cannot be varied")
    return changed


def timed(function: Callable[[str], object], html: str) -> float:
    """Return the milliseconds one call takes."""
    start = time.perf_counter()
    function(html)
    return 1000 * (time.perf_counter() - start)


def main() -> int:
    """Print a table, and JSON on request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passes", type=int, default=30)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    html = PAGE.read_text(encoding="utf-8")
    auditor = contentaudit.Auditor(contentaudit.Settings(ignore=("grammar",)))

    def ours(text: str) -> object:
        return auditor.audit(contentaudit.Document.from_html(text), keyphrase="acupuncture for back pain")

    runs = {
        "turbohtml parse": lambda text: turbohtml.parse(text, source_locations=True),
        "contentaudit, no grammar": ours,
        "bs4 + textstat script": plain_audit,
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(args.passes + 3):
        for name, function in runs.items():
            spent = timed(function, variant(html, number))
            if number >= 3:  # the first passes warm up
                times[name].append(spent)
    medians = {name: statistics.median(values) for name, values in times.items()}
    base = medians["contentaudit, no grammar"]
    for name, value in medians.items():
        print(f"{name:<28} {value:9.2f} ms   {value / base:8.2f} × contentaudit")
    packages = ("contentaudit", "turbohtml", "beautifulsoup4", "textstat")
    result = {"milliseconds": medians, "versions": {name: version(name) for name in packages}}
    if args.json:
        args.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
