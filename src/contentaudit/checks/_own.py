"""The author's own words: what a style check may judge. Quotations are somebody else's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, KeysView
from dataclasses import dataclass

from contentaudit.document import Block, Document, Sentence, Word
from contentaudit.source import Span

_PAIRS = {"„": "“”", "“": "”", "«": "»"}


@dataclass(slots=True, eq=False)
class Own:
    """
    A sentence of the author's.

    Args:
        sentence: the sentence.
        block: the block it stands in.
        first, last: range of the block's words that it holds.
        lowers: those words in lower case.

    """

    sentence: Sentence
    block: Block
    first: int
    last: int
    lowers: tuple[str, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.block.words[self.first : self.last]

    def span(self, first: int, last: int) -> Span:
        """Return the source span of a range of its words."""
        words = self.words
        return self.block.prose.span(words[first].start, words[last - 1].end)


def own_blocks(doc: Document) -> tuple[Block, ...]:
    """Return the blocks of the running text that are not block quotations."""
    return doc.note(_blocks)


def own_sentences(doc: Document) -> tuple[Own, ...]:
    """Return the sentences of the running text that are the author's for the greater part."""
    return doc.note(_sentences)


def own_vocabulary(doc: Document) -> KeysView[str]:
    """Return the words of the `own_blocks`, in lower case."""
    return doc.note(_index).keys()


def own_blocks_with(doc: Document, sought: Collection[str]) -> list[Block]:
    """Return the `own_blocks` that hold one of some words in lower case, in order."""
    index, blocks = doc.note(_index), own_blocks(doc)
    found = {at for word in index.keys() & sought for at in index[word]}
    return [blocks[at] for at in sorted(found)]


def own_sentences_with(doc: Document, sought: frozenset[str]) -> list[Own]:
    """Return the `own_sentences` that hold one of some words in lower case, in order."""
    present = sought & doc.note(_index).keys()
    if not present:
        return []
    sentences = doc.note(_by_block)
    return [
        own
        for block in own_blocks_with(doc, present)
        for own in sentences.get(block.index, ())
        if not present.isdisjoint(own.lowers)
    ]


def _blocks(doc: Document) -> tuple[Block, ...]:
    return tuple(block for block in doc.body if block.kind != "quote" and not block.inside("blockquote"))


def _index(doc: Document) -> dict[str, list[int]]:
    """Map each word of the `own_blocks` to the numbers of those that hold it."""
    index: dict[str, list[int]] = {}
    for at, block in enumerate(own_blocks(doc)):
        for word in set(block.lower_words):
            index.setdefault(word, []).append(at)
    return index


def _by_block(doc: Document) -> dict[int, list[Own]]:
    sentences: dict[int, list[Own]] = {}
    for own in own_sentences(doc):
        sentences.setdefault(own.block.index, []).append(own)
    return sentences


def _sentences(doc: Document) -> tuple[Own, ...]:
    own = []
    for block in own_blocks(doc):
        ranges = quoted(block)
        lowers = block.lower_words
        for sentence, (first, last) in zip(block.sentences, block.sentence_words, strict=True):
            _, start, end = sentence
            if not ranges or 2 * overlap(ranges, start, end) <= end - start:
                own.append(Own(sentence, block, first, last, lowers[first:last]))
    return tuple(own)


def quoted(block: Block) -> list[tuple[int, int]]:
    """
    Return the ranges of a block's prose that are quoted, in order, none overlapping.

    Markup (``<q>``) and double quotation marks count; a quotation that is opened and not closed
    runs to the block's end, as it does in one of several paragraphs.
    """
    ranges = [(mark.start, mark.end) for mark in block.marks if mark.kind == "quote"]
    text, closed = block.text, set()
    for opener, closers in _PAIRS.items():
        at = text.find(opener)
        while at >= 0:
            end = at
            # “ also closes what „ opened.
            if at not in closed:
                found = (place for place in (text.find(mark, at + 1) for mark in closers) if place >= 0)
                end = min(found, default=len(text) - 1)
                ranges.append((at, end + 1))
                closed.add(end)
            at = text.find(opener, end + 1)
    return merged(ranges + _straight(text)) if '"' in text else merged(ranges)


def merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the same ranges in order, those that overlap made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _straight(text: str) -> list[tuple[int, int]]:
    """Pair straight quotation marks; one after a digit is an inch unless a quotation is open."""
    ranges, opened, at = [], -1, text.find('"')
    while at >= 0:
        if opened >= 0:
            ranges.append((opened, at + 1))
            opened = -1
        elif not text[at - 1 : at].isdigit():
            opened = at
        at = text.find('"', at + 1)
    return ranges


def overlap(ranges: list[tuple[int, int]], start: int, end: int) -> int:
    """Return how many characters of a range lie in `ranges`, which `merged` made."""
    at = bisect_left(ranges, (start,))
    at -= at > 0 and ranges[at - 1][1] > start
    total = 0
    while at < len(ranges) and ranges[at][0] < end:
        total += min(end, ranges[at][1]) - max(start, ranges[at][0])
        at += 1
    return total
