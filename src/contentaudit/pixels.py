"""
How wide a text is on a search result page, in pixels.

Search engines cut titles and descriptions by width, not by characters: “Illinois” takes 56 pixels
where “Wyoming” takes 83. The widths are advance widths of Arimo, which are those of Arial, measured
from the font by `tools/font_widths.py`. Kerning is left out: over the titles of 307 real pages it
moves the width by 0.3 % on average and by 2.7 % at most.
"""

from __future__ import annotations

import unicodedata
from functools import cache

__all__ = ["DESCRIPTION_SIZE", "TITLE_SIZE", "cut", "width"]

TITLE_SIZE = 20.0
"""Font size of a title on a desktop result page, in pixels."""

DESCRIPTION_SIZE = 14.0
"""Font size of a description on a desktop result page, in pixels."""

_EM = 2048
_TYPICAL = 1139  # a digit's width, for a letter the table lacks
_ELLIPSIS = "…"


def width(text: str, size: float) -> float:
    """
    Return the width of a line of text.

    Args:
        text: as a reader sees it; white space is taken as it stands.
        size: font size in pixels, such as `TITLE_SIZE`.

    Returns:
        pixels.

    """
    table = _advances()
    return sum(table.get(char) or _other(char) for char in text) * size / _EM


def cut(text: str, size: float, limit: float) -> str:
    """
    Return what a reader sees of a line that may take `limit` pixels: whole words and an ellipsis.

    Args:
        text: the line.
        size: font size in pixels.
        limit: pixels.

    """
    if width(text, size) <= limit:
        return text
    room = limit - width(_ELLIPSIS, size)
    kept = 0
    for index, char in enumerate(text):
        room -= width(char, size)
        if room < 0:
            break
        if not text[index + 1 : index + 2].strip():
            kept = index + 1
    return text[:kept].rstrip() + _ELLIPSIS


