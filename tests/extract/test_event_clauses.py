"""Events of which the clause around them, or the sentence before, says who, where and when."""

import pytest

from tasks.extract.events.events import find_events
from tasks.records import Event

PUBLISHED = "2021-06-10"
Told = tuple[str, tuple[str, ...], str | None, str | None]
TOLD: list[tuple[str, list[Told]]] = [
    (
        "Скончался актёр Пётр Лось. Награждён орденом Дружбы (2000) и орденом Мужества (2005).",
        [
            ("award", ("Пётр Лось",), None, "2000"),
            ("award", ("Пётр Лось",), None, "2005"),
        ],
    ),
    (
        "В 2004 году указом президента Пётр Лось назначен мэром. В 2008 году освобожден от поста.",
        [
            ("appointment", ("Пётр Лось",), None, "2004"),
            ("departure", ("Пётр Лось",), None, "2008"),
        ],
    ),
    (
        "Пётр Лось родился в Риге. В 2009 году награждён премией в номинации «Открытие сезона».",
        [("award", ("Пётр Лось",), None, "2009")],
    ),
    (
        "Свергнутый президент Пётр Лось скончался в Каире 5 мая 2019 года.",
        [("departure", ("Пётр Лось",), None, None)],
    ),
    (
        "Пётр Лось работал в «Заре» вплоть до назначения в 2008 году начальником отдела.",
        [("appointment", ("Пётр Лось",), "Заря", "2008")],
    ),
    (
        "После ухода с госслужбы Пётр Лось работал адвокатом.",
        [("departure", ("Пётр Лось",), None, None)],
    ),
    (
        "Анна Берг подписала 5 мая указ об увольнении министра Петра Лося.",
        [
            ("signing", ("Анна Берг",), None, "2021-05-05"),
            ("departure", ("Пётр Лось", "Анна Берг"), None, "2021-05-05"),
        ],
    ),
    (
        "Пётр Лось подозревается в том, что передал 5 млн долларов банку «Восход» в 2015 году.",
        [("deal", ("Пётр Лось", "банк «Восход»"), None, "2015")],
    ),
    (
        "Акционеры избрали нового председателя. Им стала Анна Берг.",
        [("appointment", ("Анна Берг", "акционеры"), None, PUBLISHED)],
    ),
    (
        "Пётр Лось живёт в аэропорту Минска, куда он прибыл 5 мая из Каира.",
        [("visit", ("Пётр Лось",), "Минск", "2021-05-05")],
    ),
    (
        "Пётр Лось сохранит должность в театре, однако в 2025 году покинет свой пост.",
        [("departure", ("Пётр Лось",), None, "2025")],
    ),
    (
        "Церемония награждения запланирована на 21 мая 2023 года.",
        [("meeting", (), None, "2023-05-21")],
    ),
    (
        "Певица, Герой Труда (1990), Лауреат премии (1976) Анна Берг родилась в Риге.",
        [
            ("award", ("Анна Берг",), None, "1990"),
            ("award", ("Анна Берг",), None, "1976"),
        ],
    ),
    (
        "Роль в сериале принесла Анне Берг в 2005 году две премии «Эмми».",
        [("award", ("Анна Берг",), None, "2005")],
    ),
    (
        "Награды вручат лауреатам на церемонии в Стокгольме 10 декабря 2023 года.",
        [("award", ("лауреаты",), "Стокгольм", "2023-12-10")],
    ),
    (
        "Анна Берг приняла командование от Петра Лося в 2011 году, когда тот был назначен мэром.",
        [
            ("appointment", ("Анна Берг",), None, "2011"),
            ("appointment", ("Пётр Лось",), None, "2011"),
        ],
    ),
    (
        "Пётр Лось родился в Риге. Переизбран на пост мэра в 2010 году.",
        [("appointment", ("Пётр Лось",), None, "2010")],
    ),
    (
        "Пётр Лось переехал в Лондон, где в 1975 году основал группу «Заря».",
        [("launch", ("группа «Заря»", "Пётр Лось"), "Лондон", "1975")],
    ),
    (
        "Пётр Лось сообщил в Риге, что министром назначена Анна Берг.",
        [("appointment", ("Анна Берг",), None, PUBLISHED)],
    ),
    (
        "Анна Берг пыталась смягчить кризис, уволив 5 мая министра Петра Лося.",
        [("departure", ("Пётр Лось", "Анна Берг"), None, "2021-05-05")],
    ),
    (
        "Петра Лося исключили из Гильдии актёров в 2017 году.",
        [("departure", ("Пётр Лось", "Гильдия актёров"), None, "2017")],
    ),
    (
        "Новым директором станет Кристиан Кубас. Кубаса на посту директора сменит Анна Берг.",
        [
            ("appointment", ("Кристиан Кубас",), None, None),
            ("appointment", ("Анна Берг",), None, None),
            ("departure", ("Кристиан Кубас",), None, None),
        ],
    ),
    (
        "Пётр Лось выступил на открытии международной ярмарки в Лейпциге.",
        [("launch", ("международная ярмарка",), "Лейпциг", PUBLISHED)],
    ),
    (
        "Слухи о том, что Пётр Лось уйдёт с поста мэра, начали ходить в декабре 2010 года.",
        [("departure", ("Пётр Лось",), None, None)],
    ),
    (
        "Пётр Лось был вынужден уйти в отставку в 2008 году.",
        [("departure", ("Пётр Лось",), None, "2008")],
    ),
    (
        "Пётр Лось, кандидат на предстоящих в 2025 году выборах, ушёл в отставку.",
        [("departure", ("Пётр Лось",), None, PUBLISHED)],
    ),
    (
        "В Риге в 2015 году открыли памятник Петру Лосю.",
        [("launch", ("памятник Петру Лосю",), "Рига", "2015")],
    ),
    (
        "Минск и Москва согласовали в 2015 году позиции.",
        [("agreement", ("BY", "RU"), None, "2015")],
    ),
]
NOT_TOLD = [
    "Анна Берг опровергла слухи об отставке.",
    "Анна Берг стала самым молодым премьером с 1812 года.",
    "Премьер переведён 9 апреля в обычную палату.",
    "Представители ведомств выходят на пенсию раньше.",
    "Пётр Лось заявил, что не помнит, как ушёл с места аварии. Решение об отставке не принято.",
    "Певица попросила Петра Лося принять участие в концерте.",
    "Новые правила вступят в силу 1 октября.",
    "Певица подтвердила роман: она встречается с Петром Лосем.",
    "Собор начал работу рано утром.",
    "Второе место занял Пётр Лось, сообщает избирком. Явка избирателей на чемпионате низкая.",
]


