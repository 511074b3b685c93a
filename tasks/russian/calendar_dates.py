"""Rules for dates that name a day, month, quarter or year. None where a phrase is no date."""

import re

from tasks.russian import edtf
from tasks.russian.date_grammar import LEXICON, SEPARATOR, Dated, Phrase, Publication, Rule, rule

YEAR = "year_number (year_word|years_word|year_short point?)?"
SHIFTED_YEAR = "(last|this|next|that same) year_word"
OF_YEAR = f"({YEAR}|{SHIFTED_YEAR})?"
DAY = "(day_number|cardinal? ordinal)"
FURTHER_YEAR = re.compile(LEXICON.pattern("(comma|and) year_number"))
THROUGH = "(dash|to|and|until)"


Year = tuple[int | None, bool]  # the year, and whether it hangs on publication


def year_of(phrase: Phrase, when: Publication, month: int, day: int = 15) -> Year:
    """The year that a phrase states, implies or leaves to publication."""
    if phrase.has("year_number"):
        return phrase.values("year_number")[-1], False
    if phrase.has("that"):
        return None, True
    if phrase.has("last", "this", "next"):
        return when.year_plus(shift(phrase)), True
    return when.nearest_year(month, day), True


def shift(phrase: Phrase) -> int:
    """-1 for `прошлый`, 0 for `этот`, 1 for `следующий`."""
    return -1 if phrase.has("last") else int(phrase.has("next"))


def day_numbers(phrase: Phrase) -> list[int]:
    """Days of the month: `14`, `девятого`, `двадцать пятого`."""
    if phrase.has("day_number"):
        return phrase.values("day_number")
    return [sum(phrase.values("cardinal")) + phrase.values("ordinal")[-1]]


def joined(first: str | None, last: str | None, *, is_relative: bool) -> Dated | None:
    """Both ends as a span; no date where either is none."""
    return Dated(edtf.span(first, last), is_relative) if first and last else None


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


@rule(f"(on|from)? day_number {THROUGH} day_number month {OF_YEAR}")
def days(phrase: Phrase, when: Publication) -> Dated | None:
    """`12-13 мая`, `с 12 по 15 мая 2012 года`, `12 и 13 мая`."""
    first, last = phrase.values("day_number")
    month = phrase.value("month")
    year, is_relative = year_of(phrase, when, month, last)
    return joined(
        edtf.day(year, month, first), edtf.day(year, month, last), is_relative=is_relative
    )


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


@rule(f"(((last|this|next)? weekday|deictic) comma? (dash)?)? {DAY} month {OF_YEAR}")
def day(phrase: Phrase, when: Publication) -> Dated | None:
    """`14 мая`, `14 мая 2012 года`, `девятого мая`, `в понедельник, 7 февраля`."""
    month, number = phrase.value("month"), day_numbers(phrase)[0]
    year, is_relative = year_of(phrase, when, month, number)
    dated = edtf.day(year, month, number)
    return Dated(dated, is_relative) if dated else None


@rule(f"month {OF_YEAR} (dash|to|until) month {OF_YEAR}")
def month_span(phrase: Phrase, when: Publication) -> Dated | None:
    """`с января по март 2012 года`, `в январе-сентябре`, `май 2011 - июнь 2012`."""
    first, last = phrase.values("month")
    year, is_relative = year_of(phrase, when, last)
    years = phrase.values("year_number")
    wraps = first > last and len(years) < 2
    first_year = years[0] if len(years) == 2 else year and year - wraps
    return Dated(edtf.span(edtf.month(first_year, first), edtf.month(year, last)), is_relative)


@rule(f"month {OF_YEAR}")
def month(phrase: Phrase, when: Publication) -> Dated | None:
    """`в мае`, `май 2012`, `в мае прошлого года`; a month alone may be a name (`Август`)."""
    if phrase.stop - phrase.start == 1:
        return None
    year, is_relative = year_of(phrase, when, phrase.value("month"))
    return Dated(edtf.month(year, phrase.value("month")), is_relative)


@rule(f"(ordinal|roman|day_number) (dash (ordinal|roman|day_number))? quarter {OF_YEAR}")
def quarter(phrase: Phrase, when: Publication) -> Dated | None:
    """`I квартала 2012 года`, `во втором квартале`, `в 3-м квартале прошлого года`."""
    numbers = [*phrase.values("ordinal"), *phrase.values("roman"), *phrase.values("day_number")]
    if max(numbers) > 4:
        return None
    year, is_relative = year_of(phrase, when, 3 * numbers[-1] - 1)
    return Dated(edtf.months(year, 3 * min(numbers) - 2, 3 * max(numbers)), is_relative)


@rule(f"(ordinal|roman|day_number) (half_year {OF_YEAR}|half ({YEAR}|{SHIFTED_YEAR}|year_word))")
def half_year(phrase: Phrase, when: Publication) -> Dated | None:
    """`первое полугодие`, `во второй половине 2011 года`."""
    number = [*phrase.values("ordinal"), *phrase.values("roman"), *phrase.values("day_number")][0]
    if number > 2:
        return None
    year, is_relative = year_of(phrase, when, 6 * number - 3)
    return Dated(edtf.half_year(year, number), is_relative)


