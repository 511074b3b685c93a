"""Questions to a catalog: read only, and an error is one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from warehouse.errors import WarehouseError, one_line
from warehouse.snapshots import snapshot_files

Answer = tuple[list[str], list[tuple[Any, ...]]]


class QueryError(WarehouseError):
    """A query that cannot be answered; the message says why in one sentence."""


def run_query(catalog: Path, sql: str) -> Answer:
    """Column names and rows of a query.

    Raises QueryError, in one sentence, where the catalog cannot be opened, the query has an error
    or would write.
    """
    with open_catalog(catalog) as con:
        con.execute(sql)
        columns = [column[0] for column in con.description or ()]
        return columns, con.fetchall() if columns else []


@contextmanager
def open_catalog(catalog: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection. Raises QueryError for every error of DuckDB.

    Where somebody opened the current catalog for writing, its snapshot's own file is read instead:
    the lock of that session, or the log that it left, would stand in the way.
    """
    try:
        with _connection(catalog) as con:
            yield con
    except duckdb.Error as error:
        raise QueryError(one_line(error)) from error


def _connection(catalog: Path) -> duckdb.DuckDBPyConnection:
    if not catalog.with_name(f"{catalog.name}.wal").exists():
        try:
            return duckdb.connect(str(catalog), read_only=True)
        except duckdb.IOException:
            if not snapshot_files(catalog.parent):
                raise
    latest = next(iter(snapshot_files(catalog.parent).values()), catalog)
    return duckdb.connect(str(latest), read_only=True)


def spreadsheet_safe(cell: object) -> object:
    """The cell, with a quotation mark before text that a spreadsheet would run as a formula."""
    is_formula = isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{cell}" if is_formula else cell
