import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.russian.numbers import find_numbers


def read(sentence: str) -> list[tuple[str, float, float | None, str]]:
    found = find_numbers(sentence)
    return [
        (sentence[number.start : number.stop], number.value, number.value_to, number.op)
        for number in found
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 234 567", 1234567),
        ("45\u00a0300", 45300),
        ("1 234,5", 1234.5),
        ("52,1", 52.1),
        ("1.5", 1.5),
        ("25.000", 25000),
        ("0,375", 0.375),
        ("1.234.567", 1234567),
        ("миллиарду", 1e9),
        ("тридцать пять тысяч", 35000),
        ("тысяча двести", 1200),
        ("двадцать пять миллионов триста тысяч двести один", 25300201),
        ("два с половиной миллиона", 2.5e6),
        ("полтора", 1.5),
        ("полмиллиона", 5e5),
        ("3 млрд", 3e9),
        ("2,5 млн", 2.5e6),
        ("300 тыс", 3e5),
        ("15 тысяч 386", 15386),
        ("двенадцати", 12),
        ("шестерых", 6),
        ("двое", 2),
        ("десятком", 10),
        ("пять десятков тысяч", 50000),
    ],
)
def test_a_numeral_has_its_value(text: str, value: float):
    assert read(text) == [(text, value, None, "=")]


@pytest.mark.parametrize(
    ("text", "value", "operator"),
    [
        ("около сорока", 40, "~"),
        ("порядка 700", 700, "~"),
        ("почти на 15", 15, "~"),
        ("близко к миллиону", 1e6, "~"),
        ("в районе 80", 80, "~"),
        ("десятка два", 20, "~"),
        ("тысяч двадцать", 20000, "~"),
        ("более 40", 40, ">"),
        ("более чем в 3", 3, ">"),
        ("свыше 2 млн", 2e6, ">"),
        ("чуть больше 60", 60, ">"),
        ("превысило отметку в 90", 90, ">"),
        ("несколько сотен", 100, ">"),
        ("тысячи", 1000, ">"),
        ("десятки миллионов", 1e7, ">"),
        ("30 с лишним тысяч", 30000, ">"),
        ("не менее 11", 11, ">="),
        ("как минимум 13", 13, ">="),
        ("по меньшей мере семь", 7, ">="),
        ("миллион и больше", 1e6, ">="),
        ("менее 4", 4, "<"),
        ("не более чем 4", 4, "<="),
        ("не превысит 6", 6, "<="),
        ("до тысячи", 1000, "<="),
        ("максимум 9", 9, "<="),
    ],
)
def test_a_hedge_gives_the_operator(text: str, value: float, operator: str):
    assert read(text) == [(text, value, None, operator)]


@pytest.mark.parametrize("text", ["вырос до 7", "с 5 до 7", "цены снизились за год до 7"])
def test_the_level_that_a_change_reaches_is_no_bound(text: str):
    assert read(text)[-1] == ("до 7", 7, None, "=")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5–7", 5, 7),
        ("10-15 тысяч", 10000, 15000),
        ("от 5 до 7", 5, 7),
        ("от 100 до 200 млн", 1e8, 2e8),
        ("от 500 тысяч до 1 млн", 5e5, 1e6),
        ("два-три", 2, 3),
        ("от $5 млн до $7 млн", 5e6, 7e6),
    ],
)
def test_a_range_has_two_ends(text: str, low: float, high: float):
    assert read(text) == [(text, low, high, "=")]


def test_a_dash_between_a_year_and_its_figure_makes_no_range():
    assert read("в 2010 — 5 тысяч") == [("2010", 2010, None, "="), ("5 тысяч", 5000, None, "=")]


def test_a_negative_number_keeps_its_sign():
    assert read("ночью -4 градуса") == [("-4", -4, None, "=")]
    assert read("минус 12 градусов") == [("минус 12", -12, None, "=")]


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        ("треть", "fraction", 1 / 3),
        ("наполовину", "fraction", 0.5),
        ("две трети", "fraction", 2 / 3),
        ("три четверти", "fraction", 0.75),
        ("пять шестых", "fraction", 5 / 6),
        ("одна пятая", "fraction", 0.2),
        ("вдвое", "multiple", 2),
        ("втрое", "multiple", 3),
        ("удвоился", "multiple", 2),
        ("в десятки раз", "multiple", 10),
        ("3-е", "ordinal", 3),
        ("двадцать второй", "ordinal", 22),
        ("топ-20", "top", 20),
        ("в первой пятерке лидеров", "top", 5),
        ("3:1", "score", 3),
    ],
)
def test_what_counts_nothing_has_its_form(text: str, form: str, value: float):
    number, *others = find_numbers(text)
    assert (number.form, number.value) == (form, pytest.approx(value, abs=1e-5))
    assert number.is_ordinal == (form == "ordinal")
    assert not others


@pytest.mark.parametrize(
    "text",
    ["Ту-154 и МиГ-29", "8-800-555-35-35", "1/8 финала", "в 18:30", "14.05.2012", "G20", "обе", ""],
)
def test_names_codes_and_times_are_no_numbers(text: str):
    assert find_numbers(text) == ()


VOCABULARY = (
    "5 12 300 2012 1,5 1.5.6 тысяч млн два сто пять с половиной до от - – : / % $ ( ) . , около не "
    "более чем топ 3-е вдвое треть десятки один \u0130 ² \u0663 00 7777777777777777777"
)
words = st.sampled_from([*VOCABULARY.split(), "\n"])


@given(st.one_of(st.text(), st.lists(words, max_size=40).map(" ".join)))
def test_numbers_are_ordered_disjoint_and_inside_the_text(text: str):
    at = 0
    for number in find_numbers(text):
        assert at <= number.start < number.stop <= len(text)
        at = number.stop


@pytest.mark.parametrize(
    "text",
    ["7" * 10**6, "7 " * 10**4, "два " * 10**5, "тысяч " * 10**4, "5-" * 10**4, "в " * 10**5],
)
def test_long_runs_are_read_in_bounded_work(text: str):
    find_numbers(text)
