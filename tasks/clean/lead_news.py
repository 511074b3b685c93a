"""News whose day is public record: a death, a victory at the Olympic Games.

`Скончался Олег Табаков` at the head of a text was written in March 2018.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import seeds
from tasks.clean.known_names import Found, Words, small, stem, words_of
from tasks.clean.limits import Limit, Span, later
from tasks.clean.lives import deaths, known_by_death

# The headline and the first sentences.
LEAD_CHARS = 300
MOURNED = timedelta(6)
CELEBRATED = timedelta(3)
# `на Олимпийских играх в Сочи`
REACH = 4

_DIED = re.compile(r"умер(?:ла)?|скончал(?:ся|ась)")
# `Погиб Лыков`, `Пётр Лыков погиб` as the first words, not `Эксперты: Лыков погиб от удара`
_KILLED = re.compile(r"погиб(?:ла)?|убит[аы]?|застрелен[аы]?")
# `подтвердили сообщения о смерти президента Лыкова`
_OF_DEATH = frozenset({("о", "смерти"), ("о", "кончине"), ("о", "гибели")})
MOST_WORDS_TO_NAME = 6
_WON = re.compile(
    r"(?:выиграл|завоевал|победил|стал|обыграл|проиграл|занял|взял|принес|уступил|заработал)[аи]?"
)
# `завоевавшая золото на Олимпиаде в Лондоне`
_HAS_WON = re.compile(r"(?:завоева|выигра|победи|заня|взя)вш")
_NOT_NOW = re.compile(
    r"(?:1[89]|20)\d\d|назад|годовщин\w*|бывш\w*|(?:чемпион|приз[её]р|обладател|участни|победител)"
    r"(?!ом$|ем$|[а-я]*ей$|кой$|ами$)\w*|будущ\w*|тогда|подготов\w*|отбор\w*"
)


def lead_limits(text: str) -> tuple[Limit, ...]:
    """The limits of deaths and Olympic victories that the first part tells as news."""
    words = words_of(text[:LEAD_CHARS])
    return (*_deaths(words), *_olympics(words))


def _deaths(words: Words) -> Iterator[Limit]:
    for found in known_by_death().find(words):
        own = words.sentence(found.at)
        verbs = [i for i in own if _is_of_death(words, found, i)]
        if found.is_full and verbs and not _is_history(words, own):
            day = deaths()[found.name]
            evidence = words.between(min(verbs[0], found.at), max(verbs[0], found.at))
            yield Limit(((day, later(day, MOURNED)),), evidence)


def _is_of_death(words: Words, found: Found, at: int) -> bool:
    """`Умер Лыков`, `Лыков погиб` at the head of the text, `сообщили о смерти Лыкова`."""
    is_subject = words.low[found.at] == small(found.name.split()[-1])
    if not is_subject:
        is_near = 0 < found.at - at <= MOST_WORDS_TO_NAME
        return is_near and words.low[at - 1 : at + 1] in _OF_DEATH
    opens = found.at < len(found.name.split())
    is_killed = (opens or at < found.at) and _KILLED.fullmatch(words.low[at])
    return bool(_DIED.fullmatch(words.low[at]) or is_killed)


def _is_history(words: Words, sentence: range) -> bool:
    return any(_NOT_NOW.fullmatch(words.low[i]) for i in sentence)


def _olympics(words: Words) -> Iterator[Limit]:
    for at, low in enumerate(words.low):
        if not low.startswith("олимпи"):
            continue
        own = words.sentence(at)
        is_news = any(_WON.fullmatch(words.low[i]) for i in own) and not _is_history(words, own)
        if is_news and (spans := _games().get(low.rpartition("-")[2])):
            yield Limit(spans, words.texts[at])
        is_past = any(map(_HAS_WON.match, (words.low[i] for i in own)))
        for stop in range(at + 1, min(at + 1 + REACH, own.stop)):
            if spans := _games().get(stem(words.texts[stop])) if is_news or is_past else ():
                since_ = ((spans[0][0], date.max),)
                yield Limit(spans if is_news else since_, words.between(at, stop))


@cache
def _games() -> dict[str, tuple[Span, ...]]:
    """The days of the Games by the stem of their place, and by their year (`Олимпиада-2016`)."""
    found: dict[str, list[Span]] = defaultdict(list)
    for row in seeds.rows("reference/olympics"):
        first, last = date.fromisoformat(row["from"]), date.fromisoformat(row["to"])
        for named in (stem(row["place"]), f"{first.year}"):
            found[named].append((first, last + CELEBRATED))
    return {name: tuple(dict.fromkeys(spans)) for name, spans in found.items()}
