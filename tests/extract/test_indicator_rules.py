"""What is counted and measured: constructions of news, each beside one that is none."""

import pytest

from tasks.extract.claims import read
from tasks.extract.indicators.indicators import find_indicators
from tasks.records import Indicator
from tasks.russian.parse import parse_texts


def rows(text: str) -> tuple[Indicator, ...]:
    return find_indicators(read(parse_texts([text])[0], None))


@pytest.mark.parametrize(
    ("text", "metric", "value", "unit"),
    [
        ("Инфляция замедлилась до 4 %.", "инфляция", 4, "percent"),
        ("Билеты стоят 500 рублей.", "стоимость билетов", 500, "RUB"),
        ("Суд оштрафовал компанию на 500 тысяч рублей.", "штраф", 5e5, "RUB"),
        ("Поезд опоздал на 3 часа.", "опоздание", 3, "hour"),
        ("Девочка весом 3400 г родилась ночью.", "вес девочки", 3400, "g"),
        ("Землетрясение силой 5,2 балла разбудило город.", "сила землетрясения", 5.2, "point"),
        ("Плёнка имеет толщину 3 нанометра.", "толщина", 3, "nm"),
        ("Она провела на орбите 534 дня.", "время на орбите", 534, "day"),
        ("Он вышел на свободу после 10 суток ареста.", "срок ареста", 10, "day"),
        ("Погибли все 27 человек, находившиеся на борту.", "погибшие", 27, "person"),
        ("Десятки человек числятся пропавшими без вести.", "пропавшие", 10, "person"),
        ("Работа принесла ей три премии «Сова».", "премии «Сова»", 3, "count"),
    ],
)
def test_a_figure_is_named_by_its_construction(
    text: str, metric: str, value: float, unit: str
) -> None:
    assert [(r.metric, r.value, r.unit) for r in rows(text)] == [(metric, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "Они встретились после трёх лет разлуки.",
        "Все 27 стран подписали договор.",
        "Он занял пятое место в списке из двадцати лучших дирижёров.",
    ],
)
def test_what_is_only_mentioned_is_no_count(text: str) -> None:
    assert all(row.unit == "rank" for row in rows(text))


def test_a_part_of_those_counted_is_what_it_is_called() -> None:
    text = "В космосе побывали 60 женщин, причём 45 из них — американки."
    assert [(r.metric, r.value) for r in rows(text)][-1] == ("американки", 45)


def test_abstaining_members_are_still_members() -> None:
    text = "За закон проголосовали 149 сенаторов, трое воздержались."
    assert rows(text)[-1].metric == "воздержавшиеся сенаторы"


def test_what_was_allowed_came_true() -> None:
    past = "Талант позволил ему сыграть 40 ролей."
    future = "Талант позволит ему сыграть 40 ролей."
    assert [rows(text)[0].modality for text in (past, future)] == ["actual", "forecast"]


def test_who_took_a_title_is_not_what_he_scored() -> None:
    assert rows("Чемпионом Европы стал Иван Петров — 8,5 очков.")[0].metric == "очки"


def test_a_contract_that_is_concluded_has_its_own_term() -> None:
    contract = rows("С победителем будет заключён шестимесячный контракт.")
    arrest = rows("Его заключили под стражу на шесть месяцев.")
    assert (contract[0].metric, arrest[0].metric) == ("срок контракта", "срок заключения")


def test_an_age_is_no_length_of_service() -> None:
    text = "Петрову 39 лет, последние два года он руководит заводом."
    assert all(row.value != 39 for row in rows(text))
    assert rows("Суд дал Петрову 5 лет колонии.")[0].value == 5


def test_the_words_of_the_law_count_nobody() -> None:
    law = "Возбуждено дело по статье о нарушении правил, повлёкшем смерть двух и более лиц."
    assert rows(law) == ()
    assert rows("При пожаре погибли два и более человек.")[0].unit == "person"


def test_kopecks_are_parts_of_a_rouble() -> None:
    kopecks, roubles = "Проезд подорожал на 50 копеек.", "Проезд подорожал на 50 рублей."
    assert [rows(text)[0].value for text in (kopecks, roubles)] == [0.5, 50]
