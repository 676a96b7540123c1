"""
Time by stage and by check, on the example page, warm, without grammar.

Each stage is told in microseconds, as a share of the audit, and in parse floors: the time turbohtml takes to
build the tree of the page, below which no audit of HTML can go.

    python benchmarks/stages.py [--json FILE] [--passes 60] [--checks 20]
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import turbohtml
from common import KEYPHRASE, PAGE, save, table, variant

from contentaudit import Auditor, Document, Settings
from contentaudit.auditor import brief_of, context_of
from contentaudit.checks._own import own_sentences, own_vocabulary
from contentaudit.document.article import mark
from contentaudit.document.html import read
from contentaudit.document.readability import metrics
from contentaudit.engine import audit_document, run_checks
from contentaudit.keyphrase import use_of

Spent = dict[str, list[float]]


def one_pass(html: str, auditor: Auditor, spent: Spent, by_check: Spent) -> None:
    """Measure every stage on one text, each with what it needs already there."""

    def timed(name: str, function: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = function()
        spent[name].append(time.process_time() - start)
        return result

    timed("floor: turbohtml's tree", lambda: turbohtml.parse(html, source_locations=True))
    timed("parse: tree to blocks, with places", lambda: read(html))
    parsed = Document.from_html(html)
    timed("parse: article or furniture", lambda: mark(parsed))
    doc = Document.from_html(html)
    checks, brief = auditor.checks(), {"keyphrase": KEYPHRASE}
    context = context_of(auditor.settings, auditor.names)
    doc = timed("brief", lambda: doc.with_brief(brief_of(doc, auditor.settings, brief), context))
    timed("facts: words", lambda: [(block.words, block.lower_words) for block in doc.article])
    timed("facts: sentences", lambda: [block.sentence_words for block in doc.article])
    timed("facts: language", lambda: doc.language)
    timed("facts: readability", lambda: doc.note(metrics))
    timed("facts: the author's sentences, index", lambda: (own_sentences(doc), own_vocabulary(doc)))
    timed("facts: keyphrase", lambda: use_of(doc).article)
    outcome = timed("checks", lambda: run_checks(doc, checks))
    timed("audit again, all facts known", lambda: audit_document(doc, checks))
    for name, seconds in outcome.seconds.items():
        by_check[name].append(seconds)
    fresh = Document.from_html(html)
    timed("whole audit, parse apart", lambda: auditor.page(fresh, keyphrase=KEYPHRASE))


def main() -> int:
    """Print two tables, and write JSON on request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passes", type=int, default=60)
    parser.add_argument("--checks", type=int, default=20, help="how many of the dearest checks to list")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    page = PAGE.read_text(encoding="utf-8")
    auditor = Auditor(Settings(ignore=("grammar",)))
    spent: Spent = defaultdict(list)
    by_check: Spent = defaultdict(list)
    for number in range(args.passes + 3):
        one_pass(variant(page, number), auditor, spent, by_check)
    stages = {name: 1e6 * statistics.median(each[3:]) for name, each in spent.items()}
    checks = {name: 1e6 * statistics.median(each[3:]) for name, each in by_check.items()}
    again = stages.pop("audit again, all facts known")
    stages["score, fingerprints, wire"] = max(0.0, again - stages["checks"])
    floor = stages["floor: turbohtml's tree"]
    whole = stages["parse: tree to blocks, with places"] + stages["parse: article or furniture"]
    whole += stages["whole audit, parse apart"]
    rows = [
        [name, f"{each:.0f}", f"{100 * each / whole:.0f} %", f"{each / floor:.1f}"]
        for name, each in stages.items()
    ]
    table(
        [*rows, ["all", f"{whole:.0f}", "100 %", f"{whole / floor:.1f}"]],
        ["stage", "CPU µs", "share", "floors"],
    )
    print()
    dearest = sorted(checks.items(), key=lambda item: -item[1])[: args.checks]
    rows = [
        [name, f"{each:.0f}", f"{100 * each / whole:.1f} %", f"{each / floor:.1f}"] for name, each in dearest
    ]
    rest = sum(checks.values()) - sum(each for _, each in dearest)
    rows.append(
        [
            f"the other {len(checks) - len(dearest)}",
            f"{rest:.0f}",
            f"{100 * rest / whole:.1f} %",
            f"{rest / floor:.1f}",
        ]
    )
    table(rows, ["check, facts known", "µs", "share", "floors"])
    ratios = {"whole audit / turbohtml parse": round(whole / floor, 1)}
    save(
        args.json,
        {"microseconds": {"stages": stages, "checks": checks}, "ratios": ratios},
        ["contentaudit", "turbohtml"],
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
