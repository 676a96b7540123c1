"""The examples run as they stand."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from conftest import ROOT
from contentaudit.plugins import local
from contentaudit.testing import example_params, problems

EXAMPLES = ROOT / "examples"


def run(name, *args):
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, EXAMPLES / name, *args],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=environment,
        cwd=ROOT,
    )


def test_auditing_an_article_prints_score_and_fixes():
    """The first example prints the score, the categories and what to fix first."""
    ran = run("audit_article.py")

    assert "" == ran.stderr
    assert "of 100" in ran.stdout
    assert "Fix these first:" in ran.stdout


def test_linting_a_folder_fails_for_the_bad_draft():
    """The third example lists the worst draft first and ends with 1."""
    ran = run("lint_folder.py")
    names = [line.split()[-1] for line in ran.stdout.splitlines()]

    assert 1 == ran.returncode
    assert names[0].endswith("running-shoes.md")
    assert names[-1].endswith("green-tea.md")


def test_the_file_of_checks_tries_itself():
    """The second example runs its own examples and finds its faults in a text."""
    ran = run("house_checks.py")

    assert "" == ran.stderr
    assert 6 == ran.stdout.count("example holds")
    assert "1:9 “VERY” shouts" in ran.stdout


@pytest.mark.parametrize(
    ("check", "example"), example_params(local(str(EXAMPLES / "house_checks.py")).CHECKS)
)
def test_checks_of_the_example_hold(check, example):
    """The checks that the example shows pass their own examples."""
    assert [] == problems(check, example)
