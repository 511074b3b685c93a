"""In which year a text was written that names its day without one.

`14 мая` is a Monday in 2001, 2007, 2012 and 2018; `по итогам I квартала 2012 года` decides. A year
needs clues that agree, and no other year may have as many: a wrong date is worse than none. Each
clue answers with points for a candidate day, CONTRADICTED where the day is impossible.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from tasks.clean.undated import Dated, Undated, is_weekday, undated
from tasks.russian import edtf

# What news archives cover, and as far ahead as this is meant to run.
YEARS = range(1992, 2051)
# Figures for a period are news for at most five months after its end.
LATEST_FIGURES_DAYS = 150
# From two months to three quarters.
PERIOD_DAYS = range(58, 280)
# A weekday and one more clue that points at a year.
ENOUGH_POINTS = 3
TOLD_TWICE = 2
CONTRADICTED = -100

_WEEKDAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\w{{0,2}}\b", re.IGNORECASE)
# `в прошлый понедельник`, `в следующую среду`
_OTHER_WEEK = re.compile(r"прошл|минувш|следующ|ближайш|предыдущ|кажд", re.IGNORECASE)
_RESULTS = re.compile(r"(?:по (?:итогам|результатам)|за|в)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Points:
    """What a clue says for a day, and the words that say it."""

    points: int
    evidence: str = ""


NOTHING = Points(0)
Clue = Callable[[Undated, date], Points]


@dataclass(frozen=True, slots=True)
class Inferred:
    """A day or year of publication that the text points at, and the words that do."""

    edtf: str
    points: int
    evidence: str
    is_decided: bool


def infer(text: str) -> tuple[Inferred, ...]:
    """Candidates for the date of publication, best first; only the first may be decided.

    Empty where the first paragraphs name no day.
    """
    found = undated(text)
    if found is None:
        return ()
    days = sorted(_days(found), key=lambda day: (-day.points, day.edtf))
    if days and _is_decided(days):
        best = days[0]
        return (Inferred(best.edtf, best.points, best.evidence, is_decided=True), *days[1:3])
    between = _year_between(found)
    return (between, *days[:3]) if between else tuple(days[:3])


def _days(found: Undated) -> Iterator[Inferred]:
    """Every year's anchor day that no clue contradicts and some clue speaks for."""
    for year in YEARS:
        limits = edtf.bounds(f"{year}-{found.anchor.month_day}")
        said = [clue(found, limits[0]) for clue in CLUES] if limits else []
        points = sum(clue.points for clue in said)
        if limits and points > 0:
            words = [found.anchor.text, *(c.evidence for c in said if c.points > 0)]
            evidence = "; ".join(dict.fromkeys(filter(None, words)))
            yield Inferred(limits[0].isoformat(), points, evidence, is_decided=False)


def _is_decided(days: list[Inferred]) -> bool:
    is_alone = len(days) == 1 or days[0].points > days[1].points
    return days[0].points >= ENOUGH_POINTS and is_alone


def weekday_of_the_day(found: Undated, day: date) -> Points:
    """`в понедельник 7 февраля`: no other weekday is possible."""
    named = _WEEKDAY.search(found.anchor.text)
    if not named:
        return NOTHING
    return Points(2) if _is_on(named[0], day) else Points(CONTRADICTED)


def weekday_in_the_lead(found: Undated, day: date) -> Points:
    """`В понедельник, перед началом переговоров`: likely the day of the news."""
    said = [dated.words for dated in found.lead if dated.mention.rule == "weekday"]
    named = [words for words in said if not _OTHER_WEEK.search(words)]
    match = next((w for w in named if _is_on(_WEEKDAY.findall(w)[-1], day)), None)
    return Points(1, match) if match else NOTHING


def period_just_closed(found: Undated, day: date) -> Points:
    """`по итогам I квартала 2012 года`: written after its end and soon after."""
    ends = [
        (dated.days[1], dated.words) for dated in found.dates if dated.days and _is_closed(dated)
    ]
    if not ends:
        return NOTHING
    end, words = max(ends)
    age = (day - end).days
    if age <= 0:
        return Points(CONTRADICTED)
    return Points(2, words) if age <= LATEST_FIGURES_DAYS else Points(-1)


def incumbents(found: Undated, day: date) -> Points:
    """`президент России Дмитрий Медведев`: written in his term."""
    if not found.offices:
        return NOTHING
    if not all(limit.allows(day) for limit in found.offices):
        return Points(CONTRADICTED)
    return Points(1, "; ".join(limit.evidence for limit in found.offices))


def years_told(found: Undated, day: date) -> Points:
    """`в 2013 году … в мае 2013 года`: no year that is told of lies ahead of the news.

    The latest one, told of twice, is likely its own.
    """
    starts = [
        (dated.days[0], dated.words) for dated in found.dates if dated.days and _is_told(dated)
    ]
    if any(start > day for start, _ in starts):
        return Points(CONTRADICTED)
    own = [words for start, words in starts if start.year == day.year]
    return Points(1, own[0]) if len(own) >= TOLD_TWICE else NOTHING


def day_with_its_year(found: Undated, day: date) -> Points:
    """`29 марта 2020 года` beside `в воскресенье, 29 марта`."""
    full = (dated.words for dated in found.dates if dated.days == (day, day))
    return next((Points(2, words) for words in full), NOTHING)


CLUES: tuple[Clue, ...] = (
    weekday_of_the_day,
    weekday_in_the_lead,
    period_just_closed,
    incumbents,
    years_told,
    day_with_its_year,
)


def _is_told(dated: Dated) -> bool:
    """A date of one year at most that the text tells as past."""
    is_point = dated.mention.relation == "at" and not dated.is_ahead
    return is_point and dated.days is not None and dated.days[0].year == dated.days[1].year


def _is_closed(dated: Dated) -> bool:
    """A period of some months that the text gives figures for."""
    if dated.days is None or dated.is_ahead or not _RESULTS.match(dated.words):
        return False
    return (dated.days[1] - dated.days[0]).days in PERIOD_DAYS


def _is_on(weekday: str, day: date) -> bool:
    return is_weekday(weekday, day)


def _year_between(found: Undated) -> Inferred | None:
    """The one year between `состоялся в 2005 году` and `состоится осенью 2007 года`.

    Only where other days of the text's own future stand without a year: then a year that is named
    is not the year of the news.
    """
    past = [(d.days[1].year, d.words) for d in found.dates if d.days and not d.is_ahead]
    ahead = [(d.days[0].year, d.words) for d in found.dates if d.days and d.is_ahead]
    if not (past and ahead and any(map(_is_own_future, found.dates))):
        return None
    last, first = max(past), min(ahead)
    if first[0] - last[0] != 2:
        return None
    evidence = f"{last[1]}; {first[1]}"
    return Inferred(str(last[0] + 1), ENOUGH_POINTS, evidence, is_decided=True)


def _is_own_future(dated: Dated) -> bool:
    """`состоится с 21 сентября по 13 октября`, without a year."""
    return dated.is_ahead and (dated.mention.edtf or "").startswith("XXXX-")
