"""The promises of `warehouse/checks/*.sql`, tested on a candidate before it is published.

Each file is one query that returns the rows that break its promise, as (table_name, row_id,
detail); its head comment is the promise. A check reads tables by name; `arriving.<table>` holds the
rows that this publication adds, so that what was checked once is not read again.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import duckdb

from warehouse import sql_files
from warehouse.errors import RefusedError
from warehouse.relations import quoted, rows_of
from warehouse.schema import connect, tables
from warehouse.segments import ROWS_LISTED

Files = Mapping[str, Sequence[Path]]


def run_checks(everything: Files, arriving: Files, spill: Path) -> None:
    """Test every promise. Raises RefusedError for the first that is broken.

    `everything` are the files of each table as it will be published, `arriving` those that are new;
    what exceeds the memory goes to the folder `spill`.
    """
    con = connect(spill)
    try:
        _expose(con, "main", everything)
        con.execute("create schema arriving")
        _expose(con, "arriving", arriving)
        for name in sql_files.names("checks"):
            _check(con, name)
    finally:
        con.close()


def promises() -> Iterable[tuple[str, str]]:
    """Name and promise of each check, in alphabetical order."""
    return [(n, sql_files.head(sql_files.text("checks", n))) for n in sql_files.names("checks")]


def _expose(con: duckdb.DuckDBPyConnection, schema: str, files: Files) -> None:
    for name, table in tables().items():
        body = rows_of(table, files.get(name, ()))
        con.execute(f"create view {schema}.{quoted(name)} as {body}")
    con.execute(f"set schema = '{schema}'")
    for sql in sql_files.all_texts("derived"):
        con.execute(sql)
    con.execute("set schema = 'main'")


def _check(con: duckdb.DuckDBPyConnection, name: str) -> None:
    sql = sql_files.text("checks", name)
    offending = con.execute(sql).fetchmany(ROWS_LISTED)
    if offending:
        rows = [f"{table} {row}: {detail}" for table, row, detail in offending]
        raise RefusedError(name, sql_files.head(sql), rows)
