"""The day of the first sentence is the day of the news, where it stands as such."""

import pytest

from tasks.clean.told_days import told_day

TOLD = [
    "14 января 2016 года семья актёра объявила о его смерти в своём доме в Лондоне.",
    "Указ опубликован в четверг, 14 января 2016 года, на сайте правительства страны.",
]
NOT_TOLD = [
    "Президент указом от 14 января 2016 года наградил сотрудников музея за их труд.",
    "Подать заявку на конкурс можно до 14 января 2016 года на сайте организаторов.",
    "Концерты в поддержку альбома должны были начаться 14 января 2016 года в Вене.",
    "14 января 2016 года состоится концерт, сообщили организаторы на сайте театра.",
    "14 января 2016 года он был задержан полицией. В 2018 году суд его оправдал.",
    "Семья актёра объявила о его смерти в своём доме в Лондоне.",
]


@pytest.mark.parametrize("text", TOLD)
def test_the_day_told_as_news_is_inferred(text: str):
    clue = told_day(text)
    assert clue is not None
    assert (clue.edtf, clue.basis) == ("2016-01-14", "inferred")


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_days_say_nothing_of_the_news(text: str):
    assert told_day(text) is None
