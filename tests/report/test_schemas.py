"""What we write is valid against the schemas that others publish."""

from __future__ import annotations

import json
import os
from importlib import import_module
from pathlib import Path

import pytest

from contentaudit.report import render
from reports import awkward, golden

ROOT = Path(__file__).parent.parent.parent
REPORTS = {**awkward(), "golden": golden()}


def fetched(name):
    """Return a schema that `make schemas` fetched; skip when it is not there, fail in CI."""
    path = ROOT / ".cache" / "schemas" / name
    if path.exists():
        return path
    return absent(f"{name} is not there: run `make schemas`")


def absent(reason):
    """Skip a test, or fail it in CI."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    return pytest.skip(reason)


def needed(module):
    """Return a module of the test group; skip when it is not there, fail in CI."""
    try:
        return import_module(module)
    except ImportError:
        return absent(f"{module} is not installed: run `make test`")


def violations(schema, data):
    """Return what a JSON document does wrong by a draft-04 schema."""
    jsonschema = needed("jsonschema")
    checker = jsonschema.Draft4Validator.FORMAT_CHECKER
    validator = jsonschema.Draft4Validator(json.loads(schema.read_bytes()), format_checker=checker)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(data))]


@pytest.mark.parametrize("name", REPORTS)
def test_sarif_is_valid(name):
    """SARIF 2.1.0 by the schema of its standard (OASIS, errata 01)."""
    assert [] == violations(fetched("sarif-2.1.0.json"), render(REPORTS[name], "sarif"))


@pytest.mark.parametrize("name", REPORTS)
def test_rdjson_is_valid(name):
    """DiagnosticResult by reviewdog's own JSON Schema."""
    assert [] == violations(fetched("rdjson.json"), render(REPORTS[name], "rdjson"))


@pytest.mark.parametrize("name", REPORTS)
def test_junit_is_valid(name):
    """JUnit XML by the XSD that Jenkins publishes."""
    etree = needed("lxml.etree")
    schema = etree.XMLSchema(etree.parse(fetched("junit.xsd")))

    schema.validate(etree.fromstring(render(REPORTS[name], "junit")))

    assert [] == [str(error) for error in schema.error_log]


def test_the_schemas_are_strict_enough_to_fail():
    """A wrong field, a wrong enumeration and a missing attribute are each found."""
    etree = needed("lxml.etree")
    sarif = json.loads(render(REPORTS["golden"], "sarif"))
    sarif["runs"][0]["results"][0]["level"] = "terrible"
    rdjson = json.loads(render(REPORTS["golden"], "rdjson"))
    rdjson["diagnostics"][0]["severity"] = "terrible"
    schema = etree.XMLSchema(etree.parse(fetched("junit.xsd")))

    assert 1 == len(violations(fetched("sarif-2.1.0.json"), json.dumps(sarif)))
    assert 1 <= len(violations(fetched("rdjson.json"), json.dumps(rdjson)))
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
