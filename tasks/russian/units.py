"""Units of measure and money, found beside a number by their words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast

from seeds import rows
from tasks.russian import edtf
from tasks.russian.shorthand import Cut, cut

# `times` (`раз`) and `clock` (`утра`) are what a unit may say; no amount is of them.
Kind = Literal[
    "money",
    "percent",
    "quantity",
    "duration",
    "count",
    "rank",
    "ratio",
    "share",
    "age",
    "score",
    "times",
    "clock",
]

ADJECTIVES = 2  # words that may part a number from its unit: `5 полных календарных дней`
DENOMINATION = date(2016, 7, 1)  # Belarus cut four zeros off its rouble and changed the code
_ADJECTIVE_ENDINGS = ("ых", "их", "го", "ый", "ий", "ым", "им", "ыми", "ими", "ой", "ую", "ая")
_NATIONAL = re.compile(r"\w+ск(?:их|ого|ому|им|ими|ом|ий|ой|ая|ую)")
_ABBREVIATIONS = frozenset(("тыс", "млн", "млрд", "трлн", "долл"))


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, words `first` to `last` (exclusive).

    `name` is an ISO 4217 code for money, None where the words leave the currency open.
    """

    name: str | None
    kind: Kind
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Measure:
    words: tuple[str, ...]
    name: str
    kind: Kind


@cache
def _measures() -> dict[str, tuple[_Measure, ...]]:
    """Measures by their first word, longer ones first."""
    found: dict[str, list[_Measure]] = {}
    for row in rows("reference/units"):
        measure = _Measure(cut(row["words"]).texts, row["unit"], cast("Kind", row["kind"]))
        found.setdefault(measure.words[0], []).append(measure)
    return {
        word: tuple(sorted(measures, key=lambda measure: -len(measure.words)))
        for word, measures in found.items()
    }


@cache
def _currencies() -> dict[str, tuple[tuple[str, str], ...]]:
    """Qualifiers and codes by the name of the currency; an empty qualifier is the default."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows("reference/currencies"):
        found.setdefault(row["name"], []).append((row["qualifier"], row["code"]))
    return {name: tuple(codes) for name, codes in found.items()}


@cache
def _signs() -> dict[str, str]:
    return {row["sign"]: row["code"] for row in rows("reference/currency_signs")}


@cache
def _names() -> dict[str, str]:
    """The currency of each form of its name: `рублей` is `рубль`."""
    return {row["word"]: row["name"] for row in rows("words/money_words")}


def unit_after(words: Cut, at: int, published: str | None) -> Unit | None:
    """The unit at word `at` or behind adjectives there; money as of publication (EDTF)."""
    at = behind_point(words, at)
    for place in _places(words, at):
        unit = _measure_at(words, place) or _money_at(words, at, place, published)
        if unit is not None:
            return unit
    return None


def unit_before(words: Cut, at: int, published: str | None) -> Unit | None:
    """A currency sign or code that ends before word `at`: `$1`, `USD 5`."""
    code = _signs().get(words.texts[at - 1]) if at > 0 else None
    return Unit(_as_of(code, published), "money", at - 1, at) if code else None


def behind_point(words: Cut, at: int) -> int:
    """Word `at`, or the one behind it where it is the point of `тыс.`."""
    is_point = at > 0 and words.texts[at : at + 1] == (".",)
    return at + 1 if is_point and words.texts[at - 1] in _ABBREVIATIONS else at


def _places(words: Cut, at: int) -> Iterator[int]:
    """Word `at` and those that only adjectives part from it."""
    for place in range(at, min(at + ADJECTIVES + 1, len(words.texts))):
        yield place
        if not words.texts[place].endswith(_ADJECTIVE_ENDINGS):
            return


def _measure_at(words: Cut, at: int) -> Unit | None:
    for measure in _measures().get(words.texts[at], ()):
        last = at + len(measure.words)
        if words.texts[at:last] == measure.words:
            return Unit(measure.name, measure.kind, at, last)
    return None


def _money_at(words: Cut, start: int, at: int, published: str | None) -> Unit | None:
    """`долларов США`, `белорусских рублей` (adjectives from `start`), `€`."""
    word = words.texts[at]
    if word in _signs():
        return Unit(_as_of(_signs()[word], published), "money", at, at + 1)
    if word not in _names():
        return None
    adjectives = words.texts[start:at]
    after = behind_point(words, at + 1)
    following = words.texts[after : after + 1]
    for qualifier, code in _currencies().get(_names()[word], ()):
        if qualifier and any(text.startswith(qualifier) for text in adjectives):
            return Unit(_as_of(code, published), "money", start, at + 1)
        if qualifier and following and following[0].startswith(qualifier):
            return Unit(_as_of(code, published), "money", at, after + 1)
    return Unit(_default(word, adjectives), "money", start, at + 1)


def _default(word: str, adjectives: tuple[str, ...]) -> str | None:
    """The currency that a bare name means; none under the adjective of an unlisted country."""
    if any(_NATIONAL.fullmatch(text) for text in adjectives):
        return None
    return dict(_currencies().get(_names()[word], ())).get("") or None


def _as_of(code: str, published: str | None) -> str | None:
    """The code at the time: `BYR` before the denomination."""
    limits = edtf.bounds(published) if published else None
    if code == "BYN" and limits and limits[1] < DENOMINATION:
        return "BYR"
    return code or None
