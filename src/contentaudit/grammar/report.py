"""What the grammar check asks for: which engines, and mixed dialects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from contentaudit.check import NotAssessed
from contentaudit.document import Document
from contentaudit.grammar.dialects import spellings
from contentaudit.grammar.engines import ENGLISH_ONLY, Checked, Choice, check_document
from contentaudit.source import Span

_SIDES = {"US": "American", "GB": "British"}


def choice_of(options: Any, doc: Document) -> Choice:
    """
    Return what to run for a document.

    Raises:
        NotAssessed: when no chosen engine speaks the document's language, or it is too long.

    """
    if doc.word_count > options.max_words:
        raise NotAssessed(
            f"{doc.word_count:,} words would take long; raise max_words ({options.max_words:,}) if they must"
        )
    language = doc.language
    engines = tuple(options.engines)
    if not language.lower().startswith("en"):
        engines = tuple(name for name in engines if name not in ENGLISH_ONLY)
        if not engines or language == "und":
            hint = "" if "languagetool" in engines else "; the engine languagetool speaks others"
            raise NotAssessed(f"the engines do not speak the document's language ({language}){hint}")
    given = {"remote_server": options.languagetool_server, "jars": options.languagetool_jars}
    profile = options.profile or doc.context.profile
    return Choice(
        engines=engines,
        profile=profile,
        disabled=frozenset(options.disabled),
        accepted=tuple(options.accepted),
        languagetool=tuple((name, value) for name, value in given.items() if value),
        cached=options.cache,
    )


def readable(doc: Document, choice: Choice) -> Checked:
    """Run the engines; tell the document's warnings which could not run while others could."""
    checked = check_document(doc, choice)
    if len(checked.unavailable) < len(choice.engines):
        for name, reason in checked.unavailable.items():
            told = f"the grammar engine {name} did not run: {reason}"
            if told not in doc.warnings:
                doc.warnings.append(told)
    return checked


def mixed_dialects(doc: Document) -> Iterator[tuple[Span, str, list[tuple[Span, str]]]]:
    """
    Yield one place and message where American and British spellings are mixed, with the other places.

    The side of the brief's dialect (or the more frequent one) is taken for the article's own.
    """
    found = spellings(block for block in doc.article if block.kind not in ("quote", "code"))
    sides = [side for _, _, side, _ in found]
    if len(set(sides)) < 2 or not doc.language.lower().startswith("en"):
        return
    dialect = (doc.brief.dialect or "").upper()
    own = (
        "GB"
        if dialect.endswith("GB")
        else "US"
        if dialect.endswith("US")
        else max(("US", "GB"), key=sides.count)
    )
    strange = [(block, word, other) for block, word, side, other in found if side != own]
    block, word, other = strange[0]
    spoken = _SIDES["GB" if own == "US" else "US"]
    message = f"“{word.text}” is {spoken}, the article writes {_SIDES[own]} English: “{other}”"
    rest = [
        (each.prose.span(place.start, place.end), f"“{place.text}” too") for each, place, _ in strange[1:20]
    ]
    yield block.prose.span(word.start, word.end), message, rest
