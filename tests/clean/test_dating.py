import pytest

from tasks.clean.clean import Cleaned, clean
from tasks.clean.date_clues import year_near
from tasks.clean.dating import date_article
from tasks.records import RawItem

TITLE = "Мэр Омска открыла мост через реку"
BODY = (
    "Мэр Омска Анна Лидова открыла мост через реку, сообщает «Заря».\n\n"
    "По её словам, движение по мосту начнётся летом.\n\n"
    "Старый мост закроют на ремонт.\n\n"
    "Его построили ещё до войны, и с тех пор он ни разу не закрывался."
)


def cleaned(text: str) -> Cleaned:
    item = RawItem(
        raw_id="raw",
        raw_sha256="0",
        source_name="in",
        address="in/a.txt",
        encoding="utf-8",
        decoded_by="utf-8",
        text=text,
    )
    return clean(item)


def published(text: str) -> str | None:
    return cleaned(text).articles[0].published_edtf


@pytest.mark.parametrize(
    "page",
    [
        f" date 2018-07-12 {BODY}",
        f"{TITLE}\n12.07.2018, 09:15\n{BODY}",
        f"12 июля 2018\n\n{TITLE}\n\n{BODY}",
        f"{TITLE}\n\n{BODY}\n\nОпубликовано 12 июля 2018 в 11:35",
        f"{TITLE}\n\n{BODY}\n\n12.07.2018",
        f"ОМСК, 12 июля 2018 - РИА Заря. {BODY}",
        f"Сегодня, 12 июля 2018 года, открыт мост в Омске. {BODY}",
    ],
)
def test_a_page_states_its_date(page: str):
    assert published(page) == "2018-07-12"


@pytest.mark.parametrize(
    "page",
    [
        BODY,
        f"Сегодня четверг 12 июля 2018\n{TITLE}\n{BODY}",
        f"2018 Год\n12 Июля\nА\nА\n{TITLE}\n{BODY}",
        f"12.07.2018\nГлавная\nПоиск\n{TITLE}\n{TITLE}\n{BODY}",
        f"{TITLE}\n{BODY}\nЧитайте также\nНа Волге открыли пристань\nАвтовзгляд\n12.07.2018",
        f"ОМСК, 12 июля - РИА Заря. {BODY}",
        f"{BODY} Мост заложили 12 июля 2018 года.",
    ],
)
def test_a_date_of_something_else_decides_nothing(page: str):
    assert published(page) is None


def test_the_line_under_the_headline_wins_over_the_collectors_header():
    assert published(f"date 2024-11-25 {TITLE}\n12 июля 2018\n{BODY}") == "2018-07-12"


def test_a_dateline_takes_its_year_from_the_header_a_day_later():
    page = f"date 2019-01-01 {TITLE}\n\nОМСК, 31 дек - РИА Заря. {BODY}"
    article = cleaned(page).articles[0]
    assert (article.published_edtf, article.published_basis) == ("2018-12-31", "stated")
    assert article.published_evidence == "ОМСК, 31 дек - РИА Заря."


def test_a_header_that_the_dateline_contradicts_decides_nothing():
    assert published(f"date 2024-11-25 {TITLE}\n\nОМСК, 12 июл - РИА Заря. {BODY}") is None


def test_a_header_may_state_a_month_alone():
    assert published(f"date 2018-07 {BODY}") == "2018-07"


def test_the_candidates_that_lost_are_rows_too():
    rows = cleaned(f"date 2024-11-25 {TITLE}\n12 июля 2018\n{BODY}").date_candidates
    assert [(row.date_edtf, row.is_chosen) for row in rows] == [
        ("2018-07-12", True),
        ("2024-11-25", False),
    ]


@pytest.mark.parametrize(
    ("day", "other", "year"),
    [
        ("XXXX-12-31", "2019-01-01", "2018"),
        ("XXXX-07-12", "2018-07", "2018"),
        ("2018-07-12", "2018-07-14", "2018"),
        ("2018-07-12", "2018-07-16", None),
        ("XXXX-07-12", "2018-11-25", None),
        ("XXXX-07-12", "XXXX-07-12", None),
    ],
)
def test_a_day_is_near_another_within_three_days(day: str, other: str, year: str | None):
    assert year_near(day, other) == year


def test_a_day_of_the_middle_ages_is_no_date_of_publication():
    assert date_article("Это было 9 июля 1544 года. Город взяли. Царь уехал.", ()).chosen is None


def test_a_year_that_no_newspaper_can_have_is_not_the_date():
    assert published(f"{TITLE}\n12.07.2998, 09:15\n{BODY}") is None
