from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from contentaudit import ignore
from contentaudit.check import Check, bad, good
from contentaudit.document import Document
from contentaudit.finding import Finding, Fix
from contentaudit.source import Span

_place = attrgetter("place")
_NAMES = re.compile(r"\A([^\[]*)\[[^\]]*\]")
# Beside a list, a comment may be what keeps two lists apart.
_LIST = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])\s|[ \t]{2,}\S")


class UnusedIgnore(Check):
    """
    Finds an ignore that ignores nothing.

    ## Why it matters
    The fault it was written for is gone; the next one in its place would be hidden without anybody
    having decided so.

    ## What to do
    Delete the ignore, or the name in it that has no use.
    """

    name, category, severity = "unused-ignore", "structure", "warning"
    kinds = ("html", "markdown")
    last = True
    examples = (
        good("<!-- a remark -->\n\nSome text.\n"),
        bad("⟦<!-- contentaudit: ignore[long-sentence] a quotation -->⟧\n\nShort.\n"),
        bad("<p>⟦<!-- contentaudit: ignore[hard-word, long-sentence] -->⟧Short.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        """Report every place with ignores that had nothing to do."""
        ignores = doc.note(ignore.read)
        unused = [each for each in ignores.unused() if each.name != self.name]
        for place, group in groupby(unused, key=_place):
            names = [each.written for each in group]
            message = f"there is no finding of {' or '.join(f'“{name}”' for name in names)} to ignore here"
            yield self.found(place, message, fixes=self._fixes(doc, place, names, ignores))

    @staticmethod
    def _fixes(doc: Document, place: Span, names: list[str], ignores: ignore.Ignores) -> list[Fix]:
        text = doc.source.slice(place)
        if not text.startswith("<!--"):
            return []
        ends = (bisect(ignores.all, place, key=_place) for bisect in (bisect_left, bisect_right))
        gone = set(names)
        kept = [each.written for each in ignores.all[slice(*ends)] if each.written not in gone]
        if kept:
            listed = ", ".join(kept)
            return [Fix(_NAMES.sub(lambda found: f"{found[1]}[{listed}]", text), safe=True)]
        return [Fix("", safe=doc.kind == "html" or not _in_list(doc.source.text, place))]


def _in_list(text: str, place: Span) -> bool:
    """Tell whether a list stands before or after a comment: without it, the two might become one."""
    end, after = place
    while end and text[end - 1].isspace():
        end -= 1
    while text.startswith("\n", after):
        after += 1
    return bool(_LIST.match(text, text.rfind("\n", 0, end) + 1, end) or _LIST.match(text, after))
