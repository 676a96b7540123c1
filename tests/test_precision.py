"""What the evidence says of a check's precision, wherever it is shown."""

from __future__ import annotations

import json

from conftest import ROOT
from contentaudit.checks import CHECKS
from contentaudit.explain import page
from contentaudit.precision import Precision, precision_of


def verdicts(name):
    lines = (ROOT / "tests" / "evidence" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["verdict"] for line in lines]


def test_the_package_carries_what_the_evidence_says():
    """The table in the package counts the verdicts of today; `make docs` writes it."""
    for check in CHECKS:
        judged = (ROOT / "tests" / "evidence" / f"{check.name}.jsonl").exists()
        expected = (sum(verdicts(check.name)), len(verdicts(check.name))) if judged else None
        assert expected == precision_of(check.name), f"{check.name}: run make docs"


def test_evidence_belongs_to_a_check():
    """No evidence is left behind by a check that is gone."""
    names = {check.name for check in CHECKS}

    assert [] == [
        file.stem for file in (ROOT / "tests" / "evidence").glob("*.jsonl") if file.stem not in names
    ]


def test_a_check_in_regular_is_right_four_times_in_five():
    """What the evidence rejects is not in the profiles that most people use."""
    weak = [check.name for check in CHECKS if (found := precision_of(check.name)) and found.percent < 80]

    assert [] == [check.name for check in CHECKS if check.name in weak and check.profile != "everything"]


def test_precision_in_words():
    """Percent are rounded down, and one finding is not many."""
    assert "199 of 200 sampled findings were right (99 %)" == str(Precision(199, 200))
    assert "1 of 1 sampled finding was right (100 %)" == str(Precision(1, 1))


def test_a_checks_page_ends_with_its_evidence():
    """A page tells what was sampled; a check without evidence claims nothing."""
    sampled = next(check for check in CHECKS if precision_of(check.name))
    other = next(check for check in CHECKS if not precision_of(check.name))

    assert page(sampled).endswith(f"Evidence: {precision_of(sampled.name)}.\n")
    assert "Evidence:" not in page(other)


def test_the_list_of_checks_shows_precision(cli, workdir):
    """`checks` shows percent where there is evidence, `--json` the share and the size of the sample."""
    listed = cli("checks", "--select", "long-sentence")
    rows = json.loads(cli("checks", "--json").out)
    row = next(row for row in rows if row["name"] == "long-sentence")

    assert f" {precision_of('long-sentence').percent} %  Finds" in listed.out
    assert precision_of("long-sentence").judged == row["sampled"]
    assert precision_of("long-sentence").right == round(row["precision"] * row["sampled"])
    assert all(row["precision"] is None for row in rows if row["sampled"] == 0)
