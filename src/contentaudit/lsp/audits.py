"""Audits of open documents, each by the settings for its path."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from contentaudit.auditor import Auditor
from contentaudit.document import Document
from contentaudit.lsp.positions import Positions
from contentaudit.settings import Settings
from contentaudit.source import Kind, Source, Span
from contentaudit.wire import Finding, Page

LANGUAGES: dict[str, Kind] = {"html": "html", "markdown": "markdown", "mdx": "markdown", "plaintext": "text"}


@dataclass(frozen=True, slots=True)
class Audited:
    """
    One version of a document with its findings.

    Args:
        version: of the editor's text.
        source: that text.
        page: its audit.
        explanations: what each check says of itself, by name.
        positions: converts its places.

    """

    version: int | None
    source: Source
    page: Page
    explanations: dict[str, str]
    positions: Positions

    @property
    def findings(self) -> list[Finding]:
        """The findings that count."""
        return [finding for finding in self.page.findings if finding.state != "ignored"]

    def touching(self, start: int, end: int) -> list[Finding]:
        """Return the findings that a range of offsets touches, the shortest first."""
        found = [each for each in self.findings if each.start.offset <= end and start <= each.end.offset]
        return sorted(found, key=lambda each: each.end.offset - each.start.offset)


class Audits:
    """
    Makes audits; settings and baseline are read again when their files change.

    Args:
        allow_load: whether settings files may run local files with checks.

    """

    def __init__(self, *, allow_load: bool = False) -> None:
        self._allow_load = allow_load
        self._auditors: dict[tuple[object, ...], Auditor] = {}

    def audit(self, path: str, kind: Kind, text: str, version: int | None, encoding: str) -> Audited | None:
        """
        Audit a text.

        Returns:
            None when the settings leave the file out.

        Raises:
            SettingsError, BaselineError: when a file that the audit needs is wrong.

        """
        auditor = self._auditor(Path(path))
        if auditor.settings.excluded(path):
            return None
        source = Source(text, name=path, kind=kind)
        page = auditor.page(Document.parse(source))
        named = {finding.check for finding in page.findings}
        told = {each.name: type(each).__doc__ or "" for each in auditor.checks(path) if each.name in named}
        return Audited(version, source, page, told, Positions(source, encoding))

    def _auditor(self, path: Path) -> Auditor:
        from contentaudit.baseline import in_force, location
        from contentaudit.settings import find, read

        folder = path.absolute().parent
        file = find(folder)
        stamp = (file, _time(file))
        known = (*stamp, _time(location(Settings(root=str(file.parent if file else Path.cwd())))))
        if known not in self._auditors:
            settings = read(file, allow_load=self._allow_load) if file else Settings()
            # Somebody who types has not asked for the network.
            settings = settings.merged({"online": False}, "editor")
            self._auditors = {known: Auditor(settings, baseline=in_force(settings))}
        return self._auditors[known]


def span_of(finding: Finding) -> Span:
    """Return the place of a finding."""
    return Span(finding.start.offset, finding.end.offset)


def _time(path: Path | None) -> int:
    try:
        return path.stat().st_mtime_ns if path else 0
    except OSError:
        return 0
