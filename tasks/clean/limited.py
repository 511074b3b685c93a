"""The year in which a text must have come out, from all that limits it.

`президент Чавес` was written until March 2013, `58-летний Уго Чавес` from July 2012 on: what all
limits allow lies in one year, month or day, or else nothing is inferred.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tasks.clean.ages import age_limits
from tasks.clean.date_clues import DateClue
from tasks.clean.dated_names import name_limits
from tasks.clean.editions import edition_limits
from tasks.clean.incumbents import office_limits
from tasks.clean.jubilees import jubilee_limits
from tasks.clean.lead_news import lead_limits
from tasks.clean.limits import Limit, Span, edtf_of, later, meet, needed
from tasks.clean.news_events import event_limits
from tasks.clean.post_news import post_limits
from tasks.clean.told_limits import RECENT, likely_limits, told_limits, undated_limits
from tasks.clean.told_years import is_brief
from tasks.clean.undated import Dated, dates_of, is_told, undated
from tasks.russian.edtf import bounds

# An inference of one clue: enough to decide, less than anything that is stated.
LIMITED = 0.6
YEAR = len("2012")
# The day on which one limit begins and another ends is about the day of the news, not it.
MONTH = len("2012-05")
# The headline and the first sentences.
LEAD_CHARS = 300
# `на состоявшихся 5 июня выборах`
_ATTRIBUTE = re.compile(r"[а-яё]+(?:[вд]ш|нн|[ую]щ)[а-я]{2,3}(?:ся)? (?:во? )?$")
# So much may be left where what is only likely decides.
NEARLY = timedelta(800)
# News names a year of its own last two years, and so no weekday that fits years later.
SOON = timedelta(800)
YEARS_AWAY = timedelta(1400)
# Who leaves an office is still given it in the news.
ABOUT = timedelta(10)


def limited(text: str) -> DateClue | None:
    """The clue of the day, month or year that all limits of a text allow; None where none is.

    The day is that of the news, where the first lines name it.
    """
    dates = dates_of(text)
    sure = sure_limits(text, dates)
    told = (*lead_limits(text), *post_limits(text), *told_limits(text, dates))
    loosened = _loosened(sure, told)
    behind = undated_limits(text, dates)
    known = _with((*loosened, *told), event_limits(text), edition_limits(text), behind)
    limits, left = _chosen(text, dates, known)
    kept = (left, _month_of_news(dates, meet(limits)), _month_told(text, dates, left))
    found = max(filter(None, kept), key=len, default=None)
    if found is None:
        return None
    evidence = "; ".join(dict.fromkeys(limit.evidence for limit in needed(limits)))
    fine = found[:YEAR] if loosened is not sure else _day_of_news(text, limits) or found[:MONTH]
    return DateClue(fine, "inferred", evidence, LIMITED)


def _with(limits: Sequence[Limit], *more: Sequence[Limit]) -> Sequence[Limit]:
    """The limits with those more that do not contradict them: an event may be another's."""
    for some in more:
        limits = (*limits, *some) if meet((*limits, *some)) or not meet(limits) else limits
    return limits


def _chosen(
    text: str, dates: Sequence[Dated], limits: Sequence[Limit]
) -> tuple[Sequence[Limit], str | None]:
    """The limits, with what is likely where they leave a year or two, and what is left by them.

    What is only likely chooses the year, no month of it.
    """
    left = edtf_of(meet(limits))
    if left is None and _is_nearly_known(limits):
        likely = (*limits, *likely_limits(text, dates), *post_limits(text, is_likely=True))
        limits = _with(likely if meet(likely) else limits, event_limits(text, is_likely=True))
        year = edtf_of(meet(limits))
        left = year[:YEAR] if year else None
    first = (*limits, *_first_of(limits))
    return first, left or edtf_of(meet(first))


def _day_of_news(text: str, limits: Sequence[Limit]) -> str | None:
    """The day that the first lines name without its year, where the limits leave one such day.

    `на состоявшихся 5 июня выборах` is some day before the news.
    """
    named = undated(text)
    if named is None or named.anchor.start >= LEAD_CHARS:
        return None
    if _ATTRIBUTE.search(text[: named.anchor.start]):
        return None
    spans = meet(limits)
    years = {day.year for span in spans for day in span}
    days = [bounds(f"{year:04}-{named.anchor.month_day}") for year in sorted(years)]
    allowed = [day[0] for day in days if day and any(a <= day[0] <= b for a, b in spans)]
    return allowed[0].isoformat() if len(allowed) == 1 else None


