"""Document to paragraphs: what grammar engines read, and what they must leave alone."""

from __future__ import annotations

import re
from collections import Counter

from contentaudit.document import Block, Document
from contentaudit.grammar.protocol import Paragraph, ParagraphKind

_KINDS: dict[str, ParagraphKind] = {
    "heading": "heading",
    "list_item": "list_item",
    "table_cell": "table_cell",
    "caption": "caption",
}
_LEFT_ALONE = re.compile(
    r"""
    (?:https?://|www\.)\S+                       # addresses
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+  # e-mail
    | (?<!\w)[@\#][\w-]+                         # handles and hashtags
    | (?<![\w./\\-])[\w./\\-]*\w\.             # file names
      (?:html?|php|js|css|py|md|txt|pdf|docx?|xlsx?|png|jpe?g|gif|svg|zip|json|xml|csv|ya?ml)\b
    | “[^“”]{1,600}”                             # quotations
    | "[^"]{1,600}"
    | «[^«»]{1,600}»
    """,
    re.VERBOSE,
)
_FROZEN_MARKS = ("code", "quote", "deleted")
CONSISTENT = 3


def paragraphs_of(doc: Document) -> list[tuple[Block, Paragraph]]:
    """
    Return the article's blocks with the paragraphs that engines read.

    Block quotations and code are not the author's prose and are left out.
    """
    terms = terms_of(doc)
    language = doc.language if "-" in doc.language else {"en": "en-US"}.get(doc.language, doc.language)
    return [
        (
            block,
            Paragraph(block.text, language, _KINDS.get(block.kind, "paragraph"), _protected(block), terms),
        )
        for block in doc.article
        if block.kind not in ("code", "quote") and block.text and not block.inside("blockquote")
    ]


def terms_of(doc: Document) -> frozenset[str]:
    """
    Return words known to be right in this document.

    They are the dictionary's, the brief's unknown ones, names (words capitalised inside a
    sentence, where the language does not capitalise every noun) and words that no dictionary
    holds but the article uses at least three times.
    """
    from contentaudit.grammar.spelling import known

    terms = set(doc.context.dictionary) | {word.lower() for word in doc.context.dictionary}
    brief = " ".join((doc.brief.keyphrase or "", *doc.brief.synonyms, *doc.brief.terms))
    terms |= {word for word in re.findall(r"\w[\w'’-]*", brief) if not known(word.lower())}
    names = not doc.language.lower().startswith(("de", "lb"))
    counts: Counter[str] = Counter()
    for block in doc.article:
        text = block.text
        for word in block.words:
            counts[word.text.lower()] += 1
            if names and block.kind != "heading" and word.text[:1].isupper() and _inside(text, word.start):
                terms.add(word.text)
    return frozenset(
        terms | {word for word, count in counts.items() if count >= CONSISTENT and not known(word)}
    )


def _inside(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" “\"'(‘")
    return bool(before) and before[-1] not in ".!?:…•-–—\n"


def _protected(block: Block) -> tuple[tuple[int, int], ...]:
    spans = [(mark.start, mark.end) for mark in block.marks if mark.kind in _FROZEN_MARKS]
    spans += [match.span() for match in _LEFT_ALONE.finditer(block.text)]
    return tuple(sorted(spans))
