"""Article or furniture: one small page for each reason, and drafts that have none."""

from __future__ import annotations

import pytest

from contentaudit.document import Block, Document
from contentaudit.document.article import mark
from contentaudit.document.furniture import is_closing_note, is_stock_line, named, opens_furniture
from contentaudit.source import Source

# Running text: three paragraphs of the article, three of something else on the page.
FIRST = (
    "Green tea tastes best when the water is well below boiling, because hot water draws out the bitter part "
    "of the leaf before the sweet one."
)
SECOND = (
    "Pour the water over the leaves, wait for two minutes, and take the leaves out again; a second cup "
    "from the same leaves needs only one minute."
)
THIRD = (
    "Keep the rest of the packet dry and dark, since light and damp take the scent away within a few weeks "
    "of opening."
)
CLAY = (
    "A pot of unglazed clay takes on the taste of what was brewed in it, so that most people keep one pot "
    "for one kind of tea."
)
GLASS = (
    "Glass lets you watch the leaves unfold, which is lovely, but it cools down fast, so warm it with a "
    "little hot water first."
)
IRON = (
    "Cast iron holds the heat for an hour or more; lift the lid now and then, or the tea at the bottom will "
    "turn stale."
)
NAV = '<nav><a href="/">Home</a> <a href="/tea">Tea</a></nav>'


def page(body: str, title: str = "How to brew green tea") -> Document:
    """Wrap a body in a page."""
    return Document.from_html(f"<!doctype html><title>{title}</title><body>{body}</body>")


def article(body: str = "") -> str:
    """Return an ordinary article, with something more at its end."""
    return f"<h1>How to brew green tea</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{body}"


def find(document: Document, text: str) -> Block:
    """Return the only block that contains a text."""
    (block,) = (block for block in document.blocks if text in block.text)
    return block


def verdict(document: Document, text: str) -> tuple[bool, str]:
    """Return whether the block with a text is the article's, and why."""
    block = find(document, text)
    return block.article, block.reason


def kept(document: Document) -> list[str]:
    """Return the first word of each of the article's blocks."""
    return [block.text.split()[0] for block in document.blocks if block.article]


def test_fragment() -> None:
    """A snippet on which nothing calls itself furniture is the article as a whole."""
    document = Document.from_html("<p>By Mira</p><p>Short.</p><ul><li><a href='/a'>A</a></li></ul>")
    assert [True] * 3 == [block.article for block in document.blocks]
    assert {"main text"} == {block.reason for block in document.blocks}
    assert document.links[0].article


def test_other_kinds() -> None:
    """Outside HTML all is the article, leftovers included: a check finds those."""
    blocks = page(f"{NAV}<main>{article()}</main>").blocks
    document = Document(Source("", name="tea.txt", kind="text"), blocks=blocks)
    mark(document)
    assert {(True, "main text")} == {(block.article, block.reason) for block in document.blocks}


def test_empty_page() -> None:
    """A page without text has no article, and its lone image is not called furniture."""
    document = page('<div><img src="tea.png" alt="Tea"></div>')
    assert () == document.blocks
    assert document.images[0].article


