"""Who takes part where the tree errs, and changes that a noun or a term tells of."""

import pytest

from tasks.extract.events.events import find_events
from tasks.records import Event

PUBLISHED = "2021-06-10"
TOLD = [
    (
        "Делегация парламента во главе с Анной Берг посетила Сеул.",
        ("visit", "happened", ["делегация парламента", "Анна Берг"], "Сеул"),
    ),
    (
        "В 1995 году Пётр Лось учредил и возглавил фонд «Друзья Праги».",
        ("launch", "happened", ["фонд «Друзья Праги»", "Пётр Лось"], None),
    ),
    (
        "Договор между Чили и Перу о дружбе, заключённый в Лиме в 2015 году, действует.",
        ("signing", "happened", ["CL", "PE"], "Лима"),
    ),
    (
        "Король уволил с военной службы начальника связи генерал-майора Петра Лося.",
        ("departure", "happened", ["Пётр Лось", "король"], None),
    ),
    (
        "Основатель газеты «Луч» Пётр Лось дал интервью.",
        ("launch", "happened", ["газета «Луч»", "Пётр Лось"], None),
    ),
    (
        "Пётр Лось, один из создателей компании «Заря», выступил с докладом.",
        ("launch", "happened", ["компания «Заря»", "Пётр Лось"], None),
    ),
    (
        "Выборы президента Чили состоятся 5 сентября.",
        ("appointment", "planned", ["президент Чили"], "CL"),
    ),
    (
        "Пётр Лось победил во втором туре президентских выборов в Чили.",
        ("appointment", "happened", ["Пётр Лось"], "CL"),
    ),
    (
        "Срок полномочий Петра Лося истёк в 2015 году.",
        ("departure", "happened", ["Пётр Лось"], None),
    ),
    (
        "Словакия является членом НАТО с 2004 года.",
        ("accession", "happened", ["НАТО", "SK"], None),
    ),
    (
        "Пётр Лось возглавил Псковскую область в 2004 году.",
        ("appointment", "happened", ["Пётр Лось"], None),
    ),
    (
        "Анна Берг перестала руководить компанией «Заря».",
        ("departure", "happened", ["Анна Берг"], None),
    ),
    (
        "Капитан Пётр Лось представлен к ордену.",
        ("award", "happened", ["Пётр Лось"], None),
    ),
    (
        "Анна Берг признана самой старой жительницей Чили по версии журнала «Луч».",
        ("award", "happened", ["Анна Берг", "журнал «Луч»"], None),
    ),
    (
        "В составе «Реала» Пётр Лось завоевал кубок в 2019 году.",
        ("award", "happened", ["Пётр Лось", "Реал"], None),
    ),
]
TOLD += [
    (
        "На саммите, который пройдёт 15 июля в Риге, Пётр Лось планирует выступить.",
        ("meeting", "planned", ["Пётр Лось"], "Рига"),
    ),
    (
        "Пётр Лось, которого король Олаф Берг назначил послом, молчит.",
        ("appointment", "happened", ["Пётр Лось", "Олаф Берг"], None),
    ),
    (
        "Пётр Лось объявит о сложении с себя полномочий мэра.",
        ("departure", "planned", ["Пётр Лось"], None),
    ),
    (
        "Пётр Лось основал проект под названием «Луч».",
        ("launch", "happened", ["проект «Луч»", "Пётр Лось"], None),
    ),
    (
        "Защитник Пётр Лось перешёл в китайский «Шанхай Шэньхуа» в декабре.",
        ("accession", "happened", ["Шанхай Шэньхуа", "Пётр Лось"], None),
    ),
    (
        "Сооснователь Reddit Пётр Лось дал интервью.",
        ("launch", "happened", ["Reddit", "Пётр Лось"], None),
    ),
    (
        "Художественным руководителем театра в Самаре станет Пётр Лось.",
        ("appointment", "planned", ["Пётр Лось"], "Самара"),
    ),
    (
        "В 1976 году Анна Берг получила степень доктора.",
        ("award", "happened", ["Анна Берг"], None),
    ),
]
TOLD += [
    (
        "Президент Пётр Лось отстранён от власти.",
        ("departure", "happened", ["Пётр Лось"], None),
    ),
    (
        "Очередной конгресс УЕФА пройдёт 25 января в Дюссельдорфе.",
        ("meeting", "planned", ["УЕФА"], "Дюссельдорф"),
    ),
    (
        "Пётр Лось больше не является главой банка.",
        ("departure", "happened", ["Пётр Лось"], None),
    ),
    (
        "Клуб «Заря» разорвал контракт с тренером Петром Лосем.",
        ("departure", "happened", ["Пётр Лось", "Клуб «Заря»"], None),
    ),
    (
        "Пост президента перешёл к Петру Лосю.",
        ("appointment", "happened", ["Пётр Лось"], None),
    ),
    (
        "Народная артистка (1976) Анна Берг выступила.",
        ("award", "happened", ["Анна Берг"], None),
    ),
    (
        "Том Тибо был признан тренером года.",
        ("award", "happened", ["Том Тибо"], None),
    ),
    (
        "Пётр Лось вошёл в состав правительства.",
        ("accession", "happened", ["правительство", "Пётр Лось"], None),
    ),
]
TOLD += [
    (
        "Пётр Лось вместе со своим другом Иваном Бергом запустил сервис «Луч».",
        ("launch", "happened", ["сервис «Луч»", "Пётр Лось", "Иван Берг"], None),
    ),
    (
        "Анна Берг стала первой шведкой, завоевавшей титул чемпионки мира.",
        ("award", "happened", ["Анна Берг"], None),
    ),
    (
        "Королева посвятила Петра Лося в рыцари.",
        ("award", "happened", ["Пётр Лось", "королева"], None),
    ),
    (
        "Приз за сценарий разделили Пётр Лось и Анна Берг.",
        ("award", "happened", ["Пётр Лось", "Анна Берг"], None),
    ),
    (
        "Золото у шведки Анны Берг.",
        ("award", "happened", ["Анна Берг"], None),
    ),
    (
        "Пётр Лось представлял Чили на переговорах по границе.",
        ("meeting", "happened", ["Пётр Лось"], None),
    ),
]
TOLD += [
    (
        "Анна Берг сменила Петра Лося на посту мэра.",
        ("departure", "happened", ["Пётр Лось"], None),
    ),
    (
        "Рабочая группа будет создана в ближайшее время.",
        ("launch", "planned", ["рабочая группа"], None),
    ),
    (
        "Папа Римский Лев назначил кардиналов в феврале.",
        ("appointment", "happened", ["кардиналы", "Лев"], None),
    ),
    (
        "Король Пётр Лось вышел на связь с министрами.",
        ("call", "happened", ["Пётр Лось", "министры"], None),
    ),
    (
        "Прибыл и назначенный на его пост Пётр Лось.",
        ("appointment", "happened", ["Пётр Лось"], None),
    ),
    (
        "Лучшими болельщиками года стали фанаты «Зари».",
        ("award", "happened", ["фанаты «Зари»"], None),
    ),
]
TOLD += [
    (
        "В случае победы Петра Лося на президентских выборах налоги вырастут.",
        ("appointment", "proposed", ["Пётр Лось"], None),
    ),
    (
        "В Калуге представили проект «Луч».",
        ("launch", "happened", ["проект «Луч»"], "Калуга"),
    ),
    (
        "Анна Берг уехала, хотя заявляла о выходе из партии «Заря».",
        ("departure", "happened", ["Анна Берг", "партия «Заря»"], None),
    ),
]
TOLD += [
    (
        "Вчера парламент принял отставку премьер-министра Петра Лося.",
        ("departure", "happened", ["Пётр Лось", "парламент"], None),
    ),
    (
        "Между Чили и Перу достигнута договорённость о границе.",
        ("agreement", "happened", ["CL", "PE"], None),
    ),
    (
        "Фильм «Снег» стал победителем премии «Оскар».",
        ("award", "happened", ["фильм «Снег»"], None),
    ),
    (
        "Пётр Лось, сменивший на этой должности Анну Берг, молчит.",
        ("departure", "happened", ["Анна Берг"], None),
    ),
]
TOLD += [
    (
        "С 13 по 14 апреля в Аль Аин состоялось заседание совета ФИДЕ.",
        ("meeting", "happened", ["совет ФИДЕ"], "Аль Аин"),
    ),
]
NOT_TOLD = [
    "Мошенничество совершено организованной группой.",
    "Военные уходят в отставку.",
    "Министр представил парламенту программу.",
    "Король имеет право распускать парламент.",
    "Золото у банка подорожало.",
    "Министр Пётр Лось находится в больнице.",
    "Основатель теории Пётр Лось дал интервью.",
    "Жители надеются на честные выборы.",
    "Срок годности лекарства истёк в мае.",
    "Мальчик распустил слухи о соседях.",
    "Пётр Лось ушёл в отпуск.",
    "Посол Пётр Лось вручил верительные грамоты.",
]


