from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.checks._phrases import PhraseTable, replacement
from contentaudit.checks.readability._plain import plain
from contentaudit.checks.readability._words import HARD_WORDS
from contentaudit.document import Document
from contentaudit.finding import Finding

TABLE = PhraseTable(HARD_WORDS)


class HardWordOptions(Options, frozen=True):
    """
    Which words are left alone.

    Args:
        allow: words that your readers use themselves, in lower case.

    """

    allow: tuple[str, ...] = ()


class HardWord(Check):
    """
    Finds stiff words that have a plain one for the same thing.

    ## Why it matters
    “Utilize” says nothing that “use” does not say sooner. Plain words are read faster, by everyone, and
    they are the words that people search with.

    ## What to do
    Write the plain word, or the thing itself. Where the word is a term of your trade, allow it.

    ## Source
    The list is ours; the advice is that of plain-language guides such as plainlanguage.gov.
    """

    name, category, severity = "hard-word", "readability", "note"
    languages = ("en",)
    Options = HardWordOptions
    examples = (
        good("We use “utilize” when we mean it, and `utilize` in code.\n"),
        good("They commence.\n", options={"allow": ["commence"]}),
        bad("⟦Utilized⟧ by them, and *⟦subsequently⟧* left.\n"),
        bad("<p>Caf&eacute;s ⟦commence⟧ at <b>⟦approximately⟧</b> nine.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for hit in plain(doc, TABLE, self.options.allow):
            message = f"“{hit.text}” is a stiff word for “{hit.value}”"
            yield self.found(hit.span, message, fixes=replacement(doc.source, hit, hit.value))
