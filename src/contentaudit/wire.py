"""
The report as data: JSON v1.

These structs are the wire format, field by field; `docs/json-v1.md` and the JSON Schema come from
them. Keys are only ever added within version 1.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from contentaudit.brief import Brief
from contentaudit.finding import Severity
from contentaudit.source import Kind

VERSION = "1"
SCORING = "1"

State = Literal["new", "known", "ignored"]


class Point(msgspec.Struct, frozen=True):
    """A point in the source: 1-based line and column, 0-based offset, in code points."""

    line: int
    column: int
    offset: int


class Fix(msgspec.Struct, frozen=True):
    """New source text for a finding's place; `safe` if it may be applied unseen."""

    replacement: str
    safe: bool


class Related(msgspec.Struct, frozen=True):
    """Another place that explains a finding."""

    message: str
    start: Point
    end: Point
    text: str


class Finding(msgspec.Struct):
    """One fault; `text` is the verbatim source from `start` to `end`, ``""`` for something absent."""

    check: str
    rule: str
    category: str
    severity: Severity
    confidence: float
    message: str
    detail: str
    start: Point
    end: Point
    text: str
    fixes: list[Fix]
    related: list[Related]
    state: State
    fingerprint: str


class LedgerLine(msgspec.Struct, frozen=True):
    """What one check contributed: `kept` of `weight`, and the findings (indices) that cost `lost`."""

    check: str
    category: str
    weight: float
    kept: float
    lost: float
    reason: str
    findings: list[int]


class NotAssessed(msgspec.Struct, frozen=True):
    """A selected check that could not judge the document, and why."""

    check: str
    reason: str


class CategoryScore(msgspec.Struct, frozen=True):
    """The score of one category: 100 × kept ÷ weight over its ledger lines."""

    name: str
    score: float


class Candidate(msgspec.Struct, frozen=True):
    """A phrase the document may be about, proposed when the brief names none."""

    phrase: str
    score: float
    seen: list[str]


class Page(msgspec.Struct, dict=True):
    """
    The audit of one document.

    `document` (not on the wire) is the parsed document, present when the audit ran in this process.
    """

    source: str
    kind: Kind
    language: str
    digest: str
    brief: Brief
    score: float | None
    metrics: dict[str, float | int | None]
    categories: list[CategoryScore]
    ledger: list[LedgerLine]
    not_assessed: list[NotAssessed]
    findings: list[Finding]
    keyphrase_candidates: list[Candidate]
    warnings: list[str]

    @property
    def document(self) -> Any:
        """The parsed `Document`, or None for a report read back from JSON."""
        return self.__dict__.get("document")


class Unreadable(msgspec.Struct, frozen=True):
    """An input that could not be audited: what happened and what to do."""

    source: str
    reason: str
    hint: str


class Tool(msgspec.Struct, frozen=True):
    """The program that wrote the report and the version of its scoring."""

    name: str
    version: str
    scoring: str


class Report(msgspec.Struct):
    """A scored audit of one or more documents."""

    version: str
    tool: Tool
    documents: list[Page]
    unreadable: list[Unreadable]

    def to_json(self, *, indent: int | None = 2) -> bytes:
        """Return JSON v1, UTF-8; `indent` in blanks, None for one line."""
        encoded = encode(self)
        return encoded if indent is None else msgspec.json.format(encoded, indent=indent)

    @classmethod
    def from_json(cls, data: bytes | str) -> Report:
        """
        Read JSON v1.

        Raises:
            ValueError: when it is not a report of version 1; the message says where.

        """
        try:
            version = msgspec.json.decode(data, type=_Versioned).version
            if version != VERSION:
                raise ValueError(
                    f"this is a report of version {version!r}; this program reads version {VERSION!r}"
                )
            return msgspec.json.decode(data, type=cls)
        except msgspec.DecodeError as error:
            raise ValueError(f"not a contentaudit report: {error}") from error

    def write(self, format: str, path: Any) -> None:  # noqa: A002 - the word users know
        """
        Write the report to a file.

        Args:
            format: ``json``, ``html``, … see `contentaudit.report.FORMATS`.
            path: where to; the folder must exist.

        Raises:
            ValueError: when the format is unknown.
            OSError: when the file cannot be written.

        """
        from contentaudit.report import write

        write(self, format, path)


class _Versioned(msgspec.Struct):
    version: str


def encode(value: Any) -> bytes:
    """Return compact JSON; lone surrogates, which UTF-8 cannot hold, become U+FFFD."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_encodable(msgspec.to_builtins(value)))


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_encodable(item) for item in value]
    if isinstance(value, dict):
        return {_encodable(key): _encodable(item) for key, item in value.items()}
    return value
