"""Dates as EDTF text: `2012-05-14`, `2012-05`, `199X`, `XXXX-05-14`, `2012-05-12/2012-05-13`.

A year that is not known is None on the way in and `XXXX` on the way out.
"""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

# Dates whose reading is kept: an article is asked for the same few again and again.
MEMO = 10_000
_LEAP_YEAR = 2000  # 29 February exists in some year when the year is unknown
_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_MASKED_YEARS = re.compile(r"(\d{1,3})(X{1,3})")
# `2012-05-14`, `XXXX-05`, `199X`, `2012-05?`, and `..` for an end that is open
_WRITTEN_POINT = re.compile(r"[\dX]{4}(?:-[\dX]{2}){0,2}[?~%]?|\.\.")


def year(number: int | None) -> str:
    """`2012`, or `XXXX` for an unknown year."""
    return "XXXX" if number is None else f"{number:04}"


def month(year_number: int | None, month_number: int) -> str:
    """`2012-05`, or `XXXX-05` for an unknown year."""
    return f"{year(year_number)}-{month_number:02}"


def day(year_number: int | None, month_number: int, day_number: int) -> str | None:
    """`2012-05-14`, `XXXX-05-14` for an unknown year, None where the calendar has no such day."""
    if not 1 <= month_number <= 12:
        return None
    last = last_day(year_number, month_number)
    if not 1 <= day_number <= last:
        return None
    return f"{month(year_number, month_number)}-{day_number:02}"


def last_day(year_number: int | None, month_number: int) -> int:
    """How many days the month has; 29 for a February of an unknown year."""
    return calendar.monthrange(year_number or _LEAP_YEAR, month_number)[1]


def span(first: str, last: str) -> str:
    """`first/last`, or the date itself where both are the same."""
    return first if first == last else f"{first}/{last}"


def months(year_number: int | None, first: int, last: int) -> str:
    """The days from the first of month `first` to the last of month `last` of one year."""
    end = last_day(year_number, last)
    return f"{month(year_number, first)}-01/{month(year_number, last)}-{end:02}"


def quarter(year_number: int | None, number: int) -> str:
    """The days of quarter 1 to 4: `2012-01-01/2012-03-31`."""
    return months(year_number, 3 * number - 2, 3 * number)


def half_year(year_number: int | None, number: int) -> str:
    """The days of half-year 1 or 2: `2012-01-01/2012-06-30`."""
    return months(year_number, 6 * number - 5, 6 * number)


def season(year_number: int | None, first_month: int) -> str:
    """The days of the three months from `first_month`; winter is named by the year it ends in."""
    if first_month != 12:
        return months(year_number, first_month, first_month + 2)
    before = None if year_number is None else year_number - 1
    return f"{month(before, 12)}-01/{month(year_number, 2)}-{last_day(year_number, 2)}"


def week(of: date) -> str:
    """The week of a day, Monday to Sunday."""
    monday = of - timedelta(days=of.weekday())
    return span(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def decade(first_year: int) -> str:
    """`199X` for 1990."""
    return f"{first_year // 10:03}X"


def century(number: int) -> str:
    """`19XX` for the twentieth century, as journalists count it."""
    return f"{number - 1:02}XX"


def shift_months(year_number: int, month_number: int, by: int) -> str:
    """The month `by` months later, or earlier where negative."""
    count = 12 * year_number + month_number - 1 + by
    return month(count // 12, count % 12 + 1)


def shift_days(day_text: str, by: int) -> str | None:
    """The day `by` days later, or earlier where negative; None for what is no single day."""
    masked = day_text.startswith("XXXX")
    limits = bounds(day_text.replace("XXXX", str(_LEAP_YEAR)))
    if limits is None or len(day_text) != len("2012-05-14"):
        return None
    try:
        shifted = (limits[0] + timedelta(by)).isoformat()
    except OverflowError:
        return None
    return f"XXXX{shifted[4:]}" if masked else shifted


def shift_years(text: str, by: int) -> str | None:
    """The same date `by` years later: `2012-05` for `2011-05` and 1; None for an unknown year."""
    found = _POINT.fullmatch(text)
    shifted = int(found[1]) + by if found else 0
    if found is None or not 0 < shifted < 10_000:
        return None
    if found[3]:
        return day(shifted, int(found[2]), int(found[3]))
    return month(shifted, int(found[2])) if found[2] else year(shifted)


def in_year_of(text: str, other: str) -> str | None:
    """The day or month in the year that `other` begins in; None where that is unknown."""
    return f"{other[:4]}{text[4:]}" if other[:4].isdecimal() else None


@lru_cache(maxsize=MEMO)
def is_date(text: str) -> bool:
    """Whether it is EDTF as the warehouse takes it: days of the calendar, no end before a start."""
    points = text.split("/")
    if len(points) > 2 or not all(map(_is_point, points)):
        return False
    limits = bounds("/".join(point.rstrip("?~%") for point in points))
    return limits is None or limits[0] <= limits[1]


def _is_point(text: str) -> bool:
    if not _WRITTEN_POINT.fullmatch(text):
        return False
    return "X" in text or text == ".." or _point_bounds(text.rstrip("?~%")) is not None


def bounds(edtf: str) -> tuple[date, date] | None:
    """First and last day of a date or span; None where a year is masked or the text is no EDTF."""
    first, _, last = edtf.partition("/")
    start = _point_bounds(first)
    stop = _point_bounds(last) if last else start
    return (start[0], stop[1]) if start and stop else None


@lru_cache(maxsize=MEMO)
def _point_bounds(point: str) -> tuple[date, date] | None:
    masked = _MASKED_YEARS.fullmatch(point)
    if masked and len(point) == 4:
        low, high = int(masked[1] + "0" * len(masked[2])), int(masked[1] + "9" * len(masked[2]))
        return date(max(low, 1), 1, 1), date(high, 12, 31)
    found = _POINT.fullmatch(point)
    if not found or found[1] == "0000":
        return None
    return _known_bounds(int(found[1]), int(found[2] or 0), int(found[3] or 0))


def _known_bounds(y: int, m: int, d: int) -> tuple[date, date] | None:
    if m > 12 or (m and d > last_day(y, m)):
        return None
    if not m:
        return date(y, 1, 1), date(y, 12, 31)
    return date(y, m, d or 1), date(y, m, d or last_day(y, m))
