"""The year of the news from a full day that it tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.dating import date_article
from tasks.clean.told_years import LEAD_CHARS, told_year

LATER = "Об этом рассказали в мэрии. " * 60


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Мост через Лену закрыли 3 августа 2014 года. Его построили в 1987 году.", "2014-08-03"),
        ("С 3 по 12 июня 2011 года в Орле прошла ярмарка.", "2011-06"),
        (f"Мост закрыли. {LATER[:400]}Это случилось 3 августа 2014 года. {LATER}", "2014-08"),
        (
            f"Театр открыли весной. {LATER}Сбор начался 2 мая 2016 года и шёл до 9 мая 2016 года",
            None,
        ),
        (
            f"Театр открыли. {LATER}Сбор начался 2 мая 2016 года, вечер был 9 мая 2016 года.",
            "2016-05",
        ),
        (f"Театр открыли. {LATER}Сбор начался в понедельник, 2 мая 2016 года.", "2016-05-02"),
        (f"Театр открыли. {LATER}Сбор начался во вторник, 2 мая 2016 года.", None),
    ],
)
def test_a_day_of_the_lead_or_with_its_weekday_is_taken_and_another_gives_its_month(
    text: str, year: str | None
) -> None:
    clue = told_year(text)
    assert (clue.edtf if clue else None) == year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Выставка откроется 4 июня 2011 года.", "2011"),
        (
            "Сбор начался 2 мая 2011 года и составит в 2012 году тонну, в 2013 году две.",
            "2011-05-02",
        ),
        ("С 27 марта 2011 года поезда будут ходить чаще. В 2009 году их отменяли.", "2011"),
        ("С 3 по 12 июня 2011 года пройдёт ярмарка.", "2011"),
        ("Закон начнёт действовать 4 июня 2011 года.", None),
        ("Выставка откроется 4 января 2011 года.", None),
        (
            f"Мост закрыли. {LATER}Сбор начался 2 июня 2011 года. Показ начнётся 4 июня 2011 года",
            "2011-06",
        ),
        ("Выставка откроется 4 июня 2011 года. В 2013 году был пожар.", None),
        ("Выставка откроется до 4 июня 2011 года.", None),
    ],
)
def test_a_day_announced_gives_the_year(text: str, year: str | None) -> None:
    clue = told_year(text)
    assert (clue.edtf if clue else None) == year


@pytest.mark.parametrize(
    "text",
    [
        "Завод построили в мае 2011 года.",
        "Завод построили в 2011 году.",
        "Договор действует с 1 марта 2011 года.",
        "Глава завода заявил о желании оставить пост 1 января 2013 года.",
        "Певец Олег Гусев (1 мая 1950 – 3 июня 2001) оставил три альбома.",
        "Завод открыли 2 мая 2011 года. В 2013 году его закрыли.",
        f"Театр открыли. {LATER}Сбор начался 2 мая 2016 года.",
    ],
)
def test_what_does_not_tell_the_year_of_the_news(text: str) -> None:
    assert told_year(text) is None


def test_the_day_is_inferred_with_its_words() -> None:
    chosen = date_article("Мост через Лену закрыли 3 августа 2014 года. Шёл дождь.", ()).chosen
    assert chosen is not None
    assert (chosen.edtf, chosen.basis) == ("2014-08-03", "inferred")
    assert chosen.evidence == "3 августа 2014 года"


@given(st.text(alphabet="закрыли 3 мая 2014 года.\n(", max_size=LEAD_CHARS))
def test_a_year_is_always_one_that_the_text_writes(text: str) -> None:
    clue = told_year(text)
    assert clue is None or clue.edtf[:4].lstrip("0") in text
