"""Dates of news text. In a case the mention stands in brackets: `об этом [14 мая] заявили`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.russian.dates import find_dates
from tasks.russian.edtf import bounds

MONDAY = "2012-05-14"


def drawn(sentence: str) -> tuple[str, list[str]]:
    """The sentence without its brackets, and what stood in them."""
    marked = [part.split("]")[0] for part in sentence.split("[")[1:]]
    return sentence.replace("[", "").replace("]", ""), marked


def check(sentence: str, expected: tuple[str | None, ...], published: str | None) -> None:
    text, marked = drawn(sentence)
    found = find_dates(text, published)
    assert [text[mention.start : mention.stop] for mention in found] == marked
    assert tuple(mention.edtf for mention in found) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Договор подписали [3 марта 2011 года] в Бишкеке", "2011-03-03"),
        ("Договор подписали [3 марта 2011 г.], сообщили там", "2011-03-03"),
        ("Выборы назначены.\n[3.03.2011]", "2011-03-03"),
        ("Обновлено [2011-03-03] в 18:30", "2011-03-03"),
        ("Форум прошел [12-13 мая 2011 года]", "2011-05-12/2011-05-13"),
        ("Форум пройдет [с 12 по 15 мая 2011 года]", "2011-05-12/2011-05-15"),
        ("Учения шли [с 28 декабря 2011 года по 9 января 2012 года]", "2011-12-28/2012-01-09"),
        ("Учения шли [с 28 декабря по 9 января 2012 года]", "2011-12-28/2012-01-09"),
        ("[В среду, 27 марта 2019 года], суд вынес решение", "2019-03-27"),
        ("[Утром 3 марта 2011 года] начался снегопад", "2011-03-03"),
        ("[В первой половине дня 3 марта 2011 года] прошла встреча", "2011-03-03"),
        ("Закон принят [в мае 2012 года]", "2012-05"),
        ("Журнал, [май 2012]", "2012-05"),
        ("Рост [в январе-сентябре 2012 года]", "2012-01/2012-09"),
        ("Завод открыли [в 2012 году]", "2012"),
        ("План [на 2012-2013 годы]", "2012/2013"),
        ("Он служил [с 2005 по 2010 год]", "2005/2010"),
        ("Программа [2012-14 годов]", "2012/2014"),
        ("[По итогам I квартала 2012 года] рост продолжился", "2012-01-01/2012-03-31"),
        ("[Во втором квартале 2012 года] рост замедлился", "2012-04-01/2012-06-30"),
        ("Выручка [за первое полугодие 2012 года]", "2012-01-01/2012-06-30"),
        ("Цены [во второй половине 2011 года]", "2011-07-01/2011-12-31"),
        ("Прибыль [за девять месяцев 2011 года]", "2011-01-01/2011-09-30"),
        ("Добыча вырастет [до 2030 года]", "2030"),
        ("Кризис [в начале 2011 года]", "2011"),
        ("Мода [90-х годов] вернулась", "199X"),
        ("Он уехал [в 1980-е]", "198X"),
        ("Храм построен [в XVIII веке]", "17XX"),
        ("Матч состоится [осенью 2007 года]", "2007-09-01/2007-11-30"),
        ("Указ [две тысячи двенадцатого года]", "2012"),
        ("Чемпион сезона [2012/13]", "2012/2013"),
        ("Проза [60-70-х годов]", "196X/197X"),
        ("Памятник [XIX-XX веков]", "18XX/19XX"),
        ("Люди [тысяча девятьсот сорок пятого года]", "1945"),
    ],
)
def test_a_date_that_the_words_give_needs_no_publication(sentence: str, expected: str | None):
    check(sentence, (expected,), None)
    check(sentence, (expected,), MONDAY)


@pytest.mark.parametrize(
    ("sentence", "expected", "unpublished"),
    [
        ("Об этом [11 мая] заявил посол", "2012-05-11", "XXXX-05-11"),
        ("Сессия пройдет [20 октября]", "2012-10-20", "XXXX-10-20"),
        ("Снег выпал [20 декабря]", "2011-12-20", "XXXX-12-20"),
        ("Встреча [7 февраля] сорвана", "2012-02-07", "XXXX-02-07"),
        ("Парад [девятого мая] перенесли", "2012-05-09", "XXXX-05-09"),
        ("Форум [12-13 мая] закрыт", "2012-05-12/2012-05-13", "XXXX-05-12/XXXX-05-13"),
        ("Он приедет [в июне]", "2012-06", "XXXX-06"),
        ("Она уехала [в ноябре прошлого года]", "2011-11", "XXXX-11"),
        ("Цены [в первом квартале]", "2012-01-01/2012-03-31", "XXXX-01-01/XXXX-03-31"),
        ("Он вернулся [в понедельник]", "2012-05-14", None),
        ("Суд прошел [в минувшую субботу]", "2012-05-12", None),
        ("Матч пройдет [в следующий вторник]", "2012-05-15", None),
        ("Заявку подадут [до пятницы]", "2012-05-18", None),
        ("Заседание перенесли [на воскресенье]", "2012-05-20", None),
        ("[Сегодня] холодно", "2012-05-14", None),
        ("Делегация прибыла [накануне].", "2012-05-13", None),
        ("[Накануне] глава банка ушел", "2012-05-13", None),
        ("[Завтра] потеплеет", "2012-05-15", None),
        ("Дождь шел [на прошлой неделе]", "2012-05-07/2012-05-13", None),
        ("Урожай [в нынешнем году] скромный", "2012", None),
        ("Урожай [в прошлом году] скромный", "2011", None),
        ("Ремонт начнут [в будущем месяце]", "2012-06", None),
        ("Пожар начался [два дня назад]", "2012-05-12", None),
        ("Они встречались [неделю назад]", "2012-05-07", None),
        ("Завод закрыли [пять лет тому назад]", "2007", None),
        ("Цены вырастут [к концу года]", "2012", None),
        ("[По итогам года] ждут роста", "2012", None),
        ("Гости приехали [накануне] и уехали", "2012-05-13", None),
        ("Цены [с начала года] выросли", "2012-01-01/2012-05-14", None),
        ("Встреча состоится [в среду]", "2012-05-16", None),
        ("Они завтракали [в среду]", "2012-05-09", None),
        ("Он приехал [в минувшие выходные]", "2012-05-12/2012-05-13", None),
        ("[На вчерашней] встрече шел спор", "2012-05-13", None),
        ("[На мартовском] саммите шел спор", "2012-03", "XXXX-03"),
        ("Стройку начали [в прошлом октябре]", "2011-10", "XXXX-10"),
        ("Выручка [за первые 3 месяца]", "2012-01-01/2012-03-31", "XXXX-01-01/XXXX-03-31"),
    ],
)
def test_a_relative_date_is_resolved_against_publication(
    sentence: str, expected: str | None, unpublished: str | None
):
    check(sentence, (expected,), MONDAY)
    check(sentence, (unpublished,), None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Турнир [с 13 по 14 апреля] собрал гостей", "2006-04-13/2006-04-14"),
        ("Бюджет [в прошлом году] вырос", "2005"),
        ("Он вернулся [в понедельник]", None),
    ],
)
def test_a_year_of_publication_resolves_what_a_year_can(sentence: str, expected: str | None):
    check(sentence, (expected,), "2006")


@pytest.mark.parametrize(
    "text",
    [
        "Самолет Ту-154 и команда Евро-2012",
        "Собралось 2000 человек, в 2000 случаях виновны люди",
        "36-летний водитель получил 12 штрафов",
        "Он умер в возрасте 31 года",
        "накануне визита премьера, накануне президентских выборов",
        "Второй год подряд растут цены",
        "Рост за год составил 5 процентов",
        "Август Иванович и Майя пришли",
        "защита окружающей среды",
        "31 февраля, 45.13.2012",
        "счет 3:1, в 18:30",
        "агентство «Россия сегодня»",
        "Октябрьская революция",
        "пункт 4.1.7 и адрес www.ru/24/11/2017/",
        "",
        "на счету 1.2,98.68 и 5,1.20.2012",
        "участки 309762.9.24 и 24.9.30976, 24.123.2012",
    ],
)
def test_what_is_no_date_is_left_alone(text: str):
    assert find_dates(text, MONDAY) == ()


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("в 2012 году", "at"),
        ("с 2012 года", "since"),
        ("с 2011 по 2012 год", "at"),
        ("до 2012 года", "until"),
        ("к 2012 году", "by"),
        ("после 2012 года", "after"),
        ("по итогам 2012 года", "at"),
    ],
)
def test_a_preposition_makes_a_boundary(text: str, relation: str):
    assert find_dates(text, None)[0].relation == relation


def test_a_hedged_distance_stays_open():
    for text in ("около недели назад", "несколько лет назад", "более двух месяцев назад"):
        assert [mention.edtf for mention in find_dates(text, MONDAY)] == [None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Он прибыл [7 декабря 2011 года] и [в тот же день] уехал", ("2011-12-07", "2011-12-07")),
        ("Суд был [31 мая]. [На следующий день] он ушел", ("XXXX-05-31", "XXXX-06-01")),
        ("Завод открыт [в 2007 году], [годом позже] продан", ("2007", "2008")),
        ("Она родилась [в 1950 году]. [Двумя годами ранее] брат", ("1950", "1948")),
        ("Бой [6 мая 2010 года], второй [8 декабря того же года]", ("2010-05-06", "2010-12-08")),
        ("[В тот же день] он уехал", (None,)),
    ],
)
def test_a_date_may_follow_the_one_before(sentence: str, expected: tuple[str | None, ...]):
    check(sentence, expected, None)


def test_a_span_the_wrong_way_round_is_none():
    check("Сроки 15-[12 мая 2012 года]", ("2012-05-12",), None)


def test_a_date_far_back_is_not_followed():
    text = "Он прибыл 7 декабря 2011 года. " + "Шли дожди. " * 40 + "В тот же день он уехал."
    assert [mention.edtf for mention in find_dates(text, None)] == ["2011-12-07", None]


def test_the_years_of_a_list_are_all_found():
    check("Чемпион [в 2008] и [2012 годах] ушел", ("2008", "2012"), None)


VOCABULARY = (
    "в на с по до к 14 2012 мая мае года году - – . , 12:30 1990-х I квартал понедельник прошлого "
    "назад два тысячи двенадцатого конца накануне половине дня \u0130 99999999999 0 \u0663 ² ½"
)
words = st.sampled_from([*VOCABULARY.split(), "\n"])


@given(
    st.one_of(st.text(), st.lists(words, max_size=40).map(" ".join)),
    st.sampled_from([None, MONDAY, "2012", "?", "0001-01-01", "9999-12-31"]),
)
def test_mentions_are_ordered_disjoint_and_inside_the_text(text: str, published: str | None):
    at = 0
    for mention in find_dates(text, published):
        assert at <= mention.start < mention.stop <= len(text)
        limits = bounds(mention.edtf) if mention.edtf else None
        assert limits is None or limits[0] <= limits[1]
        at = mention.stop


def test_a_text_ten_times_as_long_has_ten_times_the_dates():
    text = "Об этом 14 мая 2012 года заявили в Минске. "
    assert len(find_dates(text * 1000, None)) == 1000


@pytest.mark.parametrize("text", ["7" * 10**6, "два " * 10**5, "мая " * 10**5, "1-" * 10**5])
def test_long_runs_are_read_in_bounded_work(text: str):
    find_dates(text, MONDAY)


def test_a_second_year_of_a_span_has_two_digits_or_four():
    assert [m.edtf for m in find_dates("в 2012-13 годах", None)] == ["2012/2013"]
    assert all(len(m.edtf or "") <= 4 for m in find_dates("по словам 1026—9963 года", None))
