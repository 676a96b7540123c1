"""
The server: keeps the texts that an editor has open audited.

A text is audited a moment after the last keystroke, in a thread of its own, so that typing is never
held up. Answers are given for the text as it is now or not at all.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from contentaudit import __version__
from contentaudit.lsp.audits import LANGUAGES, Audited, Audits
from contentaudit.lsp.messages import FIX_ALL, NAME, Actions, diagnostics, hover
from contentaudit.source import Kind

DELAY = 0.25
"""Seconds without a keystroke before a text is audited."""


class Server(LanguageServer):
    """
    The language server.

    Args:
        allow_load: whether settings files may run local files with checks.

    """

    def __init__(self, *, allow_load: bool = False) -> None:
        super().__init__(NAME, __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self.audits = Audits(allow_load=allow_load)
        self.audited: dict[str, Audited] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._worker = ThreadPoolExecutor(1)  # engines of grammar are not made for two threads

    def schedule(self, uri: str, delay: float = DELAY) -> None:
        """Audit a text after a delay; an audit of it that waits is called off."""
        self.forget(uri)
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._audit(uri, delay))

    def forget(self, uri: str) -> None:
        """Call off the audit that waits for a text."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()

    def current(self, uri: str) -> Audited | None:
        """Return the audit of a text, when it is of the text as it is now."""
        audited = self.audited.get(uri)
        if audited is None or uri not in self.workspace.text_documents:
            return None
        return audited if audited.version == self.workspace.text_documents[uri].version else None

    async def _audit(self, uri: str, delay: float) -> None:
        await asyncio.sleep(delay)
        document = self.workspace.get_text_document(uri)
        kind = kind_of(uri, document.language_id)
        if kind is None:
            return
        told = (to_fs_path(uri) or uri, kind, document.source, document.version, str(self._encoding))
        try:
            audited = await asyncio.get_running_loop().run_in_executor(self._worker, self.audits.audit, *told)
        except ValueError as error:  # settings or a baseline that cannot be read
            self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"{NAME}: {error}"))
            return
        found = []
        if audited is None:
            self.audited.pop(uri, None)
        else:
            self.audited[uri] = audited
            found = diagnostics(audited, uri)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, document.version))

    @property
    def _encoding(self) -> str:
        encoding = self.workspace.position_encoding
        return encoding.value if isinstance(encoding, lsp.PositionEncodingKind) else encoding or "utf-16"

    @property
    def versioned(self) -> bool:
        """Whether the editor takes edits that name a version."""
        workspace = self.client_capabilities.workspace
        edit = workspace.workspace_edit if workspace else None
        return bool(edit and edit.document_changes)


def kind_of(uri: str, language: str | None) -> Kind | None:
    """Tell the markup of a text by its language in the editor, else by its name; None for other texts."""
    from contentaudit.load.kinds import by_suffix

    return LANGUAGES.get(language or "") or by_suffix(uri)


def build(*, allow_load: bool = False) -> Server:
    """Make a server with everything it offers."""
    server = Server(allow_load=allow_load)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.schedule(params.text_document.uri, 0)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        server.schedule(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(_: lsp.DidSaveTextDocumentParams) -> None:
        for uri in server.workspace.text_documents:  # it may have been the settings
            server.schedule(uri, 0)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.forget(uri)
        server.audited.pop(uri, None)
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        audited = server.current(params.text_document.uri)
        return hover(audited, params.position) if audited else None

    kinds = [lsp.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=kinds))
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        uri = params.text_document.uri
        audited = server.current(uri)
        if audited is None:
            return []
        offered = Actions(audited, uri, versioned=server.versioned).at(params.range)
        only = params.context.only
        if only is None:
            return offered
        wanted = tuple(kind.value if isinstance(kind, lsp.CodeActionKind) else kind for kind in only)
        return [each for each in offered if str(each.kind).startswith(wanted)]

    return server
