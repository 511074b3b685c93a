"""The catalog: one small DuckDB file for each snapshot, with views over its segments.

Any DuckDB since 1.0 opens it, from any folder, without an extension. `main` holds what analysts
read, `stored` each table as its segments have it, without what other articles add.
"""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from warehouse import sql_files
from warehouse.checking import promises
from warehouse.relations import literal, quoted, rows_of
from warehouse.schema import comment_statements, tables
from warehouse.segments import Segment

# Readable by every DuckDB since 1.0; the default format of 2.0 is not.
STORAGE_VERSION = "v1.0.0"
# Tables that stand in the catalog itself: they are about it, and small.
OWN_TABLES = ("checks", "segments", "snapshots")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of `snapshots`."""

    snapshot_id: int
    published_at: datetime
    load_key: str
    schema_version: str
    n_articles: int
    n_claims: int
    n_facts: int


@dataclass(frozen=True, slots=True)
class State:
    """What a catalog says of itself: its segments, and all snapshots up to it, the last its own.

    `root` is the warehouse folder that its views name.
    """

    root: Path
    segments: tuple[Segment, ...]
    history: tuple[Entry, ...]

    @property
    def entry(self) -> Entry:
        """The catalog's own row of `snapshots`."""
        return self.history[-1]

    def missing(self, *roots: Path) -> tuple[Path, ...]:
        """Files of segments, as the first folder would have them, that stand in none of these."""
        wanted = (segment for segment in self.segments if segment.n_rows)
        return tuple(
            segment.path(roots[0])
            for segment in wanted
            if not any(segment.path(root).is_file() for root in roots)
        )


def read_state(catalog: Path) -> State:
    """The state of a catalog file. Raises duckdb.Error where it is none."""
    con = duckdb.connect(str(catalog), read_only=True)
    try:
        segments = con.execute("from segments order by table_name, segment").fetchall()
        history = con.execute("from snapshots order by snapshot_id").fetchall()
        folders = con.execute(sql_files.text("metadata", "segment_views")).fetchall()
    finally:
        con.close()
    return State(
        Path(folders[0][-1].replace("''", "'") if folders else ""),
        tuple(Segment(*row) for row in segments),
        tuple(Entry(*row) for row in history),
    )


def write_catalog(file: Path, state: State) -> None:
    """Write a catalog of the segments below `state.root`, an absolute path, to a new file."""
    con = duckdb.connect(str(file), config={"storage_compatibility_version": STORAGE_VERSION})
    try:
        con.execute("begin")
        for sql in sql_files.all_texts("macros"):
            con.execute(sql)
        _write_own_tables(con, state)
        _write_stored(con, state)
        con.execute("commit")
        con.execute("set schema = 'main'")
        _write_views(con)
        _pass_on_comments(con)
    finally:
        con.close()


def _write_own_tables(con: duckdb.DuckDBPyConnection, state: State) -> None:
    rows: dict[str, Iterable[Sequence[object]]] = {
        "checks": [(name, promise, 0) for name, promise in promises()],
        "segments": map(astuple, state.segments),
        "snapshots": map(astuple, state.history),
    }
    for name in OWN_TABLES:
        con.execute(sql_files.text("schema", name))
        places = ", ".join("?" * len(tables()[name].columns))
        if values := [list(row) for row in rows[name]]:
            con.executemany(f"insert into {name} values ({places})", values)


def _write_stored(con: duckdb.DuckDBPyConnection, state: State) -> None:
    files: dict[str, dict[Path, None]] = {}
    for segment in state.segments:
        if segment.n_rows:
            files.setdefault(segment.table, {})[segment.path(state.root)] = None
    con.execute("create schema stored")
    con.execute("set schema = 'stored'")
    for name, table in tables().items():
        if name not in OWN_TABLES:
            con.execute(
                f"create view {quoted(name)} as {rows_of(table, list(files.get(name, ())))}"
            )
            con.execute(comment_statements(name).replace("comment on table", "comment on view"))


def _write_views(con: duckdb.DuckDBPyConnection) -> None:
    """Views of `warehouse/views/`, and for every other table a view that passes it on."""
    waiting = {name: sql_files.text("views", name) for name in sql_files.names("views")}
    for name in tables():
        if name not in OWN_TABLES:
            waiting.setdefault(name, _passed_on(name))
    while waiting:
        created = [name for name, sql in waiting.items() if _create(con, name, sql)]
        if not created:
            con.execute(next(iter(waiting.values())))
        waiting = {name: sql for name, sql in waiting.items() if name not in created}


def _passed_on(name: str) -> str:
    return f"create view {quoted(name)} as select * from stored.{quoted(name)};"


def _create(con: duckdb.DuckDBPyConnection, name: str, sql: str) -> bool:
    """Whether the view could be made; one whose parts are still missing waits for them.

    A failure would end a transaction, so these statements stand outside of one.
    """
    try:
        con.execute(sql)
    except duckdb.CatalogException:
        return False
    if head := sql_files.head(sql):
        kind = "macro table" if "create macro" in sql else "view"
        con.execute(f"comment on {kind} {quoted(name)} is {literal(head)}")
    return True


def _pass_on_comments(con: duckdb.DuckDBPyConnection) -> None:
    """A view, or a column of one, without a comment has that of the table that it passes on."""
    views = con.execute(sql_files.text("metadata", "passed_on_views")).fetchall()
    columns = con.execute(sql_files.text("metadata", "passed_on_comments")).fetchall()
    statements = [f"comment on view {quoted(v)} is {literal(comment)};" for v, comment in views]
    for view, column, comment in columns:
        place = f"{quoted(view)}.{quoted(column)}"
        statements.append(f"comment on column {place} is {literal(comment)};")
    con.execute("\n".join(["begin;", *statements, "commit;"]))
