"""The tables of the warehouse are those of the records, and every column says what it is."""

from dataclasses import fields
from pathlib import Path
from typing import Literal, Union, get_args, get_origin, get_type_hints

import pyarrow.parquet as pq
import pytest

from tests.warehouse.newsroom import TABLES, Query
from warehouse.schema import tables

# Tables of dates for reading: candidates for a date, and timelines, which have one day beside it.
DATED_OTHERWISE = {"date_candidates", "timelines"}
SQL_TYPES = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}


def sql_type(annotation: object) -> str:
    """The type that a record's field has in SQL; ids are text in records and UUIDs in SQL."""
    arguments = get_args(annotation)
    if type(None) in arguments:
        annotation = next(a for a in arguments if a is not type(None))
        arguments = get_args(annotation)
    if get_origin(annotation) is tuple:
        return f"{sql_type(arguments[0])}[]"
    if get_origin(annotation) is Literal:
        return "VARCHAR"
    return SQL_TYPES[annotation]


@pytest.mark.parametrize("record", TABLES, ids=lambda record: record.__name__)
def test_a_table_has_the_columns_of_its_record(record: type):
    table = tables()[TABLES[record]]
    assert sorted(table.given) == sorted(field.name for field in fields(record))


@pytest.mark.parametrize("record", TABLES, ids=lambda record: record.__name__)
def test_a_column_has_the_type_of_its_field(record: type):
    hints = get_type_hints(record)
    given = {c.name: c for c in tables()[TABLES[record]].columns if c.expression is None}
    for name, column in given.items():
        assert column.type.replace("UUID", "VARCHAR") == sql_type(hints[name]), name


@pytest.mark.parametrize("record", TABLES, ids=lambda record: record.__name__)
def test_a_column_may_be_null_where_its_field_may(record: type):
    conditions = tables()[TABLES[record]].conditions
    for name, hint in get_type_hints(record).items():
        is_optional = type(None) in get_args(hint)
        assert (f"{name} is not null" in conditions) != is_optional, name


def test_every_edtf_column_has_its_first_and_last_day_beside_it():
    for table in tables().values():
        names = {column.name for column in table.columns}
        for name in names - {"date_edtf"} if table.name in DATED_OTHERWISE else names:
            if name.endswith("_edtf"):
                stem = name.removesuffix("_edtf")
                assert {f"{stem}_from", f"{stem}_to"} <= names, table.name


def test_every_table_and_column_of_a_catalog_has_a_comment(newsroom: Path, query: Query):
    silent_columns = """
        select schema_name, table_name, column_name from duckdb_columns()
        where not internal and comment is null
    """
    silent_views = """
        select view_name from duckdb_views() where not internal and comment is null
        union all
        select table_name from duckdb_tables() where not internal and comment is null
    """
    assert query(newsroom, silent_columns) == []
    assert query(newsroom, silent_views) == []


def test_every_macro_of_a_catalog_has_a_comment(newsroom: Path, query: Query):
    silent = """
        select function_name from duckdb_functions()
        where not internal and comment is null and function_type = 'table_macro'
    """
    assert query(newsroom, silent) == []


def test_closed_lists_are_named_in_the_comments_of_their_columns(newsroom: Path, query: Query):
    for record, name in TABLES.items():
        for field, hint in get_type_hints(record).items():
            values = closed_list(hint)
            sql = "select comment from duckdb_columns() where schema_name = 'stored'"
            sql += " and table_name = $1 and column_name = $2"
            ((comment,),) = query(newsroom, sql, name, field)
            assert [v for v in values if str(v) not in comment] == [], f"{name}.{field}"


def closed_list(hint: object) -> tuple[object, ...]:
    """The values that a Literal allows; none for other types."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    literals = [a for a in get_args(hint) if get_origin(a) is Literal]
    is_union = type(None) in get_args(hint) or get_origin(hint) is Union
    return get_args(literals[0]) if literals and is_union else ()


def test_parquet_columns_carry_their_position_as_field_id(newsroom: Path):
    segment = next((newsroom.parent / "tables" / "statements").glob("*.parquet"))
    schema = pq.read_schema(segment)
    ids = {field.name: int(field.metadata[b"PARQUET:field_id"]) for field in schema}
    columns = tables()["statements"].columns
    assert ids == {column.name: number for number, column in enumerate(columns, 1)}
