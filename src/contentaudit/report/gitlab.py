"""GitLab's code quality report: a subset of Code Climate's format."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import msgspec

from contentaudit.finding import Severity
from contentaudit.report.paths import Paths
from contentaudit.report.states import counting, last_line, why
from contentaudit.wire import Finding, Report, Unreadable, encode

# GitLab knows info, minor, major, critical and blocker.
SEVERITY: dict[Severity, str] = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report) -> bytes:
    """
    Return a list of findings with fingerprint, severity, path and lines.

    GitLab compares it with the target branch's by fingerprint; so findings of a baseline are in it,
    ignored ones are not.
    """
    paths = Paths()
    entries = [
        _entry(paths.relative(page.source), finding)
        for page in report.documents
        for finding in counting(page)
    ]
    entries += [_unreadable(lost, paths) for lost in report.unreadable]
    return msgspec.json.format(encode(entries), indent=2) + b"\n"


def _entry(path: str, finding: Finding) -> dict[str, Any]:
    return {
        "description": finding.message,
        "check_name": finding.check,
        "fingerprint": finding.fingerprint,
        "severity": SEVERITY[finding.severity],
        "location": {"path": path, "lines": {"begin": finding.start.line, "end": last_line(finding)}},
    }


def _unreadable(lost: Unreadable, paths: Paths) -> dict[str, Any]:
    path = paths.relative(lost.source)
    digest = sha256(f"unreadable\x1f{path}".encode("utf-8", "surrogatepass")).hexdigest()
    return {
        "description": f"could not be read: {why(lost)}",
        "check_name": "unreadable",
        "fingerprint": digest[:24],
        "severity": "critical",
        "location": {"path": path, "lines": {"begin": 1, "end": 1}},
    }
