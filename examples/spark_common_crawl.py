"""
Audit web archives with Spark: on this machine, or as it stands on a cluster.

    python examples/spark_common_crawl.py --out results/ archive.warc.gz …
    spark-submit examples/spark_common_crawl.py --out s3a://bucket/results s3://commoncrawl/crawl-data/….warc.gz

Common Crawl lists its archives in ``warc.paths.gz`` of each crawl; every path becomes
``https://data.commoncrawl.org/PATH`` or ``s3://commoncrawl/PATH``. A task takes one archive, and a page
that cannot be read costs itself only. It needs: pip install 'contentaudit[spark]'
"""

import argparse
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from pyspark.sql import SparkSession

from contentaudit import Settings
from contentaudit.batch.spark import audit, pages_from_archives, tables
from contentaudit.site.spark import duplicates


def main() -> None:
    """Audit, write the results as Parquet, show what is found most."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[1])
    options.add_argument("archives", nargs="+", help="WARC files, or a text file of their paths with --list")
    options.add_argument("--list", action="store_true", help="take ARCHIVES for text files, a path a line")
    options.add_argument("--out", required=True, help="folder of the results; it must not exist")
    options.add_argument("--pages", type=int, help="the most pages of one archive")
    options.add_argument(
        "--today", type=date.fromisoformat, default=datetime.now(UTC).date(), help="date of the audit"
    )
    given = options.parse_args()
    paths = given.archives
    if given.list:
        paths = [
            line.strip() for name in paths for line in Path(name).read_text().splitlines() if line.strip()
        ]

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # workers run the Python that runs this
    spark = SparkSession.builder.appName("contentaudit").getOrCreate()
    settings = Settings(ignore=("grammar",), today=given.today)
    audit(pages_from_archives(spark, paths, limit=given.pages), settings).write.parquet(given.out)

    found = tables(spark.read.parquet(given.out))
    found["pages"].groupBy("outcome", "failure").count().orderBy("outcome", "failure").show()
    found["findings"].groupBy("check").count().orderBy("count", ascending=False).show(10)
    duplicates(found["pages"], "title").show(10)
    spark.stop()


if __name__ == "__main__":
    main()
