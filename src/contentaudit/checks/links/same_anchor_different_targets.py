from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Options, bad, good
from contentaudit.checks.links._link import LinkCheck, is_generic, said
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import Target, same_page, targets


class SameAnchorDifferentTargetsOptions(Options, frozen=True):
    """
    What is a text of its own.

    Args:
        letters: shorter texts (numbers of notes, “p. 3”) are not compared.
        targets: a text with this many targets or more is a button’s label, as in “Buy now”.

    """

    letters: int = 4
    targets: int = 4


class SameAnchorDifferentTargets(LinkCheck):
    """
    Finds links that read the same and lead to different pages.

    ## Why it matters
    A reader expects the same words to lead to the same place; in a list of links the two cannot be told
    apart.

    ## What to do
    Say in each text what is different: “the study of 2012”, “the study of 2013”.

    ## Source
    WCAG 2.4.9; generic texts such as “read more” are another check's.
    """

    name, severity = "same-anchor-different-targets", "note"
    Options = SameAnchorDifferentTargetsOptions
    examples = (
        good("[The study](/study) says so; [the study](/study#results) shows it.\n"),
        good("Notes [1](/a) and [1](/b), [read more](/c), [read more](/d).\n"),
        bad("[The study](/2012) says so; ⟦[the **study**](/2013)⟧ does not.\n"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        groups: dict[str, list[Target]] = {}
        for target in targets(doc):
            text = said(target.link.text)
            if target.relation in ("internal", "external", "ambiguous") and len(text) >= self.options.letters:
                group = groups.setdefault(text, [])
                if not is_generic(target.link) and not any(
                    same_page(target.url or "", other.url or "") for other in group
                ):
                    group.append(target)
        for group in groups.values():
            if 1 < len(group) < self.options.targets:
                for target in group[1:]:
                    text = " ".join(target.link.text.split())
                    message = f"“{text}” leads elsewhere than the same words before"
                    yield self.found(target.link, message, related=[(group[0].link, "leads to another page")])
