"""What a table reads from: its segments, or no rows of its columns."""

from collections.abc import Sequence
from pathlib import Path

from warehouse.schema import Table


def quoted(name: str) -> str:
    """The name as an identifier: `merges` and `type` are also words of SQL."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """The text as a string of SQL."""
    return "'" + text.replace("'", "''") + "'"


def segments(files: Sequence[Path]) -> str:
    """A read of segments of one table, which all have the columns of its schema."""
    return f"read_parquet([{_listed(files)}])"


def stage_outputs(files: Sequence[Path], *, filename: bool = False) -> str:
    """A read of what stages left for one table, columns matched by name; with each row's file."""
    named = ", filename = true" if filename else ""
    return f"read_parquet([{_listed(files)}], union_by_name = true{named})"


def _listed(files: Sequence[Path]) -> str:
    return ", ".join(literal(str(file)) for file in files)


def rows_of(table: Table, files: Sequence[Path]) -> str:
    """A query for all rows of the files; for none where there are no files."""
    if files:
        return f"select * from {segments(files)}"
    columns = ", ".join(f"cast(null as {c.type}) as {quoted(c.name)}" for c in table.columns)
    return f"select {columns} where false"


def typed_rows(table: Table, files: Sequence[Path]) -> str:
    """A query for all rows of files that stages left, with the table's types and columns."""
    if not files:
        return rows_of(table, files)
    given = ", ".join(
        f"cast({quoted(c.name)} as {c.type}) as {quoted(c.name)}"
        for c in table.columns
        if c.expression is None
    )
    computed = "".join(
        f", {c.expression} as {quoted(c.name)}" for c in table.columns if c.expression
    )
    return f"select *{computed} from (select {given} from {stage_outputs(files)})"
