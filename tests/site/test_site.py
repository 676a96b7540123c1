"""Site checks over a real run of a planted site: each problem is found once, with places in both pages."""

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import contentaudit
from batch_site import TOPICS, article
from contentaudit import Document, Settings
from contentaudit.batch.options import Options
from contentaudit.batch.rows import _pieces
from contentaudit.batch.runner import run
from contentaudit.load import WebOptions
from contentaudit.site import examine
from contentaudit.site.duplicates import Clusters, bands_for, shingles, similarity
from contentaudit.site.finding import place_in
from servers import Site as Server
from servers import body, redirect

WEB = WebOptions(allowed=("127.0.0.1/32",))
GREEN = "Green tea is old. Those who drink green tea say that green tea is light. We like green tea."
FAST = Options(workers=1, delay=0, at_once=16, web=WEB)
PLAIN = Settings(select=("structure", "metadata", "links"))
WORDS = [
    f"{a}{b}"
    for a in ("ba", "ko", "mi", "tu", "re", "sol")
    for b in ("lan", "der", "fin", "gos", "pim", "ran")
]


def prose(seed, count=300):
    """Return sentences of made-up words, different for every seed."""
    dice = random.Random(seed)
    words = [dice.choice(WORDS) for _ in range(count)]
    return " ".join(" ".join(words[at : at + 12]).capitalize() + "." for at in range(0, count, 12))


def page(title, text, head="", links=""):
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title>'
        f'<meta name="description" content="About {title}, at length, for the tests.">{head}</head><body>'
        f'<nav>{links}</nav><main><article class="post"><h1>{title}</h1><p>{text}</p>'
        "<h2 id='part'>A part</h2><p>It ends here, as all things do.</p></article></main></body></html>"
    )


def link(path, text="more about it"):
    return f'<a href="{path}">{text}</a>'


def planted():
    """Return pages with one of each problem, by path."""
    same = prose(1)
    nearly = same.replace("Balan", "Changed", 1)
    twins, signals = ("/twin-a", "/twin-b", "/near"), ("/cycle-a", "/cycle-b", "/en", "/de", "/hidden")
    tea = ("/tea", "/tea-shop", "/about-tea", "/tea#nowhere", "/tea#part")
    everything = (*twins, *tea, "/deep-1", *signals, "/gone", "/old")
    return {
        "/": page("Home of everything", prose(2), links=" ".join(map(link, everything))),
        "/twin-a": page("First twin", same, links=link("/")),
        "/twin-b": page("Second twin", same, links=link("/")),
        "/near": page("Near the twins", nearly, links=link("/")),
        "/tea": page("Green tea guide", f"{GREEN} {prose(3)}", links=link("/")),
        "/tea-shop": page("Green tea guide", f"{GREEN} {prose(4)}", links=link("/")),
        "/about-tea": page("Old drinks", f"{prose(5)} Lovers of a green tea guide read on.", links=link("/")),
        "/deep-1": page("Step one", prose(6), links=link("/deep-2")),
        "/deep-2": page("Step two", prose(7), links=link("/deep-3")),
        "/deep-3": page("Step three", prose(8), links=link("/deep-4")),
        "/deep-4": page("Step four", prose(9), links=link("/deep-5")),
        "/deep-5": page("Step five", prose(10)),
        "/alone": page("Nobody knows it", prose(11), links=link("/")),
        "/cycle-a": page("Cycle a", prose(12), '<link rel="canonical" href="/cycle-b">', link("/")),
        "/cycle-b": page("Cycle b", prose(13), '<link rel="canonical" href="/cycle-a">', link("/")),
        "/en": page(
            "English version", prose(14),
            '<link rel="alternate" hreflang="en" href="/en"><link rel="alternate" hreflang="de" href="/de">',
            link("/"),
        ),
        "/de": page("German version", prose(15), links=link("/")),
        "/hidden": page("Left out", prose(16), '<meta name="robots" content="noindex, follow">', link("/")),
    }  # fmt: skip


