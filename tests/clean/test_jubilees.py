from datetime import date

import pytest

from tasks.clean.jubilees import jubilee_limits


def test_a_jubilee_is_about_its_day():
    limits = jubilee_limits("Уго Чавес отметил своё 50-летие.")
    assert [limit.spans for limit in limits] == [((date(2004, 7, 18), date(2004, 8, 27)),)]


def test_a_jubilee_lies_ahead_too():
    text = "Барак Обама дал интервью. Обама говорил накануне своего 60-летнего юбилея."
    assert [limit.spans[0][0].year for limit in jubilee_limits(text)] == [2021]


def test_who_is_wished_well_is_named_in_any_case():
    limits = jubilee_limits("Президент поздравил Уго Чавеса с 50-летием.")
    assert [limit.spans for limit in limits] == [((date(2004, 7, 18), date(2004, 8, 27)),)]


@pytest.mark.parametrize(
    "text",
    [
        "Уго Чавеса поздравили, когда завод отметил 50-летие.",
        "Дочь Уго Чавеса отметила 30-летие.",
        "В 2004 году Уго Чавес отметил 50-летие.",
        "70-летие Уго Чавеса",
        "Уго Чавес поздравил завод с 50-летием.",
        "Уго Чавес встретил 60-летнего актёра.",
        "Уго Чавес встретил своего 60-летнего друга.",
    ],
)
def test_other_jubilees_say_nothing(text: str):
    assert jubilee_limits(text) == ()
