"""What we write is valid against the schemas that others publish."""

from __future__ import annotations

import json

import pytest

from contentaudit.report import render
from reports import awkward, golden
from schemas import fetched, needed, violations

REPORTS = {**awkward(), "golden": golden()}


@pytest.mark.parametrize("name", REPORTS)
def test_sarif_is_valid(name):
    """SARIF 2.1.0 by the schema of its standard (OASIS, errata 01)."""
    assert [] == violations(fetched("sarif-2.1.0.json"), json.loads(render(REPORTS[name], "sarif")))


@pytest.mark.parametrize("name", REPORTS)
def test_rdjson_is_valid(name):
    """DiagnosticResult by reviewdog's own JSON Schema."""
    assert [] == violations(fetched("rdjson.json"), json.loads(render(REPORTS[name], "rdjson")))


@pytest.mark.parametrize("name", REPORTS)
def test_junit_is_valid(name):
    """JUnit XML by the XSD that Jenkins publishes."""
    etree = needed("lxml.etree")
    schema = etree.XMLSchema(etree.parse(fetched("junit.xsd")))

    schema.validate(etree.fromstring(render(REPORTS[name], "junit")))

    assert [] == [str(error) for error in schema.error_log]


def test_the_schemas_are_strict_enough_to_fail():
    """A wrong enumeration, a blank in a URI and a missing attribute are each found."""
    etree = needed("lxml.etree")
    sarif = json.loads(render(REPORTS["golden"], "sarif"))
    sarif["runs"][0]["results"][0]["level"] = "terrible"
    sarif["runs"][0]["artifacts"][0]["location"]["uri"] = "not a uri"
    rdjson = json.loads(render(REPORTS["golden"], "rdjson"))
    rdjson["diagnostics"][0]["severity"] = "terrible"
    schema = etree.XMLSchema(etree.parse(fetched("junit.xsd")))

    assert 2 == len(violations(fetched("sarif-2.1.0.json"), sarif))
    assert 1 <= len(violations(fetched("rdjson.json"), rdjson))
    assert not schema.validate(etree.fromstring("<testsuite name='x'/>"))


@pytest.mark.parametrize("name", REPORTS)
def test_gitlab_is_as_documented(name):
    """
    Code quality by GitLab's page "Code Quality", section "Code Quality report format".

    No package holds a schema of it, so this is that section's table: required fields and nothing
    unknown, the five severities, a path relative to the repository without ``./``, lines from 1,
    no byte-order mark, and fingerprints that tell findings of a report apart.
    """
    data = render(REPORTS[name], "gitlab")
    entries = json.loads(data)

    assert not data.startswith(b"\xef\xbb\xbf")
    assert isinstance(entries, list)
    for entry in entries:
        assert {"description", "check_name", "fingerprint", "severity", "location"} == set(entry)
        assert all(isinstance(entry[key], str) and entry[key] for key in entry if key != "location")
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert {"path", "lines"} == set(entry["location"])
        assert not entry["location"]["path"].startswith("./")
        lines = entry["location"]["lines"]
        assert {"begin", "end"} == set(lines)
        assert 1 <= lines["begin"] <= lines["end"]
    marks = [(entry["location"]["path"], entry["fingerprint"]) for entry in entries]
    if name not in {"same document twice", "many documents", "formulas"}:  # made with one fingerprint
        assert len(marks) == len(set(marks))
