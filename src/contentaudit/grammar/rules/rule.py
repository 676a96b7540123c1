"""A house rule: what it looks for, what it says, and the sentences that prove it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from contentaudit.grammar.protocol import MatchCategory
from contentaudit.grammar.rules.rewriting import Fill
from contentaudit.grammar.rules.tokens import Sent

Guard = Callable[[Fill], bool]


class Hit(NamedTuple):
    """What a rule written as a function finds: a token range and its replacements."""

    start: int
    end: int
    replacements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """
    A house rule.

    Args:
        name: kebab-case; the settings switch it off as ``rules/name``.
        why: half a sentence for the reader, after “… should be …”.
        bad: sentences with ``⟦wrong -> right⟧``; the right side is the first suggestion and may be
            missing.
        good: sentences in which it must keep still.
        patterns: see `contentaudit.grammar.rules.pattern`.
        suggest: templates, see `contentaudit.grammar.rules.rewriting.fill`.
        category: the kind of fault.
        confidence: how often an editor would agree, measured on clean text where it ever fires.
        when: a further condition on a match.
        find: for what a pattern cannot say: a function from a sentence to hits.
        kinds: the kinds of paragraph it judges; empty for all.

    """

    name: str
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    patterns: tuple[str, ...] = ()
    suggest: tuple[str, ...] = ()
    category: MatchCategory = "grammar"
    confidence: float = 0.9
    when: Guard | None = None
    find: Callable[[Sent], Iterable[Hit]] | None = None
    kinds: frozenset[str] = frozenset()


def rule(
    name: str,
    patterns: str | tuple[str, ...],
    suggest: str | tuple[str, ...],
    why: str,
    *,
    bad: str | tuple[str, ...],
    good: str | tuple[str, ...],
    category: MatchCategory = "grammar",
    confidence: float = 0.9,
    when: Guard | None = None,
    kinds: Iterable[str] = (),
) -> Rule:
    """Make a rule from patterns; strings stand for tuples of one, see `Rule`."""
    return Rule(
        name=name,
        why=why,
        bad=_tuple(bad),
        good=_tuple(good),
        patterns=_tuple(patterns),
        suggest=_tuple(suggest),
        category=category,
        confidence=confidence,
        when=when,
        kinds=frozenset(kinds),
    )


Row = tuple[str, str | tuple[str, ...], str | tuple[str, ...], str | tuple[str, ...], str | tuple[str, ...]]


def group(why: str, rows: Iterable[Row], **more: Any) -> tuple[Rule, ...]:
    """
    Make rules of one kind.

    Args:
        why: the reason they share.
        rows: name, patterns, suggestions, bad and good sentences of each.
        more: what else `rule` takes.

    """
    return tuple(
        rule(name, patterns, suggest, why, bad=bad, good=good, **more)
        for name, patterns, suggest, bad, good in rows
    )


def _tuple(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


_MARK = re.compile(r"⟦(.*?)(?: -> (.*?))?⟧")


class Marked(NamedTuple):
    """A bad example without its marks: the text, the range marked, the first suggestion or None."""

    text: str
    start: int
    end: int
    suggestion: str | None


def unmark(example: str) -> Marked:
    """
    Read a bad example.

    Raises:
        ValueError: when it does not mark exactly one place.

    """
    found = list(_MARK.finditer(example))
    if len(found) != 1:
        raise ValueError(f"an example must mark one place: {example}")
    match = found[0]
    text = example[: match.start()] + match[1] + example[match.end() :]
    return Marked(text, match.start(), match.start() + len(match[1]), match[2])