@pytest.fixture(scope="module")
def examined(tmp_path_factory):
    """Audit the planted site from its sitemap, then examine it."""
    folder = tmp_path_factory.mktemp("site")
    pages = planted()
    with Server({path: body(text.encode()) for path, text in pages.items()}) as site:
        site.routes |= {
            "/old": redirect("/older", 301),
            "/older": redirect("/tea", 301),
            "/sitemap.xml": body(_sitemap(site, [*pages, "/gone", "/old"]), "application/xml"),
        }
        run([site.url("/sitemap.xml")], folder / "RUN", PLAIN, FAST)
        found = examine(contentaudit.batch.read(folder / "RUN"))
        yield found, site.url(""), pages, folder / "RUN"


def _sitemap(site, paths):
    entries = "".join(f"<url><loc>{site.url(path)}</loc></url>" for path in paths)
    return f"<urlset>{entries}</urlset>".encode()


def of(examined, check):
    """Return the findings of a check: the path of the page, and those of the related pages."""
    found, host, *_ = examined
    short = lambda place: place.source.removeprefix(host)  # noqa: E731 - shorter than it would be elsewhere
    return [
        (short(each.place), [short(other) for other in each.related])
        for each in found.findings
        if each.check == check
    ]


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ("near-duplicate", [("/twin-a", ["/twin-b", "/near"])]),
        ("duplicate-title", [("/tea", ["/tea-shop"])]),
        ("duplicate-h1", [("/tea", ["/tea-shop"])]),
        ("orphan-page", [("/alone", [])]),
        ("deep-page", [("/deep-5", [])]),
        ("dead-end", [("/deep-5", [])]),
        ("broken-internal-link", [("/", ["/gone"])]),
        ("broken-fragment", [("/", ["/tea"])]),
        ("redirect-chain", [("/", ["/tea"])]),
        ("canonical-cycle", [("/cycle-a", ["/cycle-b"])]),
        ("hreflang-without-return", [("/en", ["/de"])]),
        ("sitemap-lists-broken-page", [("/gone", [])]),
        ("sitemap-lists-noindex", [("/hidden", [])]),
        ("sitemap-lists-redirect", [("/old", [])]),
    ],
)
def test_each_planted_problem_is_found_once(examined, check, expected):
    """It names the page, and the other pages it concerns."""
    assert expected == of(examined, check)


def test_nothing_else_is_found(examined):
    """A site with these problems has no others."""
    found, *_ = examined
    expected = {
        "near-duplicate", "duplicate-title", "duplicate-h1", "duplicate-description", "orphan-page",
        "deep-page",
        "dead-end", "broken-internal-link", "broken-fragment", "redirect-chain", "canonical-cycle",
        "hreflang-without-return", "sitemap-lists-broken-page", "sitemap-lists-noindex",
        "sitemap-lists-redirect", "sitemap-lists-duplicate", "keyphrase-cannibalisation",
        "missing-internal-link",
    }  # fmt: skip
    assert set() == set(found.counts) - expected


def test_pages_that_claim_one_phrase_compete_with_evidence(examined):
    """Each says where it holds the phrase and what links to it."""
    found, *_ = examined
    (each,) = [each for each in found.findings if each.check == "keyphrase-cannibalisation"]
    assert "green tea" in each.message
    assert each.place.says.startswith("in its title, h1, description; ")


def test_a_mention_without_a_link_is_suggested_at_its_words(examined):
    """The place of the mention is exact, and the other page's title is the related place."""
    found, host, pages, _ = examined
    missing = [each for each in found.findings if each.check == "missing-internal-link"]
    (each,) = [each for each in missing if each.place.source == f"{host}/about-tea"]
    source = pages["/about-tea"]
    assert source[each.place.offset : each.place.end_offset] in ("green tea guide", "green tea")
    line = source.count("\n", 0, each.place.offset) + 1
    assert (line, each.place.offset - source.rfind("\n", 0, each.place.offset)) == (
        each.place.line,
        each.place.column,
    )
    (other,) = each.related
    assert "Green tea guide" in pages[other.source.removeprefix(host)][other.offset : other.end_offset]


