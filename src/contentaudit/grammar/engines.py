"""Which engines run, and what they found in a document, merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from contentaudit.document import Block, Document
from contentaudit.grammar.cache import MatchCache
from contentaudit.grammar.merge import Merged, merge
from contentaudit.grammar.paragraphs import CONSISTENT, paragraphs_of
from contentaudit.grammar.protocol import Engine, EngineUnavailable, GrammarProfile, Match, Paragraph

ENGLISH_ONLY = ("tagger", "rules", "harper")
NAMES = (*ENGLISH_ONLY, "languagetool")

# The tagger's kinds that take a right word for another one; a word used again and again is meant.
_OTHER_WORD = frozenset({"tagger/confusion", "tagger/spelling", "tagger/word-class"})

# From this confidence on a match is reported.
BARS: Mapping[GrammarProfile, float] = {"strict": 0.8, "regular": 0.55, "everything": 0.3}


@dataclass(frozen=True, slots=True)
class Choice:
    """
    What to run.

    Args:
        engines: names, see `NAMES`.
        profile: how sure a match must be.
        disabled: rules switched off, by full name (``harper/AnA``) or name alone (``AnA``).
        accepted: phrases known to be right.
        languagetool: arguments of `LanguageToolEngine`.
        cached: whether to keep matches between runs.

    """

    engines: tuple[str, ...] = ENGLISH_ONLY
    profile: GrammarProfile = "regular"
    disabled: frozenset[str] = frozenset()
    accepted: tuple[str, ...] = ()
    languagetool: tuple[tuple[str, object], ...] = ()
    cached: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """What engines found, block by block, and which of them could not run, with the reason."""

    found: list[tuple[Block, list[Merged]]]
    unavailable: dict[str, str]


def check_document(doc: Document, choice: Choice) -> Checked:
    """
    Run the chosen engines over a document's article.

    An engine that cannot run is named in the result; the others go on.
    """
    pairs = paragraphs_of(doc)
    paragraphs = [paragraph for _, paragraph in pairs]
    repeated = _repeated(doc)
    by_paragraph: list[list[Match]] = [[] for _ in paragraphs]
    unavailable: dict[str, str] = {}
    for name in choice.engines:
        try:
            results = _run(name, choice, paragraphs)
        except EngineUnavailable as reason:
            unavailable[name] = str(reason)
            continue
        for kept, matches in zip(by_paragraph, results, strict=True):
            kept.extend(matches)
    found = [
        (
            block,
            [
                each
                for each in merge(_wanted(matches, paragraph.text, choice, repeated))
                if each.confidence >= BARS[choice.profile]
            ],
        )
        for (block, paragraph), matches in zip(pairs, by_paragraph, strict=True)
    ]
    return Checked(found, unavailable)


def _run(name: str, choice: Choice, paragraphs: Sequence[Paragraph]) -> list[list[Match]]:
    engine = engine_of(name, choice.profile, choice.languagetool)
    if choice.cached:
        return _cache().check(engine, paragraphs)
    return engine.check(paragraphs)


def _repeated(doc: Document) -> frozenset[str]:
    """Return the words that an article uses so often that it means them."""
    counts = Counter(word for block in doc.article for word in block.lower_words)
    return frozenset(word for word, count in counts.items() if count >= CONSISTENT and len(word) >= 4)


def _wanted(
    matches: Sequence[Match], text: str, choice: Choice, repeated: frozenset[str] = frozenset()
) -> list[Match]:
    spans = [
        (at, at + len(phrase)) for phrase in choice.accepted for at in _places(text.lower(), phrase.lower())
    ]
    return [
        match
        for match in matches
        if not ({match.rule, match.rule.partition("/")[2], match.engine} & choice.disabled)
        and not any(start <= match.start and match.end <= end for start, end in spans)
        and not (match.rule in _OTHER_WORD and text[match.start : match.end].lower() in repeated)
    ]


def _places(text: str, phrase: str) -> list[int]:
    places = []
    at = text.find(phrase) if phrase else -1
    while at >= 0:
        places.append(at)
        at = text.find(phrase, at + 1)
    return places


@lru_cache(maxsize=16)
def engine_of(
    name: str, profile: GrammarProfile, languagetool: tuple[tuple[str, object], ...] = ()
) -> Engine:
    """
    Return this process's engine of a name.

    Raises:
        EngineUnavailable: when it cannot be made here.

    """
    if name == "tagger":
        from contentaudit.grammar.tagger import ModelError, TaggerEngine

        try:
            return TaggerEngine(profile=profile)
        except ModelError as error:
            raise EngineUnavailable(str(error)) from error
    if name == "rules":
        from contentaudit.grammar.rules.engine import RulesEngine

        return RulesEngine()
    if name == "harper":
        from contentaudit.grammar.harper import HarperEngine

        return HarperEngine()
    if name == "languagetool":
        from contentaudit.grammar.languagetool import LanguageToolEngine

        return LanguageToolEngine(**dict(languagetool))  # type: ignore[arg-type]
    raise EngineUnavailable(f"there is no grammar engine “{name}”; there are: {', '.join(NAMES)}")


@lru_cache(maxsize=1)
def _cache() -> MatchCache:
    from platformdirs import user_cache_dir

    return MatchCache(Path(user_cache_dir("contentaudit", appauthor=False)) / "grammar.sqlite")
