"""Checks of an article's links."""

from __future__ import annotations

from contentaudit.check import Check
from contentaudit.checks.links.broken_fragment import BrokenFragment
from contentaudit.checks.links.broken_link import BrokenLink
from contentaudit.checks.links.empty_anchor import EmptyAnchor
from contentaudit.checks.links.generic_anchor import GenericAnchor
from contentaudit.checks.links.insecure_link import InsecureLink
from contentaudit.checks.links.link_to_itself import LinkToItself
from contentaudit.checks.links.local_address import LocalAddress
from contentaudit.checks.links.malformed_url import MalformedUrl
from contentaudit.checks.links.no_outbound_source import NoOutboundSource
from contentaudit.checks.links.nofollow_internal_link import NofollowInternalLink
from contentaudit.checks.links.placeholder_link import PlaceholderLink
from contentaudit.checks.links.same_anchor_different_targets import SameAnchorDifferentTargets
from contentaudit.checks.links.too_few_internal_links import TooFewInternalLinks
from contentaudit.checks.links.too_many_links import TooManyLinks
from contentaudit.checks.links.tracked_internal_link import TrackedInternalLink
from contentaudit.checks.links.ugc_link_in_article import UgcLinkInArticle
from contentaudit.checks.links.unmarked_affiliate_link import UnmarkedAffiliateLink

CHECKS: tuple[type[Check], ...] = (
    TooFewInternalLinks,
    NoOutboundSource,
    GenericAnchor,
    EmptyAnchor,
    SameAnchorDifferentTargets,
    LinkToItself,
    BrokenFragment,
    BrokenLink,
    InsecureLink,
    NofollowInternalLink,
    UnmarkedAffiliateLink,
    UgcLinkInArticle,
    TooManyLinks,
    MalformedUrl,
    PlaceholderLink,
    LocalAddress,
    TrackedInternalLink,
)
