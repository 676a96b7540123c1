"""
What page furniture calls itself: element names, roles, class names, headings and stock lines.

Everything here looks at one element or one line; `contentaudit.document.article` weighs them on the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# Elements that hold no running text of an article. `header` is missing: a title may stand in it.
TAGS = frozenset({"address", "aside", "dialog", "fieldset", "footer", "form", "menu", "nav"})

ROLES = frozenset(
    {
        "alert",
        "alertdialog",
        "banner",
        "complementary",
        "contentinfo",
        "dialog",
        "menu",
        "menubar",
        "navigation",
        "search",
        "tablist",
        "toolbar",
    }
)

# Words of class and id names, by what they announce. `widget`, `ad` and `tags` are missing: page builders
# call everything a widget, and the other two stand in names of all kinds.
NAMES: Mapping[str, str] = {
    word: kind
    for kind, words in {
        "comments": "comment comments commentform commentlist disqus reply replies respond",
        "related posts": "related recommended recommendations recirc popular trending"
        " outbrain readmore taboola",
        "navigation": "breadcrumb breadcrumbs login masthead menu nav navbar navigation offcanvas pager"
        " pagination search skip submenu subnav topbar",
        "table of contents": "toc",
        "sidebar": "sidebar",
        "footer": "colophon copyright footer",
        "share buttons": "addtoany share sharedaddy sharing social socials",
        "sign-up box": "newsletter optin signup subscribe subscription",
        "notice": "consent cookie cookies gdpr modal nojs overlay popup",
        "advertising": "advert advertisement cta promo sponsor sponsored testimonial testimonials",
        "about the author": "author bio byline",
        "about the page": "disclaimer meta rating ratings",
    }.items()
    for word in words.split()
}
_KNOWN = frozenset(NAMES)
_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
# “no-toc”, “has-sidebar” and “comments-open” describe the page, not the element that bears the name.
_ABOUT_PAGE = frozenset({"no", "has", "with", "without", "hide"})
_STATE = frozenset({"enabled", "open", "closed", "on", "off", "active"})

_MORE = (
    r"(?:(?:other|more|related|recommended|recent|latest|popular|trending|similar|our latest|our most)"
    r" (?:articles?|posts?|stories|news|reads?|reading|blogs?|guides|insights|videos|comments|links)"
    r"|related (?:content|resources|topics|products|services|to this)|more (?:from|like this|to read))\b"
)
_HEADING = re.compile(
    rf"\W*(?:{_MORE}"
    r"|you (?:may|might)(?: also)? (?:like|enjoy|love|be interested)"
    r"|(?:related|recommended|popular|categories|archives|tags?|contents|contact us|testimonials?|share"
    r"|newsletter|disclaimer|disclosure|in this (?:article|post|guide)"
    r"|(?:\d+ )?(?:comments?|responses|replies)\W*\d*)\W*$"
    r"|read (?:next|more|also)\b|up next\b|(?:next|previous) (?:post|article)\b|explore more\b"
    r"|(?:keep|continue) (?:reading|exploring)\b|about the authors?\b|written by\b"
    r"|leave a (?:comment|reply)\b|post a comment\b|\d+ thoughts? on\b|reader interactions\b"
    r"|share (?:this|on|via|with)\b|subscribe\b|sign up\b|(?:join|get) (?:our|the) newsletter\b"
    r"|follow (?:us|me)\b"
    r"|post navigation\b|on this page\b|table of contents\b|jump to\b"
    r"|privacy (?:overview|preferences?|settings)\b|cookie (?:policy|settings|preferences?|consent)\b)",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"\W*(?:(?:by|author|reviewed by|edited by|posted (?:by|on|in)|published|tags?|tagged|filed under"
    r"|share|related|(?:last )?(?:updated|modified|reviewed)|categor(?:y|ies)"
    r"|(?:also )?read (?:more|next|also)|see also|(?:photo|image) (?:by|credit))\b\W"
    r"|skip to\b|\d+ ?-?min(?:ute)?s?\b.{0,12}$|(?:home|blog) ?[›»>/])",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2} [a-z]{3,9} \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\W*(?:(?:disclaimer|disclosure|about the author|written by|contact (?:staff|the) (?:writer|author)"
    r"|subscribe (?:to|for)|sign up (?:for|to)|follow (?:us|me) (?:on|for)"
    r"|join (?:our|my|the) (?:mailing|newsletter|email)|(?:originally|first) (?:published|appeared)"
    r"|this (?:article|post|story) (?:was )?(?:originally|first)|posted in|filed under)\b"
    r"|©|copyright (?:©|\(c\)|\d))",
    re.IGNORECASE,
)
_HEADING_LENGTH = 90
_LINE_LENGTH = 160
_DATE_LENGTH = 60


@lru_cache(maxsize=4096)
def named(classes: str, identifier: str) -> tuple[str, str] | None:
    """
    Return what an element's names announce and the word that says so, or None.

    Args:
        classes: its class attribute.
        identifier: its id attribute.

    """
    for value in (classes, identifier):
        words = [word.lower() for word in _NAME_WORD.findall(value)]
        if _KNOWN.isdisjoint(words):
            continue
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
            if word in NAMES and before not in _ABOUT_PAGE and after not in _STATE:
                return NAMES[word], word
    return None


def opens_furniture(heading: str) -> bool:
    """Tell whether a heading announces something other than the article, such as “Related posts”."""
    return len(heading) < _HEADING_LENGTH and _HEADING.match(heading) is not None


def is_stock_line(text: str) -> bool:
    """Tell whether a short line is a byline, a date, a list of tags or the like."""
    size = len(text)
    return size < _LINE_LENGTH and (
        _LINE.match(text) is not None or (size < _DATE_LENGTH and _DATE.search(text) is not None)
    )


def is_closing_note(text: str) -> bool:
    """Tell whether a paragraph after the article is a notice: a disclaimer, a copyright, who wrote it."""
    return _NOTE.match(text) is not None
