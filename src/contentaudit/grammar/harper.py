"""Harper: a curated set of its rules, our set phrases, its spelling only where a slip is likely."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from contentaudit.grammar.harper_rules import OFF, OFF_KINDS, SPELLING, SURE
from contentaudit.grammar.protocol import Match, MatchCategory, Paragraph
from contentaudit.grammar.rules.weirpack import phrases, weirpack
from contentaudit.grammar.spelling import foreign, is_slip, nearest

if TYPE_CHECKING:
    from harper import Lint, Suggestion

_DIALECTS = {"en-US": 0, "en-GB": 1, "en-AU": 2, "en-CA": 3, "en-IN": 4}
_KINDS: dict[str, MatchCategory] = {"Spelling": "spelling", "Typo": "spelling", "Eggcorn": "confusion"}


class HarperEngine:
    """
    Harper for English.

    One linter a dialect is shared by the process, behind a lock, since a linter is not thread-safe.
    """

    name = "harper"

    @property
    def version(self) -> str:
        """The package's version and a digest of our choice of rules and phrases."""
        from hashlib import sha256
        from importlib.metadata import version

        ours = sha256(repr((sorted(OFF), sorted(phrases().items()))).encode()).hexdigest()[:8]
        return f"{version('harper-py')}+{ours}"

    def check(self, paragraphs: Sequence[Paragraph]) -> list[list[Match]]:
        """Return the matches of each paragraph; none for languages other than English."""
        return [self._paragraph(paragraph) for paragraph in paragraphs]

    def _paragraph(self, paragraph: Paragraph) -> list[Match]:
        if not paragraph.text or not paragraph.language.lower().startswith("en"):
            return []
        linter, lock = _linter(_DIALECTS.get(paragraph.language, 0))
        with lock:
            found: dict[str, list[Lint]] = linter.organized_lints(
                paragraph.text, language="plaintext", force_all_headings=paragraph.kind == "heading"
            )
        if foreign(re.findall(r"[^\W\d_]+", paragraph.text)):
            found.pop(SPELLING, None)
        matches = [
            match
            for rule, lints in found.items()
            for lint in lints
            if (match := _match(rule, lint, paragraph)) is not None
        ]
        return sorted(matches, key=lambda match: (match.start, match.end))


def _match(rule: str, lint: Lint, paragraph: Paragraph) -> Match | None:
    start, end = lint.span.start, lint.span.end
    if any(start < stop and end > begin for begin, stop in paragraph.protected):
        return None
    text = paragraph.text[start:end]
    if rule == SPELLING:
        return _spelling(text, lint, paragraph)
    if rule in OFF or lint.lint_kind in OFF_KINDS or paragraph.kind == "heading":
        return None
    if rule == "RepeatedWords" and text[:1].isupper():  # a name may say itself twice
        return None
    replacements = tuple(dict.fromkeys(_written(text, each) for each in lint.suggestions))
    return Match(
        start=start,
        end=end,
        message=_message(text, replacements, lint.message),
        replacements=replacements,
        rule=f"harper/{rule}",
        category=_KINDS.get(lint.lint_kind, "grammar"),
        confidence=0.85 if rule in SURE or rule in phrases() else 0.75,
        engine="harper",
    )


def _spelling(text: str, lint: Lint, paragraph: Paragraph) -> Match | None:
    suggestions = [each.replacement_text for each in lint.suggestions]
    if not is_slip(text, lint.span.start, paragraph, suggestions):
        return None
    replacements = nearest(text, suggestions)
    told = f": did you mean “{replacements[0]}”?" if replacements else ""
    return Match(
        start=lint.span.start,
        end=lint.span.end,
        message=f"“{text}” is not a word we know{told}",
        replacements=replacements,
        rule="harper/SpellCheck",
        category="spelling",
        confidence=0.8 if replacements else 0.5,
        engine="harper",
    )


def _written(text: str, suggestion: Suggestion) -> str:
    kind = suggestion.kind.name
    if kind == "REMOVE":
        return ""
    return text + suggestion.replacement_text if kind == "INSERT_AFTER" else suggestion.replacement_text


def _message(text: str, replacements: tuple[str, ...], why: str) -> str:
    why = why.replace("`", "").rstrip(".")
    if not replacements:
        return f"“{text}” is doubtful: {why}"
    if not replacements[0].strip():
        return f"“{text.strip()}” should go: {why}"
    return f"“{text.strip()}” should be “{replacements[0].strip()}”: {why}"


@lru_cache(maxsize=8)
def _linter(dialect: int) -> tuple[Any, threading.Lock]:
    from harper import Linter

    linter = Linter(dialect)
    linter.load_weirpack(weirpack())
    config: dict[str, bool | None] = dict(linter.get_default_lint_config())
    chosen = {rule: value and rule not in OFF for rule, value in config.items()}
    linter.set_lint_config(chosen | dict.fromkeys(phrases(), True))
    return linter, threading.Lock()
