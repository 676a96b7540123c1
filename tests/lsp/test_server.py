"""The language server as an editor sees it: a real client over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

lsp = pytest.importorskip("lsprotocol.types", reason="needs the extra [lsp]")

from pygls.lsp.client import LanguageClient  # noqa: E402

from contentaudit.source import Source  # noqa: E402

WAIT = 120
SETTINGS = (
    'select = ["skipped-heading-level", "insecure-link", "generic-anchor", "unused-ignore", "wrong-lang"]\n'
)
TEXT = "# Tea 😀\n\nSee 😀 [here](http://a.example/x) é.\n\n#### Deep\n\nGreen tea is good for you.\n"


class Editor:
    """An editor with one file open."""

    def __init__(self, folder, name, encodings=None, *, versioned=True):
        self.client = LanguageClient("editor", "1")
        self.folder = folder
        self.uri = (folder / name).as_uri()
        self.version = 0
        self.told = asyncio.Queue()
        self.messages = asyncio.Queue()
        self.encodings = encodings
        self.versioned = versioned

        @self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params):
            self.told.put_nowait(params)

        @self.client.feature(lsp.WINDOW_SHOW_MESSAGE)
        def shown(params):
            self.messages.put_nowait(params.message)

    async def __aenter__(self):
        await self.client.start_io(sys.executable, "-m", "contentaudit", "lsp")
        edit = lsp.WorkspaceEditClientCapabilities(document_changes=self.versioned)
        general = lsp.GeneralClientCapabilities(position_encodings=self.encodings)
        workspace = lsp.WorkspaceClientCapabilities(workspace_edit=edit)
        self.begun = await self.client.initialize_async(
            lsp.InitializeParams(
                capabilities=lsp.ClientCapabilities(general=general, workspace=workspace),
                root_uri=self.folder.as_uri(),
            )
        )
        self.client.initialized(lsp.InitializedParams())
        return self

    async def __aexit__(self, *_):
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    async def open(self, text, language="markdown"):
        """Open the file and return its diagnostics."""
        item = lsp.TextDocumentItem(self.uri, language, self.version, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return await self.next()

    def type(self, text):
        """Change the text."""
        self.version += 1
        document = lsp.VersionedTextDocumentIdentifier(self.version, self.uri)
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))

    async def next(self):
        """Return the next diagnostics."""
        return await asyncio.wait_for(self.told.get(), WAIT)

    async def actions(self, where, only=None):
        """Return the quick fixes for a range."""
        return await self.client.text_document_code_action_async(
            lsp.CodeActionParams(
                lsp.TextDocumentIdentifier(self.uri), where, lsp.CodeActionContext([], only=only)
            )
        )

    async def hover(self, position):
        """Return what is shown at a position."""
        document = lsp.TextDocumentIdentifier(self.uri)
        return await self.client.text_document_hover_async(lsp.HoverParams(document, position))


@pytest.fixture
def folder(tmp_path):
    """A folder whose settings choose a few checks."""
    (tmp_path / "contentaudit.toml").write_text(SETTINGS + '[brief]\ndialect = "en"\n', encoding="utf-8")
    return tmp_path


def play(folder, script, name="tea.md", **more):
    """Run a script with an editor."""

    async def run():
        async with Editor(folder, name, **more) as editor:
            return await asyncio.wait_for(script(editor), WAIT)

    # In a thread of its own: the browser tests' driver keeps a loop running in the main one.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, run()).result()


def places(params):
    return [
        (each.code, each.range.start.line, each.range.start.character, each.range.end.character)
        for each in params.diagnostics
    ]


def applied(text, edits):
    """Apply an editor's edits to a text, in UTF-16."""
    lines = Source(text)
    spans = []
    for edit in edits:
        offsets = []
        for point in (edit.range.start, edit.range.end):
            line = lines.line(point.line + 1).encode("utf-16-le")[: 2 * point.character]
            offsets.append(lines.line_start(point.line + 1) + len(line.decode("utf-16-le")))
        spans.append((*offsets, edit.new_text))
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def test_diagnostics_stand_at_utf16_places(folder):
    """After an emoji, a character counts two; severity and code are those of the check."""

    async def script(editor):
        return await editor.open(TEXT), editor.begun

    told, begun = play(folder, script)

    assert "contentaudit" == begun.server_info.name
    assert [
        ("generic-anchor", 2, 7, 33),
        ("insecure-link", 2, 14, 32),
        ("skipped-heading-level", 4, 5, 9),
    ] == sorted(places(told), key=lambda each: each[1:])
    assert {lsp.DiagnosticSeverity.Warning, lsp.DiagnosticSeverity.Information} == {
        each.severity for each in told.diagnostics
    }
    assert {"contentaudit"} == {each.source for each in told.diagnostics}


