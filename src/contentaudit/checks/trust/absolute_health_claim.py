from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks.trust._absolutes import promise, promises
from contentaudit.document import Document
from contentaudit.finding import Finding

TOPIC = frozenset(
    """
    pain backache headache headaches migraine migraines disease diseases illness cancer diabetes arthritis
    anxiety depression insomnia asthma allergies infection infections inflammation symptoms condition
    conditions patients treatment treatments therapy remedy remedies medicine medication medications drug
    supplement supplements vitamin vitamins weight fat acne wrinkles skin health healthy healing disorder
    injury injuries surgery acupuncture detox immune diet cold flu covid tumor tumors procedure
    """.split()  # noqa: SIM905 - a word list
)
_ILL = (
    r"(?:[\w-]+ ){0,2}(?:pain|headaches?|migraines?|diseases?|illness|cancer|diabetes|arthritis|anxiety"
    r"|depression|insomnia|asthma|allergies|infections?|inflammation|acne|disorders?|covid|flu)"
)
_HEDGE = "say how often it helps, and whom"
CLAIMS = (
    promise("cure", rf"(?:cures|will cure|can cure|(?:is here|able) to (?:heal|cure)|heals) {_ILL}", _HEDGE),
    promise(
        "safe", r"(?:100 ?%|completely|totally|perfectly|absolutely) (?:safe|effective|harmless)", _HEDGE
    ),
    promise(
        "harmless",
        r"(?:no|zero|without any) (?:\w+ )?side[ -]effects(?! (?:were|was|have|are known|from))",
        "name the side effects that are known",
    ),
    promise(
        "best",
        r"the (?:very )?(?:best|most effective|safest)(?: and \w+)?(?: \w+)? ?"
        r"(?:treatment|cure|remedy|medicine|therapy|option for (?:people|patients)"
        r"|way to (?:lose weight|cure|heal))",
        "name what it was compared with",
    ),
    promise(
        "guarantee",
        r"guaranteed (?:to (?:heal|cure|work|lose|relieve)|relief|weight loss)"
        r"|miracle (?:cure|drug|pill|remedy)"
        r"|instant(?:ly)? (?:relief|relieves?)|works for everyone|never fails|proven to cure",
        _HEDGE,
    ),
)


class AbsoluteHealthClaim(Check):
    """
    Finds health claims that leave no room for doubt: cures, no side effects, the best treatment.

    ## Why it matters
    No treatment helps everybody, and each has a risk. A reader may act on the promise; raters of search
    engines hold health pages to the strictest standard, and advertising law forbids most of these words.

    ## What to do
    Say what was shown, for whom and how often, and link who showed it.

    ## Source
    US Federal Trade Commission, “Health Products Compliance Guidance”. The wordings are ours.
    """

    name, category, severity = "absolute-health-claim", "trust", "warning"
    languages = ("en",)
    examples = (
        good("It may heal back pain. There is no cure for cancer, and no drug is completely safe.\n"),
        good("Is it the best treatment for pain? Ask which is the best treatment for your pain.\n"),
        bad("Needles are ⟦the *best* and effective treatment⟧ for pain. It ⟦cures chronic pain⟧.\n"),
        bad("<p>Caf&eacute; au lait is a therapy with ⟦no <b>side effects⟧</b>.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for own, start, end, kind in promises(doc, CLAIMS, TOPIC):
            text = own.block.text[start:end]
            message = f"“{text}” promises too much; {kind.advice}"
            yield self.found(own.block.prose.span(start, end), message, rule=kind.rule)
