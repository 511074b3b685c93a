"""Records to Parquet and back, a column at a time."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import fields
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import pyarrow as pa
import pyarrow.parquet as pq

Record = TypeVar("Record")
SCALARS: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}


def arrow_type(annotation: Any) -> pa.DataType:  # noqa: ANN401 - annotations are any object
    """The Arrow type of a field's annotation; a tuple becomes a list, a Literal its base type."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in {Union, UnionType}:
        return arrow_type(next(a for a in arguments if a is not NoneType))
    if origin is Literal:
        return SCALARS[type(arguments[0])]
    if origin is tuple:
        return pa.list_(arrow_type(arguments[0]))
    return SCALARS[annotation]


def arrow_schema(record: type) -> pa.Schema:
    """The Arrow schema of a record class, fields in their order of definition."""
    return pa.schema([(name, arrow_type(kind)) for name, kind in get_type_hints(record).items()])


def to_arrow(record: type[Record], rows: Sequence[Record]) -> pa.Table:
    """The rows as an Arrow table with the record's schema."""
    schema = arrow_schema(record)
    columns = [pa.array([getattr(row, f.name) for row in rows], f.type) for f in schema]
    return pa.Table.from_arrays(columns, schema=schema)


def write_table(path: Path, record: type[Record], rows: Iterable[Record]) -> None:
    """Write the rows as Parquet; the same rows give the same bytes."""
    pq.write_table(to_arrow(record, list(rows)), path, compression="zstd")


def read_column(path: Path, name: str) -> list[Any]:
    """The values of one column of a Parquet file, in order."""
    values: list[Any] = read_columns(path, [name])[name].to_pylist()
    return values


def read_table(path: Path, record: type[Record]) -> list[Record]:
    """The records of a Parquet file that `write_table` wrote, in order.

    A field that the file does not know yet is None.
    """
    return _records(read_columns(path, _names(record)), record)


def read_some(
    path: Path, record: type[Record], column: str, values: Container[Any]
) -> list[Record]:
    """The records of a Parquet file with one of the values in a column, in order.

    No other record is made: of a hundred thousand rows, a few are found in hundredths of a second.
    """
    table = read_columns(path, _names(record))
    found = [i for i, value in enumerate(table[column].to_pylist()) if value in values]
    return _records(table.take(found), record) if found else []


def _names(record: type) -> list[str]:
    return [field.name for field in fields(record)]


def _records(table: pa.Table, record: type[Record]) -> list[Record]:
    names = _names(record)
    known, absent = set(table.column_names), [None] * table.num_rows
    columns = {name: table[name].to_pylist() if name in known else absent for name in names}
    lists = {name for name, kind in get_type_hints(record).items() if get_origin(kind) is tuple}
    values = [
        [tuple(v or ()) for v in column] if name in lists else column
        for name, column in columns.items()
    ]
    return [record(**dict(zip(columns, row, strict=True))) for row in zip(*values, strict=True)]


def read_columns(path: Path, names: Sequence[str]) -> pa.Table:
    """Those of the columns that the file has. `pq.read_table` would import 0.2 s of data sets."""
    with pq.ParquetFile(path) as file:
        return file.read(columns=names)
