"""
Articles made up by Hypothesis: structured HTML and Markdown, then spoilt a little.

Sentences are put together from the words that checks look for, and the checks' own examples stand
among the blocks, so that most checks have something to do on most articles.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape

from hypothesis import strategies as st

from contentaudit.checks import CHECKS
from contentaudit.source import Source
from contentaudit.testing import unmark

WORDS = (
    "green tea", "Green Tea", "tea leaves", "kettle", "the", "a", "an", "is", "are", "was brewed by", "has been", "it",
    "always", "never", "guaranteed", "cures", "doubles your money", "studies show", "according to", "because",
    "however", "in order to", "utilise", "colour", "color", "café", "naïve", "don't", "we're", "I", "U.S.", "e.g.",
    "Dr.", "etc.", "1,000", "3.5", "40%", "40 percent", "$5", "2019", "in 2020", "5 ways", "1 January 2020",
    "2020-02-30", "three", "five", "click here", "here", "read more", "lorem ipsum", "TODO", "[your name]",
    "Table of contents", "Posted on", "By Ann Lee", "affiliate", "👩‍👩‍👧", "茶", "שלום", "\u202etea", "\u00ad", "\u200b",
    "\u00a0", "\ufeff", "e\u0301", "ﬁ", "İ", "ß", "\x00", "\x1b[31m", "\ud800", "https://a.example/b?c=1", "a@b.example",
    "antidisestablishmentarianism", "x" * 60, "“quoted", "words”", "(aside)", "—", "…", "/", "#", "=1+1", "<b>",
    "&amp;", "&nbsp;", "&#0;", "&copy", "&", "{{ x }}", "{% y %}", "`z`", "*", "**", "_", "~~", "|", "\\",
)  # fmt: skip
ENDS = (". ", "! ", "? ", ", ", "; ", ": ", " ", "\n", ".\n\n", "... ", ".) ", ".” ")
TAGS = (
    "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "tr", "th", "td", "blockquote", "pre", "code", "figure",
    "figcaption", "a", "b", "strong", "em", "i", "span", "q", "sup", "svg", "math", "template", "noscript", "script",
    "style", "button", "select", "option", "details", "summary", "form", "label", "textarea", "iframe", "custom-tag",
)  # fmt: skip
VOID = ("br", "hr", "img", "input", "wbr", "meta", "link", "base")
URLS = (
    "/a", "#top", "#", "", "//b.example/c", "https://b.example/?utm_source=x", "http://c.example", "javascript:x()",
    "mailto:a@b.example", "http://[", "https://exa mple/", "http://localhost/", "../d", "data:text/html,x", "tel:1",
    "/a?id=%zz", "http://xn--/", "https://amzn.to/1", "HTTPS://B.EXAMPLE:443/./c/../d",
)  # fmt: skip
ATTRIBUTES = (
    "hidden", "id=top", "id=''", "class='toc'", "class='byline'", "lang=en-GB", "lang=de", "lang=xx-y", "rel=nofollow",
    "rel='ugc sponsored'", "alt=''", "alt='green tea'", "alt=img_1.png", "title=x", "role=presentation", "width=1",
    "aria-hidden=true", "style='display:none'", "data-contentaudit-ignore=long-sentence", "name=description",
    "name=robots content='noindex'", "name=viewport content='user-scalable=no'", "property=og:image content=/x.png",
    "content='green tea, always'", "itemprop=author", "datetime=2020-13-01", "srcset='a 1x, b 2x'", "dir=rtl",
)  # fmt: skip
COMMENTS = (
    "<!-- c -->", "<!-- contentaudit: ignore[long-sentence] a reason -->", "<!-- contentaudit: off[trust] -->",
    "<!-- contentaudit: on[trust] -->", "<!-- contentaudit: ignore-file[links] -->", "<!-- contentaudit: ignore -->",
    "<!-- contentaudit: ignore[no-such] -->", "<!--", "-->", "<!-->", "<![CDATA[x]]>", "<?php echo 1 ?>", "{# c #}",
)  # fmt: skip
HEAD = (
    "<title>Green tea | Tea | Tea</title>", "<title></title>", "<meta name=description content='Green tea.'>",
    "<link rel=canonical href=/a>", "<link rel=canonical href='http://['>", "<base href='https://b.example/x/'>",
    "<link rel=alternate hreflang=en-UK href=/b>", "<meta charset=utf-8>", "<meta name=viewport content=width=1>",
    "<meta property=article:published_time content=2031-01-01>", "<meta name=twitter:card content=summary>",
    '<script type="application/ld+json">{"@type": "Article", "headline": "Tea", "datePublished": "2020"}</script>',
    '<script type="application/ld+json">[[{"@graph": [1, null, {"@type": ["Person"]}]}]]</script>',
    '<script type="application/ld+json">{"a": }</script>', '<script type="application/ld+json">[[[[</script>',
)  # fmt: skip
MATTER = (
    "title: Green tea", "title: [1, {a: b}]", "description: 'x", "keyphrase: green tea", "keyphrase: 3", "tags:\n- a\n- b",
    "date: 2020-01-01", "date: 2020-13-45", "author: {name: Ann}", "contentaudit:\n  ignore: [links]", "lang: en-GB",
    "a: &x [*x]", "? b", "- c", "!!python/object:os.system d", "synonyms: [x, y]", "slug: ../../etc", "\t", "d: |\n  e",
)  # fmt: skip
INLINE = (
    "[{}](/a)", "[{}][g]", "![{}](e.png)", "**{}**", "*{}*", "~~{}~~", "`{}`", "<b>{}</b>", "<https://b.example>", "[^1]",
    "[{}](javascript:x)", '[{}](<b c> "t")', "![](f.png)", "[](/g)", "{}", "{}", "{}", "$x$", "==m==", "<!-- {} -->",
)  # fmt: skip


@lru_cache
def examples() -> dict[str, tuple[str, ...]]:
    """Return the checks' own examples by markup."""
    found: dict[str, list[str]] = {"html": [], "markdown": []}
    for check in CHECKS:
        for example in check.examples:
            found.setdefault(example.kind, []).append(unmark(example.text)[0])
    return {kind: tuple(texts) for kind, texts in found.items()}


