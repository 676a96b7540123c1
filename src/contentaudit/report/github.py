"""GitHub annotations: workflow commands that mark lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from contentaudit.finding import SEVERITIES, Severity
from contentaudit.report.paths import Paths
from contentaudit.report.plain import plural, printable
from contentaudit.report.states import last_line, why, worst_first
from contentaudit.wire import Finding, Report, Unreadable

# GitHub shows ten annotations of each level and step and drops the rest without a word.
LIMIT = 10
LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """
    Return workflow commands, worst first, ten of each level at most.

    Findings of a baseline are not annotated. A last notice says how many were left out.
    """
    paths = Paths()
    levels: dict[Severity, list[str]] = {severity: [] for severity in SEVERITIES}
    levels["error"] += [_unreadable(lost, paths) for lost in report.unreadable]
    found = [(page, finding) for page in report.documents for finding in page.findings]
    for page, finding in sorted(found, key=lambda pair: worst_first(pair[1])):
        if finding.state == "new":
            levels[finding.severity].append(_annotation(paths.relative(page.source), finding))
    known = sum(finding.state == "known" for _, finding in found)
    return "".join(f"{line}\n" for line in _cut(levels, known))


def _cut(levels: dict[Severity, list[str]], known: int) -> Iterator[str]:
    untold = known or any(len(lines) > LIMIT for lines in levels.values())
    rest = []
    for severity, lines in levels.items():
        room = LIMIT - 1 if severity == "note" and untold else LIMIT  # the last notice needs its own place
        yield from lines[:room]
        if len(lines) > room:
            rest.append(plural(len(lines) - room, severity))
    if untold:
        told = [f"{', '.join(rest)} not shown here: GitHub shows {LIMIT} of a kind"] if rest else []
        told += [f"{plural(known, 'finding')} in the baseline"] if known else []
        yield _command("notice", "; ".join(told), title="contentaudit")


def _annotation(path: str, finding: Finding) -> str:
    where: dict[str, str | int] = {"file": path, "line": finding.start.line, "endLine": last_line(finding)}
    if finding.start.line == finding.end.line:  # GitHub takes columns within one line only
        where["col"] = finding.start.column
        if finding.end.column > finding.start.column:
            where["endColumn"] = finding.end.column
    message = _text(finding.message)
    if finding.detail:
        message += f"\n\n{_text(finding.detail)}"
    if finding.fixes:
        message += f"\n\nInstead: {_text(finding.fixes[0].replacement)}"
    return _command(LEVELS[finding.severity], message, **where, title=finding.check)


def _unreadable(lost: Unreadable, paths: Paths) -> str:
    message = _text(f"{lost.source} could not be read: {why(lost)}")
    return _command("error", message, file=paths.relative(lost.source), title="unreadable")


def _text(text: str) -> str:
    return "\n".join(printable(line) for line in text.split("\n"))


def _command(name: str, message: str, **properties: str | int) -> str:
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
