"""
Site checks that need a join, as Spark does them: nothing is collected, nothing quadratic.

They take the tables of `contentaudit.batch.spark.tables` and give data frames; the same questions over one
machine's run are answered by ``contentaudit site``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from contentaudit.batch.extras import need

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

SKETCH = "source string, shingles array<bigint>, bands array<string>"

DUPLICATES = """
SELECT {column} AS value, count(*) AS pages, sort_array(collect_list(source)) AS sources
FROM {pages} WHERE outcome = 'audited' AND {column} IS NOT NULL
GROUP BY {column} HAVING count(*) > 1 ORDER BY pages DESC, value
"""

CANNIBALS = """
WITH claims AS (
  SELECT source, lower(trim(keyphrase)) AS phrase FROM {pages} WHERE keyphrase IS NOT NULL
)
SELECT phrase, count(*) AS pages, sort_array(collect_list(source)) AS sources
FROM claims GROUP BY phrase HAVING count(*) > 1 ORDER BY pages DESC, phrase
"""

BROKEN = """
WITH known AS (SELECT DISTINCT split(address, '#')[0] AS address FROM {pages} WHERE outcome = 'audited'),
     hosts AS (SELECT DISTINCT parse_url(address, 'HOST') AS host FROM known),
     led AS (SELECT source, href, line, `column`, split(url, '#')[0] AS target FROM {links}
             WHERE relation IN ('internal', 'ambiguous') AND url LIKE 'http%')
SELECT led.source, led.href, led.line, led.`column`, led.target
FROM led JOIN hosts ON parse_url(led.target, 'HOST') = hosts.host
LEFT ANTI JOIN known ON led.target = known.address
"""

ORPHANS = """
WITH led AS (SELECT DISTINCT split(url, '#')[0] AS target, source FROM {links} WHERE url LIKE 'http%')
SELECT pages.source, pages.address FROM {pages} AS pages
LEFT ANTI JOIN led ON led.target = split(pages.address, '#')[0] AND led.source <> pages.source
WHERE pages.outcome = 'audited'
"""


def duplicates(pages: DataFrame, column: str) -> DataFrame:
    """
    Return values that several pages share.

    Args:
        pages: the table of pages.
        column: ``title``, ``description``, ``h1`` or ``digest`` (the whole text).

    Raises:
        ValueError: when the column is another.

    """
    if column not in ("title", "description", "h1", "digest"):
        raise ValueError(
            f"duplicates of {column!r} are not looked for; take title, description, h1 or digest"
        )
    return pages.sparkSession.sql(DUPLICATES.replace("{column}", column), pages=pages)


def cannibals(pages: DataFrame) -> DataFrame:
    """Return keyphrases that several pages claim."""
    return pages.sparkSession.sql(CANNIBALS, pages=pages)


def unknown_targets(pages: DataFrame, links: DataFrame) -> DataFrame:
    """Return internal links to pages that were not audited: broken, or not crawled."""
    return pages.sparkSession.sql(BROKEN, pages=pages, links=links)


def orphans(pages: DataFrame, links: DataFrame) -> DataFrame:
    """Return pages that no other page links to."""
    return pages.sparkSession.sql(ORPHANS, pages=pages, links=links)


def near_duplicates(results: DataFrame, threshold: float = 0.9) -> DataFrame:
    """
    Return pairs of articles that are nearly the same: `source`, `leader` and their `similarity`.

    Pages that share a band of their MinHash meet in one group, where each is compared with the group's
    first page alone: the work grows with the pages, not with their pairs.

    Args:
        results: of `contentaudit.batch.spark.audit`.
        threshold: least share of three-word shingles in common.

    """
    from pyspark.sql import functions as sql

    articles = results.where("outcome = 'audited'").select("source", "blocks.text")
    sketches = articles.mapInArrow(partial(_sketches, threshold=threshold), SKETCH)
    banded = sketches.select("source", sql.explode("bands").alias("band"))
    leaders = banded.groupBy("band").agg(sql.min("source").alias("leader"))
    pairs = banded.join(leaders, "band").where("source <> leader").select("source", "leader").distinct()
    mine = sketches.select("source", sql.col("shingles").alias("mine"))
    theirs = sketches.select(sql.col("source").alias("leader"), sql.col("shingles").alias("theirs"))
    alike = sql.size(sql.array_intersect("mine", "theirs")) / sql.size(sql.array_union("mine", "theirs"))
    joined = pairs.join(mine, "source").join(theirs, "leader").withColumn("similarity", alike)
    return joined.where(sql.col("similarity") >= threshold).select("source", "leader", "similarity")


def _sketches(batches: Iterable[Any], threshold: float) -> Iterator[Any]:
    from contentaudit.site.duplicates import PERMUTATIONS, bands_for, shingles

    pa, sketch = need("pyarrow"), need("datasketch")
    count, size = bands_for(threshold)
    for batch in batches:
        rows = []
        for row in batch.to_pylist():
            found = shingles("\n".join(row["text"] or ()))
            mine = sketch.MinHash(num_perm=PERMUTATIONS, hashfunc=int)
            mine.update_batch(found.tolist())
            bands = [
                f"{at}:{mine.hashvalues[at * size : (at + 1) * size].tobytes().hex()}" for at in range(count)
            ]
            rows.append({"source": row["source"], "shingles": found.tolist(), "bands": bands})
        schema = pa.schema(
            [("source", pa.string()), ("shingles", pa.list_(pa.int64())), ("bands", pa.list_(pa.string()))]
        )
        yield pa.RecordBatch.from_pylist(rows, schema=schema)
