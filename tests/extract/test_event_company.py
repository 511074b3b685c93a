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
    (
        "Анна Берг, выигравшая с командой Чили чемпионат мира, молчит.",
        [("award", "happened", ["Анна Берг", "команда Чили"])],
    ),
    (
        "Под руководством Петра Лося «Заря» завоевала титул чемпиона Чили.",
        [("award", "happened", ["Заря", "Пётр Лось"])],
    ),
    (
        "Пётр Лось привёл сборную Чили к победе на чемпионате мира.",
        [("award", "happened", ["Пётр Лось", "сборная Чили"])],
    ),
    (
        "Анна Берг получила гран-при Пражского театрального фестиваля.",
        [("award", "happened", ["Анна Берг", "Пражский театральный фестиваль"])],
    ),
    (
        "Анна Берг занесена в Книгу рекордов Гиннесса.",
        [("award", "happened", ["Анна Берг", "Книга рекордов Гиннесса"])],
    ),
    (
        "Семья Бергов запустила кампанию по сбору средств.",
        [("launch", "happened", ["кампания по сбору средств", "семья Бергов"])],
    ),
    (
        "Король принял отставку мэра Анны Берг, назначив врио главы города Петра Лося.",
        [
            ("departure", "happened", ["Анна Берг", "король"]),
            ("appointment", "happened", ["Пётр Лось", "король"]),
        ],
    ),
    (
        "Срок полномочий Петра Лося истекал в 2025 году.",
        [("departure", "planned", ["Пётр Лось"])],
    ),
    (
        "Пётр Лось отрицает, что встречался с Анной Берг.",
        [("meeting", "negated", ["Пётр Лось", "Анна Берг"])],
    ),
    (
        "Пётр Лось не отрицает, что встречался с Анной Берг.",
        [("meeting", "happened", ["Пётр Лось", "Анна Берг"])],
    ),
    (
        "Нельзя исключать, что Пётр Лось уйдёт в отставку.",
        [("departure", "proposed", ["Пётр Лось"])],
    ),
    ("Президент не отменил визит в Чили.", [("visit", "happened", ["президент"])]),
    (
        "Чили и Перу чуть ли не впервые подписали договор.",
        [("signing", "happened", ["CL", "PE"])],
    ),
    ("Чили и Перу едва ли подпишут договор.", [("signing", "proposed", ["CL", "PE"])]),
    (
        "Титул чемпионки мира перешёл к Анне Берг.",
        [("award", "happened", ["Анна Берг"])],
    ),
    ("Суд перешёл к допросу Анны Берг.", []),
    ("Анна Берг получила диплом юриста.", []),
    (
        "Анна Берг получила диплом лауреата.",
        [("award", "happened", ["Анна Берг"])],
    ),
    ("Сенатор конгресса Чили проголосовал за закон.", []),
    (
        "На должность главы аппарата назначена заместительница мэра Анна Берг.",
        [("appointment", "happened", ["Анна Берг"])],
    ),
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


def test_a_substantive_adjective_is_told_in_the_nominative(reading):
    found = find_events(reading("Анна Берг встретилась с потерпевшим.", PUBLISHED))
    assert [e.participants for e in found] == [("Анна Берг", "потерпевший")]


PLACES = [
    ("Министр Пётр Лось посетил Чили, где встретился с Анной Берг.", "meeting", "CL"),
    ("Анна Берг показала в Риге третий результат и завоевала бронзу.", "award", "Рига"),
    ("Анна Берг родилась в Риге и завоевала бронзу.", "award", None),
    ("Конференция врачей прошла в доме отдыха «Пена».", "meeting", "Пена"),
    ("Премьер Пётр Лось прибыл на саммит в Ригу.", "meeting", "Рига"),
]


@pytest.mark.parametrize(("text", "kind", "place"), PLACES, ids=lambda v: str(v)[:40])
def test_where_it_is(reading, text: str, kind: str, place: str | None):
    (found,) = [e for e in find_events(reading(text, PUBLISHED)) if e.type == kind]
    assert found.place == place


def test_a_couple_is_the_man_and_the_woman_named_before(reading):
    text = "Роман Лось женился на Анне Берг. В мае пара приехала в Прагу."
    (found,) = find_events(reading(text, PUBLISHED))
    assert found.participants == ("Роман Лось", "Анна Берг")
    (dancers,) = find_events(reading("Танцевальная пара приехала в Прагу.", PUBLISHED))
    assert dancers.participants == ("танцевальная пара",)


def test_who_is_talked_to_as_well_is_called_as_well(reading):
    text = (
        "Президент Иван Берг в телефонном разговоре поздравил Олафа Лося с избранием. "
        "Берг также поговорил с Раулем Котовым."
    )
    calls = [e.participants for e in find_events(reading(text, PUBLISHED)) if e.type == "call"]
    assert calls == [("Иван Берг", "Олаф Лось"), ("Иван Берг", "Рауль Котов")]
