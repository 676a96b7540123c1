"""
Which blocks are the article, which are page furniture.

The page is weighed, not matched: every element knows how much running text and how many link
characters it holds. Elements that call themselves furniture drop out, the smallest element that holds
most of the remaining running text is the article, and a last pass over its blocks (`trim`) drops what
stands in it without belonging to it. A page on which nothing calls itself furniture is a draft: all of
it is the article.

The thresholds and names were chosen by reading the errors on the article pages that
`tools/eval_extract.py` measures; its pages of other kinds were not looked at.
"""

from __future__ import annotations

from collections.abc import Sequence

from contentaudit.document.document import Document
from contentaudit.document.furniture import ROLES, TAGS, is_stock_line, named, opens_furniture
from contentaudit.document.head import Meta
from contentaudit.document.model import Block, Container, Image, Link
from contentaudit.document.regions import Region, Regions
from contentaudit.document.trim import trim

MAIN_TEXT = "main text"
TITLE = "the title"
BESIDE = "running text beside the main text"
OUTSIDE = "outside the main text"

_MAIN = 0.8  # the article is the innermost element with this share of the running text around it
_HUGE = 0.35  # an element with this share of the page's running text is no furniture, whatever its name
_HUGE_TAG = 0.5  # the same for elements whose tag or role says furniture
_FORM = 0.2  # the same for forms: some pages stand inside one
_BEFORE_COMMENTS = 400  # characters of running text before comments that outgrow the article
_TITLE_WORDS = 0.6  # share of a heading's words that the title element holds
_BRANCH = 150  # characters a section before the main text must have
_BRANCH_PROSE = 0.6  # share of its text that is running text
_BRANCH_LINKS = 0.15  # share of its text that may be links
_AFTER = 400  # the same three for a section after the main text, such as questions and answers
_AFTER_PROSE = 0.75
_AFTER_LINKS = 0.05


def mark(document: Document) -> None:
    """
    Set `article` and `reason` on every block, and `article` on every link and image.

    Args:
        document: a parsed document. Only HTML has furniture; of Markdown and plain text all is article.

    """
    regions = Regions(document.blocks)
    if document.kind != "html" or not _name(regions):
        for block in document.blocks:
            block.article, block.reason = True, MAIN_TEXT
    else:
        main = _find_main(regions)
        title = _find_title(document.meta, regions)
        _keep(regions, main, title)
        trim(regions, document.links, title)
    _mark_parts(document, regions)


def _name(regions: Regions) -> bool:
    """Mark the elements that call themselves furniture; tell whether there are any."""
    found = False
    for region in regions.all:
        region.furniture = region.parent.furniture or _furniture(region, regions)
        found = found or region.furniture is not None
    return found


def _furniture(region: Region, regions: Regions) -> str | None:
    page, container = regions.page, region.container
    found = _call(container) if container else None
    if container is None or found is None:
        return _of_page_header(region, regions)
    kind, word = found
    share = region.prose / page.prose if page.prose else 0.0
    if not word:  # told by its tag or role
        wraps = container.tag in ("form", "fieldset") and (share > _FORM or region.chars * 2 > page.chars)
        return None if wraps or share > _HUGE_TAG else kind
    if kind == "table of contents":
        credible = region.linked * 2 > region.chars
    elif share > _HUGE:
        credible = kind == "comments" and sum(regions.prose[: region.first]) > _BEFORE_COMMENTS
    else:
        credible = page.prose > 0 or region.chars * 2 < page.chars
    return f"{kind}: inside <{container.tag}> named “{word}”" if credible else None


def _of_page_header(region: Region, regions: Regions) -> str | None:
    """Return the reason when an element is the page's header, not the article's with its title."""
    if region.container is None or region.container.tag != "header" or region.prose or _is_in_main(region):
        return None
    blocks = regions.blocks[region.first : region.last + 1]
    return None if any(block.level == 1 for block in blocks) else "inside the page's <header>"


def _call(container: Container) -> tuple[str, str] | None:
    """Return what kind of furniture an element calls itself, and by which word; "" by its tag or role."""
    if container.tag in TAGS:
        return f"inside <{container.tag}>", ""
    attributes = container.attributes
    if not attributes:
        return None
    role = attributes.get("role")
    if role in ROLES:
        return f"inside <{container.tag}> with the role “{role}”", ""
    return named(attributes.get("class", ""), attributes.get("id", ""))


