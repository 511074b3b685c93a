import pytest

from tasks.clean.page_dates import page_date


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("• 12 Июля 2018", "2018-07-12"),
        ("12.07.2018", "2018-07-12"),
        ("12-07-2018, 09:15 | Экономика | просмотров: 40", "2018-07-12"),
        ("2018-7-2 13:55 |", "2018-07-02"),
        ("12 июля 2018 / 16:58", "2018-07-12"),
        ("Четверг, 12 Июл 2018, 18:00", "2018-07-12"),
        ("15:00, 12 июля 2018Общество", "2018-07-12"),
        ("июль 12, 2018", "2018-07-12"),
        ("12.07.2018 политика", "2018-07-12"),
        ("Опубликовано 12 июля 2018 в 11:35", "2018-07-12"),
        ("Волжский край, (09:51) 12 июля 2018 г.", "2018-07-12"),
        ("18 МАР, 09:11", "XXXX-03-18"),
        ("24 мар25 мар", "XXXX-03-24"),
        ("2024 Год", "2024"),
    ],
)
def test_a_date_line_gives_its_date(line: str, expected: str):
    found = page_date(line)
    assert found is not None
    assert found.edtf == expected


@pytest.mark.parametrize(
    "line",
    [
        "12 июля 2018 года мэр открыл мост",
        "Выступление хора 12 июля 2018 года",
        "12 июля мэр встретился с жителями.",
        "17 ноября 1875 года",
        "31.02.2018",
        "12:04",
        "Июль 2018",
        "На мосту 12.07.2018 было людно.",
    ],
)
def test_text_that_mentions_a_date_is_no_date_line(line: str):
    assert page_date(line) is None


def test_the_clock_of_a_page_says_today():
    clock, published = page_date("Сегодня среда 12 июля 2018"), page_date("Дата: 12 июля 2018")
    assert clock is not None
    assert published is not None
    assert (clock.is_clock, published.is_clock) == (True, False)


def test_a_date_of_publication_is_labelled():
    found = page_date("Опубликовано: 12 июля 2018")
    assert found is not None
    assert found.is_labelled
