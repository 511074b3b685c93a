"""Who reports the news, and whom they cite."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.attributions.attributions import find_attributions

REPORTED = [
    ("Завод открыт, передает корреспондент ИА ВОСТОК.", ("ИА ВОСТОК", None)),
    ("Суд отложил дело, сообщает РБК.", ("РБК", None)),
    ("Суд отложил дело, сообщает в пятницу РИА «Новости».", ("РИА «Новости»", None)),
    ("Как пишет The Guardian, мост закрыт.", ("The Guardian", None)),
    ("Как сообщает газета «Труд», мост закрыт.", ("газета «Труд»", None)),
    ("Мост закрыт, сообщает «Дорожный вестник».", ("Дорожный вестник", None)),
    ("По данным газеты «Труд», мост закрыт.", ("газета «Труд»", None)),
    ("По сообщению японских СМИ, мост закрыт.", ("японские СМИ", None)),
    ("Мост закрыт, сообщило 5 мая агентство «Восток».", ("агентство «Восток»", None)),
    ("Газета «Труд» сообщает о закрытии моста.", ("газета «Труд»", None)),
    ("Местные СМИ также передают о пожаре.", ("местные СМИ", None)),
    ("5 мая 2019 года ряд СМИ сообщил о пожаре.", ("ряд СМИ", None)),
    ("Как сообщается на сайте Roads.ru, мост закрыт.", ("Roads.ru", None)),
    ("СМИ: мост закрыт", ("СМИ", None)),
    ("В интервью «Голосу Америки» мэр рассказал о мосте.", ("Голос Америки", None)),
    ("Полиция, по данным газеты «Труд», отметила рост краж.", ("газета «Труд»", "полиция")),
    ("МИНСК, 5 фев - РИА Новости. Мост открыт для всех.", ("РИА Новости", None)),
    ("МИНСК, 5 февраля 2019, 12:40 — ТАСС. Мост открыт.", ("ТАСС", None)),
    ("ОРША, 5 мая /Вести-Орша/. Мост открыт для всех.", ("Вести-Орша", None)),
    ("5 мая, Орша /Корр. БЕЛТА/. Мост открыт для всех.", ("БЕЛТА", None)),
    ("ОРША, 5 мая. /Корр. БЕЛТА Иван Лидов/. Мост открыт.", ("БЕЛТА", None)),
    ("МИНСК, 5 фев - РИА Новости. Мост открыт, передаёт РИА Новости.", ("РИА Новости", None)),
    (
        "По словам мэра Ивана Петрова, которого цитирует «Интерфакс», мост закрыт.",
        ("Интерфакс", "Иван Петров"),
    ),
    (
        "Мост закрыт, рассказали журналу Time осведомлённые источники.",
        ("журнал Time", "осведомлённые источники"),
    ),
    (
        "ТАСС со ссылкой на мэрию сообщает о закрытии моста.",
        ("ТАСС", "мэрия"),
    ),
    (
        "Мост закрыт, передаёт Интерфакс со ссылкой на пресс-службу мэрии.",
        ("Интерфакс", "пресс-служба мэрии"),
    ),
]
NOT_REPORTED = [
    "Министр передаёт привет коллегам.",
    "Композитор пишет музыку к фильму.",
    "Президент сообщил о встрече.",
    "Погибли пять человек, сообщает МЧС.",
    "Газета «Труд» празднует юбилей.",
    "Он писал для газеты «Труд» рассказы.",
    "Мост закрыт, сообщает PR-служба.",
    "«Первый канал» не сообщает о пожаре.",
    "Агент приводит письмо «Северная весна» целиком.",
    "Фотограф газеты «Труд» арестован.",
    "Мост закрыт, сообщает издание.",
    "Омск, 12 июля - день города и большой праздник.",
    "Омск, 12 июля - Иван Петров открыл мост.",
    "В Омске, 12 июля, РИА Новости открыло выставку.",
    "Минск, 5 мая (Суббота). Мост открыт.",
]


@pytest.mark.parametrize(("text", "expected"), REPORTED, ids=lambda v: str(v)[:40])
def test_an_outlet_that_reports_is_an_attribution(reading, text: str, expected: tuple[str, str]):
    assert [(a.agency, a.via) for a in find_attributions(reading(text))] == [expected]


@pytest.mark.parametrize("text", NOT_REPORTED)
def test_other_reports_and_mentions_are_none(reading, text: str):
    assert find_attributions(reading(text)) == ()


def test_a_bare_noun_stands_for_the_outlet_named_before(reading):
    text = "Мост закрыт, пишет газета «Труд». Рабочие, по данным газеты, отдыхают."
    assert [a.agency for a in find_attributions(reading(text))] == ["газета «Труд»"]


def test_an_outlet_with_another_source_is_another_fact(reading):
    text = "Мост закрыт, сообщает РБК. Сроки, сообщает РБК со ссылкой на мэрию, неизвестны."
    assert [(a.agency, a.via) for a in find_attributions(reading(text))] == [
        ("РБК", None),
        ("РБК", "мэрия"),
    ]


def test_once_the_source_is_named_the_bare_outlet_adds_nothing(reading):
    text = "Мост закрыт, сообщает РБК со ссылкой на мэрию. Сроки, пишет издание, неизвестны."
    assert [(a.agency, a.via) for a in find_attributions(reading(text))] == [("РБК", "мэрия")]


def test_a_press_service_in_the_lead_is_the_source_of_the_only_agency(reading):
    text = "Мост закрыт, сообщила в пятницу пресс-служба мэрии. Ремонт начат, сообщает РБК."
    (found,) = find_attributions(reading(text))
    assert (found.agency, found.via) == ("РБК", "пресс-служба мэрии")


def test_the_same_name_with_and_without_its_noun_is_one_outlet(reading):
    text = "Мост закрыт, пишет газета The Times. Ремонт начат, отмечает The Times."
    assert [a.agency for a in find_attributions(reading(text))] == ["газета The Times"]


WORDS = ("СМИ", "газета", "«", "Труд", "»", "сообщает", "РБК", "со ссылкой на", "мэрию", ",", ":")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_any_run_of_words_is_read_and_evidence_is_where_it_says(reading, words: list[str]):
    text = " ".join(words)
    for found in find_attributions(reading(text)):
        assert text[found.start_char : found.end_char] == found.evidence
