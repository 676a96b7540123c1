"""Bytes to text: marks, labels and lies about them."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import turbohtml

from contentaudit.document.encoding import decode

SHARED = Path(os.environ.get("CONTENTAUDIT_SHARED", Path(__file__).parents[2] / ".." / "shared"))


@pytest.mark.parametrize(
    ("data", "declared", "expected"),
    [
        (b"", None, ("", "utf-8", False)),
        (b"plain", None, ("plain", "utf-8", False)),
        (b"plain", "iso-8859-1", ("plain", "windows-1252", False)),
        (b"plain", "no-such-charset", ("plain", "utf-8", False)),
        (b"plain", "hz-gb-2312", ("plain", "utf-8", False)),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "iso-8859-1", ("café", "utf-8", True)),
        (b"\xff\xfea\0\xe9\0", None, ("aé", "utf-16-le", True)),
        (b"\xfe\xff\0a\0\xe9", None, ("aé", "utf-16-be", True)),
        (b"<\0p\0>\0", None, ("<p>", "utf-16-le", False)),
        (b"\0<\0p\0>", None, ("<p>", "utf-16-be", False)),
        (b"a\0\xe9\0", "utf-16", ("aé", "utf-16-le", False)),
        (b"<p>caf\xc3\xa9", "utf-16", ("<p>café", "utf-8", False)),
        (b"caf\xc3\xa9", "utf-8", ("café", "utf-8", False)),
        (b"caf\xc3\xa9", "iso-8859-1", ("café", "utf-8", False)),
        (b"caf\xe9 \x93x\x94", "utf-8", ("café “x”", "windows-1252", False)),
        (b"caf\xe9", None, ("café", "windows-1252", False)),
        (b"caf\xe9", "iso-8859-1", ("café", "windows-1252", False)),
        (b"\xc3\xa9\xc3\xa9\xc3\xa9 \x93", "utf-8", ("ééé “", "utf-8", False)),
        (b"<meta charset=windows-1251>\xcf\xf0\xe8\xe2\xe5\xf2", None, ("<meta charset=windows-1251>Привет", "windows-1251", False)),
        (b"<meta charset=windows-1252>caf\xc3\xa9", None, ("<meta charset=windows-1252>café", "utf-8", False)),
        (b"\x93\xfa\x96{\x8c\xea", "shift_jis", ("日本語", "shift_jis", False)),
        ("日本語日本語".encode(), "shift_jis", ("日本語日本語", "utf-8", False)),
        (b"\xc3\xa9", "gb2312", ("茅", "gbk", False)),
        (b"\xc3\xa9" * 4, "gb2312", ("éééé", "utf-8", False)),
        (b"\xc3\xa0", "euc-kr", ("횪", "euc-kr", False)),
        (b"\xef\xbb\xbf\x93", None, ("“", "utf-8", True)),
        ("联通".encode("gbk"), "gb2312", ("联通", "gbk", False)),
    ],
)  # fmt: skip
def test_decode(data: bytes, declared: str | None, expected: tuple[str, str, bool]) -> None:
    """What the bytes are counts more than what is said of them."""
    assert expected == decode(data, declared)


@pytest.mark.parametrize("declared", [None, "utf-8", "iso-8859-1"])
def test_no_byte_is_lost(declared: str | None) -> None:
    """Every byte leaves a character, even one that no encoding expects."""
    text, _, _ = decode(bytes(range(1, 256)), declared)
    assert 255 == len(text)
    assert "\ufffd" not in text


def test_stray_bytes_are_for_decoding() -> None:
    """What cannot be encoded stays an error."""
    with pytest.raises(UnicodeEncodeError):
        "\ud800".encode("utf-8", "contentaudit-stray-bytes")


def test_russian_called_utf8() -> None:
    """A page that says UTF-8 and is not is decoded as what it looks like."""
    russian = "Съешь же ещё этих мягких французских булок, да выпей чаю. " * 3
    assert (russian, "windows-1251", False) == decode(russian.encode("windows-1251"), "utf-8")


def test_html5lib_encodings() -> None:
    """Sniffing agrees with the html5lib suite on all of its 82 pages."""
    folder = SHARED / "suites" / "html5lib" / "encoding"
    if not folder.is_dir():
        pytest.skip("the html5lib suite is not here")
    cases = [
        match.groups()
        for file in sorted(folder.glob("*.dat"))
        for match in re.finditer(rb"#data\n(.*?)\n#encoding\n(.*?)\n", file.read_bytes(), re.DOTALL)
    ]
    right = [turbohtml.parse(data).encoding.lower() == name.decode().strip().lower() for data, name in cases]
    assert (82, 82) == (sum(right), len(cases))
