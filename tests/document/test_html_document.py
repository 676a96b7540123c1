"""What an HTML document works out when asked is there, too, when it has been copied or pickled."""

from __future__ import annotations

import copy
import pickle

from contentaudit.brief import Brief
from contentaudit.document import Document

PAGE = """<!doctype html><html lang=en><head><title>Tea</title><meta name=description content="All of it">
<link rel=canonical href=/tea><base href=/><script type=application/ld+json>{"a": 1}</script></head>
<body><main id=m class="a b"><h1>Green <em>tea</em></h1><p id=p>Pour <a href="/w" rel="nofollow ugc" title=t>water</a>
on &amp; <b>wait<br>well.</p><figure><img src=c.png alt="A cup" width=3><figcaption>Cup</figcaption></figure>
<pre>x
y</pre><a href=/i aria-label=Icon><img src=i alt=""></a><!-- note --></main></body></html>"""


def told(doc: Document) -> list[object]:
    """Return all that a document says."""
    return [
        doc.source.text,
        [
            (block.index, block.kind, block.level, block.text, block.prose.pieces, block.span, block.marks)
            for block in doc.blocks
        ],
        [(block.article, block.reason, block.anchor) for block in doc.blocks],
        [
            (box.tag, box.span, dict(box.attributes), box.order, box.parent and box.parent.tag)
            for block in doc.blocks
            for box in block.containers
        ],
        [repr(link).removeprefix("Html") for link in doc.links],
        [repr(image).removeprefix("Html") for image in doc.images],
        [part.container and part.container.tag for part in (*doc.links, *doc.images)],
        (doc.meta.title, doc.meta.tags, doc.meta.links, doc.meta.lang, doc.meta.base, doc.meta.head_span),
        doc.structured_data,
        dict(doc.anchors),
        doc.comments,
        doc.body_span,
        doc.has_head,
        str(doc.soup),
    ]


def test_pickled() -> None:
    """A pickled document says what it said; its parts are ordinary ones."""
    doc = Document.from_html(PAGE)
    again = pickle.loads(pickle.dumps(doc))  # noqa: S301 - our own bytes
    assert told(doc) == told(again)
    assert Document is type(again)
    assert {"Block"} == {type(block).__name__ for block in again.blocks}
    assert {"Prose"} == {type(block.prose).__name__ for block in again.blocks}
    assert ["Link", "Image"] == [type(parts[0]).__name__ for parts in (again.links, again.images)]


def test_pickled_twice() -> None:
    """Containers are shared after pickling as before, and a soup that was asked for does no harm."""
    doc = Document.from_html(PAGE)
    assert doc.soup.p is not None
    again = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(doc))))  # noqa: S301 - our own bytes
    assert again.blocks[0].containers[0] is again.blocks[1].containers[0]
    assert told(doc) == told(again)


def test_copied() -> None:
    """A copy, and the same document under another brief, share what was read."""
    doc = Document.from_html(PAGE)
    other = doc.with_brief(Brief(keyphrase="tea"))
    assert other.blocks is doc.blocks
    assert ("tea", None) == (other.brief.keyphrase, doc.brief.keyphrase)
    assert told(doc) == told(other) == told(copy.copy(doc))


def test_attributes() -> None:
    """A container's attributes read like any mapping."""
    attributes = (
        Document.from_html("<p Class='a  b' hidden=until-found data-x>c</p>")
        .blocks[0]
        .containers[0]
        .attributes
    )
    assert {"class": "a  b", "hidden": "until-found", "data-x": ""} == dict(attributes)
    assert (3, True, False) == (len(attributes), "class" in attributes, "id" in attributes)
    assert ("", "none") == (attributes.get("data-x", "none"), attributes.get("id", "none"))
    assert "'class': 'a  b'" in repr(attributes)
    assert attributes == pickle.loads(pickle.dumps(attributes))  # noqa: S301 - our own bytes


def test_replaced_places() -> None:
    """A reader of another markup can put its own places on what this one reads."""
    doc = Document.from_html(PAGE)
    for part in (*doc.links, *doc.images, *doc.blocks, *doc.blocks[0].containers):
        part.span = doc.body_span
    assert {doc.body_span} == {part.span for part in (*doc.links, *doc.images, *doc.blocks)}
    assert doc.body_span == doc.blocks[0].containers[0].span
