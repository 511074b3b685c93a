from tasks.clean.chrome import read_page
from tasks.clean.divide import boundaries
from tasks.clean.lines import lines_of

FIRST = [
    "Мэр Омска Анна Лидова открыла мост через реку, передает «Заря».",
    "По её словам, движение по мосту начнётся в июне.",
    "Старый мост закроют на ремонт.",
]
TITLE = "П.Котов: новая дорога сократит путь в аэропорт"
SECOND = [
    "Новая дорога сократит путь в аэропорт. Об этом сообщил губернатор Пётр Котов, пишет «Восход».",
    "Строить её начнут осенью.",
]


def heads(*lines: str) -> list[str]:
    """The lines with which further articles begin."""
    text = "\n".join(lines)
    return [text[start:].split("\n")[0] for start in boundaries(read_page(lines_of(text)))]


def test_a_headline_that_its_paragraph_repeats_begins_an_article_of_another_agency():
    assert heads(*FIRST, TITLE, *SECOND) == [TITLE]


def test_a_headline_over_a_dateline_begins_an_article():
    lead = "ОМСК, 12 июл - РИА Восход. Новая дорога сократит путь в аэропорт."
    assert heads(*FIRST, "Новая дорога сократит путь в аэропорт", lead, SECOND[1]) == [
        "Новая дорога сократит путь в аэропорт"
    ]


def test_a_date_line_above_the_headline_goes_with_its_article():
    lead = "ОМСК, 12 июл - РИА Заря. Дорогу в аэропорт начнут строить осенью."
    page = ["ОМСК, 11 июл - РИА Заря. Мост открыт и ждёт машин.", *FIRST[1:]]
    found = heads(*page, "12.07.2018, 09:15", "Дорогу в аэропорт начнут строить", lead, SECOND[1])
    assert found == ["12.07.2018, 09:15"]


def test_three_articles_are_divided_twice():
    assert len(heads(*FIRST, TITLE, *SECOND, "А.Лидова: мост через реку открыт", *FIRST)) == 2


def test_a_heading_that_its_paragraph_repeats_is_not_enough():
    heading = "Новая дорога сократит путь"
    paragraph = "Новая дорога сократит путь в аэропорт, сообщает «Заря»."
    assert heads(*FIRST, heading, paragraph, *FIRST[1:]) == []


def test_a_speaker_label_divides_nothing():
    assert (
        heads(*FIRST, "Пётр Котов, губернатор:", "«Новая дорога сократит путь.»", SECOND[1]) == []
    )


def test_a_teaser_is_no_article():
    assert heads(*FIRST, TITLE, SECOND[0]) == []