def told(event: Event) -> tuple[str, str, list[str], str | None]:
    """An event's slots but for the date."""
    return event.type, event.modality, list(event.participants), event.place


@pytest.mark.parametrize(("text", "slots"), TOLD, ids=lambda v: str(v)[:40])
def test_a_clause_tells_who_takes_part(reading, text: str, slots: tuple):
    assert slots in [told(event) for event in find_events(reading(text, PUBLISHED))]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_another_thing_founded_ended_or_left_is_no_event(reading, text: str):
    assert find_events(reading(text, PUBLISHED)) == ()


def test_a_biography_leaves_out_who_took_the_post(reading):
    text = "Пётр Лось родился в 1950 году. В 2003 году занял пост декана."
    (event,) = find_events(reading(text, PUBLISHED))
    assert (event.type, event.participants) == ("appointment", ("Пётр Лось",))


def test_a_post_to_come_is_another_than_the_one_taken(reading):
    text = "Пётр Лось назначен советником мэра. Главой комитета станет Пётр Лось."
    modalities = [event.modality for event in find_events(reading(text, PUBLISHED))]
    assert modalities == ["happened", "planned"]


def test_the_office_is_of_the_country_of_whom_a_post_describes(reading):
    text = (
        "Вчера умер президент Чили Пётр Лось. В 2012 году Пётр Лось победил на выборах президента."
    )
    (event,) = find_events(reading(text, PUBLISHED))
    assert (event.type, event.place) == ("appointment", "CL")


