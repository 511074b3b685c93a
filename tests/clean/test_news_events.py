from datetime import date

import pytest

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


@pytest.mark.parametrize(
    "text",
    [
        "Теплоход «Булгария» поднят: найдены тела погибших.",
        # the headline and the first sentence share the words
        "Новые данные о «Булгарии».\nНа Волге найдены тела ещё двух погибших.",
    ],
)
def test_an_event_of_the_lead_is_of_its_weeks(text: str):
    assert (date(2011, 7, 10), date(2011, 10, 31)) in spans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Суд вынес приговор по делу о крушении «Булгарии»: тела погибших не нашли.",
        "Капитана «Булгарии» на Волге освободили, погибших помнят.",
        "Волга помнит «Булгарию», погибших вспоминают в годовщину крушения.",
        "В 2011 году на Волге затонула «Булгария», погибли люди.",
        "Погода стояла ясная. " * 20 + "На Волге затонула «Булгария», погибли люди.",
    ],
)
def test_what_came_of_an_event_and_what_stands_below_is_not_of_its_weeks(text: str):
    assert (date(2011, 7, 10), date(2011, 10, 31)) not in spans(text)


def test_a_court_may_be_the_event():
    text = "Джаред Лофнер предстал перед судом."
    assert (date(2011, 1, 8), date(2011, 8, 31)) in spans(text)


def test_an_event_that_comes_again_has_the_weeks_of_each_time():
    [limit] = event_limits("Взрыв подбросил вагоны «Невского экспресса».")
    assert [first.year for first, _ in limit.spans] == [2007, 2009]


def test_most_likely_are_the_first_weeks_of_what_is_soon_over():
    [limit] = event_limits("Взрыв подбросил вагоны «Невского экспресса».", is_likely=True)
    assert [last for _, last in limit.spans] == [date(2007, 9, 12), date(2009, 12, 27)]
    [limit] = event_limits("В 2013 году Сноуден жил в транзитной зоне.", is_likely=True)
    assert limit.spans == ((date(2013, 6, 23), date.max),)
