"""
What must hold of every audit, whatever the text.

Used by the property tests, the suites that others wrote, and the fuzzer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from contentaudit import Auditor, Settings
from contentaudit.auditor import report
from contentaudit.document import Document
from contentaudit.fixes import fix
from contentaudit.report import FORMATS, render
from contentaudit.source import Source
from contentaudit.wire import Page, Report
from places import misplaced

BRIEF = {"keyphrase": "green tea", "synonyms": ("tea leaves",), "terms": ("kettle",), "audience_grade": 8.0}
TODAY = date(2026, 1, 15)


@lru_cache(maxsize=8)
def auditor(*engines: str) -> Auditor:
    """Return an auditor that runs every check, grammar with the engines given (none: not at all)."""
    grammar = {"checks": {"grammar": {"engines": engines}}} if engines else {"ignore": ["grammar"]}
    return Auditor(Settings(profile="everything", today=TODAY, **grammar))


def audited(source: Source, *engines: str) -> Report:
    """Audit a source with every check."""
    return report([auditor(*engines).page(Document.parse(source), **BRIEF)])


def broken(source: Source, *engines: str, formats: Iterable[str] = FORMATS) -> list[str]:
    """
    Return one sentence for each thing that does not hold of a source's audit.

    Args:
        source: the article.
        engines: of grammar; the check is left out when there are none.
        formats: those to render.

    """
    with_engines = auditor(*engines)
    found = audited(source, *engines)
    page = found.documents[0]
    data = render(found, "json")
    told = misplaced(page.document)
    told += failed(page)
    told += misquoted(page, source)
    told += unbalanced(page, with_engines)
    if data != render(audited(source, *engines), "json"):
        told.append("a second audit differs from the first")
    if data != render(Report.from_json(data), "json"):
        told.append("JSON is not read back as it was written")
    for newline in ("\r\n", "\r") if "\n" in source.text else ():
        other = Source(source.text.replace("\n", newline), name=source.name, kind=source.kind)
        if data != render(audited(other, *engines), "json"):
            told.append(f"with {newline!r} the audit differs")
    told += restless(source, engines)
    for name in formats:
        if render(found, name) != render(found, name):
            told.append(f"a second rendering as {name} differs from the first")
    return told


def failed(page: Page) -> list[str]:
    """Return the checks that raised."""
    return [
        f"{check.check} {check.reason}" for check in page.not_assessed if check.reason.startswith("failed:")
    ]


def misquoted(page: Page, source: Source) -> list[str]:
    """Return the findings whose places lie outside the source, or whose text is not what stands there."""
    told = []
    places = [(each.check, each) for each in page.findings]
    places += [(each.check, other) for each in page.findings for other in each.related]
    for check, place in places:
        start, end = place.start, place.end
        if not 0 <= start.offset <= end.offset <= len(source.text):
            told.append(f"{check} finds something at {start.offset}:{end.offset}, outside the source")
        elif place.text != source.text[start.offset : end.offset]:
            told.append(f"{check} quotes {place.text!r} wrongly")
        elif any(tuple(source.position(at.offset)) != (at.line, at.column, at.offset) for at in (start, end)):
            told.append(f"{check} gives a line or column that is not its offset's")
    prints = [each.fingerprint for each in page.findings]
    if len(prints) != len(set(prints)):
        told.append("two findings have the same fingerprint")
    return told


def unbalanced(page: Page, used: Auditor) -> list[str]:
    """Return what is wrong with the ledger: sums, and checks that are missing or told twice."""
    told = [
        f"{line.check} keeps {line.kept} and loses {line.lost} of {line.weight}"
        for line in page.ledger
        if round(line.kept + line.lost, 2) != line.weight or line.lost < 0 or line.kept < 0
    ]
    weight = math.fsum(line.weight for line in page.ledger)
    score = round(100 * math.fsum(line.kept for line in page.ledger) / weight, 1) if weight else None
    if score != page.score:
        told.append(f"the score is {page.score}, the ledger says {score}")
    seen = sorted([line.check for line in page.ledger] + [each.check for each in page.not_assessed])
    if seen != sorted(check.name for check in used.checks()):
        told.append("not every check is told exactly once")
    charged = [number for line in page.ledger for number in line.findings]
    counting = [number for number, each in enumerate(page.findings) if each.state != "ignored"]
    if sorted(charged) != counting:
        told.append("not every finding that counts stands in exactly one line of the ledger")
    return told


def restless(source: Source, engines: Sequence[str]) -> list[str]:
    """Tell when fixing what was fixed changes it again."""
    told = []
    for unsafe in (False, True):
        once = fix(auditor(*engines), source, unsafe=unsafe, **BRIEF)
        if once.changed and fix(auditor(*engines), once.after, unsafe=unsafe, **BRIEF).changed:
            told.append(f"fixes (unsafe: {unsafe}) are not idempotent: {once.after.text!r}")
    return told
