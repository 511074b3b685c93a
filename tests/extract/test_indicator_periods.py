"""The time a figure is of where its sentence does not say it."""

from tasks.extract.claims import read
from tasks.extract.indicators.indicators import find_indicators
from tasks.russian.parse import parse_texts


def period(text: str, published: str | None = None) -> str | None:
    return find_indicators(read(parse_texts([text])[0], published))[-1].period_edtf


def test_a_count_is_of_the_years_of_the_sentence_before() -> None:
    text = "Группа «Луч» играла с 1991 до 2007 года. За это время музыканты записали 12 альбомов."
    assert period(text) == "1991/2007"


def test_a_fund_is_of_the_contest_of_the_sentence_before() -> None:
    text = "Турнир пройдёт в Омске в мае 2015 года. Призовой фонд — 2 млн долларов."
    assert period(text) == "2015-05"


def test_a_sum_is_of_no_day_on_which_something_else_was_said() -> None:
    assert period("Призовой фонд турнира — 2 млн долларов.", "2015-05-04") is None


def test_what_somebody_has_is_of_no_year_of_the_sentence_before() -> None:
    text = "В 1994 году Иван Петров окончил институт. Петров имеет двух сыновей."
    assert period(text) is None


def test_another_paragraph_has_another_time() -> None:
    text = (
        "Группа «Луч» распалась в 2007 году.\n\n"
        "За свою жизнь музыкант Иван Петров записал 12 альбомов."
    )
    assert period(text) is None


def test_the_day_of_a_picture_is_not_that_of_the_news() -> None:
    caption = "Пожарные на площади Ленина, готовые к вызову, 22 мая 2013"
    text = f"Под Тулой сгорел завод\n{caption}\nНа заводе погибли 5 человек."
    assert period(text) is None
    assert period("Под Тулой сгорел завод\nТула, 22 мая 2013\nПогибли 5 человек.") == "2013-05-22"
