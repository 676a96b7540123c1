from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from contentaudit.check import Check, bad, good
from contentaudit.checks.trust._numbers import WORDS
from contentaudit.document import Block, Container, Document
from contentaudit.finding import Finding

_ANNOUNCED = re.compile(
    r"\b(?:these|the|following|are|in|into|has|have|with|here['’]s|of|by|offers?|includes?|takes?|consider) "
    rf"(?:following |main |key |simple |easy ){{0,3}}(\d{{1,2}}|{'|'.join(WORDS)})\b"
    r"(?! of\b| (?:or|to) )(?: [\w'’-]+){1,5}:$",
    re.IGNORECASE,
)


class MiscountedList(Check):
    """
    Finds lists that have more or fewer items than the line above them says.

    ## Why it matters
    “Five steps” above four makes the reader look for the fifth.

    ## What to do
    Count again, or leave the number out.

    ## Source
    Ours. The line must end with a colon and announce a number of things; the items of the list right below
    are counted, those of lists inside it are not.
    """

    name, category, severity = "miscounted-list", "trust", "warning"
    languages = ("en",)
    examples = (
        good("There are two kinds:\n\n- thin\n  - long\n  - short\n- thick\n"),
        good("We met at 10:\n\n- Jo\n- Al\n- Flo\n\nThey have two or three kinds:\n\n- thin\n"),
        bad("Here are the ⟦three⟧ *main* kinds:\n\n- thin\n- thick\n"),
        bad("<p>Caf&eacute;s have ⟦2⟧ kinds of tables:</p><ul><li>a</li><li>b</li><li>c</li></ul>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        blocks = doc.article
        for at, block in enumerate(blocks[:-1]):
            if (
                block.kind != "paragraph"
                or not block.text.endswith(":")
                or blocks[at + 1].kind != "list_item"
            ):
                continue
            match = _ANNOUNCED.search(block.text)
            if match:
                said = WORDS.get(match[1].lower()) or int(match[1])
                items, continued = _items(blocks[at + 1 :])
                if items and said > 1 and (items > said or (items < said and not continued)):
                    message = f"“{match[1]}” is announced, but the list below has {items}"
                    yield self.found(block.prose.span(*match.span(1)), message)


def _items(blocks: tuple[Block, ...]) -> tuple[int, bool]:
    """
    Count the items of the list that begins the blocks, those of lists inside it left out.

    Returns:
        the number, and whether another list follows before the next heading: the items may be
        parted by paragraphs.

    """
    around = next((part for part in blocks[0].containers if part.tag in ("ul", "ol")), None)
    items: set[Container] = set()
    for block in takewhile(lambda block: block.kind != "heading", blocks):
        if around in block.containers:
            items |= {part for part in block.containers if part.tag == "li" and part.parent is around}
        elif block.kind == "list_item":
            return len(items), True
    return len(items), False
