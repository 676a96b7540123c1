"""A whole report: written, read, refused."""

from __future__ import annotations

from typing import Any

import msgspec

from contentaudit.wire.parts import Page, Unreadable

VERSION = "1"
SCORING = "1"


class Tool(msgspec.Struct, frozen=True):
    """
    The program that wrote the report.

    Args:
        name: ``contentaudit``.
        version: of the program.
        scoring: the version of weights and costs: scores compare only within one.

    """

    name: str
    version: str
    scoring: str


class Report(msgspec.Struct):
    """
    A scored audit of one or more documents.

    Args:
        version: of this format, ``1``. Keys are only ever added within a version.
        tool: what wrote it.
        documents: in the order in which they were named.
        unreadable: inputs that could not be audited.

    """

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
    """Return compact JSON; see `encodable` for lone surrogates."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(encodable(msgspec.to_builtins(value)))


def encodable(value: Any) -> Any:
    """Return plain data with U+FFFD for every lone surrogate in it, which UTF-8 cannot hold."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [encodable(item) for item in value]
    if isinstance(value, dict):
        return {encodable(key): encodable(item) for key, item in value.items()}
    return value
