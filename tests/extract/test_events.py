"""Contacts and changes: what tells of one, who takes part, where, when and how surely."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.events.events import find_events
from tasks.records import Event

PUBLISHED = "2021-06-10"

TOLD = [
    (
        "Министр Польши Яцек Ковальский встретится с послом Литвы 25 июня в Гданьске.",
        ("meeting", "planned", ["Яцек Ковальский", "посол Литвы"], "Гданьск", "2021-06-25"),
    ),
    (
        "Президент России Владимир Путин принял в Кремле премьер-министра Армении Никола Пашиняна.",
        ("meeting", "happened", ["Владимир Путин", "Никол Пашинян"], "Кремль", None),
    ),
    (
        "Китайско-российские переговоры пройдут 3 июля в Харбине.",
        ("meeting", "planned", ["CN", "RU"], "Харбин", "2021-07-03"),
    ),
    (
        "Токио и Сеул готовы провести переговоры.",
        ("meeting", "proposed", ["JP", "KR"], None, None),
    ),
    (
        "Украина отказалась от участия в саммите ОДКБ.",
        ("meeting", "negated", ["UA", "ОДКБ"], None, None),
    ),
    (
        "Премьер-министр Италии Джузеппе Конте посетил с рабочим визитом Алжир.",
        ("visit", "happened", ["Джузеппе Конте"], "DZ", None),
    ),
    (
        "Президент Чехии Милош Земан не поедет в Вашингтон.",
        ("visit", "negated", ["Милош Земан"], "Вашингтон", None),
    ),
    (
        "Делегация Вьетнама во главе с министром торговли Чан Туан Анем прибыла в Минск 14 мая.",
        ("visit", "happened", ["делегация Вьетнама", "Чан Туан Ань"], "Минск", "2021-05-14"),
    ),
    (
        "Эммануэль Макрон и Ангела Меркель созвонились в субботу.",
        ("call", "happened", ["Эммануэль Макрон", "Ангела Меркель"], None, "2021-06-05"),
    ),
    (
        "Польша и Украина подписали соглашение о сотрудничестве в сфере энергетики.",
        ("signing", "happened", ["PL", "UA"], None, None),
    ),
    (
        "Был подписан меморандум между концерном «Восход» и компанией «Заря».",
        ("signing", "happened", ["концерн «Восход»", "компания «Заря»"], None, None),
    ),
    (
        "Россия и Турция договорились о прекращении огня в Идлибе.",
        ("agreement", "happened", ["RU", "TR"], None, None),
    ),
    (
        "Вчера совет директоров избрал Михаила Котова председателем правления банка.",
        ("appointment", "happened", ["Михаил Котов", "совет директоров"], None, "2021-06-09"),
    ),
    (
        "Игорь Руденко вступил в должность губернатора 1 марта.",
        ("appointment", "happened", ["Игорь Руденко"], None, "2021-03-01"),
    ),
    (
        "Министр финансов Греции Янис Варуфакис подал в отставку.",
        ("departure", "happened", ["Янис Варуфакис"], None, None),
    ),
    (
        "Северная Македония вступила в НАТО в марте 2020 года.",
        ("accession", "happened", ["НАТО", "MK"], None, "2020-03"),
    ),
    (
        "Если Финляндия вступит в НАТО, Россия ответит.",
        ("accession", "proposed", ["НАТО", "FI"], None, None),
    ),
    (
        "Концерн Volkswagen приобрёл 10% акций китайской компании Gotion.",
        ("deal", "happened", ["Volkswagen", "Gotion"], None, None),
    ),
    (
        "Всемирный банк выделил Молдавии кредит в 50 млн долларов.",
        ("deal", "happened", ["Всемирный банк", "MD"], None, None),
    ),
    (
        "Илон Маск основал компанию SpaceX в 2002 году.",
        ("launch", "happened", ["SpaceX", "Илон Маск"], None, "2002"),
    ),
    (
        "В Туле планируется построить фабрику.",
        ("launch", "planned", ["фабрика"], "Тула", None),
    ),
    (
        "Писательница Ольга Токарчук получила Нобелевскую премию по литературе.",
        ("award", "happened", ["Ольга Токарчук"], None, None),
    ),
    (
        "Звание Героя России присвоено лётчику Дамиру Юсупову.",
        ("award", "happened", ["Дамир Юсупов"], None, None),
    ),
    (
        "Премьер Литвы назначил Йонаса Петраускаса.",
        ("appointment", "happened", ["Йонас Петраускас", "премьер Литвы"], None, None),
    ),
    (
        "Адвокат Мария Соколова избрана в Сенат Румынии.",
        ("appointment", "happened", ["Мария Соколова"], None, None),
    ),
    (
        "Анна Левченко победила на выборах мэра 3 апреля.",
        ("appointment", "happened", ["Анна Левченко"], None, "2021-04-03"),
    ),
    (
        "На пост директора завода прочат инженера Олега Дроздова.",
        ("appointment", "proposed", ["Олег Дроздов"], None, None),
    ),
    (
        "Мэр освободил от должности главы департамента Сергея Лескова.",
        ("departure", "happened", ["Сергей Лесков", "мэр"], None, None),
    ),
    (
        "Певец Артур Громов объявил, что покидает группу «Полюс».",
        ("departure", "happened", ["Артур Громов", "группа «Полюс»"], None, None),
    ),
    (
        "Теннисистка Вера Климова завершила карьеру.",
        ("departure", "happened", ["Вера Климова"], None, None),
    ),
    (
        "Гимнаст Лев Соболев завоевал золотую медаль чемпионата.",
        ("award", "happened", ["Лев Соболев"], None, None),
    ),
    (
        "Нина Орлова признана лучшей актрисой фестиваля.",
        ("award", "happened", ["Нина Орлова"], None, None),
    ),
    (
        "Премия досталась режиссёру Павлу Громову.",
        ("award", "happened", ["Павел Громов"], None, None),
    ),
    (
        "Ангела Меркель поговорила по телефону с Эммануэлем Макроном.",
        ("call", "happened", ["Ангела Меркель", "Эммануэль Макрон"], None, None),
    ),
    (
        "В Вильнюсе открыта площадь Адама Мицкевича.",
        ("launch", "happened", ["площадь Адама Мицкевича"], "Вильнюс", None),
    ),
    (
        "Эстония вступила в ЕС в 2004 году.",
        ("accession", "happened", ["ЕС", "EE"], None, "2004"),
    ),
    (
        "Премия вручена хирургу из Боливии Хуану Кесаде.",
        ("award", "happened", ["Хуан Кесада"], None, None),
    ),
    (
        "Фильм «Снег» получил «Оскара» за музыку.",
        ("award", "happened", ["фильм «Снег»"], None, None),
    ),
    (
        "Пётр Лось, призёр Игр 2012 года, дал интервью.",
        ("award", "happened", ["Пётр Лось"], None, "2012"),
    ),
    (
        "В мае в Рязани откроется выставка «Русский лён».",
        ("launch", "planned", ["выставка «Русский лён»"], "Рязань", "2021-05"),
    ),
    (
        "С 1968 года Рыжова приняли в Союз художников.",
        ("accession", "happened", ["Союз художников", "Рыжов"], None, "1968"),
    ),
    (
        "Эстония стала членом НАТО в 2004 году.",
        ("accession", "happened", ["НАТО", "EE"], None, "2004"),
    ),
    (
        "Адвокат Мария Ким поставила свою подпись под договором.",
        ("signing", "happened", ["Мария Ким"], None, None),
    ),
    (
        "Во главе партии впервые встала женщина, Анна Берг.",
        ("appointment", "happened", ["Анна Берг"], None, None),
    ),
    (
        "Анна Берг выставила свою кандидатуру на пост мэра Гродно.",
        ("appointment", "proposed", ["Анна Берг"], None, None),
    ),
    (
        "Анна Берг приступит к исполнению обязанностей в сентябре 2021 года.",
        ("appointment", "planned", ["Анна Берг"], None, "2021-09"),
    ),
    (
        "Пётр Лось поздравил Анну Берг с избранием на пост мэра.",
        ("appointment", "happened", ["Анна Берг"], None, None),
    ),
    (
        "Пётр Лось, по слухам, намерен уйти в отставку.",
        ("departure", "proposed", ["Пётр Лось"], None, None),
    ),
    (
        "Антон Рыжов повесил бутсы на гвоздь.",
        ("departure", "happened", ["Антон Рыжов"], None, None),
    ),
    (
        "Тренер Антон Рыжов объявил о завершении карьеры.",
        ("departure", "happened", ["Антон Рыжов"], None, None),
    ),
    (
        "Анна Берг перестала быть одним из членов правления банка.",
        ("departure", "happened", ["Анна Берг"], None, None),
    ),
    (
        "Депутат Анна Берг исключена из партии «Заря».",
        ("departure", "happened", ["Анна Берг", "партия «Заря»"], None, None),
    ),
    (
        "Банк «Восток» и банк «Запад» объединились.",
        ("deal", "happened", ["Банк «Восток»", "банк «Запад»"], None, None),
    ),
    (
        "Лучшим игроком матча стал автор гола полузащитник Антон Рыжов.",
        ("award", "happened", ["Антон Рыжов"], None, None),
    ),
    (
        "Канада и Мексика достигли соглашения о торговле лесом.",
        ("agreement", "happened", ["CA", "MX"], None, None),
    ),
    (
        "Саммит АТЭС пройдёт в Бангкоке в ноябре 2022 года.",
        ("meeting", "planned", ["АТЭС"], "Бангкок", "2022-11"),
    ),
    (
        "Швейцария подала заявку на вступление в НАТО.",
        ("accession", "proposed", ["НАТО", "CH"], None, None),
    ),
    (
        "Совет безопасности ООН проведёт заседание в пятницу.",
        ("meeting", "planned", ["Совет безопасности ООН"], None, None),
    ),
    (
        "Компания «Заря», которую возглавил Пётр Лось, выросла.",
        ("appointment", "happened", ["Пётр Лось"], None, None),
    ),
    (
        "Клуб «Заря» подписал защитника Антона Рыжова.",
        ("signing", "happened", ["Клуб «Заря»", "Антон Рыжов"], None, None),
    ),
    (
        "Анна Берг вступила в ряды вооружённых сил в 1999 году.",
        ("accession", "happened", ["вооружённые силы", "Анна Берг"], None, "1999"),
    ),
    (
        "Вице-мисс стала москвичка Анна Берг.",
        ("award", "happened", ["Анна Берг"], None, None),
    ),
]
NOT_TOLD = [
    "Полицейские открыли огонь по преступникам.",
    "Мужчину заключили под стражу.",
    "Закон вступил в силу 1 мая.",
    "Депутаты приняли участие в митинге.",
    "Суд принял решение об аресте.",
    "Полиция провела обыск в офисе компании.",
    "Команда одержала победу во встрече со сборной Испании.",
    "На пресс-конференции в Минске Иванов рассказал о планах.",
    "В беседе с корреспондентами Петров отметил рост цен.",
    "Автобус прибыл в Минск с опозданием.",
    "Врачи открыли новый вид вируса.",
    "Адвокат выступил на заседании суда.",
    "Академия ежегодно вручает премию Рыжова.",
    "Фильм стал лидером проката.",
    "Национальная ассамблея Кубы приняла закон.",
    "Сидоров занял второе место.",
    "Поставки Казахстана в Беларусь растут.",
    "Президент назначил выборы на 18 сентября.",
    "Олег Ванин встречается с Анной Корневой каждый год.",
    "За голову преступника назначена награда.",
    "Команда выиграла матч у соперника.",
    "Писатель ушёл из жизни в феврале.",
    "Туристы покинули отель до пожара.",
    "Иван Громов занял пятое место в рейтинге.",
    "Правительство ввело санкции против банка.",
    "Марк Лисин приобрёл известность ролью доктора.",
    "Врач принимает больных детей в Риге.",
    "Сборная Чехии встретилась со сборной Польши в матче турнира.",
    "Певец подписал мяч.",
    "Ежегодно в Риге вручается премия имени Райниса.",
    "Фильм основан на реальных событиях.",
    "Приём лекарств запрещён в Риге с мая.",
    "Чемпион мира Пётр Лось дал интервью.",
    "Лидер Всеобщего народного конгресса призвал к миру.",
    "Академия вручает премии по физике и химии.",
    "Праздник отметили в соборе святого Петра.",
]


def told(event: Event) -> tuple[str, str, list[str], str | None]:
    """An event's slots but for the date."""
    return event.type, event.modality, list(event.participants), event.place


