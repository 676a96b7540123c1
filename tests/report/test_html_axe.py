"""axe-core finds nothing to complain about, in any theme, width or state of the HTML report."""

from __future__ import annotations

import pytest

from browser import violations
from hostile import hostile
from tea import tea


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 375])
def test_one_article(opened, theme, width):
    """The report of one article, everything unfolded and a finding chosen."""
    shown = opened(tea(), color_scheme=theme, viewport={"width": width, "height": 800})
    shown.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    shown.page.keyboard.press("j")
    shown.page.check(".phrases")
    shown.page.evaluate("document.querySelectorAll('.unfold button').forEach(each => each.click())")

    assert [] == violations(shown.page)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_filtered(opened, theme):
    """Pressed filters and marks that are out of the running keep their contrast."""
    shown = opened(tea(), color_scheme=theme)
    shown.page.click('[data-filter="severity"][data-value="error"]')
    shown.page.hover('.mark[data-f~="1"]')

    assert [] == violations(shown.page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("fragment", ["", "#d1"])
def test_many_hostile_documents(opened, theme, fragment):
    """The table of many documents, and an article that tries everything."""
    shown = opened(hostile(), fragment, color_scheme=theme)

    assert [] == violations(shown.page)
