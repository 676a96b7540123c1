"""Checks of what makes an article credible: sources, promises, numbers, author, date."""

from contentaudit.check import Check
from contentaudit.checks.trust.absolute_health_claim import AbsoluteHealthClaim
from contentaudit.checks.trust.absolute_money_claim import AbsoluteMoneyClaim
from contentaudit.checks.trust.contradicting_numbers import ContradictingNumbers
from contentaudit.checks.trust.doubtful_numbers import DoubtfulNumbers
from contentaudit.checks.trust.miscounted_list import MiscountedList
from contentaudit.checks.trust.missing_byline import MissingByline
from contentaudit.checks.trust.missing_date import MissingDate
from contentaudit.checks.trust.stale_year import StaleYear
from contentaudit.checks.trust.unsourced_claim import UnsourcedClaim

CHECKS: tuple[type[Check], ...] = (
    UnsourcedClaim,
    AbsoluteHealthClaim,
    AbsoluteMoneyClaim,
    ContradictingNumbers,
    DoubtfulNumbers,
    MiscountedList,
    MissingByline,
    MissingDate,
    StaleYear,
)
