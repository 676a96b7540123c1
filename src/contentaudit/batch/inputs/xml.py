"""
XML from strangers, read as it comes: no entities, no network, no memory to speak of.

Expat fetches nothing by itself. A document that declares entities is refused at the declaration, so
that none can ever be expanded; depth and the length of one text are bounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.parsers import expat

DEPTH, TEXT = 100, 100_000


class BadXMLError(Exception):
    """XML that cannot be read on; the text says why, with a line."""


class Element(NamedTuple):
    """An element that has ended: local name, names around it, attributes, its own text."""

    name: str
    path: tuple[str, ...]
    attributes: dict[str, str]
    text: str


class _Refused(Exception):  # noqa: N818 - never leaves this module
    pass


def elements(chunks: Iterable[bytes]) -> Iterator[Element]:
    """
    Yield elements as they end.

    Args:
        chunks: the document, in pieces.

    Raises:
        BadXMLError: at the first thing that is wrong; what was yielded before it stands.

    """
    reader = _Reader()
    for chunk in chunks:
        yield from reader.feed(chunk, last=False)
    yield from reader.feed(b"", last=True)


class _Reader:
    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator="\x1f")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.EntityDeclHandler = self._entity
        self._parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self._path: tuple[str, ...] = ()
        self._done: list[Element] = []

    def feed(self, data: bytes, *, last: bool) -> Iterator[Element]:
        wrong = ""
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            wrong = f"line {error.lineno}: {expat.ErrorString(error.code)}"
        except _Refused as error:
            wrong = f"line {self._parser.CurrentLineNumber}: {error}"
        done, self._done = self._done, []
        yield from done
        if wrong:
            raise BadXMLError(wrong)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= DEPTH:
            raise _Refused(f"elements are nested more than {DEPTH} deep")
        local = name.rpartition("\x1f")[2]
        found = {key.rpartition("\x1f")[2]: value for key, value in attributes.items()}
        self._open.append((local, found, []))
        self._path += (local,)

    def _data(self, data: str) -> None:
        if self._open:
            texts = self._open[-1][2]
            texts.append(data)
            if len(data) > TEXT or len(texts) > TEXT or sum(map(len, texts[-2:])) > TEXT:
                raise _Refused(f"a text is longer than {TEXT:,} characters")

    def _end(self, _name: str) -> None:
        local, attributes, texts = self._open.pop()
        self._path = self._path[:-1]
        self._done.append(Element(local, self._path, attributes, "".join(texts).strip()))

    def _entity(self, *_: object) -> None:
        raise _Refused("it declares entities, which are not expanded here")
