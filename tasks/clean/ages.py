"""How old somebody is: `58-летний Уго Чавес` was written from July 2012 to July 2013.

The day of birth stands in the table of well-known people or in the text itself: `54-летний Лыков …
родился в 1960 году`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import seeds
from tasks.clean.known_names import (
    BREAKS,
    Found,
    Words,
    is_form,
    is_initial,
    is_place,
    small,
    stem,
    words_of,
)
from tasks.clean.limits import Limit, Span, aged
from tasks.clean.lives import births, known_by_birth
from tasks.clean.spelled_ages import spelled_age
from tasks.clean.undated import Dated

# `58-летний венесуэльский президент Уго Чавес`
MOST_WORDS_BETWEEN = 6
# The name that a birth or an age is told of stands so near.
MOST_WORDS_TO_NAME = 8
# What news archives cover: an age in another year is of somebody's life, or another's.
YEARS = range(1992, 2051)
# `55-летний бывший британский премьер`
MOST_WORDS_TO_ROLE = 3
# Common beginnings of the forms of a name.
NAME_STEM = 5

_YEARS_OLD = re.compile(r"(\d{1,3})-летн(?!и[еюя]$)\w+")
_NUMBER = re.compile(r"\d{1,3}")
_YEARS = frozenset({"лет", "год", "года"})
# `Сенатору Лыкову сейчас 54 года`, `ему исполнилось 54 года`, `в возрасте 54 лет`, `(54 года)`,
# `умер в 54 года`
_DIED = re.compile(r"умер|сконча|ум[еи]р|уш[её]?л")
_DATIVE = re.compile(r"\w+(?:[ую]|ой|ей)")
_NOMINATIVE = ("ний", "няя")
_AGE_CUES = frozenset({"было", "исполнилось", "исполняется", "сейчас", "уже", "всего", "возрасте"})
_PRONOUNS = frozenset({"ему", "ей", "он", "она", "им", "его", "ее", "в", "на", "по", "к"})
_BORN = re.compile(r"родивш\w+|родил(?:ся|ась)|рождения|урожен\w+|рожд|род")
_FUTURE = seeds.column("words/future_cues", "word")
_PAST_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:г|гг)?")
# `который руководит театром с 2007 года`: the sentence is of now.
_SINCE = frozenset({"с", "со"})


@dataclass(frozen=True, slots=True)
class _Told:
    """An age or a birth: the words it stands at, and the stems of the names near it."""

    start: int
    stop: int
    names: frozenset[str]
    age: int = 0
    born: Span | None = None


def age_limits(text: str, dates: Sequence[Dated]) -> tuple[Limit, ...]:
    """The years of life in which the text has people: first well-known ones, then its own."""
    words = words_of(text)
    ages = list(_ages(words))
    of_told = _of_told(words, ages, list(_births(words, dates)))
    return (*_of_known(words, ages), *of_told)


def _ages(words: Words) -> Iterator[_Told]:
    """`54-летний Лыков`, `Лыкову исполнилось 54 года`; none in a sentence that names a year."""
    for at, word in enumerate(words.low):
        if not word[0].isdigit():
            if spelled := spelled_age(word):
                yield _told(words, at, at + 1, age=spelled)
        elif match := _YEARS_OLD.fullmatch(word):
            if not _is_then(words, at):
                yield _told(words, at, at + 1, age=int(match[1]))
        elif _NUMBER.fullmatch(word) and words.low[at + 1 : at + 2] and _is_age(words, at):
            yield _told(words, at, at + 2, age=int(word))


def _is_then(words: Words, at: int) -> bool:
    """`в 14-летнем возрасте` something was, unless somebody has died."""
    has_died = any(map(_DIED.match, words.low[max(0, at - 4) : at + 5]))
    return words.low[at + 1 : at + 2] == ("возрасте",) and not has_died


def _is_age(words: Words, at: int) -> bool:
    if words.low[at + 1] not in _YEARS or at == 0:
        return False
    if words.low[at - 1] == "в" and any(map(_DIED.match, words.low[max(0, at - 4) : at + 5])):
        return True
    if words.texts[at - 1] == "(" and words.texts[at + 2 : at + 3] == (")",):
        return True
    names = [words.low[i] for i in range(max(0, at - 2), at) if words.texts[i][0].isupper()]
    return words.low[at - 1] in _AGE_CUES or any(map(_DATIVE.fullmatch, names))


def _told(words: Words, start: int, stop: int, age: int = 0, born: Span | None = None) -> _Told:
    near = [*_names_after(words, stop), *_names_before(words, start)]
    return _Told(start, stop, frozenset(near), age, born)


def _names_after(words: Words, stop: int) -> Iterator[str]:
    """The stems of the first name that follows: `Уго Чавес`."""
    is_begun = False
    for i in range(stop, min(stop + MOST_WORDS_BETWEEN, len(words.texts))):
        if words.texts[i] in BREAKS or (is_begun and not words.texts[i][0].isupper()):
            return
        if words.texts[i][0].isupper():
            is_begun = True
            yield words.low[i][:NAME_STEM]


def _names_before(words: Words, start: int) -> Iterator[str]:
    """The stems of the names before, within the sentence."""
    for i in range(start - 1, max(start - MOST_WORDS_TO_NAME, 0) - 1, -1):
        if words.texts[i] in {".", "\n"}:
            return
        if words.texts[i][0].isupper() and words.low[i] not in _PRONOUNS:
            yield words.low[i][:NAME_STEM]


def _of_known(words: Words, ages: Sequence[_Told]) -> Iterator[Limit]:
    """The limits of ages that stand beside the name of somebody well-known, or describe one."""
    found = list(known_by_birth().find(words))
    sure = {name.name for name in found if name.is_full}
    for told in ages:
        near = [name for name in found if name.name in sure and _is_beside(words, told, name)]
        whose = near[:1] or _described(words, told, found)
        spans = sorted({aged(births()[name.name], births()[name.name], told.age) for name in whose})
        spans = [span for span in spans if span[0].year in YEARS]
        if spans and not has_year(words, told.start):
            first = min(told.start, whose[0].at) if near else told.start
            last = max(told.stop - 1, whose[0].at) if near else told.stop
            yield Limit(tuple(spans), words.between(first, last))


def _described(words: Words, told: _Told, found: Sequence[Found]) -> list[Found]:
    """`55-летний британский политик`: those well-known whom the text names before."""
    before = [name for name in found if name.is_full and name.at < told.start]
    after = words.low[told.stop : told.stop + MOST_WORDS_TO_ROLE]
    is_role = any(is_form(low, role) for low in after for role in _roles())
    return before if is_role and _is_alone(words, told, before) else []


def _is_alone(words: Words, told: _Told, known: Sequence[Found]) -> bool:
    """Whether an age's sentence and the one before name nobody else, before it or right behind."""
    own_start = end = words.sentence(told.start).start
    while end > 0 and words.texts[end - 1] in BREAKS:
        end -= 1
    before = range(words.sentence(max(0, end - 1)).start + 1, told.start)
    behind = range(told.stop, min(told.stop + MOST_WORDS_BETWEEN, len(words.texts)))
    behind = range(told.stop, next((i for i in behind if words.texts[i] in BREAKS), behind.stop))
    own = {small(word)[:NAME_STEM] for name in known for word in name.name.split()}
    named = (i for i in (*before, *behind) if i != own_start and words.texts[i][0].isupper())
    others = [i for i in named if words.low[i][:NAME_STEM] not in own]
    return all(is_place(words.low[i]) for i in others)


