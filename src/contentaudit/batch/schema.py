"""
The tables of a run: what every column means.

One list serves the Arrow schemas, what the audit writes, and the documentation.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from contentaudit.batch.extras import need

VERSION = 1
"""Of the tables; columns are only added within a version."""


class Column(NamedTuple):
    """A column: its name, its type in Arrow's words, what it means."""

    name: str
    type: str
    says: str


def _place(what: str) -> tuple[Column, ...]:
    return (
        Column("line", "int32", f"1-based line at which {what} begins"),
        Column("column", "int32", "1-based column, in code points"),
        Column("offset", "int32", "0-based offset into the source, in code points"),
        Column("end_offset", "int32", "one past the last code point"),
    )


INPUT = (
    Column("source", "string", "what reports call the page: its address or path"),
    Column("url", "string", "the address it came from, after redirects; null for a file"),
    Column("content", "binary", "the page as it came"),
    Column("content_type", "string", "the Content-Type header, when there was one"),
    Column("status", "int32", "the HTTP status, when there was one"),
    Column("kind", "string", "html, markdown or text; null to be told"),
    Column("lost", "string", "why there is no content, where there is none"),
    Column("keyphrase", "string", "of the brief, as are the following"),
    Column("synonyms", "list<string>", "other phrasings of the keyphrase"),
    Column("terms", "list<string>", "related terms"),
    Column("audience_grade", "double", "school grade of the readers"),
    Column("dialect", "string", "such as en-GB"),
    Column("page_type", "string", "article, product, category, …"),
)
"""What `audit_batches` takes; every column but `source` and `content` may be missing."""

VISIT = (
    Column("outcome", "string", "audited, unchanged, failed, refused (by robots.txt) or skipped"),
    Column("failure", "string", "the kind of failure, for counting; null where there is none"),
    Column("reason", "string", "why it failed, was refused or skipped, in words"),
    Column("hint", "string", "what to do about it"),
    Column("url", "string", "the address of the page, after redirects"),
    Column("status", "int32", "the HTTP status of the last answer"),
    Column("redirects", "list<string>", "addresses that redirected, in order, each as “status address”"),
    Column("content_type", "string", "the Content-Type header"),
    Column("bytes", "int64", "size of the page as it came, decompressed"),
    Column("visited", "string", "when it was visited, UTC, ISO 8601"),
    Column("listed", "string", "the sitemap or feed that names it"),
)

PAGE = (
    Column("kind", "string", "html, markdown or text"),
    Column("language", "string", "BCP 47 tag, und where it cannot be told"),
    Column("digest", "string", "SHA-256 of the text that was audited"),
    Column("title", "string", "the title element"),
    Column("description", "string", "the meta description"),
    Column("h1", "string", "the first level-1 heading"),
    Column("canonical", "string", "the canonical link, resolved"),
    Column("address", "string", "the page's own address: where it came from, else what it says itself"),
    Column("noindex", "bool", "whether it asks search engines to leave it out"),
    Column("keyphrase", "string", "of its brief"),
    Column("page_type", "string", "of its brief"),
    Column("score", "double", "0 to 100; null where nothing could be assessed"),
    Column("errors", "int32", "findings of that severity"),
    Column("warnings", "int32", "findings of that severity"),
    Column("notes", "int32", "findings of that severity"),
    Column("words", "int32", "of the article"),
    Column("sentences", "int32", "of the article"),
    Column("reading_ease", "double", "Flesch reading ease"),
    Column("grade", "double", "Flesch–Kincaid grade"),
    Column("template", "string", "elements around the article; pages of one template share it"),
    Column("categories", "list<struct<name: string, score: double>>", "the score of each category"),
    Column("hreflang", "list<struct<lang: string, url: string>>", "alternate languages"),
    Column("anchors", "list<string>", "fragments that lead somewhere in the page"),
    Column("topics", "list<string>", "phrases it may be about, likeliest first, where its brief names none"),
    Column(
        "places",
        "list<struct<what: string, line: int32, column: int32, offset: int32, end_offset: int32>>",
        "where its title, description, h1, canonical and hreflang stand",
    ),
)