def _other(char: str) -> int:
    """Return the width of a character the table lacks: marks none, East Asian and emoji an em."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return _EM if unicodedata.east_asian_width(char) in "WF" else _TYPICAL


@cache
def _advances() -> dict[str, int]:
    table: dict[str, int] = {}
    for entry in _TABLE.split(";"):
        advance, *runs = entry.split()
        for run in runs:
            first, _, last = run.partition("-")
            for code in range(int(first, 16), int(last or first, 16) + 1):
                table[chr(code)] = int(advance)
    return table


# advance width in 1/2048 em, then the code points that have it, in hexadecimal
_TABLE = """
342 2044; 384 2032 2035; 391 27; 455 69-6a 6c 12f 135 13a 13c 142 17f 390 3af 3b9 3ca 3f3 456 458 1ec9
1ecb 2018-201b; 532 7c a6 5d5 5d9 5df; 569 20-21 2c 2e-2f 3a-3b 49 5b-5d 66 74 a0 cc-cf ec-ef 128-12e
130-131 163 167 21b 37e 387 399 3aa 406-407 457 1ec8 1eca 2024 2045-2046 204f 205a 205d-205e; 597 13e; 662
5d6 2113; 663 2038; 682 28-29 2d 60 72 a1 a8 b2-b4 b7-b9 155 157 159 374-375 37a 384-385 2010-2011
201c-201f 2039-203a 203e 2043; 684 7b 7d 140; 717 2022-2023; 725 2033-2034 2036; 727 22; 747 433 453 493;
748 ba; 758 aa; 768 165; 786 38a; 797 2a 5e0 204e 2051; 806 2052; 809 3c4; 819 b0; 827 3dd; 839 3ef; 842
491; 856 2016; 866 5d2; 879 371; 896 43a 45c; 903 3b6; 905 3f5-3f6; 909 133; 913 3ad 3b5; 917 3be; 938 373
442; 939 437; 945 204a; 950 3ee; 961 5e; 981 2055; 987 3c2; 1001 490; 1005 2041; 1024 4a 63 6b 73 76 78-7a
e7 fd ff 107 109 10b 10d 134 137-138 15b 15d 15f 161 177 17a 17c 17e 219 37b-37d 37f 3b3 3ba-3bb 3bd 3db
3e7 3f2 408 441 443 445 455 45e 1ef3 1ef5 1ef7 1ef9 203c 2191 2193 2195; 1030 2056; 1032 5e5; 1045 44d
454; 1051 20ab; 1056 2050; 1059 2025; 1067 447 44c 2037 20b0; 1075 3c7 5db; 1084 3df; 1085 5dc; 1088 432;
1094 5da 5e8; 1100 b6 204b-204d; 1109 403 413 43f 44f 492; 1116 5e6 2125; 1120 3b0 3c5 3cb 3cd 3d1; 1124
b1 f7 221a 2248 2260 2264-2265; 1128 393; 1130 45f; 1131 af 43d 2017; 1134 3ed; 1135 5d3; 1139 23-24 30-39
3f 4c 5f 61-62 64-65 67-68 6e-71 75 a2-a5 a7 ab bb e0-e5 e8-eb f0-f6 f9-fc fe 101 103 105 111 113 115 117
119 11b 11d 11f 121 123 125 127 139 13b 13d 13f 141 144 146 148 14b 14d 14f 151 169 16b 16d 16f 171 173
3ae 3b7-3b8 3bf 3cc 3d9 3e5 3f8 430 435 43e 440 450-452 45b 1ea1 1ea3 1ea5 1ea7 1ea9 1eab 1ead 1eaf 1eb1
1eb3 1eb5 1eb7 1eb9 1ebb 1ebd 1ebf 1ec1 1ec3 1ec5 1ec7 1ecd 1ecf 1ed1 1ed3 1ed5 1ed7 1ed9 1ee5 1ee7
2012-2013 2020-2021 203d 20a0 20a3-20a4 20ac 20b4 20b6 20b9-20ba 20bd; 1140 3b4; 1144 377 438-439 45d;
1147 3d5; 1165 3c1 3fc; 1173 3f1 431 446; 1178 3b2 3d0; 1180 b5 3bc; 1181 3e1; 1184 3ac 3b1; 1192 5e2;
1193 40c 41a; 1195 434 43b 2261; 1196 2b 3c-3e 7e ac d7 2053 205c 2212; 1201 370; 1208 5e7; 1221 3eb; 1225
5d1; 1228 203b; 1231 3d7 3f0; 1237 149 417; 1248 3ea; 1249 5e4; 1251 46 54 5a bf df f8 162 164 166 179 17b
17d 21a 372 396 3a4 3dc 422 20ae 20b8; 1259 10f; 1264 3c3; 1266 3a3; 1276 5e3; 1279 3de; 1280 44a; 1284
2057; 1285 20be; 1286 5d0; 1290 2124; 1298 5d4; 1301 40e 423; 1304 211f; 1328 3c6; 1331 39e; 1337 5d8;
1341 2119; 1343 5e1 1edb 1edd 1edf 1ee1 1ee3; 1344 411 41b 42c; 1348 5d7; 1365 427; 1366 26 41-42 45 4b 50
53 56 58-59 c0-c5 c8-cb dd-de 100 102 104 112 114 116 118 11a 136 15a 15c 15e 160 176 178 218 391-392 395
39a 3a1 3a5 3a7 3ab 3cf 3e8-3e9 3f7 400 405 410 412 415 420 425 1ea0 1ea2 1ea4 1ea6 1ea8 1eaa 1eac 1eae
1eb0 1eb2 1eb4 1eb6 1eb8 1eba 1ebc 1ebe 1ec0 1ec2 1ec4 1ec6 1ef2 1ef4 1ef6 1ef8 20ad 20b1 20b3 20b7 2123;
1367 386 401; 1368 394 39b; 1370 436; 1371 1ee9 1eeb 1eed 1eef 1ef1; 1380 3e6; 1381 3e4; 1387 414; 1389
5dd; 1404 211e; 1407 5de; 1408 3fb 43c; 1413 3c0; 1415 5ea; 1439 1e9e; 1460 3c8 221e; 1462 211d; 1472 376
404 40d 40f 418-419 41f 42d 44b; 1479 43-44 48 4e 52 55 77 c7 d0-d1 d9-dc 106 108 10a 10c 10e 110 124 126
143 145 147 154 156 158 168 16a 16c 16e 170 172 175 397 39d 3a0 3da 3f9 3fd-3ff 41d 421 42f 1e81 1e83 1e85
1ee4 1ee6 20a1-20a2 20a6 20b5; 1481 14a; 1491 2058-2059; 1495 5e9; 1505 132; 1509 a9 ae 3ec 2117; 1515
426; 1517 205b; 1531 3a9; 1536 44e; 1539 2048-2049; 1541 38f; 1549 3e0; 1557 424; 1573 2126; 1582 3d2 3d4;
1586 38c; 1593 47 4f 51 d2-d6 d8 11c 11e 120 122 14c 14e 150 398 39f 3d8 3f4 41e 1ecc 1ece 1ed0 1ed2 1ed4
1ed6 1ed8 20b2 2115 211a; 1599 3c9 3ce 3d6; 1606 388; 1610 20bc; 1621 42a; 1627 203f-2040 2054; 1634 3a6;
1643 448; 1651 2118; 1664 45a; 1666 2114; 1672 2042; 1685 444 449; 1699 20bb; 1706 4d 6d 39c 3e3 3fa 41c
20a5; 1708 bc-be; 1711 3a8; 1716 389; 1739 20aa 211c; 1749 40b 1ee8 1eea 1eec 1eee 1ef0; 1752 38e; 1756
1eda 1edc 1ede 1ee0 1ee2; 1771 402; 1786 211b; 1813 42b; 1821 25 e6; 1824 3e2; 1856 459; 1877 428; 1891
416; 1920 429; 1933 57 153 174 1e80 1e82 1e84 20a9; 1962 3d3; 2048 c6 152 2014-2015 2026 2030 20af
2120-2122 2190 2192 2194; 2069 40a 42e; 2079 40; 2165 409; 2197 2116; 2201 2047; 2240 20a7; 2384 20a8;
2703 2031
"""
