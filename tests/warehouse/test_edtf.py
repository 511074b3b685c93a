"""The SQL macros read dates as the language layer does."""

from collections.abc import Iterator

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.russian.edtf import bounds, is_date
from warehouse import sql_files
from warehouse.schema import connect, create_statement

DATED_CLAIMS = ("documents", "events", "indicators", "positions", "statements")

years = st.integers(1000, 2999).map(lambda year: f"{year:04}")
masked_years = st.integers(10, 29).flatmap(
    lambda century: st.sampled_from([f"{century}XX", f"{century}5X"])
)
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
days = st.dates().map(lambda day: day.isoformat()).filter(lambda day: day >= "1000")
unknown_years = st.builds("XXXX-{:02}-{:02}".format, st.integers(1, 12), st.integers(1, 28))
points = st.one_of(years, masked_years, months, days, unknown_years)
spans = st.builds("{}/{}".format, points, points)


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    connection = connect()
    yield connection
    connection.close()


@given(points | spans)
def test_first_and_last_day_are_those_of_the_language_layer(
    con: duckdb.DuckDBPyConnection, edtf: str
):
    (first, last), *_ = con.execute("select edtf_from($1), edtf_to($1)", [edtf]).fetchall()
    expected = bounds(edtf)
    if expected:
        assert (first, last) == expected
    else:
        assert first is None or last is None


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2012-05-14", "2012-05-14", "2012-05-14"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2012-01-01/2012-03-31", "2012-01-01", "2012-03-31"),
        ("2012-XX-14", "2012-01-01", "2012-12-31"),
        ("2012-05?", "2012-05-01", "2012-05-31"),
        ("2012/..", "2012-01-01", None),
        ("XXXX-05-14", None, None),
        ("2012-02-30", None, None),
        ("вчера", None, None),
        (None, None, None),
    ],
)
def test_first_and_last_day_of_a_date(
    con: duckdb.DuckDBPyConnection, edtf: str | None, first: str | None, last: str | None
):
    found = con.execute("select edtf_from($1)::varchar, edtf_to($1)::varchar", [edtf])
    assert found.fetchall() == [(first, last)]


@pytest.fixture(scope="module")
def check() -> Iterator[duckdb.DuckDBPyConnection]:
    """Tables for the check of dates, empty but for one date that may be changed."""
    with connect() as connection:
        connection.execute("create schema arriving")
        connection.execute("set schema = 'arriving'")
        for name in ("articles", "date_candidates", *DATED_CLAIMS):
            connection.execute(create_statement(name))
        nobody = "00000000-0000-0000-0000-000000000000"
        connection.execute(f"insert into date_candidates values ('{nobody}', '', '', '', 0, false)")
        yield connection


@given(points | spans | st.text("0123456789X-/.?", max_size=21))
def test_the_check_before_publication_takes_what_the_language_layer_takes_for_a_date(
    check: duckdb.DuckDBPyConnection, text: str
):
    check.execute("update date_candidates set date_edtf = $1", [text])
    refused = check.execute(sql_files.text("checks", "dates_are_sane")).fetchall()
    assert not (is_date(text) and refused)
