"""The library's front door: an article in, a scored report out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from contentaudit import __version__, wire
from contentaudit.brief import Brief
from contentaudit.check import Check
from contentaudit.document import Context, Document
from contentaudit.engine import audit_document
from contentaudit.registry import registry, select
from contentaudit.settings import Settings
from contentaudit.settings.build import build

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

    from contentaudit.baseline import Baseline
    from contentaudit.cache import PageCache
    from contentaudit.load import Loaded, Unreadable
    from contentaudit.source import Kind, Source

    Article = str | os.PathLike[str] | Document | Source | BeautifulSoup | Tag


def audit(article: Article, *, settings: Settings | None = None, **brief: Any) -> wire.Report:
    """
    Audit one article.

    Args:
        article: a path, a URL, a `Document`, a `Source` or a BeautifulSoup tree.
        settings: in force; the defaults when None. Settings files are not read: pass
            ``contentaudit.settings.discover(path)`` for that.
        brief: fields of `Brief`: ``keyphrase="back pain"``, ``synonyms=(…)``, …

    Raises:
        LoadError: when the article cannot be read; says why and what to do.
        SettingsError: when settings or a brief field are wrong.

    """
    return Auditor(settings).audit(article, **brief)


class Auditor:
    """
    Audits many articles under the same settings; checks are built once.

    Args:
        settings: in force; the defaults when None.
        baseline: tells known findings from new ones; every finding is new when None.
        cache: keeps results between runs; none when None.
        root: the folder that paths in fingerprints are relative to; when None the baseline's, else
            that of the settings, else the working directory.

    Raises:
        SettingsError: when a check, an option or a local file of the settings is wrong; with a cache,
            when the first article is audited.

    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        baseline: Baseline | None = None,
        cache: PageCache | None = None,
        root: str | os.PathLike[str] | None = None,
    ) -> None:
        self.settings = settings or Settings()
        self.baseline = baseline
        self.cache = cache
        if root is None:
            root = baseline.root if baseline else self.settings.root
        self.root = root
        self._built: dict[bytes, list[Check]] = {}
        self._names: Mapping[str, str] = {}
        self._keys: dict[int, bytes] = {}
        if cache is None:  # what the cache holds was judged under valid settings
            self._checks(self.settings)

    def audit(self, article: Article, **brief: Any) -> wire.Report:
        """Audit one article; see `contentaudit.audit`."""
        return report([self.page(self.document(article), **brief)])

    def audit_many(self, articles: Iterable[Article], **brief: Any) -> Iterator[wire.Report]:
        """
        Audit articles one by one, a report each, in order.

        A folder or a glob among them stands for every article in it. One that cannot be read gives
        a report without documents that says why in `unreadable`; the others go on.

        Args:
            articles: as for `contentaudit.audit`.
            brief: fields that hold for all of them.

        """
        from contentaudit.load import Unreadable

        for article in articles:
            if not isinstance(article, str | os.PathLike):
                yield self.audit(article, **brief)
                continue
            for found in self.load([os.fspath(article)]):
                if isinstance(found, Unreadable):
                    yield report([], [lost(found)])
                else:
                    yield self.audit(found.source, **brief)

    def load(self, names: Iterable[str], kind: Kind | None = None) -> Iterator[Loaded | Unreadable]:
        """
        Read the articles that paths, folders, globs and URLs stand for, one by one, by the settings.

        Args:
            names: see `contentaudit.load.expand`.
            kind: the markup of all of them; told one by one when None.

        """
        from contentaudit.load import WebOptions, load

        web = WebOptions(allow_private=self.settings.allow_private)
        return load(list(names), kind=kind, excluded=self.settings.excluded, web=web)

    def document(self, article: Article) -> Document:
        """
        Parse an article.

        Raises:
            LoadError: when it cannot be read.
            TypeError: when it is not an article at all.

        """
        from contentaudit.source import Source

        if isinstance(article, Document):
            return article
        if isinstance(article, Source):
            return Document.parse(article)
        if isinstance(article, str | os.PathLike):
            return Document.parse(self._read_one(os.fspath(article)))
        if hasattr(article, "find_all"):
            return Document.from_soup(article)
        raise TypeError(
            f"cannot audit {type(article).__name__}: give a path, a URL, a Document or a BeautifulSoup tree"
        )

    def page(self, doc: Document, **brief: Any) -> wire.Page:
        """
        Audit a parsed document; its page of a report.

        The brief's fields come, strongest first, from the arguments, the article's front matter
        and the settings for its path.
        """
        settings = self.settings.effective(doc.source.name)
        doc = doc.with_brief(brief_of(doc, settings, brief), context_of(settings, self.names))
        return self._marked(audit_document(doc, self._checks(settings), root=self.root))

    def page_of(self, source: Source, **brief: Any) -> wire.Page:
        """
        Audit a source, as `page` does its document; nothing is done again that the cache knows.

        Results that depend on the network are never taken from the cache.
        """
        settings = self.settings.effective(source.name)
        if self.cache is None or settings.online:
            return self.page(Document.parse(source), **brief)
        from contentaudit.cache import key_of
        from contentaudit.document.unparsed import Unparsed
        from contentaudit.fingerprint import place_of

        key = key_of(source, place_of(source.name, self.root), self._key(settings), brief)
        page = self.cache.get(key)
        if page is None:
            page = self.page(Document.parse(source), **brief)
            self.cache.put(key, page)
            return page
        page.__dict__["document"] = Unparsed(source, page.brief, lambda: context_of(settings, self.names))
        return self._marked(page)

    def _marked(self, page: wire.Page) -> wire.Page:
        if self.baseline:
            self.baseline.mark(page)
        return page

    def _key(self, settings: Settings) -> bytes:
        """Return the part of cache keys that settings decide, made once for each."""
        from contentaudit.cache import settings_key

        if id(settings) not in self._keys:
            today = settings.today or date.today()  # noqa: DTZ011 - the user's own day
            self._keys[id(settings)] = settings_key(settings, today.isoformat())
        return self._keys[id(settings)]

    @property
    def names(self) -> Mapping[str, str]:
        """What ignores may name, old names of checks included, each with its name of today."""
        self._names = self._names or registry(self.settings.load).names
        return self._names

    def checks(self, path: str = "") -> list[Check]:
        """Return the checks chosen for a path, built with their options."""
        return self._checks(self.settings.effective(path) if path else self.settings)

    def _checks(self, settings: Settings) -> list[Check]:
        key = msgspec.json.encode([settings.select, settings.ignore, settings.profile, settings.checks])
        if key not in self._built:
            self._built[key] = select(settings)
        return self._built[key]

    def _read_one(self, name: str) -> Source:
        from contentaudit.load import LoadError, Unreadable

        if Path(name).is_dir():
            raise LoadError(name, "this is a folder", "name a file, or use Auditor.audit_many")
        found = next(self.load([name]))
        if isinstance(found, Unreadable):
            raise LoadError(found.name, found.reason, found.hint, failure=found.failure)
        return found.source


