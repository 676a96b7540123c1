"""The pre-commit hook, the GitHub action, the GitLab template and their documented examples."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from schemas import fetched, needed, violations

BIN = Path(sys.executable).parent
BAD = "# Tea\n\n::error::from the article [x](http://localhost/x)\n"
GOOD = "# Tea\n\nGreen tea is good.\n"
EXAMPLES = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.DOTALL)

bash = shutil.which("bash")
needs_bash = pytest.mark.skipif(bash is None or os.name == "nt", reason="runs the scripts in bash")


def yaml_of(text):
    """Return YAML as data; the key `on` is a word, not a truth."""
    yaml = needed("yaml")

    class Loader(yaml.SafeLoader):
        pass

    resolvers = yaml.SafeLoader.yaml_implicit_resolvers
    truth = "tag:yaml.org,2002:bool"
    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in each if tag != truth] for first, each in resolvers.items()
    }
    Loader.add_implicit_resolver(truth, re.compile("true|false"), list("tf"))
    return yaml.load(text, Loader)


def read(name):
    """Return a YAML file of the repository."""
    return yaml_of((ROOT / name).read_text(encoding="utf-8"))


def shell(script, folder, **env):
    """Run a script as GitHub's runner does."""
    command = [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path, **env},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def repository(tmp_path):
    """A repository with a good draft and a bad one, names with blanks."""
    (tmp_path / ".git").mkdir()
    for name, text in (("my good.md", GOOD), ("my bad.md", BAD)):
        (tmp_path / "drafts" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "drafts" / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_action_is_valid():
    """action.yml by the schema of GitHub's action metadata."""
    assert [] == violations(fetched("github-action.json"), read("action.yml"))


def test_the_template_is_valid():
    """The template by GitLab's CI schema."""
    assert [] == violations(fetched("gitlab-ci.json"), read("templates/contentaudit.gitlab-ci.yml"))


def test_the_documented_examples_are_valid():
    """docs/ci.md: two workflows by GitHub's schema, a pipeline by GitLab's, a pre-commit configuration."""
    documents = [yaml_of(example) for example in EXAMPLES]
    workflows = [each for each in documents if "jobs" in each]
    (pipeline,) = (each for each in documents if "include" in each)
    (hooks,) = (each for each in documents if "repos" in each)

    assert 2 == len(workflows)
    for workflow in workflows:
        assert [] == violations(fetched("github-workflow.json"), workflow)
    assert [] == violations(fetched("gitlab-ci.json"), pipeline)
    assert ["contentaudit"] == [hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]]


def test_the_examples_name_what_is_there():
    """Inputs of the action and variables of the template are those that exist."""
    action, template = read("action.yml"), read("templates/contentaudit.gitlab-ci.yml")
    documents = [yaml_of(example) for example in EXAMPLES]
    steps = [step for each in documents for job in each.get("jobs", {}).values() for step in job["steps"]]
    used = {name for step in steps if "/contentaudit@" in step["uses"] for name in step["with"]}
    (pipeline,) = (each for each in documents if "include" in each)

    assert used <= set(action["inputs"])
    assert set(pipeline["contentaudit"]["variables"]) <= set(template["contentaudit"]["variables"])
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    for name in (*action["inputs"], *action["outputs"]):
        assert f"`{name}`" in page


@needs_bash
def test_the_hook_prints_a_line_a_finding(repository):
    """pre-commit's way of calling: the entry, then arguments, then files; 1 stops the commit."""
    (hook,) = read(".pre-commit-hooks.yaml")
    entry = f"{hook['entry']} --ignore grammar"

    bad = shell(f"{entry} 'drafts/my bad.md' 'drafts/my good.md'", repository)
    good = shell(f"{entry} 'drafts/my good.md'", repository)

    assert (1, 0) == (bad.returncode, good.returncode)
    assert re.search(r"(?m)^drafts/my bad\.md:3:\d+: error: .*\[local-address\]$", bad.stdout)
    assert all(re.match(r"drafts/my (bad|good)\.md:\d+:\d+: ", line) for line in bad.stdout.splitlines())


