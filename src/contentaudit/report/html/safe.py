"""Text of the page under audit, made safe to show."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

# Control characters, marks that turn the direction of text, and characters without width. The joiners
# U+200C and U+200D stay: emoji and several scripts need them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """Return text with a visible ``⟨U+202E⟩`` for every character that is unseen or could turn others."""
    return _HIDDEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


def finalize(value: Any) -> Any:
    """
    Pass every expression of a template through `visible`; jinja2 escapes it afterwards.

    It runs on all of them, so no template can forget it.
    """
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def clipped(text: str, most: int) -> str:
    """Return text of at most `most` code points, white space collapsed, with an ellipsis where it was cut."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
