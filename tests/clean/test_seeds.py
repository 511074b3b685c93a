"""What a careful reader says of the five articles that ship: title, date, frame, division."""

from pathlib import Path

import pytest

from tasks.clean.clean import Cleaned, clean
from tasks.ingest.items import read_item
from tasks.records import RawItem

SEEDS = Path("seeds/articles")


def cleaned(number: str) -> Cleaned:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    item = read_item(path.read_bytes(), path.as_posix(), SEEDS.as_posix())
    assert isinstance(item, RawItem)
    return clean(item)


def removed(number: str) -> list[str]:
    return [cut.text for cut in cleaned(number).cuts if cut.reason != "whitespace"]


@pytest.mark.parametrize(
    ("number", "day", "basis"),
    [
        ("000", "2012-05-14", "inferred"),
        ("001", None, None),
        ("002", "2026-02-05", "stated"),
        ("003", None, None),
        ("004", "2016-05-31", "stated"),
    ],
)
def test_an_article_has_the_date_that_a_reader_finds(number: str, day: str | None, basis: str):
    for article in cleaned(number).articles:
        assert (article.published_edtf, article.published_basis) == (day, basis)


def test_the_clues_of_an_inferred_date_are_its_evidence():
    evidence = cleaned("000").articles[0].published_evidence or ""
    assert "В понедельник" in evidence
    assert "по итогам I квартала 2012 года" in evidence


def test_the_day_of_the_crawl_is_weighed_and_loses():
    weighed = {c.date_edtf: c.is_chosen for c in cleaned("004").date_candidates}
    assert weighed == {"2016-05-31": True, "2024": False, "XXXX-11-25": False}


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("000", None),
        ("001", None),
        ("002", None),
        ("004", "Минск и Астана хотят выработать программу сотрудничества на десятилетие"),
    ],
)
def test_a_title_is_a_headline_that_stands_apart(number: str, title: str | None):
    assert [article.title for article in cleaned(number).articles] == [title]


def test_run_together_articles_are_divided_at_the_second_headline():
    first, second = cleaned("003").articles
    assert (first.part_no, second.part_no) == (1, 2)
    assert first.text.endswith("сказал Роман Головченко.")
    assert (second.title or "").startswith("Р.Головченко: фундамент белорусско-казахстанского")
    assert second.text.startswith(second.title or "-")


@pytest.mark.parametrize("number", ["000", "001", "002", "004"])
def test_a_single_article_is_not_divided(number: str):
    assert len(cleaned(number).articles) == 1


@pytest.mark.parametrize("number", ["000", "001", "003"])
def test_nothing_but_space_is_cut_from_a_text_without_a_frame(number: str):
    assert removed(number) == []


def test_the_header_of_metadata_is_cut():
    assert removed("002") == ["date 2026-02-05"]
    assert cleaned("002").articles[0].text.startswith("Активизация торговли")


def test_the_frame_is_cut_line_by_line():
    title = "Минск и Астана хотят выработать программу сотрудничества на десятилетие"
    assert removed("004") == [
        f"{title} - Караван",
        "• $ 498.51",
        "• 522.84",
        "-4 °C",
        "Алматы",
        "2024 Год",
        "25 Ноября",
        *["• A"] * 6,
        title,
        "• 31 Мая 2016",
        "• 956",
        "Фото - Caravan.kz",
    ]


def test_no_break_spaces_become_spaces():
    assert "\u00a0" not in cleaned("004").articles[0].text
    assert "встречи в Астане президентов" in cleaned("004").articles[0].text
