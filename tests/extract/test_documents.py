"""Agreements, laws, decisions and addresses: what became of them, about what and between whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.documents.documents import find_documents
from tasks.records import Document

TALKS = "Чехия и Польша развивают связи. Польша и Чехия торгуют. "


def rows(reading, text: str, published: str | None = None) -> list[tuple[str, str]]:
    return [(d.type, d.status) for d in find_documents(reading(text, published))]


def only(reading, text: str, published: str | None = None) -> Document:
    (document,) = find_documents(reading(text, published))
    return document


STATUSES = [
    ("Стороны подписали меморандум о взаимопонимании.", "signed"),
    ("Соглашение о границе подписано в Праге.", "signed"),
    ("Парламент Эстонии принял закон о рыболовстве.", "adopted"),
    ("Парламент Эстонии ратифицировал договор о границе.", "adopted"),
    ("Закон о рыболовстве вступил в силу.", "in_force"),
    ("Согласно конституции Эстонии, президента избирает парламент.", "in_force"),
    ("Завод нарушил соглашение о поставках зерна.", "violated"),
    ("Литва денонсировала договор о границе.", "ended"),
    ("Министерство разработало проект закона о рыболовстве.", "drafted"),
    ("Депутаты обсуждают законопроект о рыболовстве.", "discussed"),
    ("Стороны намерены подписать соглашение о поставках зерна.", "planned"),
    ("Литва отказалась от подписания соглашения с Латвией.", "planned"),
    ("Договор о границе, который подписали министры, хранится в музее.", "signed"),
    ("Подписанный в мае контракт на поставку зерна сорван.", "signed"),
    ("Адвокат обратился с ходатайством о пересмотре дела.", "adopted"),
    ("Петров арестован по решению суда.", "adopted"),
    ("Президент Литвы своим указом назначил министра.", "adopted"),
    ("Закон о рыболовстве утратил силу.", "ended"),
    ("Закон о рыболовстве был принят сеймом и подписан президентом.", "signed"),
    ("Подписанный в мае контракт на поставку зерна сорван.", "ended"),
    ("Суд в Риге приговорил бы Петрова. Петров ожидал приговора.", "planned"),
    ("Прокурор попросил приговорить Петрова к году тюрьмы.", "planned"),
    ("В обращении к жителям мэр рассказал, что мост закроют.", "adopted"),
    ("Сейм Латвии принял решение отправить войска на учения.", "adopted"),
    ("Стороны достигли соглашения о прекращении огня.", "adopted"),
    ("Договор о границе должен быть ратифицирован сеймом.", "planned"),
    ("Закон «О рыболовстве» начал действовать 21 мая.", "in_force"),
    ("Приговор Петрову вступил в законную силу.", "in_force"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES, ids=lambda v: str(v)[:40])
def test_what_became_of_a_document(reading, text: str, status: str):
    assert status in [s for _, s in rows(reading, text)]


NONE = [
    "Программа вечера понравилась гостям.",
    "Соглашение лежит на столе.",
    "Стороны не подписали соглашение о границе.",
    "Водитель нарушил закон.",
    "Официальных обвинений Петрову предъявлено не было.",
    "Модельным законом называется образец.",
    "Он выступал по программе первого разряда.",
    "Министр сделал это заявление в понедельник.",
    "Ему вступать в соглашение ни к чему.",
    "Мать запретила сыну гулять.",
    "Принято решение о ремонте.",
    "Договорённости, достигнутые вчера, обнадёживают.",
    "Утратил терпение и закон о рыбалке не читал.",
    "Петров признал вину.",
    "Задержанных отпустили без предъявления обвинений.",
    "Литва готова подписать любой договор.",
    "Петров возглавил комитет по законодательству.",
]


@pytest.mark.parametrize("text", NONE)
def test_a_mere_mention_is_no_document(reading, text: str):
    assert rows(reading, text) == []


DEEDS = [
    ("Минсельхоз Эстонии запретил ввозить яблоки из Латвии.", "запрет", "ввозить яблоки"),
    ("Правительство Литвы разрешило вывозить зерно.", "разрешение", "вывозить зерно"),
    ("Суд в Риге обязал завод выплатить миллион евро.", "решение суда", "выплатить миллион"),
    ("Суд признал водителя виновным в краже.", "решение суда", "признание виновным в краже"),
    ("Петров был приговорён к пожизненному заключению.", "приговор", "пожизненное заключение"),
    ("Компания «Заря» подала в суд на Ивана Петрова.", "иск", None),
    ("Петрова приговорили к 5 годам тюрьмы за кражу коня.", "приговор", "кража коня"),
    ("Петров осуждён на три года за кражу коня.", "приговор", "кража коня"),
    ("Суд отказался освободить Петрова.", "решение суда", "отказ освободить"),
    ("Президент Литвы помиловал Ивана Петрова.", "помилование", "Петров"),
    ("Он уехал после того, как суд признал его виновным в краже.", "решение суда", "виновным"),
    ("Суд в Риге постановил освободить водителя.", "решение суда", "освободить водителя"),
]


@pytest.mark.parametrize(("text", "kind", "subject"), DEEDS, ids=lambda v: str(v)[:40])
def test_a_deed_that_is_a_document(reading, text: str, kind: str, subject: str | None):
    found = only(reading, text)
    assert (found.type, found.status) == (kind, "adopted")
    assert found.subject is None if subject is None else subject in (found.subject or "")


TYPES = [
    ("Стороны подписали важный мирный договор.", "мирный договор"),
    ("Стороны подписали двухлетний контракт.", "контракт"),
    ("Утверждена дорожная карта сотрудничества.", "дорожная карта"),
    ("Разработан проект межгосударственного соглашения о связи.", "проект межгосударственного"),
    ("Стороны подписали меморандум о взаимопонимании между заводами.", "о взаимопонимании"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES, ids=lambda v: str(v)[:40])
def test_the_type_keeps_what_tells_kinds_apart(reading, text: str, kind: str):
    assert kind in only(reading, text).type


SUBJECTS = [
    ("Стороны подписали соглашение о поставках нефти.", "поставки нефти"),
    ("Министр подписал приказ «О нормах вылова».", "О нормах вылова"),
    ("Дума приняла закон, запрещающий рекламу пива.", "реклама пива"),
    ("Выдана лицензия на добычу угля.", "добыча угля"),
    ("Жители направили мэру петицию с требованием закрыть свалку.", "закрыть свалку"),
    ("Парламент утвердил программу развития портов.", "развитие портов"),
    ("Клуб подписал контракт на два года.", None),
    ("Сидоров подал рапорт на имя А. Петрова об увольнении со службы.", "увольнение со службы"),
    ("Завод выпустил заявление с осуждением поджога.", "поджог"),
    ("Сейм принял закон № 7-ЗС от 2 мая 1999 года «О рыбалке».", "О рыбалке"),
    ("Сейм принял закон Латвии «О рыбалке».", "О рыбалке"),
    ("Союз подписал договор завода «Заря».", None),
    ("Министр подписал указ, предписывающий закрытие порта.", "закрытие порта"),
    ("Сейм принял закон, вызвавший споры.", None),
    ("Депутаты внесли поправки в Уголовный кодекс.", "Уголовный кодекс"),
    ("Петиция за отмену налога размещена на сайте.", "отмена налога"),
    ("Петров написал письмо в министерство.", None),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS, ids=lambda v: str(v)[:40])
def test_what_it_is_about_stands_in_the_nominative(reading, text: str, subject: str | None):
    assert only(reading, text).subject == subject


PARTIES = [
    ("Подписан договор между Чехией и Польшей.", {"CZ", "PL"}),
    ("Указ подписал Иван Петров.", {"Иван Петров"}),
    ("В мае концерн «Луч» подписал контракт с заводом «Заря».", {"концерн «Луч»", "завод «Заря»"}),
    ("Принято постановление правительства Литвы о налогах.", {"правительство Литвы"}),
    ("Закон Эстонии о рыбе вступил в силу.", {"EE"}),
    ("Премьер-министр Литвы и президент Латвии подписали договор о границе.", {"LT", "LV"}),
    (
        "Премьер-министр Литвы и президент Латвии подписали контракт.",
        {"премьер-министр Литвы", "президент Латвии"},
    ),
    ("Президент Литвы Иван Котов подписал соглашение о торговле с ЕС.", {"LT", "ЕС"}),
    ("В сейме Латвии приняли закон о рыбе.", {"сейм Латвии"}),
    ("Анна Котова приехала в Ригу. Вчера подписала указ о рыбе.", {"Анна Котова"}),
    ("Прокурор попросил суд приговорить Ивана Петрова к году тюрьмы.", {"суд", "Иван Петров"}),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES, ids=[text[:40] for text, _ in PARTIES])
def test_between_whom_it_is(reading, text: str, parties: set[str]):
    assert set(only(reading, text).parties) == parties


def test_a_bilateral_paper_without_named_sides_is_between_the_two_countries(reading):
    text = TALKS * 2 + "По итогам переговоров подписано соглашение о торговле."
    assert set(only(reading, text).parties) == {"CZ", "PL"}


def test_two_subjects_are_two_documents(reading):
    text = "Стороны разработали соглашения по вопросам использования воды, развития портов."
    found = find_documents(reading(text))
    assert [d.subject for d in found] == ["использование воды", "развитие портов"]


def test_the_same_document_told_twice_is_one(reading):
    text = (
        "Парламент Эстонии принял закон о рыболовстве. "
        "Закон о рыболовстве был принят парламентом Эстонии 5 мая 2019 года."
    )
    found = only(reading, text)
    assert found.date_edtf == "2019-05-05"
    assert found.subject == "рыболовство"


def test_another_status_is_another_fact_and_knows_what_it_is_about(reading):
    text = "Дума приняла закон о рыболовстве. Закон вступил в силу."
    found = find_documents(reading(text))
    assert [(d.status, d.subject) for d in found] == [
        ("adopted", "рыболовство"),
        ("in_force", "рыболовство"),
    ]


def test_a_generic_word_gives_way_to_the_documents_it_stands_for(reading):
    text = "Подписан ряд документов. Среди них меморандум о сотрудничестве."
    assert rows(reading, text) == [("меморандум о сотрудничестве", "signed")]


def test_an_appeal_is_against_the_decision_told_before(reading):
    text = "Суд обязал завод выплатить штраф. Завод намерен подать апелляцию."
    appeal = find_documents(reading(text))[-1]
    assert (appeal.type, appeal.status, appeal.subject) == ("апелляция", "planned", "решение суда")


DATES = [
    ("Договор подписан 5 мая 2019 года.", None, "2019-05-05"),
    ("Министры подписали договор о связи.", "2019-05-06", "2019-05-06"),
    ("Дума приняла закон о бюджете на 2030 год.", None, None),
    ("Согласно конституции Эстонии, президента избирает парламент.", "2019-05-06", None),
]


@pytest.mark.parametrize(("text", "published", "date"), DATES, ids=lambda v: str(v)[:40])
def test_the_date_is_that_of_the_act(reading, text: str, published: str | None, date: str | None):
    assert only(reading, text, published).date_edtf == date


WORDS = (
    "Суд",
    "Литва",
    "подписала",
    "закон",
    "о",
    "соглашении",
    ",",
    "«",
    "»",
    ".",
    "указом",
    "не",
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_run_of_words_is_read_and_evidence_is_where_it_says(reading, words: list[str]):
    text = " ".join(words)
    for found in find_documents(reading(text)):
        assert text[found.start_char : found.end_char] == found.evidence


def test_verbs_side_by_side_have_their_own_dates_and_bodies(reading):
    text = (
        "Закон о рыбалке был принят Госдумой 2 мая 2020 года "
        "и одобрен Советом Федерации 5 июня 2020 года."
    )
    found = find_documents(reading(text))
    assert [(d.parties, d.date_edtf) for d in found] == [
        (("Госдума",), "2020-05-02"),
        (("Совет Федерации",), "2020-06-05"),
    ]


def test_whom_a_dative_obliges_signs(reading):
    assert only(reading, "Ивану Петрову пришлось подписать договор о ремонте.").parties == (
        "Иван Петров",
    )


def test_a_body_passes_the_law_that_another_signs(reading):
    text = "Президент Литвы подписал закон о рыбалке. Закон был принят сеймом 2 мая 2020 года."
    assert [d.subject for d in find_documents(reading(text))] == ["рыбалка", "рыбалка"]
