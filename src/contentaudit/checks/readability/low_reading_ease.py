from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, NotAssessed, Options, bad, good
from contentaudit.checks._shares import between
from contentaudit.checks.readability._hardest import hardest
from contentaudit.document import Document
from contentaudit.document.readability import metrics, reading_ease
from contentaudit.finding import Finding

_NAMES = ((60, "plain English"), (50, "fairly hard"), (30, "hard, college level"))


class ReadingEaseOptions(Options, frozen=True):
    """
    How easy is easy enough.

    Args:
        good: a reading ease that costs nothing.
        bad: one that costs the whole weight.

    """

    good: float = 50
    bad: float = 20


class LowReadingEase(Check):
    """
    Finds articles that are hard to read as a whole.

    ## Why it matters
    Readers of the web skim. What needs a second reading gets none.

    ## What to do
    Begin with the paragraph reported, the hardest one: shorter sentences, shorter words. They are what
    the figure is made of.

    ## Source
    Flesch's reading ease (1948), with the published coefficients for the document's language. 60 to 70 is
    Flesch's “standard”; of 214 real articles that we measured half lie under 50, where we speak up. The
    figure measures form; whether the text makes sense it cannot say.
    """

    name, category, severity = "low-reading-ease", "readability", "note"
    whole = True
    Options = ReadingEaseOptions
    examples = (
        good("The cat sat on the mat. It was a warm day, and she was tired.\n"),
        bad("The cat sat here.\n\n⟦Institutional *considerations* necessitate remuneration.⟧\n"),
        bad("<p>⟦Caf&eacute;s necessitate institutional <b>consideration</b>.⟧</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        ease = doc.note(metrics)["reading_ease"]
        language = doc.language.split("-")[0].lower()
        if ease is None:
            words = any(block.words for block in doc.body)
            raise NotAssessed(f"no formula for its language ({language})" if words else "no running text")
        found = hardest(doc, language, lambda counts: -(reading_ease(counts, language) or 0.0))
        if round(ease) < self.options.good and found:
            block, figure = found
            name = next((name for least, name in _NAMES if round(ease) >= least), "very hard")
            told = f"reading ease is {ease:.0f} ({name}); {self.options.good:g} or more is good"
            message = f"{told}; hardest is this paragraph, {-figure:.0f}"
            place = block.prose.span(0, len(block.text))
            yield self.found(place, message, cost=between(ease, self.options.good, self.options.bad))
