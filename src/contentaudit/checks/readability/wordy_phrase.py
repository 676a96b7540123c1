from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.checks._phrases import PhraseTable, replacement
from contentaudit.checks.readability._plain import plain
from contentaudit.checks.readability._words import WORDY_PHRASES
from contentaudit.document import Document
from contentaudit.finding import Finding

TABLE = PhraseTable(WORDY_PHRASES)


class WordyPhraseOptions(Options, frozen=True):
    """
    Which phrases are left alone.

    Args:
        allow: phrases to leave alone, in lower case.

    """

    allow: tuple[str, ...] = ()


class WordyPhrase(Check):
    """
    Finds phrases that say with many words what fewer say as well.

    ## Why it matters
    Every word that carries nothing puts distance between the reader and the point.

    ## What to do
    Write the short form.

    ## Source
    The list is ours; the advice is that of plain-language guides such as plainlanguage.gov.
    """

    name, category, severity = "wordy-phrase", "readability", "note"
    languages = ("en",)
    Options = WordyPhraseOptions
    examples = (
        good("In order, to the letter. He wrote “in order to”.\n", note="a comma parts a phrase"),
        good("We met on a daily basis.\n", options={"allow": ["on a daily basis"]}),
        bad("⟦In order to⟧ rest, sleep. We rest ⟦due to the *fact* that⟧ we can.\n"),
        bad("<p>Caf&eacute;s open ⟦prior&nbsp;to⟧ noon.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for hit in plain(doc, TABLE, self.options.allow):
            message = f"“{hit.text}” can be “{hit.value}”"
            yield self.found(hit.span, message, fixes=replacement(doc.source, hit, hit.value))
