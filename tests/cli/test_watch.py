"""`audit --watch`: what changes is audited again."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading

import click
import pytest

from contentaudit.cli.watch import WAITING, stamps, watch

BAD = "# Tea\n\n## Steps\n\n#### Deep\n\nTea is good.\n"


class Script:
    """Plays edits between two looks, then the keyboard's stop."""

    def __init__(self, *edits):
        self.edits = list(edits)

    def __call__(self, _seconds):
        """Play the next edit."""
        if not self.edits:
            raise KeyboardInterrupt
        self.edits.pop(0)()


def watched(inputs, *edits, codes=()):
    """Return what each audit was asked to show, and the exit code."""
    told = []
    left = list(codes)

    def audit(shown):
        told.append(shown)
        return left.pop(0) if left else 0

    code = watch(inputs, audit, Script(*edits))
    return told, code


@pytest.fixture
def blog(workdir):
    """A folder with two articles."""
    (workdir / "blog").mkdir()
    for name in ("a.md", "b.md"):
        (workdir / "blog" / name).write_text("# Tea\n", encoding="utf-8")
    return workdir / "blog"


def test_only_what_changed_is_shown_again(blog):
    """First everything, then each article that was edited, added or removed; a look without news is quiet."""
    told, _ = watched(
        ["blog"],
        lambda: (blog / "a.md").write_text("# Tea, edited\n", encoding="utf-8"),
        lambda: None,
        lambda: (blog / "c.md").write_text("# New\n", encoding="utf-8"),
        (blog / "b.md").unlink,
    )

    assert [None, *(frozenset([str(blog / f"{name}.md")]) for name in "acb")] == told


def test_new_settings_concern_every_article(blog, workdir):
    """After an edit of the settings or the baseline all of them are shown."""
    told, _ = watched(
        ["blog"],
        lambda: (workdir / "contentaudit.toml").write_text("fail_on = 'never'\n", encoding="utf-8"),
        lambda: (workdir / ".contentaudit-baseline.json").write_text("{}", encoding="utf-8"),
    )

    assert [None, None, None] == told


def test_it_ends_with_the_last_code(blog):
    """The keyboard's stop is no failure; the last audit counts."""
    edit = lambda: (blog / "a.md").write_text("# Another tea\n", encoding="utf-8")  # noqa: E731

    assert 1 == watched(["blog"], edit, codes=(0, 1))[1]


def test_an_error_is_told_and_the_watch_goes_on(blog, capsys):
    """Settings broken for a moment do not end it."""
    told = []

    def audit(shown):
        told.append(shown)
        raise click.UsageError("broken settings")

    code = watch(["blog"], audit, Script(lambda: (blog / "a.md").write_text("# T\n", encoding="utf-8")))

    assert (2, 2) == (code, len(told))
    assert 2 == capsys.readouterr().err.count("broken settings")


def test_broken_settings_are_watched_too(blog, workdir):
    """A settings file that cannot be read is the audit's business."""
    (workdir / "pyproject.toml").write_bytes(b"\xff")

    assert {str(blog / "a.md"), str(blog / "b.md")} <= set(stamps(["blog"]))


@pytest.mark.parametrize("text", ["-", "https://a.example/"])
def test_what_is_no_file_cannot_be_watched(text):
    """Standard input and addresses have no time of change."""
    with pytest.raises(click.UsageError, match="no file or folder"):
        watched([text])


@pytest.mark.skipif(os.name == "nt", reason="stops the process with SIGINT")
def test_the_command_prints_an_edited_article_again(blog):
    """The real program: it prints both, then the edited one alone, and ends at Ctrl-C."""
    command = [
        sys.executable,
        "-u",
        "-m",
        "contentaudit",
        "audit",
        "blog",
        "--watch",
        "--quiet",
        "--no-cache",
    ]
    flags = ["--select", "skipped-heading-level", "--fail-on", "warning"]
    run = subprocess.Popen(
        [*command, *flags], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )
    lines = queue.Queue()
    threading.Thread(target=lambda: [lines.put(line) for line in run.stdout], daemon=True).start()
    first = [lines.get(timeout=60) for _ in range(4)]
    (blog / "b.md").write_text(BAD, encoding="utf-8")
    again = [lines.get(timeout=60) for _ in range(3)]
    run.send_signal(signal.SIGINT)

    assert [WAITING, WAITING] == [first[-1].strip(), again[-1].strip()]
    assert ["a.md", "b.md"] == [line.split()[1][-4:] for line in first[:2]]
    assert [os.path.join("blog", "b.md"), "1", "warning"] == again[0].split()[1:]  # noqa: PTH118
    assert 1 == run.wait(timeout=60)
