from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, NotAssessed, Options, bad, good
from contentaudit.checks._shares import between
from contentaudit.checks.readability._hardest import hardest
from contentaudit.document import Document
from contentaudit.document.readability import flesch_kincaid_grade, metrics
from contentaudit.finding import Finding


class AudienceOptions(Options, frozen=True):
    """
    How far above is too far.

    Args:
        grades: so many grades above the audience's cost the whole weight.

    """

    grades: float = 4


class AboveAudienceGrade(Check):
    """
    Finds articles written for more years of school than the brief's audience has.

    ## Why it matters
    The brief says who reads this. Above their grade they read slowly, or leave.

    ## What to do
    Shorten sentences and words, beginning with the paragraph reported, the hardest one.

    ## Source
    The grade of Kincaid et al. (1975), a US school grade. Without an `audience_grade` in the brief
    nothing is assessed: no grade is right for everybody.
    """

    name, category, severity = "above-audience-grade", "readability", "warning"
    whole = True
    languages = ("en",)
    Options = AudienceOptions
    examples = (
        good("The cat sat on the mat. It was a warm day.\n", audience_grade=6),
        bad("It is.\n\n⟦Institutional *considerations* necessitate remuneration.⟧\n", audience_grade=6),
        bad("<p>⟦Caf&eacute;s necessitate <b>consideration</b>.⟧</p>", "html", audience_grade=6),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        audience = doc.brief.audience_grade
        if audience is None:
            raise NotAssessed("no audience grade given")
        grade = doc.note(metrics)["grade"]
        found = hardest(doc, "en", flesch_kincaid_grade)
        if grade is None or found is None:
            raise NotAssessed("no running text")
        if grade > audience:
            block, figure = found
            message = (
                f"grade {grade:.0f} is above your audience's {audience:g}; hardest here: grade {figure:.0f}"
            )
            place = block.prose.span(0, len(block.text))
            yield self.found(place, message, cost=between(grade, audience, audience + self.options.grades))