@pytest.mark.parametrize(("text", "slots"), TOLD, ids=lambda v: str(v)[:40])
def test_a_clause_tells_of_an_event(reading, text: str, slots: tuple):
    (event,) = find_events(reading(text, PUBLISHED))
    *rest, date = slots
    assert told(event) == tuple(rest)
    assert date is None or event.date_edtf == date


@pytest.mark.parametrize("text", NOT_TOLD)
def test_an_idiom_or_a_general_word_tells_of_none(reading, text: str):
    assert find_events(reading(text, PUBLISHED)) == ()


def test_two_mentions_of_one_visit_are_one_event(reading):
    text = (
        "Визит Милоша Земана в Пекин начался в среду. "
        "Президент Чехии Милош Земан прибыл в Пекин с министрами."
    )
    (event,) = find_events(reading(text, PUBLISHED))
    assert (event.type, event.participants[0], event.place) == ("visit", "Милош Земан", "Пекин")


def test_a_visit_to_two_places_is_two_events(reading):
    found = find_events(reading("Лавров побывал в Баку и Ереване.", PUBLISHED))
    assert [event.place for event in found] == ["Баку", "Ереван"]


def test_a_clause_without_a_subject_goes_on_with_the_last_person(reading):
    text = "Нильс Бор работал в Копенгагене. В 1922 году был награждён Нобелевской премией."
    (event,) = find_events(reading(text))
    assert (event.type, event.participants, event.date_edtf) == ("award", ("Нильс Бор",), "1922")


