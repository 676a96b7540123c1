"""The shipped model keeps to the figures of its card, measured on a part of the data."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from training.corpora import shared  # noqa: E402
from training.evaluate import learner_paragraphs, published, touched  # noqa: E402
from training.judged import judge, kept_back, paragraphs  # noqa: E402
from training.realec import score  # noqa: E402

from contentaudit.grammar.tagger import TaggerEngine  # noqa: E402

needs_shared = pytest.mark.skipif(
    not (shared() / "eval" / "realec-dev.tsv.xz").exists(),
    reason="needs the shared data (CONTENTAUDIT_SHARED)",
)


@pytest.fixture(scope="module")
def engine() -> TaggerEngine:
    return TaggerEngine()


@needs_shared
def test_learner_sentences(engine: TaggerEngine) -> None:
    """On 800 learner sentences precision and F0.5 stay above what was recorded, less a little for rounding."""
    data = learner_paragraphs(800)
    found = engine.check([d.paragraph for d in data])
    guess = [touched(d.places, [(m.start, m.end) for m in ms]) for d, ms in zip(data, found, strict=True)]
    reached = score([d.wrong for d in data], guess)
    assert reached.precision >= 0.68
    assert reached.f >= 0.41


@needs_shared
def test_published_articles(engine: TaggerEngine) -> None:
    """Edited articles get at most 1.4 alarms per 1,000 words."""
    paragraphs = published()
    total = sum(len(p.text.split()) for p in paragraphs)
    assert 1000 * sum(map(len, engine.check(paragraphs))) / total <= 1.4


def test_drafts_it_never_saw(engine: TaggerEngine) -> None:
    """In whole drafts of a writer it never read, over half of the errors are found, most with the right word."""
    lines, found = [], []
    for name, draft in kept_back():
        if name.startswith("eval"):
            lines += draft
            found += engine.check(paragraphs(draft))
    judged = judge(lines, found)
    assert judged.found >= 0.5 * judged.errors
    assert judged.right >= 0.75 * judged.suggested
    assert 1000 * judged.alarms / judged.words <= 4.5
