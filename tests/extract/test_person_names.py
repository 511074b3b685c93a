"""Words of personal names: nominatives, stems, genders."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.references.full_names import agreed
from tasks.extract.references.person_names import (
    gender_of,
    is_given,
    is_patronymic,
    nominative,
    stem,
)


@pytest.mark.parametrize(
    ("word", "case", "gender", "expected"),
    [
        ("Сидоровым", "Ins", "Masc", "Сидоров"),
        ("Сидоровой", "Ins", "Fem", "Сидорова"),
        ("Вишневскому", "Dat", "Masc", "Вишневский"),
        ("Янковича", "Gen", "Masc", "Янкович"),
        ("Янковичем", "Ins", "Masc", "Янкович"),
        ("Обамой", "Ins", "Masc", "Обама"),
        ("Ына", "Gen", "Masc", "Ын"),
        ("Джексону", "Dat", "Masc", "Джексон"),
        ("Ангелы", "Gen", "Fem", "Ангела"),
        ("Ильи", "Gen", "Masc", "Илья"),
        ("Асыл-Жана", "Gen", "Masc", "Асыл-Жан"),
    ],
)
def test_an_oblique_name_gets_its_nominative(word, case, gender, expected):
    assert nominative(word, case, gender) == expected


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        ("Саркози", "Masc"),
        ("Мартуччи", "Masc"),
        ("Шевченко", "Fem"),
        ("Меркель", "Fem"),
        ("Ху", "Masc"),
    ],
)
def test_an_indeclinable_name_stays(word, gender):
    assert nominative(word, "Gen", gender) == word


def test_a_name_in_the_nominative_stays_whatever_it_ends_in():
    assert nominative("Кучма", "Nom", "Masc") == "Кучма"


def test_forms_of_a_surname_share_their_stem():
    assert len({stem(word) for word in ("Токаев", "Токаева", "Токаевым", "Токаеву")}) == 1


def test_different_surnames_have_different_stems():
    assert stem("Петров") != stem("Петренко")


def test_given_names_and_patronymics_are_known():
    assert is_given("Андрею")
    assert is_patronymic("Андреевичем")
    assert not is_patronymic("Андреевым")


def test_gender_comes_from_the_given_name():
    assert gender_of("Марией") == "Fem"
    assert gender_of("Пётр") == "Masc"


@given(st.text(min_size=1, max_size=30), st.sampled_from(["Nom", "Gen", "Dat", "Ins", ""]))
def test_no_word_makes_names_raise(word, case):
    assert nominative(word, case, "Masc")
    assert stem(word) or not word.strip()


@pytest.mark.parametrize(
    ("shown", "gender", "expected"),
    [
        ({"Тамуке": 2, "Тамуки": 2}, "Masc", "Тамука"),
        ({"Евгения": 2, "Евгений": 2}, "Masc", "Евгений"),
        ({"Ронуду": 8, "Ронуда": 2}, "Masc", "Ронуду"),
    ],
)
def test_of_forms_that_disagree_the_nominative_is_of_which_all_may_be(shown, gender, expected):
    assert agreed(shown, tuple(shown), gender) == expected


def test_names_in_a_list_of_results_stand_in_the_nominative(reading):
    text = "1. Олег Ванин — 53,5 % 2. Леван Габадзе — 24,9 % 3. Ани Бадарцишвили — 6,6 %"
    names = {mention.entity.name for mention in reading(text).mentions}
    assert {"Олег Ванин", "Леван Габадзе", "Ани Бадарцишвили"} <= names
