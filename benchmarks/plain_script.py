"""
What a user would write first: BeautifulSoup and textstat, for readability, headings and links.

textstat asks NLTK for the CMU dictionary at run time. So that this runs without a network, NLTK finds an
empty one, and textstat counts by its hyphenation patterns, which is no slower.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import nltk
import textstat
from bs4 import BeautifulSoup

_DATA = Path(tempfile.mkdtemp(prefix="contentaudit-nltk-"))
(_DATA / "corpora" / "cmudict").mkdir(parents=True)
(_DATA / "corpora" / "cmudict" / "cmudict").write_text("", encoding="utf-8")
nltk.data.path.insert(0, str(_DATA))

FORMULAS = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "coleman_liau_index",
    "automated_readability_index",
    "dale_chall_readability_score",
    "lix",
)


def audit(html: str) -> dict[str, Any]:
    """Return the readability figures, headings and links of a page."""
    soup = BeautifulSoup(html, "html.parser")
    main = soup.find("article") or soup.body or soup
    text = main.get_text(" ", strip=True)
    return {
        "readability": {name: getattr(textstat, name)(text) for name in FORMULAS},
        "words": textstat.lexicon_count(text),
        "sentences": textstat.sentence_count(text),
        "headings": [(tag.name, tag.get_text(strip=True)) for tag in main.find_all(["h1", "h2", "h3", "h4"])],
        "links": [(tag.get("href"), tag.get_text(strip=True)) for tag in main.find_all("a")],
        "title": soup.title.get_text() if soup.title else None,
    }
