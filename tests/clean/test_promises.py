"""A cleaned item of which a character is lost, or taken twice, is told apart from a whole one."""

from dataclasses import replace

import pytest

from tasks.clean.clean import clean
from tasks.clean.promises import broken_promise
from tasks.records import RawItem

PAGE = "Главная\n\nМэр Вологды Анна Лидова открыла мост.\n\nПо её словам, движение начнётся летом."
ITEM = RawItem(
    raw_id="raw",
    raw_sha256="0",
    source_name="in",
    address="in/a.txt",
    encoding="utf-8",
    decoded_by="utf-8",
    text=PAGE,
)


@pytest.mark.parametrize("text", [PAGE, "", " \n", "Главная"])
def test_a_whole_item_breaks_no_promise(text: str):
    item = replace(ITEM, text=text)
    assert broken_promise(item, clean(item)) is None


def test_a_character_of_the_article_that_leads_nowhere_is_told():
    cleaned = clean(ITEM)
    told = broken_promise(ITEM, replace(cleaned, text_maps=cleaned.text_maps[1:]))
    assert told is not None
    assert "characters are led back" in told


def test_a_character_of_the_page_that_is_neither_kept_nor_cut_is_told():
    cleaned = clean(ITEM)
    assert cleaned.cuts
    told = broken_promise(ITEM, replace(cleaned, cuts=cleaned.cuts[1:]))
    assert told is not None
    assert told.endswith(f"cut of {len(PAGE)}")
