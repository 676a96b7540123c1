from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.checks._own import own_sentences, own_sentences_with
from contentaudit.checks._shares import percent, surplus
from contentaudit.checks.readability._passive import BE, passives
from contentaudit.document import Document
from contentaudit.finding import Finding


class PassiveOptions(Options, frozen=True):
    """
    How much passive is too much.

    Args:
        good: share of passive sentences that costs nothing, 0 to 1.
        bad: share that costs the whole weight.

    """

    good: float = 0.10
    bad: float = 0.30


class PassiveVoice(Check):
    """
    Finds passive sentences where there are too many of them.

    ## Why it matters
    A passive hides who does what, so the reader must guess or reread. A few are fine: when the doer
    is unknown or does not matter, the passive is the better choice.

    ## What to do
    Name who acts and let them do it: “The form was sent by the clinic” becomes “The clinic sent the
    form”. The sentences reported are the surplus over the good share; mend those, or others you prefer.

    ## Source
    Up to 10 % of sentences is the “good” of Yoast SEO 3.6. A word like “interested” or “located” after
    “be” describes a state and does not count, nor do quotations.
    """

    name, category, severity = "passive-voice", "readability", "note"
    languages = ("en",)
    Options = PassiveOptions
    examples = (
        good("We are interested in needles. She is tired. They need rest.\n", options={"good": 0}),
        good("He said: “The form was sent and it was lost by them.”\n", options={"good": 0}),
        good("The form was sent by the clinic. We read it.\n", note="one sentence of few is no surplus"),
        bad("The form ⟦was *never* sent⟧ by the clinic. We know.\n", options={"good": 0}),
        bad("<p>Needles ⟦are &nbsp;usually inserted⟧ here.</p>", "html", options={"good": 0}),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        sentences = own_sentences(doc)
        with_be = own_sentences_with(doc, BE)
        found = [(own, found[0]) for own in with_be if (found := list(passives(own)))]
        over, cost = surplus(len(found), len(sentences), self.options.good, self.options.bad)
        share = f"{percent(len(found), len(sentences))} of the sentences are passive"
        detail = f"{share}; up to {100 * self.options.good:g} % reads well."
        # A passive that names its doer is the easiest to turn round; the order of paragraphs decides nothing.
        found.sort(key=lambda item: (not item[1][2], item[0].block.text))
        for own, (first, last, agent) in found[:over]:
            words = own.words
            text = own.block.text[words[first].start : words[last - 1].end]
            advice = "the doer follows, so let it act" if agent else "say who does it"
            yield self.found(
                own.span(first, last), f"“{text}” is passive: {advice}", detail=detail, cost=cost
            )
