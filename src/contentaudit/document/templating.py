"""
What stands in Markdown files and is neither Markdown nor prose.

Shortcodes of Hugo, tags of Liquid and Nunjucks, imports and expressions of MDX, fences of admonitions,
attribute lists of Kramdown. A site generator takes them away before a reader sees the page, so `mask`
puts as many placeholders in their place: every other character keeps its offset.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

__all__ = ["MASK", "mask", "remarks"]

#: The placeholder: a noncharacter, which Markdown takes for a letter.
MASK = "\ufdd0"


def _inside(opening: str) -> str:
    """Match what a tag holds: no blank line and no second opening, so that the search stays linear."""
    return rf"(?:(?!\n[ \t]*\n|{opening})[\s\S]){{0,1500}}?"


_TAG = re.compile(
    r"\{%-?\s*(highlight|comment|schema|stylesheet|javascript)\b[^%]{0,300}%\}(?:(?!\{%)[\s\S])*"
    r"\{%-?\s*end\1\s*-?%\}"
    rf"|\{{\{{[<%]{_inside('[{]{2}')}[>%]\}}\}}"  # {{< figure >}}, {{% note %}}
    rf"|\{{%{_inside('[{]%')}%\}}"  # {% include %}
    rf"|\{{\{{{_inside('[{]{2}')}\}}\}}"  # {{ page.title }}
    rf"|\{{#\s{_inside('[{]#')}\s#\}}"  # {# remark #}
    rf"|\{{/\*{_inside('[{]/')}\*/\}}"  # {/* remark */}
    r"|\{:[^{}\n]*\}"  # {: .class #id}
)
_LINE = re.compile(
    r"^[ \t>]*:{3,}.*$"  # ::: note
    r"|^[ \t>]*(?:!!!|\?\?\?\+?) \w.*$"  # !!! note "Title"
    r"|^[ ]{0,3}\[\[?_?toc_?\]\]?[ \t]*$",  # [TOC]
    re.MULTILINE | re.IGNORECASE,
)
# A statement of MDX stands at the left edge and runs to the next blank line.
_STATEMENT = re.compile(
    r"^(?:import\s(?:[^\n\"']*\sfrom\s)?\s*[\"'{]|import\s[\w*{][^\n]*\sfrom\s*[\"']"
    r"|export\s+(?:const|let|var|default|function|async|class)\b|export\s*(?:\{|\*\s+from))"
    r".*(?:\n(?![ \t]*(?:\n|\Z)).*)*",
    re.MULTILINE,
)
_EXPRESSION = re.compile(r"\{(?!#)[^{}\n]*\}")
_REMARK = re.compile(r"\{/\*((?:(?!\*/|\{/\*)[\s\S]){0,1500})\*/\}")
_FENCE = re.compile(r"^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})(.*)$", re.MULTILINE)
# Half a character, left by careless decoding; Markdown’s parser reads UTF-8, which has none.
_SURROGATE = re.compile("[\ud800-\udfff]")
_INK = re.compile(r"[^\n]")


def mask(text: str, *, mdx: bool = False) -> str:
    """
    Put placeholders in place of what is neither Markdown nor prose.

    Args:
        text: Markdown without its front matter.
        mdx: whether it is MDX, where braces hold expressions.

    Returns:
        a text of the same length, its newlines where they were. Fenced code is left alone.

    """
    text = _SURROGATE.sub(MASK, text)
    patterns = [
        *([_TAG] if "{" in text else []),
        *([_EXPRESSION] if mdx and "{" in text else []),
        *([_LINE] if any(sign in text for sign in (":::", "!!!", "???", "[")) else []),
        *([_STATEMENT] if "import " in text or "export " in text else []),
    ]
    if not patterns:
        return text
    code = _fenced(text)

    def cover(match: re.Match[str]) -> str:
        index = bisect_right(code, match.start())
        return match[0] if index % 2 else _INK.sub(MASK, match[0])

    for pattern in patterns:
        text = pattern.sub(cover, text)
    return text


def remarks(source: str, masked: str, start: int) -> Iterator[tuple[str, int, int]]:
    """
    Yield the remarks of MDX, ``{/* … */}``: what each says, where it begins and ends.

    Args:
        source: the whole source.
        masked: what `mask` gave for its Markdown.
        start: where that stands in the source.

    """
    for match in _REMARK.finditer(source, start):
        if masked[match.start() - start] == MASK:  # not one shown as code
            yield match[1], match.start(), match.end()


def _fenced(text: str) -> list[int]:
    """Return where fenced code begins and ends, in turn."""
    edges: list[int] = []
    fence = ""
    for match in _FENCE.finditer(text):
        if not fence:
            if match[1][0] == "`" and "`" in match[2]:
                continue
            fence = match[1]
            edges.append(match.start())
        elif match[1].startswith(fence) and not match[2].strip():
            fence = ""
            edges.append(match.end())
    return edges
