"""Checks of how an article uses its keyphrase."""

from __future__ import annotations

from contentaudit.check import Check
from contentaudit.checks.keywords.competing_link import CompetingLink
from contentaudit.checks.keywords.keyphrase_cluster import KeyphraseCluster
from contentaudit.checks.keywords.keyphrase_gap import KeyphraseGap
from contentaudit.checks.keywords.keyphrase_late_in_title import KeyphraseLateInTitle
from contentaudit.checks.keywords.keyphrase_not_in_alt import KeyphraseNotInAlt
from contentaudit.checks.keywords.keyphrase_not_in_description import KeyphraseNotInDescription
from contentaudit.checks.keywords.keyphrase_not_in_h1 import KeyphraseNotInH1
from contentaudit.checks.keywords.keyphrase_not_in_introduction import KeyphraseNotInIntroduction
from contentaudit.checks.keywords.keyphrase_not_in_slug import KeyphraseNotInSlug
from contentaudit.checks.keywords.keyphrase_not_in_title import KeyphraseNotInTitle
from contentaudit.checks.keywords.keyphrase_overused import KeyphraseOverused
from contentaudit.checks.keywords.keyphrase_rare_in_headings import KeyphraseRareInHeadings
from contentaudit.checks.keywords.keyphrase_stuffed_in_headings import KeyphraseStuffedInHeadings
from contentaudit.checks.keywords.keyphrase_too_rare import KeyphraseTooRare
from contentaudit.checks.keywords.missing_related_term import MissingRelatedTerm

CHECKS: tuple[type[Check], ...] = (
    KeyphraseNotInTitle,
    KeyphraseLateInTitle,
    KeyphraseNotInH1,
    KeyphraseNotInIntroduction,
    KeyphraseRareInHeadings,
    KeyphraseStuffedInHeadings,
    KeyphraseTooRare,
    KeyphraseOverused,
    KeyphraseGap,
    KeyphraseCluster,
    KeyphraseNotInSlug,
    KeyphraseNotInDescription,
    KeyphraseNotInAlt,
    CompetingLink,
    MissingRelatedTerm,
)