FINDING = (
    Column("check", "string", "name of the check"),
    Column("rule", "string", "rule inside the check"),
    Column("category", "string", "category of the check"),
    Column("severity", "string", "error, warning or note"),
    Column("confidence", "double", "0 to 1"),
    Column("message", "string", "what is wrong, in one sentence"),
    Column("detail", "string", "a longer explanation, or empty"),
    *_place("it"),
    Column("end_line", "int32", "line at which it ends"),
    Column("end_column", "int32", "column at which it ends, exclusive"),
    Column("text", "string", "the verbatim source of the place"),
    Column("fix", "string", "the first replacement; null where there is none"),
    Column("fingerprint", "string", "equal for the same finding in another run"),
)

LEDGER = (
    Column("check", "string", "name of the check"),
    Column("category", "string", "category of the check"),
    Column("assessed", "bool", "whether it could judge the page"),
    Column("weight", "double", "its weight; null where it was not assessed, as are kept and lost"),
    Column("kept", "double", "of the weight"),
    Column("lost", "double", "of the weight"),
    Column("findings", "int32", "how many findings cost it"),
    Column("reason", "string", "why it cost that, or why it was not assessed"),
)

LINK = (
    Column("href", "string", "as written"),
    Column("url", "string", "resolved and normalised; null where it is malformed"),
    Column("text", "string", "anchor text, else its label, else the alt of its image"),
    Column("relation", "string", "internal, external, ambiguous, page, other or malformed"),
    Column("rel", "string", "tokens of the rel attribute"),
    Column("article", "bool", "whether it stands in the article, not in page furniture"),
    *_place("it"),
)

HEADING = (
    Column("level", "int32", "1 to 6"),
    Column("text", "string", "as a reader sees it"),
    Column("anchor", "string", "its id or slug"),
    *_place("it"),
)

BLOCK = (
    Column("kind", "string", "heading, paragraph, list_item, …"),
    Column("text", "string", "as a reader sees it"),
    Column("pieces", "list<int32>", "its source map: five numbers a piece, see `site.finding.place_in`"),
    Column("linked", "list<int32>", "ranges of the text that are links, two numbers each"),
)

NESTED = {"findings": FINDING, "ledger": LEDGER, "links": LINK, "headings": HEADING, "blocks": BLOCK}
TABLES = ("pages", "findings", "ledger", "links", "headings")


def arrow_type(name: str) -> Any:
    """Return the Arrow type of a name such as ``list<string>``."""
    pa = need("pyarrow")
    if name.startswith("list<"):
        return pa.list_(arrow_type(name[5:-1]))
    if name.startswith("struct<"):
        pairs = (part.split(": ") for part in name[7:-1].split(", "))
        return pa.struct([(key, arrow_type(kind)) for key, kind in pairs])
    return {
        "string": pa.string(),
        "binary": pa.binary(),
        "bool": pa.bool_(),
        "double": pa.float64(),
        "int32": pa.int32(),
        "int64": pa.int64(),
    }[name]


def _fields(columns: tuple[Column, ...]) -> list[Any]:
    pa = need("pyarrow")
    return [pa.field(each.name, arrow_type(each.type), metadata={"says": each.says}) for each in columns]


RESULT = (INPUT[0], INPUT[1], *VISIT[:4], *PAGE)
"""The flat columns of what `audit_batches` gives; the tables of `NESTED` follow as lists of structs."""


@cache
def input_schema() -> Any:
    """Return the schema of what `audit_batches` takes."""
    return need("pyarrow").schema(_fields(INPUT))


@cache
def result_schema() -> Any:
    """Return the schema of what `audit_batches` gives: a row a page, its tables nested."""
    pa = need("pyarrow")
    nested = [pa.field(name, pa.list_(pa.struct(_fields(columns)))) for name, columns in NESTED.items()]
    return pa.schema(_fields(RESULT) + nested, metadata={"contentaudit": str(VERSION)})


@cache
def table_schema(table: str) -> Any:
    """Return the schema of one of the tables that `contentaudit.batch.read` gives."""
    return need("pyarrow").schema(_fields(columns_of(table)), metadata={"contentaudit": str(VERSION)})


def columns_of(table: str) -> tuple[Column, ...]:
    """Return the columns of a table; `page` and `source` join them."""
    own = (
        Column("page", "int64", "number of the input, 1-based, the same in every table"),
        Column("source", "string", "what reports call the page: its address or path"),
    )
    return own + ((*VISIT, *PAGE) if table == "pages" else NESTED[table])
