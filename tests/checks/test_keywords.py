"""Checks of how an article uses its keyphrase."""

from __future__ import annotations

import pytest

from contentaudit.check import Check, Example
from contentaudit.checks.keywords import CHECKS
from contentaudit.testing import example_params, problems


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check: type[Check], example: Example) -> None:
    """Each check finds what its examples mark, where they mark it, and nothing else."""
    assert [] == problems(check, example)
