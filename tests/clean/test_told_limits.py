from datetime import date

import pytest

from tasks.clean.limits import meet
from tasks.clean.told_limits import recent_limits, told_limits
from tasks.clean.undated import dates_of


def allows(text: str, day: str) -> bool:
    limits = told_limits(text, dates_of(text))
    return all(limit.allows(date.fromisoformat(day)) for limit in limits)


@pytest.mark.parametrize(
    ("text", "day", "is_allowed"),
    [
        ("Мост построили в мае 2011 года.", "2011-05-01", True),
        ("Мост построили в мае 2011 года.", "2011-04-30", False),
        ("Выставка откроется 4 июня 2011 года.", "2011-06-05", False),
        ("Выставка откроется 4 июня 2011 года.", "2011-06-04", True),
        ("Выборы должны были пройти в 2019 году.", "2015-01-01", True),
        ("Срок губернатора истекал в 2020 году.", "2018-01-01", True),
        ("В этом, 2012 году мост закрыли.", "2013-01-01", False),
        ("Сегодня, в 2012 году, мост закрыт.", "2012-07-01", True),
        (
            "Завод закрыли в октябре этого года. Спор начался в октябре 2012 года.",
            "2013-01-01",
            False,
        ),
        ("Об этом [https://news.example/2017/11/24/most пишут] все.", "2017-11-26", True),
        ("Об этом [https://news.example/2017/11/24/most пишут] все.", "2018-11-26", False),
        ("В четверг, 11 февраля, мост закрыли.", "2016-02-12", True),
        ("В четверг, 11 февраля, мост закрыли.", "2015-02-12", False),
        ("Мост закрыли 11 февраля.", "2015-01-12", False),
        ("Мост закрыли в октябре прошлого года.", "2015-08-12", True),
    ],
)
def test_dates_of_a_text_limit_its_own(text: str, day: str, *, is_allowed: bool):
    assert allows(text, day) == is_allowed


def test_the_last_month_told_is_hardly_a_year_old():
    text = "Мост построили в мае 2011 года."
    assert meet(recent_limits(text, dates_of(text)))[0][1] < date(2012, 6, 1)


@pytest.mark.parametrize(
    "text", ["Мост построили в 2011 году.", "Мост откроется в мае 2011 года.", "Мост закрыт."]
)
def test_a_bare_year_or_a_plan_is_not_recent(text: str):
    assert recent_limits(text, dates_of(text)) == ()
