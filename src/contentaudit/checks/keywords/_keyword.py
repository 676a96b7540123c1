"""What the checks of the category share."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import ClassVar

from contentaudit.check import Check, Need, NotAssessed
from contentaudit.document import Block, Document
from contentaudit.keyphrase import Occurrence, Term, Use, unfit, use_of


class KeywordCheck(Check):
    """
    A check of how an article uses its keyphrase.

    It speaks English, whose word forms we know, and Chinese and Japanese, whose words have none that
    matter here.
    """

    category = "keywords"
    needs: ClassVar[tuple[Need, ...]] = ("keyphrase",)
    languages = ("en", "ja", "zh")


def fit(doc: Document) -> Use:
    """
    Return how a document uses its keyphrase.

    Raises:
        NotAssessed: when the keyphrase is none that can be looked for.

    """
    reason = unfit(doc)
    if reason:
        raise NotAssessed(reason)
    return use_of(doc)


def named(terms: Iterable[Term]) -> str:
    """Write words for a message: “back” and “pain”."""
    words = list(dict.fromkeys(f"“{term.text}”" for term in terms))
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def times(count: int) -> str:
    """Write how often: never, once, 2 times."""
    return {0: "never", 1: "once"}.get(count, f"{count} times")


def subheadings(doc: Document) -> list[Block]:
    """Return the article's headings of level 2 and 3."""
    return [block for block in doc.headings if block.level in (2, 3)]


def on_topic(block: Block, use: Use) -> bool:
    """Tell whether a heading names the topic: a match, or more than half of the content words."""
    content = use.phrase.content
    return bool(use.in_block(block)) or len(use.lacking(block.text)) < len(content) / 2


def in_name(found: Occurrence) -> bool:
    """Tell whether a match is part of a longer name, such as “the Back Pain Society”."""
    if found.block is None or found.block.kind == "heading":
        return False
    if not all(found.block.text[start].isupper() for start, _ in found.match.words):
        return False
    words = found.block.words
    first = bisect_left(words, found.match.start, key=lambda word: word.start)
    last = bisect_left(words, found.match.end, key=lambda word: word.start)
    around = [*words[max(0, first - 1) : first], *words[last : last + 1]]
    joined = (
        found.block.text[min(word.end, found.match.end) : max(word.start, found.match.start)]
        for word in around
    )
    return any(word.text[0].isupper() and gap == " " for word, gap in zip(around, joined, strict=True))


def length_factor(use: Use) -> float:
    """Return how much more a long phrase weighs in a density; Yoast SEO's 0.7 + words ÷ 3."""
    return 0.7 + len(use.phrase.content) / 3
