"""Letters of one form of a word carried over to another."""

import pytest

from tasks.russian.spelling import in_letters_of


@pytest.mark.parametrize(
    ("word", "form", "expected"),
    [
        ("КАЗАХСТАНА", "казахстан", "КАЗАХСТАН"),
        ("БелАЗом", "белаз", "БелАЗ"),
        ("Петром", "пётр", "Петр"),
        ("Петру", "петр", "Петр"),
        ("Королёвым", "королёв", "Королёв"),
        ("Ростове-на-Дону", "ростов-на-дону", "Ростов-на-Дону"),
        ("новому", "новый", "новый"),
    ],
)
def test_letters_stay_as_large_as_they_were(word: str, form: str, expected: str):
    assert in_letters_of(word, form) == expected
