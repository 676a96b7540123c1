"""
Does what a page of the documentation says, block by block.

A block that cannot be run here has a marker on the line before it: ``<!-- docs-test: skip REASON -->``.
A block of ``text`` with ``<!-- docs-test: output -->`` is what the Python block before it prints. A block
with a title is a file. Output is compared with its numbers left out, and ``…`` stands for anything: scores
move with every rule, shapes do not. (Where a page shows every digit, `test_docs.py` compares those too.)
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import traceback
from pathlib import Path
from types import ModuleType

import yaml

import pages
from conftest import ROOT

ELSEWHERE = {
    "pip",
    "pipx",
    "uv",
    "brew",
    "apt",
    "npm",
    "jq",
    "reviewdog",
    "vim",
    "spark-submit",
    "docker",
    "pre-commit",
    "pytest",
}
SILENT = {
    "text",
    "html",
    "markdown",
    "md",
    "groovy",
    "xml",
    "lua",
    "sql",
    "js",
    "mermaid",
    "csv",
    "diff",
    "docker",
}
OUTSIDE = re.compile(r"https?://|\bOWNER\b")


def name_of(path):
    """Return a path as the repository names it."""
    return path.relative_to(ROOT).as_posix()


class Reader:
    """Does what a page says, in order, and keeps what went wrong."""

    def __init__(self, cli, path):
        self.cli, self.path = cli, path
        self.module = ModuleType("docs_page")
        self.printed = ""
        self.wrong = []

    def read(self):
        """Do every block of the page."""
        blocks = pages.read(self.path).blocks
        if any(block.title for block in blocks):
            empty = Path("empty")
            empty.mkdir()
            os.chdir(empty)
        for block in blocks:
            action, _, reason = block.marker.partition(" ")
            if action == "skip":
                assert reason, f"{self.path}:{block.line}: say why the block is skipped"
                continue
            try:
                self.do(block, action)
            except Exception:  # noqa: BLE001 - whatever a block raises is the page's fault
                told = traceback.format_exc(limit=-3)
                self.wrong.append(f"{name_of(self.path)}:{block.line}\n{told}")

    def do(self, block, action):
        """Do one block by its language."""
        if block.title:
            Path(block.title).parent.mkdir(exist_ok=True, parents=True)
            Path(block.title).write_text(block.code, encoding="utf-8")
        elif action == "output":
            same(block.code, self.printed)
        elif block.language not in SILENT:
            getattr(self, block.language or "unnamed")(block)

    def python(self, block):
        """Run it in the page's namespace; keep what it prints."""
        code = "\n" * (block.line - 1) + block.code
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, self.path, "exec", dont_inherit=True), vars(self.module))  # noqa: S102
        self.printed = printed.getvalue()
        self.examples()

    def examples(self):
        """Try the examples of the checks that a block defines."""
        from contentaudit.check import Check
        from contentaudit.testing import problems

        for made in list(vars(self.module).values()):
            if isinstance(made, type) and issubclass(made, Check) and made.__module__ == "docs_page":
                assert made.examples
                assert [] == [told for example in made.examples for told in problems(made, example)]

    def toml(self, block):
        """Load settings with every check they name; of a package's pyproject, only the TOML."""
        read = tomllib.loads(block.code)
        named = re.match(r"# ([\w.-]+\.toml)\n", block.code)
        ours = not named or named[1] in {"contentaudit.toml", "pyproject.toml"}
        if "project" in read or not read or not ours:
            return
        from contentaudit import Auditor
        from contentaudit.settings import read as settings

        name = "pyproject.toml" if "tool" in read else "contentaudit.toml"
        folder = Path("settings")
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(block.code, encoding="utf-8")
        Auditor(settings(folder / name))
        shutil.rmtree(folder)

    def yaml(self, block):
        """Parse it."""
        assert yaml.safe_load(block.code)

    def json(self, block):
        """Parse it."""
        json.loads(block.code)

    def jsonl(self, block):
        """Parse every line."""
        for line in block.code.splitlines():
            json.loads(line)

    def sh(self, block):
        """Check the syntax, and our own commands with their options."""
        if shell := shutil.which("bash") or shutil.which("sh"):
            subprocess.run([shell, "-n"], input=block.code, text=True, check=True)
        for line in block.code.splitlines():
            if line.startswith("contentaudit "):
                parsed(split(line)[0])

    def console(self, block):
        """Run every command after a dollar sign."""
        for command, output in commands(block.code):
            self.command(command, output)

    def command(self, command, output):
        """Run one command and compare what it prints."""
        program = command.split()[0]
        if program in ELSEWHERE:
            return
        args, piped = split(command)
        if program == "make":
            assert set(args) <= targets(), f"Makefile has no such target: {command}"
        elif program == "contentaudit":
            self.contentaudit(args, output, piped)
        elif program in {"git", "python", "cat", "mkdir", "cp"}:
            given = [sys.executable if program == "python" else program, *args]
            ran = subprocess.run(given, capture_output=True, text=True, encoding="utf-8", check=False)
            assert 0 == ran.returncode, f"$ {command}\n{ran.stdout}{ran.stderr}"
            if output:
                same(output, ran.stdout)
        else:
            raise AssertionError(f"$ {command}\nIf it cannot be run here, give the block a marker.")

    def contentaudit(self, args, output, piped):
        """Run our command line; what would leave this machine is only parsed."""
        if OUTSIDE.search(" ".join(args)):
            parsed(args)
            return
        ran = self.cli(*args)
        assert ran.code in {0, 1}, f"contentaudit {shlex.join(args)} ends with {ran.code}\n{ran.err}"
        lines = output.splitlines()
        told = "\n".join(line.removeprefix("! ") for line in lines if line.startswith("! "))
        same(told, ran.err)
        if not piped:
            same("\n".join(line for line in lines if not line.startswith("! ")), ran.out)


def commands(code):
    """Yield the commands of a console session, each with the output shown."""
    command, output = "", []
    for line in [*code.splitlines(), "$ "]:
        if command.endswith("\\"):
            command = command[:-1] + line.strip()
        elif line.startswith("$ "):
            if command:
                yield command, "\n".join(output)
            command, output = line[2:], []
        else:
            output.append(line)


def split(command):
    """Return a command's arguments, and whether another command follows them."""
    words = shlex.shlex(command, posix=True, punctuation_chars="|;&")
    words.whitespace_split = True
    _, *args = words
    ends = next((at for at, word in enumerate(args) if set(word) <= set("|;&")), None)
    return args[:ends], ends is not None


def parsed(args):
    """Check options and their values without running the command."""
    from contentaudit.cli import cli as group

    name, command, rest = group.resolve_command(group.make_context("contentaudit", list(args)), list(args))
    command.make_context(name, rest)


def same(expected, actual):
    """Compare what a page shows with what was printed: numbers left out, an ellipsis for anything."""
    shown = [shape(line) for line in expected.splitlines() if line.strip()]
    printed = iter([shape(line) for line in actual.splitlines() if line.strip()])
    for wanted in shown:
        if wanted == "…":
            continue
        pattern = ".*".join(map(re.escape, wanted.split("…")))
        found = any(re.fullmatch(pattern, line) for line in printed)
        assert found, f"not printed, or not in this place: {wanted}\n\n{actual}"


def shape(line):
    line = re.sub(r"[█░]+", "█", " ".join(line.split()))
    return re.sub(r"\d+(?:[.,]\d+)*", "N", line)


def targets():
    return set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
