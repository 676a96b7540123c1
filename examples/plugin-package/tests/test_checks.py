"""The checks do what their examples say, and a whole audit runs them."""

import pytest
from house_style import CHECKS

import contentaudit
from contentaudit.testing import example_params, problems


@pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
def test_examples(check, example):
    """Every example holds: what is marked is found, and nothing else."""
    assert [] == problems(check, example)


def test_an_audit_runs_them():
    """Once the package is installed, its checks are chosen like any other."""
    settings = contentaudit.Settings(select=["product-name"])
    article = contentaudit.Document.from_markdown("# Our teatimer\n\nIt rings.\n")
    page = contentaudit.audit(article, settings=settings).documents[0]

    assert [("product-name", 1, 7)] == [
        (found.check, found.start.line, found.start.column) for found in page.findings
    ]
