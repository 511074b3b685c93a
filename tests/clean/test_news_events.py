from datetime import date

import pytest

import seeds
from tasks.clean.news_events import event_limits


def spans(text: str) -> list[tuple[date, date]]:
    return [span for limit in event_limits(text) for span in limit.spans]


def test_news_of_an_event_is_of_its_months():
    text = "Эдвард Сноуден остаётся в транзитной зоне аэропорта."
    assert spans(text) == [(date(2013, 6, 23), date(2013, 8, 1))]


def test_a_year_in_the_sentence_leaves_only_the_day_it_began():
    text = "В 2013 году Сноуден жил в транзитной зоне."
    assert spans(text) == [(date(2013, 6, 23), date.max)]


@pytest.mark.parametrize(
    "text",
    ["Эдвард Сноуден дал интервью.", "Сноуден дал интервью. Поезд прошёл транзитом."],
)
def test_the_words_of_an_event_stand_in_one_sentence(text: str):
    assert spans(text) == []


def test_the_evidence_has_all_words_of_the_event():
    [limit] = event_limits("Вчера Эдвард Сноуден остался в транзитной зоне.")
    assert limit.evidence == "Сноуден остался в транзитной"


def test_no_event_is_over_before_it_began():
    rows = seeds.rows("reference/news_events")
    assert all(not row["to"] or row["from"] <= row["to"] for row in rows)
