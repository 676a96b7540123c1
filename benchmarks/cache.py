"""
Linting 500 unchanged drafts again, beside the first run: the command line as CI calls it, cache and all.

Each run is a process of its own, start-up included. The ratio is what counts, not the seconds. Nobody may
edit the package meanwhile: the cache sees it and begins anew.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

import drafts

DRAFTS = 500


def run(folder: Path, *flags: str) -> tuple[float, float, bytes]:
    """Return the seconds one audit takes, those of the processor, and what it prints."""
    command = [sys.executable, "-m", "contentaudit", "audit", "blog", "--quiet", "--fail-on", "never"]
    environment = {**os.environ, "CONTENTAUDIT_CACHE_DIR": str(folder / "cache")}
    environment.pop("CONTENTAUDIT_NO_CACHE", None)
    started, before = time.perf_counter(), os.times()
    done = subprocess.run([*command, *flags], cwd=folder, env=environment, check=True, capture_output=True)
    spent, after = time.perf_counter() - started, os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return spent, processor, done.stdout


def main() -> int:
    """Print both times and their ratio; fail when the reports differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-grammar", action="store_true", help="leave the grammar engines out")
    parser.add_argument("--drafts", type=int, default=DRAFTS)
    args = parser.parse_args()
    flags = ("--ignore", "grammar") if args.no_grammar else ()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "blog").mkdir()
        for number in range(args.drafts):
            (folder / "blog" / f"draft-{number:03}.md").write_text(drafts.draft(number), encoding="utf-8")
        first, first_processor, made = run(folder, *flags)
        second, second_processor, again = run(folder, *flags)
    print(f"first run  {first:7.2f} s for {args.drafts} drafts")
    print(f"second run {second:7.2f} s, {second / first:.3f} of the first")
    if first_processor:  # not told by every system
        print(f"of processor time {second_processor / first_processor:.3f}")
    print("the reports are equal" if made == again else "THE REPORTS DIFFER")
    return int(made != again)


if __name__ == "__main__":
    sys.exit(main())
