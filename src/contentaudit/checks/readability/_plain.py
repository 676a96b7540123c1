"""Finds words and phrases of a list where the author says them and the short form fits."""

from __future__ import annotations

from collections.abc import Container, Iterator

from contentaudit.checks._own import overlap, own_blocks, quoted
from contentaudit.checks._phrases import Hit, PhraseTable
from contentaudit.document import Document

# After these “can” is no English: “to have the ability to”.
_AUXILIARIES = frozenset(
    "to not don't doesn't didn't will would may might must should could can".split()  # noqa: SIM905
)


def plain(doc: Document, table: PhraseTable[str], allow: Container[str]) -> Iterator[Hit[str]]:
    """
    Yield the hits of a table in a document, quotations and code left out.

    Args:
        doc: the document.
        table: phrase to its plain form.
        allow: phrases to leave alone, in lower case.

    """
    for block in own_blocks(doc):
        hits = [hit for hit in table.find(block) if hit.text.lower() not in allow]
        if not hits:
            continue
        away = quoted(block) + [(mark.start, mark.end) for mark in block.marks if mark.kind == "code"]
        for hit in hits:
            if not overlap(away, hit.start, hit.end) and _fits(hit):
                yield hit


def _fits(hit: Hit[str]) -> bool:
    """Tell whether the plain form fits: not in a name (“Myriad Gardens”), “can” not after “to”."""
    words, lowers = hit.block.words, hit.block.lower_words
    if hit.first and words[hit.first].text[0].isupper():
        before = hit.block.text[words[hit.first - 1].end : hit.start]
        if before.isspace():
            return False
    if hit.value.startswith(("can", "could")) and hit.first and lowers[hit.first - 1] in _AUXILIARIES:
        return False
    return not any(word.text[0].isupper() for word in words[hit.first + 1 : hit.last])
