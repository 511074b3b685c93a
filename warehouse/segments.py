"""Segments: immutable Parquet files of typed, sorted rows, named by the hash of their bytes."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from warehouse.candidate import Load
from warehouse.durable import put, sync
from warehouse.errors import RefusedError, WarehouseError
from warehouse.relations import literal, quoted, stage_outputs
from warehouse.schema import Table, connect, create_statement, tables

# A quarter of DuckDB's default: the claims of one article are found in 22 ms of CPU instead of 54
# among 400,000 events, since fewer rows are read for an id; files are as large, and counts by type
# take 5 ms instead of 3 (tests/benchmarks/queries.py).
ROW_GROUP_ROWS = 30_720
# Broken rows that an error lists, and how much of each.
ROWS_LISTED = 5
CHARACTERS_LISTED = 300


@dataclass(frozen=True, slots=True)
class Segment:
    """A Parquet file of a table; `name` is the hash of its bytes, `source` that of its inputs.

    One without rows has neither name nor file: it records that its inputs were read. Several of one
    name stand in one file, each with the rows of its own inputs.
    """

    table: str
    name: str
    n_rows: int
    n_bytes: int
    source: str

    def path(self, root: Path) -> Path:
        """Where it stands in the warehouse folder `root`."""
        return root / "tables" / self.table / f"{self.name}.parquet"

    def is_whole(self, root: Path) -> bool:
        """Whether the file, if it needs one, is there in its full size."""
        path = self.path(root)
        return not self.n_rows or (path.is_file() and path.stat().st_size == self.n_bytes)


@dataclass(slots=True)
class Writer:
    """Writes segments below `folder`; rows pass through the tables of the schema."""

    folder: Path
    _con: duckdb.DuckDBPyConnection = field(init=False)

    def __post_init__(self) -> None:
        """Open a connection that spills into the same folder."""
        self._con = connect(self.folder)

    def close(self) -> None:
        """Let go of the memory."""
        self._con.close()

    def write(self, load: Load) -> Segment:
        """The segment of a load. Raises RefusedError where rows break the table's conditions."""
        table = tables()[load.table]
        self._empty(table.name)
        source = stage_outputs(load.files)
        try:
            inserted = self._con.execute(f"insert into {quoted(table.name)} by name from {source}")
        except duckdb.ConstraintException as error:
            raise self._refusal(table, source) from error
        except (duckdb.DataError, duckdb.ProgrammingError) as error:
            raise WarehouseError(f"table {table.name} from {load.files[0]}: {error}") from error
        if not inserted.fetchall()[0][0]:
            return Segment(table.name, "", 0, 0, load.source)
        return self._copied(table, load)

    def _empty(self, name: str) -> None:
        """A new table for each load: a truncated one keeps statistics that change the bytes."""
        self._con.execute(f"drop table if exists {quoted(name)}")
        self._con.execute(create_statement(name))

    def _copied(self, table: Table, load: Load) -> Segment:
        file = self.folder / "segment.parquet"
        ids = ", ".join(f"{quoted(c.name)}: {n}" for n, c in enumerate(table.columns, 1))
        n_rows = self._con.execute(
            f"copy ({_sorted_rows(table, load.articles)}) to {literal(str(file))} (format parquet, "
            f"compression zstd, row_group_size {ROW_GROUP_ROWS}, field_ids {{{ids}}})"
        ).fetchall()[0][0]
        with file.open("rb") as written:
            name = hashlib.file_digest(written, "sha256").hexdigest()[:32]
        segment = Segment(table.name, name, n_rows, file.stat().st_size, load.source)
        sync(file)
        put(file, segment.path(self.folder))
        return segment

    def _refusal(self, table: Table, source: str) -> RefusedError:
        """Which condition is broken, and by which rows."""
        for condition in table.conditions:
            rows = self._con.execute(f"select * from {source} where not ({condition})")
            columns = [column[0] for column in rows.description or ()]
            broken = [_line(columns, row) for row in rows.fetchmany(ROWS_LISTED)]
            if broken:
                return RefusedError(f"{table.name}.sql", condition, broken)
        return RefusedError(f"{table.name}.sql", "conditions of the table", ["rows not found"])


def _sorted_rows(table: Table, articles: Sequence[Path]) -> str:
    """All rows by (published, article, place in the text), then by every column in turn."""
    columns = [c.name for c in table.columns]
    place = [c for c in ("article_id", "start_char") if c in columns]
    order = ", ".join(quoted(c) for c in [*place, *(c for c in columns if c not in place)])
    if "article_id" not in columns or not articles:
        return f"from {quoted(table.name)} order by {order}"
    return (
        f"select rows.* from {quoted(table.name)} as rows left join (select "
        f"cast(article_id as uuid) as article_id, edtf_from(published_edtf) as published "
        f"from {stage_outputs(articles)}) as dates using (article_id) "
        f"order by dates.published nulls last, {order}"
    )


def _line(columns: Sequence[str], row: Sequence[object]) -> str:
    """The first columns of a row, long texts shortened."""
    cells = zip(columns, row, strict=True)
    return ", ".join(f"{name} {str(value)[:60]!r}" for name, value in cells)[:CHARACTERS_LISTED]
