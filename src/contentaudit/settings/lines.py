"""Which line of a TOML file a key stands on: `tomllib` does not tell."""

from __future__ import annotations

import re
import tomllib

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_DOTTED = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER = re.compile(rf"[ \t]*(?P<open>\[\[?)[ \t]*(?P<key>{_DOTTED})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*(?P<key>{_DOTTED})[ \t]*=")


def key_lines(text: str) -> dict[str, int]:
    """
    Map key paths to 1-based lines.

    Keys inside inline tables are not listed (look for the key above them); a line inside a
    multi-line string that looks like a key may be. Items of an array of tables are ``name[0]``.
    """
    out: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        if header:
            table = _table(out, _parts(header["key"]), array=header["open"] == "[[")
            out.setdefault(table, number)
        elif key := _KEY.match(line):
            path = _join(table, _parts(key["key"]))
            out.setdefault(path, number)
    return out


def _parts(dotted: str) -> list[str]:
    parts, node = [], tomllib.loads(f"{dotted} = 0")
    while isinstance(node, dict):
        key, node = next(iter(node.items()))
        parts.append(key)
    return parts


def _join(table: str, parts: list[str]) -> str:
    return ".".join([table, *parts] if table else parts)


def _table(seen: dict[str, int], parts: list[str], *, array: bool) -> str:
    """Return the path of a table; a name that is an array of tables means its last item so far."""
    path = ""
    for index, part in enumerate(parts):
        path = _join(path, [part])
        items = 0
        while f"{path}[{items}]" in seen:
            items += 1
        if array and index == len(parts) - 1:
            path = f"{path}[{items}]"
        elif items:
            path = f"{path}[{items - 1}]"
    return path
