"""The suites that others wrote pass whole; CONTENTAUDIT_FULL=1 runs every case of the slow ones, too."""

from __future__ import annotations

import os

import pytest

import suites

FULL = os.environ.get("CONTENTAUDIT_FULL") == "1"
SLOW = ("robots.txt of real sites", "naughty strings, every format")

pytestmark = pytest.mark.skipif(not suites.SUITES.is_dir(), reason="the suites are not in the shared folder")


@pytest.mark.parametrize("name", [name for name in suites.TABLE if name not in SLOW])
def test_every_case_passes(name: str) -> None:
    """Of as many cases as the suite has, as many pass."""
    expected, suite = suites.TABLE[name]
    assert (expected, expected, []) == suite()


def test_robots() -> None:
    """Real robots.txt files, good and bad, are read: a sample, or all of them."""
    result = suites.robots(1 if FULL else 60)
    assert (4_231 if FULL else 71, []) == (result.total, result.wrong)


def test_naughty_strings() -> None:
    """A naughty string anywhere in an article costs no audit and no report: a sample, or all 515."""
    result = suites.audits(1 if FULL else 6)
    assert (515 if FULL else 86, []) == (result.total, result.wrong)


def test_naughty_strings_in_a_browser(browser) -> None:
    """Their reports open in Chromium and run, ask, log and load nothing: a sample of 52, or all 515."""
    result = suites.shown_quietly(browser, 1 if FULL else 10)
    assert (515 if FULL else 52, []) == (result.total, result.wrong)
