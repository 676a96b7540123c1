"""What an article is for: the facts an editor knows and a page does not say."""

from __future__ import annotations

from typing import Literal

import msgspec

PageType = Literal["article", "product", "category", "home", "landing", "documentation", "other"]


class Brief(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    The brief of one article.

    Args:
        keyphrase: the phrase the article should be found for.
        synonyms: other phrasings that count as the keyphrase.
        terms: related terms that a full treatment would mention.
        audience_grade: school grade (US) the readers are comfortable with, e.g. 8.
        dialect: BCP 47 tag such as ``en-GB``.
        page_type: what kind of page it is.

    """

    keyphrase: str | None = None
    synonyms: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    audience_grade: float | None = None
    dialect: str | None = None
    page_type: PageType | None = None