def test_places_in_both_pages_are_exact(examined):
    """Titles, links and canonical links stand where the findings say."""
    found, host, pages, _ = examined
    wanted = {
        "duplicate-title": "Green tea guide",
        "canonical-cycle": 'rel="canonical"',
        "broken-fragment": "nowhere",
    }
    for each in found.findings:
        if each.check in wanted:
            text = pages[each.place.source.removeprefix(host)]
            assert wanted[each.check] in text[each.place.offset : each.place.end_offset]


def test_the_table_of_pages_tells_clicks_and_rank(examined):
    """Home is no click away, the deepest page five; PageRank has the mean 1 and home has most."""
    found, host, *_ = examined
    rows = {row["source"].removeprefix(host): row for row in found.pages.to_pylist()}
    assert (0, 1, 5, None) == tuple(rows[path]["depth"] for path in ("/", "/tea", "/deep-5", "/alone"))
    ranks = [row["pagerank"] for row in rows.values()]
    assert 1.0 == round(sum(ranks) / len(ranks), 6)
    assert max(ranks) == rows["/"]["pagerank"]
    assert rows["/twin-a"]["page"] == rows["/near"]["duplicate_of"]


def test_the_command_prints_and_writes(examined, cli, tmp_path):
    """Findings are grouped by check; JSON and Parquet hold all of them; the gate can fail."""
    folder = examined[3]
    ran = cli(
        "site", folder, "--json", tmp_path / "f.json", "--pages", tmp_path / "p.parquet", "--fail-on", "error"
    )
    assert (1, True) == (ran.code, "error broken-internal-link (1)" in ran.out), ran.err
    import json

    found = json.loads((tmp_path / "f.json").read_text())
    assert Counter(examined[0].counts) == Counter(each["check"] for each in found)
    assert (tmp_path / "p.parquet").stat().st_size > 0
    assert 2 == cli("site", tmp_path).code


def test_a_page_far_from_its_siblings_is_found(tmp_path, monkeypatch):
    """Twelve pages of one template and one ten times as long; a different template has its own norm."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.html").write_text(page(f"Number {number}", prose(number, 120)))
    (folder / "long.html").write_text(page("The long one", prose(99, 2400)))
    run(["pages"], tmp_path / "RUN", PLAIN, FAST)
    found = examine(contentaudit.batch.read("RUN"))
    far = [each for each in found.findings if each.check == "unlike-its-siblings"]
    assert [str(Path("pages/long.html"))] == [each.place.source for each in far if "words" in each.message]


def test_links_between_files_are_followed_and_missing_ones_found(tmp_path, monkeypatch):
    """A folder of drafts is a site too: relative links, folders with an index, a file that is not there."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "blog"
    (folder / "posts").mkdir(parents=True)
    (folder / "index.html").write_text(
        page("Home", prose(1), links=link("posts/a.md") + link("posts/none.md"))
    )
    (folder / "posts" / "a.md").write_text(
        f"# A post\n\n{prose(2)}\n\nBack [home](../index.html) or [away](b.md#x).\n"
    )
    (folder / "posts" / "b.md").write_text(f"# B post\n\n{prose(3)}\n")
    run(["blog"], tmp_path / "RUN", PLAIN, FAST)
    found = examine(contentaudit.batch.read("RUN"), starts=("file:///blog/index.html",))
    missing = [each for each in found.findings if each.check == "broken-internal-link"]
    assert ["1 link leads to blog/posts/none.md, which is not there"] == [each.message for each in missing]
    assert 1 == found.counts["broken-fragment"]
    assert [0, 1, 2] == sorted(found.pages["depth"].to_pylist())


