"""The data dictionary says what a catalog's comments say."""

from pathlib import Path

from warehouse import sql_files
from warehouse.dictionary import describe_columns, describe_tables
from warehouse.schema import tables


def test_every_table_view_and_macro_is_described(newsroom: Path):
    described = {name.partition("(")[0]: meaning for name, _, meaning in describe_tables(newsroom)}
    assert set(described) == {*tables(), *sql_files.names("views")}
    assert all(described.values())


def test_a_macro_shows_its_parameters(newsroom: Path):
    assert ("quotes_by(who)", "macro") in [row[:2] for row in describe_tables(newsroom)]


def test_the_columns_of_a_view_are_described_in_their_order(newsroom: Path):
    columns = describe_columns(newsroom, "statements")
    assert columns[0][:2] == ("claim_id", "UUID")
    assert [name for name, _, _ in columns][-2:] == ["published_from", "published_to"]
    assert all(meaning for _, _, meaning in columns)


def test_a_table_that_is_not_there_has_no_columns(newsroom: Path):
    assert describe_columns(newsroom, "speeches") == []
