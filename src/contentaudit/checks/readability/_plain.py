"""Finds words and phrases of a list where the author says them and the short form fits."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from contentaudit.checks._lists import words
from contentaudit.checks._own import merged, overlap, own_blocks_with, quoted
from contentaudit.checks._phrases import Hit, PhraseTable
from contentaudit.document import Document

# After these “can” is no English: “to have the ability to”.
_AUXILIARIES = words("to not don't doesn't didn't will would may might must should could can")
_DETERMINERS = words("the a an this that these those my your his her its our their")


def plain(doc: Document, table: PhraseTable[str], allow: Container[str]) -> Iterator[Hit[str]]:
    """
    Yield the hits of a table in a document, quotations and code left out.

    Args:
        doc: the document.
        table: phrase to its plain form.
        allow: phrases to leave alone, in lower case.

    """
    for block in own_blocks_with(doc, table.firsts):
        hits = [hit for hit in table.find(block) if hit.text.lower() not in allow]
        if not hits:
            continue
        code = [(mark.start, mark.end) for mark in block.marks if mark.kind == "code"]
        away = merged(quoted(block) + code)
        for hit in hits:
            if not overlap(away, hit.start, hit.end) and _fits(hit):
                yield _with_of(hit)


def _fits(hit: Hit[str]) -> bool:
    """Tell whether the plain form fits: not in a name (“Myriad Gardens”), “can” not after “to”."""
    said, lowers = hit.block.words, hit.block.lower_words
    if hit.first and said[hit.first].text[0].isupper():
        before = hit.block.text[said[hit.first - 1].end : hit.start]
        if before.isspace():
            return False
    after = lowers[hit.last] if hit.last < len(lowers) else ""
    if after in ("that", "which") and hit.text.lower().startswith(("mak", "made")):
        # “Make a choice that you can live with”: the noun is needed.
        return False
    if hit.value.startswith(("can", "could")) and hit.first and lowers[hit.first - 1] in _AUXILIARIES:
        return False
    return not any(word.text[0].isupper() for word in said[hit.first + 1 : hit.last])


def _with_of(hit: Hit[str]) -> Hit[str]:
    """Keep the “of” where the noun needs it: “a large number of the cats” is “many of the cats”."""
    after = hit.block.lower_words[hit.last : hit.last + 1]
    if (
        hit.text.lower().endswith(" of")
        and after
        and after[0] in _DETERMINERS
        and hit.value in ("many", "most")
    ):
        return replace(hit, value=f"{hit.value} of")
    return hit
