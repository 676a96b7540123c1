"""Word classes that a part of speech does not tell: what can be counted, who can act, what takes “to”."""

from __future__ import annotations

from contentaudit.grammar.rules.classes import adjectives, nouns, verbs

CLASSES: dict[str, frozenset[str]] = {
    name.lower(): frozenset(value.split())
    for module in (adjectives, nouns, verbs)
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, str)
}