def test_awards_told_of_a_ceremony_are_of_its_place_and_day(reading):
    text = (
        "В Риге 8 июня прошла церемония вручения наград. "
        "Лучшим режиссёром признан Янис Озолс. Лучшей актрисой стала Ева Кох."
    )
    found = find_events(reading(text, PUBLISHED))
    assert [(e.participants, e.place, e.date_edtf) for e in found] == [
        (("Янис Озолс",), "Рига", "2021-06-08"),
        (("Ева Кох",), "Рига", "2021-06-08"),
    ]


def test_two_prizes_of_one_person_are_two_awards(reading):
    text = "Анна Берг получила орден Дружбы. Анна Берг признана лучшей актрисой."
    assert len(find_events(reading(text, PUBLISHED))) == 2


def test_each_of_the_candidates_listed_may_be_appointed(reading):
    text = "Шансы возглавить банк имеют кандидаты — Анна Берг и Пётр Лось."
    found = [event.participants for event in find_events(reading(text))]
    assert found == [("Анна Берг",), ("Пётр Лось",)]


def test_he_is_the_winner_told_of_before(reading):
    text = "Назван лауреат премии. Им стал писатель Пётр Лось."
    (event,) = find_events(reading(text, PUBLISHED))
    assert (event.type, event.participants) == ("award", ("Пётр Лось",))


