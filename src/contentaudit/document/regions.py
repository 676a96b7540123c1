"""
How much text each element of a page holds.

One pass over the blocks, one pass up and one down the elements: linear in the page, no recursion.
"""

from __future__ import annotations

from collections.abc import Sequence

from contentaudit.document.model import Block, Container

PROSE = 80  # characters from which a block counts as running text
SENTENCE = 40  # the same for a text that ends like a sentence
SENTENCE_END = '.!?:…”’")。！？'
_FLOW = frozenset({"paragraph", "list_item", "quote", "table_cell", "code"})
_DENSE = 3  # a character of a script without letters says as much as some three letters


class Region:
    """
    An element that holds blocks.

    Attributes:
        container: the element; None for the page as a whole.
        parent: the region around it; the page is its own parent.
        first, last: indexes of its first and last block.
        chars, linked, prose: characters it holds, those in links, those of running text.
        paragraphs: how many of its blocks are running text.
        clean: characters of running text outside furniture.
        furniture: why it is furniture, or None.
        spine: whether it is an element around the main text, or the one that holds it.
        inside: whether it is the main text's element, or inside it.
        branch: the outermost element around it that is not on the spine; None on the spine.

    """

    __slots__ = (
        "branch",
        "chars",
        "clean",
        "container",
        "first",
        "furniture",
        "inside",
        "last",
        "linked",
        "paragraphs",
        "parent",
        "prose",
        "spine",
    )

    def __init__(self, container: Container | None, parent: Region | None, first: int) -> None:
        self.container = container
        self.parent: Region = parent or self
        self.first = self.last = first
        self.chars = self.linked = self.prose = self.paragraphs = self.clean = 0
        self.furniture: str | None = None
        self.spine = self.inside = False
        self.branch: Region | None = None


class Regions:
    """
    The elements of a page with what they hold.

    Args:
        blocks: the page's blocks.

    Attributes:
        page: the page as a whole.
        all: every other region, outer before inner.
        of: for each block, the innermost region around it.
        linked, prose: for each block, its characters in links, its characters of running text.

    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.page = Region(None, None, 0)
        self.all: list[Region] = []
        self.of: list[Region] = []
        self.linked: list[int] = []
        self.prose: list[int] = []
        self._known: dict[Container, Region] = {}
        for i, block in enumerate(blocks):
            region = self._enter(block.containers[-1], i) if block.containers else self.page
            size = len(block.text)
            linked = 0
            for mark in block.marks:
                if mark.kind == "link":
                    linked += mark.end - mark.start
            prose = size if linked * 2 < size and block.kind in _FLOW and _is_long(block.text) else 0
            self.of.append(region)
            self.linked.append(linked)
            self.prose.append(prose)
            region.chars += size
            region.linked += linked
            region.prose += prose
            region.paragraphs += prose > 0
            region.last = i
        for region in reversed(self.all):
            up = region.parent
            up.chars += region.chars
            up.linked += region.linked
            up.prose += region.prose
            up.paragraphs += region.paragraphs
            up.last = max(up.last, region.last)

    def _enter(self, container: Container, index: int) -> Region:
        """Return a container's region, made with those around it when it is new."""
        known = self._known
        if container in known:
            return known[container]
        new = [container]
        up = container.parent
        while up is not None and up not in known:
            new.append(up)
            up = up.parent
        region = self.page if up is None else known[up]
        for inner in reversed(new):
            region = known[inner] = Region(inner, region, index)
            self.all.append(region)
        return region

    def find(self, container: Container) -> Region | None:
        """Return a container's region; None when no block is inside it."""
        return self._known.get(container)


def _is_long(text: str) -> bool:
    size = len(text)
    if size >= PROSE:
        return True
    if size and "\u2e80" <= text[size // 2] < "\ufb00":
        size *= _DENSE
    return size >= PROSE or (size >= SENTENCE and text[-1] in SENTENCE_END)