def _first_of(limits: Sequence[Limit]) -> tuple[Limit, ...]:
    """The first of the times left, where it is soon after what is told and the next years away.

    `в понедельник, 6 сентября`, beside `в 2009 году`, was in 2010 and hardly in 2021.
    """
    spans = meet(limits)
    begun = [limit for limit in limits if limit.spans[-1][1] == date.max]
    if len(spans) == 1 or not begun or not spans or spans[0][1] - spans[0][0] > RECENT:
        return ()
    told = max(begun, key=lambda limit: limit.spans[0][0])
    is_soon = spans[0][0] - told.spans[0][0] <= SOON
    named = (limit.evidence for limit in limits if len(limit.spans) > 1)
    evidence = "; ".join(dict.fromkeys((told.evidence, *named)))
    is_alone = spans[1][0] - spans[0][0] >= YEARS_AWAY or _is_of_its_month(told, spans[0])
    return (Limit(spans[:1], evidence),) if is_soon and is_alone else ()


def _is_of_its_month(told: Limit, span: Span) -> bool:
    """`22 декабря` beside `в декабре 2017 года`; January is the beginning of a year, too."""
    first = told.spans[0][0]
    is_date = f"{first.year}" in told.evidence and first.month > 1
    return is_date and first.replace(day=1) == span[0].replace(day=1)


def _month_of_news(dates: Sequence[Dated], spans: Sequence[Span]) -> str | None:
    """The month that the first lines name without its year, where what is left is soon.

    `17 октября` in a text from 18 October 2019 to February 2020 is news of October 2019.
    """
    if not spans or spans[-1][1] - spans[0][0] > RECENT:
        return None
    month = spans[0][0].isoformat()[: len("2019-10")]
    lead = [found for found in dates if found.mention.start < LEAD_CHARS and not found.is_ahead]
    named = {(found.mention.edtf or "")[: len(month)] for found in lead}
    return month if f"XXXX-{month[-2:]}" in named else None


def _month_told(text: str, dates: Sequence[Dated], year: str | None) -> str | None:
    """The month of the last day that the text tells of its year; None where other months follow."""
    days = [found for found in dates if is_brief(found) and is_told(text, found)]
    last = max((found.mention.edtf or "" for found in days), default="")[: len("2016-04")]
    own = (found for found in dates if not found.is_ahead and "прошл" not in found.words)
    months = [found.mention.edtf or "" for found in own]
    is_last = all(month.replace("XXXX", year or "")[: len(last)] <= last for month in months)
    return last if year and last[: len(year)] == year and is_last else None


def _is_nearly_known(limits: Sequence[Limit]) -> bool:
    """Whether limits leave a year or two."""
    spans = meet(limits)
    return bool(spans) and spans[-1][1] < date.max and spans[-1][1] - spans[0][0] <= NEARLY


def _loosened(sure: Sequence[Limit], told: Sequence[Limit]) -> Sequence[Limit]:
    """The limits, some days longer where they agree with each other and not with what is told.

    `президент Бен Али бежал 14 января 2011 года`
    """
    if meet((*sure, *told)) or not meet(sure):
        return sure
    return [
        replace(limit, spans=tuple((first, later(last, ABOUT)) for first, last in limit.spans))
        for limit in sure
    ]


def sure_limits(text: str, dates: Sequence[Dated]) -> tuple[Limit, ...]:
    """The limits of offices, ages and names: what is public record."""
    of_people = (*office_limits(text), *age_limits(text, dates), *jubilee_limits(text))
    return (*of_people, *name_limits(text))


def allows(limits: Sequence[Limit], edtf: str) -> bool:
    """Whether a text of about that day or year may have these limits.

    Limits that contradict each other say nothing.
    """
    spans, told = meet(limits), bounds(edtf)
    if not spans or told is None:
        return True
    return any(
        first <= later(told[1], ABOUT) and told[0] <= later(last, ABOUT) for first, last in spans
    )