def brief_of(doc: Document, settings: Settings, given: Mapping[str, Any]) -> Brief:
    """
    Merge a document's brief: arguments over front matter over settings.

    Raises:
        SettingsError: when an argument is unknown or of the wrong type.

    """
    fields = msgspec.structs.asdict(settings.brief)
    if doc.front_matter:
        from contentaudit.document.frontmatter import brief_fields

        fields |= brief_fields(doc.front_matter)
    fields |= {name: value for name, value in given.items() if value is not None}
    return build(Brief, fields, key="brief")


def context_of(settings: Settings, names: Mapping[str, str] | None = None) -> Context:
    """Return what the settings tell every check; `names` is what ignores may name."""
    return Context(
        today=settings.today or date.today(),  # noqa: DTZ011 - the user's own day
        hosts=tuple(settings.hosts),
        online=settings.online,
        allow_private=settings.allow_private,
        dictionary=frozenset(settings.dictionary),
        profile=settings.profile,
        names=names or {},
    )


def report(pages: list[wire.Page], unreadable: Iterable[wire.Unreadable] = ()) -> wire.Report:
    """Bind pages, and what could not be read, into a report."""
    tool = wire.Tool("contentaudit", __version__, wire.SCORING)
    return wire.Report(wire.VERSION, tool, pages, list(unreadable))


def lost(found: Unreadable) -> wire.Unreadable:
    """Turn an input that could not be read into its line of a report."""
    return wire.Unreadable(found.name, found.reason, found.hint)
