from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Options, bad, good
from contentaudit.checks.links._link import LinkCheck, in_sentence, is_code, is_generic, said
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import Target, host_of, same_page, targets


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
    Finds links in the text that read the same and lead to different pages of one site.

    ## Why it matters
    A reader expects the same words to lead to the same place; in a list of links the two cannot be told
    apart.

    ## What to do
    Say in each text what is different: “the study of 2012”, “the study of 2013”.

    ## Source
    WCAG 2.4.9. Generic texts such as “read more” are another check's; links that stand alone (buttons,
    cards) and paid ones are left out. Names (a journal, a shop) rightly lead to several pages, so only the
    widest profile holds it.
    """

    name, severity, profile = "same-anchor-different-targets", "note", "everything"
    Options = SameAnchorDifferentTargetsOptions
    examples = (
        good("[The study](/study) says so; [the study](/study#results) shows it.\n"),
        good("Notes [1](/a) and [1](/b), [read more](/c), [read more](/d).\n"),
        good("Follow [@ann](https://a.example/ann) or [@ann](https://b.example/ann) for more.\n"),
        bad("[The study](/2012) says so; ⟦[the **study**](/2013)⟧ does not.\n"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        groups: dict[tuple[str, str], list[Target]] = {}
        for target in targets(doc):
            link, url = target.link, target.url or ""
            if target.relation not in ("internal", "external", "ambiguous") or not in_sentence(doc, link):
                continue
            if is_generic(link) or is_code(doc, link) or {"nofollow", "sponsored"} & set(link.rel):
                continue
            text = said(link.text)
            group = groups.setdefault((text, host_of(url)), [])
            if len(text) >= self.options.letters and not any(
                same_page(url, each.url or "") for each in group
            ):
                group.append(target)
        for group in groups.values():
            first, others = group[:1], group[1:]
            if len(others) + 1 < self.options.targets:
                for target in others:
                    text = " ".join(target.link.text.split())
                    message = f"“{text}” leads elsewhere than the same words before"
                    yield self.found(target.link, message, related=[(first[0].link, "leads to another page")])
