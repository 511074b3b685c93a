"""Whose jubilee is news: `Пётр Лыков отметил своё 50-летие`, about the day he was born on."""

import re
from collections.abc import Iterator
from datetime import timedelta

from tasks.clean.ages import YEARS, has_year
from tasks.clean.known_names import Found, Words, small, words_of
from tasks.clean.limits import Limit, years_after
from tasks.clean.lives import births, known_by_birth

# A jubilee is news for some days before and some weeks after.
BEFORE = timedelta(10)
AFTER = timedelta(30)
MOST_WORDS_TO_VERB = 4

_JUBILEE = re.compile(r"(\d{2,3})-летие")
_CELEBRATES = re.compile(r"отме(?:ча|ти)|(?:от)?праздн|встре(?:ча|ти)")


def jubilee_limits(text: str) -> tuple[Limit, ...]:
    """The limits of the jubilees that well-known people celebrate in a text, in its order."""
    return tuple(_jubilees(words_of(text))) if "-летие" in text else ()


def _jubilees(words: Words) -> Iterator[Limit]:
    for at, low in enumerate(words.low):
        match = _JUBILEE.fullmatch(low)
        name = _celebrating(words, at) if match and not has_year(words, at) else None
        if match and name:
            day = years_after(births()[name.name], int(match[1]))
            if day.year in YEARS:
                yield Limit(((day - BEFORE, day + AFTER),), words.between(name.at, at))


def _celebrating(words: Words, at: int) -> Found | None:
    """The only well-known person of the sentence before a jubilee, in the nominative."""
    own = range(words.sentence(at).start, at)
    if not any(map(_CELEBRATES.match, words.low[max(own.start, at - MOST_WORDS_TO_VERB) : at])):
        return None
    found = [name for name in known_by_birth().find(words) if name.at in own and name.is_full]
    is_one = len({name.name for name in found}) == 1
    return found[0] if is_one and _is_in_nominative(words, found[0]) else None


def _is_in_nominative(words: Words, name: Found) -> bool:
    return name.is_nominative and words.low[name.at] == small(name.name.split()[-1])
