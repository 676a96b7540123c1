"""British spelling in some of the clean sentences: a right word is no error in either dialect."""

from __future__ import annotations

import re

from training.noise.draft import Tok

__all__ = ["british"]

_RULES = (
    (re.compile(r"(?<=[a-z]{3})iz(e|es|ed|ing|ation|ations|er|ers)$"), r"is\1"),
    (re.compile(r"(?<=[a-z]{2})yz(e|es|ed|ing)$"), r"ys\1"),
    (
        re.compile(
            r"^(col|fav|hon|lab|neighb|behavi|flav|hum|rum|harb|endeav|sav|vap|arm|od|vig)or(?!at|if|ar|ous|ize|igin)"
        ),
        r"\1our",
    ),
    (re.compile(r"^(cent|theat|met|lit|fib|meag|somb)er(s?)$"), r"\1re\2"),
    (
        re.compile(
            r"^(cancel|travel|model|label|level|fuel|signal|total|tunnel|counsel|enrol|marvel|quarrel)(ed|ing|er|ers)$"
        ),
        r"\1l\2",
    ),
    (re.compile(r"^(catal|dial|anal)og(s?)$"), r"\1ogue\2"),
    (re.compile(r"^(def|off|pret)ense(s?)$"), r"\1ence\2"),
    (re.compile(r"^program(s?)$"), r"programme\1"),
    (re.compile(r"^license(s?)$"), r"licence\1"),
    (re.compile(r"^gray"), "grey"),
    (re.compile(r"^(skil|ful|instal|fulfil|enrol)l(ful|fil|ment|ments)$"), r"\1\2"),
    (re.compile(r"^aging$"), "ageing"),
    (re.compile(r"^judgment"), "judgement"),
)
_KEEP = frozenset(
    [
        "size",
        "sized",
        "sizes",
        "sizing",
        "prize",
        "prizes",
        "seize",
        "seized",
        "resize",
        "resized",
        "resizing",
        "resizes",
        "capsize",
    ]
)


def british(toks: list[Tok]) -> None:
    """Respells what British writers spell their own way."""
    for tok in toks:
        if (
            len(tok.word) < 4
            or not tok.word.islower()
            or tok.word in _KEEP
            or (tok.word.startswith("licens") and tok.tag[0] == "V")
        ):
            continue
        for pattern, to in _RULES:
            new = pattern.sub(to, tok.word)
            if new != tok.word:
                tok.word = new
                break
