import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.lines import (
    first_sentences,
    is_fragment,
    is_headline,
    is_open,
    is_sentence,
    lines_of,
    normal,
    spare_space,
)
from tasks.clean.text_map import KeptText


def squeezed(text: str) -> str:
    return KeptText.whole(text).without(spare_space(text)).text


def test_lines_are_trimmed_and_blank_ones_left_out():
    assert [(line.start, line.text) for line in lines_of("  мост \n \nоткрыт")] == [
        (2, "мост"),
        (10, "открыт"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n\n мост \n\n\n\nоткрыт  \n", "мост\n\nоткрыт"),
        ("мост\nоткрыт", "мост\nоткрыт"),
        ("мост\n  \nоткрыт", "мост\n\nоткрыт"),
        ("   ", ""),
    ],
)
def test_spare_space_goes(text: str, expected: str):
    assert squeezed(text) == expected


@given(st.text(alphabet=" \nаб"))
def test_space_is_spare_only_once(text: str):
    assert squeezed(squeezed(text)) == squeezed(text)


@given(st.text(alphabet=" \nаб"))
def test_only_space_is_spare(text: str):
    assert squeezed(text).split() == text.split()


@pytest.mark.parametrize(
    "line",
    [
        "Мэр открыл новый мост.",
        "«Мы ждали этого моста десять лет!»",
        "- Нам нужен был этот мост, - сказал мэр.",
        "Мост, который строили десять лет, соединил берега и сократил путь с " + "одного на " * 5,
    ],
)
def test_a_sentence_is_finished_or_long(line: str):
    assert is_sentence(line)


@pytest.mark.parametrize("line", ["Мэр открыл мост", "Да.", "31 мая 2016", "Новости дня..."])
def test_a_line_without_an_end_or_of_few_words_is_no_sentence(line: str):
    assert not is_sentence(line)


@pytest.mark.parametrize("line", ["Мэр открыл новый мост", "«Волга» обыграла «Урал» в Самаре"])
def test_a_headline_has_no_full_stop(line: str):
    assert is_headline(line)


@pytest.mark.parametrize(
    "line", ["Мэр открыл новый мост.", "Анна Лидова, мэр города:", "открыл новый мост", "Мост"]
)
def test_these_are_no_headlines(line: str):
    assert not is_headline(line)


@pytest.mark.parametrize("line", ["Главная", "Нижний Новгород", "Все новости дня"])
def test_a_fragment_has_three_words_at_most(line: str):
    assert is_fragment(line)


@pytest.mark.parametrize("line", ["Да.", "Источник:", "Мэр открыл новый мост"])
def test_these_are_no_fragments(line: str):
    assert not is_fragment(line)


def test_a_line_is_open_where_more_must_follow():
    assert is_open("Анна Лидова, мэр города:")
    assert not is_open("Анна Лидова")


def test_lines_that_say_the_same_are_equal_in_normal_form():
    assert normal("• «Ёлка» — на площади!") == normal("Елка на площади")


def test_the_first_sentences_leave_headlines_out():
    found = first_sentences("Мост открыт\nМэр открыл новый мост.\nЕму были рады все.\nИ всё.", 2)
    assert [line.text for line in found] == ["Мэр открыл новый мост.", "Ему были рады все."]
