"""When people in the news were born and died."""

from datetime import date
from functools import cache

import seeds
from tasks.clean.known_names import Names


@cache
def births() -> dict[str, date]:
    """The day of birth by name."""
    return _days("born")


@cache
def deaths() -> dict[str, date]:
    """The day of death by name, of those who died."""
    return _days("died")


@cache
def known_by_birth() -> Names:
    """The names whose day of birth is known."""
    return Names(births())


@cache
def known_by_death() -> Names:
    """The names whose day of death is known."""
    return Names(deaths())


def _days(column: str) -> dict[str, date]:
    rows = seeds.rows("reference/lives")
    return {row["name"]: date.fromisoformat(row[column]) for row in rows if row[column]}