def _told(event: Event) -> Told:
    return event.type, event.participants, event.place, event.date_edtf


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=lambda v: str(v)[:40])
def test_the_clause_and_what_precedes_tell_the_slots(reading, text: str, expected: list[Told]):
    assert [_told(event) for event in find_events(reading(text, PUBLISHED))] == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_only_sounds_like_an_event_is_none(reading, text: str):
    assert not find_events(reading(text, PUBLISHED))


def test_an_earlier_career_is_another_appointment(reading):
    text = (
        "Президент назначил свою супругу Анну Берг первым вице-президентом. "
        "В 1995 году Анна Берг возглавила фонд «Заря»."
    )
    assert {event.date_edtf for event in find_events(reading(text))} == {None, "1995"}


def test_the_news_is_not_what_befell_him_years_before(reading):
    text = (
        "Пётр Лось снят с должности министра. 3 июня 2008 года Пётр Лось освобожден от поста мэра."
    )
    assert [e.date_edtf for e in find_events(reading(text, PUBLISHED))] == [PUBLISHED, "2008-06-03"]
    assert [e.date_edtf for e in find_events(reading(text, "2021"))] == [None, "2008-06-03"]


def test_who_is_to_be_chosen_is_not_who_holds_the_post(reading):
    text = "Президент Перу Пётр Лось выступил с речью. На выборах будут избраны президент и мэр."
    assert not find_events(reading(text))


def test_what_a_clause_says_is_to_be_is_planned(reading):
    text = "Анна Берг прибудет на саммит БРИКС, который должен пройти в Риге 5 сентября 2023 года."
    assert {(e.type, e.modality) for e in find_events(reading(text))} >= {("meeting", "planned")}


def test_a_caption_is_no_scene_of_the_news(reading):
    text = "{} в Гааге\n\nАнна Берг подписала распоряжение 5 мая."
    assert find_events(reading(text.format("Резиденция суда"), PUBLISHED))[0].place is None
    assert find_events(reading(text.format("Переговоры прошли"), PUBLISHED))[-1].place == "Гаага"


def test_what_is_forced_on_somebody_has_happened(reading):
    text = "Скандал вынудил Петра Лося подать в отставку с поста директора."
    assert [e.modality for e in find_events(reading(text))] == ["happened"]


def test_the_governor_who_resigns_is_not_the_new_one(reading):
    text = (
        "Губернатор Пётр Лось отправлен в отставку. Временным губернатором назначен Иван Рысев. "
        "Причиной отставки губернатора стала критика."
    )
    assert {e.participants[0] for e in find_events(reading(text)) if e.type == "departure"} == {
        "Пётр Лось"
    }
