"""Data that ships: the five articles, word lists and reference tables."""

import csv
from functools import cache
from importlib.resources import files
from io import StringIO

Row = dict[str, str]


@cache
def rows(table: str) -> tuple[Row, ...]:
    """Rows of a shipped CSV in file order, e.g. `rows("words/reporting_verbs")`.

    Raises FileNotFoundError where no such table ships.
    """
    text = files("seeds").joinpath(f"{table}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(StringIO(text)))


@cache
def column(table: str, name: str) -> frozenset[str]:
    """The distinct values of one column of a shipped CSV."""
    return frozenset(row[name] for row in rows(table))
