"""Amounts in news text: a number with its unit of money or measure, or with what it counts."""

from dataclasses import replace
from heapq import merge
from operator import attrgetter
from typing import cast

from tasks.russian import number_contexts as contexts
from tasks.russian.amount import Amount
from tasks.russian.compound_terms import find_terms
from tasks.russian.counted import are_people, counted_noun
from tasks.russian.dates import DateMention, find_dates
from tasks.russian.hedges import CHANGES
from tasks.russian.joined_amounts import join
from tasks.russian.morph import parses_of
from tasks.russian.numbers import Number, read_numbers
from tasks.russian.numerals import LEXICON, scale_of
from tasks.russian.shorthand import Words
from tasks.russian.units import Kind, Unit, behind_point, unit_after, unit_before

_ORDINALS = LEXICON.signs_of("ordinal rank_digits")
_PLACES = frozenset(("место", "месте", "местом"))
_TOWARDS = frozenset(("на", "до", "по"))
_NOT_RANKED = frozenset(("счету", "порядку", "очереди", "линии"))
_DIFFERENCES = ("разниц", "превышен", "перевес", "преимуществ", "запас", "размер")
_BIGGEST = ("крупнейш", "величин")
_IN = frozenset(("в", "во"))
_OF_THEM = (("из", "них"), ("из", "которых"))
_PARTS = LEXICON.signs_of("unit teen ten hundred")
_YEARS = range(1500, 2100)
_STATED = 1000  # a bare number from here on is a figure and no name (`Матч 2`)


def find_amounts(
    text: str, published: str | None = None, dates: tuple[DateMention, ...] | None = None
) -> tuple[Amount, ...]:
    """Amounts of a text in order, disjoint. Numbers inside dates, labels, names and lists are none.

    `published` (EDTF) decides codes that changed; `dates` saves finding them again.
    """
    mentions = find_dates(text, published) if dates is None else dates
    words = LEXICON.read(text).without((mention.start, mention.stop) for mention in mentions)
    numbers = (_amount(words, number, published) for number in read_numbers(words))
    found: list[Amount] = []
    for amount in merge(filter(None, numbers), find_terms(words), key=attrgetter("number_start")):
        if _is_apart(words, amount, found):
            join(text, found, amount)
    return tuple(found)


def _is_apart(words: Words, amount: Amount, found: list[Amount]) -> bool:
    """Whether an amount shares no word with the last one and stands in running text."""
    is_free = not found or found[-1].stop <= amount.start
    return is_free and not contexts.is_in_ticker(words, amount.start, amount.stop)


def _amount(words: Words, number: Number, published: str | None) -> Amount | None:
    if number.form == "cardinal":
        return _cardinal(words, number, published)
    if number.form == "ordinal":
        return _ordinal(words, number)
    if number.form == "fraction":
        return _share(words, number)
    if number.form == "multiple":
        return None if _is_title(words, number) else _built(words, number, "ratio", "ratio")
    if number.form == "top":
        return _built(words, number, "rank", "rank")
    return _built(words, number, None, "score")


def _ordinal(words: Words, number: Number) -> Amount | None:
    """A rank, or a part of all: `каждый пятый житель`; other ordinals are no figures."""
    if _is_rank(words, number):
        return _rank(words, number)
    if not contexts.is_one_of_each(words.cut, number):
        return None
    return _built(words, replace(number, value=round(100 / number.value, 2)), "percent", "share")


def _cardinal(words: Words, number: Number, published: str | None) -> Amount | None:
    """`$1 млрд`, `70%`, `5 тысяч гектаров`, `14 банков`."""
    if contexts.is_in_address(words.cut, number):
        return None
    unit = unit_before(words.cut, number.first, published)
    unit = unit or unit_after(words.cut, number.last, published)
    unit = unit or contexts.shared_unit(words.cut, number, published)
    if unit and unit.kind in ("money", "percent", "age"):
        return _measured(words, number, unit)
    if contexts.is_labelled(words.cut, number) or contexts.is_list_item(words.cut, number):
        return None
    if unit:
        return _measured(words, number, unit)
    if contexts.is_compound(words.cut, number) or contexts.is_time_of_day(words.cut, number):
        return None
    return _counted(words, number)


