"""What is counted, and what a count is no count of."""

from tasks.extract.claims import read
from tasks.extract.indicators.indicators import find_indicators
from tasks.records import Indicator
from tasks.russian.parse import parse_texts


def one(text: str) -> Indicator:
    """The first figure of a text."""
    return find_indicators(read(parse_texts([text])[0], None))[0]


def test_the_dead_are_named_by_what_the_relative_clause_goes_on_from() -> None:
    text = "Следователи сообщили о перестрелке в Твери, в результате которой убиты двое."
    assert one(text).metric == "убитые при перестрелке"
    later = "Которые сутки спорят об эвакуации, в ходе которой погибли двое."
    assert one(later).metric == "погибшие при эвакуации"


def test_the_arrested_are_named_by_the_ground() -> None:
    assert one("Полиция задержала 5 человек по делу о краже.").metric == "задержанные по делу"


def test_one_of_those_who_did_something_tells_how_many_they_are() -> None:
    found = one("Ольга Петрова стала одной из трёх актрис, снявшихся в драме.")
    assert (found.metric, found.value) == ("актрисы, снявшиеся в драме", 3)


def test_one_of_the_members_of_a_body_tells_no_count() -> None:
    text = "Ольга Петрова стала одной из трёх судей комиссии."
    assert not find_indicators(read(parse_texts([text])[0], None))


def test_several_hundred_is_a_count_in_either_form() -> None:
    found = one("На митинг вышли несколько сот человек.")
    assert (found.value, found.op) == (100, ">")


def test_what_is_denied_of_the_verb_before_is_not_denied_of_the_next() -> None:
    assert one("Иван Петров не сдался, но провёл в тюрьме 9 лет.").value == 9


def test_a_hyphenated_adjective_stands_between_number_and_noun() -> None:
    text = "В стране работают 12 научно-исследовательских институтов."
    assert one(text).metric == "научно-исследовательские институты"
    assert one("Задержаны 15 северо-корейских рыбаков.").value == 15


def test_what_goes_on_names_nothing_that_is_counted() -> None:
    assert one("Сеть объединяет более 300 магазинов.").metric == "магазины"
    assert one("Партия потеряла семь мест.").metric == "потерянные места"


def test_a_hyphenated_noun_is_put_into_the_plural() -> None:
    assert one("Закрыто 12 веб-сайтов.").metric == "закрытые веб-сайты"


def test_service_is_told_with_in_the_course_of_too() -> None:
    text = "Иван Петров, занимавший пост директора в течение 9 лет, ушёл."
    assert (one(text).metric, one(text).value) == ("срок на посту директора", 9)
    other = "Две страны в течение 65 лет остаются без мирного договора."
    assert not find_indicators(read(parse_texts([other])[0], None))
