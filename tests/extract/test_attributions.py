"""Who reports the news, and whom they cite."""

import pytest

from tasks.extract.attributions import find_attributions

REPORTED = [
    ("Завод открыт, передает корреспондент ИА ВОСТОК.", ("ИА ВОСТОК", None)),
    ("Суд отложил дело, сообщает РБК.", ("РБК", None)),
    ("Суд отложил дело, сообщает в пятницу РИА «Новости».", ("РИА «Новости»", None)),
    ("Как пишет The Guardian, мост закрыт.", ("The Guardian", None)),
    ("Как сообщает газета «Труд», мост закрыт.", ("газета «Труд»", None)),
    ("Мост закрыт, сообщает «Дорожный вестник».", ("Дорожный вестник", None)),
    ("По данным газеты «Труд», мост закрыт.", ("газета «Труд»", None)),
    ("По сообщению японских СМИ, мост закрыт.", ("японские СМИ", None)),
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


def test_the_sentence_that_names_the_source_is_preferred(reading):
    text = "Мост закрыт, сообщает РБК. Сроки, сообщает РБК со ссылкой на мэрию, неизвестны."
    assert [(a.agency, a.via) for a in find_attributions(reading(text))] == [("РБК", "мэрия")]