def test_draft_page() -> None:
    """A whole page of short lines without furniture is the article as a whole."""
    document = page("<h1>Tea</h1><p>Brew it.</p><div><p>Drink it.</p></div>")
    assert ["Tea", "Brew", "Drink"] == kept(document)


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<nav>Extra words</nav>", "inside <nav>"),
        ("<footer>Extra words</footer>", "inside <footer>"),
        ("<aside>Extra words</aside>", "inside <aside>"),
        ("<form>Extra words</form>", "inside <form>"),
        ('<div role="navigation">Extra words</div>', "inside <div> with the role “navigation”"),
        ('<div class="post-comments">Extra words</div>', "comments: inside <div> named “comments”"),
        ('<div id="relatedPosts">Extra words</div>', "related posts: inside <div> named “related”"),
        ('<ul class="share-bar"><li>Extra words</ul>', "share buttons: inside <ul> named “share”"),
        ('<ol class="breadcrumb"><li>Extra words</ol>', "navigation: inside <ol> named “breadcrumb”"),
        ('<div class="cookie-bar">Extra words</div>', "notice: inside <div> named “cookie”"),
        ('<div class="newsletter box">Extra words</div>', "sign-up box: inside <div> named “newsletter”"),
        (
            '<div class="author-card"><p>Extra words</p></div>',
            "about the author: inside <div> named “author”",
        ),
        ('<div class="sidebar"><p>Extra words</p></div>', "sidebar: inside <div> named “sidebar”"),
        (
            '<ul class="toc"><li><a href="#a">Extra words</a></ul>',
            "table of contents: inside <ul> named “toc”",
        ),
    ],
)
def test_named_furniture(markup: str, reason: str) -> None:
    """An element that calls itself furniture, by tag, role or name, is furniture, and the reason says so."""
    document = page(f"<main>{article(markup)}</main>")
    assert (False, reason) == verdict(document, "Extra words")
    assert ["How", "Green", "Pour", "Keep"] == kept(document)


def test_page_header() -> None:
    """A header outside the article and without a title is the page's."""
    document = page(f"<header><p>Leaf and Cup</p></header><main><header>Brewing</header>{article()}</main>")
    assert (False, "inside the page's <header>") == verdict(document, "Leaf")
    assert (False, "before the title") == verdict(document, "Brewing")


@pytest.mark.parametrize("name", ["post no-sidebar", "has-comments", "page sidebar-enabled", "comments-open"])
def test_name_of_the_page(name: str) -> None:
    """A name that says what the page has or lacks does not make its element furniture."""
    document = page(f'{NAV}<div>{article()}</div><div class="{name}"><p>{CLAY}</p><p>{GLASS}</p></div>')
    assert "named" not in find(document, GLASS).reason


def test_name_on_a_wrapper() -> None:
    """An element with most of the running text is no furniture, whatever it is called."""
    document = page(f'{NAV}<div class="sidebar-layout"><div class="comments share">{article()}</div></div>')
    assert ["How", "Green", "Pour", "Keep"] == kept(document)


def test_toc_name_without_links() -> None:
    """A section called after the table of contents it appears in is read like any other."""
    document = page(f"{NAV}<main>{article(f'<section class=toc><p>{CLAY}</p></section>')}</main>")
    assert (True, "main text") == verdict(document, CLAY)


def test_page_inside_a_form() -> None:
    """A form around the whole page is no furniture."""
    document = page(f"<form>{NAV}<main>{article()}</main></form>")
    assert ["How", "Green", "Pour", "Keep"] == kept(document)


def test_many_comments() -> None:
    """Comments are furniture even where they are longer than the article."""
    comments = "".join(f"<li>I tried this, and {text}</li>" for text in (FIRST, SECOND, THIRD) * 4)
    document = page(
        f"{NAV}<main>{article(f'<p>{CLAY}</p>')}</main>"
        f'<section><ol class="comments">{comments}</ol></section>'
    )
    reasons = {block.reason for block in document.blocks if block.kind == "list_item"}
    assert {"comments: inside <ol> named “comments”"} == reasons
    assert ["How", "Green", "Pour", "Keep", "A"] == kept(document)


def test_outside_the_main_text() -> None:
    """What stands in another part of the page than the running text is outside it."""
    document = page(f"{NAV}<div><div>{article()}</div></div><div><p>Opening hours of the shop</p></div>")
    assert (False, "outside the main text") == verdict(document, "Opening hours")


def test_title_in_a_header() -> None:
    """The title belongs to the article even when it stands in the page's header, beside the menu."""
    document = page(
        f"<header><div>Leaf and Cup</div>{NAV}<h1>How to brew green tea</h1></header>"
        f"<main><p>{FIRST}</p><p>{SECOND}</p></main>"
    )
    assert (True, "the title") == verdict(document, "How to brew")
    assert ["How", "Green", "Pour"] == kept(document)


