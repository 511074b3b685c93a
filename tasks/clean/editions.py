"""Which time something stood or is celebrated: `«Мисс Россия-2017»`, `66-й Каннский фестиваль`.

Also anniversaries: `70-летие Победы` is of 2015, `105-я годовщина со дня рождения Лыкова` of the
hundred and fifth year after it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

import seeds
from tasks.clean.known_names import BREAKS, Names, Words, is_form, stem, words_of
from tasks.clean.limits import Limit, Span, years_after
from tasks.clean.lives import births, deaths, known_by_birth, known_by_death

# An edition that is named with its year in the first part is that of the news.
LEAD_CHARS = 500
# `70-летие начала контрнаступления советских войск под Сталинградом`
REACH = 8
# `Надеждах-2009`, `Надежд-2009`
NAME_STEM = 4
# What news archives cover.
FIRST_YEAR = 1992
# `подготовка к 70-летию` begins long before.
PREPARED = timedelta(600)

CONTESTS = "преми|конкурс|чемпионат|фестивал|кинофестивал|турнир|кубк|первенств|саммит|форум"
_HYPHENED_YEAR = re.compile(r"[-–](?:199|20[0-4])\d(?![\d-])")
# `«Мисс Россия-2017»`, `«Надежды»-2009`
_WITH_HYPHEN = re.compile(
    r"(?P<name>[^\W\d_][\w’']+)[»\"]?[-–](?P<year>(?:199|20[0-4])\d)(?![\d-])"
)
_IN_LEAD = (
    # `Miss Teen USA 2013`
    re.compile(r"(?P<name>\b[A-Z][A-Za-z]+) (?P<year>(?:199|20[0-4])\d)(?![\w-]| г)"),
    # `Нобелевской премии по физике 2014 года`
    re.compile(
        rf"\b(?P<name>(?:{CONTESTS})\w{{0,3}})(?: [а-я]+){{0,6}}?"
        r" (?P<year>(?:199|20[0-4])\d) года"
    ),
)
# `чемпион Игр-2012`, `призёр Сочи-2014`: somebody's past
_HOLDER = re.compile(
    r"\b(?:(?:чемпион|приз[её]р|победител|участни|обладател|медалист|финалист|номинант)\w*"
    r"|лауреат[ау]?)\b(?:[ \w«\"-]*)$",
    re.IGNORECASE,
)
# `готовится к Играм-2014`, `в последний раз на чемпионате 1998 года`
_ELSEWHEN = re.compile(
    r"\b(?:последн|впервые|после|со? времен|предыдущ|прошл|ещё|еще"
    r"|будет|будут|состоит|пройд[её]т|готов|подготов|отбор|заявк|кандидат|бойкот)"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ORDINAL = re.compile(r"(\d{1,3})-(?:й|го|му|м|ый|ого|ом|ым|я|ая|ю|ую|ой|е|ем)")
_ROMAN = re.compile(r"[XVILC]{1,7}")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_JUBILEE = re.compile(r"(\d{1,3})-лети\w+")
# `10-летие смерти Лыкова`, `60-летие творческой деятельности Лыкова`
_DEATH = re.compile(r"смерт|гибел|кончин|убийств")
_CAREER = re.compile(
    r"творч|деятельн|правлен|сцен|карьер|свадьб|брак|царств|коронац|восшеств|полет"
)
_YEARS_OF_AGE = frozenset({("лет",), ("год",), ("года",)})
_JUBILEE_ADJECTIVE = re.compile(r"(\d{1,3})-летн\w+")


def edition_limits(text: str) -> tuple[Limit, ...]:
    """The years of the editions and anniversaries that the first part of a text names."""
    words = words_of(text[:LEAD_CHARS])
    told = (*_numbered(words), *_anniversaries(words))
    limits = (_limit(words, *found) for found in told)
    return (*_named_years(text), *(limit for limit in limits if limit))


def _limit(words: Words, at: int, stop: int, span: Span) -> Limit | None:
    """The limit of what words `at` to `stop` name; None where the sentence tells its year."""
    is_holder = at > 0 and _HOLDER.search(words.low[at - 1]) is not None
    if is_holder or any(_YEAR.fullmatch(words.texts[i]) for i in words.sentence(at)):
        return None
    return Limit((span,), words.between(at, stop))


def _named_years(text: str) -> Iterator[Limit]:
    """The years that editions are named with: in the first part, or again and again."""
    found = [match for match in _named(text) if _is_own(text, match)]
    counts = Counter(match["name"][:NAME_STEM] + match["year"] for match in found)
    for match in found:
        is_told_again = counts[match["name"][:NAME_STEM] + match["year"]] > 1
        if match.start() < LEAD_CHARS or is_told_again:
            yield Limit((_year(int(match["year"])),), match[0])


def _named(text: str) -> Iterator[re.Match[str]]:
    if _HYPHENED_YEAR.search(text):
        yield from _WITH_HYPHEN.finditer(text)
    for form in _IN_LEAD:
        yield from form.finditer(text, 0, LEAD_CHARS)


def _is_own(text: str, match: re.Match[str]) -> bool:
    """No title that somebody holds, nothing that lies ahead or long ago."""
    before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() :][:60]
    return not (_HOLDER.search(before) or _ELSEWHEN.search(before) or _ELSEWHEN.search(after))


def _numbered(words: Words) -> Iterator[tuple[int, int, Span]]:
    for at, low in enumerate(words.low):
        if number := _ordinal(words.texts[at], low):
            for form, base, last in _editions():
                stop = _follows(words, at, form)
                if stop and FIRST_YEAR <= base + number <= last:
                    yield at, stop, _year(base + number)


def _ordinal(word: str, low: str) -> int | None:
    if match := _ORDINAL.fullmatch(low):
        return int(match[1])
    return _roman(word) if _ROMAN.fullmatch(word) else None


def _roman(word: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _anniversaries(words: Words) -> Iterator[tuple[int, int, Span]]:
    """`70-летие Победы`, `в 70-ю годовщину Победы`, `70-летний юбилей Победы`."""
    for at, low in enumerate(words.low):
        if number := _years_celebrated(words, at, low):
            found = _celebrated_day(words, at)
            if found and found[0].year + number >= FIRST_YEAR:
                day = years_after(found[0], number)
                yield at, found[1], _celebrated(day, words.low[at - 1 : at])
        elif number := _years_unlived(words, at):
            yield from _unlived(words, at, number)


def _celebrated_day(words: Words, at: int) -> tuple[date, int] | None:
    """The day that an anniversary counts from, and the index of the last word that names it."""
    own = words.low[at : at + REACH]
    if any(map(_DEATH.match, own)):
        return _life_behind(words, at, known_by_death(), deaths())
    days = ((day, _follows(words, at, form)) for form, day in _days())
    event = next(((day, stop) for day, stop in days if stop), None)
    if event or any(map(_CAREER.match, own)):
        return event
    return _life_behind(words, at, known_by_birth(), births())


def _life_behind(
    words: Words, at: int, known: Names, days: dict[str, date]
) -> tuple[date, int] | None:
    """The day of somebody well-known whom the words behind name, and where."""
    sentence = words.sentence(at)
    for found in known.find(words):
        between = words.texts[at : found.at]
        is_near = 0 < found.at - at - between.count(".") <= REACH and found.at in sentence
        if found.is_full and is_near and not (BREAKS - {"."}) & set(between):
            return days[found.name], found.at
    return None


def _years_unlived(words: Words, at: int) -> int | None:
    """`исполнилось бы 80 лет`: somebody dead would be of that age."""
    is_age = words.texts[at].isdecimal() and words.low[at + 1 : at + 2] in _YEARS_OF_AGE
    would = words.low[max(0, at - 2) : at]
    return int(words.texts[at]) if is_age and would == ("исполнилось", "бы") else None


def _unlived(words: Words, at: int, number: int) -> Iterator[tuple[int, int, Span]]:
    """The year in which the last one named before would be so old."""
    before = [found for found in known_by_death().find(words) if found.is_full and found.at < at]
    day = births().get(before[-1].name) if before else None
    if day and day.year + number >= FIRST_YEAR:
        yield at, at + 1, _year(day.year + number)


def _celebrated(day: date, before: Sequence[str]) -> Span:
    """When a day is celebrated: in its year, or from long before (`готовятся к 70-летию`)."""
    early = PREPARED if before == ("к",) else timedelta(0)
    return min(day - early, date(day.year, 1, 1)), date(day.year, 12, 31)


def _years_celebrated(words: Words, at: int, low: str) -> int | None:
    after = words.low[at + 1 : at + 2]
    if match := _JUBILEE.fullmatch(low):
        return int(match[1])
    if (match := _ORDINAL.fullmatch(low)) and after and after[0].startswith("годовщин"):
        return int(match[1])
    if (match := _JUBILEE_ADJECTIVE.fullmatch(low)) and after and after[0].startswith("юбиле"):
        return int(match[1])
    return None


def _follows(words: Words, at: int, form: tuple[str, ...]) -> int | None:
    """The index of the last of an event's words behind a number, within the sentence."""
    for start in range(at + 1, min(at + 1 + REACH, len(words.low))):
        if words.texts[start] in BREAKS:
            return None
        found = words.low[start : start + len(form)]
        if len(found) == len(form) and all(map(is_form, found, form)):
            return start + len(form) - 1
    return None


def _year(year: int) -> Span:
    return date(year, 1, 1), date(year, 12, 31)


@cache
def _editions() -> tuple[tuple[tuple[str, ...], int, int], ...]:
    rows = seeds.rows("reference/editions")
    return tuple((_stems(row["words"]), int(row["base"]), int(row["last"])) for row in rows)


@cache
def _days() -> tuple[tuple[tuple[str, ...], date], ...]:
    rows = seeds.rows("reference/anniversaries")
    return tuple((_stems(row["words"]), date.fromisoformat(row["date"])) for row in rows)


def _stems(words: str) -> tuple[str, ...]:
    return tuple(map(stem, words.split()))
