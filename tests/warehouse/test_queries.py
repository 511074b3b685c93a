"""The example queries run, and each has a title."""

from pathlib import Path

import pytest

from warehouse import sql_files
from warehouse.query import run_query

EMPTY_HERE = {"confirmed_facts", "statements_with_words", "what_was_cut"}


@pytest.mark.parametrize("name", sql_files.names("queries"))
def test_an_example_query_has_a_title_and_finds_something(name: str, newsroom: Path):
    sql = sql_files.text("queries", name)
    assert sql_files.head(sql).endswith(".")
    columns, rows = run_query(newsroom, sql.replace("Лукашенко", "Петров"))
    assert columns
    assert rows or name in EMPTY_HERE