def test_logo_is_not_the_title() -> None:
    """Of two first-level headings, the one that shares its words with the title element is the title."""
    document = page(
        f"<div><h1>Leaf and Cup</h1>{NAV}</div><div><h1>How to brew green tea</h1></div>"
        f"<div><p>{FIRST}</p><p>{SECOND}</p></div>"
    )
    assert (True, "the title") == verdict(document, "How to brew")
    assert not find(document, "Leaf and Cup").article


def test_title_in_the_menu() -> None:
    """A heading inside navigation is never the title."""
    document = page(f"<nav><h1>How to brew green tea</h1></nav><p>{FIRST}</p><p>{SECOND}</p>")
    assert (False, "inside <nav>") == verdict(document, "How to brew")


def test_second_level_title() -> None:
    """A page without a first-level heading has the heading that repeats the title element as its title."""
    document = page(f"{NAV}<div><h2>Brew green tea</h2></div><div><p>{FIRST}</p><p>{SECOND}</p></div>")
    assert (True, "the title") == verdict(document, "Brew green")


def test_before_the_title() -> None:
    """Short blocks inside the main element but before the title are furniture."""
    document = page(f"{NAV}<main><p>Spring sale: all pots half price</p>{article()}</main>")
    assert (False, "before the title") == verdict(document, "Spring sale")


def test_text_before_the_title_that_is_long() -> None:
    """Running text before a late title stays when it is a large part of the article."""
    document = page(f"{NAV}<main><p>{IRON}</p><p>{GLASS}</p>{article()}</main>")
    assert find(document, IRON).article


def test_standfirst() -> None:
    """A sentence between the title and the main text is part of the article; a date is not."""
    document = page(
        f"{NAV}<div><h1>How to brew green tea</h1><p>Cooler water makes for a sweeter cup.</p>"
        f"<p>Published on 3 May 2024.</p></div><div><p>{FIRST}</p><p>{SECOND}</p></div>"
    )
    assert (True, "running text beside the main text") == verdict(document, "Cooler water")
    assert (False, "outside the main text") == verdict(document, "Published")


def test_takeaways_before_the_main_text() -> None:
    """A section of running text between title and main text is part of the article."""
    document = page(
        f"{NAV}<div><h1>How to brew green tea</h1></div>"
        f"<div><h2>Key points</h2><ul><li>{IRON}</li><li>Cool the water well.</li></ul>Advertisement</div>"
        f"<div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD * 3}</p></div>"
    )
    assert ["How", "Key", "Cast", "Cool", "Green", "Pour", "Keep"] == kept(document)


QUESTIONS = (
    f"<h2>Questions</h2><h3>Which pot?</h3><p>{CLAY}</p><h3>Which cup?</h3><p>{GLASS}</p>"
    f"<h3>Why iron?</h3><p>{IRON}</p><p>{IRON}</p>"
)
LONG = f"<h1>How to brew green tea</h1><p>{FIRST * 9}</p><p>{SECOND * 9}</p>"


def test_questions_after_the_main_text() -> None:
    """Questions and answers after the main text are part of the article."""
    document = page(f"{NAV}<div>{LONG}</div><div>{QUESTIONS}</div>")
    assert (True, "running text beside the main text") == verdict(document, "Which pot")


def test_texts_of_other_posts() -> None:
    """A section after the main text that opens with “Related posts” is not part of the article."""
    posts = QUESTIONS.replace("Questions", "Related posts")
    document = page(f"{NAV}<div>{LONG}</div><div>{posts}</div>")
    assert not find(document, "Which pot").article


def test_section_outside_main_element() -> None:
    """When the article stands in a main element, a section after that element is not part of it."""
    document = page(f"{NAV}<main>{LONG}</main><div>{QUESTIONS}</div>")
    assert not find(document, "Which pot").article


def test_faq_inside_the_article() -> None:
    """Questions and answers inside the article belong to it."""
    document = page(f"{NAV}<main>{article(QUESTIONS)}</main>")
    assert (True, "main text") == verdict(document, "Which cup")