@pytest.mark.parametrize("threshold", [0.7, 0.8, 0.9, 0.95])
def test_bands_miss_one_pair_in_a_thousand_at_the_threshold(threshold):
    """And find few pairs that are half alike."""
    bands, rows = bands_for(threshold)
    assert 1 - (1 - threshold**rows) ** bands >= 0.999
    assert bands * rows <= 252


def test_planted_near_duplicates_are_found_and_nothing_else():
    """All pairs at or above the threshold and no others, over every share of changed words."""
    dice = random.Random(7)
    clusters, sets, pairs = Clusters(0.9), {}, []
    for number in range(150):
        words = [dice.choice(WORDS) + str(dice.randrange(50)) for _ in range(400)]
        changed = list(words)
        for _ in range(dice.randrange(1, 30)):
            changed[dice.randrange(400)] = f"new{dice.random()}"
        for at, text in ((2 * number, words), (2 * number + 1, changed)):
            sets[at] = shingles(" ".join(text))
            clusters.add(at, sets[at])
        pairs.append((2 * number, 2 * number + 1, similarity(sets[2 * number], sets[2 * number + 1])))
    groups = {at: number for number, group in enumerate(clusters.groups()) for at in group}
    together = [one in groups and groups[one] == groups.get(other) for one, other, _ in pairs]
    expected = [alike >= 0.9 for *_, alike in pairs]
    assert 20 < sum(expected) < 130
    assert expected == together
    assert all(len(group) == 2 for group in clusters.groups())


def test_a_crowd_of_equal_pages_is_one_group():
    """Hundreds of copies, each a little changed, are compared with a bounded number of others."""
    clusters = Clusters(0.9)
    words = [f"word{n}" for n in range(400)]
    for at in range(300):
        mine = [*words[:399], f"own{at}"] if at % 2 else words
        clusters.add(at, shingles(" ".join(mine)))
    assert [list(range(300))] == clusters.groups()


def test_similarity_is_that_of_sets():
    """Shared shingles over all shingles; nothing in common is 0."""
    one, other = shingles("a b c d e"), shingles("a b c d f")
    assert (1.0, 0.5) == (similarity(one, one), similarity(one, other))
    assert 0.0 == similarity(one, np.array([], np.uint32))


@given(
    st.lists(
        st.sampled_from(["tea ", "caf&eacute; ", "<b>bold</b> ", "&amp;", "\n", "  ", "😀", "x&shy;y"]),
        max_size=12,
    )
)
def test_a_place_in_a_block_is_the_one_its_prose_gives(parts):
    """The compact map of the tables gives the same source span, line and column as the document."""
    doc = Document.from_html("<p>start " + "".join(parts) + " end</p>")
    block = doc.blocks[0]
    pieces = _pieces(doc, block)
    for start in range(len(block.text)):
        for end in {start + 1, len(block.text)}:
            span = block.prose.span(start, end)
            found = place_in(pieces, start, end)
            assert (*doc.source.position(span.start)[:2], span.start) == found[:3]
            assert not block.prose._piece(end - 1).verbatim or span.end == found.end


