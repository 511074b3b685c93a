from datetime import date

import pytest

from tasks.clean.limited import limited
from tasks.clean.post_news import LEAD_CHARS, post_limits


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Уволен глава Роскосмоса Анатолий Перминов.", "2010-10-30", "2011-05-08"),
        ("Президент уволил главу Роскосмоса Анатолия Перминова.", "2010-10-30", "2011-05-08"),
        (
            "Указ об отставке мэра Москвы Лужкова. На снимке Юрий Лужков.",
            "2010-03-31",
            "2010-10-07",
        ),
        ("Новым главой Роскосмоса назначен Владимир Поповкин.", "2010-11-30", "2011-05-09"),
        ("Мэр назначил Владимира Поповкина главой Роскосмоса.", "2010-11-30", "2011-05-09"),
    ],
)
def test_a_term_begins_and_ends_about_its_news(text: str, first: str, last: str):
    spans = [span for limit in post_limits(text) for span in limit.spans]
    assert spans == [(date.fromisoformat(first), date.fromisoformat(last))]


@pytest.mark.parametrize(
    "text",
    [
        "Глава Роскосмоса Анатолий Перминов уволил инженера, его место занял Лыков.",
        "Бывший глава Роскосмоса Анатолий Перминов ушёл на пенсию.",
        "В 2011 году уволен глава Роскосмоса Анатолий Перминов.",
        "Глава Роскосмоса Анатолий Перминов назначил Лыкова директором.",
        "Директором завода стал глава Роскосмоса Анатолий Перминов.",
        "Погода стояла ясная. " * (LEAD_CHARS // 20) + "Уволен глава Роскосмоса Перминов.",
    ],
)
def test_what_others_do_and_what_is_past_say_nothing(text: str):
    assert post_limits(text) == ()


def test_the_weeks_around_the_end_of_a_term_choose_the_year():
    clue = limited("Уволен глава Роскосмоса Анатолий Перминов.")
    assert clue is not None
    assert (clue.edtf, clue.evidence) == ("2011", "Уволен глава Роскосмоса Анатолий Перминов")
