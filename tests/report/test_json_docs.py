"""JSON v1 as documented: the published schema holds for every report, and says no to others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contentaudit.report import render
from contentaudit.wire import Finding, LedgerLine, Page, Report
from reports import awkward, golden
from schemas import needed

DOCS = Path(__file__).parent.parent.parent / "docs"
REPORTS = {**awkward(), "golden": golden()}


@pytest.fixture(scope="module")
def validator():
    """Check by the committed schema."""
    jsonschema = needed("jsonschema")
    return jsonschema.Draft202012Validator(json.loads((DOCS / "schema" / "report-v1.json").read_bytes()))


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_is_valid(validator, name):
    """What is written is what docs/schema/report-v1.json describes."""
    errors = validator.iter_errors(json.loads(render(REPORTS[name], "json")))

    assert [] == [f"{error.json_path}: {error.message}" for error in errors]


@pytest.mark.parametrize(
    "break_it",
    [
        lambda made: made.pop("documents"),
        lambda made: made["documents"][0].pop("ledger"),
        lambda made: made["documents"][0]["findings"][0].update(severity="terrible"),
        lambda made: made["documents"][0]["findings"][0]["start"].update(line="one"),
    ],
)
def test_a_broken_report_is_not(validator, break_it):
    """A missing key, an unknown word and a wrong type are each one error."""
    made = json.loads(render(golden(), "json"))
    break_it(made)

    assert 1 == len(list(validator.iter_errors(made)))


def test_every_field_is_on_the_page():
    """docs/json-v1.md has a row for every key of the main structs."""
    page = (DOCS / "json-v1.md").read_text(encoding="utf-8")

    for struct in (Report, Page, Finding, LedgerLine):
        for key in struct.__struct_fields__:
            assert f"\n| `{key}` |" in page


def test_the_settings_schema_knows_every_check():
    """Editors complete check names and their options; a plugin's tables are let through."""
    jsonschema = needed("jsonschema")
    schema = json.loads((DOCS / "schema" / "settings.json").read_bytes())
    valid = jsonschema.Draft202012Validator(schema).is_valid

    assert valid({"profile": "strict", "checks": {"long-sentence": {"weight": 2}, "our-own": {"x": 1}}})
    assert not valid({"profil": "strict"})
    assert not valid({"checks": {"long-sentence": {"nonsense": 1}}})