def _measured(words: Words, number: Number, unit: Unit) -> Amount | None:
    """The amount in a unit, where the words leave one: `в 18 часов` is a time of day."""
    if unit.kind == "clock" or contexts.is_clock(words.cut, number, unit):
        return None
    if unit.kind == "rank":
        return _place(words, number, unit)
    if unit.kind == "times":
        return _times(words, number, unit)
    if unit.name == "year":
        is_age = contexts.is_age(words, number, unit)
        return _built(words, number, "year", "age" if is_age else "duration", unit.first, unit.last)
    return _built(words, number, unit.name, unit.kind, unit.first, unit.last)


def _place(words: Words, number: Number, unit: Unit) -> Amount | None:
    """`5 место` is a rank, `5 мест` a count."""
    if words.cut.texts[unit.last - 1] in _PLACES:
        return _built(words, number, "rank", "rank", unit.first, unit.last)
    return _counted(words, number)


def _times(words: Words, number: Number, unit: Unit) -> Amount:
    """`в 2 раза` is a ratio, `2 раза` a count."""
    is_ratio = number.first > 0 and words.cut.texts[number.first - 1] in _IN
    name, kind = ("ratio", "ratio") if is_ratio else ("time", "count")
    return _built(words, number, name, cast("Kind", kind), unit.first, unit.last)


def _counted(words: Words, number: Number) -> Amount | None:
    """`14 банков`, `пятеро`, `714 млн`; small bare numbers and `один из` are no figures."""
    at = behind_point(words.cut, number.last)
    noun = counted_noun(words.cut, at, is_plural=_asks_plural(words, number))
    is_one = words.signs[number.first : number.last] == LEXICON.signs["one"]
    if is_one and not (noun and are_people(words.cut.texts[noun[1] - 1])):
        befell = contexts.befell_one(words.cut, number)  # погиб один и ранены двое
        return _built(words, number, "person", "count") if befell else None
    is_collective = words.signs[number.first] == LEXICON.signs["collective"]
    if noun and _names_one(words, number, noun[1] - 1):  # во 2 туре
        return None
    if noun:
        is_person = is_collective or are_people(words.cut.texts[noun[1] - 1])
        return _built(words, number, "person" if is_person else "count", "count", *noun)
    if is_collective:
        return _built(words, number, "person", "count")
    return _built(words, number, "count", "count") if _is_stated(words, number) else None


def _names_one(words: Words, number: Number, noun: int) -> bool:
    """Whether digits order: behind 2, 3 and 4 an oblique singular is no count."""
    is_few = words.cut.texts[number.last - 1] in ("2", "3", "4")
    parses = parses_of(words.cut.texts[noun])
    cases = {p.tag.case for p in parses if p.tag.POS == "NOUN"}
    is_single = all("sing" in p.tag for p in parses if p.tag.POS == "NOUN")
    return is_few and is_single and bool(cases) and "gent" not in cases


def _asks_plural(words: Words, number: Number) -> bool:
    """Whether the noun behind must be plural: not behind 21, 2 to 4 or a decimal fraction."""
    if scale_of(words, number.first, number.last) > 1:
        return True
    last_two = number.value % 100
    return number.value.is_integer() and (last_two % 10 not in (1, 2, 3, 4) or 10 < last_two < 20)


def _is_stated(words: Words, number: Number) -> bool:
    """Whether a number with no noun is a figure: hedged, scaled or large, and no year or name."""
    if contexts.is_in_name(words.cut, number):
        return False
    if _is_of_whole(words, number) or contexts.has_predicate(words.cut, number):
        return True
    if contexts.is_of_number(words.cut, number):
        return True
    is_scaled = scale_of(words, number.first, number.last) > 1
    is_large = number.value >= _STATED and number.value not in _YEARS
    return is_scaled or is_large or number.op != "="


