from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks._own import merged, overlap, quoted
from contentaudit.checks.structure._leftovers import ANYWHERE, CHARACTERS, EDGES, FURNITURE, WORDS
from contentaudit.document import Block, Document
from contentaudit.finding import Finding


class LeftoverBoilerplate(Check):
    """
    Finds what a template, a feed, a note or a chat assistant left in the article.

    ## Why it matters
    “Recent Content”, “[…]”, “TODO” in the text tell the reader that nobody read the page before it went out.

    ## What to do
    Delete it, or fill in what it stands for.

    ## Source
    Ours. Lines of page furniture are reported in drafts (Markdown, plain text) alone: on a finished page
    they may stand in their place. Code is left out.
    """

    name, category, severity = "leftover-boilerplate", "structure", "warning"
    languages = ("en",)
    examples = (
        good("Fill in `[your name]` or “[your age]”, and write “Recent posts” above the recent posts.\n"),
        good("> He said “we […] can” and left.\n\nWrite a todo list. Read more books.\n"),
        bad("Rest.\n\n⟦Recent *Content⟧*\n\n⟦link to The best remedies⟧\n\nThere are, of ⟦[…]⟧\n"),
        bad("Ask ⟦[your company]⟧. ⟦TODO:⟧ add a source.\n\n⟦Sure! Here's⟧ a list.\n"),
        bad("<p>Caf&eacute; ⟦lorem <b>ipsum</b> dolor sit amet⟧, then.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for block in doc.article:
            if not block.text:
                continue
            if doc.kind != "html" and block.kind != "quote" and FURNITURE.fullmatch(block.text.strip(EDGES)):
                message = "this line belongs to a page's furniture, not to the article; delete it"
                yield self.found(block.prose.span(0, len(block.text)), message, rule="furniture")
            elif CHARACTERS.search(block.text) or not WORDS.isdisjoint(block.lower_words):
                yield from self._inside(block)

    def _inside(self, block: Block) -> Iterable[Finding]:
        # Code and quotations show such things on purpose.
        code = [(mark.start, mark.end) for mark in block.marks if mark.kind == "code"]
        away = merged(quoted(block) + code)
        for rule, what, pattern in ANYWHERE:
            if rule == "teaser" and block.kind == "quote":
                continue
            for match in pattern.finditer(block.text):
                if not overlap(away, *match.span()):
                    message = f"“{match[0].strip()}” is {what}; delete it or write what belongs here"
                    yield self.found(block.prose.span(*match.span()), message, rule=rule)
