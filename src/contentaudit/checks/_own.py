"""The author's own words: what a style check may judge. Quotations are somebody else's."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from contentaudit.document import Block, Document, Sentence, Word
from contentaudit.source import Span

_PAIRS = {"„": "“”", "“": "”", "«": "»"}


class Own(NamedTuple):
    """A sentence of the author's: the sentence, and the range of its block's words that it holds."""

    sentence: Sentence
    first: int
    last: int

    @property
    def block(self) -> Block:
        """The block it stands in."""
        return self.sentence.block

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.sentence.block.words[self.first : self.last]

    @property
    def lowers(self) -> tuple[str, ...]:
        """Its words in lower case."""
        return self.sentence.block.lower_words[self.first : self.last]

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


def _blocks(doc: Document) -> tuple[Block, ...]:
    return tuple(block for block in doc.body if block.kind != "quote" and not block.inside("blockquote"))


def _sentences(doc: Document) -> tuple[Own, ...]:
    own = []
    for block in own_blocks(doc):
        ranges = quoted(block)
        words, last = block.words, 0
        for sentence in block.sentences:
            first = last
            while last < len(words) and words[last].start < sentence.end:
                last += 1
            _, start, end = sentence
            if not ranges or 2 * overlap(ranges, start, end) <= end - start:
                own.append(Own(sentence, first, last))
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
