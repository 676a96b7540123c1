"""Ignores: what is covered, what is kept, what is told about them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentaudit.auditor import Auditor
from contentaudit.check import Check
from contentaudit.checks.structure.malformed_ignore import MalformedIgnore
from contentaudit.checks.structure.unused_ignore import UnusedIgnore
from contentaudit.document import Document
from contentaudit.document.around import Pieces
from contentaudit.engine import audit_document
from contentaudit.settings import Settings
from contentaudit.source import Span

SHOUT = "<!-- contentaudit: ignore[shout] -->"


class Shout(Check):
    """Finds words in capitals."""

    name, category = "shout", "trust"

    def run(self, doc):
        """Find them; those with a Q by a rule of their own."""
        for match in re.finditer("[A-Z]{3,}", doc.source.text):
            rule = "letters/q" if "Q" in match[0] else ""
            yield self.found(Span(*match.span()), f"{match[0]} shouts", rule=rule)


class Absent(Check):
    """Misses something at the end of the text."""

    name, category = "absent", "structure"

    def run(self, doc):
        """Miss it."""
        yield self.missing(len(doc.source.text), "the end has no end")


NAMES = dict.fromkeys(("shout", "trust", "structure", "absent", "unused-ignore", "long-sentence"))
CONTEXT_NAMES = {name: name for name in NAMES} | {"scream": "shout"}


def audit(text, kind="markdown", *checks):
    from contentaudit.brief import Brief
    from contentaudit.document import Context
    from contentaudit.source import Source

    name = "x.mdx" if kind == "mdx" else "x"
    source = Source(text, name=name, kind="markdown" if kind == "mdx" else kind)
    doc = Document.parse(source).with_brief(Brief(), Context(names=CONTEXT_NAMES))
    chosen = checks or (Shout(), MalformedIgnore(), UnusedIgnore())
    return audit_document(doc, chosen)


def open_texts(page):
    return [finding.text for finding in page.findings if finding.state == "new"]


def ignored(page):
    return [(finding.text, finding.ignored_reason) for finding in page.findings if finding.state == "ignored"]


@pytest.mark.parametrize(
    ("text", "kind", "left"),
    [
        ("<!-- contentaudit: ignore[shout] a sign -->\n\nAAA\n\nBBB\n", "markdown", ["BBB"]),
        ("AAA\n\n<!-- contentaudit: ignore[shout] a sign -->\nBBB\nBBB\n\nCCC\n", "markdown", ["AAA", "CCC"]),
        ("AAA <!-- contentaudit: ignore[shout] --> BBB\n\nCCC\n", "markdown", ["CCC"]),
        ("- AAA <!-- contentaudit: ignore[shout] -->\n- BBB\n", "markdown", ["BBB"]),
        (f"{SHOUT}\n\n- AAA\n- BBB\n\nCCC\n", "markdown", ["CCC"]),
        (f"{SHOUT}\n\n| AAA | b |\n|---|---|\n| c | BBB |\n\nCCC\n", "markdown", ["CCC"]),
        (f"{SHOUT}\n\n> AAA\n>\n> BBB\n\nCCC\n", "markdown", ["CCC"]),
        (f"{SHOUT}\n\n![AAA](x.png)\n\nBBB\n", "markdown", ["BBB"]),
        (f"{SHOUT}\n\n## AAA\n\nBBB\n", "markdown", ["BBB"]),
        ("{/* contentaudit: ignore[shout] a sign */}\n\nAAA\n\nBBB\n", "mdx", ["BBB"]),
        (
            "AAA\n\n<!-- contentaudit: off[shout] -->\n\nBBB\n\n<!-- contentaudit: on[shout] -->\n\nDDD\n",
            "markdown",
            ["AAA", "DDD"],
        ),
        ("AAA\n\n<!-- contentaudit: off[shout] -->\n\nBBB\n\nCCC\n", "markdown", ["AAA"]),
        ("AAA\n\n<!-- contentaudit: ignore-file[shout] -->\n\nBBB\n", "markdown", []),
        ("---\ncontentaudit:\n  ignore: [shout]\n---\n\nAAA\n", "markdown", []),
        ("---\ncontentaudit_ignore: shout\n---\n\nAAA\n", "markdown", []),
        ("---\ncontentaudit_ignore:\n  shout: a sign\n---\n\nAAA\n", "markdown", []),
        ("+++\ncontentaudit-ignore = ['shout a sign']\n+++\n\nAAA\n", "markdown", []),
        ('<p data-contentaudit-ignore="shout a sign">AAA</p>\n\nBBB\n', "markdown", ["BBB"]),
        ('<div data-contentaudit-ignore="shout"><p>AAA<p>BBB</div><p>CCC', "html", ["CCC"]),
        ("<p data-contentaudit-ignore=shout>AAA &amp; BBB<p>CCC", "html", ["CCC"]),
        ('<p>AAA<img data-contentaudit-ignore="shout" alt=BBB>', "html", ["AAA"]),
        ("<p>AAA</p><!-- contentaudit: ignore[shout] --><p>BBB</p><p>CCC</p>", "html", ["AAA", "CCC"]),
        ("<p>AAA <!-- contentaudit: ignore[shout] --></p><p>BBB</p>", "html", ["BBB"]),
        (f"{SHOUT}<section><p>AAA</p><p>BBB</p></section>", "html", ["BBB"]),
        (f"{SHOUT}<figure><img alt=AAA><figcaption>BBB</figcaption></figure>CCC", "html", ["CCC"]),
        (
            "<title>a</title><!-- contentaudit: ignore[shout] --><meta name=description content=AAA><p>BBB",
            "html",
            ["BBB"],
        ),
        (f"{SHOUT}<a href=x><img alt=AAA></a><p>BBB", "html", ["BBB"]),
        ("<!-- contentaudit: ignore[trust] --><p>AAA", "html", []),
        ("<!-- contentaudit: ignore[scream] --><p>AAA", "html", []),
        ("<!-- contentaudit: ignore[shout:letters/q] --><p>AAA QQQ", "html", ["AAA"]),
        ("<!-- contentaudit: ignore[shout:letters] --><p>AAA QQQ", "html", ["AAA"]),
        ("<!-- Contentaudit: Ignore[ shout , absent ] --><p>AAA", "html", []),
        ("`<!-- contentaudit: ignore[shout] -->`\n\nAAA\n", "markdown", ["AAA"]),
        ("```\n{/* contentaudit: ignore-file[shout] */}\n```\n\nAAA\n", "mdx", ["AAA"]),
        ("<!-- contentaudit: ignore-file[shout] -->\n\nAAA\n", "text", ["AAA"]),
    ],
)
def test_an_ignore_covers_its_block_range_file_or_element(text, kind, left):
    """Exactly the findings inside what the author named are ignored, the others stay."""
    page = audit(text, kind, Shout())

    assert left == [found for found in open_texts(page) if found != "absent"]


def test_the_reason_is_kept_and_ignored_findings_cost_nothing():
    """An ignored finding stays in the report with its reason, and leaves the ledger."""
    page = audit("<!-- contentaudit: ignore[shout] — it is\na sign -->\n\nAAA\n")

    assert [("AAA", "it is a sign")] == ignored(page)
    assert [[], []] == [page.ledger[0].findings, open_texts(page)]
    assert 100.0 == page.score


def test_without_a_reason_it_is_empty_and_an_open_finding_has_none():
    """The reason is empty when none was given, null when nothing was ignored."""
    page = audit(f"{SHOUT}\n\nAAA\n\nBBB\n")

    assert ["", None] == [finding.ignored_reason for finding in page.findings]


def test_something_absent_can_be_ignored_where_it_should_have_been():
    """A finding at the end of a block's place belongs to the block."""
    text = "<!-- contentaudit: ignore[absent] -->\n\nThe end"

    assert [] == open_texts(audit(text, "markdown", Absent()))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<!-- contentaudit: ignore -->", "ignore needs the name of a check: “ignore[long-sentence]”"),
        ("<!-- contentaudit: off[ , ] -->", "off needs the name of a check: “off[long-sentence]”"),
        (
            "<!-- contentaudit: ingore[shout] -->",
            "“ingore” is no command for contentaudit; did you mean “ignore”?",
        ),
        (
            "<!-- contentaudit: xyz -->",
            "“xyz” is no command for contentaudit; there are ignore, ignore-file, off, on",
        ),
        ("<!-- contentaudit ignore[shout] -->", "write a colon: “contentaudit: ignore[…]”"),
        ("<!-- contentaudit-ignore[shout] -->", "write a colon: “contentaudit: ignore[…]”"),
        ("<!-- contentaudit-ignore shout -->", "write “contentaudit: ignore[shout]”"),
        ("<!-- contentaudit ignore-file shout because -->", "write “contentaudit: ignore-file[shout]”"),
        (
            "<!-- contentaudit: ignore[shuot] -->",
            "there is no check or category “shuot”; did you mean “shout”?",
        ),
        ("<!-- contentaudit: ignore[zzzzz:a/b] -->", "there is no check or category “zzzzz”"),
        ("<!-- contentaudit: on[shout] -->", "“shout” is not off here, so it cannot be turned on"),
    ],
)
def test_words_that_cannot_be_followed_are_a_finding_at_the_comment(text, message):
    """A malformed comment is reported whole, with what to write instead."""
    (finding,) = audit(f"Some words.\n\n{text}\n\nMore words.\n").findings

    assert ("malformed-ignore", text, message) == (finding.check, finding.text, finding.message)


