"""Decompression that notices bombs, against the samples of others."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import SHARED
from contentaudit.load.inflate import BrokenError, TooLargeError, inflate
from servers import squeezed

SUITE = SHARED / "suites" / "compressed"
LIMIT = 1_000_000


def raw_deflate(data):
    """Compress without the zlib header, as some servers do."""
    engine = zlib.compressobj(9, zlib.DEFLATED, -15)
    return engine.compress(data) + engine.flush()


def undone(data, encoding, size=1000, limit=LIMIT):
    """Undo an encoding of data that come in pieces."""
    pieces = (data[at : at + size] for at in range(0, len(data), size))
    return b"".join(inflate(pieces, encoding, limit))


@given(
    st.binary(max_size=5000),
    st.integers(1, 50),
    st.sampled_from(["gzip", "x-gzip", "deflate", "raw", "identity"]),
)
def test_what_was_compressed_comes_back(data, size, encoding):
    """Every coding is undone, however the bytes are cut."""
    squeeze = {"deflate": zlib.compress, "raw": raw_deflate, "identity": bytes}.get(encoding, gzip.compress)

    assert data == undone(squeeze(data), encoding.replace("raw", "deflate"), size)


def test_several_members_and_rubbish_after_them():
    """Gzip members in a row are one text; what follows the last is ignored, as browsers do."""
    assert b"onetwo" == undone(gzip.compress(b"one") + gzip.compress(b"two") + b"rubbish", "gzip")
    assert b"one" == undone(zlib.compress(b"one") + b"rubbish", "deflate", size=4)


def test_codings_nobody_knows_are_identity():
    """A made-up coding is taken for none, as browsers do."""
    assert b"tea" == undone(b"tea", "utf-8")


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("gzip", squeezed(20_000_000)),
        ("deflate", zlib.compress(bytes(20_000_000))),
        ("identity", bytes(2_000_000)),
    ],
)
def test_bombs_stop_at_the_limit(encoding, data):
    """Too many bytes end it, after no more than a piece over the limit."""
    with pytest.raises(TooLargeError):
        undone(data, encoding)


def test_a_bomb_between_two_codings_stops():
    """A bomb that is small at both ends is noticed in the middle."""
    inner = gzip.compress(b"") * 200_000

    with pytest.raises(TooLargeError):
        undone(gzip.compress(inner), "gzip, gzip")


@pytest.mark.parametrize(
    ("data", "encoding", "reason"),
    [
        (gzip.compress(b"tea" * 100)[:-9], "gzip", "break off"),
        (zlib.compress(b"tea" * 100)[:-9], "deflate", "break off"),
        (b"x", "deflate", "break off"),
        (b"not gzip at all", "gzip", "are broken"),
        (gzip.compress(b"tea")[:-8] + bytes(8), "gzip", "are broken"),
        (b"x", "br", "compressed with br"),
        (b"x", "gzip,gzip,gzip,gzip", "4 times over"),
    ],
)
def test_broken_data_are_told(data, encoding, reason):
    """Truncated data, data of another kind, a wrong checksum, and codings that were not asked for."""
    with pytest.raises(BrokenError, match=reason):
        undone(data, encoding)


def sample(name):
    """Read a sample of the outside suite."""
    if not SUITE.is_dir():
        pytest.skip(f"the outside samples are not in {SUITE}")
    return (SUITE / name).read_bytes()


@pytest.mark.parametrize(("name", "encoding"), [("bomb-gzip.bin", "gzip"), ("bomb-deflate.bin", "deflate")])
def test_outside_bombs_are_stopped(name, encoding):
    """The bombs of Scrapy's tests stop at the limit."""
    with pytest.raises(TooLargeError):
        undone(sample(name), encoding)


@pytest.mark.parametrize(
    ("name", "encoding"), [("bomb-br.bin", "br"), ("bomb-zstd.bin", "zstd"), ("html-br.bin", "br")]
)
def test_codings_not_asked_for_are_refused(name, encoding):
    """Brotli and Zstandard are never asked for; a server that sends them anyway is refused unread."""
    with pytest.raises(BrokenError, match="not asked for"):
        undone(sample(name), encoding)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("html-gzip.bin", "gzip"),
        ("html-zlibdeflate.bin", "deflate"),
        ("html-rawdeflate.bin", "deflate"),
        ("html-gzip-deflate.bin", "gzip, deflate"),
        ("html-gzip-deflate-gzip.bin", "gzip, deflate, gzip"),
    ],
)
def test_outside_pages_are_read(name, encoding):
    """The pages of Scrapy's tests come out whole, one coding or three."""
    assert undone(sample(name), encoding).rstrip().endswith(b"</html>")


@pytest.mark.parametrize(
    "name", ["truncated-crc-error.gz", "truncated-crc-error-short.gz", "unexpected-eof.gz"]
)
def test_outside_broken_streams_are_told(name):
    """Truncated streams and wrong checksums are broken, not articles."""
    with pytest.raises(BrokenError):
        undone(sample(name), "gzip")
