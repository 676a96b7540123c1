"""The score tells good from bad on real articles."""

from __future__ import annotations

import statistics

import pytest

import contentaudit
from conftest import SHARED

PUBLISHED = SHARED / "articles" / "published"
DRAFT = SHARED / "articles" / "acupuncture-back-pain.txt"


@pytest.mark.skipif(not DRAFT.exists(), reason="the shared articles are not here")
def test_edited_articles_score_high_and_the_draft_low():
    """The median edited article has 80 or more, the draft at most 60, and 38 of 40 are above it."""
    auditor = contentaudit.Auditor()
    scores = [report.documents[0].score for report in auditor.audit_many(sorted(PUBLISHED.glob("*.md")))]
    draft = auditor.audit(DRAFT, keyphrase="acupuncture for back pain").documents[0].score

    assert statistics.median(scores) >= 80
    assert draft <= 60
    assert sum(score > draft for score in scores) >= 38
