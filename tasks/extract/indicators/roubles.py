"""Which rouble an article means that says only `рублей`."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tasks.extract.reading.reading import Reading
from tasks.russian.amount import Amount
from tasks.russian.edtf import bounds
from tasks.russian.parsed import Token
from tasks.russian.units import DENOMINATION

WORDS = frozenset({"рубль", "руб", "копейка"})


def rouble_code(reading: Reading, amount: Sequence[Token]) -> str | None:
    """`RUB`, or `BYN` (`BYR` before the denomination) where Belarus is named more than Russia.

    None where the amount names no roubles.
    """
    if not any(token.lemma in WORDS for token in amount):
        return None
    named = Counter(m.entity.name for m in reading.mentions if m.entity.kind == "country")
    return _belarusian(reading.published) if named["BY"] > named["RU"] else "RUB"


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
