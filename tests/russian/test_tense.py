import pytest

from tasks.russian.shorthand import cut
from tasks.russian.tense import is_future


def looks_ahead(sentence: str) -> bool:
    words = cut(sentence)
    at = words.texts.index("среду")
    return is_future(words, at - 1, at + 1)


@pytest.mark.parametrize(
    "sentence",
    ["Встреча состоится в среду", "В среду пройдут переговоры", "Суд планируется в среду утром"],
)
def test_a_verb_of_the_future_looks_ahead(sentence: str):
    assert looks_ahead(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Встреча состоялась в среду",
        "Он заявил в среду, что встреча состоится",
        "Визит состоится. В среду шел дождь",
        "Дождь в среду",
    ],
)
def test_the_nearest_verb_of_the_sentence_decides(sentence: str):
    assert not looks_ahead(sentence)
