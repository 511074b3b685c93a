from datetime import date

import pytest

from tasks.clean.ages import age_limits
from tasks.clean.undated import dates_of


def spans(text: str) -> list[tuple[date, date]]:
    return [span for limit in age_limits(text, dates_of(text)) for span in limit.spans]


@pytest.mark.parametrize(
    "text",
    [
        "58-летний Уго Чавес улетел.",
        "Президент Уго Чавес улетел. У 58-летнего Чавеса болит нога.",
        "Уго Чавесу 58 лет.",
        "Уго Чавесу исполнилось 58 лет.",
        "Пятидесятивосьмилетний Уго Чавес улетел.",
        "Уго Чавес улетел. Об этом 58-летний венесуэльский политик сказал сам.",
    ],
)
def test_the_age_of_somebody_well_known_gives_the_year_of_life(text: str):
    assert spans(text) == [(date(2012, 7, 28), date(2013, 7, 27))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "54-летний Лыков — профессор. Пётр Лыков родился в 1960 году.",
            "2014-01-01",
            "2015-12-30",
        ),
        ("22-летний бегун сбежал. Орлов родился 29 июля 1991 года.", "2013-07-29", "2014-07-28"),
        ("Олег Лыков родился в Туле в 1967 году (51 год).", "2018-01-01", "2019-12-30"),
        ("Олег Лыков умер в 90 лет. Он родился 3 января 1930 года.", "2020-01-03", "2021-01-02"),
        ("Олегу Лыкову 73 года (1944 г. р.).", "2017-01-01", "2018-12-30"),
    ],
)
def test_a_birth_that_the_text_tells_gives_it_too(text: str, first: str, last: str):
    assert spans(text) == [(date.fromisoformat(first), date.fromisoformat(last))]


@pytest.mark.parametrize(
    "text",
    [
        "В 1998 году 44-летний Уго Чавес победил на выборах.",
        "23-летняя дочь Уго Чавеса улетела.",
        "58-летний Пётр Чавес улетел.",
        "Уго Чавес улетел. Рядом сидел 58-летний политик Лыков.",
        "Уго Чавес улетел. Рядом сидел 58-летний водитель.",
        "Уго Чавес улетел. Ему рад Лыков. 58-летний политик остался.",
        "Уго Чавес правил 14 лет.",
        "В 17-летнем возрасте Уго Чавес поступил в академию.",
        "54-летний Лыков — профессор. Его сосед Орлов родился в 1960 году.",
    ],
)
def test_other_ages_say_nothing(text: str):
    assert spans(text) == []


def test_an_age_that_describes_one_of_two_may_be_of_either():
    text = "Уго Чавес и Барак Обама улетели. 58-летний политик доволен."
    assert [span[0].year for span in spans(text)] == [2012, 2019]


def test_the_day_of_a_well_known_birth_is_taken_where_the_year_is_told():
    text = "Уго Чавес улетел. Чавес родился в 1954 году (58 лет)."
    assert spans(text) == [(date(2012, 7, 28), date(2013, 7, 27))]
