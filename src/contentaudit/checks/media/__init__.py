"""Checks of images: alternative texts, sizes, captions."""

from contentaudit.check import Check
from contentaudit.checks.media.figure_without_caption import FigureWithoutCaption
from contentaudit.checks.media.long_alt import LongAlt
from contentaudit.checks.media.missing_alt import MissingAlt
from contentaudit.checks.media.missing_dimensions import MissingDimensions
from contentaudit.checks.media.no_image import NoImage
from contentaudit.checks.media.uninformative_alt import UninformativeAlt

CHECKS: tuple[type[Check], ...] = (
    MissingAlt,
    UninformativeAlt,
    LongAlt,
    NoImage,
    MissingDimensions,
    FigureWithoutCaption,
)
