"""Who owns what."""

import pytest

from tasks.extract.ownerships import find_ownerships

OWNED = [
    ("Завод «Луч» принадлежит концерну «Восток».", "Восток", "Луч", None),
    ("Холдинг «Заря» владеет 25,5 % акций банка «Север».", "Заря", "Север", 25.5),
    ("Концерн «Восток» приобрёл компанию «Заря» в 2018 году.", "Восток", "Заря", None),
    ("Корпорация Globex, которой принадлежит сервис, закрылась.", "Globex", "сервис", None),
]
NOT_OWNED = [
    "Рекорд принадлежит бегуну Петрову.",
    "Петров принадлежит к меньшинству.",
    "Министр владеет ситуацией.",
    "Концерн «Восток» не приобрёл компанию «Заря».",
    "Семья купила хлеб.",
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
