"""
Grammar matches recorded once, played back later.

The tagger's confidences differ in the last digits between processors, so what is compared byte for byte
(the demo reports) plays back matches from a file instead of asking the engines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from contentaudit.grammar import engines
from contentaudit.grammar.protocol import Engine, Match, Paragraph

Tape = dict[str, list[Match]]


class Recorder:
    """Asks an engine and keeps what it says."""

    def __init__(self, engine: Engine, tape: Tape) -> None:
        self.name, self.version = engine.name, engine.version
        self._engine, self._tape = engine, tape

    def check(self, paragraphs: Sequence[Paragraph]) -> list[list[Match]]:
        """Ask, and record confidences to two digits."""
        found = [
            [replace(match, confidence=round(match.confidence, 2)) for match in matches]
            for matches in self._engine.check(paragraphs)
        ]
        self._tape.update((_key(self.name, p), matches) for p, matches in zip(paragraphs, found, strict=True))
        return found


class Player:
    """Says what was recorded."""

    def __init__(self, name: str, tape: Tape) -> None:
        self.name, self.version, self._tape = name, "recorded", tape

    def check(self, paragraphs: Sequence[Paragraph]) -> list[list[Match]]:
        """Play back; a paragraph that was never recorded is an error that says what to do."""
        try:
            return [self._tape[_key(self.name, paragraph)] for paragraph in paragraphs]
        except KeyError as error:
            raise SystemExit(
                "the examples have changed: record again with tools/make_demo.py --record"
            ) from error


def record(path: Path, work: Callable[[], Any]) -> None:
    """Run some work with the real engines, and write what they said to a file."""
    tape: Tape = {}
    real = engines.engine_of
    _with(lambda name, *rest: Recorder(real(name, *rest), tape), work)
    data = msgspec.json.format(msgspec.json.encode(dict(sorted(tape.items()))), indent=1)
    path.write_bytes(data + b"\n")


def play(path: Path, work: Callable[[], Any]) -> None:
    """Run some work with what a file recorded."""
    tape = msgspec.json.decode(path.read_bytes(), type=Tape)
    _with(lambda name, *_: Player(name, tape), work)


def _with(make: Callable[..., Engine], work: Callable[[], Any]) -> None:
    real = engines.engine_of
    engines.engine_of = make  # type: ignore[assignment]
    try:
        work()
    finally:
        engines.engine_of = real


def _key(name: str, paragraph: Paragraph) -> str:
    return f"{name} {sha256(f'{paragraph.kind} {paragraph.text}'.encode()).hexdigest()[:16]}"
