"""Which one it is tells how many there are."""

import pytest

from tasks.extract.claims import read
from tasks.extract.indicators.indicators import find_indicators
from tasks.records import Indicator
from tasks.russian.parse import parse_texts

TOLD = [
    ("Это уже второй визит министра в Омск.", "визиты", 2),
    ("Для Ивана Петрова это пятый турнир.", "турниры", 5),
    ("Для Ивана Петрова дочь стала четвёртым ребёнком.", "дети", 4),
    ("Шестую золотую медаль сборной принесла Анна Петрова.", "золотые медали сборной", 6),
    ("Иван Петров одержал третью победу подряд.", "победы", 3),
]
PASSING = [
    "Иван Петров стал седьмым президентом страны.",
    "Это второй тур выборов.",
    "Партия является второй политической силой.",
    "Завод стал третьей компанией, закрытой за год.",
    "Это не второй визит.",
    "Второй визит министра начался утром.",
]


def rows(text: str) -> tuple[Indicator, ...]:
    return find_indicators(read(parse_texts([text])[0], None))


@pytest.mark.parametrize(("text", "metric", "value"), TOLD, ids=[row[0][:40] for row in TOLD])
def test_an_ordinal_that_is_news_is_a_count(text: str, metric: str, value: float) -> None:
    assert [(row.metric, row.value) for row in rows(text)] == [(metric, value)]


@pytest.mark.parametrize("text", PASSING)
def test_an_ordinal_that_tells_which_one_is_none(text: str) -> None:
    assert rows(text) == ()


def test_a_place_stays_a_rank() -> None:
    assert [row.measure for row in rows("Иван Петров занял третье место.")] == ["rank"]


def test_what_the_writer_reminds_of_is_no_forecast() -> None:
    (found,) = rows("Напомним, что это второй визит министра в Омск.")
    assert found.modality == "actual"


def test_what_comes_besides_is_not_known_already() -> None:
    assert [row.value for row in rows("Кроме того, около 50 песен написаны другими.")] == [50]