def test_importing_the_package_loads_neither_arrow_nor_numpy():
    """Batches and site checks cost those who audit one page nothing."""
    script = (
        "import contentaudit, sys; print([m for m in ('pyarrow', 'numpy', 'datasketch') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "[]" == ran.stdout.strip()


def test_an_empty_run_is_examined(tmp_path, monkeypatch):
    """Nothing was audited, and nothing is found."""
    monkeypatch.chdir(tmp_path)
    run(["nowhere.html"], tmp_path / "RUN", PLAIN, FAST)
    found = examine(contentaudit.batch.read("RUN"))
    assert ([], 0) == (found.findings, found.pages.num_rows)


def test_topics_of_the_batch_site_are_words():
    """The helper's pages are articles of their own."""
    assert len(TOPICS) == len({article(topic) for topic in TOPICS})


def conflicts():
    """Return pages whose signals contradict each other, by path."""
    canonical = '<link rel="canonical" href="{}">'
    alternates = "".join(f'<link rel="alternate" hreflang="{lang}" href="{path}">' for lang, path in
                         (("fr", "/gone"), ("it", "/it")))  # fmt: skip
    named = {
        "/to-gone": ("Points at nothing", canonical.format("/gone")),
        "/to-moved": ("Points at what moved", canonical.format("/moved")),
        "/to-hidden": ("Points at the hidden", canonical.format("/hidden")),
        "/to-chain": ("Points at one that points on", canonical.format("/to-hidden")),
        "/hidden": ("Hidden", '<meta name="robots" content="noindex">'),
        "/it": ("Italian", ""),
        "/de": ("Leaves itself out", alternates),
    }
    pages = {path: page(title, prose(len(path)), head, link("/")) for path, (title, head) in named.items()}
    inside = "".join(
        f"<p>{link('/to-gone', 'see this page')} and {link('/it', 'see this page')} and {link('/moved', 'old')}.</p>"
        for _ in range(1)
    )
    pages["/"] = page("Start", inside, links=" ".join(map(link, named)))
    for number in range(11):
        text = f"{prose(100 + number)} Read {link('/it', 'all in Italian')}."
        pages[f"/fan-{number}"] = page(f"Fan number {number}", text, links=link("/"))
    return pages


@pytest.fixture(scope="module")
def contradicting(tmp_path_factory):
    folder = tmp_path_factory.mktemp("conflicts")
    pages = conflicts()
    with Server({path: body(text.encode()) for path, text in pages.items()}) as site:
        site.routes |= {
            "/moved": redirect("/it", 301),
            "/robots.txt": body(b"User-agent: *\nDisallow: /off\n"),
        }
        site.routes["/sitemap.xml"] = body(_sitemap(site, [*pages, "/gone", "/off"]), "application/xml")
        (folder / "more.txt").write_text(site.url("/moved"))
        inputs = [site.url("/sitemap.xml"), str(folder / "more.txt")]
        run(inputs, folder / "RUN", PLAIN, FAST)
        yield examine(contentaudit.batch.read(folder / "RUN")), site.url("")


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ("canonical-to-broken-page", [("/to-gone", ["/gone"])]),
        ("canonical-to-redirect", [("/to-moved", ["/it"])]),
        ("canonical-to-noindex", [("/to-hidden", ["/hidden"])]),
        ("canonical-chain", [("/to-chain", ["/to-hidden"])]),
        ("hreflang-to-broken-page", [("/de", ["/gone"])]),
        ("hreflang-without-return", [("/de", ["/it"])]),
        ("hreflang-without-itself", [("/de", [])]),
        ("link-to-redirect", [("/", ["/it"])]),
        ("same-anchor-different-pages", [("/", ["/"])]),
        ("one-anchor-only", []),
    ],
)
def test_signals_that_contradict_each_other_are_found(contradicting, check, expected):
    """Canonical links, languages and anchors, each with both pages."""
    assert expected == of((contradicting[0], contradicting[1]), check)


def test_a_sitemap_that_lists_what_robots_forbids(contradicting):
    """The failed and the forbidden page are both told, with their reason."""
    found, _ = contradicting
    messages = [each.message for each in found.findings if each.check == "sitemap-lists-broken-page"]
    assert ["robots.txt forbids it" in message for message in sorted(messages)] == [False, True]