phrases = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from(ENDS)).map("".join) | st.text(max_size=6),
    min_size=1,
    max_size=12,
).map(" ".join)


def _element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    attributes = st.lists(
        st.sampled_from(ATTRIBUTES) | st.sampled_from(URLS).map(lambda url: f'href="{url}" src="{url}"'),
        max_size=3,
    ).map(lambda found: "".join(f" {each}" for each in found))
    full = st.tuples(st.sampled_from(TAGS), attributes, st.lists(children, max_size=4).map("".join)).map(
        lambda parts: "<{0}{1}>{2}</{0}>".format(*parts)
    )
    void = st.tuples(st.sampled_from(VOID), attributes).map(lambda parts: "<{}{}>".format(*parts))
    return full | void


@st.composite
def _spoilt(draw: st.DrawFn, articles: st.SearchStrategy[str]) -> str:
    """Cut pieces out of an article, or put them in twice, as bad editors and templates do."""
    text = draw(articles)
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 40)))
        text = text[:start] + text[end:] if draw(st.booleans()) else text[:end] + text[start:]
    return text


def _html() -> st.SearchStrategy[str]:
    leaves = phrases | phrases.map(escape) | st.sampled_from(COMMENTS) | st.sampled_from(examples()["html"])
    body = st.lists(st.recursive(leaves, _element, max_leaves=12), min_size=1, max_size=4).map("".join)
    head = st.lists(st.sampled_from(HEAD), max_size=4).map("".join)
    page = st.tuples(
        st.sampled_from(["", "<!doctype html>"]), st.sampled_from(["en", "de", ""]), head, body
    ).map(lambda parts: '{}<html lang="{}"><head>{}</head><body>{}</body></html>'.format(*parts))
    return body | page


def _markdown() -> st.SearchStrategy[str]:
    inline = st.lists(
        st.tuples(st.sampled_from(INLINE), phrases).map(lambda parts: parts[0].replace("{}", parts[1])),
        min_size=1, max_size=4,
    ).map(" ".join)  # fmt: skip
    marks = (
        "",
        "",
        "# ",
        "## ",
        "#### ",
        "> ",
        "- ",
        "1. ",
        "    ",
        "| ",
        "- [ ] ",
        "[g]: ",
        "[^1]: ",
        "```\n",
        "~~~",
        ": ",
        "\t",
    )
    line = st.tuples(st.sampled_from(marks), inline).map("".join)
    table = st.lists(phrases, min_size=2, max_size=4).map(
        lambda cells: f"| {' | '.join(cells)} |\n|{'---|' * len(cells)}\n| {' | '.join(cells)} |"
    )
    rules = st.sampled_from(
        ["---", "===", "***", "+++", "```", ":::note", "{{< x >}}", "<div>", "</div>", "<!-- c -->", ""]
    )
    blocks = line | line | table | rules | st.sampled_from(examples()["markdown"]) | st.sampled_from(COMMENTS)
    body = st.lists(blocks, min_size=1, max_size=8).flatmap(
        lambda found: st.sampled_from(["\n\n", "\n", "\n\n> ", "\n    "]).map(
            lambda between: between.join(found)
        )
    )
    matter = st.lists(st.sampled_from(MATTER), max_size=4).map("\n".join)
    with_matter = st.tuples(st.sampled_from(["---", "+++"]), matter, body).map(
        lambda parts: "{0}\n{1}\n{0}\n{2}".format(*parts)
    )
    return body | with_matter


html = st.deferred(lambda: _spoilt(_html())).map(lambda text: Source(text, name="a.html", kind="html"))
markdown = st.deferred(lambda: _spoilt(_markdown())).map(
    lambda text: Source(text, name="a.md", kind="markdown")
)
text = st.deferred(lambda: _spoilt(phrases | st.text() | st.sampled_from(examples()["markdown"]))).map(
    lambda text: Source(text, name="a.txt", kind="text")
)
