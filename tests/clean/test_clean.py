from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.clean import Cleaned, clean
from tasks.clean.text_map import raw_offset
from tasks.records import RawItem

LEAD = "Мэр Вологды Анна Лидова открыла мост через реку, сообщает агентство «Север»."
BODY = "По её словам, движение по мосту начнётся в июне, как только высохнет краска."
PIECES = (
    LEAD,
    BODY,
    "Мэр Вологды открыла мост через реку",
    "Мэр Вологды открыла мост через реку - Вести Вологды",
    "А.Лидова: мост через реку построен на совесть",
    "Мост через реку построен на совесть, передает корреспондент «Волны».",
    "МИНСК, 5 фев - РИА Новости. Мост открыт.",
    "31 Мая 2016",
    "12:30, 5 июня 2019",
    "date 2026-02-05 ",
    "Дата: 05.02.2026",
    "title: Мост",
    "---",
    "956",
    "$ 98.51",
    "-4 °C",
    "A",
    "Главная",
    "Вологда",
    "Фото: Пётр Лидов",
    "Читайте также:",
    "Комментарии (2)",
    "Подписывайтесь на наш канал в Telegram.",
    "Анна Лидова",
    "- Да.",
    "Мо\u00adст",
    "Moст",
    "й",
    "за\u0301мок",
    "\u200b",
    " \u00a0\t",
    "\r",
    "\n",
    "\n\n\n",
    "…",
)
pages = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=24).flatmap(
    lambda pieces: st.sampled_from(["\n", "\n\n", " ", "\r\n"]).map(lambda s: s.join(pieces))
)


def item(text: str) -> RawItem:
    return RawItem(
        raw_id="raw",
        raw_sha256="0",
        source_name="in",
        address="in/a.txt",
        encoding="utf-8",
        decoded_by="utf-8",
        text=text,
    )


def rewritten(raw: str, cleaned: Cleaned) -> str:
    """The raw text put together again from what is kept and what is cut."""
    kept = [(m.raw_start, m.raw_start + m.length) for m in cleaned.text_maps]
    spans = sorted([*kept, *((c.raw_start, c.raw_end) for c in cleaned.cuts)])
    ends = [0, *(stop for _, stop in spans)]
    assert [start for start, _ in spans] == ends[:-1], "a gap or an overlap"
    return "".join(raw[start:stop] for start, stop in spans)


@given(st.text() | pages)
def test_kept_and_cut_characters_are_the_raw_text(raw: str):
    assert rewritten(raw, clean(item(raw))) == raw


@given(st.text() | pages)
def test_a_cut_holds_its_own_words(raw: str):
    for cut in clean(item(raw)).cuts:
        assert raw[cut.raw_start : cut.raw_end] == cut.text != ""
        assert cut.reason.isidentifier()


@given(st.text() | pages)
def test_cleaning_twice_equals_cleaning_once(raw: str):
    for article in clean(item(raw)).articles:
        again = clean(item(article.text)).articles
        assert [(a.text, a.title) for a in again] == [(article.text, article.title)]


@given(pages)
def test_text_maps_lead_back_to_the_raw_characters(raw: str):
    cleaned = clean(item(raw))
    for article in cleaned.articles:
        maps = [m for m in cleaned.text_maps if m.article_id == article.article_id]
        assert sum(m.length for m in maps) == len(article.text)
        for char, letter in enumerate(article.text):
            if letter.isdigit():
                assert raw[raw_offset(maps, char)] == letter


@given(pages)
def test_the_title_stands_in_the_text(raw: str):
    for article in clean(item(raw)).articles:
        assert article.title is None or article.title in article.text.split("\n")
