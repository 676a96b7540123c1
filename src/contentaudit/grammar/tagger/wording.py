"""Says in plain words what is wrong and what to write."""

from __future__ import annotations

from contentaudit.grammar.protocol import MatchCategory

__all__ = ["category", "message", "rule"]

_ARTICLES = ("the", "a", "an")
_MARKS = {",": "a comma", ";": "a semicolon", "-": "a hyphen", ":": "a colon"}
_RULES = {
    "INSERT": "append",
    "REPLACE": "replace",
    "DELETE": "delete",
    "VERB": "verb-form",
    "NOUN": "noun-number",
    "PASSIVE": "passive",
    "SWAP": "word-order",
    "JOIN": "join",
    "SPLIT": "split",
    "HYPHENATE": "hyphen",
    "POSSESSIVE": "possessive",
    "CAPITAL": "capital",
    "SMALL": "capital",
    "ADD": "word-class",
    "DROP": "word-class",
    "FAMILY": "word-class",
    "COMPARE": "comparison",
    "SUPERLATIVE": "comparison",
    "POSITIVE": "comparison",
    "SPELL": "spelling",
    "JARGON": "spelling",
    "CONFUSED": "confusion",
    "MISSING": "missing-word",
}
_WHY = {
    "VERB_BASE": "the base form of the verb is needed here",
    "VERB_3SG": "the verb must agree with its subject",
    "VERB_PAST": "the past tense is needed here",
    "VERB_PART": "the past participle is needed here",
    "VERB_ING": "the -ing form is needed here",
    "NOUN_PLUR": "the plural is needed here",
    "NOUN_SING": "the singular is needed here",
    "ADD_LY": "an adverb is needed here",
    "DROP_LY": "an adjective is needed here",
    "FAMILY": "another form of the word fits here",
    "COMPARE": "the comparative is needed here",
    "SUPERLATIVE": "the superlative is needed here",
    "POSITIVE": "the plain form is enough",
    "SWAP_NEXT": "the words seem to stand in the wrong order",
    "SWAP_PREV": "the words seem to stand in the wrong order",
    "JOIN_NEXT": "this is written as one word",
    "JOIN_PREV": "this is written as one word",
    "SPLIT": "this is written as two words",
    "HYPHENATE": "this is written with a hyphen",
    "POSSESSIVE": "the possessive is needed here",
    "CAPITAL": "a capital is needed here",
    "SMALL": "no capital is needed here",
    "SPELL": "it looks misspelt",
    "JARGON": "it looks misspelt",
    "CONFUSED": "it looks like a slip for another word",
}


def rule(kind: str) -> str:
    """The name of the rule for a kind of edit."""
    return "tagger/" + _RULES.get(kind.partition("_")[0], "doubtful")


def category(kind: str) -> MatchCategory:
    """The kind of fault."""
    what = kind.partition("_")[2]
    if kind in ("SPELL", "JARGON"):
        return "spelling"
    if kind == "CONFUSED":
        return "confusion"
    if kind in ("HYPHENATE", "POSSESSIVE") or (what and not what[0].isalpha()):
        return "punctuation"
    return "grammar"


def message(kind: str, old: str, new: str | None) -> str:
    """One sentence: what stands there, what should, and why."""
    old = " ".join(old.split())
    if new is None:
        missing = kind == "MISSING" or kind.startswith("INSERT_")
        if kind == "JARGON":
            return f"“{old}” looks misspelt"
        return f"a word seems to be missing before “{old}”" if missing else f"“{old}” looks wrong here"
    if kind == "DELETE":
        return f"no “{old}” is needed here" if old in _MARKS else f"“{old}” is not needed here"
    what = kind.removeprefix("INSERT_")
    if what in _MARKS:
        return f"{_MARKS[what]} is missing before “{old.lstrip(',;- ')}”"
    why = _why(kind)
    return f"“{old}” should be “{' '.join(new.split())}”" + (f": {why}" if why else "")


def _why(kind: str) -> str:
    name, _, what = kind.partition("_")
    if name == "INSERT":
        return "an article is missing" if what in _ARTICLES else f"“{what}” is missing"
    return "the passive is needed here" if name == "PASSIVE" else _WHY.get(kind, "")
