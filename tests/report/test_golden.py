"""Golden files: what every format makes of one report, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentaudit.report import FORMATS, render
from reports import SUFFIX, golden

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("name", SUFFIX)
def test_a_format_is_what_it_was(name, monkeypatch):
    """A change of a format shows in its golden file; `make golden` writes them anew."""
    monkeypatch.chdir(ROOT)

    assert (ROOT / "tests" / "report" / "golden" / f"{name}{SUFFIX[name]}").read_bytes() == render(
        golden(), name
    )


def test_every_format_has_one():
    """A new format gets a golden file; the HTML page, too large to read as a diff, has tests of its own."""
    assert {*FORMATS} - {"html"} == set(SUFFIX)
