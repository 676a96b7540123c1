"""
LanguageTool, by choice. The only module that imports language-tool-python, which is GPL-3.0-only.

It reads a remote server, a server of ours from a folder of jars, or what the package downloads itself.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from contentaudit.grammar.ltserver import server
from contentaudit.grammar.protocol import EngineUnavailable, Match, MatchCategory, Paragraph

INSTALL = "install it with: pip install 'contentaudit[languagetool]'"
SECONDS = 60
LONGEST = 40_000

_CATEGORIES: dict[str, MatchCategory] = {
    "TYPOS": "spelling",
    "CONFUSED_WORDS": "confusion",
    "PUNCTUATION": "punctuation",
    "TYPOGRAPHY": "style",
    "STYLE": "style",
    "REDUNDANCY": "style",
    "PLAIN_ENGLISH": "style",
    "CASING": "style",
}


class LanguageToolEngine:
    """
    LanguageTool for every language it knows.

    Args:
        remote_server: address of a running server, such as ``http://localhost:8081``.
        jars: folder of jars to start a server from; the variable LTP_JAR_DIR_PATH when None. With
            neither, the package downloads its own.
        picky: whether to ask for its stricter rules.
        style: whether to report matters of style, typography and casing as well.
        at_once: how many requests may run at the same time.

    """

    name = "languagetool"

    def __init__(
        self,
        *,
        remote_server: str | None = None,
        jars: str | None = None,
        picky: bool = False,
        style: bool = False,
        at_once: int = 2,
    ) -> None:
        self._remote = remote_server
        folder = jars or os.environ.get("LTP_JAR_DIR_PATH")
        self._jars = Path(folder).expanduser().absolute() if folder else None
        self._picky = picky
        self._style = style
        self._slots = threading.BoundedSemaphore(at_once)
        self._tools: dict[str, Any] = {}
        self._lock = threading.Lock()

    @property
    def version(self) -> str:
        """The package's version and what changes its results."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            package = version("language-tool-python")
        except PackageNotFoundError:
            package = "none"
        place = self._remote or (self._jars.name if self._jars else "download")
        return f"{package}+{place}+{self._picky}+{self._style}"

    def check(self, paragraphs: Sequence[Paragraph]) -> list[list[Match]]:
        """
        Return the matches of each paragraph.

        Raises:
            EngineUnavailable: when the package, Java or the server is missing, the server does not
                answer, or it does not know the language.

        """
        return [self._paragraph(paragraph) for paragraph in paragraphs]

    def _paragraph(self, paragraph: Paragraph) -> list[Match]:
        found: list[Match] = []
        for start in range(0, len(paragraph.text), LONGEST):
            text = paragraph.text[start : start + LONGEST]
            found += [
                match
                for raw in self._ask(text, paragraph.language)
                if (match := self._match(raw, start, paragraph))
            ]
        return found

    def _ask(self, text: str, language: str) -> list[Any]:
        import language_tool_python as ltp

        for last in (False, True):
            tool = self._tool(language)
            try:
                with self._slots:
                    return list(tool.check(text))
            except ltp.exceptions.LanguageToolError as error:
                if last:
                    raise EngineUnavailable(f"LanguageTool's server does not answer: {error}") from error
                self._restart()
        raise AssertionError("unreachable")

    def _tool(self, language: str) -> Any:
        with self._lock:
            if language not in self._tools:
                self._tools[language] = self._open(language)
            return self._tools[language]

    def _open(self, language: str) -> Any:
        try:
            import language_tool_python as ltp
        except ImportError as error:
            raise EngineUnavailable(f"LanguageTool's Python package is not here; {INSTALL}") from error
        address = self._remote or (server(self._jars).url if self._jars else None)
        try:
            tool = ltp.LanguageTool(language, remote_server=address)
        except ValueError as error:
            raise EngineUnavailable(f"LanguageTool does not know the language {language}: {error}") from error
        except (ltp.exceptions.LanguageToolError, OSError) as error:
            raise EngineUnavailable(f"LanguageTool cannot be reached: {error}") from error
        tool._TIMEOUT = SECONDS  # type: ignore[assignment]  # noqa: SLF001 - the package fixes it at five minutes
        tool.picky = self._picky
        return tool

    def _restart(self) -> None:
        with self._lock:
            self._tools.clear()
            if self._jars and not self._remote and not server(self._jars).alive:
                server(self._jars).start()

    def _match(self, raw: Any, offset: int, paragraph: Paragraph) -> Match | None:
        start = offset + raw.offset
        end = start + raw.error_length
        category = _CATEGORIES.get(raw.category, "grammar")
        if category == "style" and not self._style:
            return None
        if any(start < stop and end > begin for begin, stop in paragraph.protected):
            return None
        text = paragraph.text[start:end]
        if category == "spelling" and {text, text.lower()} & paragraph.terms:
            return None
        replacements = tuple(raw.replacements[:5])
        return Match(
            start=start,
            end=end,
            message=_message(text, replacements, raw.message),
            replacements=replacements,
            rule=f"languagetool/{raw.rule_id}",
            category=category,
            confidence=0.6 if category == "spelling" and text[:1].isupper() else 0.75,
            engine="languagetool",
        )


def _message(text: str, replacements: tuple[str, ...], why: str) -> str:
    head = f"“{text}” should be “{replacements[0]}”: " if replacements and replacements[0] else f"“{text}”: "
    return head + " ".join(why.split()).rstrip(".")
