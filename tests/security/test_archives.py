"""Archives, sitemaps and feeds of strangers: nothing is unpacked, nothing is fetched, nothing raises."""

from __future__ import annotations

import json
import random
import zipfile
from io import BytesIO

import pytest

from contentaudit.batch.inputs import pages
from contentaudit.batch.inputs.archives import BROKEN, Archives
from contentaudit.batch.item import Record

PAGE = b"<html><title>Tea</title><p>Tea is a drink.</p></html>"


def record(address="https://example.com/a", body=PAGE):
    """Return one WARC record of a page."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        f"WARC-Date: 2026-01-01T00:00:00Z\r\nContent-Type: application/http;msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def wacz(path, members, compression=zipfile.ZIP_DEFLATED):
    """Write a ZIP with members as they are named."""
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def read(path):
    """Read every page of an archive; return the items."""
    archives, found = Archives(), []
    for item in pages([str(path)], None, format="archive"):
        found.append(item)
        if item.via == "archive":
            try:
                archives.read(Record(**json.loads(item.place)))
            except BROKEN:
                found.append("broken")
    archives.close()
    return found


def test_names_lead_nowhere(workdir):
    """Members with absolute or climbing names write nothing and read nothing outside the archive."""
    (workdir / "in").mkdir()
    names = [
        "../../evil.warc",
        "archive/../../evil.warc",
        "/evil.warc",
        "archive/C:\\evil.warc",
        "archive/a.warc",
    ]
    read(wacz(workdir / "in" / "site.wacz", [(name, record()) for name in names]))
    assert ["in", "in/site.wacz"] == sorted(str(p.relative_to(workdir)) for p in workdir.rglob("*"))


def test_a_link_in_an_archive_is_text(workdir):
    """A member that is a symbolic link in the ZIP is not followed."""
    (workdir / "secret").write_bytes(record("https://example.com/secret"))
    with zipfile.ZipFile(workdir / "site.wacz", "w") as archive:
        link = zipfile.ZipInfo("archive/a.warc")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, str(workdir / "secret"))
    assert [] == [item.source for item in read(workdir / "site.wacz") if "secret" in item.source]


def test_an_archive_is_named_safely(workdir):
    """A page's address in an archive, whatever it says, is only a name."""
    (workdir / "a.warc").write_bytes(
        record("https://example.com/../../../etc/passwd") + record("file:///etc/passwd")
    )
    assert ["https://example.com/../../../etc/passwd"] == [item.source for item in read(workdir / "a.warc")]


@pytest.mark.parametrize("field", ["encrypted", "method", "version"])
def test_archives_that_cannot_be_read_are_told(workdir, field):
    """An encrypted member, an unknown compression and a version of the future are failures, not exceptions."""
    data = bytearray(wacz(workdir / "a.wacz", [("archive/a.warc", record() * 9)]).read_bytes())
    entry = data.index(b"PK\x01\x02")
    for start, offset in ((0, 4), (entry, 6)):
        at = {"version": start + offset, "encrypted": start + offset + 2, "method": start + offset + 4}[field]
        data[at] = {"version": 99, "encrypted": data[at] | 1, "method": 98}[field]
    (workdir / "a.wacz").write_bytes(bytes(data))
    (item,) = read(workdir / "a.wacz")
    assert ("input", True) == (item.trouble.failure, "cannot be read" in item.trouble.reason)


def test_damaged_archives(workdir):
    """Whatever bytes are damaged, every record is a page or a failure."""
    chance = random.Random(9)
    whole = BytesIO()
    wacz(whole, [("archive/a.warc", record() * 3), ("archive/b.warc", record("https://example.com/b"))])
    path = workdir / "a.wacz"
    for _ in range(250):
        data = bytearray(whole.getvalue())
        for _ in range(chance.randint(1, 5)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(bytes(data))
        for item in read(path):
            assert item == "broken" or item.via == "archive" or item.trouble.failure in ("record", "input")


def test_damaged_sitemaps_and_feeds(workdir):
    """Whatever bytes are damaged, a sitemap and a feed give pages and failures."""
    chance = random.Random(9)
    sitemap = (
        b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        b"<url><loc>https://a.example/</loc></url><url><loc>https://a.example/b</loc></url></urlset>"
    )
    feed = b"<rss><channel><item><link>https://a.example/</link></item><item><link>/c</link></item></channel></rss>"
    for number in range(300):
        data = bytearray((sitemap, feed)[number % 2])
        for _ in range(chance.randint(1, 5)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (workdir / "a.xml").write_bytes(bytes(data))
        found = list(pages(["a.xml"], None, format="sitemap"))
        assert all(item.via in ("web", "file", "none") for item in found)
        assert all(item.trouble for item in found if item.via == "none")


@pytest.mark.parametrize("levels", [3, 9])
def test_entity_bombs_expand_to_nothing(workdir, levels):
    """A billion laughs, quadratic or deep, is refused at its declaration; nothing is expanded."""
    entities = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 50_000}">' for n in range(levels)
    )
    text = (
        f"<!DOCTYPE r [{entities}]><urlset><url><loc>https://a.example/&e{levels - 1};</loc></url></urlset>"
    )
    (workdir / "a.xml").write_text(text)
    (item,) = pages(["a.xml"], None, format="sitemap")
    assert ("input", True) == (item.trouble.failure, "entities" in item.trouble.reason)
