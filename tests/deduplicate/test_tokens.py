import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.deduplicate.tokens import batch_words, words_of

TEXTS = st.text("абвЁёйМЖабвxyz019 ,.-—«»\n\u00ad\u0306\ud800", max_size=60)


def hashes(text: str) -> list[int]:
    return words_of(text).hashes.tolist()


def shown(text: str) -> list[str]:
    words = words_of(text)
    return [text[a:b] for a, b in zip(words.starts, words.stops, strict=True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ёлка", "елка"),
        ("ПРЕЗИДЕНТ", "президент"),
        ("С\u0421\u0421\u0420".replace("С", "C"), "СССР"),
        ("эконо\u00adмика", "экономика"),
        (unicodedata.normalize("NFD", "Чайковский"), "Чайковский"),
        ("２０１２", "2012"),
        ("Минск - столица", "Минск, «столица»"),
    ],
)
def test_spellings_of_the_same_words_are_equal(one: str, other: str):
    assert hashes(one) == hashes(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("миллиард", "миллиарды"), ("1,5", "15"), ("1,5", "1, 5"), ("аб", "ба"), ("не был", "небыл")],
)
def test_different_words_differ(one: str, other: str):
    assert hashes(one) != hashes(other)


def test_words_are_found_without_marks_and_with_decimals():
    assert shown("Рост — на 1,5 %, до «2.7 млрд».") == ["Рост", "на", "1,5", "до", "2.7", "млрд"]


def test_words_of_content_and_common_ones_are_told():
    words = words_of("Он жил в Минске, город CNN.com рос")
    assert words.is_content.tolist() == [False, False, False, True, True, False, False, False]
    assert words.is_common.tolist() == [False, False, False, False, True, False, False, False]


@given(st.lists(TEXTS, max_size=5))
def test_a_text_has_the_same_words_in_any_company(texts: list[str]):
    batch = batch_words(texts)
    assert [batch[i].hashes.tolist() for i in range(len(texts))] == [hashes(t) for t in texts]


@given(TEXTS)
def test_words_begin_and_end_with_a_letter_or_digit(text: str):
    assert all(word[0].isalnum() and word[-1].isalnum() for word in shown(text))
