"""Lemmas that agree with the reading in context."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.russian.morph import lemma, parses_of
from tasks.russian.parse import parse_texts
from tasks.russian.tags import Tag, read


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Банк стал крупнее.", "стал", "стать"),
        ("Завод поставил пять тонн стали.", "стали", "сталь"),
        ("Рабочие стали ждать.", "стали", "стать"),
        ("У нас есть план.", "есть", "быть"),
        ("Он говорил о трёх договорах.", "трёх", "три"),
        ("Президенты подписали договор.", "подписали", "подписать"),
        ("Новые дороги открыты.", "Новые", "новый"),
        ("Рост составил 5 %.", "5", "5"),
        ("Сеть Facebook растёт.", "Facebook", "facebook"),
    ],
)
def test_the_lemma_fits_the_sentence(sentence: str, word: str, expected: str):
    (token,) = [each for each in parse_texts([sentence])[0].tokens if each.text == word]
    assert token.lemma == expected


def test_readings_come_likeliest_first():
    scores = [float(each.score) for each in parses_of("стали")]
    assert scores == sorted(scores, reverse=True)
    assert {each.normal_form for each in parses_of("стали")} == {"стать", "сталь"}


@given(st.text(min_size=1))
def test_any_word_has_a_lemma(word: str):
    assert lemma(word, Tag("NOUN", case="Gen"))


def test_a_reading_keeps_its_features():
    tag = read("NOUN|Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing")
    assert (tag.pos, tag.case, tag.gender, tag.number, tag.tense) == (
        ("NOUN", "Gen", "Masc", "Sing", "")
    )
