from datetime import date

import pytest

from tasks.russian.publication import Publication


def test_a_day_is_known_whole_and_a_year_alone():
    assert Publication.on("2012-05-14") == Publication(date(2012, 5, 14), 2012)
    assert Publication.on("2012-05") == Publication(None, 2012)
    assert Publication.on("2011-12-31/2012-01-01") == Publication(None, None)
    assert Publication.on("XXXX-05-14") == Publication.on(None) == Publication()


@pytest.mark.parametrize(
    ("month", "year"), [(5, 2012), (10, 2012), (11, 2012), (12, 2011), (1, 2012)]
)
def test_a_month_without_a_year_is_the_nearest(month: int, year: int):
    assert Publication.on("2012-05-20").nearest_year(month) == year


def test_periods_are_counted_from_publication():
    when = Publication.on("2012-01-02")
    assert when.day_plus(-2) == "2011-12-31"
    assert when.week_plus(-1) == "2011-12-26/2012-01-01"
    assert when.month_plus(-1) == "2011-12"
    assert when.quarter_plus(-1) == "2011-10-01/2011-12-31"
    assert when.year_plus(-1) == 2011


def test_the_ends_of_the_calendar_give_nothing():
    assert Publication.on("0001-01-01").day_plus(-1) is None
    assert Publication.on("9999-12-31").week_plus(1) is None
    assert Publication.on("9999-12-31").year_plus(1) is None


def test_the_last_month_over_lies_before_publication():
    assert Publication.on("2012-05-14").latest_year(10) == 2011
    assert Publication.on("2012-05-14").latest_year(4) == 2012
    assert Publication.on("2012-05-14").latest_year(5) == 2011
