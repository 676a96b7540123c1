"""Reports made by hand, awkward ones among them, for the tests of every format."""

from __future__ import annotations

from typing import Any

from contentaudit.brief import Brief
from contentaudit.document import Document
from contentaudit.score import by_category, total
from contentaudit.source import Source
from contentaudit.wire import (
    VERSION,
    Finding,
    Fix,
    LedgerLine,
    NotAssessed,
    Page,
    Point,
    Related,
    Report,
    Tool,
    Unreadable,
)

TOOL = Tool("contentaudit", "0.0.0", "1")
# The formats with a golden file, and how its name ends.
SUFFIX = {
    "text": ".txt", "short": ".txt", "json": ".json", "jsonl": ".jsonl", "markdown": ".md", "sarif": ".sarif",
    "github": ".txt", "gitlab": ".json", "junit": ".xml", "rdjson": ".json", "csv": ".csv",
}  # fmt: skip
LOST = Unreadable("drafts/lost.md", "there is no such file", "check the spelling")
HOSTILE = (
    "</td><script>alert(1)</script> ]]> ::error::x [a](javascript:alert(1)) | `b` @team #1 {0} "
    "www.example.org https://example.org <!-- & &lt; $x$ %0A ##[add-mask]x"
)
EMOJI = "👩‍👩‍👧 café 👍🏽 שלום \u202eevil\u202c \x00\x1b[31mred\x07\x85\u2028end\ufeff\U0010ffff"


def marked(source: Source, start: int, end: int, message: str, **more: Any) -> Finding:
    """Make a finding at a span of a source."""
    fields: dict[str, Any] = {
        "check": "long-sentence",
        "category": "readability",
        "severity": "warning",
        "confidence": 1.0,
        "detail": "",
        "fixes": [],
        "related": [],
        "state": "new",
        **more,
    }
    return Finding(
        **{"rule": fields["check"], "fingerprint": f"{start:08x}{end:08x}", **fields},
        message=message,
        start=Point(*source.position(start)),
        end=Point(*source.position(end)),
        text=source.text[start:end],
    )


def related(source: Source, start: int, end: int, message: str) -> Related:
    """Make a related place."""
    return Related(
        message, Point(*source.position(start)), Point(*source.position(end)), source.text[start:end]
    )


def page(source: Source, *findings: Finding, **more: Any) -> Page:
    """Make a page with a ledger line per check found, and a check that could not judge."""
    checks = dict.fromkeys((finding.check, finding.category) for finding in findings)
    ledger = [LedgerLine("missing-h1", "structure", 2.0, 2.0, 0.0, "nothing found", [])]
    for check, category in checks:
        numbers = [
            n for n, finding in enumerate(findings) if finding.check == check and finding.state != "ignored"
        ]
        lost = 1.0 if numbers else 0.0
        reason = f"{len(numbers)} found; every one costs" if numbers else "nothing found"
        ledger.append(LedgerLine(check, category, 2.0, 2.0 - lost, lost, reason, numbers))
    fields: dict[str, Any] = {
        "kind": source.kind,
        "language": "en",
        "digest": "0" * 64,
        "brief": Brief(keyphrase="green tea"),
        "score": total(ledger),
        "metrics": {"words": 120, "sentences": 9, "reading_ease": 61.5},
        "categories": by_category(ledger),
        "ledger": ledger,
        "not_assessed": [NotAssessed("broken-link", "needs --online")],
        "findings": list(findings),
        "keyphrase_candidates": [],
        "warnings": [],
        **more,
    }
    made = Page(source=source.name, **fields)
    made.__dict__["document"] = Document.parse(source)
    return made


def report(*pages: Page, unreadable: tuple[Unreadable, ...] = ()) -> Report:
    """Bind pages into a report."""
    return Report(VERSION, TOOL, list(pages), list(unreadable))


def text(words: str, name: str = "drafts/tea.md", kind: Any = "markdown") -> Source:
    """Make a source."""
    return Source(words, name=name, kind=kind)


def one(name: str = "drafts/tea.md", words: str = "The tea are green.\n", **more: Any) -> Page:
    """Make a page with one finding on its second word."""
    source = text(words, name)
    return page(source, marked(source, 4, 7, "“tea are” should be “tea is”", **more))


def states() -> Report:
    """Make a report with a new, a known and an ignored finding, and fixes."""
    source = text("One two.\n\nThree four.\n\nFive six.\n")
    fix = [Fix("Zero", safe=True), Fix("Nil", safe=False), Fix("Zero", safe=True)]
    return report(
        page(
            source,
            marked(source, 0, 3, "a new one", severity="error", fixes=fix),
            marked(source, 10, 15, "a known one", state="known", check="hard-word"),
            marked(source, 23, 27, "an ignored one", state="ignored", check="passive-voice", severity="note"),
        )
    )


