"""
The baseline: findings that were there before, which need not stop anybody today.

A file of fingerprints by document. Findings in it are *known*: reported, counted in the score, told
from new ones. It is sorted, an entry to a line, so that a change of it reads well.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from contentaudit.fingerprint import place_of
from contentaudit.settings import Settings
from contentaudit.wire import Finding, Page

NAME = ".contentaudit-baseline.json"
VERSION = 1

_EXCERPT = 60


class BaselineError(ValueError):
    """A baseline that cannot be used; says which file, why, and what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """
    A known finding.

    Args:
        check: its check.
        text: how its source begins, for people.
        fingerprint: how it is known.

    """

    check: str
    text: str
    fingerprint: str

    @classmethod
    def of(cls, finding: Finding) -> Entry:
        """Make the entry of a finding."""
        text = " ".join(finding.text.split())
        return cls(finding.check, text[:_EXCERPT], finding.fingerprint)


@dataclass(slots=True)
class Baseline:
    """
    The known findings of some documents.

    Attributes:
        path: the file; paths in it are relative to its folder.
        entries: by document, then by fingerprint.

    """

    path: Path
    entries: dict[str, dict[str, Entry]] = field(default_factory=dict)

    @property
    def root(self) -> Path:
        """The folder that paths are relative to."""
        return self.path.absolute().parent

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """
        Read a baseline.

        Raises:
            BaselineError: when it is corrupt, newer than this program, or cannot be read.
            FileNotFoundError: when there is none.

        """
        if path.is_char_device() or path.is_block_device():  # a stranger's link, and maybe endless
            raise BaselineError(f"{path}: the baseline is a device, not a file; name another with --baseline")
        try:
            data = json.loads(path.read_text("utf-8"))
            version = data["version"]
            newer = isinstance(version, int) and version > VERSION
            documents = {} if newer else {name: _entries(each) for name, each in data["findings"].items()}
        except FileNotFoundError:
            raise
        except OSError as error:
            raise BaselineError(f"{path}: the baseline cannot be read: {error.strerror}") from error
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            problem = str(error) if isinstance(error, json.JSONDecodeError) else "it has not the right shape"
            hint = "take it from version control, or delete it and run `contentaudit baseline write`"
            raise BaselineError(f"{path}: the baseline is corrupt ({problem}); {hint}") from error
        if newer:
            raise BaselineError(
                f"{path}: this baseline is of version {version}, written by a newer contentaudit; this one"
                f" reads version {VERSION}: update contentaudit"
            )
        return cls(path, documents)

    def mark(self, page: Page) -> None:
        """Set the state of a page's findings: ``known`` when they are in the baseline, else ``new``."""
        known = self.entries.get(place_of(page.source, self.root), {})
        for finding in page.findings:
            if finding.state != "ignored":
                finding.state = "known" if finding.fingerprint in known else "new"

    def replace(self, page: Page) -> tuple[int, int]:
        """
        Make a page's findings the known ones of its document.

        Returns:
            how many came in, how many went.

        """
        place = place_of(page.source, self.root)
        before = self.entries.pop(place, {})
        after = {each.fingerprint: Entry.of(each) for each in page.findings if each.state != "ignored"}
        if after:
            self.entries[place] = after
        return len(after.keys() - before.keys()), len(before.keys() - after.keys())

    def prune(self, page: Page) -> int:
        """Drop a document's entries that were not found again; return how many."""
        place = place_of(page.source, self.root)
        before = self.entries.pop(place, {})
        found = {each.fingerprint for each in page.findings if each.state != "ignored"}
        kept = {key: entry for key, entry in before.items() if key in found}
        if kept:
            self.entries[place] = kept
        return len(before) - len(kept)

    def drop(self, place: str) -> int:
        """Drop a document; return how many entries it had."""
        return len(self.entries.pop(place, {}))

    def __len__(self) -> int:
        return sum(map(len, self.entries.values()))

    def __iter__(self) -> Iterator[tuple[str, list[Entry]]]:
        """Yield every document with its entries, sorted."""
        for place in sorted(self.entries):
            yield place, sorted(self.entries[place].values())

    def to_json(self) -> str:
        """Return the file's text: sorted, an entry to a line."""
        documents = ",\n".join(
            f"    {_json(place)}: [\n{_lines(entries)}\n    ]" for place, entries in self if entries
        )
        inside = f"{{\n{documents}\n  }}" if documents else "{}"
        return f'{{\n  "version": {VERSION},\n  "findings": {inside}\n}}\n'

    def write(self) -> None:
        """
        Write the file; an interrupted write leaves the old one whole.

        Raises:
            OSError: when it cannot be written.

        """
        from contentaudit.report import write_whole

        write_whole(self.path, self.to_json().encode("utf-8"))


def location(settings: Settings, chosen: Path | None = None) -> Path:
    """Return where the baseline is: the file chosen, else beside the settings in force, else here."""
    return chosen or Path(settings.root) / NAME


def in_force(settings: Settings, chosen: Path | None = None) -> Baseline | None:
    """
    Read the baseline in force, or return None when there is none.

    Args:
        settings: in force.
        chosen: the file that the user named; it must exist.

    Raises:
        BaselineError: when it cannot be used.

    """
    path = location(settings, chosen)
    try:
        return Baseline.read(path)
    except FileNotFoundError:
        if chosen is None:
            return None
        raise BaselineError(f"{path}: there is no such baseline") from None


def _entries(listed: Iterable[Any]) -> dict[str, Entry]:
    entries = (Entry(each["check"], each["text"], each["fingerprint"]) for each in listed)
    found = {entry.fingerprint: entry for entry in entries}
    if not all(
        isinstance(value, str)
        for entry in found.values()
        for value in (entry.check, entry.text, entry.fingerprint)
    ):
        raise TypeError("an entry has a value that is no text")
    return found


def _lines(entries: Iterable[Entry]) -> str:
    return ",\n".join(
        f'      {{"check": {_json(each.check)}, "text": {_json(each.text)},'
        f' "fingerprint": {_json(each.fingerprint)}}}'
        for each in entries
    )


def _json(text: str) -> str:
    return json.dumps(text.encode("utf-8", "replace").decode("utf-8"), ensure_ascii=False)
