"""
SARIF 2.1.0, for code scanning, editors and anything else that reads it.

Regions are lines and columns in code points. Offsets are left out: SARIF counts newlines as the file has
them, and a report counts them folded.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from contentaudit.report.paths import Paths
from contentaudit.report.states import failed, why
from contentaudit.wire import Finding, Fix, Page, Point, Report, Unreadable, encode

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# The key of our fingerprints among others'; a new way to compute them gets a new number.
FINGERPRINT = "contentaudit/v1"
ROOT = "%SRCROOT%"
HELP = "See the message: it says what happened and what to do."
NOTIFICATIONS = {
    "unreadable": "An input could not be read.",
    "failed-check": "A check failed and gave no findings.",
    "document": "A remark on how a document was read.",
}


def render(report: Report) -> bytes:
    """
    Return a SARIF log with one run.

    Known findings are ``unchanged`` and suppressed by the baseline, ignored ones are suppressed in the
    source; none is dropped.
    """
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return msgspec.json.format(encode(log), indent=2) + b"\n"


def _run(report: Report) -> dict[str, Any]:
    paths = Paths()
    rules = list(dict.fromkeys((f.check, f.category) for page in report.documents for f in page.findings))
    numbers = {check: number for number, (check, _) in enumerate(rules)}
    artifacts: dict[str, tuple[int, dict[str, Any]]] = {}
    results = []
    for page in report.documents:
        index, artifact = artifacts.setdefault(page.source, (len(artifacts), _artifact(page, paths)))
        place = {**artifact["location"], "index": index}
        results += [_result(finding, numbers[finding.check], place) for finding in page.findings]
    return {
        "tool": {
            "driver": {
                "name": report.tool.name,
                "semanticVersion": report.tool.version,
                "rules": [_rule(check, category) for check, category in rules],
                "notifications": [
                    {"id": name, **_described(text, HELP)} for name, text in NOTIFICATIONS.items()
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "invocations": [
            {
                "executionSuccessful": bool(report.documents) or not report.unreadable,
                "toolExecutionNotifications": _notifications(report, paths),
            }
        ],
        "artifacts": [artifact for _, artifact in artifacts.values()],
        "results": results,
    }


def _rule(check: str, category: str) -> dict[str, Any]:
    words = check.replace("-", " ")
    told = f"`contentaudit explain {check}` says what it finds, why it matters and what to do."
    kind = "" if words == category else f" ({category})"
    described = _described(f"{words[:1].upper() + words[1:]}{kind}.", told)
    return {"id": check, **described, "properties": {"tags": [category]}}


def _described(text: str, told: str) -> dict[str, Any]:
    """Return the texts that GitHub wants of every descriptor."""
    return {"shortDescription": {"text": text}, "fullDescription": {"text": text}, "help": {"text": told}}


def _location(source: str, paths: Paths) -> dict[str, Any]:
    uri, inside = paths.uri(source)
    return {"uri": uri, "uriBaseId": ROOT} if inside else {"uri": uri}


def _artifact(page: Page, paths: Paths) -> dict[str, Any]:
    types = {"html": "text/html", "markdown": "text/markdown", "text": "text/plain"}
    return {
        "location": _location(page.source, paths),
        "mimeType": types[page.kind],
        "properties": {
            "score": page.score,
            "categories": {category.name: category.score for category in page.categories},
            "language": page.language,
        },
    }


def _result(finding: Finding, rule: int, place: dict[str, Any]) -> dict[str, Any]:
    region = _region(finding.start, finding.end)
    message = f"{finding.message}\n\n{finding.detail}" if finding.detail else finding.message
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": {"text": _message(message)},
        "locations": [_physical(place, {**region, "snippet": {"text": finding.text}})],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "rank": round(100 * finding.confidence, 1),
        "baselineState": "unchanged" if finding.state == "known" else "new",
        "suppressions": _suppressions(finding),
        "properties": {"category": finding.category, "rule": finding.rule},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": _message(other.message)},
                **_physical(place, _region(other.start, other.end)),
            }
            for number, other in enumerate(finding.related, 1)
        ]
    if finding.fixes:
        result["fixes"] = [_fix(fix, place, region) for fix in dict.fromkeys(finding.fixes)]
    return result


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    if finding.state == "known":
        kind, reason = "external", "known: it is in the baseline"
    elif finding.state == "ignored":
        kind, reason = "inSource", finding.ignored_reason or "ignored, no reason given"
    else:
        return []
    return [{"kind": kind, "status": "accepted", "justification": reason}]


def _fix(fix: Fix, place: dict[str, Any], region: dict[str, int]) -> dict[str, Any]:
    replacement = {"deletedRegion": region, "insertedContent": {"text": fix.replacement}}
    told = f"Write “{fix.replacement}”." if fix.replacement else "Delete it."
    return {
        "description": {"text": _message(told)},
        "artifactChanges": [{"artifactLocation": place, "replacements": [replacement]}],
        "properties": {"safe": fix.safe},
    }


def _physical(place: dict[str, Any], region: dict[str, Any]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": place, "region": region}}


def _region(start: Point, end: Point) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _message(text: str) -> str:
    """Keep `[text](target)` of a page from becoming a link: in SARIF's plain text it would."""
    return re.sub(r"([\[\]\\])", r"\\\1", text) if "](" in text else text


def _notifications(report: Report, paths: Paths) -> list[dict[str, Any]]:
    told = [_unreadable(lost, paths) for lost in report.unreadable]
    for page in report.documents:
        place = [{"physicalLocation": {"artifactLocation": _location(page.source, paths)}}]
        told += [_told("document", "note", warning, place) for warning in page.warnings]
        told += [
            _told("failed-check", "warning", f"{line.check} {line.reason}", place) for line in failed(page)
        ]
    return told


def _unreadable(lost: Unreadable, paths: Paths) -> dict[str, Any]:
    place = [{"physicalLocation": {"artifactLocation": _location(lost.source, paths)}}]
    return _told("unreadable", "error", why(lost), place)


def _told(name: str, level: str, text: str, place: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "descriptor": {"id": name},
        "level": level,
        "message": {"text": _message(text)},
        "locations": place,
    }
