"""What templates, editors, feeds and chat assistants leave in a text; ours, from pages we have read."""

from __future__ import annotations

import re

from contentaudit.checks._lists import words

# Always a leftover, in any document: (rule, what it is, pattern).
ANYWHERE: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("placeholder", "filler text", re.compile(r"\blorem ipsum dolor\b(?:(?: \w+){1,8})?", re.IGNORECASE)),
    (
        "to-do",
        "a note to yourself",
        re.compile(r"\[?\b(?:TODO|FIXME|TBD|TKTK|XXX)\b(?::|\])|^(?:TODO|FIXME|TKTK)\b"),
    ),
    (
        "placeholder",
        "a placeholder that nobody filled in",
        re.compile(
            r"\[(?:insert|enter|add|replace|your|company|name of|link (?:to|here)|image of|TK)\b"
            r"[^\]\n]{0,60}\]"
            r"|\{\{ ?[A-Za-z_.]{2,40} ?\}\}|%%?[A-Z_]{3,30}%%?",
            re.IGNORECASE,
        ),
    ),
    (
        "assistant",
        "a chat assistant's aside",
        re.compile(
            r"\bas an ai (?:language )?model\b|:?contentReference\[oaicite[^\[\]\n]{0,80}\]"
            r"|\bturn\d+(?:search|news|view)\d+\b"
            r"|【\d+†[^【】\n]{0,80}】"
            r"|^(?:certainly|sure|of course|absolutely)[!,.] here(?:['’]s| is| are)\b"
            r"|\b(?:let me know|feel free to tell me) if you(?:['’]d| would) like me to\b"
            r"|\bmy knowledge cutoff\b",
            re.IGNORECASE,
        ),
    ),
    (
        "sample",
        "the sample text of a new site",
        re.compile(
            r"\bwelcome to wordpress\. this is your first post\b|\bthis is an example (?:page|post)\b"
            r"|\bthis is a sample page\b|\bclick (?:the )?edit (?:button )?to change this text\b"
            r"|\bI am (?:a )?(?:text|promo) block\b"
            r"|\byour (?:content|text|description|headline) (?:goes )?here\b",
            re.IGNORECASE,
        ),
    ),
    # A feed cuts its teasers so. In a quotation “[…]” marks what was left out; there text follows.
    ("teaser", "a teaser cut off by a feed", re.compile(r"\[(?:…|\.\.\.)\]\W*$")),
)

# A block without any of these words and characters holds none of the above.
WORDS = words("""
    lorem todo fixme tbd tktk xxx ai certainly sure course absolutely know feel cutoff wordpress example
    sample edit promo text content description headline
    """)
CHARACTERS = re.compile(r"[\[%【]|\{\{|turn0|oaicite")

# A whole block of these is page furniture that was pasted along with the text. On a real page they may
# be furniture in its place, so they only count in drafts (Markdown and plain text).
FURNITURE = re.compile(
    r"""(?:recent|related|popular|latest|similar|recommended|trending)[ ]
        (?:content|posts?|articles?|stories|reads?|news)
    |you[ ](?:may|might)[ ](?:also[ ])?(?:like|enjoy|be[ ]interested[ ]in)|more[ ]from[ ]this[ ]author
    |(?:share|tweet|pin)[ ](?:this|it)(?:[ ](?:post|article|on[ ]\w+))?|like[ ]this|loading
    |(?:leave|post|add)[ ]a[ ](?:comment|reply)|(?:no|\d+)[ ](?:comments?|responses)(?:[ ]yet)?
    |(?:skip|jump)[ ]to[ ](?:main[ ])?content|(?:read|continue)[ ](?:more|reading)|back[ ]to[ ]top
    |(?:previous|next)[ ](?:post|article|story)|(?:filed[ ]under|posted[ ]in|tagged)\b.{0,40}
    |all[ ]rights[ ]reserved|subscribe[ ]to[ ](?:our|the)[ ]newsletter|table[ ]of[ ]contents[ ]toggle
    |(?:advertisement|sponsored)|print[ ]this[ ](?:page|article)|click[ ]to[ ](?:tweet|share|print).{0,40}
    |link[ ]to[ ]\S.{3,150}""",
    re.IGNORECASE | re.VERBOSE,
)
EDGES = " \t:.!…→»›>«‹<|-–—"
