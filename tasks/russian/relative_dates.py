"""Rules for dates that only the publication date resolves. None where a phrase is no date."""

from tasks.russian import edtf
from tasks.russian.date_grammar import Dated, Phrase, Rule, resolved, rule
from tasks.russian.days import shift
from tasks.russian.morph import parses_of
from tasks.russian.publication import Publication
from tasks.russian.tense import is_future

COUNT = "(cardinal|day_number|number|several)"
START = 1  # the value of `начало`
FIRST_QUARTER = 3  # up to this month `по итогам года` is said of the year before
DURATION = f"{COUNT}? (day_word|week|month_word|year_word|years_word)"


@rule("(last|this|next)? weekday")
def weekday(phrase: Phrase, when: Publication) -> Dated | None:
    """`в понедельник`, `в минувшую субботу`, `в следующий вторник`; `среда` alone is no date."""
    leads = ("in", "on", "from", "to", "until", "by", "last", "this", "next", "day_part")
    if not phrase.has(*leads) and not phrase.is_after("clock"):
        return None
    if when.day is None:
        return resolved(None)
    back = (when.day.weekday() - phrase.value("weekday")) % 7
    return resolved(when.day_plus(_days_to_weekday(phrase, back)))


def _days_to_weekday(phrase: Phrase, back: int) -> int:
    """To the last such day, `back` days ago, or to the next one where the words look ahead."""
    if phrase.has("next", "on", "until", "by"):
        return 7 - back
    if is_future(phrase.words.cut, phrase.start, phrase.stop):
        return -back % 7
    return -(back or 7 * phrase.has("last"))


@rule("(last|this) weekend|in weekend")
def weekend(_phrase: Phrase, when: Publication) -> Dated | None:
    """`в минувшие выходные`, `в выходные`: Saturday and Sunday, the last ones begun."""
    back = (when.day.weekday() - 5) % 7 if when.day else 0
    saturday, sunday = when.day_plus(-back), when.day_plus(1 - back)
    return resolved(edtf.span(saturday, sunday) if saturday and sunday else None)


@rule("deictic (day_word|day_part)?")
def deictic(phrase: Phrase, when: Publication) -> Dated | None:
    """`сегодня`, `вчера вечером`, `на сегодняшний день`; `«Россия сегодня»` is a name."""
    if phrase.is_second_in_quotes():
        return None
    return resolved(when.day_plus(phrase.value("deictic")))


@rule("eve")
def eve(phrase: Phrase, when: Publication) -> Dated | None:
    """`накануне`; `накануне выборов` is no date."""
    return None if _governs_noun(phrase) else resolved(when.day_plus(-1))


def _governs_noun(phrase: Phrase) -> bool:
    """`накануне визита`, `накануне очередных выборов`; but `накануне глава`, `накануне стало`."""
    following = phrase.following()
    parses = parses_of(following) if following.isalpha() else ()
    is_noun = bool(parses) and parses[0].tag.POS in ("NOUN", "ADJF", "PRTF")
    return is_noun and any(parse.tag.case == "gent" for parse in parses)


@rule("present time_word")
def present(_phrase: Phrase, when: Publication) -> Dated | None:
    """`в настоящее время`, `на данный момент`: the day of publication."""
    return resolved(when.day_plus(0))


@rule("(last|this) day_part")
def night(phrase: Phrase, when: Publication) -> Dated | None:
    """`прошлой ночью`, `этим утром`."""
    return resolved(when.day_plus(shift(phrase)))


@rule("(last|this|next) week")
def week(phrase: Phrase, when: Publication) -> Dated | None:
    """`на прошлой неделе`."""
    return resolved(when.week_plus(shift(phrase)))


@rule("(last|this|next) month_word")
def neighbour_month(phrase: Phrase, when: Publication) -> Dated | None:
    """`в прошлом месяце`."""
    return resolved(when.month_plus(shift(phrase)))


@rule("(last|this|next) quarter")
def neighbour_quarter(phrase: Phrase, when: Publication) -> Dated | None:
    """`в прошлом квартале`."""
    return resolved(when.quarter_plus(shift(phrase)))


@rule("(last|this|next) year_word|last_year")
def neighbour_year(phrase: Phrase, when: Publication) -> Dated | None:
    """`в прошлом году`, `будущего года`, `прошлогодний`."""
    year = when.year_plus(-1 if phrase.has("last_year") else shift(phrase))
    return resolved(edtf.year(year) if year else None)


@rule("(last|this) century")
def neighbour_century(phrase: Phrase, when: Publication) -> Dated | None:
    """`в прошлом веке`, `в нынешнем столетии`."""
    number = (when.year - 1) // 100 + 1 + shift(phrase) if when.year else 0
    return resolved(edtf.century(number) if number else None)


@rule("(last|this|next) season")
def neighbour_season(phrase: Phrase, when: Publication) -> Dated | None:
    """`этой осенью`, `прошлым летом`."""
    first = phrase.value("season")
    year = (
        when.nearest_year(first % 12 + 1) if phrase.has("this") else when.year_plus(shift(phrase))
    )
    return resolved(edtf.season(year, first) if year else None)


@rule(f"{DURATION} thereof? ago")
def ago(phrase: Phrase, when: Publication) -> Dated | None:
    """`два дня назад`, `неделю назад`; `несколько лет назад`, `около месяца назад` stay open."""
    counts = phrase.values("cardinal", "day_number", "number")
    is_open = phrase.has("several") or phrase.is_after("hedge")
    if is_open or (phrase.has("years_word") and not counts):  # лет пять назад
        return resolved(None)
    by = -sum(counts) or -1
    if phrase.has("year_word", "years_word"):
        year = when.year_plus(by)
        return resolved(edtf.year(year) if year else None)
    if phrase.has("month_word"):
        return resolved(when.month_plus(by))
    return resolved(when.day_plus(by * (7 if phrase.has("week") else 1)))


@rule(f"after {DURATION}")
def later(_phrase: Phrase, _when: Publication) -> Dated | None:
    """`через неделю`, `спустя два года`: counted from what is told as often as from today."""
    return resolved(None)


@rule("year_word|month_word|week|quarter")
def running_period(phrase: Phrase, when: Publication) -> Dated | None:
    """`к концу месяца`: the running one; `с начала года`: up to publication."""
    if not phrase.has("part", "results"):
        return None
    dated = _running(phrase, when)
    limits = edtf.bounds(dated) if dated else None
    is_so_far = phrase.has("from") and phrase.value("part") == START
    if is_so_far and limits and when.day:
        dated = edtf.span(limits[0].isoformat(), when.day.isoformat())
    return resolved(dated)


def _running(phrase: Phrase, when: Publication) -> str | None:
    """The running period; of `по итогам года` early in a year the one before."""
    if phrase.has("year_word"):
        is_over = phrase.has("results") and when.day is not None and when.day.month <= FIRST_QUARTER
        year = when.year_plus(-is_over)
        return edtf.year(year) if year else None
    if phrase.has("week"):
        return when.week_plus(0)
    return when.month_plus(0) if phrase.has("month_word") else when.quarter_plus(0)


RULES: tuple[Rule, ...] = (
    ago,
    later,
    weekday,
    weekend,
    deictic,
    eve,
    present,
    night,
    week,
    neighbour_month,
    neighbour_quarter,
    neighbour_year,
    neighbour_century,
    neighbour_season,
    running_period,
)
