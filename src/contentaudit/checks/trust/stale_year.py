from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks._own import own_sentences_with, own_vocabulary
from contentaudit.checks.trust._bylines import years
from contentaudit.document import Document
from contentaudit.finding import Finding

_PROMISE = re.compile(
    r"\b(?:best|top|guide|how to|ways|tips|trends|ideas|checklist|tools|vs|reviews|cheapest|tutorial)\b",
    re.IGNORECASE,
)
_YEAR = r"(?<![\d–/-])((?:19|20)\d\d)(?![\d–/-])"
_SPRING = 4
_TITLE_YEAR = re.compile(rf"(?<!since )(?<!from )(?<!between )(?<!, ){_YEAR}")
_NOW = re.compile(
    rf"\b(?:as of(?: \w+)?(?: \d\d?,)?|this year \(|so far in|currently,? in|updated for) ?{_YEAR}",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"\b(?:by|in|until)(?: the end of)? {_YEAR}, [^.;]{{0,60}}\b(?:will|is expected to|are expected to)\b"
    rf"|\b(?:will|expected to|projected to|set to)\b[^.;,]{{0,60}}\b(?:by|in|until)(?: the end of)? {_YEAR}",
    re.IGNORECASE,
)


class StaleYear(Check):
    """
    Finds years that tell a reader the article is out of date.

    ## Why it matters
    “The best tools of 2021” is passed over in a list of results, and “will be finished by 2020” shows that
    nobody has looked since.

    ## What to do
    Check the facts, then bring the year up to date, or leave it out.

    ## Source
    Ours. In the text a year counts only where the page has no date of about that year: a report that says
    when it was written may speak of its own time.
    """

    name, category, severity = "stale-year", "trust", "note"
    languages = ("en",)
    examples = (
        good("# The best needles since 1950\n\nIn 2012 a study was made. It was to end by 2015.\n"),
        good("---\ntitle: A\ndate: 2016-02-01\n---\n\nAs of 2016, it costs $5. It will end by 2018.\n"),
        good("# Report of the 2012 meeting\n\nText.\n", note="it promises no advice for today"),
        bad("# The best needles of ⟦2019⟧\n\n⟦As of May *2012⟧*, they cost $5.\n"),
        bad("<p>Caf&eacute;s ⟦will all close by <b>2015⟧</b>.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        # The lists of a year are read until the next ones are out.
        today = doc.context.today.year
        listed = today - (doc.context.today.month < _SPRING)
        for block in doc.headings:
            if block.level < 3 and _PROMISE.search(block.text):
                found = list(_TITLE_YEAR.finditer(block.text))
                if found and max(int(match[1]) for match in found) < listed:
                    message = f"{found[-1][1]} is over; check the article and bring the year up to date"
                    yield self.found(block.prose.span(*found[-1].span(1)), message)
        dated = years(doc)
        with_years = frozenset(word for word in own_vocabulary(doc) if "20" in word or "19" in word)
        for own in own_sentences_with(doc, with_years):
            text = own.block.text
            for pattern, age in ((_NOW, 2), (_AHEAD, 1)):
                match = pattern.search(text, own.sentence.start, own.sentence.end)
                year = next((int(group) for group in match.groups() if group), today) if match else today
                if match and year <= today - age and not any(date <= year + 1 for date in dated):
                    message = f"{year} is over; check whether this still holds"
                    yield self.found(own.block.prose.span(*match.span()), message)
