from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit
from contentaudit.document import Document
from contentaudit.finding import Finding


class KeyphraseNotInAltOptions(Options, frozen=True):
    """
    How many alternative texts may hold the keyphrase.

    Args:
        most: share of them that still reads as a description, 0 to 1.
        images: the share is judged from this many images on.

    """

    most: float = 0.75
    images: int = 5


class KeyphraseNotInAlt(KeywordCheck):
    """
    Finds alternative texts that never name the topic, or all of them stuffed with it.

    ## Why it matters
    Image search reads the alternative text, and so do people who cannot see the picture.

    ## What to do
    Describe what the picture shows; where it shows the topic, name it. Never add the keyphrase to a
    picture that does not show it.

    ## Source
    Yoast SEO 3.6: some of the images, and 30 to 75 % where there are five or more. What a picture shows
    only a person can tell, so only the widest profile holds this check.
    """

    name, severity, profile = "keyphrase-not-in-alt", "note", "everything"
    Options = KeyphraseNotInAltOptions
    examples = (
        good("![A man with back pain](a.png)\n\n![A chair](b.png)\n\nRest.\n", keyphrase="back pain"),
        bad("⟦![A man in pain](a.png)⟧\n\n![A chair](b.png)\n\nRest.\n", keyphrase="back pain"),
        bad(
            "![Back pain](a.png)\n\n⟦![Back pain](b.png)⟧\n\nRest.\n",
            keyphrase="back pain",
            options={"images": 2, "most": 0.5},
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        if not use.alts:
            raise NotAssessed("no image has an alternative text")
        holding = [image for image, found in use.alts if found]
        share = len(holding) / len(use.alts)
        if not holding:
            message = f"no alternative text names “{use.phrase.text}”, this first one neither"
            yield self.found(use.alts[0][0], message, cost=1.0)
        elif len(use.alts) >= self.options.images and share > self.options.most:
            message = f"{share:.0%} of the alternative texts repeat “{use.phrase.text}”; describe the picture"
            surplus = holding[int(self.options.most * len(use.alts))]
            yield self.found(surplus, message, rule="keyphrase-not-in-alt/stuffed", cost=1.0)
