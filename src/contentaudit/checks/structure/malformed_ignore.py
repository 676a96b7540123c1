from __future__ import annotations

from collections.abc import Iterable

from contentaudit import ignore
from contentaudit.check import Check, bad, good
from contentaudit.document import Document
from contentaudit.finding import Finding, Fix


class MalformedIgnore(Check):
    """
    Finds a comment to contentaudit that cannot be followed.

    ## Why it matters
    What it was to ignore is still reported, and nobody can tell why.

    ## What to do
    Name the check, its category or one of its rules: `<!-- contentaudit: ignore[long-sentence] reason -->`.
    The list of checks is printed by `contentaudit checks`.
    """

    name, category, severity = "malformed-ignore", "structure", "warning"
    kinds = ("html", "markdown")
    examples = (
        good("<!-- contentaudit: ignore[long-sentence] a quotation -->\n\nSome text.\n"),
        good("<!-- contentaudit is the name of a program -->\n\nSome text.\n"),
        bad("⟦<!-- contentaudit: ignore -->⟧\n\nSome text.\n", note="a name is required"),
        bad("⟦<!-- contentaudit: ignore[long-sentense] -->⟧\n\nSome text.\n"),
        bad("⟦<!-- contentaudit: ingore[long-sentence] -->⟧\n\nSome text.\n"),
        bad("⟦<!-- contentaudit: on[long-sentence] -->⟧\n\nSome text.\n", note="nothing was off"),
        bad('<p data-contentaudit-ignore="⟦long-sentense a quotation⟧">Some text.</p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        """Report every problem of the document's ignores."""
        for problem in doc.note(ignore.read).problems:
            fixes = [Fix(problem.better)] if problem.better else []
            yield self.found(problem.place, problem.message, fixes=fixes)
