"""Checks of grammar and spelling."""

from contentaudit.check import Check
from contentaudit.checks.grammar.grammar import Grammar

CHECKS: tuple[type[Check], ...] = (Grammar,)
