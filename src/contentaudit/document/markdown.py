"""
Markdown to a document, every character with its place.

A Markdown text stands for HTML, and may hold HTML. So it is read as the HTML that it stands for
(`markdown_html`), by the reader of HTML pages, and every place found is brought back to the source
(`source_map`). The front matter is the head; templates and shortcodes are left out (`templating`).
"""

from __future__ import annotations

from contentaudit.document.document import Document
from contentaudit.document.html_blocks import Reader
from contentaudit.document.html_head import Head
from contentaudit.document.html_remarks import comments, ignoring
from contentaudit.document.html_tree import PlacedTree
from contentaudit.document.markdown_html import generate
from contentaudit.document.model import Comment
from contentaudit.document.templating import mask, remarks
from contentaudit.source import Source, Span

WHOLE = "a Markdown file is all article"


def parse(source: Source) -> Document:
    """
    Parse Markdown: CommonMark, GitHub's extensions, HTML, front matter.

    Args:
        source: the text; any text is accepted. A name that ends in ``.mdx`` makes it MDX.

    Returns:
        the document; all of it is the article. What is wrong with the front matter stands in its
        warnings.

    """
    from contentaudit.document.frontmatter import read

    matter = read(source.text)
    start = matter.end if matter else 0
    mdx = source.name.lower().endswith(".mdx")
    masked = mask(source.text[start:], mdx=mdx)
    html, mapped = generate(source.text, masked, start)
    tree = PlacedTree(html)
    body = Reader(tree)
    body.read()
    for block in body.blocks:
        block.reason = WHOLE
    mapped.bring_back(body.blocks, body.links, body.images, body.empty_headings)
    data = Head(tree, body.head).structured_data if "ld+json" in html else ()
    said = [Comment(text, mapped.span(span)) for text, span in comments(tree)]
    if mdx:
        said += [Comment(text, Span(*place)) for text, *place in remarks(source.text, masked, start)]
        said.sort(key=lambda comment: comment.span)
    told = (
        each._replace(span=mapped.span(each.span), element=each.element and mapped.span(each.element))
        for each in ignoring(tree)
    )
    document = Document(
        source,
        blocks=tuple(body.blocks),
        links=tuple(body.links),
        images=tuple(body.images),
        meta=matter.meta if matter else None,
        structured_data=tuple(script._replace(span=mapped.span(script.span)) for script in data),
        front_matter=matter.fields if matter else None,
        anchors={name: mapped.span(span) for name, span in body.anchors.items()},
        empty_headings=tuple(body.empty_headings),
        comments=tuple(said),
        ignoring=(*(matter.ignoring if matter else ()), *told),
        body_span=Span(start, len(source.text)),
        has_head=matter is not None,
    )
    if matter and matter.error:
        document.warnings.append(matter.error)
    return document
