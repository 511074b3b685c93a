import pytest

from tasks.clean.attributions import agency, dateline


@pytest.mark.parametrize(
    ("paragraph", "day", "name"),
    [
        ("ОМСК, 12 июл - РИА Заря. Мост открыт.", "XXXX-07-12", "риа заря"),
        ("ОМСК, 12 июля. /ЗАРЯ/. Мост открыт.", "XXXX-07-12", "заря"),
        ("ОМСК, 12 июля. /Корр. ЗАРЯ Пётр Лидов/. Мост открыт.", "XXXX-07-12", "заря"),
        ("Омск. 12 июля. ZARYA.RU - Мост открыт.", "XXXX-07-12", "zarya ru"),
        ("Омск, 12 июля 2018, 12:40 — ZARYA  Мост открыт.", "2018-07-12", "zarya"),
        ("12 июля, Омск /Корр. ЗАРЯ/. Мост открыт.", "XXXX-07-12", "заря"),
    ],
)
def test_a_dateline_gives_day_and_agency(paragraph: str, day: str, name: str):
    found = dateline(paragraph)
    assert found is not None
    assert (found.edtf, found.agency) == (day, name)


@pytest.mark.parametrize(
    "paragraph",
    ["Омск, 12 июля - день города.", "12 июля мост открыт.", "В Омске 12 июля - РИА Заря."],
)
def test_text_with_a_date_is_no_dateline(paragraph: str):
    assert dateline(paragraph) is None


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("Мост открыт, передает МИА «Заря» со ссылкой на мэрию.", "заря"),
        ("Об этом сообщает корреспондент ЗАРИ.", "зари"),
        ("ОМСК, 12 июл - РИА Заря. Мост открыт.", "риа заря"),
        ("Мост открыт.", None),
        ("Об этом сообщает мэрия.", None),
    ],
)
def test_an_attribution_names_the_agency(paragraph: str, name: str | None):
    assert agency(paragraph) == name
