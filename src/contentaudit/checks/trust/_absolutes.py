"""Promises that nobody can keep: absolute and superlative claims about health and money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contentaudit.checks._own import Own, own_sentences_with
from contentaudit.document import Document

# Before a promise they say that it is none: doubt, negation, somebody else's words.
_TAKEN_BACK = re.compile(
    r"\b(?:no|not|never|nor|none|nobody|nothing|cannot|without|neither|\w+n['’]t|myths?|claim\w*|promis\w*|if|whether"
    r"|may|might|could|avoid|beware|wary|doubt\w*|supposedly|allegedly|so-called|scams?|any(?:one|body) who"
    r"|false\w*|mislead\w*|think|believe\w*|find|finding|choos\w+|decid\w+|determin\w+|discuss|ask\w*|what|which"
    r"|hope|hoping|search\w*|looking)\b",
    re.IGNORECASE,
)
_BEFORE = 60


class Promise(NamedTuple):
    """A kind of promise: the rule's name, a pattern of its wordings, and what to do instead."""

    rule: str
    pattern: re.Pattern[str]
    advice: str


def promise(rule: str, pattern: str, advice: str) -> Promise:
    """Make a `Promise`; the pattern stands between word boundaries and ignores case."""
    return Promise(rule, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), advice)


class Promises(NamedTuple):
    """
    What to look for.

    Args:
        topic: only sentences with one of these words, in lower case, are read,
        signs: and with one of these, which every wording holds.
        kinds: the wordings.

    """

    topic: frozenset[str]
    signs: frozenset[str]
    kinds: tuple[Promise, ...]


def promises(doc: Document, sought: Promises) -> Iterator[tuple[Own, int, int, Promise]]:
    """Yield the promises of a document: the sentence, the range of the block's prose, the kind."""
    for own in own_sentences_with(doc, sought.signs):
        if sought.topic.isdisjoint(own.lowers):
            continue
        text, (_, start, end) = own.block.text, own.sentence
        for kind in sought.kinds:
            match = None if text[end - 1] == "?" else kind.pattern.search(text, start, end)
            if match and not _TAKEN_BACK.search(text, max(start, match.start() - _BEFORE), match.start()):
                yield own, match.start(), match.end(), kind
