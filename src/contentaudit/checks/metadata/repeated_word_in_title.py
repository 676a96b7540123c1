from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.metadata._head import HeadCheck
from contentaudit.document import Document
from contentaudit.document.words import words
from contentaudit.finding import Finding
from contentaudit.keyphrase.function_words import FUNCTION_WORDS

_BRAND = re.compile(r"\s[|–—·•»:-]+\s|\|")


class RepeatedWordInTitle(HeadCheck):
    """
    Finds a title that says the same word twice.

    ## Why it matters
    Room in a title is scarce, and the repetition reads as written for search engines.

    ## What to do
    Keep the first and use the room to say what this page adds. The site's name, after a dash or a bar,
    does not count.

    ## Source
    Google Search Central on title links: “avoid keyword stuffing”. Many good titles repeat a word, so only
    the widest profile holds it.
    """

    name, severity, profile, languages = "repeated-word-in-title", "note", "everything", ("en",)
    examples = (
        good('<html lang="en"><title>Back pain: what helps | Back Pain Clinic</title>', "html"),
        good('<html lang="en"><title>Step by step to the top</title>', "html"),
        bad('<html lang="en"><title>⟦Does acupuncture help? All about acupuncture | Blog⟧</title>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        title = doc.meta.title
        if title is None or not title.text.strip():
            raise NotAssessed("there is no title")
        parts = _BRAND.split(title.text)
        own = title.text if len(parts) == 1 else max(map(str.strip, parts), key=len)
        counts = Counter(word.text.lower() for word in words(own))
        again = [word for word, count in counts.items() if count > 1 and len(word) > 4]
        again = [word for word in again if word not in FUNCTION_WORDS and word.isalpha()]
        if again:
            yield self.found(title, f"the title says “{again[0]}” {counts[again[0]]} times")
