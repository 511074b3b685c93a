import pytest

from tasks.clean.editions import LEAD_CHARS, edition_limits


def years(text: str) -> list[tuple[int, int]]:
    return [(a.year, b.year) for limit in edition_limits(text) for a, b in limit.spans]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Анна Лыкова стала «Мисс Омск-2017».", 2017),
        ("Открылась выставка Moscow Gadgets 2013.", 2013),
        ("Объявлены лауреаты Нобелевской премии по физике 2014 года.", 2014),
        ("Жюри 66-го Каннского кинофестиваля возглавил Лыков.", 2013),
        ("Открылся XXVII фестиваль «Кинотавр».", 2016),
    ],
)
def test_an_edition_is_of_its_year(text: str, year: int):
    assert years(text) == [(year, year)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("В Омске отметили 70-летие Победы.", 2015, 2015),
        ("В Омске отметили 105-ю годовщину со дня рождения Степана Бандеры.", 2014, 2014),
        ("В Омске готовятся к 70-летию Победы.", 2013, 2015),
        ("Омск отметил 80-летие со дня рождения космонавта А. Г. Николаева.", 2009, 2009),
        ("Андрияну Григорьевичу Николаеву исполнилось бы 80 лет.", 2009, 2009),
    ],
)
def test_an_anniversary_is_kept_in_its_year_and_prepared_before(text: str, first: int, last: int):
    assert years(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Чемпион Игр-2012 Лыков завершил карьеру.",
        "Омск готовится к Универсиаде-2019.",
        "Лауреат Нобелевской премии 1997 года Лыков умер.",
        "В 2015 году отметили 70-летие Победы.",
        "Лауреат XXVII фестиваля «Кинотавр» Лыков снял фильм.",
        "В Омске отметили 70-летие Лыкова.",
        "Андриян Николаев гордился бы: заводу исполнилось 80 лет.",
        "Заводу исполнилось бы 80 лет.",
        "Телефон 55-2016 не отвечает.",
        "Погода стояла ясная. " * (LEAD_CHARS // 20) + "Анна Лыкова — «Мисс Омск-2017».",
    ],
)
def test_holders_plans_and_what_stands_behind_the_lead_say_nothing(text: str):
    assert years(text) == []