def _find_main(regions: Regions) -> Region:
    """Return the element that holds the article's running text, and mark what is inside it."""
    for region, prose in zip(regions.of, regions.prose, strict=True):
        if not region.furniture:
            region.clean += prose
    best: dict[Region, Region] = {}
    for region in reversed(regions.all):
        up = region.parent
        up.clean += region.clean
        if up not in best or region.clean >= best[up].clean:
            best[up] = region
    main = regions.page
    main.spine = True
    while main in best and 0 < best[main].clean >= _MAIN * main.clean:
        main = best[main]
        main.spine = True
    main.inside = True
    for region in regions.all:
        up = region.parent
        region.inside = region.inside or up.inside
        if not region.spine:
            region.branch = region if up.spine else up.branch
    return main


def _find_title(meta: Meta, regions: Regions) -> int:
    """
    Return the index of the heading that is the article's title, or -1.

    It shares its words with the title element, is a first-level heading, or both; only one that is
    both may stand after the first running text.
    """
    wanted = _words(meta.title.text) if meta.title else set()
    start = next(
        (
            i
            for i, region in enumerate(regions.of)
            if regions.prose[i] and region.inside and not region.furniture
        ),
        -1,
    )
    title, best = -1, (False, False, 0)
    for i, block in enumerate(regions.blocks):
        if block.kind != "heading":
            continue
        furniture = regions.of[i].furniture or ""
        if any(word in furniture for word in ("nav", "menu", "footer", "dialog")):
            continue
        words = _words(block.text)
        both = len(words & wanted)
        match = both > 1 and both >= _TITLE_WORDS * len(words)
        top = block.level == 1
        if (match and top) or (i <= start and (match or top)):
            score = match, top, both
            if score > best:
                title, best = i, score
    return title


def _words(text: str) -> set[str]:
    return {word.strip(".,:;!?|–—-()“”\"'").lower() for word in text.split()} - {""}


def _keep(regions: Regions, main: Region, title: int) -> None:
    """Mark every block by the element it stands in."""
    verdicts: dict[Region, bool] = {}
    for i, block in enumerate(regions.blocks):
        region = regions.of[i]
        if i == title:
            block.article, block.reason = True, TITLE
        elif region.furniture:
            block.article, block.reason = False, region.furniture
        elif region.inside:
            block.article, block.reason = True, MAIN_TEXT
        else:
            branch = region.branch
            if branch and branch not in verdicts:
                verdicts[branch] = _belongs(branch, regions, main, title)
            text = block.text
            running = regions.prose[i] > 0
            dek = 0 <= title < i < main.first and (running or text[-1] in ".!?") and not is_stock_line(text)
            part = (
                branch and verdicts[branch] and (running or block.kind in ("heading", "list_item", "caption"))
            )
            block.article = bool(dek or part)
            block.reason = BESIDE if block.article else OUTSIDE


def _belongs(branch: Region, regions: Regions, main: Region, title: int) -> bool:
    """Tell whether a section beside the main text is part of the article."""
    if branch.first < main.last:
        return (
            0 <= title < branch.last
            and branch.chars >= _BRANCH
            and branch.clean >= _BRANCH_PROSE * branch.chars
            and branch.linked <= _BRANCH_LINKS * branch.chars
        )
    if (
        branch.paragraphs < 2
        or branch.chars < _AFTER
        or branch.clean < _AFTER_PROSE * branch.chars
        or branch.linked > _AFTER_LINKS * branch.chars
        or (_is_in_main(main) and not _is_in_main(branch.parent))
    ):
        return False
    blocks = regions.blocks[branch.first : branch.last + 1]
    heading = next((block for block in blocks if block.kind == "heading"), None)
    return heading is None or not opens_furniture(heading.prose.text)


def _is_in_main(region: Region) -> bool:
    while region.container is not None:
        if region.container.tag in ("main", "article"):
            return True
        region = region.parent
    return False


def _mark_parts(document: Document, regions: Regions) -> None:
    """Mark links and images by their block; those without text by their element and neighbours."""
    blocks = document.blocks
    for link in document.links:
        if link.block is not None:
            link.article = blocks[link.block].article
        else:
            link.article = _is_among_article(link, blocks, regions)
    for image in document.images:
        image.article = _is_among_article(image, blocks, regions)


def _is_among_article(part: Link | Image, blocks: Sequence[Block], regions: Regions) -> bool:
    container, region = part.container, None
    while container is not None and region is None:
        region = regions.find(container)
        if region is None and _call(container):
            return False  # an element without text, such as a row of icons, that calls itself furniture
        container = container.parent
    region = region or regions.page
    if region.furniture:
        return False
    around = (part.follows - 1, part.follows)
    near = [blocks[i] for i in around if region.first <= i <= region.last and i < len(blocks)]
    return any(block.article for block in near) or not blocks
