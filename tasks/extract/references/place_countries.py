"""The country in which a town or region lies."""

from functools import cache

from seeds import rows
from tasks.extract.references.country_words import capital, plain


def place_country(name: str) -> str | None:
    """The country of a place by its name in the nominative, None where the table has it not.

    `Пензенская область`, `Чикаго`, a capital (`Вена`); names that lie in several countries are out
    of the table.
    """
    known = _places().get(plain(name))
    if known is not None:
        return known
    seat = capital(name)
    return seat.code if seat else None


@cache
def _places() -> dict[str, str]:
    return {plain(row["name"]): row["code"] for row in rows("reference/places")}
