"""How sure the tagger must be before it speaks, for each profile."""

from __future__ import annotations

from typing import NamedTuple

from contentaudit.grammar.protocol import GrammarProfile

__all__ = ["PROFILES", "Bar", "bar"]


class Bar(NamedTuple):
    """`doubt`: from where on a word is looked into; `speak`: from where on it is reported."""

    doubt: float
    speak: float


PROFILES: dict[GrammarProfile, Bar] = {
    "strict": Bar(0.6, 0.7),
    "regular": Bar(0.4, 0.5),
    "everything": Bar(0.25, 0.3),
}
#: Kinds that are right less often than others must be surer; measured on learner and on clean text.
_HARDER: dict[str, float] = {}


def bar(profile: Bar, kind: str) -> float:
    """The least confidence for a kind of edit."""
    return min(0.97, profile.speak + _HARDER.get(kind, _HARDER.get(kind.partition("_")[0], 0.0)))
