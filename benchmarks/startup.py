"""
Start-up: processes from nothing, in turns; medians of wall clock and of processor time.

    python benchmarks/startup.py [--json FILE] [--passes 9]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from common import KEYPHRASE, PAGE, Cost, median, save, table

AUDIT = (
    "-m",
    "contentaudit",
    "audit",
    str(PAGE),
    "--keyphrase",
    KEYPHRASE,
    "--fail-on",
    "never",
    "--quiet",
    "--no-cache",
)
COMMANDS = {
    "python alone": ("-c", "pass"),
    "contentaudit --version": ("-m", "contentaudit", "--version"),
    "import contentaudit": ("-c", "import contentaudit"),
    "first audit, no grammar": (*AUDIT, "--ignore", "grammar"),
    "first audit": AUDIT,
    "import textstat, bs4": ("-c", "import textstat, bs4"),
}
# Seconds of wall clock on a machine that does nothing else.
TARGETS = {"contentaudit --version": 0.15, "first audit, no grammar": 0.6}


def start(arguments: tuple[str, ...]) -> Cost:
    """Return what a process costs from its start to its end."""
    try:
        import resource
    except ImportError:  # Windows
        resource = None  # type: ignore[assignment]
    before = resource.getrusage(resource.RUSAGE_CHILDREN) if resource else None
    clock = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    wall = time.perf_counter() - clock
    if resource is None or before is None:
        return Cost(1000 * wall, None)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(1000 * wall, 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))


def main() -> int:
    """Print a table, and write JSON on request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passes", type=int, default=9)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    costs: dict[str, list[Cost]] = {name: [] for name in COMMANDS}
    for number in range(args.passes + 1):
        for name, command in COMMANDS.items():
            cost = start(command)
            if number:  # the first reads the files from disk and writes byte code
                costs[name].append(cost)
    medians = {name: median(each) for name, each in costs.items()}
    rows = [
        [
            name,
            f"{cost.wall / 1000:.2f}",
            "-" if cost.cpu is None else f"{cost.cpu / 1000:.2f}",
            TARGETS.get(name, ""),
        ]
        for name, cost in medians.items()
    ]
    table(rows, ["process from nothing", "wall s", "CPU s", "target s"])
    base = medians["python alone"]
    measured = {
        name: round(cost.cpu / base.cpu if cost.cpu and base.cpu else cost.wall / base.wall, 2)
        for name, cost in medians.items()
        if name.startswith(("contentaudit", "import contentaudit", "first audit"))
    }
    ratios = {f"{name} / python alone": each for name, each in measured.items()}
    costs_ = {name: cost._asdict() for name, cost in medians.items()}
    save(
        args.json, {"milliseconds": costs_, "ratios": ratios}, ["contentaudit", "textstat", "beautifulsoup4"]
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
