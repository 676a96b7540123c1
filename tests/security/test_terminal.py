"""Nothing that a page, a name or a settings file says can act on the terminal."""

from __future__ import annotations

import re
import sys

import pytest

EVIL = "\x1b[31m\x1b]8;;https://evil.example\x1b\\ \x9b2J \u202efdp.exe\u2066"
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
TOML = "\\u001b[31m\\u009b2J\\u202e"


def quiet(ran):
    """Return what could act in what a command printed."""
    return ACTING.findall(ran.out + ran.err)


@pytest.fixture
def hostile(workdir):
    """Make a folder of articles that try everything."""
    (workdir / "pages").mkdir()
    (workdir / "pages" / f"a{EVIL.replace('/', '')}.md").write_text(
        f"---\ntitle: x{EVIL}\nbad: [\n---\n# T{EVIL}\n\nThe{EVIL} tea in order to [x](http://[{EVIL}) 40%\n\n"
        f"<!-- contentaudit: ignore[{EVIL}] why -->\n\nAlways{EVIL} cures.\n", encoding="utf-8"
    )  # fmt: skip
    (workdir / "pages" / "b.html").write_text(
        f"<html lang='{EVIL}'><title>{EVIL}</title><h1>x{EVIL}</h1><p id='{EVIL}'>in order to{EVIL} "
        f"<a href='#{EVIL}'>here</a> <a href='https://{EVIL}'>click here</a>", encoding="utf-8"
    )  # fmt: skip
    return workdir


@pytest.mark.parametrize(
    "arguments",
    [
        ("audit", "pages", "--profile", "everything", "--ignore", "grammar"),
        ("audit", "pages", "--select", f"x{EVIL}"),
        ("audit", "pages", "--report", f"x{EVIL}=y"),
        ("audit", "pages", "--report", f"json=no{EVIL}/y"),
        ("audit", f"none{EVIL}.md"),
        ("audit", "pages", "--diff", "--ignore", "grammar"),
        ("baseline", "write", "pages", "--ignore", "grammar"),
        ("explain", f"x{EVIL}"),
        ("report", f"none{EVIL}.json"),
        ("batch", f"none{EVIL}.csv", "--out", "RUN"),
        (f"au{EVIL}",),
    ],
    ids=lambda arguments: " ".join(arguments[:3]).encode("ascii", "replace").decode()[:24],
)
def test_names_and_pages(cli, hostile, arguments):
    """Every command shows hostile text with visible escapes, in results and in errors."""
    ran = cli(*arguments)
    assert [] == quiet(ran)
    assert 70 != ran.code


@pytest.mark.parametrize(
    "text",
    [f'"x{TOML}" = 1', f'load = ["x{TOML}.py"]', f'extend = "x{TOML}"', f'select = ["x{TOML}"]', f'x = "{EVIL}"'],
    ids=["key", "load", "extend", "select", "raw"],
)  # fmt: skip
def test_settings(cli, hostile, text):
    """A settings file that is wrong is quoted with visible escapes."""
    (hostile / "contentaudit.toml").write_text(text + "\n", encoding="utf-8")
    ran = cli("audit", "pages")
    assert (2, []) == (ran.code, quiet(ran))


def test_a_baseline_of_somebody_else(cli, hostile):
    """Names and texts in a baseline are shown, and do not act."""
    cli("baseline", "write", "pages", "--ignore", "grammar")
    ran = cli("baseline", "show")
    assert (0, []) == (ran.code, quiet(ran))


def test_a_run_of_somebody_else(cli, hostile):
    """So are those of a saved report."""
    cli("audit", "pages", "--ignore", "grammar", "--report", "json=run.json")
    ran = cli("report", "run.json")
    assert (0, []) == (ran.code, quiet(ran))


@pytest.mark.parametrize("printed", [("--report", "csv=-"), ("--unsafe-fixes", "--diff-only")])
def test_what_is_printed_for_programs(cli, hostile, monkeypatch, printed):
    """A report or a diff is printed as it is, but not to a terminal."""
    (hostile / "fix.html").write_text(f"<html lang='en_US'> {EVIL}<p>Tea.</p>", encoding="utf-8")
    arguments = ("audit", ".", "--profile", "everything", "--ignore", "grammar", *printed)
    assert "\u202e" in cli(*arguments).out

    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert [] == quiet(cli(*arguments))


@pytest.mark.skipif(sys.platform == "win32", reason="names of files hold no newlines there")
def test_a_newline_in_a_name(cli, workdir):
    """The name of a file begins no line of its own, which a log would take for a command."""
    (workdir / "a\n::stop-commands::x.md").write_text("# Tea\n\nSee [x](http://[x).\n", encoding="utf-8")
    for arguments in (
        ("audit", ".", "--select", "malformed-url"),
        ("audit", ".", "--select", "malformed-url", "--fix"),
        ("baseline", "write", "."),
        ("baseline", "show", "--verbose"),
    ):
        ran = cli(*arguments)
        assert [] == [line for line in (ran.out + ran.err).splitlines() if line.startswith("::")]
