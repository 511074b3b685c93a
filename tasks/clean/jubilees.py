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

# `отметил 50-летие`, `накануне своего 80-летнего юбилея`
_JUBILEE = re.compile(r"(\d{2,3})-лет(?:и(?:[еюя]|ем)|н\w+)")
_CELEBRATES = re.compile(r"отме(?:ча|ти)|(?:от)?праздн|встре(?:ча|ти)|накануне|сво(?:е|й)")


def jubilee_limits(text: str) -> tuple[Limit, ...]:
    """The limits of the jubilees that well-known people celebrate in a text, in its order."""
    return tuple(_jubilees(words_of(text))) if "-лети" in text or "юбиле" in text else ()


def _jubilees(words: Words) -> Iterator[Limit]:
    for at, low in enumerate(words.low):
        match = _JUBILEE.fullmatch(low) if _is_jubilee(words, at) else None
        name = _celebrating(words, at) if match and not has_year(words, at) else None
        if match and name:
            day = years_after(births()[name.name], int(match[1]))
            if day.year in YEARS:
                yield Limit(((day - BEFORE, day + AFTER),), words.between(name.at, at))


def _is_jubilee(words: Words, at: int) -> bool:
    """`50-летие`, `80-летний юбилей`, not `80-летний актёр`."""
    is_noun = words.low[at].endswith(("летие", "летию", "летия", "летием"))
    return is_noun or any(low.startswith("юбиле") for low in words.low[at + 1 : at + 2])


def _celebrating(words: Words, at: int) -> Found | None:
    """The only well-known person of the sentence before a jubilee, in the nominative.

    `поздравил Петра Лыкова с 50-летием`: between the verb and the jubilee, in any case.
    """
    own = range(words.sentence(at).start, at)
    wishes = next((i for i in reversed(own) if words.low[i].startswith("поздрав")), None)
    if wishes is not None:
        return _only(words, range(wishes, at))
    if not any(map(_CELEBRATES.match, words.low[max(own.start, at - MOST_WORDS_TO_VERB) : at])):
        return None
    found = _only(words, own)
    return found if found and _is_in_nominative(words, found) else None


def _only(words: Words, own: range) -> Found | None:
    """The only well-known person among some words, one whose first name the text has."""
    known = list(known_by_birth().find(words))
    sure = {name.name for name in known if name.is_full}
    found = [name for name in known if name.at in own and name.name in sure]
    return found[0] if len({name.name for name in found}) == 1 else None


def _is_in_nominative(words: Words, name: Found) -> bool:
    is_own = name.is_nominative or not name.is_full
    return is_own and words.low[name.at] == small(name.name.split()[-1])
