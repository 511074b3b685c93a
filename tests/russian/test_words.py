"""The store of words' products: what it holds, and what it forgets."""

import numpy as np
import pytest

from tasks.russian import words
from tasks.russian.words import WordProducts

TEXT = ["министр", "прибыл", "в", "Минск", ",", "посол", "уехал", "из", "столицы", "в", "Брест"]
ROOM = 8


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> WordProducts:
    monkeypatch.setattr(words, "MAX_WORDS", ROOM)
    monkeypatch.setattr(words, "MAX_ASKED", ROOM // 2)
    return WordProducts()


def products(store: WordProducts, asked: list[str]) -> np.ndarray:
    return store.products("ner", store.rows(asked))


def test_a_full_store_gives_the_same_products(small: WordProducts):
    large = WordProducts()
    for start in range(len(TEXT) - 2):
        asked = TEXT[start : start + 3]
        np.testing.assert_allclose(products(small, asked), products(large, asked), atol=1e-5)


def test_a_full_store_keeps_the_words_met_most_often(small: WordProducts):
    for word in TEXT[:ROOM]:
        small.rows(["в", word])
    before = small.rows(["в"])
    small.rows(["Брест"])
    assert small.products("ner", small.rows(["в"])).any()
    assert small.rows(["в"]) <= before


def test_no_word_has_no_products(small: WordProducts):
    small.rows(TEXT[:2])
    assert not small.products("ner", np.zeros(2, np.int64)).any()
