"""Source to Document. The only code that knows a markup."""

from contentaudit.document.document import Context, Document
from contentaudit.document.model import (
    Block,
    Container,
    HeadLink,
    Image,
    Link,
    Mark,
    Meta,
    MetaTag,
    Sentence,
    StructuredData,
    Value,
    Word,
)
from contentaudit.document.prose import Piece, Prose, ProseBuilder

__all__ = [
    "Block",
    "Container",
    "Context",
    "Document",
    "HeadLink",
    "Image",
    "Link",
    "Mark",
    "Meta",
    "MetaTag",
    "Piece",
    "Prose",
    "ProseBuilder",
    "Sentence",
    "StructuredData",
    "Value",
    "Word",
]
