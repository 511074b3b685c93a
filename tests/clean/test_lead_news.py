from datetime import date

import pytest

from tasks.clean.lead_news import LEAD_CHARS, lead_limits


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Скончался режиссёр Олег Табаков.", "2018-03-12", "2018-03-18"),
        ("Умер Олег Табаков", "2018-03-12", "2018-03-18"),
        ("Власти сообщили о смерти режиссёра Олега Табакова.", "2018-03-12", "2018-03-18"),
        ("Марина Голуб погибла в аварии", "2012-10-09", "2012-10-15"),
        ("Лыкова, завоевавшая золото на Олимпиаде в Лондоне, улетела.", "2012-07-27", "9999-12-31"),
        ("Лыков выиграл золото на Олимпийских играх в Сочи.", "2014-02-07", "2014-02-26"),
        ("Победителем турнира на Олимпиаде в Рио стал Лыков.", "2016-08-05", "2016-08-24"),
    ],
)
def test_news_of_record_have_their_days(text: str, first: str, last: str):
    spans = [span for limit in lead_limits(text) for span in limit.spans]
    assert spans == [(date.fromisoformat(first), date.fromisoformat(last))]


@pytest.mark.parametrize(
    "text",
    [
        "Умерла вдова Олега Табакова.",
        "После смерти Олега Табакова театр закрыли.",
        "Эксперты: Марина Голуб погибла от удара.",
        "Олег Табаков сыграл главную роль.",
        "Три года назад скончался Олег Табаков.",
        "Чемпион Олимпиады в Сочи Лыков стал тренером.",
        "Город готовится к Олимпиаде в Сочи.",
        "Погода стояла ясная. " * (LEAD_CHARS // 20) + "Скончался Олег Табаков.",
    ],
)
def test_what_is_past_or_elsewhere_has_none(text: str):
    assert lead_limits(text) == ()