def test_figure_caption() -> None:
    """A figure's caption and image belong to the article."""
    figure = '<figure><img src="pot.jpg" alt="A pot"><figcaption>A pot of clay</figcaption></figure>'
    document = page(f"{NAV}<main><h1>How to brew green tea</h1><p>{FIRST}</p>{figure}<p>{SECOND}</p></main>")
    assert (True, "main text") == verdict(document, "A pot of clay")
    assert [True] == [image.article for image in document.images]


@pytest.mark.parametrize(
    "heading",
    ["<h2>Related posts</h2>", "<h3>You may also like</h3>", "<p>Recommended:</p>", "<h2>3 comments</h2>"],
)
def test_after_a_heading(heading: str) -> None:
    """What follows a heading such as “Related posts” is furniture up to the end of its section."""
    document = page(f"{NAV}<main>{article(heading + '<p>Black tea for beginners.</p>')}</main>")
    text = find(document, heading[4:12]).text
    assert (False, f"after the heading “{text}”") == verdict(document, "Black tea")
    assert ["How", "Green", "Pour", "Keep"] == kept(document)


def test_after_a_heading_until_the_next() -> None:
    """The next heading of the same level ends such a section; so does running text after a mere line."""
    middle = f"<h2>Read more</h2><p>All about cups.</p><h2>Water</h2><p>{CLAY}</p>"
    document = page(f"{NAV}<main>{article(middle)}</main>")
    assert ["How", "Green", "Pour", "Keep", "Water", "A"] == kept(document)
    line = (
        f"<p>Read more:</p><p>All about cups.</p><p>{CLAY}</p>"
        f"<p>Related</p><p>Pots.</p><h2>Water</h2><p>{THIRD}</p>"
    )
    document = page(f"{NAV}<main>{article(line)}</main>")
    assert ["How", "Green", "Pour", "Keep", "A", "Water", "Keep"] == kept(document)


def test_heading_in_its_own_wrapper() -> None:
    """A heading alone in its wrapper opens what stands beside the wrapper."""
    wrapped = "<section><div><h2>Related posts</h2></div><div><p>Black tea for beginners.</p></div></section>"
    document = page(f"{NAV}<main>{article(wrapped)}<p>{CLAY}</p></main>")
    assert not find(document, "Black tea").article
    assert find(document, CLAY).article


def test_section_of_the_article_with_such_a_heading() -> None:
    """Running text under such a heading, with more of the article to come, stays."""
    middle = f"<h2>Related products</h2><p>{CLAY}</p><h2>Water</h2><p>{GLASS}</p>"
    document = page(f"{NAV}<main>{article(middle)}</main>")
    assert (True, "main text") == verdict(document, "Related products")
    assert find(document, CLAY).article


def test_links_amid_the_article() -> None:
    """A section of links under such a heading goes although the article continues after it."""
    links = f'<h2>Related posts</h2><p><a href="/b">{THIRD[:50]}</a>{THIRD[50:]}</p><h2>Water</h2>'
    document = page(f"{NAV}<main>{LONG}{links}<p>{GLASS}</p></main>")
    assert not find(document, THIRD[:20]).article
    assert find(document, "Water").article


def test_heading_that_would_take_the_article() -> None:
    """A heading that would take a large part of the running text away takes only itself."""
    document = page(
        f"{NAV}<main><h1>How to brew green tea</h1><h2>Contents</h2><p>{FIRST}</p><p>{SECOND}</p></main>"
    )
    assert ["How", "Green", "Pour"] == kept(document)
    assert (False, "after the heading “Contents”") == verdict(document, "Contents")


def test_link_list() -> None:
    """A list of links after the running text is furniture, with its share of links as the reason."""
    links = "".join(
        f'<li><a href="/{name}">Tea from {name}</a></li>' for name in ("Assam", "Uji", "Fujian", "Kandy")
    )
    document = page(f"{NAV}<main>{article(f'<ul>{links}</ul>')}</main>")
    assert (False, "link list: 100 % of its text is links") == verdict(document, "Assam")
    assert [False] * 4 == [link.article for link in document.links[2:]]


