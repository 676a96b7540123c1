"""
Every kind of input that a batch takes, made from the example guides and audited without a network.

    python examples/batch_inputs.py

Each input becomes a run of its own in a temporary folder; one line tells how it ended.
"""

import csv
import gzip
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from contentaudit import Settings
from contentaudit.batch import Options, read, run

GUIDES = sorted((Path(__file__).parent / "guides").glob("*.*"))
SITE = "https://www.example.com"


def archive(path: Path) -> Path:
    """Write the guides as a web archive, as a crawler would have kept them."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for guide in GUIDES:
            kind = "text/html" if guide.suffix == ".html" else "text/markdown"
            head = StatusAndHeaders(
                "200 OK", [("Content-Type", f"{kind}; charset=utf-8")], protocol="HTTP/1.1"
            )
            body = BytesIO(guide.read_bytes())
            address = f"{SITE}/{guide.name}"
            writer.write_record(writer.create_warc_record(address, "response", body, http_headers=head))
    return path


def inputs(folder: Path) -> dict[str, tuple[Path, bool]]:
    """Make one input of each kind: its path, and whether its pages come from the archive."""
    (folder / "list.txt").write_text("\n".join(str(guide) for guide in GUIDES), encoding="utf-8")
    with (folder / "list.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["source", "keyphrase", "page_type"])
        writer.writerows([guide, guide.stem.replace("-", " "), "article"] for guide in GUIDES)
    table = {"source": [str(guide) for guide in GUIDES], "terms": [["tools", "time"] for _ in GUIDES]}
    pq.write_table(pa.table(table), folder / "list.parquet")
    addresses = [f"{SITE}/{guide.name}" for guide in GUIDES]
    entries = "".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    sitemap = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
    (folder / "sitemap.xml.gz").write_bytes(gzip.compress(sitemap.encode()))
    items = "".join(f"<item><link>{address}</link></item>" for address in addresses)
    (folder / "feed.rss").write_text(f"<rss><channel>{items}</channel></rss>", encoding="utf-8")
    archive(folder / "pages.warc.gz")
    with zipfile.ZipFile(folder / "pages.wacz", "w") as wacz:
        wacz.write(folder / "pages.warc.gz", "archive/pages.warc.gz")
    return {
        "text list": (folder / "list.txt", False),
        "CSV list": (folder / "list.csv", False),
        "Parquet list": (folder / "list.parquet", False),
        "sitemap": (folder / "sitemap.xml.gz", True),
        "feed": (folder / "feed.rss", True),
        "folder": (GUIDES[0].parent, False),
        "WARC": (folder / "pages.warc.gz", False),
        "WACZ": (folder / "pages.wacz", False),
    }


def main() -> None:
    """Audit each input; then the run of the first one again."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = inputs(folder)
        made["saved run"] = (folder / "text list", False)
        for kind, (path, replayed) in made.items():
            # without a network, the pages of a sitemap and a feed are replayed from the archive
            options = Options(workers=1, replay=folder / "pages.warc.gz" if replayed else None)
            run([str(path)], folder / kind, Settings(ignore=("grammar",)), options)
            pages = read(folder / kind).pages
            scores = [score for score in pages["score"].to_pylist() if score is not None]
            mean = sum(scores) / len(scores)
            print(f"{kind:12}  {pages.num_rows} pages, {len(scores)} audited, mean {mean:.1f}")


if __name__ == "__main__":
    main()
