"""The tables as `warehouse/schema/*.sql` creates them.

Columns are only ever appended to a table: their positions are their field ids in Parquet.
"""

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from warehouse import sql_files

# Keeps a process with its models below 3 GB.
MEMORY_LIMIT = "2GB"
# The tables of claims, one for each kind.
CLAIM_TABLES = (
    "attributions",
    "documents",
    "events",
    "indicators",
    "memberships",
    "ownerships",
    "positions",
    "statements",
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `expression` computes it from the others, null for a given one."""

    name: str
    type: str
    expression: str | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns in order, and what every row must fulfil as SQL conditions."""

    name: str
    columns: tuple[Column, ...]
    conditions: tuple[str, ...]

    @property
    def given(self) -> tuple[str, ...]:
        """Names of the columns that stages fill."""
        return tuple(c.name for c in self.columns if c.expression is None)


def connect(spill: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A connection in memory that knows the macros; it writes to `spill` what exceeds its limit."""
    con = duckdb.connect(config={"memory_limit": MEMORY_LIMIT, "temp_directory": str(spill or "")})
    for sql in sql_files.all_texts("macros"):
        con.execute(sql)
    return con


def create_statement(table: str) -> str:
    """The `create table` of a schema file."""
    return sql_files.text("schema", table).partition(";\n")[0]


def comment_statements(table: str) -> str:
    """The `comment on` statements of a schema file."""
    return sql_files.text("schema", table).partition(";\n")[2]


@cache
def tables() -> dict[str, Table]:
    """Every table by name, in alphabetical order."""
    names = sql_files.names("schema")
    con = connect()
    for name in names:
        con.execute(create_statement(name))
    columns, conditions = _columns(con), _conditions(con)
    con.close()
    return {name: Table(name, tuple(columns[name]), tuple(conditions[name])) for name in names}


@cache
def columns_key(table: str) -> str:
    """A hash of what decides a segment's bytes besides its rows: columns and computing macros."""
    columns = tables()[table].columns
    computed = any(c.expression for c in columns)
    macros = sql_files.text("macros", "edtf") if computed else ""
    shape = [(c.name, c.type, c.expression) for c in columns]
    return hashlib.sha256(repr((shape, macros)).encode()).hexdigest()[:16]


def _columns(con: duckdb.DuckDBPyConnection) -> dict[str, list[Column]]:
    found: defaultdict[str, list[Column]] = defaultdict(list)
    for table, *column in con.execute(sql_files.text("metadata", "table_columns")).fetchall():
        found[table].append(Column(*column))
    return found


def _conditions(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for table, condition in con.execute(sql_files.text("metadata", "conditions")).fetchall():
        found[table].append(condition)
    return found
