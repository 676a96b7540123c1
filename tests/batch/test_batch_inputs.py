"""What a batch reads, and what it does with input that is wrong."""

import gzip
import json
import zipfile
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from batch_site import article, files, routes, text
from conftest import SHARED
from contentaudit.batch.address import key_of
from contentaudit.batch.inputs import pages
from contentaudit.batch.inputs.archives import Archives
from contentaudit.batch.inputs.xml import BadXMLError, elements
from contentaudit.batch.item import Record
from contentaudit.load import Fetcher, WebOptions
from servers import Site, redirect

LOOPBACK = WebOptions(allowed=("127.0.0.0/8",))
XML = "application/xml"


def found(*inputs, **more):
    with Fetcher(LOOPBACK) as fetcher:
        return list(pages(list(map(str, inputs)), fetcher.fetch, **more))


def sources(*inputs, **more):
    return [item.source for item in found(*inputs, **more)]


def urlset(*addresses, more=""):
    body = "".join(f"<url><loc>{address}</loc>{more}</url>" for address in addresses)
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</urlset>'


def index(*addresses):
    body = "".join(f"<sitemap><loc>{address}</loc></sitemap>" for address in addresses)
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</sitemapindex>'


def test_ten_spellings_are_one_page():
    """Spellings that a server cannot tell apart, and tracking, have the same key."""
    spellings = [
        "http://example.com/a/page",
        "HTTP://EXAMPLE.com/a/page",
        "http://example.com:80/a/page",
        "http://example.com/a/./page",
        "http://example.com/a/b/../page",
        "http://example.com/a/%70age",
        "http://example.com/a/page#part",
        "http://example.com/a/page?",
        "http://example.com/a/page?utm_source=x&gclid=1",
        " http://user:secret@example.com./a/page ",
        "http:\\\\example.com\\a\\page",
    ]
    assert {"http://example.com/a/page"} == {key_of(each) for each in spellings}


@pytest.mark.parametrize(
    "other",
    [
        "http://example.com/a/Page",
        "https://example.com/a/page",
        "http://example.com/a/page/",
        "http://example.com/a/page?id=1",
        "http://example.com/a%2Fpage",
        "http://www.example.com/a/page",
    ],
)
def test_addresses_that_a_server_may_tell_apart_stay_apart(other):
    """Case of the path, scheme, final slash, parameters, escaped slashes and hosts choose another page."""
    assert key_of("http://example.com/a/page") != key_of(other)


def test_what_is_no_web_address_is_its_own_key():
    """Addresses that cannot be parsed, or are not of the web, are left alone."""
    assert ["http://[", "mailto:a@b.c"] == [key_of("http://["), key_of("mailto:a@b.c")]


def test_a_text_list_holds_addresses_and_paths(workdir):
    """Empty lines and comments are passed over; a path is found beside the list."""
    (workdir / "lists").mkdir()
    (workdir / "lists" / "a.html").write_text(article("tea"))
    (workdir / "lists" / "todo.txt").write_text("\ufeff# mine\nhttps://example.com/x\n\na.html\n")
    items = found("lists/todo.txt")
    assert [("web", "https://example.com/x"), ("file", str(Path("lists/a.html")))] == [
        (item.via, item.source) for item in items
    ]


def test_a_text_article_is_not_taken_for_a_list(workdir):
    """A .txt whose lines are prose is one page."""
    (workdir / "story.txt").write_text("Tea is a drink.\nMany people like it.\n")
    assert ["story.txt"] == sources("story.txt")


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffURL;Keyphrase\r\na.html;thé vert\r\n".encode(),
        "url;keyphrase\na.html;thé vert\n".encode("cp1252"),
        "url\tkeyphrase\r\na.html\tthé vert\r\n".encode("utf-16"),
        "sep=;\r\nurl;keyphrase\r\na.html;thé vert\r\n".encode(),
        "\n\nurl|keyphrase\na.html|thé vert\n".encode(),
        gzip.compress("url,keyphrase\na.html,thé vert\n".encode()),
    ],
    ids=["mark", "windows", "utf-16", "sep", "blank", "gzip"],
)
def test_a_csv_is_read_whatever_program_saved_it(workdir, data):
    """Encodings and delimiters of Excel, empty lines before the header, and gzip are all understood."""
    name = "list.csv.gz" if data.startswith(b"\x1f") else "list.csv"
    (workdir / name).write_bytes(data)
    assert [("a.html", {"keyphrase": "thé vert"})] == [(item.source, item.brief) for item in found(name)]


