"""Bytes to text, with what was guessed told."""

import pytest

from contentaudit.load import LoadError
from contentaudit.load.decode import decode
from contentaudit.load.files import source_of
from contentaudit.load.kinds import by_look, by_suffix, refuse_binary


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_a_byte_order_mark_decides(encoding, kind):
    """A mark tells the encoding and is no part of the text."""
    decoded = decode("Café".encode(encoding), kind)

    assert ("Café", True, ()) == (decoded.text, decoded.bom, decoded.notes)


def test_utf8_needs_no_note():
    """UTF-8 is what a text is expected to be."""
    assert ("Café – “tea”", "utf-8", False, ()) == decode("Café – “tea”".encode(), "text")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("It costs £5, or €6 – they’re “fine”.", "cp1252"),
        ("L’été dernier, nous avons mangé près de l’église à Orléans.", "cp1252"),
        ("Привет, как дела? Это простой текст.", "cp1251"),
        ("これは日本語のテキストです。検索エンジン最適化。", "shift_jis"),
    ],
)
def test_other_encodings_are_guessed_and_told(text, encoding):
    """A text that is not UTF-8 is read all the same, with a note that says how."""
    decoded = decode(text.encode(encoding), "text")

    assert text == decoded.text
    assert decoded.notes[0].startswith("the text is not UTF-8; it was read as")


def test_a_declared_encoding_needs_no_guess():
    """What the server declares is used, without a note; an unknown name is passed over."""
    assert ("Łódź", ()) == (decode("Łódź".encode("cp1250"), "text", "windows-1250").text, ())
    assert "Café" == decode("Café".encode(), "text", "klingon").text


@pytest.mark.parametrize("kind", ["html", "markdown", "text"])
def test_a_few_stray_bytes_are_told_with_their_line(kind):
    """UTF-8 with a stray byte keeps its accents; the note names the line."""
    data = "Café à la crème\n".encode() + b"na\xefve\n"

    decoded = decode(data, kind)

    assert "Café à la crème\nnaïve\n" == decoded.text
    assert "first on line 2" in decoded.notes[0]


def test_html_follows_its_own_declaration():
    """A page without a suffix that looks like HTML is decoded as its meta tag says."""
    data = '<!doctype html><meta charset="iso-8859-2"><p>Łódź'.encode("iso-8859-2")

    source = source_of(data, name="page", kind=None)

    assert ("html", True) == (source.kind, source.text.endswith("Łódź"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html>\n<title>", "html"),
        ("  <!-- made by hand -->\n<html>", "html"),
        ('<?xml version="1.0"?>\n<html>', "html"),
        ("<p>Tea</p>", "html"),
        ("---\r\ntitle: Tea\r\n---\r\n", "markdown"),
        ("Tea\n\n## Kinds\n", "markdown"),
        ("See [the shop](https://example.com).", "markdown"),
        ("Some **strong** tea", "markdown"),
        ("Tea is a drink.\n\n- green\n- black\n", "text"),
        ("1 < 2 and a <b of c", "text"),
        ("", "text"),
    ],
)
def test_markup_is_told_by_its_look(text, kind):
    """Without a suffix, the first tag or the signs of Markdown decide."""
    assert kind == by_look(text)


@pytest.mark.parametrize("text", ["<!-- -->", "](", "[\n", "<?xml", "**", " \n", "[a]:", "<!--"])
def test_text_made_to_slow_us_down_is_told_at_once(text):
    """No repetition makes the look backtrack without end."""
    assert by_look(text * 5000) in ("text", "markdown")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.HTML", "html"), ("b.mdx", "markdown"), ("c.txt", "text"), ("d.php", None), ("README", None)],
)
def test_markup_is_told_by_the_suffix(name, kind):
    """Suffixes count in any case."""
    assert kind == by_suffix(name)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"PK\x03\x04rest", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"text \x00\x01\x02 text", "a binary file"),
        (bytes(range(256)) * 4, "a binary file"),
    ],
)
def test_what_is_not_text_is_refused(data, what):
    """Known formats are named; other binary data are told by their control characters."""
    with pytest.raises(LoadError, match=f"this is {what}"):
        refuse_binary(data, "page.html")


@pytest.mark.parametrize(
    "data", [b"", b"tea\x00" + b"tea " * 50, "Tea".encode("utf-16"), b"\x1b[1mtea\x1b[0m"]
)
def test_text_with_oddities_is_let_through(data):
    """An empty file, a stray NUL, UTF-16 and terminal colours are text."""
    refuse_binary(data, "page.html")
