"""Checks of an article's build: headings, introduction, lists, leftovers."""

from contentaudit.check import Check
from contentaudit.checks.structure.bold_as_heading import BoldAsHeading
from contentaudit.checks.structure.broken_toc_link import BrokenTocLink
from contentaudit.checks.structure.duplicate_heading import DuplicateHeading
from contentaudit.checks.structure.empty_heading import EmptyHeading
from contentaudit.checks.structure.heading_without_text import HeadingWithoutText
from contentaudit.checks.structure.leftover_boilerplate import LeftoverBoilerplate
from contentaudit.checks.structure.list_item_as_heading import ListItemAsHeading
from contentaudit.checks.structure.long_heading import LongHeading
from contentaudit.checks.structure.malformed_ignore import MalformedIgnore
from contentaudit.checks.structure.missing_h1 import MissingH1
from contentaudit.checks.structure.missing_introduction import MissingIntroduction
from contentaudit.checks.structure.multiple_h1 import MultipleH1
from contentaudit.checks.structure.repeated_title import RepeatedTitle
from contentaudit.checks.structure.skipped_heading_level import SkippedHeadingLevel
from contentaudit.checks.structure.thin_article import ThinArticle
from contentaudit.checks.structure.unused_ignore import UnusedIgnore

CHECKS: tuple[type[Check], ...] = (
    MissingH1,
    MultipleH1,
    SkippedHeadingLevel,
    EmptyHeading,
    DuplicateHeading,
    LongHeading,
    RepeatedTitle,
    HeadingWithoutText,
    BoldAsHeading,
    ListItemAsHeading,
    ThinArticle,
    MissingIntroduction,
    LeftoverBoilerplate,
    BrokenTocLink,
    MalformedIgnore,
    UnusedIgnore,
)