def test_text_lists_may_be_utf_16_or_gzip(workdir):
    """They are lists, not articles, however they were saved."""
    files(workdir / "site", 1)
    (workdir / "wide.txt").write_bytes("site/page-000.html\r\n".encode("utf-16"))
    (workdir / "list.txt.gz").write_bytes(gzip.compress(b"site/page-000.html\n"))
    assert [str(Path("site/page-000.html"))] * 2 == sources("wide.txt", "list.txt.gz")


def test_a_quotation_mark_left_open_is_a_failure(workdir):
    """The rows that it swallows are not taken for one address."""
    (workdir / "list.csv").write_text('url,keyphrase\n"a.html,tea\nb.html,owls\n')
    (item,) = found("list.csv")
    assert ("list.csv, row 1", True) == (item.source, item.trouble.whole)


def test_an_input_that_names_no_page_says_so(workdir):
    """An empty list, an empty sitemap and a WACZ without archives are failures, not silence."""
    (workdir / "list.csv").write_text("url\n")
    (workdir / "sitemap.xml").write_text(urlset())
    zipfile.ZipFile("a.wacz", "w").close()
    assert ["it names no page"] * 2 == [item.trouble.reason for item in found("list.csv", "sitemap.xml")]
    assert "it holds no WARC" in found("a.wacz")[0].trouble.reason


def test_a_run_that_cannot_be_read_is_one_failure(workdir):
    """A run's file that was cut off or is something else says so."""
    (workdir / "RUN").mkdir()
    (workdir / "RUN" / "run.sqlite").write_bytes(b"SQLite format 3\x00, and then no more")
    (item,) = found("RUN")
    assert ("input", True) == (item.trouble.failure, "cannot be read" in item.trouble.reason)


def test_csv_columns_become_the_brief(workdir):
    """Keyphrase, synonyms, terms, page type and grade are read by the header, whatever its spelling."""
    (workdir / "list.csv").write_text(
        "Page Type;URL;Keyphrase;Synonyms;terms;audience grade\n"
        "article;https://example.com/a;back pain;sore back | lumbar pain;spine;8\n"
        ";https://example.com/b;;;;\n"
    )
    first, second = found("list.csv")
    assert {
        "page_type": "article",
        "keyphrase": "back pain",
        "synonyms": ["sore back", "lumbar pain"],
        "terms": ["spine"],
        "audience_grade": 8.0,
    } == first.brief
    assert ("https://example.com/b", {}) == (second.source, second.brief)


def test_a_row_with_a_wrong_value_fails_alone(workdir):
    """A page type that does not exist, a grade that is no number and an empty address are three failures."""
    (workdir / "list.csv").write_text(
        "source,page_type,audience_grade\nhttps://example.com/a,novel,\nhttps://example.com/b,,high\n,,\n,article,\n"
        "https://example.com/c,,\n"
    )
    kinds = [(item.via, item.trouble and item.trouble.failure) for item in found("list.csv")]
    assert [("none", "input"), ("none", "input"), ("none", "input"), ("web", None)] == kinds


def test_parquet_rows_carry_lists(workdir):
    """A Parquet column of lists is a list of synonyms."""
    table = pa.table({"url": ["https://example.com/a"], "synonyms": [["x", "y"]], "other": [1]})
    pq.write_table(table, workdir / "list.parquet")
    (item,) = found("list.parquet")
    assert ("https://example.com/a", {"synonyms": ["x", "y"]}) == (item.source, item.brief)


def test_cells_that_data_frames_leave_empty_are_empty(workdir):
    """NaN is no keyphrase, no list and no grade; an address in bytes is text."""
    cells = {"url": [b"a.html"], **{key: [float("nan")] for key in ("keyphrase", "terms", "audience_grade")}}
    pq.write_table(pa.table(cells), "list.parquet")
    assert [("a.html", {})] == [(item.source, item.brief) for item in found("list.parquet")]


def test_parquet_without_the_needed_column_is_one_failure(workdir):
    """It says which columns there are."""
    pq.write_table(pa.table({"address_of_page": ["x"], "n": [1]}), workdir / "list.parquet")
    (item,) = found("list.parquet")
    assert ("list.parquet", "input") == (item.source, item.trouble.failure)
    assert "address_of_page, n" in item.trouble.reason


def test_a_file_that_is_no_parquet_is_one_failure(workdir):
    """Its bytes are not read as anything else."""
    (workdir / "list.parquet").write_bytes(b"PAR1 but no more")
    (item,) = found("list.parquet")
    assert "cannot be read as Parquet" in item.trouble.reason


