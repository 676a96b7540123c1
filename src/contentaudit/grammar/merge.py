"""Several engines' matches of one paragraph, merged by span."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from contentaudit.grammar.protocol import Match

# What a second engine's agreement takes off the remaining doubt.
AGREEMENT = 0.5


@dataclass(frozen=True, slots=True)
class Merged:
    """The match that won a stretch of text, and what the other engines said of it."""

    match: Match
    confidence: float
    others: tuple[Match, ...]


def merge(matches: Iterable[Match]) -> list[Merged]:
    """
    Merge matches by span.

    Overlapping matches form a group. The one with the better replacement wins: a replacement
    beats none, then confidence, then the longer stretch. Where another engine agrees, confidence
    rises: half of the remaining doubt goes if it proposes the same text, a quarter if it
    doubts the same words. The others are kept as detail.
    """
    groups: list[list[Match]] = []
    end = -1
    for match in sorted(matches, key=lambda each: (each.start, each.end)):
        if groups and (match.start < end or (match.start, match.end) == _first(groups[-1])):
            groups[-1].append(match)
            end = max(end, match.end)
        else:
            groups.append([match])
            end = match.end
    return [_winner(group) for group in groups]


def _first(group: list[Match]) -> tuple[int, int]:
    return group[0].start, group[0].end


def _winner(group: list[Match]) -> Merged:
    best = max(group, key=lambda each: (bool(each.replacements), each.confidence, each.end - each.start))
    others = tuple(each for each in group if each is not best)
    doubt = 1 - best.confidence
    for engine in {each.engine for each in others} - {best.engine}:
        same = any(_agrees(best, each) for each in others if each.engine == engine)
        doubt *= AGREEMENT if same else (1 + AGREEMENT) / 2
    return Merged(best, 1 - doubt, others)


def _agrees(first: Match, second: Match) -> bool:
    return bool(first.replacements and second.replacements) and (
        (first.start, first.end, first.replacements[0]) == (second.start, second.end, second.replacements[0])
    )
