"""Who owns what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.ownerships.ownerships import find_ownerships

OWNED = [
    ("Завод «Луч» принадлежит концерну «Восток».", "Восток", "Луч", None),
    ("Холдинг «Заря» владеет 25,5 % акций банка «Север».", "Заря", "Север", 25.5),
    ("Концерн «Восток» приобрёл компанию «Заря» в 2018 году.", "Восток", "Заря", None),
    ("Владелец клуба «Север» Роман Петров уехал.", "Роман Петров", "Север", None),
    ("Роман Петров стал владельцем холдинга «Заря».", "Роман Петров", "Заря", None),
    ("Анна Белова — директор и совладелец студии «Луч».", "Анна Белова", "студия «Луч»", None),
    ("Компания Globex показала собственный браузер.", "Globex", "браузер", None),
    ("Принадлежащая Роману Петрову компания «Заря» закрылась.", "Роман Петров", "Заря", None),
    ("Роман Петров, которому принадлежит треть акций «Зари», уехал.", "Роман Петров", "Заря", None),
    ("Корпорация Globex, которой принадлежит сервис, закрылась.", "Globex", "сервис", None),
    ("Продажей занялась площадка Initech, принадлежащая Globex.", "Globex", "Initech", None),
    ("Остальными 30 % акций «Луча» владеет Globex Group.", "Globex Group", "Луч", 30),
    ("Доля Globex в Initech достигла 10 %.", "Globex", "Initech", 10),
    ("Акционера ОАО «Луч» Романа Петрова вызвали.", "Роман Петров", "Луч", None),
    ("Бывший мэр и совладелец фирмы «Луч» Роман Петров уехал.", "Роман Петров", "Луч", None),
    ("Пакет в 30 % акций «Луча» принадлежит Роману Петрову.", "Роман Петров", "Луч", 30),
    ("«Север» — дочерняя компания «Востока».", "Восток", "Север", None),
    ("Холдинг «Заря» купил сервис «Берег».", "Заря", "Берег", None),
    (
        "Банк «Север», крупнейшим акционером которого является концерн «Восток», закрыт.",
        "Восток",
        "Север",
        None,
    ),
]
NOT_OWNED = [
    "Рекорд принадлежит бегуну Петрову.",
    "Петров принадлежит к меньшинству.",
    "Министр владеет ситуацией.",
    "Концерн «Восток» не приобрёл компанию «Заря».",
    "Семья купила хлеб.",
    "Бывший владелец клуба «Север» Роман Петров уехал.",
    "Владельцы сайтов ограничили доступ.",
    "Министр ушёл по собственному желанию.",
    "Непонятно, какому предприятию принадлежит коллектор.",
    "Компания назначила собственное расследование.",
]


@pytest.mark.parametrize(("text", "owner", "owned", "share"), OWNED, ids=lambda v: str(v)[:30])
def test_an_owner_and_what_is_owned(
    reading, text: str, owner: str, owned: str, share: float | None
):
    (found,) = find_ownerships(reading(text))
    assert owner in found.owner
    assert owned in found.owned
    assert found.share_pct == share


@pytest.mark.parametrize("text", NOT_OWNED)
def test_what_is_no_property_is_no_ownership(reading, text: str):
    assert find_ownerships(reading(text)) == ()


def test_several_owners_own_it_each(reading):
    text = "Компания «Заря», принадлежащая Роману Петрову и Ивану Белову, закрылась."
    assert [o.owner for o in find_ownerships(reading(text))] == ["Роман Петров", "Иван Белов"]


WORDS = ("Концерн", "«", "Луч", "»", "владеет", "заводом", "принадлежит", "собственный", ",")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_any_run_of_words_is_read_and_evidence_is_where_it_says(reading, words: list[str]):
    text = " ".join(words)
    for found in find_ownerships(reading(text)):
        assert text[found.start_char : found.end_char] == found.evidence
