"""What tests share."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from browser import browser, opened
from servers import site

__all__ = ["ROOT", "SHARED", "Ran", "browser", "cli", "opened", "site", "workdir"]

settings.register_profile("house", deadline=None)  # no timed assertions
settings.load_profile("house")

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("CONTENTAUDIT_SHARED", ROOT.parent / "shared"))


class Ran(NamedTuple):
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def cli(monkeypatch, capsys):
    """Run the command line in this process, as the console script does."""
    from contentaudit.cli import main

    def run(*args):
        monkeypatch.setattr(sys, "argv", ["contentaudit", *map(str, args)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Ran(ended.value.code, printed.out, printed.err)

    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("CONTENTAUDIT_NO_CACHE", "1")  # tests of the cache switch it on
    return run


@pytest.fixture
def workdir(tmp_path, monkeypatch):
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
