import pytest

from tasks.clean.spelled_ages import spelled_age


@pytest.mark.parametrize(
    ("word", "age"),
    [
        ("сорокатрехлетней", 43),
        ("восемнадцатилетний", 18),
        ("девяностолетнего", 90),
        ("двадцатипятилетняя", 25),
        ("пятилетний", None),
        ("пятидесятилетие", None),
        ("летний", None),
        ("летнего", None),
    ],
)
def test_an_age_in_one_word_is_read(word: str, age: int | None):
    assert spelled_age(word) == age
