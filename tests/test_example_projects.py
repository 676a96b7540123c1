"""The larger examples: the content team's script, the analyst's notebook, a repository with CI, a plugin."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import ROOT
from contentaudit.testing import example_params, problems

EXAMPLES = ROOT / "examples"
PLUGIN = EXAMPLES / "plugin-package"
sys.path.append(str(PLUGIN / "src"))

from house_style import CHECKS  # noqa: E402 - the plugin's own package


def test_the_content_teams_script_writes_a_fix_list(workdir):
    """A row a finding with its place and its fix, the most points of a page first, safe in a spreadsheet."""
    shutil.copytree(EXAMPLES / "drafts", "drafts")
    Path("drafts/formula.md").write_text("# Tea\n\n[=cmd](http://localhost/x) tea.\n", encoding="utf-8")
    command = [sys.executable, EXAMPLES / "content_team.py", "drafts", "fixes.csv"]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=True, env=environment
    )
    with Path("fixes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    shoes = [row for row in rows if row["file"].endswith("running-shoes.md")]

    assert "" == ran.stderr
    assert f"{len(shoes):3} to mend  {shoes[0]['file']}" in ran.stdout
    assert sorted((float(row["points"]) for row in shoes), reverse=True) == [
        float(row["points"]) for row in shoes
    ]
    assert [("13", "information")] == [
        (row["line"], row["instead"]) for row in shoes if row["now"] == "informations"
    ]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_the_notebooks_cells_run_in_order(workdir, monkeypatch):
    """Every code cell of the analyst's notebook runs, and plots are drawn."""
    pytest.importorskip("matplotlib", reason="the notebook draws with matplotlib").use("Agg")
    pytest.importorskip("duckdb")
    plots = pytest.importorskip("matplotlib.pyplot")
    shutil.copytree(EXAMPLES / "guides", "guides")
    book = json.loads((EXAMPLES / "notebook.ipynb").read_text(encoding="utf-8"))
    namespace = {"__name__": "__main__"}
    for number, cell in enumerate(book["cells"], 1):
        if cell["cell_type"] == "code":
            assert not cell["outputs"], "commit the notebook without outputs"
            exec(compile("".join(cell["source"]), f"cell {number}", "exec"), namespace)  # noqa: S102

    assert 5 == len(namespace["worst"])
    assert namespace["costly"]
    assert 3 == len(plots.get_fignums())
    plots.close("all")


@pytest.fixture
def repository(workdir):
    """Work in a copy of the repository with CI, with the baseline of today."""
    folder = workdir / "repository"
    shutil.copytree(EXAMPLES / "ci-repository", folder)
    os.chdir(folder)
    return folder


def test_a_new_fault_fails_where_known_ones_do_not(cli, repository):
    """What is known passes; a new finding in the same article fails the gate."""
    draft = repository / "drafts" / "sourdough-starter.md"
    first = cli("audit", "drafts", "--no-baseline", "-q")
    written = cli("baseline", "write", "drafts")
    known = cli("audit", "drafts", "-q")
    draft.write_text(draft.read_text(encoding="utf-8") + "\nStudies show that it heals.\n", encoding="utf-8")
    new = cli("audit", "drafts", "-q")

    assert [1, 0, 0, 1] == [first.code, written.code, known.code, new.code]
    assert re.search(r"sourdough-starter\.md: \d+ new finding", new.err)


def test_the_committed_baseline_knows_its_drafts(repository):
    """The baseline in the example belongs to the drafts beside it."""
    baseline = json.loads((repository / ".contentaudit-baseline.json").read_text(encoding="utf-8"))

    assert baseline["findings"]
    assert [] == [name for name in baseline["findings"] if not (repository / name).exists()]


def test_ci_files_of_the_repository_name_what_there_is(repository):
    """The workflow gives the action inputs that it has; the hook and the template exist."""
    workflow = yaml.safe_load((repository / ".github/workflows/content.yml").read_text(encoding="utf-8"))
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    config = yaml.safe_load((repository / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    gitlab = yaml.safe_load((repository / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    template = (ROOT / gitlab["include"][0]["file"]).read_text(encoding="utf-8")

    assert set(workflow["jobs"]["audit"]["steps"][1]["with"]) <= set(action["inputs"])
    assert {hook["id"] for hook in config["repos"][0]["hooks"]} <= {hook["id"] for hook in hooks}
    assert [] == [name for name in gitlab["contentaudit"]["variables"] if name not in template]


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_checks_of_the_plugin_hold(check, example):
    """The checks of the plugin package pass their own examples."""
    assert [] == problems(check, example)
