"""What a check found: a message at an exact place, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from contentaudit.source import Span

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Fix:
    """
    A replacement for a finding's place.

    Args:
        replacement: the new source text for the finding's span, as it would be written (escaped
            for the markup).
        safe: whether it may be applied without a human look.

    """

    replacement: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a finding, with a few words on why."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """
    One fault at one place. Checks build it with `Check.found` or `Check.missing`.

    Args:
        check: name of the check.
        span: source span; empty for something absent, at the place where it should have been.
        message: one short sentence, no markup.
        severity: ``error``, ``warning`` or ``note``.
        confidence: 0 to 1, how sure the check is that an editor would agree.
        rule: a rule inside the check (``tagger/replace``); the check's own name if it has none.
        detail: a longer explanation, or ``""``.
        fixes: best first.
        related: other places that belong to it.
        cost: share of the check's weight that this finding costs, 0 to 1, for checks whose cost
            is ``graded`` in the score table; None elsewhere.

    Raises:
        ValueError: when the message is empty, the span is reversed or a number is out of range.

    """

    check: str
    span: Span
    message: str
    severity: Severity
    confidence: float = 1.0
    rule: str = ""
    detail: str = ""
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    cost: float | None = None

    def __post_init__(self) -> None:
        if not self.message:
            raise ValueError(f"a finding of {self.check} has no message")
        if not 0 <= self.span.start <= self.span.end:
            raise ValueError(f"a finding of {self.check} has an impossible place {tuple(self.span)}")
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"a finding of {self.check} has confidence {self.confidence}; it must be 0 to 1")
        if self.cost is not None and not 0 <= self.cost <= 1:
            raise ValueError(f"a finding of {self.check} has cost {self.cost}; it must be 0 to 1")
