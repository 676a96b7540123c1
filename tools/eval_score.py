"""
Does the score tell good from bad? Edited articles against the draft, with what each lost.

Reads the articles of the shared data; prints a table, the distribution, and which checks cost most.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import contentaudit
from contentaudit.wire import Page

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("CONTENTAUDIT_SHARED", ROOT.parent / "shared"))
DRAFT = "acupuncture-back-pain.txt"


def pages(auditor: contentaudit.Auditor) -> Iterator[Page]:
    """Audit the edited articles, one by one."""
    for path in sorted((SHARED / "articles" / "published").glob("*.md")):
        yield auditor.audit(path).documents[0]


def losses(page: Page, count: int = 5) -> str:
    """Tell where a page lost most, in points of the total."""
    weight = sum(line.weight for line in page.ledger)
    lost = sorted((line for line in page.ledger if line.lost), key=lambda line: -line.lost)[:count]
    return ", ".join(f"{line.check} {100 * line.lost / weight:.1f}" for line in lost)


def main() -> int:
    """Print the table; 3 when the data is not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ignore", action="append", default=[], help="checks or categories to leave out")
    args = parser.parse_args()
    if not (SHARED / "articles" / DRAFT).exists():
        print(f"no articles in {SHARED}; set CONTENTAUDIT_SHARED", file=sys.stderr)
        return 3
    auditor = contentaudit.Auditor(contentaudit.Settings(ignore=tuple(args.ignore)))
    good = list(pages(auditor))
    draft = auditor.audit(SHARED / "articles" / DRAFT, keyphrase="acupuncture for back pain").documents[0]
    cost: Counter[str] = Counter()
    for page in sorted(good, key=lambda page: page.score or 0):
        print(f"{page.score:6.1f}  {Path(page.source).name[:60]:<60}  {losses(page)}")
        cost.update({line.check: line.lost for line in page.ledger})
    print(f"{draft.score:6.1f}  {DRAFT:<60}  {losses(draft, 10)}")
    scores = [page.score or 0 for page in good]
    above = sum(score > (draft.score or 0) for score in scores)
    deciles = ", ".join(f"{value:.1f}" for value in statistics.quantiles(scores, n=10))
    median = statistics.median(scores)
    print(f"\nedited articles: median {median:.1f}, lowest {min(scores):.1f}; deciles {deciles}")
    print(f"the draft: {draft.score:.1f}; {above} of {len(scores)} edited articles are above it")
    print("lost most over the edited articles:", ", ".join(f"{n} {v:.1f}" for n, v in cost.most_common(12)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
