"""What can be told of an HTML element only when all of it has been read."""

from __future__ import annotations

from collections.abc import Sequence

from contentaudit.document.html_frames import Frame, Sense
from contentaudit.document.html_links import HtmlImage
from contentaudit.document.html_parts import HtmlBlock

_LAYOUT = 3  # paragraphs from which a table cell holds a page rather than a datum


def judge_cell(cell: Frame, blocks: Sequence[HtmlBlock], senses: Sequence[Sense]) -> None:
    """
    Call the text of a layout cell what it is: paragraphs.

    Args:
        cell: the table cell.
        blocks: those of the page so far.
        senses: what decided the kind of each.

    """
    inside = blocks[cell.block :]
    own = [block for block, sense in zip(inside, senses[cell.block :], strict=True) if sense is cell.sense]
    if len(own) >= _LAYOUT or any(block.kind == "heading" for block in inside):
        for block in own:
            block.kind = "paragraph"


def give_caption(figure: Frame, blocks: Sequence[HtmlBlock], images: Sequence[HtmlImage]) -> None:
    """Tell the images of a figure its caption."""
    caption = " ".join(block.text for block in blocks[figure.block :] if block.kind == "caption")
    for image in images[figure.image :]:
        if image.caption is None:
            image.caption = caption


def settle_images(images: Sequence[HtmlImage], blocks: int) -> None:
    """Let each image stand in, or next to, a block that exists."""
    for image in images:
        image.block = min(max(image.block or 0, 0), blocks - 1) if blocks else None