def _is_beside(words: Words, told: _Told, name: Found) -> bool:
    """Whether a name follows `58-летний` in its case, or stands right before `58 лет`."""
    if told.stop - told.start > 1:
        return 0 < told.start - name.at <= 2
    between = words.texts[told.stop : name.at]
    own = name.name.split()
    dots = sum(map(is_initial, between))
    others = [word for word in between if word in BREAKS or word[0].isupper()][dots:]
    is_nominative = words.low[told.start].endswith(_NOMINATIVE)
    is_in_its_case = not is_nominative or words.low[name.at] == small(own[-1])
    return told.start < name.at and is_in_its_case and len(others) < len(own)


def _births(words: Words, dates: Sequence[Dated]) -> Iterator[_Told]:
    """`родился 29 июля 1991 года`, `Лыков (1944 г. р.)`: dates beside a word of birth."""
    for found in dates:
        mention, born = found.mention, found.days
        if born is None or born[0].year != born[1].year:
            continue
        inside = [i for i, at in enumerate(words.starts) if mention.start <= at < mention.stop]
        if inside and _is_birth(words, inside[0], inside[-1] + 1):
            told = _told(words, inside[0], inside[-1] + 1, born=born)
            yield replace(told, born=_exact(words, told) or born)


def _exact(words: Words, told: _Told) -> Span | None:
    """The day of birth of somebody well-known whose year of birth the text tells."""
    for name in known_by_birth().find(words):
        day = births()[name.name]
        is_whose = small(name.name.split()[-1])[:NAME_STEM] in told.names
        if name.is_full and is_whose and told.born and told.born[0].year == day.year:
            return day, day
    return None


def _is_birth(words: Words, start: int, stop: int) -> bool:
    sentence = words.sentence(start).start
    before = words.low[max(sentence, start - MOST_WORDS_TO_NAME) : start]
    after = words.low[stop : stop + 4]
    return any(map(_BORN.fullmatch, before)) or after[:1] == ("рождения",) or _is_born(after)


def _is_born(after: Sequence[str]) -> bool:
    """`1944 г. р.`: the full stop of `г.` may be the date's or not."""
    return [word for word in after if word != "."][:1] == ["р"]


def _of_told(words: Words, ages: Sequence[_Told], births: Sequence[_Told]) -> Iterator[Limit]:
    """The limits of ages whose birth the text tells; a lone birth goes with a lone age."""
    is_lone = len(births) == 1 and len({told.age for told in ages}) == 1
    for birth in births:
        for told in ages:
            is_whose = is_lone and not (birth.names and told.names)
            if birth.born and (is_whose or birth.names & told.names):
                span = aged(*birth.born, told.age)
                if span[0].year in YEARS and not has_year(words, told.start, birth):
                    said = (words.between(t.start, t.stop - 1) for t in (told, birth))
                    yield Limit((span,), "; ".join(said))


def has_year(words: Words, at: int, birth: _Told | None = None) -> bool:
    """Whether the sentence of a word tells of a year: `в 2003 году 40-летний Ходорковский`.

    The year of `birth` itself, `с 2007 года` and what lies ahead do not count.
    """
    own = range(birth.start, birth.stop) if birth else range(0)
    others = [i for i in words.sentence(at) if i not in own]
    is_ahead = any(words.low[i] in _FUTURE for i in others)
    years = (i for i in others if _PAST_YEAR.fullmatch(words.texts[i]))
    return not is_ahead and any(words.low[i - 1] not in _SINCE for i in years)


@cache
def _roles() -> frozenset[str]:
    """The stems of what well-known people are."""
    return frozenset(stem(row["word"]) for row in seeds.rows("words/known_roles"))
