"""Rules for months, quarters, half-years and seasons, with or without a year."""

from tasks.russian import edtf
from tasks.russian.date_grammar import Dated, Phrase, Rule, rule
from tasks.russian.days import OF_YEAR, SHIFTED_YEAR, YEAR, Year, joined, year_of
from tasks.russian.publication import Publication

ORDER = "(ordinal|roman|day_number)"


@rule(f"month {OF_YEAR} (dash|to|until) month {OF_YEAR}")
def month_span(phrase: Phrase, when: Publication) -> Dated | None:
    """`с января по март 2012 года`, `в январе-сентябре`, `май 2011 - июнь 2012`."""
    first, last = phrase.values("month")
    year, is_relative = year_of(phrase, when, last)
    years = phrase.values("year_number")
    wraps = first > last and len(years) < 2
    first_year = years[0] if len(years) == 2 else year and year - wraps
    start, stop = edtf.month(first_year, first), edtf.month(year, last)
    return joined(start, stop, is_relative=is_relative)


@rule(f"(last|this|next)? month {OF_YEAR}")
def month(phrase: Phrase, when: Publication) -> Dated | None:
    """`в мае`, `май 2012`, `в мае прошлого года`; a month alone may be a name (`Август`)."""
    if phrase.stop - phrase.start == 1:
        return None
    number = phrase.value("month")
    year, is_relative = _year_of_month(phrase, when, number)
    dated = edtf.month(year, number)
    if phrase.has("that"):
        return Dated(
            dated, is_relative=True, follow=lambda earlier: edtf.in_year_of(dated, earlier)
        )
    return Dated(dated, is_relative)


def _year_of_month(phrase: Phrase, when: Publication, month: int) -> Year:
    """In `в прошлом октябре` the month is shifted, not the year."""
    if phrase.has("last") and not phrase.has("year_word"):
        return when.latest_year(month), True
    return year_of(phrase, when, month)


@rule("month_adjective")
def month_adjective(phrase: Phrase, when: Publication) -> Dated | None:
    """`июньский саммит`, `на декабрьском заседании`; `Октябрьская революция` is a name."""
    if phrase.is_capitalised():
        return None
    number = phrase.value("month_adjective")
    return Dated(edtf.month(when.nearest_year(number), number), is_relative=True)


@rule(f"{ORDER} (dash {ORDER})? quarter {OF_YEAR}")
def quarter(phrase: Phrase, when: Publication) -> Dated | None:
    """`I квартала 2012 года`, `во втором квартале`, `I-III кварталы прошлого года`."""
    numbers = phrase.values("ordinal", "roman", "day_number")
    first, last = numbers[0], numbers[-1]
    if not first <= last <= 4:
        return None
    year, is_relative = year_of(phrase, when, 3 * last - 1)
    return Dated(edtf.months(year, 3 * first - 2, 3 * last), is_relative)


@rule(f"{ORDER} (half_year {OF_YEAR}|half ({YEAR}|{SHIFTED_YEAR}|year_word))")
def half_year(phrase: Phrase, when: Publication) -> Dated | None:
    """`первое полугодие`, `во второй половине 2011 года`."""
    number = phrase.value("ordinal", "roman", "day_number")
    if number > 2:
        return None
    year, is_relative = year_of(phrase, when, 6 * number - 3)
    return Dated(edtf.half_year(year, number), is_relative)


@rule(f"ordinal? (cardinal|day_number) month_word ({YEAR}|{SHIFTED_YEAR})")
def first_months(phrase: Phrase, when: Publication) -> Dated | None:
    """`за девять месяцев 2011 года`, `за первые 9 месяцев текущего года`."""
    number = phrase.value("cardinal", "day_number")
    if number > 12:
        return None
    year, is_relative = year_of(phrase, when, number)
    return Dated(edtf.months(year, 1, number), is_relative)


@rule("(results|during ordinal) (cardinal|day_number) month_word")
def months_so_far(phrase: Phrase, when: Publication) -> Dated | None:
    """`по итогам девяти месяцев`, `за первые 9 месяцев`: the last ones that are over."""
    number = phrase.value("cardinal", "day_number")
    if number > 12:
        return None
    return Dated(edtf.months(when.latest_year(number), 1, number), is_relative=True)


@rule(f"season ({YEAR}|{SHIFTED_YEAR})")
def season(phrase: Phrase, when: Publication) -> Dated | None:
    """`весной 2013 года`, `осенью прошлого года`; `зимой 2013 года` ends in 2013."""
    first = phrase.value("season")
    year, is_relative = year_of(phrase, when, first)
    return Dated(edtf.season(year, first), is_relative)


RULES: tuple[Rule, ...] = (
    month_span,
    quarter,
    half_year,
    first_months,
    months_so_far,
    season,
    month,
    month_adjective,
)