def _is_of_whole(words: Words, number: Number) -> bool:
    """`55 из 90 депутатов`, `из них 43 погибли`: a part, whose noun stands with the whole."""
    texts = words.cut.texts
    of_them = texts[max(number.lead - 2, 0) : number.lead]
    is_before = texts[number.last : number.last + 1] == ("из",)
    following = "".join(texts[number.last + 1 : number.last + 2])
    is_number = following in ("них", "которых") or (
        following[:1].isdecimal() or words.signs[number.last + 1 : number.last + 2] in _PARTS
    )
    return of_them in _OF_THEM or (is_before and is_number)


def _is_title(words: Words, number: Number) -> bool:
    """`двукратный чемпион`: no change and no difference is measured."""
    texts = words.cut.texts
    following = "".join(texts[number.last : number.last + 1])
    is_adjective = "кратн" in texts[number.first] and not texts[number.first].endswith("о")
    return is_adjective and not following.startswith(CHANGES + _DIFFERENCES)


def _share(words: Words, number: Number) -> Amount | None:
    """`половина`, `две трети` in percent; `вторая половина`, `четверть века` are none."""
    texts, before = words.cut.texts, words.signs[max(number.first - 1, 0) : number.first]
    following = "".join(texts[number.last : number.last + 1])
    unit = unit_after(words.cut, number.last, None)
    is_of_time = unit is not None and unit.kind == "duration"
    is_clock = words.signs[number.last : number.last + 1] in _ORDINALS
    is_later = before in _ORDINALS
    if is_later or is_of_time or is_clock or following.startswith("финал"):
        return None
    percent = replace(number, value=round(100 * number.value, 2))
    return _built(words, percent, "percent", "share")


def _is_rank(words: Words, number: Number) -> bool:
    """`3-е место`, `с 5-го на 3-е место`, `второй по объему`, `третий в мире по добыче`."""
    texts, last = words.cut.texts, number.last
    if (
        last < len(texts)
        and texts[last] in _TOWARDS
        and words.signs[last + 1 : last + 2] in _ORDINALS
    ):
        last += 2
    unit = unit_after(words.cut, last, None)
    if unit and unit.kind == "rank":
        return True
    places = [last, *(last + 2, last + 3) * (texts[last : last + 1] in (("в",), ("во",)))]
    return texts[last : last + 1] != () and (
        texts[last].startswith(_BIGGEST) or any(_ranks_by(words, place) for place in places)
    )


def _ranks_by(words: Words, at: int) -> bool:
    texts = words.cut.texts
    return texts[at : at + 1] == ("по",) and texts[at + 1 : at + 2] not in [
        (word,) for word in _NOT_RANKED
    ]


def _rank(words: Words, number: Number) -> Amount:
    unit = unit_after(words.cut, number.last, None)
    if unit and unit.kind == "rank":
        return _built(words, number, "rank", "rank", unit.first, unit.last)
    return _built(words, number, "rank", "rank")


def _built(
    words: Words,
    number: Number,
    name: str | None,
    kind: Kind,
    first: int | None = None,
    last: int | None = None,
) -> Amount:
    """The amount of a number whose unit is words `first` to `last`, before or after it."""
    starts, stops = words.cut.starts, words.cut.stops
    stop = stops[number.last - 1]
    unit_start = stop if first is None else starts[first]
    unit_stop = stop if last is None else stops[last - 1]
    return Amount(
        start=min(number.start, unit_start),
        stop=max(number.stop, unit_stop),
        value=number.value,
        value_to=number.value_to,
        op=number.op,
        unit=name,
        kind=kind,
        number_start=starts[number.first],
        number_stop=stop,
        unit_start=unit_start,
        unit_stop=unit_stop,
    )
