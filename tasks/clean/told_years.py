"""The day or year of the news, from a full day that is told or announced.

`… скончался 25 ноября 2016 года` in the first part of a text that tells of no later year: nearly
all such texts were written in it (`tests/benchmarks/years.py`); where only months or bare years are
told, fewer than half were. So the year is inferred; in the lead the day is too, since most came out
on it or within three days of it. A day that is announced, `суд назначен на 22 августа 2013 года`,
is of the same year unless it is in January or February; a law that takes effect on a day is written
years before it.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from tasks.clean.date_clues import DateClue
from tasks.clean.undated import Dated, dates_of, is_planned, is_weekday, is_wished

# One clue: as much as the day that a first sentence tells.
TOLD_YEAR = 0.6
# A text's first part: about a third of it, at least a sentence and at most a few.
LEAD_SHARE = 0.35
LEAST_LEAD_CHARS = 200
LEAD_CHARS = 700
# Within these the day that is told is the day of the news.
DAY_CHARS = 300
TOLD_TWICE = 2
# An exhibition, a congress, a tour.
MOST_DAYS = timedelta(31)
# What is announced for the first months may be announced in the year before.
FIRST_SURE_MONTH = 3

_WEEKDAY = re.compile(r"понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье")
# `по данным следствия, 3 февраля 2016 года он пришёл`
_TRIAL = re.compile(r"\b(?:следстви|обвинени|материал[а-я]* дела|потерпевш)[а-я]*[^.!?\n]*$")
# `начнёт действовать с 1 апреля 2008 года`
_EFFECT = re.compile(r"\b(?:действ|вступ|в силу|вводит|введ[её]т|введут)\w*")
# `(род. 28.07.1988)`, `(1 мая 1950 – 3 июня 2001)`
_LIFE = re.compile(r"\([^()]{0,40}$|\b(?:род|умер)\w*\.?\s*$")


def told_year(text: str) -> DateClue | None:
    """The clue of the latest day or year that the text tells as past, else of a year announced.

    None where no full day carries the year, and where the text tells of later years.
    """
    dates = dates_of(text)
    past = [found for found in dates if _may_be_told(text, found)]
    latest = max((found.days[1].year for found in past if found.days), default=0)
    return _told(text, past, latest) or _announced(text, dates, past)


def _told(text: str, past: Sequence[Dated], latest: int) -> DateClue | None:
    """The last day, where one is early or told with its weekday, or two are told.

    In the lead, and with its weekday, it is taken whole; of another the month is, of a crime that a
    court hears only the year.
    """
    days = [found for found in past if _is_day_of(found, latest) and not _is_life(text, found)]
    is_early = bool(days) and (_is_early(text, days[0]) or any(map(has_weekday, days)))
    if not is_early and len(days) < TOLD_TWICE:
        return None
    last = max(days, key=lambda found: found.mention.edtf or "")
    if _is_of_trial(text, last):
        return _clue(last, "2017")
    is_of_news = last.mention.start < DAY_CHARS or has_weekday(last)
    return _clue(last, "2017-06-05" if is_of_news and _is_single(last) else "2017-06")


def _announced(text: str, dates: Sequence[Dated], past: Sequence[Dated]) -> DateClue | None:
    """The year of the first day ahead, `состоится 22 августа 2013 года`.

    Its month, where a day of it is told as past.
    """
    ahead = [found for found in dates if found.is_ahead and _is_announcement(text, found)]
    first = min(ahead, key=lambda found: found.mention.edtf or "", default=None)
    told = [found.mention.edtf or "" for found in past]
    if (
        first is None
        or not first.days
        or (first.mention.edtf or "")[:4] < max(told, default="")[:4]
    ):
        return None
    if any(is_brief(found) and _is_same_month(found, first) for found in past):
        return _clue(first, "2017-06")
    return _clue(first, "2017") if first.days[0].month >= FIRST_SURE_MONTH else None


def _is_same_month(found: Dated, other: Dated) -> bool:
    return (found.mention.edtf or "")[:7] == (other.mention.edtf or "")[:7]


def _clue(found: Dated, like: str) -> DateClue:
    """The clue of a day, its month or year: `like` 2017-06-05, 2017-06 or 2017."""
    edtf = (found.mention.edtf or "")[: len(like)]
    return DateClue(edtf, "inferred", found.words, TOLD_YEAR)


def _is_announcement(text: str, found: Dated) -> bool:
    """A day on which something will be; what takes effect on a day is told years before."""
    is_day = is_brief(found)
    around = text[max(0, found.mention.start - 60) : found.mention.stop + 60]
    is_point = found.mention.relation in {"at", "since"}
    return is_day and is_point and not _EFFECT.search(around)


def _may_be_told(text: str, found: Dated) -> bool:
    """A date that is not ahead: a day in the first part, or one without plans around it."""
    is_point = found.days is not None and found.mention.relation == "at" and not found.is_ahead
    is_day = is_brief(found) and _is_early(text, found)
    return is_point and not is_wished(text, found) and (is_day or not is_planned(text, found))


def _is_day_of(found: Dated, year: int) -> bool:
    return is_brief(found) and found.days is not None and found.days[0].year == year


def _is_single(found: Dated) -> bool:
    return len(found.mention.edtf or "") == len("2017-06-05")


def is_brief(found: Dated) -> bool:
    """A day of a year, or some days on end: `с 3 по 12 октября 2012 года`."""
    if found.days is None or len(found.mention.edtf or "") < len("2012-05-14"):
        return False
    first, last = found.days
    return last - first <= MOST_DAYS and first.year == last.year


def _is_of_trial(text: str, found: Dated) -> bool:
    return _TRIAL.search(text[max(0, found.mention.start - 60) : found.mention.start]) is not None


def has_weekday(found: Dated) -> bool:
    """`в среду, 16 ноября 2016 года`: no one remembers the weekday of what is long past.

    A weekday that the day was not on says that something in it is mistaken.
    """
    weekday = _WEEKDAY.search(found.words)
    return weekday is not None and found.days is not None and is_weekday(weekday[0], found.days[0])


def _is_life(text: str, found: Dated) -> bool:
    start = found.mention.start
    return _LIFE.search(text[max(0, start - 60) : start]) is not None


def _is_early(text: str, found: Dated) -> bool:
    lead = max(LEAST_LEAD_CHARS, LEAD_SHARE * len(text))
    return found.mention.start < min(LEAD_CHARS, lead)
