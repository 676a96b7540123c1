"""LanguageTool as an engine, against its real server."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import contentaudit
from contentaudit.grammar.languagetool import LanguageToolEngine
from contentaudit.grammar.ltserver import Server
from contentaudit.grammar.ltserver import server as shared
from contentaudit.grammar.protocol import EngineUnavailable, Paragraph

JARS = Path(os.environ.get("LTP_JAR_DIR_PATH") or Path.home() / ".cache/contentaudit/languagetool/6.7")
CI = os.environ.get("CI", "").lower() in ("1", "true")


@pytest.fixture(scope="module")
def jars():
    """The folder of jars that `make languagetool` fetched."""
    pytest.importorskip("language_tool_python") if not CI else __import__("language_tool_python")
    lacking = None
    if shutil.which("java") is None:
        lacking = "there is no Java here"
    elif not any(JARS.glob("*languagetool-server*.jar")):
        lacking = f"LanguageTool's jars are not in {JARS}: run `make languagetool`"
    if lacking:
        pytest.fail(lacking) if CI else pytest.skip(lacking)
    return JARS


@pytest.fixture(scope="module")
def server(jars):
    """This process's real server on a free port, ended with the tests."""
    started = shared(jars)
    yield started
    started.stop()


@pytest.fixture
def engine(server):
    """An engine that asks the server."""
    return LanguageToolEngine(remote_server=server.url)


def test_it_finds_errors_at_exact_places_after_emoji(engine):
    """Spans are code points of the text even after characters that UTF-16 writes in two units."""
    text = "😀 café 😀 This are a test."
    (matches,) = engine.check([Paragraph(text)])
    found = [(text[match.start : match.end], match.replacements[:1]) for match in matches]

    assert any("This are" in piece or piece == "are" for piece, _ in found)
    assert all(match.engine == "languagetool" for match in matches)
    assert all(match.rule.startswith("languagetool/") for match in matches)


def test_it_speaks_other_languages(engine):
    """German text is judged as German."""
    (matches,) = engine.check([Paragraph("Das ist ein Fehlr im Satz.", language="de-DE")])

    assert ["Fehlr"] == ["Das ist ein Fehlr im Satz."[match.start : match.end] for match in matches]


def test_an_unknown_language_is_told(engine):
    """A language that LanguageTool does not know makes it unavailable, with the reason."""
    with pytest.raises(EngineUnavailable, match="does not know the language tlh"):
        engine.check([Paragraph("Qapla'", language="tlh")])


def test_protected_text_and_terms_are_left_alone(engine):
    """Quotations are not judged, nor are words known to be right misspelt."""
    text = "He wrote “this are” and likes Zwixly tea and zwixly bread."
    start = text.index("“")
    (matches,) = engine.check(
        [Paragraph(text, protected=((start, start + 10),), terms=frozenset({"Zwixly", "zwixly"}))]
    )

    assert [] == [text[match.start : match.end] for match in matches]


def test_a_server_that_died_is_started_again(server):
    """When the process ends between two paragraphs, the engine starts it anew and goes on."""
    engine = LanguageToolEngine(jars=str(server.jars))
    before = engine.check([Paragraph("This are a test.")])
    server._process.kill()
    server._process.wait()
    after = engine.check([Paragraph("This are a test.")])

    assert before == after
    assert server.alive


def test_an_article_in_german_is_audited_by_it(server):
    """The check hands a document of another language to LanguageTool when it is chosen."""
    options = {"engines": ["languagetool"], "languagetool_server": server.url}
    settings = contentaudit.Settings(select=["grammar"], checks={"grammar": options})
    text = "# Tee\n\nDas ist ein Fehlr im Satz, und er steht auf Seite zwei.\n"
    page = contentaudit.audit(
        contentaudit.Document.from_markdown(text), settings=settings, dialect="de-DE"
    ).documents[0]

    assert ["Fehlr"] == [finding.text for finding in page.findings]
    assert "languagetool/GERMAN_SPELLER_RULE" == page.findings[0].rule


def test_an_absent_server_is_not_assessed_with_what_to_do():
    """A server that nobody runs is a reason, not a crash."""
    pytest.importorskip("language_tool_python")
    options = {"engines": ["languagetool"], "languagetool_server": "http://127.0.0.1:9"}
    settings = contentaudit.Settings(select=["grammar"], checks={"grammar": options})
    page = contentaudit.audit(
        contentaudit.Document.from_markdown("This are a test of the tea.\n"),
        settings=settings,
        dialect="en-US",
    ).documents[0]

    assert ["grammar"] == [line.check for line in page.not_assessed]
    assert "LanguageTool cannot be reached" in page.not_assessed[0].reason


def test_a_folder_without_jars_is_told_with_what_to_do(tmp_path, monkeypatch):
    """The reason names the folder and the target that fetches the jars."""
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/java")
    with pytest.raises(EngineUnavailable, match=r"no languagetool-server jar in .*make languagetool"):
        Server(tmp_path)


def test_no_java_is_told(tmp_path, monkeypatch):
    """Without Java the reason says which one is needed."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(EngineUnavailable, match="needs Java 17"):
        Server(tmp_path)
