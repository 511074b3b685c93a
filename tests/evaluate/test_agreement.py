"""When two slots say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.evaluate.agreement import (
    names_overlap,
    same_date,
    same_name,
    same_phrase,
    same_value,
    words_overlap,
)

NAMES = st.lists(st.sampled_from(["Иван Петров", "Министерство спорта", "KZ", "Гомель"]))


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ("Иван Петров", "Петров"),
        ("Семён Орлов", "Орлов Семен"),
        ("пресс-служба министерства спорта", "пресс-служба министерство спорт"),
        ("Министерство спорта и туризма", "Министерство спорта туризма Литвы"),
        ("BY", "BY"),
        (None, None),
    ],
)
def test_one_name_in_two_forms_is_one(gold: str | None, found: str | None):
    assert same_name(gold, found)


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ("Иван Петров", "Иван Орлов"),
        ("BY", "Беларусь"),
        ("BY", "KZ"),
        ("Иван Петров", None),
        (None, "Иван Петров"),
        ("Иван Петров", "…"),
    ],
)
def test_two_names_are_not_one(gold: str | None, found: str | None):
    assert not same_name(gold, found)


def test_each_name_of_a_list_answers_to_one_of_the_other():
    assert names_overlap(["BY", "KZ"], ["KZ", "BY"]) == 1.0
    assert names_overlap(["BY", "KZ"], ["KZ", "KZ"]) == 0.5
    assert names_overlap(["BY"], []) == 0.0
    assert names_overlap(None, []) == 1.0


@given(NAMES)
def test_a_list_of_names_agrees_with_itself(names: list[str]):
    assert names_overlap(names, names[::-1]) == 1.0


@given(NAMES, NAMES)
def test_names_agree_by_a_share(gold: list[str], found: list[str]):
    assert 0.0 <= names_overlap(gold, found) <= 1.0


@pytest.mark.parametrize(
    ("gold", "found", "agree"),
    [
        ("2014-03-05", "2014-03-05", True),
        ("XXXX-03-05", "2014-03-05", True),
        (None, "2014", True),
        (None, None, True),
        ("2014-03-05", "XXXX-03-05", False),
        ("2014-03-05", "2014-03", False),
        ("2014", "2014-03", False),
        ("2014", None, False),
    ],
)
def test_a_date_agrees_where_each_known_digit_does(gold: str, found: str, *, agree: bool):
    assert same_date(gold, found) is agree


def test_phrases_agree_by_half_of_their_lemmas():
    assert same_phrase("объём экспорта", "экспорт")
    assert same_phrase("урожай зерна", "урожаем зерна")
    assert not same_phrase("урожай зерна", "экспорт зерна и муки")


def test_quoted_words_are_compared_as_they_stand_and_as_often():
    assert words_overlap(["Да, да", "нет"], ["да! Да? Нет…"]) == 1.0
    assert words_overlap(["да да"], ["да"]) == pytest.approx(2 / 3)
    assert words_overlap(["урожай"], ["урожая"]) == 0.0
    assert words_overlap([], []) == 0.0


def test_values_agree_but_for_rounding():
    assert same_value(0.3, 0.1 + 0.2)
    assert same_value(5, 5.0)
    assert not same_value(5, 5.1)
    assert not same_value(5, None)
    assert same_value(None, None)
