from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.document import Block, Document
from contentaudit.finding import Finding


class WallOptions(Options, frozen=True):
    """
    What is a wall.

    Args:
        dense: a paragraph with at least so many words is dense.
        paragraphs: so many dense paragraphs in a row are a wall.

    """

    dense: int = 100
    paragraphs: int = 3


class WallOfText(Check):
    """
    Finds dense paragraphs in a row with nothing between them.

    ## Why it matters
    Each paragraph may be short enough, yet together they make a grey page on which nothing stands out.

    ## What to do
    Break the row: a subheading, a list, an image, a short paragraph with the point of it all.

    ## Source
    Ours: three paragraphs of 100 words fill three screens of a phone.
    """

    name, category, severity = "wall-of-text", "readability", "note"
    whole = True
    Options = WallOptions
    examples = (
        good("One two three.\n\n- four\n\nFive six seven.\n", options={"dense": 3, "paragraphs": 2}),
        good(
            '<p>One two three.</p><p><img src="a.png" alt="A"></p><p>Five six seven.</p>',
            "html",
            options={"dense": 3, "paragraphs": 2},
        ),
        bad("⟦One two three.⟧\n\nFour *five* six.\n", options={"dense": 3, "paragraphs": 2}),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        breaks = [image.span.start for image in doc.images] + [
            block.span.start for block in doc.blocks if block.kind == "code"
        ]
        wall: list[Block] = []
        for block in (*doc.article, None):
            dense = block is not None and self._is_dense(block)
            if block and dense and not (wall and _broken(wall[-1], block, breaks)):
                wall.append(block)
                continue
            if len(wall) >= self.options.paragraphs:
                words = sum(len(part.words) for part in wall)
                message = (
                    f"{words} words in {len(wall)} dense paragraphs begin here with nothing between them"
                )
                place = wall[0].prose.span(0, len(wall[0].text))
                related = [(part.prose.span(0, len(part.text)), "it goes on here") for part in wall[1:]]
                yield self.found(place, message, related=related)
            wall = [block] if block and dense else []

    def _is_dense(self, block: Block) -> bool:
        # A paragraph that opens with a name in bold or a link is an entry: the eye finds it.
        entry = any(mark.start == 0 and mark.kind in ("strong", "link") for mark in block.marks)
        return block.kind == "paragraph" and len(block.words) >= self.options.dense and not entry


def _broken(before: Block, after: Block, breaks: list[int]) -> bool:
    return any(before.span.end <= at <= after.span.end for at in breaks)
