"""
Print the advance-width table of `contentaudit.pixels` from a font file.

    pip install fonttools
    python tools/font_widths.py Arimo_400Regular.ttf

Arimo has the advance widths of Arial, in which search result pages were long set.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import defaultdict

from fontTools.ttLib import TTFont

# Latin, Greek, Cyrillic, Hebrew, punctuation, currency, letter-like, arrows.
RANGES = (
    (0x20, 0x7F), (0xA0, 0x180), (0x218, 0x21C), (0x370, 0x400), (0x400, 0x460), (0x490, 0x494),
    (0x5D0, 0x5EB),
    (0x1E80, 0x1E86), (0x1E9E, 0x1E9F), (0x1EA0, 0x1EFA), (0x2010, 0x2027), (0x2030, 0x205F),
    (0x20A0, 0x20C0),
    (0x2113, 0x2127), (0x2190, 0x2196), (0x2212, 0x2213), (0x221A, 0x221F), (0x2248, 0x2249),
    (0x2260, 0x2266),
)  # fmt: skip


def main(path: str) -> None:
    """Print one line per width: the width, then the characters that have it, ranges as `a-b`."""
    font = TTFont(path)
    glyphs, metrics = font.getBestCmap(), font["hmtx"]
    scale = 2048 / font["head"].unitsPerEm
    by_width: dict[int, list[int]] = defaultdict(list)
    for start, end in RANGES:
        for code in range(start, end):
            if code in glyphs and unicodedata.category(chr(code)) not in ("Cc", "Cf", "Mn"):
                by_width[round(metrics[glyphs[code]][0] * scale)].append(code)
    for width, codes in sorted(by_width.items()):
        print(width, " ".join(runs(codes)))


def runs(codes: list[int]) -> list[str]:
    """Write sorted code points as hexadecimal runs."""
    out: list[list[int]] = []
    for code in codes:
        if out and out[-1][1] == code - 1:
            out[-1][1] = code
        else:
            out.append([code, code])
    return [f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in out]


if __name__ == "__main__":
    main(sys.argv[1])
