"""News whose day is public record: a death, a victory at the Olympic Games.

`Скончался Олег Табаков` at the head of a text was written in March 2018.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import seeds
from tasks.clean.known_names import BREAKS, Found, Words, small, stem, words_of
from tasks.clean.limits import Limit, Span, later
from tasks.clean.lives import deaths, known_by_death

# The headline and the first sentences.
LEAD_CHARS = 300
MOURNED = timedelta(6)
CELEBRATED = timedelta(3)
# `на Олимпийских играх в Сочи`
REACH = 4

_DIED = re.compile(r"умер(?:ла)?|скончал(?:ся|ась)")
# `ушла из жизни`, `найден мёртвым`, `покончил с собой`
_GONE = re.compile(
    r"(?:ушел|ушла) из жизни|найден(?:а|) мертв(?:ым|ой)|покончил(?:а|) (?:с собой|жизнь|с жизнью)"
)
MOST_WORDS_GONE = 3
# `Погиб Лыков`, `Певец Пётр Лыков погиб` as the first words, not `Эксперты: Лыков погиб от удара`
_KILLED = re.compile(r"погиб(?:ла)?|убит[аы]?|застрелен[аы]?|разбил(?:ся|ась)")
MOST_WORDS_OF_OPENING = 6
# `подтвердили сообщения о смерти президента Лыкова`
_OF_DEATH = frozenset({("о", "смерти"), ("о", "кончине"), ("о", "гибели")})
MOST_WORDS_TO_NAME = 6
_WON = re.compile(
    r"(?:выиграл|завоевал|победил|стал|обыграл|проиграл|занял|взял|принес|уступил|заработал)[аи]?"
)
# `завоевавшая золото на Олимпиаде в Лондоне`
_HAS_WON = re.compile(r"(?:завоева|выигра|победи|заня|взя)вш")
_LONG_AGO = r"(?:1[89]|20)\d\d|назад|годовщин\w*"
# `экспертиза установила, что Лыков умер от травм`
_NOT_NOW_OF_DEATHS = re.compile(
    rf"{_LONG_AGO}|тогда|установ\w*|выясни\w*|эксперт\w*|следстви\w*|расследова\w*|суд"
)
_NOT_NOW = re.compile(
    rf"{_LONG_AGO}|бывш\w*|(?:чемпион|приз[её]р|обладател|участни|победител)"
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
        if found.is_full and verbs and not _is_history(words, own, _NOT_NOW_OF_DEATHS):
            day = deaths()[found.name]
            evidence = words.between(min(verbs[0], found.at), max(verbs[0], found.at))
            yield Limit(((day, later(day, MOURNED)),), evidence)


def _is_of_death(words: Words, found: Found, at: int) -> bool:
    """`Умер Лыков`, `Лыков погиб` at the head of the text, `сообщили о смерти Лыкова`."""
    if not _is_subject(words, found):
        is_near = 0 < found.at - at <= MOST_WORDS_TO_NAME
        return is_near and words.low[at - 1 : at + 1] in _OF_DEATH
    is_apart = "," in words.texts[min(found.at, at) : max(found.at, at)]
    is_gone = not is_apart and _GONE.match(" ".join(words.low[at : at + MOST_WORDS_GONE]))
    return bool(_DIED.fullmatch(words.low[at]) or is_gone or _is_killed(words, found, at))


def _is_subject(words: Words, found: Found) -> bool:
    """Whether a surname stands in the nominative, and its first name: not `жена Стэна Ли`."""
    is_own = found.is_nominative or " " not in found.name
    is_behind_other = words.low[found.at - 1].endswith((".", "вич", "вна", "чна"))
    return words.low[found.at] == small(found.name.split()[-1]) and (is_own or is_behind_other)


def _is_killed(words: Words, found: Found, at: int) -> bool:
    """`погиб` before the name, or right behind one that opens the text with what he was."""
    if not _KILLED.fullmatch(words.low[at]):
        return False
    opening = words.texts[: found.at]
    is_opening = len(opening) <= MOST_WORDS_OF_OPENING and not BREAKS & set(opening)
    is_first = found.at < len(found.name.split())
    return at < found.at or is_first or (is_opening and at == found.at + 1)


def _is_history(words: Words, sentence: range, not_now: re.Pattern[str]) -> bool:
    return any(not_now.fullmatch(words.low[i]) for i in sentence)


def _olympics(words: Words) -> Iterator[Limit]:
    for at, low in enumerate(words.low):
        if not low.startswith("олимпи"):
            continue
        own = words.sentence(at)
        has_won = any(_WON.fullmatch(words.low[i]) for i in own)
        is_news = has_won and not _is_history(words, own, _NOT_NOW)
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