@pytest.mark.parametrize(("encoding", "start"), [("utf-8", 9), ("utf-32", 6)])
def test_another_encoding_can_be_agreed_on(folder, encoding, start):
    """The editor's first choice is taken."""

    async def script(editor):
        return await editor.open(TEXT), editor.begun

    told, begun = play(folder, script, encodings=[lsp.PositionEncodingKind(encoding)])

    assert encoding == begun.capabilities.position_encoding
    assert start == next(
        each.range.start.character for each in told.diagnostics if each.code == "generic-anchor"
    )


def test_findings_follow_what_is_typed(folder):
    """Every pause brings the findings of the text as it is; in between nothing is told twice."""

    async def script(editor):
        await editor.open(TEXT)
        editor.type(TEXT.replace("####", "###"))
        editor.type(TEXT.replace("####", "##"))
        return await editor.next(), editor.told.qsize()

    told, left = play(folder, script)

    assert (2, 0) == (told.version, left)
    assert "skipped-heading-level" not in {each.code for each in told.diagnostics}


def test_html_is_read_as_html_and_other_languages_are_left_alone(folder):
    """The editor's language decides, else the name."""

    async def script(editor):
        told = await editor.open('<html lang="en_US"><p>Tea.</p>', "html")
        editor.uri = (editor.folder / "code.py").as_uri()
        item = lsp.TextDocumentItem(editor.uri, "python", 0, TEXT)
        editor.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        editor.uri = (editor.folder / "named.md").as_uri()
        return told, await editor.open(TEXT, "unknown")

    page, named = play(folder, script, name="tea.html")

    assert [("wrong-lang", 0, 12, 17)] == places(page)
    assert named.uri.endswith("named.md")
    assert 3 == len(named.diagnostics)


def test_hovering_explains_the_check(folder):
    """Message and explanation, the article's words shown as they are; nothing where nothing is."""

    async def script(editor):
        await editor.open(TEXT)
        return await editor.hover(lsp.Position(2, 10)), await editor.hover(lsp.Position(6, 3))

    shown, nothing = play(folder, script)

    assert "**generic-anchor** · warning" in shown.contents.value
    assert "“here” does not say where the link leads" in shown.contents.value
    assert "## What to do" in shown.contents.value
    assert (2, 7) == (shown.range.start.line, shown.range.start.character)
    assert None is nothing


def test_quick_fixes_change_exactly_their_place(folder):
    """The edit names the version; applied, it gives the text with https."""

    async def script(editor):
        told = await editor.open(TEXT)
        where = next(each.range for each in told.diagnostics if each.code == "insecure-link")
        return await editor.actions(where)

    actions = play(folder, script)
    fix = next(each for each in actions if each.title == "Write “https://a.example/x”")
    (change,) = fix.edit.document_changes

    assert (0, lsp.CodeActionKind.QuickFix) == (change.text_document.version, fix.kind)
    assert TEXT.replace("http:", "https:") == applied(TEXT, change.edits)


def test_a_finding_can_be_ignored_from_the_editor(folder):
    """The comment goes before the block, and the next audit is silent about it."""

    async def script(editor):
        await editor.open(TEXT)
        actions = await editor.actions(lsp.Range(lsp.Position(4, 6), lsp.Position(4, 6)))
        (ignore,) = (each for each in actions if each.title.startswith("Ignore "))
        editor.type(applied(TEXT, ignore.edit.changes[editor.uri]))
        return ignore, await editor.next()

    ignore, told = play(folder, script, versioned=False)

    assert "Ignore skipped-heading-level in this block" == ignore.title
    assert {"generic-anchor", "insecure-link"} == {each.code for each in told.diagnostics}


