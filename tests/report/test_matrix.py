"""Every format renders every awkward report: whole, readable, the same each time."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from contentaudit.report import FORMATS, render
from contentaudit.wire import Report
from reports import awkward

REPORTS = awkward()
COUNTING = ("new", "known")


def _sarif(text: str) -> int:
    return len(json.loads(text)["runs"][0]["results"])


def _csv(text: str) -> int:
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert all(None not in row and None not in row.values() for row in rows)
    return len(rows)


def _junit(text: str) -> int:
    root = ET.fromstring(text)  # noqa: S314 - our own
    told = [part.text or "" for part in root.iter() if part.tag in ("failure", "system-out")]
    return sum(len(re.findall(r":\d+:\d+: (?:error|warning|note)", part)) for part in told)


# How many findings a rendered report shows, and of which states it shows them.
READ: dict[str, tuple[Callable[[str], int], tuple[str, ...]]] = {
    "short": (lambda text: len(re.findall(r"(?m)^.*:\d+:\d+: \w+: ", text)), COUNTING),
    "json": (
        lambda text: sum(len(page["findings"]) for page in json.loads(text)["documents"]),
        ("new", "known", "ignored"),
    ),
    "jsonl": (
        lambda text: sum(len(json.loads(line).get("findings", ())) for line in text.splitlines()),
        ("new", "known", "ignored"),
    ),
    "sarif": (_sarif, ("new", "known", "ignored")),
    "gitlab": (
        lambda text: sum(entry["check_name"] != "unreadable" for entry in json.loads(text)),
        COUNTING,
    ),
    "rdjson": (
        lambda text: sum(d["code"]["value"] != "unreadable" for d in json.loads(text)["diagnostics"]),
        COUNTING,
    ),
    "csv": (_csv, ("new", "known", "ignored")),
    "junit": (_junit, ("new", "known", "ignored")),
}


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format_renders_every_report(format_name, name):
    """The file is UTF-8 that ends with a newline, holds no raw control character, and is always the same."""
    data = render(REPORTS[name], format_name)
    text = data.decode("utf-8")

    assert data == render(REPORTS[name], format_name)
    assert text == "" or text.endswith("\n" if format_name != "html" else "</html>")
    raw = r"[\x00-\x08\x0b-\x1f\x7f]"
    if format_name == "csv":  # a cell holds the source as it is, newlines and tabs among it
        raw = r"[\x00]"
    assert not re.search(raw, text)


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("format_name", READ)
def test_every_finding_is_in_it(format_name, name):
    """Reading the file back gives as many findings as the report has in the states the format shows."""
    count, states = READ[format_name]
    text = render(REPORTS[name], format_name).decode("utf-8")

    expected = sum(finding.state in states for page in REPORTS[name].documents for finding in page.findings)
    assert expected == count(text)


@pytest.mark.parametrize("name", [name for name, report in REPORTS.items() if report.unreadable])
@pytest.mark.parametrize("format_name", [name for name in FORMATS if name != "csv"])
def test_an_unreadable_input_is_told(format_name, name):
    """Every format but the table of findings says which input could not be read and why."""
    text = render(REPORTS[name], format_name).decode("utf-8")

    assert "lost.md" in text
    assert "there is no such file" in text


@pytest.mark.parametrize("name", REPORTS)
def test_json_is_read_back(name):
    """JSON v1 round-trips every awkward report that UTF-8 can hold, byte for byte."""
    data = render(REPORTS[name], "json")

    assert data == render(Report.from_json(data), "json")


@pytest.mark.parametrize("format_name", FORMATS)
def test_the_command_line_writes_every_format(format_name, cli, workdir):
    """`contentaudit report run.json --report FORMAT=FILE` renders a saved run in every format."""
    saved = workdir / "run.json"
    saved.write_bytes(render(REPORTS["states"], "json"))

    ran = cli("report", saved, "--report", f"{format_name}=out file.txt")

    assert (0, "") == (ran.code, ran.err)
    assert b"a new one" in (workdir / "out file.txt").read_bytes()


def test_several_formats_in_one_run(cli, workdir):
    """--report is repeatable; one that cannot be written leaves the others written, and the exit code 2."""
    saved = workdir / "run.json"
    saved.write_bytes(render(REPORTS["one finding"], "json"))

    ran = cli(
        "report", saved, "--report", "sarif=a.sarif", "--report", "csv=none/b.csv", "--report", "short=c.txt"
    )

    assert 2 == ran.code
    assert "cannot write the csv report" in ran.err
    assert (workdir / "a.sarif").exists()
    assert (workdir / "c.txt").exists()
