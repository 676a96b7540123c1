"""A run that was made: its tables, and files of them."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from contentaudit.batch.extras import need
from contentaudit.batch.inputs import SAVED
from contentaudit.batch.schema import NESTED, TABLES, table_schema
from contentaudit.batch.tables import nested_table, nested_tables, pages_table

FileFormat = Literal["parquet", "csv"]
# A spreadsheet takes a cell that begins with one of these for a formula. The last four are their wide forms.
_FORMULA = "^([=+\\-@\\t\\r\\n＝＋－＠])"


class NoRunError(Exception):
    """There is no run in the folder, or none that can be read."""


def read(folder: str | os.PathLike[str]) -> Run:
    """
    Open a run that was made with ``contentaudit batch``, finished or not.

    Args:
        folder: of the run.

    Raises:
        NoRunError: when it holds none.
        MissingExtraError: when pyarrow is not installed.

    """
    need("pyarrow")
    return Run(Path(folder))


class Run:
    """
    The tables of a run, as Arrow tables: `pages`, `findings`, `ledger`, `links`, `headings`.

    Each is read when first asked for. In a notebook, ``run.pages.to_pandas()`` and
    ``duckdb.sql("SELECT … FROM pages")`` go on from there. See `contentaudit.batch.schema` for the columns.

    Args:
        folder: of the run.

    Raises:
        NoRunError: when it holds none.

    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if not (folder / SAVED).is_file():
            raise NoRunError(f"{folder} holds no run; make one: contentaudit batch INPUT --out {folder}")

    def __repr__(self) -> str:
        counts = ", ".join(f"{count} {outcome}" for outcome, count in self.outcomes.items())
        return f"Run({str(self.folder)!r}: {counts})"

    @cached_property
    def pages(self) -> Any:
        """A row for every input, failures included."""
        with self.connection() as connection:
            return pages_table(connection)

    @cached_property
    def findings(self) -> Any:
        """A row for every finding."""
        return self._nested("findings")

    @cached_property
    def ledger(self) -> Any:
        """A row for every check of every page: what it kept and lost, or why it was not assessed."""
        return self._nested("ledger")

    @cached_property
    def links(self) -> Any:
        """A row for every link."""
        return self._nested("links")

    @cached_property
    def headings(self) -> Any:
        """A row for every heading of an article."""
        return self._nested("headings")

    @property
    def outcomes(self) -> dict[str, int]:
        """How many inputs ended how; ``todo`` for those that have not."""
        with self.connection() as connection:
            rows = connection.execute("SELECT coalesce(outcome, 'todo'), count(*) FROM pages GROUP BY 1")
            return dict(rows.fetchall())

    @property
    def history(self) -> list[dict[str, Any]]:
        """The summaries of the passes made over the inputs, the last one last; see `Summary`."""
        with self.connection() as connection:
            rows = connection.execute("SELECT summary, ended FROM history ORDER BY pass").fetchall()
        return [msgspec.json.decode(summary) | {"ended": ended} for summary, ended in rows]

    def table(self, name: str) -> Any:
        """
        Return a table by its name.

        Raises:
            ValueError: when there is none of that name.

        """
        if name not in TABLES:
            raise ValueError(f"there is no table {name!r}; there are {', '.join(TABLES)}")
        return getattr(self, name)

    def pieces(self, name: str) -> Iterator[Any]:
        """Yield a table in pieces, for runs larger than the memory; ``blocks`` holds the articles' texts."""
        if name == "pages":
            yield self.pages
            return
        if name not in NESTED:
            raise ValueError(f"there is no table {name!r}; there are pages, {', '.join(NESTED)}")
        with self.connection() as connection:
            yield from nested_tables(connection, name)

    def write(self, format: FileFormat, folder: str | os.PathLike[str]) -> list[Path]:  # noqa: A002
        """
        Write every table to a file of its own, such as ``findings.parquet``.

        Args:
            format: ``parquet``, which keeps types, or ``csv``, with lists as JSON.
            folder: where to; made if need be.

        Raises:
            ValueError: when the format is unknown.
            OSError: when a file cannot be written.

        """
        if format not in get_args(FileFormat):
            raise ValueError(f"there is no format {format!r}; there are {', '.join(get_args(FileFormat))}")
        Path(folder).mkdir(parents=True, exist_ok=True)
        paths = []
        for name in TABLES:
            path = Path(folder) / f"{name}.{format}"
            part = path.with_name(path.name + ".part")
            self._write(name, format, part)
            part.replace(path)
            paths.append(path)
        return paths

    def _write(self, name: str, format: FileFormat, path: Path) -> None:  # noqa: A002
        if format == "parquet":
            with need("pyarrow.parquet").ParquetWriter(
                path, table_schema(name), compression="zstd"
            ) as writer:
                for piece in self.pieces(name):
                    writer.write_table(piece)
            return
        csv = need("pyarrow.csv")
        schema = _flattened(table_schema(name).empty_table()).schema
        with csv.CSVWriter(path, schema) as writer:
            for piece in self.pieces(name):
                writer.write_table(_flattened(piece))

    def _nested(self, name: str) -> Any:
        with self.connection() as connection:
            return nested_table(connection, name)

    def connection(self) -> _Reading:
        """Return a context manager that gives a read-only connection."""
        return _Reading(self.folder / SAVED)


class _Reading:
    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> sqlite3.Connection:
        address = self._path.absolute().as_uri()
        self._connection = sqlite3.connect(f"{address}?mode=ro", uri=True)
        try:
            self._connection.execute("SELECT 1 FROM pages LIMIT 1")
        except sqlite3.OperationalError:  # a folder that cannot be written, on a disk for reading only
            self._connection.close()
            self._connection = sqlite3.connect(f"{address}?immutable=1", uri=True)
        except sqlite3.DatabaseError as error:
            self._connection.close()
            raise self._broken(error) from error
        return self._connection

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        self._connection.close()
        if isinstance(error, sqlite3.DatabaseError):
            raise self._broken(error) from error

    def _broken(self, error: sqlite3.DatabaseError) -> NoRunError:
        return NoRunError(f"{self._path} cannot be read as a run ({error}); make it anew in another folder")


def _flattened(table: Any) -> Any:
    """Return a table that CSV can hold: lists as JSON, and no cell that a spreadsheet would run."""
    pa, pc = need("pyarrow"), need("pyarrow.compute")
    for at, field in enumerate(table.schema):
        column = table.column(at)
        if pa.types.is_nested(field.type):
            texts = [
                None if each is None else msgspec.json.encode(each).decode() for each in column.to_pylist()
            ]
            table = table.set_column(at, field.name, pa.array(texts, pa.string()))
        elif pa.types.is_string(field.type):
            safe = pc.replace_substring_regex(column, _FORMULA, "'\\1")
            safe = pc.replace_substring(pc.replace_substring(safe, "\x00", "\ufffd"), "\r", "\n")
            table = table.set_column(at, field.name, safe)
    return table


def defused(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if re.match(_FORMULA, cell) else cell
