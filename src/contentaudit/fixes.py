"""
Fixes: applied to the source as its author wrote it, then judged again.

Entities, newlines, encoding and byte-order mark stay as they are, since a fix replaces exactly the
finding's place in the source. After each round the text is parsed and audited again, because a fix may
settle other findings or bring new ones; the end does not depend on how often one runs it.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contentaudit.document import Document
from contentaudit.source import Source, Span
from contentaudit.wire import Finding, Page

if TYPE_CHECKING:
    from contentaudit.auditor import Auditor

ROUNDS = 10
"""Most rounds of fixing and auditing again; two are enough as a rule."""


class FixError(ValueError):
    """A file that is left untouched; the text says which, why, and what to do."""


@dataclass(slots=True)
class Fixed:
    """
    What fixing a document gave.

    Attributes:
        before: as it was.
        after: as it is now; equal to `before` when there was nothing to fix.
        page: the audit of `after`.
        applied: how many fixes of each check were applied.

    """

    before: Source
    after: Source
    page: Page
    applied: Counter[str] = field(default_factory=Counter)

    @property
    def changed(self) -> bool:
        """Whether anything was fixed."""
        return self.before.text != self.after.text

    def diff(self) -> str:
        """Return a unified diff of the text, newlines as they are in the file."""
        names = (f"a/{self.before.name}", f"b/{self.before.name}") if self.changed else ("", "")
        lines = unified_diff(_lines(self.before.original), _lines(self.after.original), *names)
        return "".join(
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
        )


def fix(auditor: Auditor, source: Source, *, unsafe: bool = False, **brief: Any) -> Fixed:
    """
    Apply fixes until none is left.

    Args:
        auditor: judges the text, at first and after every round.
        source: the article.
        unsafe: whether fixes count that nobody should apply without a look.
        brief: see `contentaudit.auditor.Auditor.audit`.

    """
    page = auditor.page(Document.parse(source), **brief)
    out = Fixed(source, source, page)
    seen = {source.text: (source, page)}
    for _ in range(ROUNDS):
        edits = choose(out.page.findings, unsafe=unsafe)
        if not edits:
            return out
        after = _with_text(out.after, out.after.replace([(span, new) for span, new, _ in edits]))
        out.applied += Counter(check for _, _, check in edits)
        if after.text in seen:  # fixes that undo each other: always end at the same of their texts
            out.after, out.page = seen[min(seen)]
            return out
        page = auditor.page(Document.parse(after), **brief)
        seen[after.text] = (after, page)
        out.after, out.page = after, page
    return out


def choose(findings: Iterable[Finding], *, unsafe: bool = False) -> list[tuple[Span, str, str]]:
    """
    Choose the fixes to apply at once: of two that overlap the surer finding's.

    Returns:
        spans, their new texts and the checks, in the order of the source.

    """
    offered = []
    for finding in findings:
        best = next((fix for fix in finding.fixes if fix.safe or unsafe), None)
        if finding.state != "ignored" and best is not None and best.replacement != finding.text:
            span = Span(finding.start.offset, finding.end.offset)
            offered.append((-finding.confidence, span, best.replacement, finding.check))
    chosen: list[tuple[Span, str, str]] = []  # in order, and apart from each other
    for _, span, replacement, check in sorted(offered):
        at = bisect_left(chosen, (span, "", ""))
        if not any(_overlap(span, other) for other, _, _ in chosen[max(0, at - 1) : at + 1]):
            chosen.insert(at, (span, replacement, check))
    return chosen


def save(path: Path, fixed: Fixed) -> None:
    """
    Write a fixed text into its file, which must be as it was read.

    An interrupted write leaves the old file whole.

    Raises:
        FixError: when the file has changed since, or its bytes are not plainly its text's.
        OSError: when it cannot be read or written.

    """
    from contentaudit.report import write_whole

    before = fixed.before
    data = path.read_bytes()
    try:
        if data != encoded(before.original, before):
            raise FixError(_why_not(data, before))
        new = encoded(fixed.after.original, before)
    except (UnicodeError, LookupError):
        raise FixError(
            f"{before.name}: not fixed: its encoding ({before.encoding}) cannot be written back without"
            " loss; save it as UTF-8 first"
        ) from None
    write_whole(path.resolve(), new)


def encoded(text: str, source: Source) -> bytes:
    """
    Return a text in a source's encoding, its byte-order mark before it.

    In markup, a character that the encoding lacks becomes a character reference.

    Raises:
        UnicodeError: when plain text holds a character that the encoding lacks.
        LookupError: when Python does not know the encoding.

    """
    name = codecs.lookup(source.encoding).name
    mark = "\ufeff".encode(name) if source.bom else b""
    return mark + text.encode(name, "strict" if source.kind == "text" else "xmlcharrefreplace")


def _why_not(data: bytes, before: Source) -> str:
    from contentaudit.load import LoadError
    from contentaudit.load.files import source_of

    try:
        now = source_of(data, name=before.name, kind=before.kind).original
    except LoadError:
        now = ""
    if now == before.original:
        stray = f"some of its bytes are not valid {before.encoding}"
        return f"{before.name}: not fixed: {stray}; save it as UTF-8 first"
    return f"{before.name}: not fixed: the file has changed since it was read; run again"


def _overlap(one: Span, two: Span) -> bool:
    if one == two:
        return True
    return one.start < two.end and two.start < one.end


def _with_text(source: Source, text: str) -> Source:
    return Source(
        text,
        name=source.name,
        kind=source.kind,
        url=source.url,
        encoding=source.encoding,
        bom=source.bom,
        notes=source.notes,
    )


def _lines(text: str) -> list[str]:
    """Split after line feeds only, as programs that apply a diff do."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
