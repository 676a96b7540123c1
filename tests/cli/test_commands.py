"""The smaller commands, and the frame around all of them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from contentaudit import __version__
from contentaudit.checks import CHECKS


def test_version_is_printed_without_loading_the_machinery():
    """`--version` and the bare import load neither parser nor model."""
    code = (
        "import sys, contentaudit.cli; "
        "print([m for m in ('turbohtml', 'rich', 'onnxruntime', 'numpy', 'textstat', 'bs4', 'requests') "
        "if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]" == ran.stdout.strip()


def test_version(cli):
    """`--version` prints name and version."""
    ran = cli("--version")

    assert (0, f"contentaudit, version {__version__}\n") == (ran.code, ran.out)


def test_an_unknown_command_names_the_nearest(cli):
    """A misspelt command ends with 2 and a suggestion."""
    ran = cli("audti")

    assert 2 == ran.code
    assert "Did you mean 'audit'?" in ran.err


def test_help_lists_every_command(cli):
    """`--help` names the commands with what they do."""
    ran = cli("--help")

    assert 0 == ran.code
    for name in ("audit", "checks", "config", "explain", "report"):
        assert name in ran.out


def test_checks_lists_all_of_them(cli, workdir):
    """`checks` names every check with severity, weight and profile."""
    ran = cli("checks")

    for check in CHECKS:
        assert check.name in ran.out
    assert f"{len(CHECKS)} checks" in ran.out


def test_checks_as_json(cli, workdir):
    """`checks --json` is for programs; --select narrows it."""
    rows = json.loads(cli("checks", "--json", "--select", "missing-h1").out)

    assert ["missing-h1"] == [row["name"] for row in rows]
    keys = ("name", "category", "severity", "weight", "profile", "precision", "sampled", "origin", "summary")
    assert sorted(keys) == sorted(rows[0])


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_explains_itself(check):
    """A check's page says what it finds, why it matters and what to do, and shows examples."""
    from contentaudit.explain import page

    text = page(check)

    assert text.startswith(f"# {check.name}\n")
    shown = () if "online" in check.needs else ("## Found", "## Not found")
    for part in ("## Why it matters", "## What to do", "## At a glance", *shown):
        assert part in text


def test_explain_prints_the_page(cli, workdir):
    """`explain NAME` prints the check's page."""
    ran = cli("explain", "missing-h1")

    assert 0 == ran.code
    assert ran.out.startswith("# missing-h1\n")


def test_explain_of_an_unknown_check_names_the_nearest(cli, workdir):
    """A misspelt check ends with 2 and a suggestion."""
    ran = cli("explain", "mising-h1")

    assert 2 == ran.code
    assert "did you mean “missing-h1”?" in ran.err


def test_config_tells_where_values_came_from(cli, workdir):
    """`config` shows effective values, each with its file and line, its flag or `default`."""
    (workdir / "contentaudit.toml").write_text('profile = "strict"\n', encoding="utf-8")
    ran = cli("config", "--ignore", "grammar")

    assert '"strict"  (contentaudit.toml:1)' in ran.out
    assert '["grammar"]  (--ignore)' in ran.out
    assert "(default)" in ran.out
    assert "(default)" not in cli("config", "--changed").out


def test_config_schema_is_json(cli, workdir):
    """`config --schema` prints a JSON Schema."""
    assert "properties" in json.dumps(json.loads(cli("config", "--schema").out))


def test_a_misspelt_setting_names_file_line_and_nearest(cli, workdir):
    """A wrong key in the settings ends with 2 and says which one was meant."""
    (workdir / "contentaudit.toml").write_text('\nprofil = "strict"\n', encoding="utf-8")
    ran = cli("config")

    assert 2 == ran.code
    assert "contentaudit.toml:2: profil: there is no key “profil”; did you mean “profile”?" in ran.err


def test_a_bug_of_ours_ends_with_70_and_no_traceback(cli, workdir, monkeypatch):
    """An unexpected error asks for a report instead of showing a traceback."""
    import contentaudit.registry

    def broken(*_):
        raise RuntimeError("boom")

    monkeypatch.setattr(contentaudit.registry, "registry", broken)
    ran = cli("checks")

    assert 70 == ran.code
    assert "RuntimeError: boom" in ran.err
    assert "Traceback" not in ran.err


def test_the_module_runs_as_a_program():
    """`python -m contentaudit` is the same program."""
    ran = subprocess.run(
        [sys.executable, "-m", "contentaudit", "--version"], capture_output=True, text=True, check=True
    )

    assert __version__ in ran.stdout
