import pytest

from tasks.clean.text_map import KeptText
from tasks.clean.typography import regular


def settled(text: str) -> str:
    edit = regular(text)
    return KeptText.whole(edit.text).without(edit.removals).text


def reasons(text: str) -> list[str]:
    return [removal.reason for removal in regular(text).removals]


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "\u3000", "\t"])
def test_a_space_of_any_kind_becomes_a_space(space: str):
    assert settled(f"в{space}мае") == "в мае"


@pytest.mark.parametrize("end", ["\r", "\u2028", "\u2029", "\x0b", "\x85"])
def test_a_line_end_of_any_kind_becomes_one(end: str):
    assert settled(f"мост{end}открыт") == "мост\nоткрыт"


def test_the_carriage_return_of_a_line_end_goes():
    assert settled("мост\r\nоткрыт") == "мост\nоткрыт"
    assert reasons("мост\r\nоткрыт") == ["carriage_return"]


def test_what_has_no_width_goes():
    assert settled("\ufeffза\u00adвод\u200b") == "завод"
    assert set(reasons("\ufeffза\u00adвод\u200b")) == {"invisible"}


def test_control_characters_go():
    assert settled("мо\x00ст") == "мост"
    assert reasons("мо\x00ст") == ["control"]


@pytest.mark.parametrize(("apart", "one"), [("и\u0306", "й"), ("е\u0308", "ё"), ("Е\u0308", "Ё")])
def test_a_letter_and_its_mark_become_one(apart: str, one: str):
    assert settled(f"{apart}лка") == f"{one}лка"
    assert reasons(f"{apart}лка") == ["combining"]


def test_a_stress_mark_goes():
    assert settled("за\u0301мок на горе") == "замок на горе"
    assert reasons("за\u0301мок на горе") == ["stress_mark"]


@pytest.mark.parametrize(
    ("mixed", "word"),
    [
        ("Прeзидeнт", "Президент"),
        ("TAСС", "ТАСС"),
        ("Kазань", "Казань"),
        ("приехал c послом", "приехал с послом"),
    ],
)
def test_latin_look_alikes_inside_russian_words_become_cyrillic(mixed: str, word: str):
    assert regular(mixed).text == word


@pytest.mark.parametrize("text", ["COVID", "IT-компания", "СOVID", "МойBY", "витамин C", "IKEA"])
def test_latin_words_stay(text: str):
    assert regular(text).text == text


@pytest.mark.parametrize("text", ['«Север» — “юг” – "запад"…', "№ 5, 10 °C"])
def test_quotation_marks_and_dashes_stay(text: str):
    assert regular(text).text == text
    assert regular(text).removals == ()


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("Газета ''Вестник'' закрыта", 'Газета "Вестник" закрыта'),
        ("Песня '''Рассвет''' вышла", 'Песня "Рассвет" вышла'),
        ("Премия ''«Рассвет»'' вручена", "Премия «Рассвет» вручена"),
        ("''«Мост открыт,'' — сказал он", "«Мост открыт, — сказал он"),
        ("Песня ''Рассвет вышла", "Песня Рассвет вышла"),
        ("Экран в 24'' и д'Артаньян", "Экран в 24'' и д'Артаньян"),
    ],
)
def test_two_apostrophes_are_a_quotation_mark(typed: str, marked: str):
    assert settled(typed) == marked
