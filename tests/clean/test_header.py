import pytest

from tasks.clean.header import read_header


def rest(text: str) -> str:
    for removal in reversed(read_header(text).removals):
        text = text[: removal.start] + text[removal.stop :]
    return text.strip()


@pytest.mark.parametrize(
    ("head", "day", "evidence"),
    [
        (" date 2018-07-12 ", "2018-07-12", "date 2018-07-12"),
        (" date 2018-07 ", "2018-07", "date 2018-07"),
        ("Дата: 12.07.2018\n", "2018-07-12", "Дата: 12.07.2018"),
        ("published: 2018-07-12T10:00:00+03:00\n", "2018-07-12", None),
        ("url: https://site.ru/a\ndate: 2018-07-12\n", "2018-07-12", "date: 2018-07-12"),
        ("---\nauthor: Лидов\ndate: 2018-07-12\n---\n", "2018-07-12", None),
        ("Дата публикации: 12 июля 2018 года\n", "2018-07-12", None),
    ],
)
def test_a_header_states_the_date_and_goes(head: str, day: str, evidence: str | None):
    header = read_header(f"{head}Мост открыт.")
    assert header.date_edtf == day
    assert evidence is None or header.date_evidence == evidence
    assert rest(f"{head}Мост открыт.") == "Мост открыт."
    assert {removal.reason for removal in header.removals} == {"metadata"}


def test_of_a_title_the_key_alone_goes():
    assert rest("title: Мост открыт\ndate: 2018-07-12\n\nМэр рада.") == "Мост открыт\n\nМэр рада."


@pytest.mark.parametrize(
    "text",
    [
        "Дата выборов назначена на 12 июля 2018 года.",
        "дата 12 июля 2018 года стала праздником.",
        "Автор: Анна Лидова\nМост открыт.",
        "date palm",
        "date 2018-13-45 Мост открыт.",
        "Мост открыт.\ndate 2018-07-12",
        "---\nМост открыт.",
    ],
)
def test_text_that_only_looks_like_a_header_stays(text: str):
    assert read_header(text).removals == ()
