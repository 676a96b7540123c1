"""What the checks of the category share."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import ClassVar

from contentaudit.check import Check, NotAssessed
from contentaudit.document import Block, Document, Link
from contentaudit.source import Kind, Span
from contentaudit.urls import Target, targets

# Texts that say nothing about where a link leads.
_TEXTS = """
    check it out; check this out; click; click here; click this; click this link; continue; continue
    reading; details; find out more; full article; full story; go; go here; here; info; learn more; learn
    more here; link; more; more details; more here; more info; more information; on this page; over here;
    page; read; read more; read more here; read on; read this; read this article; right here; see here; see
    more; see this; show more; tap here; that; the link; this; this article; this blog; this blog post; this
    link; this one; this page; this post; this site; this website; url; view; view more; visit; visit site;
    visit website; web page; webpage
"""
GENERIC = frozenset(" ".join(text.split()) for text in _TEXTS.split(";"))

_WORDS = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


class LinkCheck(Check):
    """A check of the article's links; plain text has none."""

    category = "links"
    kinds: ClassVar[tuple[Kind, ...]] = ("html", "markdown")


def said(text: str) -> str:
    """Return a link's text as it is compared: lower case, without punctuation and arrows."""
    return " ".join(_WORDS.findall(text.lower()))


def is_generic(link: Link) -> bool:
    """Tell whether neither the link's text nor its label says where it leads."""
    return said(link.text) in GENERIC and (not link.label or said(link.label) in GENERIC)


def in_sentence(doc: Document, link: Link) -> bool:
    """Tell whether a link stands among other words of running text: not a button, a card or a menu."""
    if link.block is None:
        return False
    block = doc.blocks[link.block]
    linked = doc.note(_linked_words)[link.block]
    return block.kind in ("paragraph", "list_item", "quote") and len(block.words) - linked >= 3


def _linked_words(doc: Document) -> Counter[int]:
    """Count the words inside links, by block."""
    counts: Counter[int] = Counter()
    for link in doc.links:
        if link.block is not None:
            counts[link.block] += len(doc.blocks[link.block].words_in(link.start, link.end))
    return counts


def is_code(doc: Document, link: Link) -> bool:
    """Tell whether the link's text is code, such as the keyword `this`."""
    if link.block is None:
        return False
    starts, ends = doc.blocks[link.block].note(_code)
    at = bisect_right(starts, link.start) - 1
    return at >= 0 and link.end <= ends[at]


def _code(block: Block) -> tuple[list[int], list[int]]:
    """Where a block's code begins, in order, and how far it and the code before it reach."""
    spans = sorted((mark.start, mark.end) for mark in block.marks if mark.kind == "code")
    return [start for start, _ in spans], list(accumulate((end for _, end in spans), max))


def address(link: Link) -> Span:
    """Return where a link's address stands."""
    return link.href_span or link.span


def end_of_text(doc: Document) -> int:
    """Return where the article's running text ends, for links that should be in it."""
    texts = [block for block in doc.body if block.text]
    return texts[-1].prose.span(0, len(texts[-1].text)).end if texts else doc.body_span.start


def surely(doc: Document, relation: str, wanted: int) -> list[Target]:
    """
    Return the links of a relation, if they can be told well enough.

    Raises:
        NotAssessed: when there are too few, but links whose relation is not known might make them up.

    """
    found = [target for target in targets(doc) if target.relation == relation]
    unsure = sum(target.relation == "ambiguous" for target in targets(doc))
    if len(found) < wanted <= len(found) + unsure:
        may = f"{unsure} full address{'' if unsure == 1 else 'es'} may be {relation} or not"
        raise NotAssessed(f"{may}: name the site's hosts in the settings")
    return found
