"""A report about a small article in which findings nest, overlap, miss things and stand everywhere."""

from __future__ import annotations

from typing import Any

from contentaudit.brief import Brief
from contentaudit.document import Document
from contentaudit.source import Source
from contentaudit.wire import Fix, Report
from reports import marked, page, related, report

ARTICLE = """<!doctype html>
<html lang="en"><head><title>Green tea, a guide</title>
<meta name="description" content="How to brew it">
<link rel="canonical" href="https://tea.example/guide">
</head><body>
<header><nav><ul><li><a href="/shop">Shop</a></li><li><a href="/blog">Our blog</a></li></ul></nav></header>
<main><article>
<h1>Green tea, a guide</h1>
<p>The tea are picked by hand in the early spring, when the leaves are still soft. Green tea keeps its colour
because the leaves are <em>steamed</em> soon after they were picked, &amp; so they do not turn brown.</p>
<h2>How to brew it</h2>
<p>Use water of about seventy degrees and wait for two minutes, no longer. Read
<a href="javascript:alert(1)">more here</a> before you begin, because hot water makes green tea bitter.</p>
<img src="cup.jpg" width="200" height="100">
<ol><li>Warm the pot with a little water.</li><li>Add one spoon of leaves for each cup.</li></ol>
<table><tr><th>Kind</th><th>Minutes</th></tr><tr><td>Sencha</td><td>two</td></tr></table>
<h2>How to keep it</h2>
<p>Keep the leaves in a tin, away from light and from what smells, since tea takes on every smell.</p>
</article></main>
<footer><p>All right reserved by the shop.</p></footer>
</body></html>
"""


def tea(name: str = "drafts/tea.html", **more: Any) -> Report:
    """Make the report; `more` are fields of its page."""
    source = Source(ARTICLE, name=name, kind="html")
    at = ARTICLE.index

    def found(words: str, message: str, **fields: Any) -> Any:
        return marked(source, at(words), at(words) + len(words), message, **fields)

    made = page(
        source,
        found("tea are picked", "a slip in this clause", check="hard-word", severity="note"),
        found("are", "“are” should be “is”", check="grammar", category="grammar", severity="error",
              rule="tagger/replace", confidence=0.93, fixes=[Fix("is", safe=False), Fix("was", safe=False)]),
        found("picked by hand in the early spring", "this phrase is long", check="long-sentence"),
        found("<em>steamed</em> soon", "steamed how?", check="grammar", category="grammar",
              rule="rules/steam", related=[related(source, at("brown"), at("brown") + 5, "and so brown")]),
        found("javascript:alert(1)", "this link runs a script", check="placeholder-link", category="links"),
        found('<img src="cup.jpg" width="200" height="100">', "this image has no alt text",
              check="missing-alt", category="media", severity="error"),
        found("one spoon", "how big is the spoon?", check="hard-word", severity="note"),
        found("Sencha", "say what Sencha is", check="hard-word", severity="note"),
        found("All right reserved", "“right” should be “rights”", check="grammar", category="grammar",
              rule="rules/rights", severity="error", fixes=[Fix("All rights reserved", safe=True)]),
        found("How to brew it</h2>\n<p>Use water", "a heading runs into its text", check="wall-of-text",
              category="structure"),
        found('<link rel="canonical" href="https://tea.example/guide">', "the address is not the page's own",
              check="unusable-canonical", category="metadata"),
        marked(source, at("</head>"), at("</head>"), "no metadata says who wrote it",
               check="missing-author-metadata", category="metadata", severity="note"),
        marked(source, at("</article>"), at("</article>"), "it links to no source",
               check="no-outbound-source", category="links", severity="note"),
        marked(source, at("every smell.") + 12, at("every smell.") + 12, "say where you know it from",
               check="unsourced-claim", category="trust"),
        found("seventy degrees", "an ignored one", check="hard-word", severity="note", state="ignored"),
        **more,
    )  # fmt: skip
    made.__dict__["document"] = Document.parse(source).with_brief(Brief(keyphrase="green tea"))
    return report(made)
