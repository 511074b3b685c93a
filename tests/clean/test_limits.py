from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.limits import Limit, aged, edtf_of, meet, needed, since, until

DAYS = st.dates(date(1995, 1, 1), date(2030, 12, 31))
SPANS = st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair)))
LIMITS = st.lists(st.builds(Limit, st.lists(SPANS, min_size=1, max_size=3).map(tuple), st.just("")))


def test_limits_that_leave_one_year_give_it():
    limits = [since(date(2012, 3, 1), "а"), until(date(2012, 9, 1), "б")]
    assert edtf_of(meet(limits)) == "2012"


def test_limits_that_leave_one_month_or_day_give_it():
    assert edtf_of(meet([since(date(2012, 3, 1), ""), until(date(2012, 3, 9), "")])) == "2012-03"
    assert edtf_of(meet([since(date(2012, 3, 1), ""), until(date(2012, 3, 1), "")])) == "2012-03-01"


def test_limits_that_contradict_or_leave_two_years_give_nothing():
    assert edtf_of(meet([since(date(2013, 3, 1), ""), until(date(2012, 9, 1), "")])) is None
    assert edtf_of(meet([since(date(2012, 3, 1), ""), until(date(2013, 9, 1), "")])) is None
    assert edtf_of(meet([])) is None


def test_only_the_limits_that_matter_are_needed():
    decisive = [since(date(2012, 3, 1), "а"), until(date(2012, 9, 1), "б")]
    assert needed([since(date(2001, 1, 1), "в"), *decisive]) == tuple(decisive)


def test_an_age_allows_the_year_between_two_birthdays():
    assert aged(date(1954, 7, 28), date(1954, 7, 28), 58) == (date(2012, 7, 28), date(2013, 7, 27))


def test_who_was_born_on_a_leap_day_has_birthdays():
    assert aged(date(1972, 2, 29), date(1972, 2, 29), 41)[0] == date(2013, 2, 28)


@given(LIMITS, DAYS)
def test_a_day_is_left_if_and_only_if_all_limits_allow_it(limits: list[Limit], day: date):
    is_left = any(first <= day <= last for first, last in meet(limits))
    assert is_left == all(limit.allows(day) for limit in limits)


@given(LIMITS)
def test_what_is_needed_says_as_much_as_all(limits: list[Limit]):
    assert edtf_of(meet(needed(limits))) == edtf_of(meet(limits))
