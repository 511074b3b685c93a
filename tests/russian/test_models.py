"""The vocabulary that the taggers know."""

import pytest

from tasks.russian.models import vocabulary


def test_every_word_has_its_place_as_number():
    words = vocabulary().words
    assert [vocabulary().number(word) for word in words[::1000]] == list(range(0, len(words), 1000))


@pytest.mark.parametrize("word", ["", "ёёё", "зюкабрь", "<pad>"])
def test_whatever_is_no_word_has_the_number_of_the_unknown(word: str):
    assert vocabulary().number(word) == len(vocabulary().words)
