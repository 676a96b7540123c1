"""The engine that runs the house rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from hashlib import sha256
from importlib.resources import files

from contentaudit.grammar.protocol import Match, Paragraph
from contentaudit.grammar.rules.classes import CLASSES
from contentaudit.grammar.rules.pattern import Pattern, variants
from contentaudit.grammar.rules.rewriting import Fill, fill
from contentaudit.grammar.rules.rule import Rule
from contentaudit.grammar.rules.tagging import tag
from contentaudit.grammar.rules.tokens import Sent, sentences

Entry = tuple[Rule, Pattern]


class Index:
    """Rules by what their patterns look for first."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.functions = [rule for rule in rules if rule.find]
        self._by: dict[str, dict[str, list[Entry]]] = {"low": {}, "verb": {}, "noun": {}, "tag": {}}
        for rule in rules:
            for text in (variant for each in rule.patterns for variant in variants(each)):
                pattern = Pattern(text, CLASSES)
                for value in pattern.key.values:
                    self._by[pattern.key.attribute].setdefault(value, []).append((rule, pattern))

    def matches(self, sent: Sent) -> Iterable[tuple[Rule, Fill]]:
        """Yield what the patterns find in a sentence."""
        tokens = sent.tokens
        low, verb, noun, tags = (self._by[name] for name in ("low", "verb", "noun", "tag"))
        for at, token in enumerate(tokens):
            for table, value in ((low, token.low), (verb, token.verb), (noun, token.noun), (tags, token.tag)):
                for rule, pattern in table.get(value, ()):
                    if rule.kinds and sent.kind not in rule.kinds:
                        continue
                    for start in pattern.starts(at):
                        found = pattern.match(tokens, start)
                        if found is None:
                            continue
                        match = Fill(sent, found.parts, found.first, found.start, found.end)
                        if rule.when is None or rule.when(match):
                            yield rule, match
                            break


class RulesEngine:
    """
    Our own rules for English.

    Args:
        rules: the rules to run; all of them when None.

    """

    name = "rules"

    def __init__(self, rules: Iterable[Rule] | None = None) -> None:
        self._chosen = None if rules is None else list(rules)

    @cached_property
    def rules(self) -> list[Rule]:
        """The rules that run."""
        if self._chosen is not None:
            return self._chosen
        from contentaudit.grammar.rules.pack import RULES

        return list(RULES)

    @cached_property
    def version(self) -> str:
        """A hash of the rules and their data: any change to them empties the cache."""
        return _digest()

    @cached_property
    def _index(self) -> Index:
        return Index(self.rules)

    def check(self, paragraphs: Sequence[Paragraph]) -> list[list[Match]]:
        """Return the matches of each paragraph; none for languages other than English."""
        return [
            self._paragraph(paragraph) if paragraph.language.lower().startswith("en") else []
            for paragraph in paragraphs
        ]

    def _paragraph(self, paragraph: Paragraph) -> list[Match]:
        matches: dict[tuple[int, int, str], Match] = {}
        for sent in sentences(paragraph):
            tag(sent)
            for match in self._sentence(sent):
                matches.setdefault((match.start, match.end, match.rule), match)
        return sorted(matches.values(), key=lambda match: (match.start, match.end))

    def _sentence(self, sent: Sent) -> Iterable[Match]:
        for rule, found in self._index.matches(sent):
            if not any(token.frozen for token in sent.tokens[found.start : found.end]):
                replacements = tuple(fill(t, found) for t in rule.suggest)
                if not rule.suggest or any(new != found.text(found.start, found.end) for new in replacements):
                    yield _match(rule, sent, found.start, found.end, replacements)
        for rule in self._index.functions:
            if rule.find and not (rule.kinds and sent.kind not in rule.kinds):
                for hit in rule.find(sent):
                    if not any(token.frozen for token in sent.tokens[hit.start : hit.end]):
                        yield _match(rule, sent, hit.start, hit.end, hit.replacements)


def _match(rule: Rule, sent: Sent, first: int, last: int, replacements: tuple[str, ...]) -> Match:
    start, end = sent.tokens[first].start, sent.tokens[last - 1].end
    text = sent.text[start:end]
    fits = tuple(dict.fromkeys(new for new in replacements if new != text))
    head = f"“{text}” should be “{fits[0]}”" if fits and fits[0] else f"“{text}” is doubtful"
    if fits and not fits[0]:
        head = f"“{text}” should go"
    return Match(
        start=start,
        end=end,
        message=f"{head}: {rule.why}",
        replacements=fits,
        rule=f"rules/{rule.name}",
        category=rule.category,
        confidence=rule.confidence,
        engine="rules",
    )


def _digest() -> str:
    """Hash every file of this package."""
    digest = sha256()
    folders = [files(__package__)]
    while folders:
        for item in sorted(folders.pop().iterdir(), key=lambda each: each.name):
            if item.is_dir() and item.name != "__pycache__":
                folders.append(item)
            elif item.is_file():
                digest.update(item.read_bytes())
    return digest.hexdigest()[:16]
