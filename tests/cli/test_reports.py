"""--report: files, standard output, links, and what a shell completes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import BashComplete

from contentaudit.checks import CHECKS
from contentaudit.cli import cli as cli_group
from contentaudit.report import FORMATS, write
from reports import one, report

DRAFT = "# Tea\n\nGreen tea is good.\n"


def run(*args, **env):
    """Run the program as a shell does."""
    return subprocess.run(
        [sys.executable, "-m", "contentaudit", *map(str, args)],
        capture_output=True,
        check=False,
        env={**os.environ, **env},
    )


@pytest.fixture
def draft(workdir):
    """A small article."""
    (workdir / "tea.md").write_text(DRAFT, encoding="utf-8")
    return "tea.md"


@pytest.mark.parametrize(
    "file", ["-", pytest.param("/dev/stdout", marks=pytest.mark.skipif(os.name == "nt", reason="POSIX"))]
)
def test_a_report_can_be_printed_alone(draft, file):
    """FORMAT=- prints nothing but that report, so that it can be piped."""
    ran = run(
        "audit",
        draft,
        "--ignore",
        "grammar",
        "--fail-on",
        "never",
        "--report",
        f"json={file}",
        "--report",
        "csv=a.csv",
    )

    assert "tea.md" == json.loads(ran.stdout)["documents"][0]["source"]
    assert Path("a.csv").exists()


def test_a_saved_run_is_printed(cli, workdir):
    """`report run.json --report FORMAT=-` prints that format."""
    write(report(one()), "json", "run.json")

    ran = cli("report", "run.json", "--report", "short=-")

    assert "drafts/tea.md:1:5: warning: “tea are” should be “tea is” [long-sentence]\n" == ran.out


def test_a_printed_report_survives_redirection(draft, workdir):
    """Standard output redirected to a file gets the report as well, and stays the file it was."""
    with (workdir / "out.json").open("wb") as out:
        command = [
            sys.executable,
            "-m",
            "contentaudit",
            "audit",
            draft,
            "--ignore",
            "grammar",
            "--report",
            "json=-",
        ]
        subprocess.run(command, stdout=out, check=False)

    assert "tea.md" == json.loads((workdir / "out.json").read_bytes())["documents"][0]["source"]


def test_only_one_report_can_be_printed(cli, draft):
    """Two on standard output would be neither."""
    ran = cli("audit", draft, "--report", "json=-", "--report", "csv=-")

    assert 2 == ran.code
    assert "only one report can be printed" in ran.err


@pytest.mark.parametrize("value", ["json", "json=", "=x"])
def test_a_malformed_report_is_refused_before_any_work(cli, workdir, value):
    """The input is not even looked for."""
    ran = cli("audit", "missing.md", "--report", value)

    assert 2 == ran.code
    assert "--report" in ran.err


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path):
    """A report written through a link changes the file it leads to."""
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")

    write(report(one()), "csv", tmp_path / "link.csv")

    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text(encoding="utf-8").startswith("source,")


def test_a_failed_write_leaves_the_old_report(tmp_path):
    """The folder holds no half file afterwards."""
    target = tmp_path / "run.json"
    target.mkdir()

    with pytest.raises(OSError, match="run"):
        write(report(one()), "json", target)

    assert [target] == list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_the_mode_of_a_report_is_kept(tmp_path):
    """A new report has the usual mode, an old one keeps its own."""
    target = tmp_path / "run.json"
    before = os.umask(0o022)
    try:
        write(report(one()), "json", target)
    finally:
        os.umask(before)
    assert 0o644 == target.stat().st_mode & 0o777
    target.chmod(0o600)

    write(report(one()), "json", target)

    assert 0o600 == target.stat().st_mode & 0o777


def completed(*words):
    """Return what a shell is offered for a command line, the last word begun."""
    shell = BashComplete(cli_group, {}, "contentaudit", "_CONTENTAUDIT_COMPLETE")
    return [item.value for item in shell.get_completions(list(words[:-1]), words[-1])]


def test_commands_are_completed():
    """`contentaudit ex<Tab>` knows its commands."""
    assert ["explain"] == completed("ex")


def test_check_names_are_completed():
    """`explain long-<Tab>` and `--ignore a,b<Tab>` know checks and categories."""
    names = sorted(check.name for check in CHECKS if check.name.startswith("long-"))

    assert names == sorted(completed("explain", "long-"))
    assert ["grammar,metadata"] == completed("audit", "--ignore", "grammar,metad")


def test_report_formats_are_completed():
    """`--report <Tab>` lists the formats, and files after the equals sign."""
    assert {f"{name}=" for name in FORMATS if name.startswith("j")} == set(
        completed("audit", "--report", "j")
    )
    assert ["json=ru"] == completed("audit", "--report", "json=ru")


def test_a_shell_asks_the_program_itself():
    """The script that the shell sources asks through the environment."""
    asked = {"COMP_WORDS": "contentaudit explain long-al", "COMP_CWORD": "2"}

    assert b"plain,long-alt" == run(_CONTENTAUDIT_COMPLETE="bash_complete", **asked).stdout.strip()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_its_script(shell):
    """The documented command prints the script to source."""
    ran = run(_CONTENTAUDIT_COMPLETE=f"{shell}_source")

    assert 0 == ran.returncode
    assert b"_CONTENTAUDIT_COMPLETE" in ran.stdout
