"""
What stands among the article's blocks without belonging to it.

Lists of links, sections such as “Related posts”, bylines and dates: told by the block itself and by its
place before, between or after the running text.
"""

from __future__ import annotations

from collections.abc import Sequence

from contentaudit.document.furniture import is_closing_note, is_stock_line, opens_furniture
from contentaudit.document.model import Block, Link
from contentaudit.document.regions import Region, Regions

_EARLY = 0.3  # share of the running text that may go as standing before the title
_LINKS = 0.9  # share of a list's text in links that makes it a list of links
_FEW = 4  # blocks from which it is a list
_LOST = 0.25  # share of the running text that a furniture heading may take away
_LINKED = 0.3  # share of a section's text in links that makes it a section of links
_REST = 0.1  # share of the running text that shows a section to stand amid the article
_RUN_IN = 60  # characters up to which a paragraph can serve as a heading
_SHORT = 40  # characters up to which a line without an end mark is no sentence
_BUTTON = 30  # characters up to which a link standing alone is a button
_END = ".!?:…。！？"
_COMMENTS = ("comment", "repl", "response", "thought")


def trim(regions: Regions, links: Sequence[Link], title: int) -> None:
    """
    Drop what does not belong among the blocks kept so far.

    Args:
        regions: the page.
        links: its links.
        title: index of the title's block, or -1.

    """
    if title > 0:
        _before_title(regions, title)
    _link_lists(regions, links, title)
    _after_headings(regions, title)
    _closing_notes(regions, title)
    _lines(regions, title)


def _drop(block: Block, reason: str) -> None:
    block.article, block.reason = False, reason


def _kept(regions: Regions) -> list[int]:
    return [i for i, block in enumerate(regions.blocks) if block.article]


def _before_title(regions: Regions, title: int) -> None:
    prose, kept = regions.prose, _kept(regions)
    early = [i for i in kept if i < title]
    if sum(prose[i] for i in early) <= _EARLY * sum(prose[i] for i in kept):
        for i in early:
            _drop(regions.blocks[i], "before the title")


def _link_lists(regions: Regions, links: Sequence[Link], title: int) -> None:
    """Drop lists of links around the running text, and tables of contents inside it."""
    lists: dict[Region, Region] = {}
    for region in regions.all:
        outer = lists.get(region.parent)
        if outer or (
            not region.spine
            and region.linked >= _LINKS * region.chars
            and region.last - region.first + 1 >= _FEW
        ):
            lists[region] = outer or region
    if not lists:
        return
    kept = _kept(regions)
    running = [i for i in kept if regions.prose[i]]
    first, last = (running[0], running[-1]) if running else (len(regions.blocks), -1)
    listed = {i: lists[regions.of[i]] for i in kept if regions.of[i] in lists and i != title}
    inward = {link.block for link in links if link.block in listed and (link.href or "").startswith("#")}
    for i, around in listed.items():
        if i in inward:
            _drop(regions.blocks[i], "table of contents: links to places in the page")
        elif not first < i < last:
            share = round(100 * around.linked / around.chars)
            _drop(regions.blocks[i], f"link list: {share} % of its text is links")


def _after_headings(regions: Regions, title: int) -> None:
    """Drop what a heading such as “Related posts” opens."""
    blocks, prose = regions.blocks, regions.prose
    until, reason = -1, ""
    for i in _kept(regions):
        block = blocks[i]
        if i <= until:
            _drop(block, reason)
            continue
        text = block.text
        heads = block.kind == "heading" or (
            block.kind == "paragraph"
            and len(text) < _RUN_IN
            and regions.linked[i] * 2 <= len(text)
            and not text.endswith(".")
        )
        if i == title or not heads or not opens_furniture(text):
            continue
        end = _section_end(regions, i)
        if _is_article_section(regions, i, end):
            continue
        until, reason = end, f"after the heading “{text}”"
        lost = sum(prose[i : until + 1])
        if lost > _LOST * regions.page.prose and not any(word in text.lower() for word in _COMMENTS):
            until = i
        _drop(block, reason)


def _is_article_section(regions: Regions, start: int, end: int) -> bool:
    """Tell whether the section a heading opens is running text with more of it to come."""
    blocks, prose = regions.blocks, regions.prose
    section = range(start + 1, end + 1)
    if not any(prose[i] for i in section):
        return False
    if sum(regions.linked[i] for i in section) > _LINKED * sum(len(blocks[i].prose.text) for i in section):
        return False
    rest = sum(prose[i] for i in range(end + 1, len(blocks)) if blocks[i].article)
    return rest > _REST * regions.page.prose


def _section_end(regions: Regions, start: int) -> int:
    """Return the last block of the section that a heading, or a line that serves as one, opens."""
    blocks = regions.blocks
    level = blocks[start].level
    region = regions.of[start]
    while region.container is not None and region.first == region.last:
        region = region.parent
    for i in range(start + 1, region.last + 1):
        other = blocks[i]
        if other.kind == "heading":
            if not level or (other.level <= level and not opens_furniture(other.prose.text)):
                return i - 1
        elif not level and regions.prose[i]:
            return i - 1
    return region.last


def _closing_notes(regions: Regions, title: int) -> None:
    """Drop notices after the article's last paragraph, and what stands between and after them."""
    for i in reversed(_kept(regions)):
        if not regions.prose[i]:
            continue
        block = regions.blocks[i]
        if i <= title or not is_closing_note(block.text):
            return
        _drop(block, "a notice after the article")


def _lines(regions: Regions, title: int) -> None:
    """Drop single lines: around the running text short ones, inside it pointers and buttons."""
    kept = _kept(regions)
    running = [i for i in kept if regions.prose[i]]
    if not running:
        return
    first, last = running[0], running[-1]
    for i in kept:
        if i == title:
            continue
        block = regions.blocks[i]
        judge = _inner_line if first <= i <= last else _outer_line
        reason = judge(block, regions.linked[i])
        if reason:
            _drop(block, reason)
    for i in reversed(kept):
        block = regions.blocks[i]
        if i == title or (block.article and block.kind != "heading"):
            return
        if block.article:
            _drop(block, "a heading with nothing after it")


def _outer_line(block: Block, _linked: int) -> str | None:
    if block.kind not in ("paragraph", "list_item"):
        return None
    text = block.text
    if is_stock_line(text) or is_closing_note(text):
        return "a byline, a date, tags or the like"
    if block.kind == "paragraph" and len(text) < _SHORT and text[-1] not in _END:
        return "a short line outside the running text"
    return None


def _inner_line(block: Block, linked: int) -> str | None:
    text = block.text
    if linked * 2 > len(text) and is_stock_line(text):
        return "a pointer to another page"
    if block.kind == "paragraph" and len(text) <= _BUTTON and linked * 10 >= 9 * len(text):
        return "a link standing alone"
    return None
