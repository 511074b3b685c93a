"""Which rouble an article means that says only `рублей`."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tasks.extract.reading.scene import Scene
from tasks.russian.amount import Amount
from tasks.russian.edtf import bounds
from tasks.russian.parsed import Token
from tasks.russian.units import DENOMINATION

WORDS = frozenset({"рубль", "руб", "копейка"})


def rouble_code(scene: Scene, amount: Sequence[Token]) -> str | None:
    """`RUB`, or `BYN` (`BYR` before the denomination) where Belarus is named more than Russia.

    None where the amount names no roubles.
    """
    if not any(token.lemma in WORDS for token in amount):
        return None
    return _belarusian(scene.reading.published) if _is_of_belarus(scene) else "RUB"


@lru_cache(maxsize=8)  # the sums of one article ask in turn
def _is_of_belarus(scene: Scene) -> bool:
    mentions = scene.reading.mentions
    named = Counter(m.entity.name for m in mentions if m.entity.kind == "country")
    return named["BY"] > named["RU"]


def in_roubles(amount: Amount, words: Sequence[Token]) -> Amount:
    """`50 копеек` -> half a rouble; an amount that names roubles stays."""
    lemmas = {token.lemma for token in words}
    if "копейка" not in lemmas or lemmas & {"рубль", "руб"}:
        return amount
    most = amount.value_to
    return replace(amount, value=amount.value / 100, value_to=most / 100 if most else most)


def _belarusian(published: str | None) -> str:
    limits = bounds(published) if published else None
    return "BYR" if limits and limits[1] < DENOMINATION else "BYN"
