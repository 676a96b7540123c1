"""Findings as an editor shows them: diagnostics, hovers and quick fixes."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator

from lsprotocol import types as lsp

from contentaudit.document import Block
from contentaudit.document.around import Blocks
from contentaudit.fixes import choose
from contentaudit.lsp.audits import Audited, span_of
from contentaudit.source import Span
from contentaudit.wire import Finding

NAME = "contentaudit"
FIX_ALL = f"{lsp.CodeActionKind.SourceFixAll.value}.{NAME}"

_SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&])")
_SHOWN = 40
_NESTING = ("ul", "ol", "dl", "blockquote", "table", "div")  # in Markdown, by indent and sign


def diagnostics(audited: Audited, uri: str) -> list[lsp.Diagnostic]:
    """Return a diagnostic per finding; known ones are hints."""
    return [_diagnostic(audited, uri, finding) for finding in audited.findings]


def _diagnostic(audited: Audited, uri: str, finding: Finding) -> lsp.Diagnostic:
    known = finding.state == "known"
    related = [
        lsp.DiagnosticRelatedInformation(
            lsp.Location(uri, audited.positions.range(Span(other.start.offset, other.end.offset))),
            other.message,
        )
        for other in finding.related
    ]
    return lsp.Diagnostic(
        range=audited.positions.range(span_of(finding)),
        severity=lsp.DiagnosticSeverity.Hint if known else _SEVERITIES[finding.severity],
        code=finding.check if finding.rule == finding.check else f"{finding.check}:{finding.rule}",
        source=NAME,
        message=finding.message,
        related_information=related or None,
        tags=[lsp.DiagnosticTag.Unnecessary] if finding.check == "unused-ignore" else None,
    )


def hover(audited: Audited, position: lsp.Position) -> lsp.Hover | None:
    """Return what is wrong at a position, with the explanation of its checks; None when nothing is."""
    at = audited.positions.offset(position)
    found = audited.touching(at, at)
    if not found:
        return None
    parts = []
    for finding in found:
        sure = f" · {finding.confidence:.0%} sure" if finding.confidence < 1 else ""
        parts.append(f"**{finding.check}** · {finding.severity}{sure}\n\n{_plain(finding.message)}")
        if finding.detail:
            parts.append(_plain(finding.detail))
    told = dict.fromkeys(audited.explanations.get(finding.check, "") for finding in found)
    parts += (f"---\n\n{inspect.cleandoc(text)}" for text in told)
    content = lsp.MarkupContent(lsp.MarkupKind.Markdown, "\n\n".join(parts))
    return lsp.Hover(content, audited.positions.range(span_of(found[0])))


def _plain(text: str) -> str:
    """Return a text of the article as Markdown that shows it and does nothing else."""
    return _MARKUP.sub(r"\\\1", text)


class Actions:
    """
    Makes quick fixes.

    Args:
        audited: the document as it is.
        uri: its address.
        versioned: whether the editor takes edits that name a version.

    """

    def __init__(self, audited: Audited, uri: str, *, versioned: bool) -> None:
        self._audited = audited
        self._uri = uri
        self._versioned = versioned

    def at(self, wanted: lsp.Range) -> list[lsp.CodeAction]:
        """Return the fixes of the findings that a range touches, an ignore for each, and one for all."""
        positions = self._audited.positions
        found = self._audited.touching(positions.offset(wanted.start), positions.offset(wanted.end))
        actions = [action for finding in found for action in self._fixes(finding)]
        actions += [action for finding in found for action in self._ignore(finding)]
        safe = choose(self._audited.findings)
        if safe:
            edits = [(span, new) for span, new, _ in safe]
            actions.append(self._action("Fix everything that is safely fixed", edits, kind=FIX_ALL))
        return actions

    def _fixes(self, finding: Finding) -> Iterator[lsp.CodeAction]:
        for number, fix in enumerate(finding.fixes):
            shown = " ".join(fix.replacement.split())
            shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
            title = f"Write “{shown}”" if shown else "Delete it"
            edit = [(span_of(finding), fix.replacement)]
            yield self._action(title, edit, finding, preferred=number == 0 and fix.safe)

    def _ignore(self, finding: Finding) -> Iterator[lsp.CodeAction]:
        """Offer a comment before the finding's block, where one can stand."""
        block = Blocks(self._audited.page.document).at(span_of(finding))
        if block is None or finding.start == finding.end or not self._takes_comment(block):
            return
        name = finding.check if finding.rule == finding.check else f"{finding.check}:{finding.rule}"
        source = self._audited.source
        start = source.line_start(source.position(block.span.start).line)
        if source.kind == "html":
            start = block.span.start
        gap = "\n" if source.kind == "html" else "\n\n"
        edit = [(Span(start, start), f"<!-- contentaudit: ignore[{name}] -->{gap}")]
        yield self._action(f"Ignore {name} in this block", edit, finding)

    def _takes_comment(self, block: Block) -> bool:
        source = self._audited.source
        if source.kind == "markdown":
            return not block.inside(*_NESTING) and not source.name.lower().endswith(".mdx")
        return source.kind == "html" and source.text.startswith("<", block.span.start)

    def _action(
        self,
        title: str,
        edits: Iterable[tuple[Span, str]],
        finding: Finding | None = None,
        *,
        preferred: bool = False,
        kind: str = lsp.CodeActionKind.QuickFix.value,
    ) -> lsp.CodeAction:
        audited = self._audited
        newline = audited.source.newline
        texts = [
            lsp.TextEdit(audited.positions.range(span), new.replace("\n", newline)) for span, new in edits
        ]
        if self._versioned:
            document = lsp.OptionalVersionedTextDocumentIdentifier(self._uri, audited.version)
            edit = lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(document, list(texts))])
        else:
            edit = lsp.WorkspaceEdit(changes={self._uri: texts})
        return lsp.CodeAction(
            title=title,
            kind=kind,
            diagnostics=[_diagnostic(audited, self._uri, finding)] if finding else None,
            edit=edit,
            is_preferred=preferred or None,
        )
