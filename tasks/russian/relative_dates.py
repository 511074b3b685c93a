"""Rules for dates that only the publication date resolves. None where a phrase is no date."""

from datetime import date, timedelta

from tasks.russian import edtf
from tasks.russian.calendar_dates import shift
from tasks.russian.date_grammar import Dated, Phrase, Publication, Rule, resolved, rule
from tasks.russian.morph import parses_of

PREPOSITION = ("in", "on", "from", "to", "until", "by")


@rule("(last|this|next)? weekday")
def weekday(phrase: Phrase, when: Publication) -> Dated | None:
    """`в понедельник`, `в минувшую субботу`, `в следующий вторник`; `среда` alone is no date."""
    if not phrase.has(*PREPOSITION, "last", "this", "next", "day_part"):
        return None
    if when.day is None:
        return resolved(None)
    return resolved(_weekday_near(when.day, phrase).isoformat())


def _weekday_near(day: date, phrase: Phrase) -> date:
    """The last such day up to publication; with `следующий`, `на` or `до` the next one after it."""
    back = (day.weekday() - phrase.value("weekday")) % 7
    if phrase.has("next", "on", "until", "by"):
        return day + timedelta(7 - back)
    return day - timedelta(back or 7 * phrase.has("last"))


@rule("deictic|eve")
def deictic(phrase: Phrase, when: Publication) -> Dated | None:
    """`сегодня`, `вчера`, `накануне`; `накануне выборов` is no date."""
    if phrase.has("eve"):
        return None if _governs_noun(phrase) else resolved(when.day_plus(-1))
    return resolved(when.day_plus(phrase.value("deictic")))


def _governs_noun(phrase: Phrase) -> bool:
    """`накануне визита`, `накануне очередных выборов`; but `накануне глава`, `накануне стало`."""
    following = phrase.words.texts[phrase.stop : phrase.stop + 1]
    parses = parses_of(following[0]) if following and following[0].isalpha() else ()
    return any(parse.tag.case == "gent" for parse in parses) and not any(
        parse.tag.POS in ("PREP", "VERB") for parse in parses
    )


@rule("(in|on)? (last|this|next) week")
def week(phrase: Phrase, when: Publication) -> Dated | None:
    """`на прошлой неделе`."""
    if when.day is None:
        return resolved(None)
    return resolved(edtf.week(when.day + timedelta(7 * shift(phrase))))


@rule("(last|this|next) month_word")
def neighbour_month(phrase: Phrase, when: Publication) -> Dated | None:
    """`в прошлом месяце`."""
    return resolved(_months_later(when.day, shift(phrase)))


@rule("(last|this|next) quarter")
def neighbour_quarter(phrase: Phrase, when: Publication) -> Dated | None:
    """`в прошлом квартале`."""
    if when.day is None:
        return resolved(None)
    count = 4 * when.day.year + (when.day.month - 1) // 3 + shift(phrase)
    return resolved(edtf.quarter(count // 4, count % 4 + 1))


@rule("(last|this|next) year_word")
def neighbour_year(phrase: Phrase, when: Publication) -> Dated | None:
    """`в прошлом году`, `будущего года`."""
    year = when.year_plus(shift(phrase))
    return resolved(None if year is None else edtf.year(year))


@rule("(last|this|next) season")
def neighbour_season(phrase: Phrase, when: Publication) -> Dated | None:
    """`этой осенью`, `прошлым летом`."""
    year = when.nearest_year(phrase.value("season") % 12 + 1)
    if year is None:
        return resolved(None)
    return resolved(edtf.season(year + shift(phrase), phrase.value("season")))


COUNT = "(cardinal|day_number|number|several)"
PERIOD = f"{COUNT}? (day_word|week|month_word|year_word|years_word)"


@rule(f"{PERIOD} thereof? ago")
def ago(phrase: Phrase, when: Publication) -> Dated | None:
    """`два дня назад`, `неделю назад`; `несколько лет назад`, `около месяца назад` stay open."""
    if phrase.has("several") or phrase.is_after("hedge"):
        return resolved(None)
    counts = [phrase.values(kind) for kind in ("cardinal", "day_number", "number")]
    by = -sum(map(sum, counts)) or -1
    if phrase.has("year_word", "years_word"):
        year = when.year_plus(by)
        return resolved(edtf.year(year) if year and year > 0 else None)
    if phrase.has("month_word"):
        return resolved(_months_later(when.day, by))
    return resolved(when.day_plus(by * (7 if phrase.has("week") else 1)))


@rule(f"after {PERIOD}")
def later(_phrase: Phrase, _when: Publication) -> Dated | None:
    """`через неделю`, `спустя два года`: counted from what is told as often as from today."""
    return resolved(None)


def _months_later(day: date | None, by: int) -> str | None:
    return None if day is None else edtf.shift_months(day.year, day.month, by)


@rule("year_word|month_word|week|quarter")
def running_period(phrase: Phrase, when: Publication) -> Dated | None:
    """`к концу месяца`, `с начала года`, `по итогам года`: the running one."""
    if not phrase.has("part", "results"):
        return None
    if phrase.has("year_word"):
        return resolved(edtf.year(when.year) if when.year else None)
    if when.day is None:
        return resolved(None)
    if phrase.has("week"):
        return resolved(edtf.week(when.day))
    if phrase.has("quarter"):
        return resolved(edtf.quarter(when.day.year, (when.day.month + 2) // 3))
    return resolved(edtf.month(when.day.year, when.day.month))


RULES: tuple[Rule, ...] = (
    ago,
    later,
    weekday,
    deictic,
    week,
    neighbour_month,
    neighbour_quarter,
    neighbour_year,
    neighbour_season,
    running_period,
)
