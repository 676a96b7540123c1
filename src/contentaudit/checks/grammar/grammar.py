"""The check ``grammar``."""

from __future__ import annotations

from collections.abc import Iterator

from contentaudit.check import Check, NotAssessed, bad, good
from contentaudit.checks.grammar._findings import detail_of, fixes_of, severity_of
from contentaudit.checks.grammar._options import GrammarOptions
from contentaudit.document import Document
from contentaudit.finding import Finding


class Grammar(Check):
    """
    Finds errors of grammar, spelling and word choice.

    ## Why it matters
    Readers take slips for carelessness about everything else, and stop reading.

    ## What to do
    Write what is suggested, or say it another way. Names and terms that are right go into `dictionary`.
    """

    name, category, severity = "grammar", "grammar", "error"

    Options = GrammarOptions
    examples = (
        good("The nurse said that the results were good. She has been working here for ten years.\n"),
        good(
            "He wrote “I has a dog” on the wall and `git comit` in the notes.\n", note="Quotations and code."
        ),
        good(
            "Zwickauer sold Zwickauer tea. Everyone in town bought Zwickauer tea.\n", note="A name it uses."
        ),
        bad("Our guide gives you more ⟦informations⟧ about the trip.\n"),
        bad("<p>We stayed <i>there</i> for two days &amp; it was ⟦an beautiful⟧ place.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterator[Finding]:
        """Ask the engines, and report what they are sure enough of."""
        from contentaudit.grammar.report import choice_of, mixed_dialects, readable

        choice = choice_of(self.options, doc)
        checked = readable(doc, choice)
        if not set(choice.engines) - set(checked.unavailable):
            raise NotAssessed("; ".join(checked.unavailable.values()))
        for block, merged in checked.found:
            for each in merged:
                match, span = each.match, block.prose.span(each.match.start, each.match.end)
                yield self.found(
                    span,
                    match.message,
                    rule=match.rule,
                    severity=severity_of(each),
                    confidence=each.confidence,
                    detail=detail_of(each),
                    fixes=fixes_of(doc, block, each, span),
                )
        for span, message, related in mixed_dialects(doc):
            yield self.found(span, message, rule="dialect/mixed", severity="note", related=related)