def test_link_list_amid_the_article() -> None:
    """A list of links amid the running text is the author's and stays."""
    links = "".join(
        f'<li><a href="/{name}">Tea from {name}</a></li>' for name in ("Assam", "Uji", "Fujian", "Kandy")
    )
    document = page(f"{NAV}<main><h1>Green tea</h1><p>{FIRST}</p><ul>{links}</ul><p>{SECOND}</p></main>")
    assert (True, "main text") == verdict(document, "Assam")
    assert [True] * 4 == [link.article for link in document.links[2:]]


def test_table_of_contents() -> None:
    """A list of links to places in the page is a table of contents, wherever it stands."""
    links = "".join(
        f'<li><a href="#{name}">On {name}</a></li>' for name in ("water", "leaves", "pots", "cups")
    )
    document = page(
        f"{NAV}<main><h1>Green tea</h1><p>{FIRST}</p><div><ul>{links}</ul></div><p>{SECOND}</p></main>"
    )
    assert (False, "table of contents: links to places in the page") == verdict(document, "On pots")


@pytest.mark.parametrize(
    "line", ["By Mira Holt", "Published on 3 May 2024", "May 3, 2024", "7 min read", "Tags: tea"]
)
def test_stock_line(line: str) -> None:
    """A byline, a date or a list of tags around the running text does not count as prose."""
    document = page(f"{NAV}<main><h1>Green tea</h1><p>{line}.</p><p>{FIRST}</p><p>{SECOND}</p></main>")
    assert (False, "a byline, a date, tags or the like") == verdict(document, line)


def test_short_line() -> None:
    """A short line without an end mark before or after the running text is furniture; a sentence is not."""
    lines = "<p>Enjoy your cup!</p><p>Add to basket</p><table><tr><td>2 g<td>80 °C</table>"
    document = page(f"{NAV}<main>{article(lines)}</main>")
    assert (True, "main text") == verdict(document, "Enjoy")
    assert (False, "a short line outside the running text") == verdict(document, "Add to")
    assert (True, "main text") == verdict(document, "80 °C")


def test_pointer_and_button() -> None:
    """Amid the running text, “Read more: …” and a link standing alone are furniture."""
    lines = (
        '<p>Read more: <a href="/w">Water for tea and coffee</a></p><p><a href="/buy">Buy a pot</a></p>'
        '<p>By all means use a <a href="/t">thermometer</a>.</p>'
    )
    document = page(f"{NAV}<main><h1>Green tea</h1><p>{FIRST}</p>{lines}<p>{SECOND}</p></main>")
    assert (False, "a pointer to another page") == verdict(document, "Read more")
    assert (False, "a link standing alone") == verdict(document, "Buy a pot")
    assert (True, "main text") == verdict(document, "thermometer")


def test_closing_note() -> None:
    """A disclaimer, a copyright or a word about the author after the last paragraph is furniture."""
    notes = (
        "<p>Disclaimer: this text is for your information and does not replace the advice of a doctor.</p>"
        "<p>Back soon.</p>"
        "<p>© 2024 Leaf and Cup. All rights reserved; no part of this page may be copied without asking.</p>"
    )
    document = page(f"{NAV}<main>{article(notes)}</main>")
    assert (False, "a notice after the article") == verdict(document, "Disclaimer")
    assert (False, "a notice after the article") == verdict(document, "©")
    assert (True, "main text") == verdict(document, "Keep")


def test_article_of_notices() -> None:
    """A title and notices without any running text leave the title alone."""
    document = page(f"{NAV}<main><h1>Copyright</h1><p>© 2024 {FIRST}</p></main>")
    assert ["Copyright"] == kept(document)


def test_dangling_heading() -> None:
    """A heading after which nothing of the article is left is furniture."""
    document = page(f"{NAV}<main>{article('<h2>Comments from our readers</h2><p>Load them</p>')}</main>")
    assert (False, "a heading with nothing after it") == verdict(document, "from our readers")


