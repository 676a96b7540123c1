"""Run the suites that others wrote and print how many of their cases pass."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from browser import FLAGS, NAMES
from suites import SUITES, TABLE, Result, shown_quietly

BROWSER = "naughty strings, opened in Chromium"


def in_chromium() -> Result | None:
    """Open the report of every naughty string in Chromium; None where there is none."""
    program = next((path for name in NAMES if (path := shutil.which(name))), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    if program is None:
        return None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        return shown_quietly(browser)


def line(name: str, expected: int, suite: Callable[[], Result | None]) -> bool:
    """Run one suite, print its line, and tell whether all is well."""
    started = time.perf_counter()
    result = suite()
    seconds = time.perf_counter() - started
    if result is None or not result.total:
        print(f"{name:<48} not here")
        return True
    verdict = "" if result.passed == result.total == expected else f"  expected {expected:,}"
    print(f"{name:<48} {result.passed:>6,} of {result.total:>6,}  {seconds:6.1f} s{verdict}", flush=True)
    for wrong in result.wrong[:5]:
        print(f"    {wrong[:300]}")
    return not verdict


def main() -> int:
    """Print the table; 1 when a case fails or is missing."""
    if not SUITES.is_dir():
        print(f"the suites are not in {SUITES}; set CONTENTAUDIT_SHARED to the folder that holds them")
        return 1
    lines = [line(name, expected, suite) for name, (expected, suite) in TABLE.items()]
    return 0 if all([*lines, line(BROWSER, 515, in_chromium)]) else 1


if __name__ == "__main__":
    sys.exit(main())
