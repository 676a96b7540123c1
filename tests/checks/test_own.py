"""Which sentences and blocks are the author's, and where words stand among them."""

from __future__ import annotations

from contentaudit.checks._own import (
    own_blocks_with,
    own_sentences,
    own_sentences_with,
    own_vocabulary,
)
from contentaudit.document import Document

TEXT = """Tea is hot. Milk is cold. Tea again.

> Tea, he said.

No drink here. More milk, and tea.
"""


def test_sentences_with_a_word() -> None:
    """The author's sentences that hold one of some words come in order, each once, quotations left out."""
    doc = Document.from_markdown(TEXT)
    found = own_sentences_with(doc, frozenset(("tea", "milk", "wine")))
    assert ["Tea is hot.", "Milk is cold.", "Tea again.", "More milk, and tea."] == [
        own.sentence.text for own in found
    ]
    assert [] == own_sentences_with(doc, frozenset(("wine",)))


def test_blocks_with_a_word() -> None:
    """The blocks that hold one of some words come in order, block quotations left out."""
    doc = Document.from_markdown(TEXT)
    assert [doc.blocks[0], doc.blocks[2]] == own_blocks_with(doc, ("milk", "tea"))
    assert [doc.blocks[2]] == own_blocks_with(doc, ("drink",))


def test_vocabulary() -> None:
    """The vocabulary holds every word of the author's in lower case."""
    assert {"no", "drink", "here", "said", "he"} - {"he", "said"} == own_vocabulary(
        Document.from_markdown(TEXT)
    ) & {"no", "drink", "here", "said", "he"}


def test_a_sentence_knows_its_words() -> None:
    """A sentence holds its words in lower case, and gives the source span of some."""
    doc = Document.from_markdown("One two. Three *four* five.\n")
    own = own_sentences(doc)[1]
    assert ("three", "four", "five") == own.lowers
    assert "four* five" == doc.source.slice(own.span(1, 3))
