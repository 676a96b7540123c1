"""Our own tagger: a small transformer that doubts words and says what to write instead."""

from contentaudit.grammar.tagger.engine import TaggerEngine
from contentaudit.grammar.tagger.model import ModelError

__all__ = ["ModelError", "TaggerEngine"]
