"""Amounts of news text. In a case the amount stands in brackets: `рост на [70%]`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.russian.amount import Amount
from tasks.russian.amounts import find_amounts


def only(sentence: str, published: str | None = None) -> Amount:
    """The one amount of a sentence, which must be what the brackets hold."""
    before, rest = sentence.split("[")
    inside, after = rest.split("]")
    found = find_amounts(before + inside + after, published)
    assert [(amount.start, amount.stop) for amount in found] == [
        (len(before), len(before) + len(inside))
    ]
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "kind"),
    [
        ("Прыжок на [21 метр 36 сантиметров]", 21.36, "m", "quantity"),
        ("Его осудили на [1 год 6 месяцев]", 1.5, "year", "duration"),
        ("Взрыв ранил [одного человека]", 1, "person", "count"),
        ("В клубе [12 тысяч бывших и нынешних агентов]", 12000, "person", "count"),
        ("Выступили [70 гимнастов]", 70, "person", "count"),
        ("На ферме [50 коров]", 50, "count", "count"),
        ("Его новый [шестилетний] срок начался", 6, "year", "duration"),
        ("Его отстранили на [полгода]", 6, "month", "duration"),
        ("Акции идут [более месяца]", 1, "month", "duration"),
        ("Вышло [80 агрессивно настроенных молодых людей]", 80, "person", "count"),
        ("Опрошен каждый [пятый] житель", 20, "percent", "share"),
        ("Рынок делят [6 поставщиков]", 6, "count", "count"),
        ("Сгорел дом, ещё [30] повреждены", 30, "count", "count"),
        ("Число жертв возросло [до 25]", 25, "count", "count"),
        ("Проголосовали против — [12]", 12, "count", "count"),
        ("Оборот составил [$3 млрд]", 3e9, "USD", "money"),
        ("Оборот составил [3 млрд долл. США]", 3e9, "USD", "money"),
        ("Выручка достигла [12 млн евро]", 12e6, "EUR", "money"),
        ("Взнос равен [USD 500]", 500, "USD", "money"),
        ("Взнос равен [500 €]", 500, "EUR", "money"),
        ("Налог равен [90 тысячам гривен]", 90000, "UAH", "money"),
        ("Кредит на [7 миллиардов юаней]", 7e9, "CNY", "money"),
        ("Грант в [2 миллиона канадских долларов]", 2e6, "CAD", "money"),
        ("Долг в [40 млн кипрских фунтов]", 4e7, "CYP", "money"),
        ("Бюджет в [500 млн российских рублей]", 5e8, "RUB", "money"),
        ("Бюджет в [500 млн рублей]", 5e8, None, "money"),
        ("Цена в [90 намибийских долларов]", 90, None, "money"),
        ("Экспорт вырос на [70%]", 70, "percent", "percent"),
        ("Экспорт вырос на [12,5 процента]", 12.5, "percent", "percent"),
        ("Ставка выше на [2 процентных пункта]", 2, "percentage_point", "percent"),
        ("Введен [5-процентный] сбор", 5, "percent", "percent"),
        ("Участок в [600 гектаров]", 600, "hectare", "quantity"),
        ("Площадь равна [120 кв. км]", 120, "km2", "quantity"),
        ("Добыча в [5 млн баррелей в сутки]", 5e6, "barrel_per_day", "quantity"),
        ("Завод выпустил [300 тысяч тонн] стали", 3e5, "ton", "quantity"),
        ("Станция на [2400 МВт]", 2400, "MW", "quantity"),
        ("Перерыв длился [25 минут]", 25, "minute", "duration"),
        ("Ответ дадут за [10 рабочих дней]", 10, "day", "duration"),
        ("На митинг пришли [900 человек]", 900, "person", "count"),
        ("Пострадали [18 мирных жителей]", 18, "person", "count"),
        ("Погибли [трое]", 3, "person", "count"),
        ("Погиб [один человек]", 1, "person", "count"),
        ("В форуме участвуют [14 частных банков]", 14, "count", "count"),
        ("Сайт посетили [714 млн]", 714e6, "count", "count"),
        ("Страна занимает [4-е место] в мире", 4, "rank", "rank"),
        ("Литва — [второй] по величине импортер", 2, "rank", "rank"),
        ("Страна [третья] в мире по добыче золота", 3, "rank", "rank"),
        ("Компания вошла в [топ-20] банков", 20, "rank", "rank"),
        ("Спрос вырос в [3 раза]", 3, "ratio", "ratio"),
        ("Спрос вырос [втрое]", 3, "ratio", "ratio"),
        ("Он выигрывал [три раза]", 3, "time", "count"),
        ("Ему достанется [половина] фонда", 50, "percent", "share"),
        ("Это заняло [две трети] бюджета", 66.67, "percent", "share"),
    ],
)
def test_an_amount_has_value_unit_and_kind(
    sentence: str, value: float, unit: str | None, kind: str
):
    found = only(sentence)
    assert (found.value, found.unit, found.kind) == (value, unit, kind)


def test_hedges_belong_to_the_amount():
    assert only("Оборот [превысит $1 млрд]").op == ">"
    assert only("Акции упали [более чем на 30 %]").op == ">"
    assert only("Работают [около 40 заводов]").op == "~"
    assert only("Вывозится [до 80%] урожая").op == "<="


def test_a_range_keeps_both_ends_in_one_unit():
    found = only("Вложат [от 100 до 200 млн долларов]")
    assert (found.value, found.value_to, found.unit) == (1e8, 2e8, "USD")


def test_number_and_unit_are_found_apart():
    text = "Сдано более 5 тысяч гектаров пашни"
    found = find_amounts(text)[0]
    assert text[found.number_start : found.number_stop] == "5 тысяч"
    assert text[found.unit_start : found.unit_stop] == "гектаров"


def test_a_sum_in_brackets_is_a_conversion():
    first, second = find_amounts("Ущерб оценен в 500 млн рублей ($16 млн)")
    assert not first.is_conversion
    assert second.is_conversion


def test_the_belarusian_rouble_has_the_code_of_its_time():
    sentence = "Штраф в [300 белорусских рублей]"
    assert only(sentence, "2015-03-01").unit == "BYR"
    assert only(sentence, "2019-03-01").unit == "BYN"


@pytest.mark.parametrize(
    "sentence",
    [
        "[36-летний] водитель",
        "Петров, [45 лет], ушел",
        "умер в возрасте [70 лет]",
        "ему исполнилось [50 лет]",
    ],
)
def test_ages_are_told_apart(sentence: str):
    assert only(sentence).kind == "age"


def test_terms_are_no_ages():
    for sentence in ("он отбывает [25-летний] срок", "ему грозит [до 15 лет] тюрьмы"):
        assert only(sentence).kind == "duration"


def test_the_ends_of_a_range_with_two_units_bound_it():
    low, high = find_amounts("штраф от 500 рублей до 1 тыс. рублей")
    assert (low.op, low.value, high.op, high.value) == (">=", 500, "<=", 1000)


def test_a_bare_number_that_is_converted_is_money():
    first, second = find_amounts("Призеру достанется 290 млн (около 4,6 млн долларов)")
    assert (first.kind, first.unit, second.unit, second.is_conversion) == (
        "money",
        None,
        "USD",
        True,
    )


def test_an_attribute_of_people_alone_is_counted():
    assert only("Ранены [трое неизвестных задержанных]").unit == "person"
    assert only("Закрыты [5 военных баз]").unit == "count"


def test_years_that_pass_are_no_age():
    assert only("страны в течение [65 лет] спорят").kind == "duration"


def test_a_score_is_told_apart():
    found = only("Команда победила [3:1] дома")
    assert (found.kind, found.value, found.value_to) == ("score", 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "14 мая 2012 года, в 2013-2014 годах, 15 лет назад",
        "по статье 228 и части 2 статьи 30",
        "в доме № 5, д. 12, кв. 7",
        "в 18 часов, к 10 утра, в 18:30",
        "Windows 10 и «Матч 2»",
        "самолет Ту-154",
        "телефон 8-800-555-35-35",
        "страница example.org/12345",
        "1. Иванов\n2. Петров",
        "двукратный чемпион мира",
        "с 8 часов утра, в 11 часов 45 минут",
        "адрес example.org/%D1%80%D0",
        "• $ 498.51\n-4 °C\n",
        "вторая половина матча, четверть века, 1/8 финала",
        "один из лидеров, первый визит, вторая встреча",
        "",
        "Победитель назван во 2 туре",
        "Каждый второй день идёт дождь",
        "Пожар начался около 21.00 по местному времени",
        "Пятилетний мальчик нашёлся",
        "Это было около часа ночи",
    ],
)
def test_what_is_no_amount_is_left_alone(text: str):
    assert find_amounts(text) == ()


VOCABULARY = (
    "5 12 300 2012 1,5 тысяч млн два сто с половиной до от - : / % $ ( ) . около более чем топ 3-е "
    "вдвое треть десятки один долларов рублей США процентов лет человек место раза мая \u0130 ² »"
)
words = st.sampled_from([*VOCABULARY.split(), "\n"])


@given(st.one_of(st.text(), st.lists(words, max_size=40).map(" ".join)))
def test_amounts_are_ordered_disjoint_and_inside_the_text(text: str):
    at = 0
    for amount in find_amounts(text):
        assert at <= amount.start < amount.stop <= len(text)
        assert amount.start <= amount.number_start < amount.number_stop <= amount.stop
        assert amount.start <= amount.unit_start <= amount.unit_stop <= amount.stop
        at = amount.stop


def test_a_text_ten_times_as_long_has_ten_times_the_amounts():
    text = "Оборот вырос на 70% и превысил $1 млрд. "
    assert len(find_amounts(text * 1000)) == 2000


@pytest.mark.parametrize(
    "text", ["7" * 10**6, "7 " * 10**4, "два " * 10**4, "5 лет " * 10**4, "$" * 10**5]
)
def test_long_runs_are_read_in_bounded_work(text: str):
    find_amounts(text)


def test_a_lesser_unit_may_follow_a_term_without_a_numeral():
    """They are one length of time."""
    (found,) = find_amounts("Он работает там более года 3 месяца")
    assert (found.value, found.unit, found.op) == (1.25, "year", ">")
