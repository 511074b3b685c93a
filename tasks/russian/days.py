"""Rules for dates that name a day, and the year that a date states, implies or leaves open."""

from tasks.russian import edtf
from tasks.russian.date_grammar import SEPARATOR, Dated, Phrase, Rule, rule
from tasks.russian.publication import Publication

Year = tuple[int | None, bool]  # the year, and whether it hangs on publication

YEAR = "year_number (year_word|years_word|year_short point?)?"
SHIFTED_YEAR = "(last|this|next|that same) year_word"
OF_YEAR = f"({YEAR}|{SHIFTED_YEAR})?"
DAY = "(day_number|cardinal? ordinal)"
WEEKDAY = "((last|this|next)? weekday|deictic|eve) (comma|dash|opening)?"


def year_of(phrase: Phrase, when: Publication, month: int, day: int = 15) -> Year:
    """The year that a phrase states, implies or leaves to publication."""
    if phrase.has("year_number"):
        return phrase.values("year_number")[-1], False
    if phrase.has("that"):
        return None, True
    if phrase.has("year_word") and phrase.has("last", "this", "next"):
        return when.year_plus(shift(phrase)), True
    return when.nearest_year(month, day), True


def shift(phrase: Phrase) -> int:
    """-1 for `прошлый`, 0 for `этот`, 1 for `следующий`."""
    return -1 if phrase.has("last") else int(phrase.has("next"))


def joined(first: str | None, last: str | None, *, is_relative: bool) -> Dated | None:
    """Both ends as a span; no date where either is none or they stand the wrong way round."""
    if not first or not last or (first > last and "XXXX" not in first):
        return None
    return Dated(edtf.span(first, last), is_relative)


@rule("full_date")
def numeric_date(phrase: Phrase, _when: Publication) -> Dated | None:
    """`14.05.2012`, `14.05.12`, `2012-05-14`."""
    parts = [int(part) for part in SEPARATOR.split(phrase.text("full_date"))]
    if parts[0] < 100:
        parts.reverse()
    year, month, day = parts
    century = 2000 if year < 50 else 1900
    dated = edtf.day(year + century if year < 100 else year, month, day)
    return Dated(dated) if dated else None


@rule(f"(on|from)? day_number (dash|to|and|until) day_number month {OF_YEAR}")
def days(phrase: Phrase, when: Publication) -> Dated | None:
    """`12-13 мая`, `с 12 по 15 мая 2012 года`, `12 и 13 мая`."""
    first, last = phrase.values("day_number")
    if first >= last:
        return None
    month = phrase.value("month")
    year, is_relative = year_of(phrase, when, month, last)
    start, stop = edtf.day(year, month, first), edtf.day(year, month, last)
    return joined(start, stop, is_relative=is_relative)


@rule(f"day_number month {OF_YEAR} (dash|to|until) day_number month {OF_YEAR}")
def days_across_months(phrase: Phrase, when: Publication) -> Dated | None:
    """`с 21 сентября по 13 октября`, `с 28 декабря 2011 года по 9 января 2012 года`."""
    first_day, last_day = phrase.values("day_number")
    first_month, last_month = phrase.values("month")
    last_year, is_relative = year_of(phrase, when, last_month, last_day)
    years = phrase.values("year_number")
    wraps = first_month > last_month and len(years) < 2
    first_year = years[0] if len(years) == 2 else last_year and last_year - wraps
    first = edtf.day(first_year, first_month, first_day)
    return joined(first, edtf.day(last_year, last_month, last_day), is_relative=is_relative)


@rule(f"({WEEKDAY})? {DAY} month {OF_YEAR}")
def day(phrase: Phrase, when: Publication) -> Dated | None:
    """`14 мая`, `14 мая 2012 года`, `девятого мая`, `в понедельник (7 февраля)`."""
    month, number = phrase.value("month"), _day_number(phrase)
    year, is_relative = year_of(phrase, when, month, number)
    dated = edtf.day(year, month, number)
    if dated and phrase.has("that"):
        return Dated(
            dated, is_relative=True, follow=lambda earlier: edtf.in_year_of(dated, earlier)
        )
    return Dated(dated, is_relative) if dated else None


def _day_number(phrase: Phrase) -> int:
    """`14`, `девятого`, `двадцать пятого`."""
    if phrase.has("day_number"):
        return phrase.value("day_number")
    return sum(phrase.values("cardinal", "ordinal"))


RULES: tuple[Rule, ...] = (numeric_date, days_across_months, days, day)
