"""One line a finding, in the form that editors and `grep` know from compilers."""

from __future__ import annotations

from collections.abc import Iterator

from contentaudit.report.plain import printable
from contentaudit.report.states import counting, why
from contentaudit.wire import Report


def render(report: Report) -> str:
    """Return ``file:line:column: severity: message [check]`` lines; nothing when nothing was found."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for page in report.documents:
        source = printable(page.source)
        for finding in counting(page):
            known = " (known)" if finding.state == "known" else ""
            yield (
                f"{source}:{finding.start.line}:{finding.start.column}: {finding.severity}: "
                f"{printable(finding.message)} [{finding.check}]{known}"
            )
    for lost in report.unreadable:
        yield f"{printable(lost.source)}: error: could not be read: {printable(why(lost))} [unreadable]"