def audit_step():
    """Return the script of the action's audit step."""
    (step,) = (step for step in read("action.yml")["runs"]["steps"] if step.get("id") == "audit")
    return step


def run_action(repository, **inputs):
    """Run the action's audit step with inputs as GitHub would, and return what it left."""
    temp = repository / ".runner"
    temp.mkdir()
    given = {
        "PATHS": "drafts", "ARGS": "--ignore=grammar", "ANNOTATIONS": "true", "SUMMARY": "true", "SARIF": "",
        "HTML": "", "BIN": str(BIN), "RUNNER_TEMP": str(temp), "GITHUB_OUTPUT": str(temp / "output"),
        "GITHUB_STEP_SUMMARY": str(temp / "summary.md"), **inputs,
    }  # fmt: skip
    ran = shell(audit_step()["run"], repository, **given)
    output = dict(line.split("=", 1) for line in (temp / "output").read_text().splitlines())
    return ran, output, temp


@needs_bash
def test_the_action_annotates_and_summarises(repository):
    """A failing draft: exit code 1, annotations on its line, a summary, a saved run."""
    ran, output, temp = run_action(repository)

    assert (1, "1") == (ran.returncode, output["exit-code"])
    assert re.search(r"(?m)^::error file=drafts/my bad\.md,line=3,", ran.stdout)
    assert (temp / "summary.md").read_text(encoding="utf-8").startswith("# Content audit\n")
    assert Path(output["json"]).read_bytes().startswith(b"{")


@needs_bash
def test_an_article_cannot_command_the_runner(repository):
    """What the log shows of articles stands between switching workflow commands off and on again."""
    ran, _, _ = run_action(repository)
    token = re.match(r"::stop-commands::([0-9a-f]{32})\n", ran.stdout)[1]
    shown, commands = ran.stdout.split(f"\n::{token}::\n")

    assert "from the article" in shown
    assert "::error::from the article" not in [line.strip() for line in commands.splitlines()]
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in commands.splitlines())


@needs_bash
def test_the_action_takes_lines_of_paths_and_arguments(repository):
    """One a line, so that blanks need no quotes; reports it was not asked for are not written."""
    ran, output, temp = run_action(
        repository,
        PATHS="drafts/my good.md\n\n",
        ARGS="--ignore=grammar\n--keyphrase=green tea\n",
        ANNOTATIONS="false",
        SUMMARY="false",
        SARIF="out file.sarif",
        HTML="out.html",
    )

    assert (0, "0") == (ran.returncode, output["exit-code"])
    assert '"keyphrase": "green tea"' in Path(output["json"]).read_text(encoding="utf-8")
    assert (repository / "out file.sarif").exists()
    assert (repository / "out.html").exists()
    assert not (temp / "summary.md").exists()
    assert "\n::notice" not in ran.stdout


def test_the_action_hands_every_input_over():
    """No input is pasted into a script, where it could be read as shell; each comes as a variable."""
    action = read("action.yml")
    steps = action["runs"]["steps"]
    handed = " ".join(
        str(value) for step in steps for value in (step.get("env") or step.get("with")).values()
    )

    assert all("${{" not in step.get("run", "") for step in steps)
    assert all(f"inputs.{name} " in handed for name in action["inputs"])


@needs_bash
def test_the_template_writes_its_artifacts(repository):
    """The script of GitLab's job leaves every file that the job declares."""
    job = read("templates/contentaudit.gitlab-ci.yml")["contentaudit"]
    variables = {**job["variables"], "CONTENTAUDIT_PATHS": "drafts", "CONTENTAUDIT_ARGS": "--ignore grammar"}
    install, audit = job["script"]

    ran = shell(audit, repository, **variables)

    assert 1 == ran.returncode
    assert install.endswith("pip install --quiet --disable-pip-version-check $CONTENTAUDIT_PACKAGE")
    for name in (*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()):
        assert (repository / name).stat().st_size > 0
