"""One fault that shows in two neighbouring words is one finding: *to spend* → *spending*, *it 's* → *its*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from contentaudit.grammar.tagger.edits import Rewrite

__all__ = ["Verdict", "joined"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """
    What is thought of a doubtful word.

    `kept` are its best rewrites; `sure` is what the network says, `confidence` what that is worth for its
    sort of fault, and `spoken` whether it is enough to tell.
    """

    at: int
    kind: str
    kept: tuple[Rewrite, ...]
    sure: float
    confidence: float
    spoken: bool


def joined(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """
    The verdicts to be told, in order, a word to be deleted joined with the change beside it.

    One of the two must be sure enough to speak; the other comes along, since half a correction
    (*to spending*) is worse than none.
    """
    out: list[Verdict] = []
    for verdict in sorted(verdicts, key=lambda v: v.at):
        if out and (both := _pair(out[-1], verdict)):
            out[-1] = both
        else:
            out.append(verdict)
    return [v for v in out if v.spoken]


def _pair(a: Verdict, b: Verdict) -> Verdict | None:
    if not (a.spoken or b.spoken) or not a.kept or not b.kept:
        return None
    first, second = a.kept[0], b.kept[0]
    if first.stop != second.start or bool(first.new) == bool(second.new):
        return None
    if first.stop - first.start > 1 or second.stop - second.start > 1:
        return None
    deleted, changed = (b, a) if first.new else (a, b)
    if changed.kind.startswith("INSERT_"):
        return None  # a word too many and one too few: two faults
    whole = Rewrite(
        first.start, second.stop, first.new + second.new, changed.kind, min(first.odds, second.odds)
    )
    return replace(
        changed, kept=(whole,), confidence=max(deleted.confidence, changed.confidence), spoken=True
    )
