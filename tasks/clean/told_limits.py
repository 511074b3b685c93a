"""What the dates of a text allow: it came out after what it tells and before what it announces.

`в этом, 2012 году` names the year itself, an address such as `/24/11/2017/` a day of a source.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tasks.clean.limits import Limit, Span, later, since, until
from tasks.clean.undated import Dated, is_planned, is_told, is_weekday, is_wished
from tasks.russian import edtf

# What news archives cover, and as far ahead as this is meant to run.
YEARS = range(1992, 2051)
# A text names a month or day without its year in that year, or in the first weeks of the next.
LATE_MONTH = 11
NEXT_YEAR = timedelta(45)
# A day without its year was in the last months.
RECENT = timedelta(120)
YEAR = len("2018")
# A day of the lead was mostly in the last weeks.
FRESH = timedelta(40)
# Of the latest months told with their years nine of ten were of the last eleven months.
BACKGROUND = timedelta(330)
BACKGROUND_OF_A_DAY = timedelta(60)
# A page cites what came out in the last days.
CITED = timedelta(5)
# An undated day of the lead is that of the news, whatever the tense.
LEAD_CHARS = 300

_OWN_YEAR = re.compile(
    r"\b(?:(?:этом|нынешнем|текущем),? (?:в )?((?:19|20)\d\d) году"
    r"|(?:этого|нынешнего|текущего),? ((?:19|20)\d\d) года"
    r"|(?:сегодня|сейчас|теперь|ныне),? в ((?:19|20)\d\d) году)"
)
_OWN_MONTH = re.compile(r"\b(?:в|во) ([а-я]{3,8}е) (?:этого|нынешнего|текущего) года")
_ADDRESS = re.compile(
    r"https?://\S*?/(?:(?P<year>20\d\d)[/-](?P<month>[01]?\d)[/-](?P<day>[0-3]?\d)"
    r"|(?P<day2>[0-3]?\d)/(?P<month2>[01]?\d)/(?P<year2>20\d\d))(?!\d)"
)
_AMBIGUOUS = re.compile(r"\b(?:назначен|намечен|должн?[аоы]?\b|готови|заплан)")
# `могут проголосовать до 15 июля 2017 года`
_MAY = re.compile(
    r"\b(?:могут|может|можно|можете|должен|должны)\b(?:(?!\w{2,}л[аои]?\b)[^.!?\n])*$"
)
# `на предстоящих в 2012 году выборах`, `выборы запланированы на осень 2013 года`
_TO_COME = re.compile(
    r"(?<!был )(?<!была )(?<!было )(?<!были )\b(?:предстоящ\w+|(?:намечен|запланирован)\w*) $"
)
# `результаты деятельности за первый квартал 2012 года`
_QUARTER = re.compile(r"\b(?:квартал|полугоди|девять месяцев|9 месяцев)")
_RESULTS = re.compile(r"\b(?:результат|итог|отч[её]т|показател)[а-я]*(?: [\w-]+){0,4} $")
# Figures for a quarter are news for at most five months after its end.
LATEST_FIGURES = timedelta(150)
ONE_DAY = timedelta(1)
NEAR = 90
_OTHER_YEAR = re.compile(r"прошл|минувш|будущ|следующ|предыдущ|позапрошл", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"понедельник|вторник|сред[уаы]|четверг|пятниц|суббот|воскресень", re.IGNORECASE
)
_UNDATED = re.compile(r"XXXX-\d\d(?:-\d\d)?")


def told_limits(text: str, dates: Sequence[Dated]) -> tuple[Limit, ...]:
    """The limits of a text's dates, its own year and the addresses it cites, in that order.

    Of dates without their year only those of the lead are among them.
    """
    limits = (_of_date(text, found) for found in dates if found.days or _is_of_lead(found))
    return (
        *(limit for limit in limits if limit),
        *_own_years(text),
        *_own_months(text),
        *_cited(text),
    )


def undated_limits(text: str, dates: Sequence[Dated]) -> tuple[Limit, ...]:
    """The limits of dates without their year behind the lead, which may be ahead unsaid."""
    behind = (found for found in dates if not (found.days or _is_of_lead(found)))
    return tuple(limit for found in behind if (limit := _of_date(text, found)))


def recent_limits(text: str, dates: Sequence[Dated]) -> tuple[Limit, ...]:
    """At most one limit: the last date told, where it is a month or day, is hardly older.

    Only likely, so it may choose between years that surer limits leave, and no more.
    """
    told = [(found.days, found) for found in dates if found.days and is_told(text, found)]
    if not told:
        return ()
    (first, last), found = max(told, key=lambda dated: dated[0])
    is_month = first.year in YEARS and len(found.mention.edtf or "") >= len("2012-05")
    age = BACKGROUND_OF_A_DAY if first == last else BACKGROUND
    return (Limit(((first, last + age),), found.words),) if is_month else ()


def likely_limits(text: str, dates: Sequence[Dated]) -> tuple[Limit, ...]:
    """The limits of the last date told, of days of the lead and of years ahead.

    Days of the lead without their year are of the last weeks, `в 2018 году`, ahead, is not the
    year of the news. Only likely, so they may choose between what surer limits leave, and no more.
    """
    days = (found for found in dates if _is_of_lead(found))
    years = (found for found in dates if found.days and len(found.mention.edtf or "") == YEAR)
    ahead = (found for found in years if _is_announced(text, found))
    return (
        *recent_limits(text, dates),
        *(limit for found in days if (limit := _of_last_weeks(found))),
        *(
            until(date(found.days[0].year - 1, 12, 31), found.words)
            for found in ahead
            if found.days
        ),
    )


def _of_last_weeks(found: Dated) -> Limit | None:
    """`14 мая` told is of the last weeks, ahead it is in the next."""
    edtf = found.mention.edtf or ""
    if not _UNDATED.fullmatch(edtf) or edtf.count("-") < len("--"):
        return None
    firsts = [first for first, _ in _in_its_year(edtf, found.words)]
    early = FRESH if found.is_ahead else timedelta(0)
    spans = tuple((first - early, first - early + FRESH) for first in firsts)
    return Limit(spans, found.words) if spans else None


def _of_date(text: str, found: Dated) -> Limit | None:
    if found.days and found.days[1].year in YEARS:
        first, last = found.days
        if first.year == last.year and _is_announced(text, found):
            return until(last, found.words)
        if _is_results(text, found):
            return Limit(((later(last, ONE_DAY), later(last, LATEST_FIGURES)),), found.words)
        return (
            since(max(first, date(last.year, 1, 1)), found.words) if _is_past(text, found) else None
        )
    if _is_undated(found) and (_is_of_lead(found) or not is_planned(text, found)):
        return Limit(tuple(_in_its_year(found.mention.edtf or "", found.words)), found.words)
    return None


def _is_past(text: str, found: Dated) -> bool:
    """Whether the text tells of a date; `к 2045 году`, `программа на 2017-2030 годы` lie ahead."""
    is_goal = found.mention.relation == "by" or found.words.lower().startswith("на ")
    is_wish = found.mention.relation == "at" and is_wished(text, found)
    return is_told(text, found) and not is_goal and not is_wish


def _is_results(text: str, found: Dated) -> bool:
    """`результаты за первый квартал 2012 года`: news of the months after it."""
    before = text[max(0, found.mention.start - NEAR) : found.mention.start]
    return _QUARTER.search(found.words) is not None and _RESULTS.search(before) is not None


def _is_of_lead(found: Dated) -> bool:
    return found.mention.start < LEAD_CHARS


def _is_announced(text: str, found: Dated) -> bool:
    """`состоится в 2012 году`, `могут до 15 июля 2017 года`; `назначен 2 мая 2000` may be past."""
    before = text[max(0, found.mention.start - NEAR) : found.mention.start]
    around = before + text[found.mention.start : found.mention.stop + NEAR]
    if found.mention.relation in {"until", "by"}:
        return _MAY.search(before) is not None
    is_ahead = found.is_ahead and not _AMBIGUOUS.search(around)
    return found.mention.relation == "at" and (is_ahead or _TO_COME.search(before) is not None)


def _is_undated(found: Dated) -> bool:
    """`14 мая`, `в мае`, without a year or word for one."""
    is_masked = _UNDATED.fullmatch(found.mention.edtf or "") is not None
    is_other = _OTHER_YEAR.search(found.words) is not None
    return is_masked and not is_other and not found.is_ahead and found.mention.relation == "at"


def _in_its_year(undated: str, words: str) -> Iterator[Span]:
    """For `XXXX-05-14`, each year: from that day on, as long as no year need be said.

    `в среду, 14 мая` only was in some years.
    """
    weekday = _WEEKDAY.search(words)
    for year in YEARS:
        days = edtf.bounds(undated.replace("XXXX", f"{year:04}"))
        if days is None or (weekday and not is_weekday(weekday[0], days[0])):
            continue
        if undated.count("-") > 1:
            yield days[0], days[0] + RECENT
        else:
            end = date(year, 12, 31)
            yield days[0], end + NEXT_YEAR if days[0].month >= LATE_MONTH else end


def _own_years(text: str) -> Iterator[Limit]:
    for match in _OWN_YEAR.finditer(text):
        year = int(match[1] or match[2] or match[3])
        yield Limit(((date(year, 1, 1), date(year, 12, 31)),), match[0])


def _own_months(text: str) -> Iterator[Limit]:
    """`в октябре этого года` beside `в октябре 2012 года`: the month is told of once."""
    named = {match[1] for match in _OWN_MONTH.finditer(text)}
    for month in sorted(named):
        years = {int(match[1]) for match in re.finditer(rf"\b{month} (20\d\d) год", text)}
        if len(years) == 1:
            year = years.pop()
            yield Limit(((date(year, 1, 1), date(year, 12, 31)),), f"{month} этого года")


def _cited(text: str) -> Iterator[Limit]:
    """Not before the day of an address, and for the latest of them soon after it."""
    days = [(day, match[0]) for match in _ADDRESS.finditer(text) if (day := _day_of(match))]
    if days:
        day, address = max(days)
        yield Limit(((day, day + CITED),), address)


def _day_of(match: re.Match[str]) -> date | None:
    parts = [match[name] or match[f"{name}2"] for name in ("year", "month", "day")]
    day = edtf.day(*map(int, parts))
    limits = edtf.bounds(day) if day else None
    return limits[0] if limits else None
