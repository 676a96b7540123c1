"""
Growth: an article ×1, ×2 … ×64 as long must take ×1, ×2 … ×64 as long to audit, no more.

The article of the example page is repeated, each time with other words in some of its sentences; the page
around it stays. The article said once is measured again beside each length, so that a slow moment of the
machine does not look like growth.

    python benchmarks/growth.py [--json FILE] [--passes 5]
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
from pathlib import Path

from common import KEYPHRASE, PAGE, cost_of, save, table, variant

import contentaudit

LENGTHS = (1, 2, 4, 8, 16, 32, 64)
MOST = 70  # times for ×64


def longer(html: str, times: int, seed: int) -> str:
    """Return the page with its article said several times over, each in other words."""
    start = html.index("</h1>", html.index("<article")) + len("</h1>")
    end = html.index("</article>", start)
    parts = (variant(html[start:end], 100 * seed + number) for number in range(times))
    return html[:start] + "\n".join(parts) + html[end:]


def main() -> int:
    """Print a table, and write JSON on request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    page = PAGE.read_text(encoding="utf-8")
    auditor = contentaudit.Auditor(contentaudit.Settings(ignore=("grammar",)))

    def audit(html: str) -> object:
        return auditor.audit(contentaudit.Document.from_html(html), keyphrase=KEYPHRASE)

    def spent(html: str) -> float:
        gc.collect()  # what the text before left behind is not this one's cost
        return cost_of(audit, html).cpu or 0.0

    audit(page)
    rows, grown = [], {}
    for times in LENGTHS:
        pairs = [
            (spent(longer(page, 1, 2 * number)), spent(longer(page, times, 2 * number + 1)))
            for number in range(args.passes)
        ]
        once, many = (statistics.median(side) for side in zip(*pairs, strict=True))
        ratio = many / once
        rows.append([f"×{times}", f"{many:.1f}", f"{ratio:.1f}", f"{ratio / times:.2f}"])
        grown[f"×{times} / ×1"] = round(ratio, 2)
    table(rows, ["length", "CPU ms", "times ×1", "per length"])
    name, longest = list(grown.items())[-1]
    met = "met" if longest <= MOST else "missed"
    print(f"\n×{LENGTHS[-1]} takes {longest:.0f} times ×1 (target ≤ {MOST}: {met})")
    save(args.json, {"growth": grown, "ratios": {name: longest}}, ["contentaudit"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
