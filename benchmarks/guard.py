"""
A regression guard: compares ratios measured now with recorded ones.

Only ratios are compared, never times: a ratio of two things measured in turns in one run says the
same on a slow machine as on a fast one. A ratio that got `LOSS` times worse fails.

    python benchmarks/guard.py MEASURED.json … [--record]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from common import table

RECORDED = Path(__file__).with_name("recorded.json")
LOSS = 1.5
# Of these ratios more is better: how many times slower somebody else is. Of the others less is.
MORE_IS_BETTER = ("bs4", "Yoast", "write-good", "pyseoanalyzer", "proselint")


def loss(name: str, recorded: float, measured: float) -> float:
    """Return how many times worse a ratio is than the recorded one."""
    return recorded / measured if name.startswith(MORE_IS_BETTER) else measured / recorded


def read(paths: list[Path]) -> dict[str, float]:
    """Return the ratios of result files."""
    ratios: dict[str, float] = {}
    for path in paths:
        ratios |= json.loads(path.read_text(encoding="utf-8")).get("ratios", {})
    return ratios


def main() -> int:
    """Print a table; return 1 when a ratio got worse."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("results", type=Path, nargs="+", help="files that benchmarks wrote with --json")
    parser.add_argument("--record", action="store_true", help="write the ratios as those to compare with")
    args = parser.parse_args()
    measured = read(args.results)
    if args.record:
        RECORDED.write_text(
            json.dumps(measured, indent=2, sort_keys=True, ensure_ascii=False) + "\n", "utf-8"
        )
        return 0
    recorded = json.loads(RECORDED.read_text(encoding="utf-8"))
    rows = [
        [
            name,
            f"{recorded[name]:.2f}",
            f"{measured[name]:.2f}",
            f"{loss(name, recorded[name], measured[name]):.2f}",
        ]
        for name in sorted(recorded.keys() & measured.keys())
    ]
    table(rows, ["ratio", "recorded", "now", "times worse"])
    worse = [row[0] for row in rows if float(row[3]) > LOSS]
    for name in worse:
        print(f"{name} is more than {LOSS:g} times worse than recorded: see docs/benchmarks.md")
    if missing := sorted(recorded.keys() - measured.keys()):
        print(f"not measured here: {', '.join(missing)}")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
