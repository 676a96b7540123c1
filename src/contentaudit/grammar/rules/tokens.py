"""Sentences of tokens, the material that rules match."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contentaudit.document.sentences import split
from contentaudit.grammar.protocol import Paragraph
from contentaudit.grammar.rules.lexicon import Lexicon, lexicon
from contentaudit.grammar.tagger.words import normalise, words

#: A longer sentence is cut, so that cost stays linear in the text.
MAX_TOKENS = 200
#: A longer token is not a word of English.
MAX_LETTERS = 40


class Token:
    """
    A word or a punctuation mark.

    Attributes:
        text: as written.
        low: in small letters, with straight quotes and dashes.
        start: its first code point in the paragraph.
        end: one past its last.
        tag: Penn tag in this sentence.
        verb: lemma as a verb.
        noun: lemma as a noun.
        index: position in the sentence.
        spaced: whether white space stands before it.
        frozen: whether it lies in a protected range.

    """

    __slots__ = ("end", "frozen", "index", "low", "noun", "spaced", "start", "tag", "text", "verb")

    def __init__(self, text: str, start: int, index: int, *, spaced: bool, words: Lexicon) -> None:
        self.text = text
        self.start = start
        self.end = start + len(text)
        self.index = index
        self.spaced = spaced
        self.frozen = False
        self.tag = "X"
        low = normalise(text).lower() if len(text) <= MAX_LETTERS else "url"
        self.low = low
        self.verb, self.noun = (words.verb(low), words.noun(low)) if low.isalpha() else (low, low)

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}"


@dataclass(slots=True)
class Sent:
    """
    A sentence.

    Attributes:
        tokens: its tokens.
        text: the whole paragraph's text.
        kind: the paragraph's kind.
        titled: whether it is written in title case, so that capitals say nothing.

    """

    tokens: list[Token]
    text: str
    kind: str
    titled: bool

    @property
    def question(self) -> bool:
        """Whether it ends with a question mark."""
        return any(token.low == "?" for token in self.tokens[-2:])


def sentences(paragraph: Paragraph) -> Iterator[Sent]:
    """Cut a paragraph into sentences of untagged tokens."""
    known = lexicon()
    text = paragraph.text
    protected = sorted(paragraph.protected)
    for start, end in split(text):
        found = words(text, start, end)
        for first in range(0, len(found), MAX_TOKENS):
            tokens = []
            last = start
            for index, word in enumerate(found[first : first + MAX_TOKENS]):
                tokens.append(Token(word.text, word.start, index, spaced=word.start > last, words=known))
                last = word.end
            _freeze(tokens, protected)
            yield Sent(tokens, text, paragraph.kind, _titled(tokens))


def _freeze(tokens: list[Token], protected: list[tuple[int, int]]) -> None:
    if not protected:
        return
    for token in tokens:
        token.frozen = any(a < token.end and token.start < b for a, b in protected)


def _titled(tokens: list[Token]) -> bool:
    """Tell whether the long words are mostly capitalised."""
    long = [token.text for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return len(long) > 1 and sum(word[0].isupper() for word in long) > 0.7 * len(long)
