from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks.structure._headings import is_link, key
from contentaudit.document import Block, Document
from contentaudit.finding import Finding


class DuplicateHeading(Check):
    """
    Finds two headings with the same words in the same part of the article.

    ## Why it matters
    Headings are signposts. Two alike point to two places, and a link to the section can only reach one.

    ## What to do
    Say what is different in the second, or join the sections.

    ## Source
    Ours. The same subheading under different headings (“Cost” under two products) is fine, and
    so is one that stands three times and more (“Pros”): that is a pattern.
    """

    name, category, severity = "duplicate-heading", "structure", "warning"
    examples = (
        good("# A\n\nText.\n\n## B\n\nText.\n\n### Cost\n\nText.\n\n## C\n\nText.\n\n### Cost\n\nText.\n"),
        bad("# A\n\nText.\n\n## Cost\n\nText.\n\n## B\n\nText.\n\n## *⟦Cost*:⟧\n\nText.\n"),
        bad("<h2>Caf&eacute;</h2><p>Text.</p><h2>⟦CAF&Eacute;⟧</h2><p>Text.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        often = Counter(key(block) for block in doc.headings)
        seen: dict[tuple[str, ...], Block] = {}
        path: list[tuple[int, str]] = []
        for block in doc.headings:
            text = key(block)
            while path and path[-1][0] >= block.level:
                path.pop()
            place = (*(name for _, name in path), text)
            path.append((block.level, text))
            if not text or often[text] > 2 or block.level == 1 or is_link(block):
                continue
            first = seen.setdefault(place, block)
            if first is not block:
                span = block.prose.span(0, len(block.text))
                related = [(first.prose.span(0, len(first.text)), "the same heading")]
                yield self.found(span, f"“{block.text}” heads two sections", related=related)
