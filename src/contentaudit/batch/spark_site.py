"""
Site checks that need a join, as Spark does them: nothing is collected, nothing quadratic.

They take the tables of `contentaudit.batch.spark.tables` and give data frames; the same questions over one
machine's run are answered by ``contentaudit site``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

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
