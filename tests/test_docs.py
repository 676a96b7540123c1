"""The pages of the documentation do what they say: files are written, commands run, output compared."""

from __future__ import annotations

import re
import shlex

import pytest

from conftest import ROOT

FENCE = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", ["ignores", "baseline", "fixes"])
def test_examples_run_as_they_stand(cli, workdir, name):
    """A block with a title is a file; in a console block ``!`` begins a line of standard error."""
    commands = 0
    for language, title, text in FENCE.findall((ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")):
        if title:
            path = workdir / title
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif language == "console":
            for command, expected in re.findall(
                r"^\$ contentaudit (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE
            ):
                commands += 1
                _compare(cli(*shlex.split(command)), expected.splitlines())

    assert commands


def _compare(ran, expected):
    errors = [line.removeprefix("! ") for line in expected if line.startswith("! ")]
    assert errors == ran.err.splitlines()
    lines = [line for line in expected if not line.startswith("! ")]
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in lines)

    assert re.fullmatch(pattern, ran.out), f"{ran.out}\nis not\n" + "\n".join(lines)


def test_front_matter_of_the_page_on_ignores_is_followed(workdir):
    """The example with a table of reasons ignores what it names."""
    from contentaudit import audit

    page = (ROOT / "docs" / "ignores.md").read_text(encoding="utf-8")
    text = next(text for _, title, text in FENCE.findall(page) if title == "poem.md")
    (workdir / "poem.md").write_text(text, encoding="utf-8")
    found = audit("poem.md").documents[0].findings

    assert ["it is a poem"] == [each.ignored_reason for each in found if each.check == "thin-article"]
