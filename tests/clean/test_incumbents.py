from datetime import date

import pytest

from tasks.clean.incumbents import office_limits


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("визит президента России Дмитрия Медведева", [(2008, 2012)]),
        ("премьер-министр РФ Дмитрий Медведев", [(2012, 2020)]),
        ("с канцлером Германии Ангелой Меркель", [(2005, 2021)]),
        ("премьер-министру Италии Берлускони", [(1994, 1995), (2001, 2006), (2008, 2011)]),
        ("глава российского МИДа И.Иванов", [(1998, 2004)]),
        ("глава «Роснано» Анатолий Чубайс", [(2008, 2020)]),
        ("премьер-министр Великобритании Тереза Мэй", [(2016, 2019)]),
        ("губернатор Ивановской области Михаил Мень", [(2005, 2013)]),
    ],
)
def test_an_office_and_a_name_give_the_terms(text: str, years: list[tuple[int, int]]):
    found = [[(a.year, b.year) for a, b in limit.spans] for limit in office_limits(text)]
    assert found == [years]


def test_a_surname_alone_gives_the_terms_of_all_its_holders():
    limit = office_limits("президент Аргентины Киршнер")[0]
    assert limit.allows(date(2004, 1, 1))
    assert limit.allows(date(2012, 1, 1))
    assert not limit.allows(date(2016, 1, 1))


def test_a_sentence_with_a_year_only_says_that_the_term_had_begun():
    limit = office_limits("В 2003 году президент США Джордж Буш посетил завод.")[0]
    assert limit.spans == ((date(2001, 1, 20), date.max),)


def test_the_evidence_stands_in_the_text():
    text = "Вчера президента США Б.Обаму встретили в Праге."
    assert [limit.evidence for limit in office_limits(text)] == ["президента США Б.Обаму"]


@pytest.mark.parametrize(
    "text",
    [
        "бывший президент США Барак Обама",
        "экс-президент США Барак Обама",
        "на пост главы МИД Сергея Лаврова",
        "Барак Обама посетил завод",
        "президент компании, а Обама молчал",
        "президент компании Пётр Лидов",
        "жена президента Светлана Медведева",
        "премьер-министр и его министры обратились к Меркель",
        "и.о. президента Александр Ющенко",
        "кандидат от партии в вице-президенты США Майкл Пенс",
    ],
)
def test_former_holders_and_strangers_give_nothing(text: str):
    assert office_limits(text) == ()


def test_of_offices_that_contradict_each_other_the_latest_is_now():
    limits = office_limits("Президент Дональд Трамп отменил указ президента США Барака Обамы.")
    assert [limit.spans[-1][1].year for limit in limits] == [9999, 9999]
    assert limits[1].spans[0][0] == date(2009, 1, 20)