def test_everything_safe_can_be_fixed_at_once(folder):
    """Only that is offered when the editor asks for it; an unused ignore is shown as unnecessary."""
    text = "<!-- contentaudit: ignore[wrong-lang] -->\r\n<html lang='en_US'>\r\n<p>Tea.</p>\r\n"
    text = text.replace("wrong-lang", "insecure-link")

    async def script(editor):
        told = await editor.open(text, "html")
        whole = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
        return told, await editor.actions(whole, [lsp.CodeActionKind.SourceFixAll])

    told, (fix,) = play(folder, script, name="tea.html")

    assert [lsp.DiagnosticTag.Unnecessary] == next(
        list(each.tags) for each in told.diagnostics if each.code == "unused-ignore"
    )
    assert ["", "en-US"] == [edit.new_text for edit in fix.edit.document_changes[0].edits]


def test_known_findings_are_hints(folder, cli, monkeypatch):
    """What is in the baseline does not shout."""
    (folder / "tea.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(folder)
    cli("baseline", "write", "tea.md")

    async def script(editor):
        return await editor.open(TEXT + "\n[Click here](https://a.example/y)\n")

    told = play(folder, script)

    assert {lsp.DiagnosticSeverity.Hint, lsp.DiagnosticSeverity.Warning} == {
        each.severity for each in told.diagnostics
    }


def test_settings_that_cannot_be_read_are_told_and_mended_ones_followed(folder):
    """The editor shows the error; after they are saved the text is audited again."""
    good = (folder / "contentaudit.toml").read_text(encoding="utf-8")
    (folder / "contentaudit.toml").write_text("selekt = []\n", encoding="utf-8")

    async def script(editor):
        item = lsp.TextDocumentItem(editor.uri, "markdown", 0, TEXT)
        editor.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        error = await editor.messages.get()
        (folder / "contentaudit.toml").write_text(good, encoding="utf-8")
        settings = lsp.TextDocumentIdentifier((folder / "contentaudit.toml").as_uri())
        editor.client.text_document_did_save(lsp.DidSaveTextDocumentParams(settings))
        return error, await editor.next()

    error, told = play(folder, script)

    assert "did you mean “select”?" in error
    assert 3 == len(told.diagnostics)


def test_a_closed_or_excluded_file_has_no_findings(folder):
    """Diagnostics are taken back; hover and fixes are silent."""
    settings = folder / "contentaudit.toml"

    async def script(editor):
        first = await editor.open(TEXT)
        document = lsp.TextDocumentIdentifier(editor.uri)
        editor.client.text_document_did_close(lsp.DidCloseTextDocumentParams(document))
        closed = await editor.next()
        hovered = await editor.hover(lsp.Position(2, 10))
        actions = await editor.actions(lsp.Range(lsp.Position(2, 10), lsp.Position(2, 10)))
        settings.write_text('exclude = ["tea.md"]\n', encoding="utf-8")
        return first, closed, hovered, actions, await editor.open(TEXT)

    first, closed, hovered, actions, excluded = play(folder, script)

    assert [3, 0, 0] == [len(each.diagnostics) for each in (first, closed, excluded)]
    assert (None, []) == (hovered, list(actions))


def test_without_the_extra_the_command_says_what_to_install(cli, monkeypatch):
    """The core does without pygls."""
    monkeypatch.setitem(sys.modules, "pygls.lsp.server", None)
    monkeypatch.delitem(sys.modules, "contentaudit.lsp.server", raising=False)

    class Missing:
        """Finds no pygls."""

        def find_spec(self, name, *_):
            """Say that it is not installed."""
            if name.partition(".")[0] == "pygls":
                raise ModuleNotFoundError("No module named 'pygls'", name="pygls")

    for name in [name for name in sys.modules if name.partition(".")[0] == "pygls"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    ran = cli("lsp")

    assert 2 == ran.code
    assert "pip install 'contentaudit[lsp]'" in ran.err
