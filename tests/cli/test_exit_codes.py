"""The table of exit codes is what the program does."""

from __future__ import annotations

import re

import click
import pytest

from conftest import ROOT
from contentaudit.cli import cli as group
from contentaudit.cli import exits

PAGE = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8")
GOOD = "# Tea\n\nGreen tea wants water that is hot but not boiling.\n"
BAD = "## Tea\n\n#### Steps\n\n[Tea](http://localhost/tea).\n"


def test_the_table_names_every_code_and_no_other():
    """Codes, names and order are those of the program."""
    rows = re.findall(r"^\| (\d+) \| ([^|]+) \|", PAGE, re.MULTILINE)

    assert exits.NAMES == {int(code): name for code, name in rows}
    constants = {value for name, value in vars(exits).items() if name.isupper() and isinstance(value, int)}
    assert set(exits.NAMES) == constants


def test_every_gate_of_the_table_is_a_flag_and_a_setting():
    """A flag named in the second table exists, and so does its setting."""
    from contentaudit.cli.audit import command
    from contentaudit.settings import FILE_KEYS

    flags = {option for parameter in command.params for option in parameter.opts}
    rows = re.findall(r"^\| `(--[\w-]+)[^`]*` \| `(\w+) =", PAGE, re.MULTILINE)

    assert 4 == len(rows)
    assert {flag for flag, _ in rows} <= flags
    assert {setting for _, setting in rows} <= set(FILE_KEYS)


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("audit", "good.md", "--select", "missing-h1"), exits.PASSED),
        (("audit", "bad.md", "--select", "local-address"), exits.GATE),
        (("audit", "good.md", "--select", "missing-h1", "--fail-under", "structure=100"), exits.PASSED),
        (("audit", "bad.md", "--select", "missing-h1", "--fail-under", "structure=100"), exits.GATE),
        (("audit", "good.md", "--select", "no-such-check"), exits.USAGE),
        (("audit", "good.md", "--no-such-flag"), exits.USAGE),
        (("audit", "gone.md"), exits.NOTHING),
        (("audit", "empty"), exits.NOTHING),
        (("audit", "good.md", "gone.md", "--select", "missing-h1"), exits.PASSED),
        (("audit", "good.md", "gone.md", "--select", "missing-h1", "--strict"), exits.UNREADABLE),
        (("audit", "bad.md", "gone.md", "--select", "local-address", "--strict"), exits.UNREADABLE),
        (("audit", "bad.md", "--select", "local-address", "--report", "json=no/x.json"), exits.USAGE),
    ],
)
def test_codes_are_given_as_the_table_says(cli, workdir, args, code):
    """Each row, and which one counts where several apply."""
    (workdir / "good.md").write_text(GOOD, encoding="utf-8")
    (workdir / "bad.md").write_text(BAD, encoding="utf-8")
    (workdir / "empty").mkdir()

    assert code == cli(*args).code


@pytest.mark.parametrize(
    ("raised", "code"), [(ZeroDivisionError("x"), exits.BUG), (click.exceptions.Abort(), exits.STOPPED)]
)
def test_bugs_and_interruptions_have_codes_of_their_own(cli, monkeypatch, raised, code):
    """A bug asks for a report; the keyboard stops quietly."""

    def fail(*_args, **_kwargs):
        raise raised

    monkeypatch.delenv("CONTENTAUDIT_TRACEBACK", raising=False)
    monkeypatch.setattr(group, "main", fail)
    ran = cli("checks")

    assert code == ran.code
    assert ("This is a bug of ours" in ran.err) == (code == exits.BUG)
