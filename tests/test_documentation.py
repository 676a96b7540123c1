"""Every code block of the docs is run, every link followed, every page reached; see `docs_reader`."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
import sys
from urllib.parse import unquote

import pytest

import pages
from conftest import ROOT
from docs_reader import Reader, name_of

HANDWRITTEN = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")]
DOCS = sorted((ROOT / "docs").rglob("*.md"))
PAGES = [path for path in HANDWRITTEN if path.exists()] + DOCS
RUN = [path for path in PAGES if path.parent.name != "checks"]  # a check's examples are tested as examples


@pytest.fixture
def here(workdir, monkeypatch):
    """Work in a repository with the examples, as the pages assume it."""
    monkeypatch.setenv("CONTENTAUDIT_NO_CACHE", "1")
    for variable, value in (("NAME", "Ines"), ("EMAIL", "ines@example.org")):
        monkeypatch.setenv(f"GIT_AUTHOR_{variable}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{variable}", value)
    ignored = shutil.ignore_patterns("reports", "__pycache__")
    shutil.copytree(ROOT / "examples", workdir / "examples", ignore=ignored)
    shutil.copytree(ROOT / "examples" / "drafts", workdir / "drafts")
    shutil.copytree(ROOT / "examples" / "guides", workdir / "content" / "blog")
    tea = ROOT / "examples" / "drafts" / "green-tea.md"
    for copy in ("draft.md", "article.md", "drafts/tea.md", "content/tea.md"):
        shutil.copy(tea, workdir / copy)
    shutil.copy(ROOT / "examples" / "guides" / "bicycle-chain.html", workdir / "article.html")
    for command in (
        ["init", "-q", "-b", "main"],
        ["add", "-A"],
        ["commit", "-qm", "drafts"],
        ["update-ref", "refs/remotes/origin/main", "HEAD"],
    ):
        subprocess.run(["git", *command], check=True, cwd=workdir)
    return workdir


@pytest.mark.parametrize("path", RUN, ids=name_of)
def test_every_code_block_runs(path, here, cli, monkeypatch):
    """Python runs, commands end well and print what is shown, settings load, data can be read."""
    reader = Reader(cli, path)
    monkeypatch.setitem(sys.modules, "docs_page", reader.module)
    reader.read()

    assert [] == reader.wrong, "\n".join(reader.wrong)


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_relative_link_leads_somewhere(path):
    """A link's file exists, and the heading its fragment names."""
    dead = []
    for link in pages.read(path).links:
        if re.match(r"[a-z]+:", link.target):
            continue
        file, _, fragment = unquote(link.target).partition("#")
        target = (path.parent / file).resolve() if file else path
        known = (
            not fragment
            or target.suffix != ".md"
            or (target.exists() and fragment in pages.read(target).anchors)
        )
        if not (target.exists() and known):
            dead.append(f"{name_of(path)}:{link.line} {link.target}")

    assert [] == dead


def test_every_page_is_reached():
    """From README.md, links lead to every page of the docs."""
    reached, todo = set(), [ROOT / "README.md"]
    while todo:
        path = todo.pop()
        if path in reached or path.suffix != ".md" or not path.exists():
            continue
        reached.add(path)
        found = (unquote(link.target).partition("#")[0] for link in pages.read(path).links)
        todo += [(path.parent / file).resolve() for file in found if file and not re.match(r"[a-z]+:", file)]

    assert [] == sorted(name_of(path) for path in set(DOCS) - reached)


def test_the_site_has_every_page():
    """The navigation of the site names every page but those of single checks, and none that is not there."""
    named = set(re.findall(r'"([^"]+\.md)"', (ROOT / "zensical.toml").read_text(encoding="utf-8")))
    written = {path.relative_to(ROOT / "docs").as_posix() for path in DOCS if path.parent.name != "checks"}
    beside = {"CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}

    assert {"checks/index.md"} | written | beside == named


def test_few_blocks_are_skipped():
    """A marker is the exception: not one block in twenty has one."""
    blocks = list(itertools.chain.from_iterable(pages.read(path).blocks for path in RUN))
    skipped = [block for block in blocks if block.marker.startswith("skip")]

    assert len(blocks) > 20 * len(skipped)
