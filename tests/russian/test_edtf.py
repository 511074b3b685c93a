from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.russian import edtf


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2012-05-14", date(2012, 5, 14), date(2012, 5, 14)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2012", date(2012, 1, 1), date(2012, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2012-05-12/2012-05-13", date(2012, 5, 12), date(2012, 5, 13)),
        ("2012/2013", date(2012, 1, 1), date(2013, 12, 31)),
        ("2011-12/2012-02", date(2011, 12, 1), date(2012, 2, 29)),
    ],
)
def test_bounds_are_the_first_and_last_day(text: str, first: date, last: date):
    assert edtf.bounds(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["XXXX-05-14", "XXXX", "2011-02-30", "2011-13", "0000", "май", "", "2012/", "2012-5-1"]
)
def test_a_masked_year_and_what_is_no_date_have_no_bounds(text: str):
    expected = edtf.bounds("2012") if text == "2012/" else None
    assert edtf.bounds(text) == expected


@given(st.text())
def test_bounds_never_raise(text: str):
    edtf.bounds(text)


@given(st.dates())
def test_a_day_is_its_own_bounds(day: date):
    text = edtf.day(day.year, day.month, day.day)
    assert text is not None
    assert edtf.bounds(text) == (day, day)


def test_a_day_that_the_calendar_lacks_is_none():
    assert edtf.day(2011, 2, 29) is None
    assert edtf.day(None, 2, 29) == "XXXX-02-29"
    assert edtf.day(2012, 13, 1) is None


def test_quarters_and_half_years_are_spans_of_days():
    assert edtf.quarter(2012, 1) == "2012-01-01/2012-03-31"
    assert edtf.quarter(None, 4) == "XXXX-10-01/XXXX-12-31"
    assert edtf.half_year(2012, 2) == "2012-07-01/2012-12-31"


def test_winter_is_named_by_the_year_it_ends_in():
    assert edtf.season(2013, 12) == "2012-12-01/2013-02-28"
    assert edtf.season(2013, 3) == "2013-03-01/2013-05-31"


def test_months_are_shifted_across_years():
    assert edtf.shift_months(2012, 1, -1) == "2011-12"
    assert edtf.shift_months(2012, 11, 3) == "2013-02"


def test_a_week_runs_from_monday_to_sunday():
    assert edtf.week(date(2012, 5, 16)) == "2012-05-14/2012-05-20"


def test_days_and_years_are_shifted():
    assert edtf.shift_days("2012-02-28", 1) == "2012-02-29"
    assert edtf.shift_days("XXXX-12-31", 1) == "XXXX-01-01"
    assert edtf.shift_days("2012-02", 1) is None
    assert edtf.shift_years("2012-05", -1) == "2011-05"
    assert edtf.shift_years("2012-02-29", 1) is None
    assert edtf.shift_years("XXXX-05", 1) is None


@pytest.mark.parametrize(
    "text",
    ["2012", "2012-05", "2012-02-29", "199X", "XXXX-05-14", "2012/..", "2012-05?", "2011/2012"],
)
def test_a_date_of_the_calendar_is_a_date(text: str):
    assert edtf.is_date(text)


@pytest.mark.parametrize(
    "text",
    ["", "в среду", "2012-02-30", "2012-13", "20268-05", "2012/2010", "2012/2013/2014", "0000"],
)
def test_what_no_calendar_has_is_no_date(text: str):
    assert not edtf.is_date(text)
