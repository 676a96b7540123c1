from __future__ import annotations

import pytest

from contentaudit.checks.structure import CHECKS
from contentaudit.testing import example_params, problems


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check, example):
    """Every check finds exactly what its examples mark."""
    assert [] == problems(check, example)
