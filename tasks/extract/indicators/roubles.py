"""Which rouble an article means that says only `рублей`."""

from collections.abc import Sequence

from tasks.extract.reading.reading import Reading
from tasks.russian.edtf import bounds
from tasks.russian.parsed import Token
from tasks.russian.units import DENOMINATION

WORDS = frozenset({"рубль", "руб", "копейка"})


def rouble_code(reading: Reading, amount: Sequence[Token]) -> str | None:
    """`RUB`, or `BYN` (`BYR` before the denomination) in an article on Belarus without Russia.

    None where both countries are spoken of: the words leave it open.
    """
    if not any(token.lemma in WORDS for token in amount):
        return None
    countries = {m.entity.name for m in reading.mentions if m.entity.kind == "country"}
    if "BY" not in countries:
        return "RUB"
    return None if "RU" in countries else _belarusian(reading.published)


def _belarusian(published: str | None) -> str:
    limits = bounds(published) if published else None
    return "BYR" if limits and limits[1] < DENOMINATION else "BYN"
