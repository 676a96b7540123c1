"""Whatever is written, an audit keeps its promises; see `invariants.broken` for what they are."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from contentaudit.source import Source
from invariants import broken
from strategies import html, markdown, text

large = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@settings(large, max_examples=50)
@given(html)
def test_any_html(source: Source) -> None:
    """Pages, good and bad, are audited, reported in every format, fixed, and the same every time."""
    assert [] == broken(source, "rules")


@settings(large, max_examples=50)
@given(markdown)
def test_any_markdown(source: Source) -> None:
    """The same holds of Markdown, front matter and raw HTML among it."""
    assert [] == broken(source, "rules")


@settings(large, max_examples=25)
@given(text)
def test_any_text(source: Source) -> None:
    """The same holds of plain text."""
    assert [] == broken(source, "rules")


@settings(large, max_examples=12)
@given(html | markdown)
def test_any_article_with_every_engine(source: Source) -> None:
    """The same holds with the model and Harper at work."""
    assert [] == broken(source, "tagger", "rules", "harper", formats=["json", "html"])
