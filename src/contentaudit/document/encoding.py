"""
Bytes to text, without losing any.

A page says its encoding in a byte-order mark, in the HTTP header or in a `meta` tag, and may be
wrong. What the bytes are counts more than what is said of them: bytes that are valid UTF-8 beyond ASCII
are UTF-8, whatever a single-byte label says, and bytes that are not are decoded as what they look like.
Stray bytes in a UTF-8 page are read as windows-1252, the usual cause of them, so that every byte stays
visible and the result is always the same.
"""

from __future__ import annotations

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAYS_CHARSET = re.compile(rb"charset|<\?xml[^>]{0,200}encoding", re.IGNORECASE)
_MULTIBYTE = frozenset(("big5", "euc-jp", "euc-kr", "gb18030", "gbk", "iso-2022-jp", "shift_jis"))
_NO_TEXT = frozenset(("replacement", "x-user-defined"))
_PYTHON = {
    "x-mac-cyrillic": "mac-cyrillic",
    "iso-8859-8-i": "iso-8859-8",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
}
_FEW = 4  # characters that may be valid UTF-8 by chance in an East Asian encoding
_STRAY = "contentaudit-stray-bytes"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(_WINDOWS[byte] for byte in error.object[error.start : error.end]), error.end


_WINDOWS = [bytes((byte,)).decode("windows-1252", "ignore") or chr(byte) for byte in range(256)]
codecs.register_error(_STRAY, _as_windows)


def decode(data: bytes, declared: str | None = None) -> tuple[str, str, bool]:
    """
    Decode the bytes of a page.

    Args:
        data: the page as it was stored or sent.
        declared: the charset of the HTTP header, if any; an unknown one is ignored.

    Returns:
        the text without its byte-order mark, the encoding as Python names it, and whether there
        was a byte-order mark.

    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, _STRAY if name == "utf-8" else "replace"), name, True
    said = _said(data, declared)
    if said is None and data[:2] in (b"<\0", b"\0<"):
        said = "utf-16-le" if data[1] == 0 else "utf-16-be"
    if said and said.startswith("utf-16"):
        if 0 in data:
            return data.decode(said, "replace"), said, False
        said = None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return *_decode_other(data, said), False
    if text.isascii():
        return (_read(data, said), said, False) if said else (text, "utf-8", False)
    if said in _MULTIBYTE and sum(character > "\x7f" for character in text) < _FEW:
        other = _read(data, said)
        if "\ufffd" not in other:
            return other, said, False
    return text, "utf-8", False


def _said(data: bytes, declared: str | None) -> str | None:
    """Return what the header, else the page itself, says."""
    from turbohtml import parse

    if declared:
        try:
            name = parse(b"", encoding=declared.strip("\"' \t")).encoding
        except LookupError:
            name = None
        if name and name.lower() not in _NO_TEXT:
            return _python(name)
    if not _SAYS_CHARSET.search(data):
        return None
    name = parse(data).encoding
    return _python(name) if name and name.lower() not in _NO_TEXT else None


def _python(name: str) -> str:
    return _PYTHON.get(name.lower(), name.lower())


def _decode_other(data: bytes, said: str | None) -> tuple[str, str]:
    """Decode bytes that are not valid UTF-8."""
    from turbohtml.detect import Detection, detect

    if said in (None, "utf-8"):
        whole = data.decode("utf-8", "ignore")
        good = sum(character > "\x7f" for character in whole)
        stray = len(data) - len(whole.encode())
        if good > stray:
            return data.decode("utf-8", _STRAY), "utf-8"
    guessed = detect(data, Detection(excluded=frozenset(("UTF-8", "UTF-16LE", "UTF-16BE"))))
    guess = _python(guessed.encoding or "windows-1252")
    names = [name for name in (said, guess) if name and name != "utf-8"]
    texts = [(_read(data, name), name) for name in names]
    return min(texts, key=lambda text: text[0].count("\ufffd"))


def _read(data: bytes, name: str) -> str:
    """Decode as a browser does: its tables hold more than Python's."""
    import turbohtml.detect  # noqa: F401 - registers the codecs

    web = next((web for web, python in _PYTHON.items() if python == name), name)
    return data.decode(f"whatwg-{web}")
