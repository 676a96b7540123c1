"""Source to Document. The only code that knows a markup."""

from contentaudit.document.document import Context, Document
from contentaudit.document.head import HeadLink, Meta, MetaTag, StructuredData, Value
from contentaudit.document.model import (
    Block,
    Comment,
    Container,
    Ignoring,
    Image,
    Link,
    Mark,
    Sentence,
    Word,
)
from contentaudit.document.prose import Piece, Prose, ProseBuilder

__all__ = [
    "Block",
    "Comment",
    "Container",
    "Context",
    "Document",
    "HeadLink",
    "Ignoring",
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
