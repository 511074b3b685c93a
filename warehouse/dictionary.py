"""The data dictionary: what a catalog's own comments say of its tables and columns."""

from pathlib import Path
from typing import Any

from warehouse import sql_files
from warehouse.query import open_catalog

Rows = list[tuple[str, str, str]]


def describe_tables(catalog: Path) -> Rows:
    """(name, type, meaning) of every view, table and macro, each type in alphabetical order."""
    return _ask(catalog, "relations", {})


def describe_columns(catalog: Path, name: str) -> Rows:
    """(column, type, meaning) of one table or view in order; none where there is no such table."""
    return _ask(catalog, "view_columns", {"name": name})


def _ask(catalog: Path, question: str, values: dict[str, Any]) -> Rows:
    with open_catalog(catalog) as con:
        rows = con.execute(sql_files.text("metadata", question), values).fetchall()
    return [(name, type_, meaning or "") for name, type_, meaning in rows]
