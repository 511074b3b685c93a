"""Descriptions of speakers hold the full names of those to whom they belong."""

from collections.abc import Callable

import pytest

from tasks.extract.reading.reading import Reading

Read = Callable[..., Reading]

CASES = [
    (
        "an abbreviation whose full name the text has",
        (
            "Открылся форум Организации по спасению на водах (ОСВ). "
            "По мнению делегации ОСВ, озеро мелеет."
        ),
        ["делегация Организации по спасению на водах"],
    ),
    (
        "an abbreviation whose full name stands in the nominative alone",
        "Государственный речной музей (ГРМ) закрыт. Пресс-служба ГРМ сообщила, что идёт ремонт.",
        ["пресс-служба Государственного речного музея"],
    ),
    (
        "a surname",
        "Олег Ванин осуждён. Адвокаты Ванина заявили, что приговор мягок.",
        ["адвокаты Олега Ванина"],
    ),
    (
        "a woman's surname",
        "Анна Корнева осуждена. Адвокаты Корневой заявили, что приговор мягок.",
        ["адвокаты Анны Корневой"],
    ),
    (
        "a first name",
        "Олег Ванин осуждён. Защитник Олега заявил, что приговор мягок.",
        ["защитник Олега Ванина"],
    ),
    (
        "a possessive pronoun",
        "Олега Ванина задержали. Его отец сказал, что сын невиновен.",
        ["отец Олега Ванина"],
    ),
    (
        "a possessive pronoun before an adjective",
        "Певицу Анну Корневу похоронили. Её бывший водитель утверждает, что певица болела.",
        ["бывший водитель Анны Корневой"],
    ),
    (
        "a possessive pronoun of nobody who is named",
        "Пострадавшего увезли. Его отец сказал, что сын невиновен.",
        ["отец"],
    ),
    (
        "names in quotation marks stay as they stand",
        'Газета "Вестник" закрыта. Собеседник "Вестника" сказал, что денег нет.',
        ['собеседник "Вестника"'],
    ),
    (
        "one of many men",
        "По словам одного из советников губернатора, выборы перенесут.",
        ["один из советников губернатора"],
    ),
    (
        "one of many women",
        "По словам одной из свидетельниц, поезд опоздал.",
        ["одна из свидетельниц"],
    ),
    (
        "one of many bodies",
        "По данным одного из агентств, цены выросли на треть.",
        ["одно из агентств"],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_description_has_full_names(reading: Read, text: str, speakers: list[str]):
    assert [statement.speaker for statement in reading(text).statements] == speakers


NAMES = [
    ("Олег Ванин", "Олега Ванина"),
    ("Равиль Мингазов", "Равиля Мингазова"),
    ("Лев Орлов", "Льва Орлова"),
    ("Ким Чен Сон", "Ким Чен Сона"),
    ("Роберто Мартини", "Роберто Мартини"),
    ("Хосе Авила", "Хосе Авилы"),
]


@pytest.mark.parametrize(("name", "genitive"), NAMES)
def test_name_of_a_man_is_declined(reading: Read, name: str, genitive: str):
    text = f"Министр {name} осуждён. Его адвокат заявил, что приговор мягок."
    assert [s.speaker for s in reading(text).statements] == [f"адвокат {genitive}"]