def golden() -> Report:
    """Make the report of the golden files: a bit of everything, none of it from a real audit."""
    words = (
        "# Grüner Tee ☕\n\nThe tea are 🍵 green, and\nit were picked.\n\n"
        "See [here](x).\n\nIt helps, always.\n"
    )
    source = text(words, "drafts/grün & gut.md")
    at = words.index
    first = page(
        source,
        marked(source, 0, 0, "the page has no meta description", check="missing-description",
               category="metadata", confidence=0.9),
        marked(source, at("are"), at("are") + 3, "“are” should be “is”", check="grammar", category="grammar",
               rule="tagger/replace", severity="error", confidence=0.93, fixes=[Fix("is", safe=True)],
               detail="The subject is “tea”.\nIt is singular."),
        marked(source, at("green"), at("were") + 4, "two verbs in one clause", check="grammar",
               category="grammar", rule="rules/two-verbs", confidence=0.6,
               related=[related(source, at("The"), at("The") + 3, "the clause begins here")]),
        marked(source, at("here"), at("here") + 4, "“here” does not say where the link leads",
               check="generic-anchor", category="links", severity="note", state="known"),
        marked(source, at("always"), at("always") + 6, "“always” promises too much",
               check="absolute-health-claim", category="trust", state="ignored",
               ignored_reason="quoted from the study",
               fixes=[Fix("often, [50 %](y) say", safe=False), Fix("often", safe=False)]),
        warnings=["the encoding was guessed: windows-1252"],
    )  # fmt: skip
    quiet = text("<h1>Tea</h1>\n<p>All is well.</p>\n", "site\\quiet page.html", "html")
    return report(first, page(quiet), unreadable=(LOST,))


def awkward() -> dict[str, Report]:
    """Return awkward reports by name."""
    multi = text("# A\n\nOne\ntwo\nthree.\n\nMore.\n")
    short = text("Tea")
    unicode = text(f"# T\n\n{EMOJI} next\n", "drafts/тест 茶 👍.md")
    at = unicode.text.index("evil")
    long_line = text("word é " * 2_000)
    surrogates = text("One \ud800 two\n")
    spread = page(multi, marked(multi, 5, 18, "over three lines", related=[related(multi, 20, 25, "and on")]))
    names = (
        "my drafts/a b.md", "C:\\Users\\Ann Lee\\a,b;c%20.md", "\\\\server\\share\\x.html", "site\\a.md",
        "<string>", "https://example.org/a b?q=ü&x=1#y", "/abs/olute/ä.md", "../outside.md", "./here.md",
        "caf\udce9.md", "new\nline.md", "a:b.md", "=cmd.md", "-",
    )  # fmt: skip
    cells = ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", '"quoted", and more', "'x")
    return {
        "empty": report(),
        "nothing found": report(page(text("# Tea\n\nGood.\n"))),
        "one finding": report(one()),
        "multi-line": report(spread),
        "to the end of a line": report(page(multi, marked(multi, 5, 9, "with its newline"))),
        "absent": report(page(multi, marked(multi, 0, 0, "there is no title"))),
        "absent at the end": report(page(short, marked(short, 3, 3, "there is no date"))),
        "empty document": report(page(text(""), marked(text(""), 0, 0, "there is no text"), score=None)),
        "not scored": report(page(text("x\n"), score=None, ledger=[], categories=[], metrics={})),
        "unreadable": report(unreadable=(LOST, Unreadable("https://example.org/x", "HTTP 404", ""))),
        "unreadable beside others": report(one(), unreadable=(LOST,)),
        "failed check": report(one_failed()),
        "unicode": report(
            page(unicode, marked(unicode, at, at + 4, EMOJI, detail=EMOJI, fixes=[Fix(EMOJI, safe=False)]))
        ),
        "surrogates": report(
            page(surrogates, marked(surrogates, 4, 5, "lone \ud800", fixes=[Fix("\udfff", safe=True)]))
        ),
        "hostile": report(one(HOSTILE, HOSTILE, detail=HOSTILE, fixes=[Fix(HOSTILE, safe=False)])),
        "names": report(*(one(name) for name in names)),
        "formulas": report(
            *(one("a.md", f"The {cell} x\n", detail=cell, fixes=[Fix(cell, safe=False)]) for cell in cells)
        ),
        "same document twice": report(one(), one()),
        "states": states(),
        "many findings in a line": report(
            page(long_line, *(marked(long_line, 7 * n, 7 * n + 4, f"word {n}") for n in range(2_000)))
        ),
        "many documents": report(
            *(one(f"drafts/{n:04}.md", severity=s) for n in range(100) for s in ("error", "warning", "note"))
        ),
        "saved, without its document": Report.from_json(report(spread, *states().documents).to_json()),
    }


def one_failed() -> Page:
    """Make a page on which a check failed."""
    made = one()
    made.not_assessed.append(NotAssessed("wordy-phrase", "failed: ValueError: {0} [x](y)"))
    return made
