import pytest

from tasks.clean.known_names import Names, words_of

NAMES = Names(["Пётр Лыков", "Ли Сян Лун", "Тереза Мэй", "Нарухито", "Александр Рогов"])


def found(text: str) -> list[tuple[str, bool]]:
    return [(name.name, name.is_full) for name in NAMES.find(words_of(text))]


@pytest.mark.parametrize(
    ("text", "is_full"),
    [
        ("встреча с Петром Лыковым", True),
        ("встреча с Петром Ильичом Лыковым", True),
        ("слова П.Лыкова", True),
        ("слова П. И. Лыкова", True),
        ("слова Лыкова", False),
        ("слова главы России Лыкова", False),
    ],
)
def test_a_name_is_found_in_its_forms(text: str, *, is_full: bool):
    assert found(text) == [("Пётр Лыков", is_full)]


def test_names_of_three_words_and_of_one_are_found():
    assert found("премьер Ли Сян Лун и принц Нарухито") == [
        ("Ли Сян Лун", True),
        ("Нарухито", True),
    ]


@pytest.mark.parametrize(
    "text", ["слова Анны Лыковой", "слова А.Лыкова", "Лыковский завод", "Алексей Рогов", "лыков"]
)
def test_others_of_that_surname_and_other_words_are_not(text: str):
    assert found(text) == []


def test_a_short_surname_takes_no_long_ending():
    assert found("Мэйский завод") == []


def test_an_initial_ends_no_sentence():
    words = words_of("Слова П. Лыкова. Он ушёл.")
    assert [words.texts[i] for i in words.sentence(0)] == ["Слова", "П", ".", "Лыкова"]
