"""Questions to a catalog: read only, and errors are one sentence."""

from pathlib import Path

import pytest

from warehouse.query import QueryError, run_query, spreadsheet_safe


def test_an_answer_has_columns_and_rows(newsroom: Path):
    sql = "select kind, n_articles from facts where kind = 'event'"
    assert run_query(newsroom, sql) == (["kind", "n_articles"], [("event", 1)])


def test_an_empty_query_has_an_empty_answer(newsroom: Path):
    assert run_query(newsroom, "") == ([], [])
    assert run_query(newsroom, "-- nothing") == ([], [])


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("selec 1", "syntax error"),
        ("from speeches", "speeches does not exist"),
        ("select speker from statements", '"speker" not found'),
        ("select cast('x' as integer)", "Could not convert"),
        ("delete from snapshots", "read-only"),
        ("create table mine (a integer)", "read-only"),
    ],
)
def test_an_error_is_one_sentence(newsroom: Path, sql: str, message: str):
    with pytest.raises(QueryError, match=message) as failed:
        run_query(newsroom, sql)
    assert "\n" not in str(failed.value)


def test_a_missing_catalog_is_named(tmp_path: Path):
    with pytest.raises(QueryError, match="does not exist"):
        run_query(tmp_path / "none.duckdb", "select 1")


@pytest.mark.parametrize("cell", ["=1+1", "+7", "-5", "@sum", "\tx"])
def test_text_that_a_spreadsheet_would_run_is_defused(cell: str):
    assert spreadsheet_safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["слово", "1=1", "", None, -5, 2.5, True])
def test_other_cells_stay_as_they_are(cell: object):
    assert spreadsheet_safe(cell) is cell
