"""`audit --diff BASE` as users run it."""

from __future__ import annotations

import json

import pytest

from repositories import Repository, needs_git

pytestmark = needs_git

FLAGS = ("--select", "generic-anchor,missing-h1", "--dialect", "en-US")
OLD = "# Tea\n\n[Click here](https://tea.example/) to read about tea.\n\nTea is good.\n"


@pytest.fixture
def made(workdir):
    """A repository with two articles."""
    repository = Repository(workdir)
    repository.commit(tea_md=OLD, other_md=OLD)
    return repository


def places(workdir):
    data = json.loads((workdir / "run.json").read_bytes())
    return [
        (page["source"], each["start"]["line"]) for page in data["documents"] for each in page["findings"]
    ]


def test_only_what_changed_is_reported_with_both_scores(cli, made, workdir):
    """Old faults elsewhere stop nobody; the score is told before and after."""
    made.write(tea_md=OLD + "\n[Read more](https://tea.example/more).\n", new_md=OLD)
    ran = cli("audit", ".", *FLAGS, "--diff", "main", "--report", "json=run.json", "--fail-on", "warning")

    assert 1 == ran.code
    assert [("new.md", 3), ("tea.md", 7)] == places(workdir)
    assert "new.md: score 66.7, new since main" in ran.out
    assert "tea.md: score 66.7 → 66.7 (+0.0) since main\n" in ran.out


def test_without_changes_it_passes(cli, made, workdir):
    """A pull request that touches no article is fine."""
    ran = cli("audit", ".", *FLAGS, "--diff", "main", "--report", "json=run.json")

    assert (0, []) == (ran.code, places(workdir))
    assert "No article has changed since main." in ran.out


@pytest.mark.parametrize(
    ("flags", "reason"),
    [
        (("--diff", "no-such"), "--diff no-such: there is no revision “no-such”"),
        (("--diff", "main", "--fix"), "--diff does not go with --fix"),
    ],
)
def test_what_cannot_be_compared_is_a_usage_error(cli, made, flags, reason):
    """A revision that is not there ends with 2."""
    ran = cli("audit", ".", *FLAGS, *flags)

    assert 2 == ran.code
    assert reason in ran.err


def test_what_is_no_file_is_audited_whole(cli, made, workdir, monkeypatch):
    """Standard input has no earlier version."""
    import io
    import sys

    class Stdin(io.TextIOWrapper):
        def isatty(self):
            return False

    monkeypatch.setattr(sys, "stdin", Stdin(io.BytesIO(OLD.encode())))
    cli("audit", "-", *FLAGS, "--kind", "markdown", "--diff", "main", "--report", "json=run.json")

    assert [("<stdin>", 3)] == places(workdir)
