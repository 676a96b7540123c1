from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.checks.readability._starts import is_tolerable, rows
from contentaudit.document import Document
from contentaudit.finding import Finding


class RepeatedStartOptions(Options, frozen=True):
    """
    What is a row.

    Args:
        sentences: so many in a row are too many.

    """

    sentences: int = 3


class RepeatedSentenceStart(Check):
    """
    Finds three or more sentences in a row that begin alike.

    ## Why it matters
    The repetition is heard before the content is: it sounds like a list that nobody wrote out.

    ## What to do
    Begin one of them otherwise, join two of them, or make it a real list.

    ## Source
    Three in a row is what Yoast SEO 3.6 reports. List items, quotations, short sentences (a figure of speech)
    and cases side by side (“if”) are left out. An article or preposition counts with the word after it; a
    pronoun may begin three.
    """

    name, category, severity = "repeated-sentence-start", "readability", "note"
    Options = RepeatedStartOptions
    examples = (
        good("We walk. We rest. We sleep. They eat.\n", note="a pronoun may begin three"),
        good("The cat sleeps. The dog barks. The bird sings.\n", note="only the article is the same"),
        good("- We walk.\n- We rest.\n- We eat.\n", note="list items should be alike"),
        bad("Jo walks to the old mill. Jo rests there for an hour.\n\n⟦Jo⟧ *eats*, and then it is noon.\n"),
        bad(
            "<p>Tea of the high hills is green. Tea of the low lands is red. "
            "<b>⟦Tea⟧</b> of trees is smoked.</p>",
            "html",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for row in rows(doc):
            if is_tolerable(row, self.options.sentences):
                continue
            spans = [own.span(0, size) for own, size in row]
            at = spans.pop(self.options.sentences - 1)
            text = " ".join(word.text for word in row[0][0].words[: row[0][1]])
            message = f"{len(row)} sentences in a row begin with “{text}”; begin one of them otherwise"
            yield self.found(at, message, related=[(span, "so does this one") for span in spans])
