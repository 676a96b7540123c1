"""JUnit XML: a suite per document, a test per check, for CI pages that show tests."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from contentaudit.report.plain import plural
from contentaudit.report.states import RANK
from contentaudit.wire import Finding, Page, Report, Unreadable

# What XML 1.0 cannot hold, even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """
    Return JUnit XML.

    A test fails for an error or a warning that is new or known; notes and ignored findings are told in
    its output. A check that could not judge is skipped; a document that could not be read is an error.
    """
    suites = [_suite(page) for page in report.documents] + [_unreadable(lost) for lost in report.unreadable]
    root = ET.Element("testsuites", name=report.tool.name)
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    root.extend(suites)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(page: Page) -> ET.Element:
    by_check: dict[str, list[Finding]] = {entry.check: [] for entry in page.ledger}
    for finding in page.findings:
        by_check.setdefault(finding.check, []).append(finding)
    cases = [_case(page, check, findings) for check, findings in by_check.items()]
    failures = sum(case.find("failure") is not None for case in cases)
    for line in page.not_assessed:
        if line.check not in by_check:
            case = ET.Element("testcase", classname=_xml(page.source), name=_xml(line.check))
            ET.SubElement(case, "skipped").text = _xml(line.reason)
            cases.append(case)
    skipped = sum(case.find("skipped") is not None for case in cases)
    suite = ET.Element(
        "testsuite",
        name=_xml(page.source),
        tests=str(len(cases)),
        failures=str(failures),
        errors="0",
        skipped=str(skipped),
    )
    properties = ET.SubElement(suite, "properties")
    score = "not scored" if page.score is None else f"{page.score:.1f}"
    ET.SubElement(properties, "property", name="score", value=score)
    for category in page.categories:
        ET.SubElement(
            properties, "property", name=f"score.{_xml(category.name)}", value=f"{category.score:.1f}"
        )
    suite.extend(cases)
    return suite


def _case(page: Page, check: str, findings: list[Finding]) -> ET.Element:
    case = ET.Element("testcase", classname=_xml(page.source), name=_xml(check))
    failing = [f for f in findings if f.state != "ignored" and f.severity != "note"]
    others = [f for f in findings if f.state == "ignored" or f.severity == "note"]
    if failing:
        worst = min(failing, key=lambda finding: RANK[finding.severity]).severity
        first = failing[0].message
        message = first if len(failing) == 1 else f"{plural(len(failing), 'finding')}; the first: {first}"
        told = ET.SubElement(case, "failure", type=worst, message=_xml(message))
        told.text = _told(page, failing)
    if others:
        ET.SubElement(case, "system-out").text = _told(page, others)
    return case


def _told(page: Page, findings: list[Finding]) -> str:
    lines = [
        f"{page.source}:{finding.start.line}:{finding.start.column}: {finding.severity}"
        f"{'' if finding.state == 'new' else f' ({finding.state})'}: {finding.message}"
        for finding in findings
    ]
    return _xml("\n".join(lines))


def _unreadable(lost: Unreadable) -> ET.Element:
    suite = ET.Element("testsuite", name=_xml(lost.source), tests="1", failures="0", errors="1", skipped="0")
    case = ET.SubElement(suite, "testcase", classname=_xml(lost.source), name="unreadable")
    told = ET.SubElement(case, "error", type="unreadable", message=_xml(lost.reason))
    told.text = _xml(lost.hint)
    return suite


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
