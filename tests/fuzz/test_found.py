"""What fuzzing found, cut down to its shortest; each was a fault once."""

from __future__ import annotations

import pytest
from turbohtml import tokenize

from contentaudit.document import Document
from contentaudit.document.html_tags import RAW, ROLES
from contentaudit.source import Source
from invariants import broken

FOUND = {
    "an end tag without a name moved every place after it": ("html", "<p>One</>two <b>three</b></><p>four &amp; </>five"),
    "the same beside a NUL": ("html", "<</>/>b</>\0</>c"),
    "but it is text inside raw text": ("html", "<title>a</>b</title><p>x<textarea></></textarea></>y"),
    "a lone surrogate as the name of an attribute": ("html", "<script \udccb>"),
    "a lone surrogate in text and attributes": ("html", "<p title=\udccb \udccb=1>a \udccb b</p \udccb><img alt=\udccb>&amp;\udccb"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), FOUND.values(), ids=FOUND)
def test_what_was_found_stays_mended(kind, text):
    """Places, ledger, fixes, newlines and formats hold on each text that once broke them."""
    assert [] == broken(Source(text, name="found", kind=kind), "rules")


def test_nothing_is_shown_where_an_end_tag_has_no_name():
    """``</>``, as code for some frameworks has it, is dropped, and the words after it keep their places."""
    doc = Document.from_html("<p>One</>two")
    assert "Onetwo" == doc.blocks[0].text
    assert "two" == doc.source.slice(doc.blocks[0].prose.span(3, 6))


def test_raw_text_is_raw_for_the_tokenizer():
    """The elements whose content we take for raw text are those that the tokenizer takes for it."""
    raw = {tag for tag in ROLES if any(token.data == "</>" for token in tokenize(f"<{tag}></>"))}
    assert RAW & set(ROLES) == raw
