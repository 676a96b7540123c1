"""The house rules, one module per class of error."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from contentaudit.grammar.rules.rule import Rule


def _load() -> tuple[Rule, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(rule for name in names for rule in import_module(f"{__name__}.{name}").RULES)


RULES: tuple[Rule, ...] = _load()