def test_an_attribute_without_a_name_is_a_finding():
    """An empty attribute names nothing; its start tag is the place."""
    (finding,) = audit("<p data-contentaudit-ignore>Some words.</p>", "html").findings

    assert ("malformed-ignore", "<p data-contentaudit-ignore>") == (finding.check, finding.text)


@pytest.mark.parametrize(
    "text",
    [
        "<!-- contentaudit is a program -->\n\nWords.\n",
        "<!-- contentauditor: ignore -->\n\nWords.\n",
        "<!-- see contentaudit: ignore -->\n\nWords.\n",
    ],
)
def test_other_comments_are_left_alone(text):
    """A comment that only mentions the program is no command."""
    assert [] == audit(text).findings


@pytest.mark.parametrize(
    ("text", "told", "fixed"),
    [
        (f"{SHOUT}\n\nquiet\n", "“shout”", ""),
        (
            "<!-- contentaudit: ignore[shout, trust, scream] -->\n\nquiet\n",
            "“shout” or “trust” or “scream”",
            "",
        ),
        (
            "<!-- contentaudit: ignore[shout:letters/q, shout] why -->\n\nAAA\n",
            "“shout:letters/q”",
            "<!-- contentaudit: ignore[shout] why -->",
        ),
        ("AAA\n\n<!-- contentaudit: ignore[shout] -->\n", "“shout”", ""),
    ],
)
def test_an_ignore_of_nothing_is_a_finding_with_a_fix(text, told, fixed):
    """The names that ignored nothing are told at the comment, and can be deleted safely."""
    found = [finding for finding in audit(text).findings if finding.check == "unused-ignore"]

    assert [f"there is no finding of {told} to ignore here"] == [finding.message for finding in found]
    assert [(fixed, True)] == [(fix.replacement, fix.safe) for finding in found for fix in finding.fixes]


