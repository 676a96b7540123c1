"""What a worker does with its pages, in this process: files, archives, fetched pages, what is unchanged."""

import io
import json

import msgspec
import pyarrow as pa
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from batch_site import article
from contentaudit import Auditor, Settings
from contentaudit.batch.audit import audit_batches, results_of
from contentaudit.batch.frames import Audited, Page, receive, send
from contentaudit.batch.item import Item
from contentaudit.batch.schema import NESTED, RESULT, result_schema
from contentaudit.batch.worker import Worker, serve


@pytest.fixture(scope="module")
def worker():
    return Worker(Auditor(Settings(ignore=("grammar",))), 10_000)


def rows(audited):
    return pa.ipc.open_stream(audited.data).read_all().to_pylist()


def test_files_are_read_audited_and_stamped(worker, workdir):
    """Each ends by itself; the results are numbered in their batch."""
    (workdir / "a.html").write_text(article("tea"))
    (workdir / "big.html").write_text("x" * 20_000)
    (workdir / "folder").mkdir()
    names = ["a.html", "big.html", "folder", "none.html"]
    audited = worker.audit([Page(n, Item(name, "file", name)) for n, name in enumerate(names)])
    assert ["audited", "failed", "failed", "failed"] == [done.outcome for done in audited.done]
    assert [None, "too-large", "unreadable", "missing"] == [done.failure for done in audited.done]
    assert [0, None, None, None] == [done.place for done in audited.done]
    (row,) = rows(audited)
    assert ("a.html", "All about tea 0", audited.done[0].score) == (row["source"], row["title"], row["score"])
    assert audited.done[0].stamp.startswith(str((workdir / "a.html").stat().st_size))


def test_what_is_unchanged_is_not_audited_again(worker, workdir):
    """The digest of the bytes decides."""
    (workdir / "a.html").write_text(article("tea"))
    first = worker.audit([Page(1, Item("a.html", "file", "a.html"))])
    again = worker.audit([Page(1, Item("a.html", "file", "a.html"), digest=first.done[0].digest)])
    assert ("unchanged", None) == (again.done[0].outcome, again.data)


def test_fetched_pages_keep_what_the_server_said(worker):
    """Status and type decide, and validators are handed on."""
    item = Item("https://example.com/a", "web", "https://example.com/a")
    page = {"content": article("tea").encode(), "url": "https://example.com/b", "content_type": "text/html"}
    pages = [Page(1, item, status=200, etag='"x"', **page), Page(2, item, status=404, **page)]
    audited = worker.audit(pages)
    assert [("audited", '"x"'), ("failed", None)] == [(done.outcome, done.etag) for done in audited.done]
    (row,) = rows(audited)
    assert "https://example.com/" == next(link["url"] for link in row["links"])


def test_records_of_archives_are_read_in_place(worker, workdir):
    """A record that is not there any more fails by itself."""
    with (workdir / "a.warc").open("wb") as file:
        writer = WARCWriter(file, gzip=False)
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        body = io.BytesIO(article("bees").encode())
        writer.write_record(
            writer.create_warc_record("https://example.com/", "response", body, http_headers=head)
        )
    places = [
        {"path": "a.warc", "member": "", "offset": 0},
        {"path": "a.warc", "member": "", "offset": 99_999},
    ]
    pages = [
        Page(n, Item("https://example.com/", "archive", json.dumps(each))) for n, each in enumerate(places)
    ]
    audited = worker.audit(pages)
    assert [("audited", None), ("failed", "broken")] == [
        (done.outcome, done.failure) for done in audited.done
    ]


def test_a_worker_serves_until_its_parent_hangs_up(worker, workdir):
    """Messages are whole or not at all."""
    (workdir / "a.html").write_text(article("tea"))
    given, taken = io.BytesIO(), io.BytesIO()
    send(given, msgspec.msgpack.encode([Page(7, Item("a.html", "file", "a.html"))]))
    given.write((999).to_bytes(8, "big") + b"broken off")
    given.seek(0)
    serve(worker, given, taken)
    taken.seek(0)
    answer = msgspec.msgpack.decode(receive(taken), type=Audited)
    assert [7] == [done.page for done in answer.done]
    assert receive(taken) is None


def test_one_function_audits_batches_of_any_size():
    """Rows come back in order, at most 64 at a time; lone surrogates and missing content are survived."""
    pages = [{"source": f"{n}.html", "content": article("tea", n).encode()} for n in range(70)]
    pages[3]["content"] = None
    batch = pa.RecordBatch.from_pylist(pages)
    found = list(audit_batches([batch], Settings(ignore=("grammar",))))
    assert [64, 6] == [piece.num_rows for piece in found]
    table = pa.Table.from_batches(found)
    assert [each["source"] for each in pages] == table["source"].to_pylist()
    assert ("failed", "missing") == (table["outcome"][3].as_py(), table["failure"][3].as_py())
    assert table["findings"][3].as_py() is None
    assert [column.name for column in RESULT] + list(NESTED) == result_schema().names


def test_text_that_utf_8_cannot_hold_becomes_a_stand_in():
    """A lone surrogate in a page costs no batch."""
    row = {"source": "a\ud800b", "outcome": "audited", "anchors": ["x\ud800"], "categories": [("tea", 1.0)]}
    assert ["a\ufffdb", ["x\ufffd"]] == [results_of([row])[name][0].as_py() for name in ("source", "anchors")]
