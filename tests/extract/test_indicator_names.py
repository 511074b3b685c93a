"""What counts and sizes are called, and whom they are about."""

import pytest

from tasks.extract.claims import read
from tasks.extract.indicators.indicators import find_indicators
from tasks.records import Indicator
from tasks.russian.parse import parse_texts


def one(text: str) -> Indicator:
    """The first figure of a text."""
    return find_indicators(read(parse_texts([text])[0], None))[0]


METRICS = [
    ("Жертвами наводнения стали 20 человек.", "жертвы наводнения"),
    ("Его клиентами стали 300 компаний.", "клиенты — компании"),
    ("Митинг собрал более 20 тысяч участников.", "участники митинга"),
    ("В области проживает 40 тысяч человек старше 90 лет.", "жители старше 90 лет"),
    ("В области проживает 40 тысяч человек в возрасте до 18 лет.", "жители младше 18 лет"),
    ("В области проживает 40 тысяч человек.", "жители"),
    ("Художник написал 15 книг и пьес.", "книги и пьесы"),
]


@pytest.mark.parametrize(("text", "metric"), METRICS)
def test_a_count_is_named_by_what_the_counted_are(text: str, metric: str) -> None:
    """By their role, their gathering, their age, and all the nouns under one number."""
    assert one(text).metric == metric


def test_the_size_of_a_person_is_his_height() -> None:
    """Of a thing it stays a size."""
    assert one("Высокий защитник (198 см) перешёл в другой клуб.").metric == "рост защитника"
    assert "рост" not in one("Старый дуб (20 м) сломал ветер.").metric


def test_a_count_of_those_who_compete_is_of_the_contest() -> None:
    """A contest with a name of its own; one without is no scope."""
    named = one("На премию «Золотой луч» претендуют 200 человек.")
    assert named.scope[0] == "премия «Золотой луч»"
    assert "премия" not in one("На премию претендуют 200 человек.").scope


def test_a_contest_keeps_its_capital() -> None:
    """`Пушкинская премия` is named as the text writes it."""
    assert one("На Пушкинскую премию претендуют 200 человек.").scope[0] == "Пушкинская премия"


def test_those_whom_something_befell_are_of_no_contest() -> None:
    """What befell them is told of a place."""
    row = one("На матче «Зенита» в Омске полиция задержала 7 человек.")
    assert not any("матч" in name for name in row.scope)
