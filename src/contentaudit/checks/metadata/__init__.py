"""Checks of a page's metadata."""

from __future__ import annotations

from contentaudit.check import Check
from contentaudit.checks.metadata.broken_structured_data import BrokenStructuredData
from contentaudit.checks.metadata.description_repeats_title import DescriptionRepeatsTitle
from contentaudit.checks.metadata.description_too_short import DescriptionTooShort
from contentaudit.checks.metadata.description_too_wide import DescriptionTooWide
from contentaudit.checks.metadata.impossible_date import ImpossibleDate
from contentaudit.checks.metadata.incomplete_structured_data import IncompleteStructuredData
from contentaudit.checks.metadata.missing_author_metadata import MissingAuthorMetadata
from contentaudit.checks.metadata.missing_canonical import MissingCanonical
from contentaudit.checks.metadata.missing_date_metadata import MissingDateMetadata
from contentaudit.checks.metadata.missing_description import MissingDescription
from contentaudit.checks.metadata.missing_lang import MissingLang
from contentaudit.checks.metadata.missing_open_graph import MissingOpenGraph
from contentaudit.checks.metadata.missing_structured_data import MissingStructuredData
from contentaudit.checks.metadata.missing_title import MissingTitle
from contentaudit.checks.metadata.missing_twitter_card import MissingTwitterCard
from contentaudit.checks.metadata.missing_viewport import MissingViewport
from contentaudit.checks.metadata.noindex import Noindex
from contentaudit.checks.metadata.placeholder_title import PlaceholderTitle
from contentaudit.checks.metadata.relative_social_image import RelativeSocialImage
from contentaudit.checks.metadata.repeated_head_tag import RepeatedHeadTag
from contentaudit.checks.metadata.repeated_word_in_title import RepeatedWordInTitle
from contentaudit.checks.metadata.title_same_as_h1 import TitleSameAsH1
from contentaudit.checks.metadata.title_too_short import TitleTooShort
from contentaudit.checks.metadata.title_too_wide import TitleTooWide
from contentaudit.checks.metadata.unusable_canonical import UnusableCanonical
from contentaudit.checks.metadata.viewport_blocks_zoom import ViewportBlocksZoom
from contentaudit.checks.metadata.wrong_hreflang import WrongHreflang
from contentaudit.checks.metadata.wrong_lang import WrongLang

CHECKS: tuple[type[Check], ...] = (
    MissingTitle,
    PlaceholderTitle,
    TitleTooWide,
    TitleTooShort,
    RepeatedWordInTitle,
    TitleSameAsH1,
    MissingDescription,
    DescriptionTooWide,
    DescriptionTooShort,
    DescriptionRepeatsTitle,
    RepeatedHeadTag,
    MissingCanonical,
    UnusableCanonical,
    Noindex,
    MissingLang,
    WrongLang,
    MissingViewport,
    ViewportBlocksZoom,
    MissingOpenGraph,
    MissingTwitterCard,
    RelativeSocialImage,
    WrongHreflang,
    MissingStructuredData,
    BrokenStructuredData,
    IncompleteStructuredData,
    MissingAuthorMetadata,
    MissingDateMetadata,
    ImpossibleDate,
)
