"""Merged matches of grammar engines as the parts of findings."""

from __future__ import annotations

from html import escape

from contentaudit.document import Block, Document
from contentaudit.finding import Fix, Severity
from contentaudit.grammar.merge import Merged
from contentaudit.source import Span

# What the tagger is wrong about most often: it warns, and fails no gate, unless another engine agrees.
_DOUBTFUL = frozenset(
    f"tagger/{kind}"
    for kind in ("append", "confusion", "delete", "replace", "spelling", "word-class", "word-order")
)


def severity_of(merged: Merged) -> Severity:
    """Return how grave a match is: what engines are surest of is an error."""
    if merged.match.category == "style":
        return "note"
    alone = {each.engine for each in merged.others} <= {merged.match.engine}
    if alone and merged.match.rule in _DOUBTFUL:
        return "warning" if merged.confidence >= 0.6 else "note"
    return "error" if merged.confidence >= 0.85 else "warning" if merged.confidence >= 0.6 else "note"


def fixes_of(doc: Document, block: Block, merged: Merged, span: Span) -> list[Fix]:
    """Return the replacements as source text; none where markup stands inside the place."""
    match = merged.match
    text = block.text[match.start : match.end]
    written = doc.source.slice(span)
    if written not in (text, escape(text, quote=False)):
        return []
    as_source = (lambda new: escape(new, quote=False)) if doc.kind == "html" else str
    return [Fix(as_source(new)) for new in match.replacements[:5] if new != text]


def detail_of(merged: Merged) -> str:
    """Tell what the other engines said of the same place."""
    told = dict.fromkeys(f"{each.engine}: {each.message}" for each in merged.others)
    return "; ".join(told)
