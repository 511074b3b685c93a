"""A snapshot leaves the house: a file for each table and view, and their dictionary.

    export(root, Path("letopis-2014"), "csv", number=12)

Text in CSV that a spreadsheet would run as a formula has a quotation mark before it; numbers, dates
and Parquet are as they are.
"""

import errno
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import duckdb

from warehouse import sql_files
from warehouse.durable import sync, told_as_one_sentence
from warehouse.errors import WarehouseError, one_line
from warehouse.relations import literal, quoted
from warehouse.schema import MEMORY_LIMIT
from warehouse.snapshots import as_of, list_snapshots, pin

FORMATS = {
    "csv": "format csv, header",
    "parquet": "format parquet, compression zstd",
}
# The characters that make text a formula in a spreadsheet.
FORMULA = r"^[=+\-@\t\r]"
DICTIONARY = "dictionary"
SPILL = ".spill"
# Whoever may only read a warehouse may export, but not pin.
NO_RIGHTS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@dataclass(frozen=True, slots=True)
class Exported:
    """The snapshot's number, rows by table or view, and whether the snapshot could be pinned."""

    number: int
    rows: Mapping[str, int]
    is_kept: bool


def export(
    root: Path,
    folder: Path,
    format_: str,
    *,
    number: int | None = None,
    names: Sequence[str] = (),
) -> Exported:
    """Write tables and views of a snapshot to a new folder.

    `format_` is csv or parquet, `number` the snapshot (the current one by default), `names` some of
    its tables and views (all by default). The snapshot is pinned first, unless `root` can only be
    read: what somebody works with can be asked about later. Raises WarehouseError where the folder
    is not empty or a name unknown.
    """
    root, folder = root.resolve(), folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WarehouseError(f"{folder} is not empty: name a new folder")
    number = number or _current_number(root)
    is_kept = _pinned(root, number, f"exported to {folder}")
    with told_as_one_sentence(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            rows = _export(as_of(root, number), aside, format_, names)
            shutil.rmtree(aside / SPILL, ignore_errors=True)
            for file in [*aside.iterdir(), aside]:
                sync(file)
            aside.chmod(0o755)
            aside.rename(folder)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    return Exported(number, rows, is_kept)


def _pinned(root: Path, number: int, reason: str) -> bool:
    """Pin the snapshot; False where that takes rights that this user has not."""
    try:
        pin(root, number, reason)
    except WarehouseError as error:
        cause = error.__cause__
        if isinstance(cause, OSError) and cause.errno in NO_RIGHTS:
            return False
        raise
    return True


def _current_number(root: Path) -> int:
    current = [listed for listed in list_snapshots(root) if listed.is_current]
    if not current:
        raise WarehouseError(f"{root} holds no published warehouse: run `letopis run` first")
    return current[0].entry.snapshot_id


def _export(catalog: Path, folder: Path, format_: str, names: Sequence[str]) -> Mapping[str, int]:
    with duckdb.connect(str(catalog), read_only=True) as con:
        con.execute(f"set memory_limit = {literal(MEMORY_LIMIT)}")
        con.execute(f"set temp_directory = {literal(str(folder / SPILL))}")
        columns = _columns(con)
        if unknown := [name for name in names if name not in columns]:
            raise WarehouseError(f"there is no table or view {unknown[0]}: `letopis tables`")
        wanted = {name: columns[name] for name in names or columns}
        rows = {}
        for name, types in wanted.items():
            rows[name] = _copy(con, name, _cells(name, types, format_), folder, format_)
        _copy(con, DICTIONARY, sql_files.text("metadata", "dictionary"), folder, format_)
        return rows


def _columns(con: duckdb.DuckDBPyConnection) -> Mapping[str, Mapping[str, str]]:
    """Type by column of every table and view."""
    found: dict[str, dict[str, str]] = {}
    for name, column, type_, _ in con.execute(sql_files.text("metadata", "dictionary")).fetchall():
        found.setdefault(name, {})[column] = type_
    return found


def _cells(name: str, types: Mapping[str, str], format_: str) -> str:
    """A query for the rows of a table as they are to stand in the file."""
    if format_ != "csv":
        return f"from {quoted(name)}"
    cells = ", ".join(
        _safe(column) if type_ == "VARCHAR" else quoted(column) for column, type_ in types.items()
    )
    return f"select {cells} from {quoted(name)}"


def _safe(column: str) -> str:
    cell = quoted(column)
    is_formula = f"regexp_matches({cell}, {literal(FORMULA)})"
    return f"if({is_formula}, {literal(chr(39))} || {cell}, {cell}) as {cell}"


def _copy(con: duckdb.DuckDBPyConnection, name: str, query: str, folder: Path, format_: str) -> int:
    file = literal(str(folder / f"{name}.{format_}"))
    body = query.strip().removesuffix(";")
    try:
        copied = con.execute(f"copy (\n{body}\n) to {file} ({FORMATS[format_]})")
    except duckdb.Error as error:
        raise WarehouseError(f"{name} cannot be exported: {one_line(error)}") from error
    return int(copied.fetchall()[0][0])