def test_his_is_not_of_the_subject(reading):
    text = "Пётр Лось болел. Президент Иван Берг сообщил о его отставке."
    assert ("Иван Берг",) not in [e.participants for e in find_events(reading(text, PUBLISHED))]


def test_each_year_of_a_list_is_an_award(reading):
    text = "Форвард Анна Берг, признававшаяся лучшей в 2003, 2004 и 2005 годах, дала интервью."
    found = find_events(reading(text, PUBLISHED))
    assert [event.date_edtf for event in found] == ["2003", "2004", "2005"]


def test_an_undeclined_post_behind_a_passive_is_no_person(reading):
    text = "Пётр Лось родился в 1950 году. В 2006 году назначен замминистра обороны Чили."
    (event,) = find_events(reading(text, PUBLISHED))
    assert (event.participants, event.date_edtf) == (("Пётр Лось",), "2006")


def test_the_new_head_is_the_one_who_was_appointed(reading):
    text = "Пётр Лось назначен главой таможни. Вчера новый глава ведомства встретился с Анной Берг."
    *_, meeting = find_events(reading(text, PUBLISHED))
    assert meeting.participants == ("Пётр Лось", "Анна Берг")


def test_a_bare_noun_is_the_person_named_before(reading):
    text = (
        "Пётр Лось руководил таможней. Летом Пётр Лось болел. Генерал покинул министерство 6 мая."
    )
    (event,) = find_events(reading(text, PUBLISHED))
    assert event.participants[0] == "Пётр Лось"