def test_a_folder_holds_articles_in_order_of_name(workdir):
    """Other files are left out."""
    files(workdir / "site", 3)
    (workdir / "site" / "style.css").write_text("p {}")
    assert [str(Path("site", f"page-00{n}.html")) for n in range(3)] == sources("site")


def test_an_input_that_is_not_there_fails(workdir):
    """A missing path is a failure of its own kind."""
    (item,) = found("nothing.csv")
    assert item.trouble is not None or item.via == "file"
    (item,) = found("no-folder/")
    assert item.via in ("file", "none")


def test_a_sitemap_index_is_followed_once_each(workdir):
    """Sitemaps may be compressed, nest themselves, name images and videos, be broken or absent."""
    with Site({}) as site:
        images = (
            '<image:image xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><image:loc>'
            "https://cdn.example.com/x.png</image:loc></image:image>"
        )
        news = (
            '<news:news xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
            "<news:title>Tea</news:title></news:news>"
        )
        squeezed = gzip.compress(urlset(site.url("/b"), more=news).encode())
        site.routes |= {
            "/sitemap.xml": text(
                index(*map(site.url, ["/sitemap.xml", "/one.xml", "/two.xml.gz", "/gone.xml", "/list.txt"])),
                XML,
            ),
            "/one.xml": text(urlset(site.url("/a"), "/relative", more=images), XML),
            "/two.xml.gz": lambda request: request.answer(200, squeezed, "application/gzip"),
            "/list.txt": text(f"{site.url('/c')}\n"),
        }
        items = found(site.url("/sitemap.xml"))
        assert [
            (site.url("/a"), None),
            (site.url("/relative"), None),
            (site.url("/b"), None),
            (site.url("/gone.xml"), "http-status"),
            (site.url("/c"), None),
        ] == [(item.source, item.trouble and item.trouble.failure) for item in items]
        assert site.url("/one.xml") == items[0].listed


def test_sitemaps_nested_without_end_are_cut_off():
    """An index that always names another index ends as one failure."""
    with Site({}) as site:
        for number in range(12):
            site.routes[f"/{number}.xml"] = text(index(site.url(f"/{number + 1}.xml")), XML)
        (item,) = found(site.url("/0.xml"))
        assert "nested more than 5 deep" in item.trouble.reason


def test_xml_that_breaks_keeps_what_stands_before_it(workdir):
    """The pages before the break are in, and the break is a failure."""
    (workdir / "sitemap.xml").write_text(urlset("https://example.com/a")[:-10] + "<url><loc>x &nope; </loc>")
    first, second = found("sitemap.xml")
    assert ("https://example.com/a", None) == (first.source, first.trouble)
    assert "its XML breaks at line 1" in second.trouble.reason


BOMB = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<urlset><url><loc>https://example.com/&b;</loc></url></urlset>"""
EXTERNAL = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>
<urlset><url><loc>&f;</loc></url></urlset>"""


@pytest.mark.parametrize("document", [BOMB, EXTERNAL])
def test_entities_are_refused_where_they_are_declared(document):
    """Neither a bomb nor a file of this machine gets in."""
    with pytest.raises(BadXMLError, match="declares entities"):
        list(elements([document.encode()]))


def test_a_document_type_on_the_network_is_not_fetched():
    """A public DTD, as some RSS files name, is passed over."""
    with Site({}) as site:
        document = f'<!DOCTYPE rss SYSTEM "{site.url("/rss.dtd")}"><rss><a>b</a></rss>'
        assert ["a", "rss"] == [element.name for element in elements([document.encode()])]
        assert [] == site.requests


def test_xml_is_bounded():
    """Depth and one text have limits."""
    with pytest.raises(BadXMLError, match="deep"):
        list(elements([b"<a>" * 200]))
    with pytest.raises(BadXMLError, match="longer than"):
        list(elements([b"<a>" + b"x" * 300_000 + b"</a>"]))


def test_feeds_name_their_items(workdir):
    """RSS and Atom links are pages; a feed's own link, enclosures and replies are not."""
    (workdir / "feed.rss").write_text(
        "<rss><channel><link>https://example.com/</link><item><link>https://example.com/r</link>"
        '<enclosure url="https://example.com/x.mp3"/></item></channel></rss>'
    )
    (workdir / "feed.atom").write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://example.com/"/><entry>'
        '<link rel="replies" href="https://example.com/c"/><link href="https://example.com/e"/></entry></feed>'
    )
    assert ["https://example.com/r", "https://example.com/e"] == sources("feed.rss", "feed.atom")


