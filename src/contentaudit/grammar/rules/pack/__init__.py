"""The house rules, one module per class of error."""

from __future__ import annotations

import pkgutil
from dataclasses import replace
from importlib import import_module

from contentaudit.grammar.rules.rule import Rule

# What good writers do, too, or what editors dispute: a warning, or only for those who want everything.
LESS_SURE = {
    "possibility-to": 0.5,
    "between-dash": 0.6,
    "from-dash": 0.55,
    "amount-of-plural": 0.75,
    "less-plural": 0.75,
    "harmful-for": 0.7,
    "setup-verb": 0.75,
    "everyday-every-day": 0.75,
    "of-the-world": 0.7,
    "reason-because": 0.6,
    "hence-why": 0.6,
    "chronic-pains": 0.75,
    "hairs": 0.75,
    "solution-of": 0.7,
    "have-effect-bare": 0.75,
    "plural-which-is": 0.7,
    "people-which": 0.8,
    "people-is": 0.8,
    "different-other": 0.8,
    "top-of-count": 0.75,
    "single-noun": 0.75,
    "use-count-bare": 0.75,
    "number-singular": 0.8,
    "research-show": 0.85,
    "these-kind": 0.75,
    "more-short": 0.8,
    "most-short": 0.7,
    "good-participle": 0.8,
    "doubled-conjunction": 0.75,
}


def _load() -> tuple[Rule, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    rules = (rule for name in names for rule in import_module(f"{__name__}.{name}").RULES)
    return tuple(
        replace(rule, confidence=LESS_SURE[rule.name]) if rule.name in LESS_SURE else rule for rule in rules
    )


RULES: tuple[Rule, ...] = _load()
