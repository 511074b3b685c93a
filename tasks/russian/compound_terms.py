"""Lengths of time in one word or without a number: `шестилетний`, `полгода`, `более месяца`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count

from tasks.russian.amount import Amount
from tasks.russian.hedges import hedge_before
from tasks.russian.morph import MEMO, parses_of
from tasks.russian.shorthand import Words

_HALVES: dict[str, tuple[float, str]] = {
    "полгода": (6, "month"),
    "полугода": (6, "month"),
    "полчаса": (30, "minute"),
    "получаса": (30, "minute"),
    "полминуты": (30, "second"),
    "полвека": (50, "year"),
    "полдня": (12, "hour"),
}
_PREFIXES: dict[str, float] = {
    "одно": 1, "полутора": 1.5, "двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6,
    "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10, "одиннадцати": 11, "двенадцати": 12,
    "пятнадцати": 15, "двадцати": 20, "двадцатипяти": 25, "тридцати": 30, "сорока": 40,
    "пятидесяти": 50, "сто": 100,
}  # fmt: skip
_STEMS = {
    "летн": "year",
    "годичн": "year",
    "годовал": "",
    "месячн": "month",
    "недельн": "week",
    "дневн": "day",
    "суточн": "day",
    "часов": "hour",
    "минутн": "minute",
}
_ADJECTIVE = re.compile(f"({'|'.join(_PREFIXES)})({'|'.join(_STEMS)})[а-я]{{2,3}}")
# Genitives that `более`, `около`, `меньше` stand before: one year, one month.
_SINGLE = {
    "года": "year",
    "месяца": "month",
    "недели": "week",
    "суток": "day",
    "часа": "hour",
    "века": "century",
    "десятилетия": "decade",
}
# `около часа ночи` is a time of day, `более года назад` is none of these.
_DAY_PARTS = frozenset(("ночи", "дня", "утра", "вечера", "назад"))


def find_terms(words: Words) -> Iterator[Amount]:
    """The lengths of time of a text that no numeral gives, in order; adjectives of age are ages."""
    for at in compress(count(), map(_may_be_term, words.cut.texts)):
        text = words.cut.texts[at]
        if text in _HALVES:
            value, unit = _HALVES[text]
            yield _term(words, at, value, unit)
        elif text in _SINGLE:
            yield from _single(words, at)
        elif (found := _ADJECTIVE.fullmatch(text)) and not _is_of_being(words, at):
            yield _term(words, at, _PREFIXES[found[1]], _STEMS[found[2]])


@lru_cache(maxsize=MEMO)
def _may_be_term(text: str) -> bool:
    found = _ADJECTIVE.fullmatch(text)
    return text in _HALVES or text in _SINGLE or bool(found and _STEMS[found[2]])


def _single(words: Words, at: int) -> Iterator[Amount]:
    """`более месяца`; none where no hedge stands before the unit."""
    following = "".join(words.cut.texts[at + 1 : at + 2])
    if following not in _DAY_PARTS and hedge_before(words, at) is not None:
        yield _term(words, at, 1, _SINGLE[words.cut.texts[at]])


def _is_of_being(words: Words, at: int) -> bool:
    """`пятилетний мальчик`: an age."""
    word = "".join(words.cut.texts[at + 1 : at + 2])
    return any(p.tag.POS == "NOUN" and "anim" in p.tag for p in parses_of(word)[:1])


def _term(words: Words, at: int, value: float, unit: str) -> Amount:
    hedge = hedge_before(words, at)
    start, stop = words.cut.starts[at], words.cut.stops[at]
    return Amount(
        start=start if hedge is None else words.cut.starts[hedge[1]],
        stop=stop,
        value=float(value),
        value_to=None,
        op="=" if hedge is None else hedge[0],
        unit=unit,
        kind="duration",
        number_start=start,
        number_stop=stop,
        unit_start=start,
        unit_stop=stop,
    )