def test_what_is_left_in_the_present_and_planned_below_is_planned(reading):
    text = "Анна Берг покидает пост. Анна Берг покинет пост министра в июле."
    (event,) = find_events(reading(text))
    assert event.modality == "planned"


def test_the_same_time_is_that_told_last(reading):
    text = "В 2008 году Анна Берг ушла в отставку. Тогда же был уволен Пётр Лось."
    dates = {e.participants: e.date_edtf for e in find_events(reading(text))}
    assert dates[("Пётр Лось",)] == "2008"


def test_a_post_in_another_country_is_another_appointment(reading):
    text = "Пётр Лось назначен послом в Чили. Раньше Пётр Лось был назначен послом в Перу."
    assert len(find_events(reading(text))) == 2


def test_a_date_of_another_clause_is_not_that_of_the_event(reading):
    text = "Анна Берг, победившая в конкурсе в 2003 году, приехала в Минск."
    dates = {e.type: e.date_edtf for e in find_events(reading(text, PUBLISHED))}
    assert dates["award"] == "2003"
    assert dates["visit"] == "2021-06-10"


def test_documents_signed_by_nobody_named_are_of_the_two_countries(reading):
    text = (
        "Чехия и Польша обсудили торговлю. Чехия покупает у Польши уголь, а Польша у Чехии машины. "
        "Чехия и Польша строят дороги. По итогам переговоров подписан ряд документов."
    )
    signed = [e for e in find_events(reading(text, PUBLISHED)) if e.type == "signing"]
    assert [set(event.participants) for event in signed] == [{"CZ", "PL"}]


def test_the_shipped_articles_tell_of_their_meetings(reading):
    text = Path("seeds/articles/000_291df67353807ad2.txt").read_text(encoding="utf-8")
    found = find_events(reading(text, "2012-05-14"))
    meetings = [(set(e.participants), e.place, e.date_edtf) for e in found if e.type == "meeting"]
    both = {"Александр Лукашенко", "Нурсултан Назарбаев"}
    assert (both, "Минск", "2012-05-14") in meetings
    assert (both, "Вискули", "2012-05-12/2012-05-13") in meetings


