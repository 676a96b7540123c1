from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks._own import own_sentences_with
from contentaudit.checks.trust._studies import CUES, claim, sourced
from contentaudit.document import Document
from contentaudit.finding import Finding


class UnsourcedClaim(Check):
    """
    Finds claims about studies, experts or authorities that give no source.

    ## Why it matters
    “Studies show” without the study asks for faith. Readers and the raters of search engines look for the
    source, most of all where health or money is at stake.

    ## What to do
    Link the study or the page of the authority where you name it. If you cannot find it, leave the claim
    out.

    ## Source
    Google's “Creating helpful, reliable, people-first content” asks for clear sourcing. A link anywhere in
    the paragraph counts, and so does a citation such as [3] or (Smith, 2012). Your own research needs none.
    """

    name, category, severity = "unsourced-claim", "trust", "warning"
    languages = ("en",)
    examples = (
        good("[A study](https://a.example/) of 2012 found that it helps. Our research shows the same.\n"),
        good("Does science say so? If studies show it, we will tell. Experts may agree.\n"),
        good("Needles help, according to research (Vickers et al., 2012).\n"),
        bad("Various *⟦studies* have found⟧ that needles help.\n\n⟦According to the NIH⟧, they do.\n"),
        bad("<p>Caf&eacute;s: ⟦researchers in <b>Spain</b> say⟧ coffee is good.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        linked = {link.block for link in doc.links if link.block is not None and link.href}
        for own in own_sentences_with(doc, CUES):
            place = claim(own)
            if place and not sourced(own, linked):
                first, last = place
                words = own.words
                text = own.block.text[words[first].start : words[last - 1].end]
                yield self.found(own.span(first, last), f"“{text}” needs a source; link it here")