@rule(f"ordinal? (cardinal|day_number) month_word ({YEAR}|{SHIFTED_YEAR})")
def first_months(phrase: Phrase, when: Publication) -> Dated | None:
    """`за девять месяцев 2011 года`, `за первые 9 месяцев текущего года`."""
    number = [*phrase.values("cardinal"), *phrase.values("day_number")][0]
    if number > 12:
        return None
    year, is_relative = year_of(phrase, when, number)
    return Dated(edtf.months(year, 1, number), is_relative)


@rule(f"season ({YEAR}|{SHIFTED_YEAR})")
def season(phrase: Phrase, when: Publication) -> Dated | None:
    """`весной 2013 года`, `осенью прошлого года`; `зимой 2013 года` ends in 2013."""
    first = phrase.value("season")
    year, is_relative = year_of(phrase, when, first)
    return Dated(edtf.season(year, first), is_relative)


@rule("decade_number years_word? (dash decade_number years_word?)?|ordinal years_word")
def decade(phrase: Phrase, _when: Publication) -> Dated | None:
    """`90-е годы`, `в начале 1990-х`, `в девяностых годах`, `в нулевые годы`."""
    starts = phrase.values("decade_number") or phrase.values("ordinal")
    if any(start % 10 or start < 10 for start in starts):
        return None
    first, last = (start if start >= 1000 else 1900 + start for start in (starts[0], starts[-1]))
    return Dated(edtf.span(edtf.decade(first), edtf.decade(last)))


@rule("(roman|ordinal|day_number|cardinal ordinal) century")
def century(phrase: Phrase, _when: Publication) -> Dated | None:
    """`в XX веке`, `двадцать первый век`, `19 века`."""
    parts = phrase.values("roman") + phrase.values("day_number")
    number = sum(parts or phrase.values("cardinal") + phrase.values("ordinal"))
    return Dated(edtf.century(number)) if number <= 21 else None


@rule(f"year_number year_word? (dash|to|until|slash) {YEAR}")
def year_span(phrase: Phrase, _when: Publication) -> Dated | None:
    """`2012-2013 годы`, `с 2005 по 2010 год`, `2011/2012`."""
    first, last = phrase.values("year_number")
    return joined(edtf.year(first), edtf.year(last), is_relative=False) if first < last else None


@rule("year_number (dash|slash) (day_number|number) (years_word|year_word)")
def short_year_span(phrase: Phrase, _when: Publication) -> Dated | None:
    """`2012-13 годы`."""
    first = phrase.value("year_number")
    ending = [*phrase.values("day_number"), *phrase.values("number")][0]
    last = first // 100 * 100 + ending
    return joined(edtf.year(first), edtf.year(last), is_relative=False) if first < last else None


@rule("year_number (year_word|years_word|year_short point?)")
def year(phrase: Phrase, _when: Publication) -> Dated | None:
    """`в 2012 году`, `2012 г.`."""
    return Dated(edtf.year(phrase.value("year_number")))


@rule("(cardinal? thousand cardinal{0,3} ordinal|cardinal ordinal|ordinal) year_word")
def year_in_words(phrase: Phrase, _when: Publication) -> Dated | None:
    """`две тысячи двенадцатого года`, `в девяносто восьмом году`; `второй год подряд` is none."""
    below = (
        sum(value for value in phrase.values("cardinal") if value > 9)
        + phrase.values("ordinal")[-1]
    )
    if phrase.has("thousand"):
        thousands = 2 if 2 in phrase.values("cardinal")[:1] else 1
        return Dated(edtf.year(1000 * thousands + below))
    if below >= 2000:
        return Dated(edtf.year(below))
    return Dated(edtf.year(1900 + below)) if 30 <= below < 100 else None


BARE_YEARS = range(1900, 2100)


@rule("year_number")
def bare_year(phrase: Phrase, _when: Publication) -> Dated | None:
    """`в 2012,`, `(2012)`, `в 2011 и 2012 годах`: only where no counted noun can follow."""
    year = phrase.value("year_number")
    is_led = phrase.has("in", "from", "until", "by") or phrase.is_after("opening", "comma")
    return (
        Dated(edtf.year(year)) if year in BARE_YEARS and is_led and stands_alone(phrase) else None
    )


def stands_alone(phrase: Phrase) -> bool:
    """Whether a mark, a further year or the end of the text follows."""
    words, stop = phrase.words, phrase.stop
    if FURTHER_YEAR.match(words.signs, stop):
        return True
    following = words.texts[stop : stop + 1]
    return not following or not (following[0].isalnum() or following[0] in "%$€£")


RULES: tuple[Rule, ...] = (
    numeric_date,
    days_across_months,
    days,
    day,
    month_span,
    quarter,
    half_year,
    first_months,
    season,
    decade,
    century,
    month,
    year_span,
    short_year_span,
    year,
    year_in_words,
    bare_year,
)
