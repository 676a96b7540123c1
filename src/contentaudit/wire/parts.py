"""What a report says of one document."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from contentaudit.brief import Brief
from contentaudit.finding import Severity
from contentaudit.source import Kind

State = Literal["new", "known", "ignored"]


class Point(msgspec.Struct, frozen=True, gc=False):
    """
    A point in the source, in code points of the text after newline folding.

    Args:
        line: from 1.
        column: from 1; one code point is one column, whatever its width.
        offset: from 0, in the whole text.

    """

    line: int
    column: int
    offset: int


class Fix(msgspec.Struct, frozen=True, gc=False):
    """
    New source text for a finding's place.

    Args:
        replacement: what to write from `start` to `end`, in the document's own markup; empty to delete.
        safe: whether it may be applied without a human look.

    """

    replacement: str
    safe: bool


class Related(msgspec.Struct, frozen=True):
    """
    Another place that explains a finding.

    Args:
        message: what it has to do with the finding.
        start: its first character.
        end: just past its last character.
        text: the source from `start` to `end`.

    """

    message: str
    start: Point
    end: Point
    text: str


class Finding(msgspec.Struct):
    """
    One fault at one place.

    Args:
        check: the check that found it.
        rule: the rule inside the check, such as ``tagger/replace``; the check's name where it has none.
        category: the check's category; all grammar and spelling has ``grammar``.
        severity: ``error``, ``warning`` or ``note``.
        confidence: 0 to 1: how sure the check is that an editor would agree.
        message: one short sentence of plain text.
        detail: a longer explanation, or empty.
        start: its first character; for something absent, where it should have been.
        end: just past its last character; equal to `start` for something absent.
        text: the source from `start` to `end`, verbatim, markup included; empty for something absent.
        fixes: best first.
        related: other places that belong to it.
        state: ``new``, ``known`` (in the baseline: costs in full) or ``ignored`` (costs nothing).
        fingerprint: how it is known again after edits elsewhere; unique in a document.
        ignored_reason: the author's reason for ignoring it, empty where none was given; null where it is
            not ignored.

    """

    check: str
    rule: str
    category: str
    severity: Severity
    confidence: float
    message: str
    detail: str
    start: Point
    end: Point
    text: str
    fixes: list[Fix]
    related: list[Related]
    state: State
    fingerprint: str
    ignored_reason: str | None = None


class LedgerLine(msgspec.Struct, frozen=True):
    """
    What one check contributed to the score.

    Args:
        check: its name.
        category: its category.
        weight: its share of the score before anything is lost.
        kept: what is left of the weight.
        lost: ``weight - kept``.
        reason: how the loss came about, in words.
        findings: those that cost it, as indices into the document's `findings`.

    """

    check: str
    category: str
    weight: float
    kept: float
    lost: float
    reason: str
    findings: list[int]


class NotAssessed(msgspec.Struct, frozen=True, gc=False):
    """
    A selected check that could not judge the document.

    Args:
        check: its name.
        reason: why not; begins with ``failed:`` where the check itself broke.

    """

    check: str
    reason: str


class CategoryScore(msgspec.Struct, frozen=True, gc=False):
    """
    The score of one category.

    Args:
        name: the category.
        score: 100 × Σ kept ÷ Σ weight over its ledger lines, to one decimal.

    """

    name: str
    score: float


class Candidate(msgspec.Struct, frozen=True):
    """
    A phrase the document may be about, proposed when the brief names none.

    Args:
        phrase: in the words of the document.
        score: how strongly it is suggested; for ordering only.
        seen: where it stands: ``title``, ``headings``, ``introduction`` or ``text``

    """

    phrase: str
    score: float
    seen: list[str]


class Page(msgspec.Struct, dict=True):
    """
    The audit of one document.

    Args:
        source: its path as it was given, its URL, ``<stdin>`` or ``<string>``.
        kind: its markup.
        language: as a BCP 47 tag; ``und`` where it cannot be told.
        digest: SHA-256 of its text after newline folding, in hexadecimal: whether it is still the same.
        brief: what it was audited for.
        score: 100 × Σ kept ÷ Σ weight of the ledger, to one decimal; null where nothing could be judged.
        metrics: figures by name, such as ``words`` and ``reading_ease``; null where one has no meaning.
        categories: the score of each category that has a ledger line.
        ledger: a line per check that judged the document, those that found nothing included.
        not_assessed: the selected checks that could not judge it; every selected check is here or in the
            ledger.
        findings: in order of place, whatever their state.
        keyphrase_candidates: when the brief has no keyphrase, phrases the document may be about.
        warnings: what was guessed or odd when it was read.
        score_before: the score of the earlier version it was compared with (``--diff``); null without one.

    Attributes:
        document: the parsed `Document`, present when the audit ran in this process; never on the wire.

    """

    source: str
    kind: Kind
    language: str
    digest: str
    brief: Brief
    score: float | None
    metrics: dict[str, float | int | None]
    categories: list[CategoryScore]
    ledger: list[LedgerLine]
    not_assessed: list[NotAssessed]
    findings: list[Finding]
    keyphrase_candidates: list[Candidate]
    warnings: list[str]
    score_before: float | None = None

    @property
    def document(self) -> Any:
        """The parsed `Document`, or None for a report read back from JSON."""
        return self.__dict__.get("document")


class Unreadable(msgspec.Struct, frozen=True):
    """
    An input that could not be audited.

    Args:
        source: as it was given.
        reason: what happened.
        hint: what to do about it, or empty.

    """

    source: str
    reason: str
    hint: str