def test_pages_that_all_links_call_the_same(tmp_path, monkeypatch):
    """Eleven links in articles with one text are too much of one thing; a page outside the sitemap is told."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "fan"
    folder.mkdir()
    (folder / "index.html").write_text(page("Start", prose(1)))
    for number in range(11):
        text = f"{prose(number)} Read {link('index.html', 'the very start')}."
        (folder / f"{number}.html").write_text(page(f"Fan {number}", text))
    run(["fan"], tmp_path / "RUN", PLAIN, FAST)
    found = examine(contentaudit.batch.read("RUN"))
    (each,) = [each for each in found.findings if each.check == "one-anchor-only"]
    assert (str(Path("fan/index.html")), 11) == (each.place.source, each.evidence["links"])


@pytest.mark.parametrize("home", ["/", "/index.html", "/index.htm", "/index.md"])
def test_clicks_are_counted_from_the_home_page_wherever_it_stands_in_the_list(tmp_path, home):
    """The home page is known by its address, under every name that servers give it."""
    pages = {"/a": page("A page", prose(1)), home: page("Start", prose(2), links=link("/a"))}
    with Server({path: body(text.encode()) for path, text in pages.items()}) as site:
        (tmp_path / "list.txt").write_text("\n".join(map(site.url, pages)))
        run([str(tmp_path / "list.txt")], tmp_path / "RUN", PLAIN, FAST)
    found = examine(contentaudit.batch.read(tmp_path / "RUN"))
    assert [1, 0] == found.pages["depth"].to_pylist()


def test_pages_outside_the_sitemap_are_told(tmp_path):
    """A page that others link to and the sitemap leaves out."""
    pages = {"/": page("Start", prose(1), links=link("/left-out")), "/left-out": page("Left out", prose(2))}
    with Server({path: body(text.encode()) for path, text in pages.items()}) as site:
        site.routes["/sitemap.xml"] = body(_sitemap(site, ["/"]), "application/xml")
        (tmp_path / "more.txt").write_text(site.url("/left-out"))
        run([site.url("/sitemap.xml"), str(tmp_path / "more.txt")], tmp_path / "RUN", PLAIN, FAST)
        found = examine(contentaudit.batch.read(tmp_path / "RUN"))
        assert [("/left-out", [])] == of((found, site.url("")), "not-in-sitemap")


def test_keyphrases_of_briefs_compete_too(tmp_path, monkeypatch):
    """Two pages with one keyphrase, plural or not, in a list."""
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(page(f"Page {name}", prose(name)))
    (tmp_path / "list.csv").write_text("source,keyphrase\na.html,running shoe\nb.html,Running shoes\n")
    run(["list.csv"], tmp_path / "RUN", PLAIN, FAST)
    found = examine(contentaudit.batch.read("RUN"))
    (each,) = [each for each in found.findings if each.check == "keyphrase-cannibalisation"]
    assert each.message.startswith("2 pages compete for “running shoe”")
    assert each.place.says.startswith("in its brief alone")


def test_a_list_that_cannot_be_used_breaks_no_link(tmp_path):
    """A page that an index names as a sitemap is a broken input, and still a page to link to."""
    index = (
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/b</loc></sitemap>'
    )
    with Server(
        {
            "/a": body(page("a", prose(1), links=link("/b")).encode()),
            "/b": body(page("b", prose(2)).encode()),
            "/index.xml": body(f"{index}</sitemapindex>".encode(), "application/xml"),
        }
    ) as site:
        run([*map(site.url, ("/a", "/b", "/index.xml"))], tmp_path / "RUN", PLAIN, FAST)
    found = examine(contentaudit.batch.read(tmp_path / "RUN"))
    assert (2, 0) == (len(found.site), found.counts.get("broken-internal-link", 0))


def test_a_reader_that_hangs_up_is_no_error(tmp_path, cli, monkeypatch):
    """`contentaudit site RUN | head` ends quietly, and does not speak of a file that cannot be written."""
    (tmp_path / "page.html").write_text(page("a", prose(1)))
    run([str(tmp_path / "page.html")], tmp_path / "RUN", PLAIN, FAST)

    def gone(*_, **__):
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr("contentaudit.cli.site.say", gone)
    assert "" == cli("site", tmp_path / "RUN").err