def test_short_page() -> None:
    """A page with navigation and a few short sentences keeps all of these."""
    document = page(f"{NAV}<h1>Tea</h1><p>Brew it.</p><p>By hand.</p><footer>Leaf and Cup</footer>")
    assert ["Tea", "Brew", "By"] == kept(document)


def test_navigation_alone() -> None:
    """Navigation is furniture in a fragment too, however short the text beside it."""
    document = Document.from_html(f"{NAV}<p>Tea.</p>")
    assert ["Tea."] == kept(document)


def test_named_part_of_a_short_page() -> None:
    """Without running text, a name counts only for an element with the smaller part of the text."""
    document = page('<div class="share">Tell your friends about tea</div><p>Tea.</p>')
    assert ["Tell", "Tea."] == kept(document)
    document = page('<div class="share">Share</div><p>Tea is good for you.</p>')
    assert ["Tea"] == kept(document)


def test_links_and_images() -> None:
    """Links and images without text are told by the element they stand in and the blocks beside them."""
    document = page(
        f'<header><a href="/"><img src="logo.png" alt="Logo"></a>{NAV}</header>'
        f'<main><h1>How to brew green tea</h1><img src="hero.jpg" alt="Hero">'
        f'<div class="share-icons"><a href="/fb"><img src="fb.png" alt="F"></a></div>'
        f'<p>{FIRST} <img src="in.png" alt="In"></p><p>{SECOND}</p>'
        f'<div><a href="/big"><img src="big.jpg" alt="Big"></a></div>'
        f"<p>{THIRD}</p></main>"
        f'<footer>Leaf and Cup <a href="/x"><img src="x.png" alt="X"></a></footer>'
    )
    images = {image.alt: image.article for image in document.images}
    assert {"Logo": False, "Hero": True, "F": False, "In": True, "Big": True, "X": False} == images
    links = {link.href: link.article for link in document.links if not link.text}
    assert {"/": False, "/fb": False, "/big": True, "/x": False} == links


def test_scripts_without_letters() -> None:
    """A sentence in Chinese counts as running text although it has few characters."""
    sentence = "绿茶的水温不宜过高，八十度左右的水最能泡出茶叶的甜味，而不会带出苦味。"
    document = page(
        f"{NAV}<div><div><p>{sentence}</p><p>{sentence}</p></div></div><div><p>联系我们</p></div>"
    )
    assert (False, "outside the main text") == verdict(document, "联系我们")


def test_deep_nesting() -> None:
    """A page nested as deep as browsers allow is marked like any other."""
    document = Document.from_html("<div>" * 500 + f"<nav>Menu</nav><p>{FIRST}</p>")
    assert ["Green"] == kept(document)


@pytest.mark.parametrize(
    ("classes", "identifier", "expected"),
    [
        ("c-relatedPosts", "", ("related posts", "related")),
        ("entry", "SIDEBAR", ("sidebar", "sidebar")),
        ("navigate thumbnail shareholder", "", None),
        ("", "", None),
    ],
)
def test_named(classes: str, identifier: str, expected: tuple[str, str] | None) -> None:
    """Names are read word by word, in any case, so that “thumbnail” is no navigation."""
    assert expected == named(classes, identifier)


def test_opens_furniture() -> None:
    """Headings that announce other pages are told from headings of an article on similar things."""
    assert all(
        map(opens_furniture, ["Related Articles", "12 Comments", "SHARE THIS POST", "Up next", "Tags"])
    )
    assert not any(
        map(
            opens_furniture,
            [
                "Share of the market",
                "Relatedness",
                "Comments in Python code",
                "Popular myths about tea",
                "Contents of a cup",
            ],
        )
    )


def test_stock_lines_and_notes() -> None:
    """Stock lines are short, notes may be long; sentences that begin alike are neither."""
    assert is_stock_line("Updated: 4 June 2025")
    assert not is_stock_line("Bypass surgery is common.")
    assert is_closing_note("Originally published in 2019 in another magazine.")
    assert not is_closing_note("Disclaimers are common.")
