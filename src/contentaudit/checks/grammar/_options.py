"""Options of the check ``grammar``."""

from __future__ import annotations

from typing import Literal

from contentaudit.check import Options

EngineName = Literal["tagger", "rules", "harper", "languagetool"]


class GrammarOptions(Options, frozen=True, kw_only=True):
    """
    Options of grammar.

    Args:
        engines: which engines run: tagger, rules, harper (English), languagetool.
        profile: how sure a finding must be; the settings' profile when not set.
        disabled: rules switched off by name, such as `harper/AnA`.
        accepted: phrases that are right.
        max_words: a longer article is not checked; it would take minutes.
        cache: whether to keep results, so that only edited paragraphs are checked again.
        languagetool_server: address of a running LanguageTool server.
        languagetool_jars: folder of LanguageTool's jars.

    """

    engines: tuple[EngineName, ...] = ("tagger", "rules", "harper")
    profile: Literal["strict", "regular", "everything"] | None = None
    disabled: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    max_words: int = 100_000
    cache: bool = False
    languagetool_server: str | None = None
    languagetool_jars: str | None = None