LEFT_OUT = [
    (
        "Первый договор подписан с Иваном Котовым, второй с Петром Рыжовым.",
        [("Иван Котов",), ("Пётр Рыжов",)],
    ),
    (
        "Пётр Лось подписал первое соглашение с «Зарёй», второе — с «Восходом».",
        [("Пётр Лось", "Заря"), ("Восход", "Пётр Лось")],
    ),
    (
        "Золотую медаль завоевала Анна Берг, серебряную — Ева Кох.",
        [("Анна Берг",), ("Ева Кох",)],
    ),
    (
        "Иван Котов назначен министром финансов, а Пётр Рыжов — главой комитета.",
        [("Иван Котов",), ("Пётр Рыжов",)],
    ),
    ("Иван Котов встретился с Петром Рыжовым.", [("Иван Котов", "Пётр Рыжов")]),
    ("Иван Котов встретился с местными чиновниками.", [("Иван Котов", "местные чиновники")]),
]


@pytest.mark.parametrize(("text", "expected"), LEFT_OUT)
def test_a_verb_left_out_is_supplied(reading, text: str, expected: list[tuple[str, ...]]):
    assert [event.participants for event in find_events(reading(text))] == expected


LIVES = [
    (
        (
            "Иван Котов родился в Риге. Окончил училище. В 1987 году стал заслуженным артистом "
            "РСФСР, а в 1996 — народным артистом России. В 2009 году награждён орденом Дружбы."
        ),
        [("award", "1987"), ("award", "1996"), ("award", "2009")],
    ),
    (
        "Пётр Рыжов стал заслуженным тренером России в 2001 году.",
        [("award", "2001")],
    ),
    (
        "Пётр Рыжов (при рождении Лось) родился в Твери. В 2002 году награждён орденом Дружбы.",
        [("award", "2002")],
    ),
    (
        "В 2003 году Пётр Рыжов занял пост директора банка, а в 2006 году - председателя совета.",
        [("appointment", "2003"), ("appointment", "2006")],
    ),
    (
        "Пётр Рыжов будет назначен министром. В 2003 году Рыжов занял пост директора банка.",
        [("appointment", None), ("appointment", "2003")],
    ),
    ("Пётр Рыжов стал главным тренером клуба в 2001 году.", [("appointment", "2001")]),
]


@pytest.mark.parametrize(("text", "expected"), LIVES)
def test_a_life_is_told_with_its_years(reading, text: str, expected: list[tuple[str, str | None]]):
    found = find_events(reading(text))
    assert [(event.type, event.date_edtf) for event in found] == expected
    assert {event.participants[0] for event in found} & {"Иван Котов", "Пётр Рыжов"}


DENIALS = [
    ("Жаль, что Анна Берг завершила карьеру, но я не сомневаюсь в ней.", "happened"),
    ("Анна Берг не завершила карьеру.", "negated"),
    ("Анна Берг передумала уходить на пенсию.", "negated"),
]


@pytest.mark.parametrize(("text", "modality"), DENIALS)
def test_a_finite_verb_is_denied_by_its_own_word(reading, text: str, modality: str):
    assert [event.modality for event in find_events(reading(text))] == [modality]


def test_no_meeting_in_particular_is_none(reading):
    told = "14 июля участники {} встречи в Москве пошли к мэрии."
    assert not find_events(reading(told.format("подобной"), PUBLISHED))
    assert find_events(reading(told.format("рабочей"), PUBLISHED))


LEAVERS = [
    ("После ухода из «Зари» Иван Котов играл в Европе.", [("Иван Котов", "Заря")]),
    ("Прокурор Семён Лыков покинул Генпрокуратуру.", [("Семён Лыков", "Генпрокуратура")]),
    (
        "Иван Котов и Пётр Рыжов покинули свои места в компании «Заря».",
        [("Иван Котов",), ("Пётр Рыжов",)],
    ),
    ("Иван Котов покинул Россию 6 сентября.", []),
    ("Президент Польши Анджей Дуда назначил нового министра.", []),
]


@pytest.mark.parametrize(("text", "expected"), LEAVERS)
def test_who_leaves_what(reading, text: str, expected: list[tuple[str, ...]]):
    found = find_events(reading(text))
    assert [event.participants for event in found] == expected
    assert not any(event.place for event in found)


TEXT = "Путин Минск переговоры визит подписал в с «Заря» , . и президент 5 мая не будет"
WORDS = st.sampled_from(TEXT.split())


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join)))
def test_evidence_is_where_it_says(reading, text: str):
    for event in find_events(reading(text, PUBLISHED)):
        assert text[event.start_char : event.end_char] == event.evidence
        assert event.participants or event.place or event.date_edtf
