"""Word lists that are looked up, not searched: the cost does not grow with the list."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from contentaudit.document import Block
from contentaudit.finding import Fix
from contentaudit.source import Source, Span

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Hit(Generic[V]):
    """
    A phrase found in a block.

    Args:
        block: where.
        first, last: index of its first word and of the word after its last.
        start, end: range of the block's prose.
        value: what the table says about the phrase.

    """

    block: Block
    first: int
    last: int
    start: int
    end: int
    value: V

    @property
    def text(self) -> str:
        """The phrase as it is written."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its source span."""
        return self.block.prose.span(self.start, self.end)


class PhraseTable(Generic[V]):
    """
    Phrases with a value each.

    Args:
        entries: phrase (lower case, straight apostrophes, words parted by one blank) to value.

    Attributes:
        firsts: the words that phrases begin with.

    """

    def __init__(self, entries: Mapping[str, V]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self.firsts: Collection[str] = self._by_first.keys()
        for phrase, value in entries.items():
            first, *rest = phrase.split(" ")
            self._by_first.setdefault(first, []).append((tuple(rest), value))
        # The words that may follow the first; "" where it may stand alone.
        self._seconds = {
            first: frozenset(rest[0] if rest else "" for rest, _ in choices)
            for first, choices in self._by_first.items()
        }
        for choices in self._by_first.values():
            choices.sort(key=lambda choice: -len(choice[0]))

    def find(self, block: Block) -> Iterator[Hit[V]]:
        """Yield the phrases of a block in order: the longest at each place, none overlapping."""
        return self.find_in(block, 0, len(block.words))

    def find_in(self, block: Block, first: int, last: int) -> Iterator[Hit[V]]:
        """Yield the phrases that begin in a range of a block's words; see `find`."""
        lowers, at = block.lower_words, 0
        by_first, seconds = self._by_first, self._seconds
        candidates = [index for index in range(first, last) if lowers[index] in by_first]
        for index in candidates:
            second = seconds[lowers[index]]
            if index < at or second.isdisjoint(("", *lowers[index + 1 : index + 2])):
                continue
            for rest, value in by_first[lowers[index]]:
                at = index + 1 + len(rest)
                if lowers[index + 1 : at] == rest and _unbroken(block, index, at):
                    words = block.words
                    yield Hit(block, index, at, words[index].start, words[at - 1].end, value)
                    break
                at = 0


def _unbroken(block: Block, first: int, last: int) -> bool:
    """Tell whether only blanks part the words: a comma or a full stop parts a phrase."""
    words, text = block.words, block.text
    return all(text[words[i].end : words[i + 1].start].isspace() for i in range(first, last - 1))


def replacement(source: Source, hit: Hit[Any], text: str) -> tuple[Fix, ...]:
    """
    Return a fix that writes `text` for a phrase, with the phrase's capital.

    None is offered where markup stands inside the phrase: the fix would drop it.
    """
    if source.slice(hit.span) != hit.text:
        return ()
    return (Fix(text[:1].upper() + text[1:] if hit.text[:1].isupper() else text),)
