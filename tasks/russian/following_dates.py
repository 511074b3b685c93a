"""Rules for dates counted from the date before them in the text. None where a phrase is no date."""

from collections.abc import Callable

from tasks.russian import edtf
from tasks.russian.date_grammar import Dated, Phrase, Rule, rule
from tasks.russian.publication import Publication

DAY = len("2012-05-14")


def following(follow: Callable[[str], str | None]) -> Dated:
    """A date that `follow` makes of the one before; open where there is none."""
    return Dated(None, is_relative=True, follow=follow)


def the_day(earlier: str) -> str | None:
    """The date before, where it is a day."""
    return earlier if len(earlier) == DAY else None


def the_year(earlier: str) -> str | None:
    """The year of the date before, where it is known."""
    return earlier[:4] if earlier[:4].isdecimal() else None


@rule("in (that|this) same? day_word")
def same_day(phrase: Phrase, _when: Publication) -> Dated | None:
    """`в тот же день`, `в этот день`; `в эти дни` is none."""
    is_single = phrase.text("day_word") == "день"
    return following(the_day) if is_single else None


@rule("on (next|other) day_word")
def next_day(_phrase: Phrase, _when: Publication) -> Dated | None:
    """`на следующий день`, `на другой день`."""
    return following(lambda earlier: edtf.shift_days(earlier, 1))


@rule("(that|this) same year_word")
def same_year(_phrase: Phrase, _when: Publication) -> Dated | None:
    """`в том же году`."""
    return following(the_year)


@rule("(cardinal|day_number)? (day_word|week|year_word|years_word) (earlier|afterwards)")
def apart(phrase: Phrase, _when: Publication) -> Dated | None:
    """`годом ранее`, `двумя днями позже`, `неделей раньше`."""
    by = sum(phrase.values("cardinal", "day_number")) or 1
    by = -by if phrase.has("earlier") else by
    if phrase.has("year_word", "years_word"):
        return following(lambda earlier: edtf.shift_years(earlier, by))
    days = by * (7 if phrase.has("week") else 1)
    return following(lambda earlier: edtf.shift_days(earlier, days))


RULES: tuple[Rule, ...] = (same_day, next_day, same_year, apart)