def test_xml_of_another_kind_is_a_failure(workdir):
    """Its root is named."""
    (workdir / "shapes.xml").write_text("<svg><loc>https://example.com</loc></svg>")
    (item,) = found("shapes.xml")
    assert "<svg>" in item.trouble.reason


def test_a_sitemap_bomb_is_bounded(workdir):
    """What is small compressed and huge decompressed is refused, at its limit."""
    (workdir / "sitemap.xml.gz").write_bytes(gzip.compress(b"<urlset>" + b" " * 60_000_000))
    (item,) = found("sitemap.xml.gz")
    assert "larger than 50 MB" in item.trouble.reason


def test_the_web_tells_a_page_from_a_list():
    """An address of a page is the page; a feed or a list of addresses stands for what it names."""
    with Site(routes(1)) as site:
        site.routes |= {
            "/list": text("https://example.com/a\nhttps://example.com/b\n"),
            "/data.csv": text("url,keyphrase\nhttps://example.com/c,tea\n", "text/csv"),
            "/plain": text("Tea is a drink.\n"),
            "/moved.xml": redirect("/feed"),
            "/feed": text("<rss><channel><item><link>/d</link></item></channel></rss>", XML),
        }
        addresses = [
            site.url(path) for path in ("/page-000.html", "/plain", "/list", "/data.csv", "/moved.xml")
        ]
        expected = [
            site.url("/page-000.html"),
            site.url("/plain"),
            "https://example.com/a",
            "https://example.com/b",
            "https://example.com/c",
            site.url("/d"),
        ]
        assert expected == sources(*addresses)


def test_a_saved_report_gives_its_pages_and_briefs(workdir, cli):
    """A JSON report can be audited again, with what was known of its pages."""
    (workdir / "a.html").write_text(article("tea"))
    cli("audit", "a.html", "--keyphrase", "tea", "--fail-on", "never", "--report", "json=run.json")
    (item,) = found("run.json")
    assert ("a.html", {"keyphrase": "tea"}) == (item.source, item.brief)


WARCS = sorted((SHARED / "suites" / "warc").glob("*")) if (SHARED / "suites" / "warc").is_dir() else []


@pytest.mark.skipif(not WARCS, reason="the suite of WARC files is not in the shared folder")
@pytest.mark.parametrize("path", WARCS, ids=lambda path: path.name)
def test_every_record_of_a_broken_archive_ends_as_a_page_or_a_failure(path):
    """Nothing raises; every page that is found can be read again by its place."""
    archives = Archives()
    for item in found(path, format="archive"):
        if item.via == "archive":
            capture = archives.read(Record(**json.loads(item.place)))
            assert 200 == capture.status
            assert b"<html" in capture.body.lower()
        else:
            assert item.trouble.failure in ("record", "input")
    archives.close()


def warc(path, count):
    """Write an archive of articles."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with Path(path).open("wb") as file:
        writer = WARCWriter(file, gzip=str(path).endswith(".gz"))
        for number in range(count):
            head = StatusAndHeaders(
                "200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1"
            )
            body = BytesIO(article("tea", number).encode())
            writer.write_record(
                writer.create_warc_record(
                    f"https://example.com/{number}", "response", payload=body, http_headers=head
                )
            )
    return path


def test_a_wacz_holds_its_archives(workdir):
    """The WARC inside the ZIP is read in place."""
    inner = warc(workdir / "data.warc.gz", 3)
    with zipfile.ZipFile(workdir / "site.wacz", "w") as archive:
        archive.write(inner, "archive/data.warc.gz")
        archive.writestr("pages/pages.jsonl", "{}")
    items = found("site.wacz")
    assert [f"https://example.com/{n}" for n in range(3)] == [item.source for item in items]
    capture = Archives().read(Record(**json.loads(items[2].place)))
    assert article("tea", 2).encode() == capture.body


def test_records_of_an_archive_compressed_as_a_whole_are_read_in_order(workdir):
    """Where no record can be reached by itself, reading goes on from the last one."""
    plain = warc(workdir / "plain.warc", 5).read_bytes()
    (workdir / "whole.warc.gz").write_bytes(gzip.compress(plain))
    archives = Archives()
    for number, item in enumerate(found("whole.warc.gz")):
        assert article("tea", number).encode() == archives.read(Record(**json.loads(item.place))).body
    with pytest.raises(EOFError):
        archives.read(Record("whole.warc.gz", "", 0, 99))
    archives.close()
