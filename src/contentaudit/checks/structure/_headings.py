"""Facts about headings that several checks share."""

from __future__ import annotations

from contentaudit.document import Block, Document


def key(block: Block) -> str:
    """Return a heading's words for comparing: lower case, without marks."""
    return " ".join(block.lower_words)


def has_title_outside(doc: Document) -> bool:
    """Tell whether the front matter gives the title, so that the template writes the H1."""
    return doc.kind == "markdown" and doc.meta.title is not None and bool(doc.meta.title.text.strip())


def level_ones(doc: Document) -> list[Block]:
    """Return the H1s of the whole page, in the article or not."""
    return [block for block in doc.blocks if block.kind == "heading" and block.level == 1]


def subheadings(doc: Document) -> list[Block]:
    """Return the article's headings below level 1."""
    return [block for block in doc.headings if block.level > 1]


def is_link(block: Block) -> bool:
    """Tell whether most of a heading is a link: the title of a card or of another page."""
    linked = sum(mark.end - mark.start for mark in block.marks if mark.kind == "link")
    return 2 * linked > len(block.text)