def test_what_keeps_two_lists_apart_is_not_deleted_unseen():
    """Between list items the comment may carry the layout, so deleting it is not safe."""
    (finding,) = audit("- one\n\n<!-- contentaudit: ignore[shout] -->\n\n- two\n").findings

    assert [False] == [fix.safe for fix in finding.fixes]


def test_front_matter_that_ignores_nothing_is_a_finding_at_its_value():
    """An unused name of the front matter is told where it stands, without a fix."""
    (finding,) = audit("---\ncontentaudit: {ignore: [shout]}\n---\n\nquiet\n").findings

    assert ("unused-ignore", "shout", []) == (finding.check, finding.text, finding.fixes)


def test_an_ignore_of_a_check_that_did_not_run_is_not_called_unused():
    """Nobody can tell whether it would have been used."""
    text = "<!-- contentaudit: ignore[long-sentence, structure] -->\n\nquiet\n"

    assert [] == audit(text, "markdown", Shout(), UnusedIgnore()).findings


def test_unused_ignores_can_be_ignored_themselves():
    """The check is an ordinary one: an ignore for it is followed, and never unused."""
    text = f"<!-- contentaudit: ignore-file[unused-ignore] template -->\n\n{SHOUT}\n\nquiet\n"
    page = audit(text)

    assert [] == open_texts(page)
    assert ["template"] == [reason for _, reason in ignored(page)]


def test_the_auditor_knows_every_name_there_is(tmp_path):
    """Names of local checks and old names count as known."""
    house = tmp_path / "house.py"
    house.write_text(
        "from contentaudit.check import Check\n"
        "class House(Check):\n    '''House.'''\n    name, category = 'house-word', 'trust'\n"
        "    def run(self, doc):\n        return ()\n"
        "CHECKS = (House,)\nRENAMED = {'home-word': 'house-word'}\n",
        encoding="utf-8",
    )
    auditor = Auditor(Settings(load=[str(house)], select=["malformed-ignore", "house-word"]))
    text = "<!-- contentaudit: ignore[house-word, home-word, hose-word] -->\n\nWords.\n"
    page = auditor.page(Document.from_markdown(text))

    assert ["there is no check or category “hose-word”; did you mean “house-word”?"] == [
        finding.message for finding in page.findings
    ]


def test_two_audits_of_one_document_do_not_mix_their_ignores():
    """What the first run used does not count in the second."""
    doc = Document.from_markdown("<!-- contentaudit: ignore[long-sentence] -->\n\nWords.\n")
    first = audit_document(doc, [UnusedIgnore()])
    second = audit_document(doc, [UnusedIgnore()])

    assert [f.message for f in first.findings] == [f.message for f in second.findings]


def test_nothing_follows_the_last_piece():
    """After the end of a document there is no next piece."""
    assert None is Pieces(Document.from_markdown("# Words\n")).after(8)


@given(st.text(alphabet="contentaudit:ignorefn[]-, \n<>{}", max_size=60))
def test_no_comment_is_too_strange_to_read(words):
    """Whatever stands in a comment or an attribute, reading it raises nothing."""
    for text in (f"<!-- contentaudit:{words} -->\n\nAAA\n", f'<p data-contentaudit-ignore="{words}">AAA</p>'):
        audit(text)


def test_marked_elements_without_end_tags_are_told_in_one_pass():
    """Hundreds of elements inside each other, none of them closed, each end where their content does."""
    text = '<div data-contentaudit-ignore="shout">' * 400 + "AAA &amp; BBB\n"

    assert [] == open_texts(audit(text, "html"))
