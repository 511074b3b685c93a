"""Who comes along, opens, holds or stays away; who hands a post over and who takes it."""

import pytest

from tasks.extract.events.events import find_events
from tasks.records import Event

PUBLISHED = "2021-06-10"
TOLD = [
    (
        "Сенат утвердил Анну Берг послом вместо 70-летнего Петра Лося.",
        [
            ("appointment", "happened", ["Анна Берг", "Сенат"]),
            ("departure", "happened", ["Пётр Лось"]),
        ],
    ),
    (
        "Совет избрал главой Олафа Берга вместо ранее убитого Петра Лося.",
        [("appointment", "happened", ["Олаф Берг", "Совет"])],
    ),
    (
        "Пётр Лось уступил пост министра Олегу Бергу.",
        [
            ("departure", "happened", ["Пётр Лось"]),
            ("appointment", "happened", ["Олег Берг", "Пётр Лось"]),
        ],
    ),
    (
        "Король Пётр Лось рассматривает возможность передачи власти сыну Олафу.",
        [
            ("departure", "proposed", ["Пётр Лось"]),
            ("appointment", "proposed", ["Олаф", "Пётр Лось"]),
        ],
    ),
    ("Пётр Лось передал письмо Олафу Бергу.", []),
    (
        "До выборов мэра Риги, которые состоятся в сентябре, Пётр Лось отдыхает.",
        [("appointment", "planned", ["мэр Риги"])],
    ),
    (
        "Выборы чилийского парламента должны состояться 7 июля.",
        [("appointment", "planned", ["чилийский парламент"])],
    ),
    (
        "Перевыборы президента Чили пройдут в июле.",
        [("appointment", "planned", ["президент Чили"])],
    ),
    (
        "Министр Пётр Лось сопровождал президента Олафа Берга в поездке в Чили.",
        [("visit", "happened", ["Пётр Лось", "Олаф Берг"])],
    ),
    (
        "Певица Анна Берг вместе с дочерью Евой прилетела в Прагу.",
        [("visit", "happened", ["Анна Берг", "Ева"])],
    ),
    (
        "Вместе с ректором Анной Берг мэр Пётр Лось осмотрел зал и встретился со студентами.",
        [("meeting", "happened", ["Пётр Лось", "студенты", "Анна Берг"])],
    ),
    ("Пётр Лось отбывает в Чили семилетний срок.", []),
    (
        "Научная конференция, организованная фондом «Заря», прошла в мае в Риге.",
        [("meeting", "happened", ["фонд «Заря»"])],
    ),
    (
        "Мэр Пётр Лось принял участие в открытии нового театра «Луч».",
        [("launch", "happened", ["театр «Луч»", "Пётр Лось"])],
    ),
    (
        "Пётр Лось — инициатор создания телеканала «Луч».",
        [("launch", "happened", ["телеканал «Луч»", "Пётр Лось"])],
    ),
    (
        "Пётр Лось — чилийский предприниматель, основатель ''Globex Group''.",
        [("launch", "happened", ["Globex Group", "Пётр Лось"])],
    ),
    (
        "Анна Берг — дизайнер, основатель и директор музея «Луч».",
        [("launch", "happened", ["музей «Луч»", "Анна Берг"])],
    ),
    (
        "Король подписал указ, согласно которому генерал Пётр Лось назначен послом.",
        [("signing", "happened", ["король"]), ("appointment", "happened", ["Пётр Лось"])],
    ),
    (
        "Министр ведёт переговоры о заключении договора с Чили.",
        [("meeting", "happened", ["министр", "CL"]), ("signing", "proposed", ["CL"])],
    ),
    (
        "Среди кандидатов на пост мэра назывались депутат Пётр Лось и врач Анна Берг.",
        [("appointment", "proposed", ["Пётр Лось"]), ("appointment", "proposed", ["Анна Берг"])],
    ),
    (
        "В числе претендентов на должность тренера называли Петра Лося.",
        [("appointment", "proposed", ["Пётр Лось"])],
    ),
    (
        "Главной кандидатурой на пост посла считается Анна Берг.",
        [("appointment", "proposed", ["Анна Берг"])],
    ),
    ("В числе кандидатов на премию оказалась Анна Берг.", []),
    ("Среди кандидатов наук был Пётр Лось.", []),
    ("В поддержку кандидатуры Петра Лося выступил мэр.", []),
    (
        "Новым преемником короля станет Пётр Лось, пост он займёт в мае.",
        [("appointment", "planned", ["Пётр Лось"])],
    ),
    (
        "Второе место в марафоне заняла спортсменка из Чили.",
        [("award", "happened", ["спортсменка из Чили"])],
    ),
    (
        "Пётр Лось стал обладателем Кубка УЕФА (в 2003 году) и призёром игр (в 2004 году).",
        [("award", "happened", ["Пётр Лось"]), ("award", "happened", ["Пётр Лось"])],
    ),
    ("Пётр Лось награждён медалью ФИДЕ.", [("award", "happened", ["Пётр Лось", "ФИДЕ"])]),
    ("Неясно, уходит ли Пётр Лось в отставку.", [("departure", "proposed", ["Пётр Лось"])]),
    (
        "Спросили, действительно ли Пётр Лось уходит в отставку.",
        [("departure", "proposed", ["Пётр Лось"])],
    ),
]


def _slots(event: Event) -> tuple[str, str, list[str]]:
    return event.type, event.modality, list(event.participants)


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=lambda v: str(v)[:40])
def test_who_comes_along_and_who_takes_over(reading, text: str, expected: list):
    found = [_slots(e) for e in find_events(reading(text, PUBLISHED))]
    assert found == expected


def test_who_takes_part_decides_over_what_is_told_of_others(reading):
    text = (
        "Чили и Перу поднимут вопрос во время саммита. "
        "В саммите в Риге примут участие Анна Берг и Олаф Берг."
    )
    (found,) = find_events(reading(text, PUBLISHED))
    assert found.participants == ("Анна Берг", "Олаф Берг")
    assert found.place == "Рига"


def test_who_stays_away_is_not_at_the_summit_told_of_before(reading):
    text = "Саммит пройдёт в Риге. Премьер Анна Берг отказалась от участия."
    found = find_events(reading(text, PUBLISHED))
    assert ("meeting", "negated", ["Анна Берг"]) in map(_slots, found)
    assert {event.place for event in found} == {"Рига"}


def test_a_town_is_nearer_than_its_country(reading):
    text = (
        "Премьер Анна Берг отказалась от участия в саммите в Чили. "
        "Берг не полетит в Сантьяго на саммит."
    )
    found = [e for e in find_events(reading(text, PUBLISHED)) if e.type == "meeting"]
    assert [(e.modality, e.place) for e in found] == [("negated", "Сантьяго")]


def test_whose_prize_a_conference_gives_need_not_be_there(reading):
    found = find_events(reading("Пётр Лось удостоен высшей награды конференции.", PUBLISHED))
    assert [e.type for e in found] == ["award"]
