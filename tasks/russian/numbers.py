"""Numbers in news text: digits, words, ranges and fractions, with what hedges them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tasks.records import Operator
from tasks.russian.hedges import MONEY, hedge_after, hedge_before
from tasks.russian.numerals import (
    CARDINAL,
    DIGIT_SIGNS,
    FRACTION,
    LEXICON,
    fraction_of,
    is_exceeded,
    is_inverted,
    scale_of,
    value_of,
)
from tasks.russian.shorthand import Words

Form = Literal["cardinal", "fraction", "multiple", "ordinal", "top", "score"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number, characters `start` to `stop` with the words that hedge it.

    `value_to` is the upper end of a range, else None; `op`: how the true number lies to `value`.
    A fraction is a part of one, a multiple a factor, `top` a rank that is not exceeded, of a score
    the first side is the value. Words `first` to `last` (exclusive) of `shorthand.cut` are the
    numeral, `lead` to `rest` the hedges too.
    """

    start: int
    stop: int
    value: float
    value_to: float | None
    op: Operator
    form: Form
    lead: int
    first: int
    last: int
    rest: int

    @property
    def is_ordinal(self) -> bool:
        """Whether it orders and does not count."""
        return self.form == "ordinal"


DIGIT = "(short|triple|long|zero_triple)"
# Each is read by the function of its name, in this order of precedence.
PATTERNS = {
    "code": f"{DIGIT} dash {DIGIT} (dash {DIGIT})+|{DIGIT} slash {DIGIT}",  # 8-800-555-35-35, 1/8
    "score": "(short|triple) colon (short|triple)",  # 3:1
    "spread": f"of {MONEY} {CARDINAL} point? up_to {MONEY} {CARDINAL}"  # от 5 тыс. до 7 тыс.
    f"|between {CARDINAL} and {CARDINAL}",
    "span": f"{CARDINAL} dash {MONEY} {CARDINAL}",  # 5–7
    "top": "top dash? (short|triple)|in one? ordinal? leading_group",  # топ-10, в первой десятке
    "multiple": "multiple|in (several|plural) times|in many_times",  # вдвое, в десятки раз
    "portion": "(half|fraction) (multiplier|plural)",  # четверть миллиона
    "fraction": FRACTION,
    "ordinal": "rank_digits|ten? ordinal",  # 3-е, двадцать второй
    "cardinal": CARDINAL,
}
_PATTERN = re.compile(
    "|".join(f"(?P<{name}>{LEXICON.pattern(source)})" for name, source in PATTERNS.items())
)
# Every number has a word of one of these kinds.
_RUNS = LEXICON.runs_with(
    "short triple triple_decimal long decimal rank_digits unit one teen ten hundred collective "
    "sesqui whole multiplier plural plural_or_genitive half fraction fraction_adverb multiple "
    "ordinal times many_times leading_group"
)
_JOINTS = LEXICON.signs_of("dash up_to and")
_DASH = LEXICON.signs["dash"]
_YEARS = range(1900, 2100)


def find_numbers(text: str) -> tuple[Number, ...]:
    """Numbers of a text in order, disjoint. Codes, telephones and names (`Ту-154`) are none."""
    return tuple(read_numbers(LEXICON.read(text)))


def read_numbers(words: Words) -> Iterator[Number]:
    """Numbers of a text cut into words."""
    at = 0
    for run in _RUNS.finditer(words.signs):
        for found in _PATTERN.finditer(words.signs, *run.span()):
            for number in READERS[found.lastgroup or ""](words, *found.span()):
                hedged = _hedged(words, number, at)
                at = hedged.rest
                yield hedged


def _number(
    words: Words, first: int, last: int, form: Form, value: float, op: Operator = "="
) -> Number:
    starts, stops = words.cut.starts, words.cut.stops
    return Number(starts[first], stops[last - 1], value, None, op, form, first, first, last, last)


def _code(_words: Words, _first: int, _last: int) -> Iterator[Number]:
    return iter(())


def _score(words: Words, first: int, last: int) -> Iterator[Number]:
    """`3:1`."""
    sides = [LEXICON.value(words.cut.texts[i]) for i in (first, last - 1)]
    yield replace(_number(words, first, last, "score", sides[0]), value_to=sides[1])


def _cardinal(words: Words, first: int, last: int) -> Iterator[Number]:
    """`922 774`, `два с половиной миллиона`, `десятки тысяч`, `десятка два`."""
    if _has_gap(words, first, last):
        return
    rough: Operator = "~" if is_inverted(words, first, last) else "="
    op: Operator = ">" if is_exceeded(words, first, last) else rough
    yield _number(words, first, last, "cardinal", value_of(words, first, last), op)


def _has_gap(words: Words, first: int, last: int) -> bool:
    """Whether digits that could be one number stand more than a space apart."""
    return any(
        words.signs[i] in DIGIT_SIGNS
        and words.signs[i + 1] in DIGIT_SIGNS
        and words.cut.starts[i + 1] - words.cut.stops[i] > 1
        for i in range(first, last - 1)
    )


def _span(words: Words, first: int, last: int) -> Iterator[Number]:
    """`5–7 тысяч`; in `в 2010 - 5 тысяч` and `3-1` the sides are two numbers."""
    joint = next(i for i in range(first, last) if words.signs[i] in _JOINTS)
    low, high = value_of(words, first, joint), value_of(words, joint + 1, last)
    scaled = low * scale_of(words, joint + 1, last) if scale_of(words, first, joint) == 1 else low
    low = scaled if scaled < high else low
    is_year = low in _YEARS and high not in _YEARS
    if low < high and not is_year:
        yield replace(_number(words, first, last, "cardinal", low), value_to=high)
    elif not _is_glued(words, joint):
        yield from _cardinal(words, first, joint)
        yield from _cardinal(words, joint + 1, last)


def _is_glued(words: Words, joint: int) -> bool:
    cut = words.cut
    return cut.starts[joint] == cut.stops[joint - 1] and cut.starts[joint + 1] == cut.stops[joint]


def _top(words: Words, first: int, last: int) -> Iterator[Number]:
    """`топ-10`, `в тройке крупнейших`; `в тройке` alone may be a sledge."""
    following = "".join(words.cut.texts[last : last + 1])
    is_named = words.signs[first] == LEXICON.signs["top"]
    if is_named or following.endswith(("их", "ых", "ов", "ев", "стран")):
        value = LEXICON.value(words.cut.texts[last - 1])
        yield _number(words, first, last, "top", value, "<=")


def _multiple(words: Words, first: int, last: int) -> Iterator[Number]:
    """`вдвое`; `в несколько раз` is more than once."""
    if last - first == 1:
        yield _number(words, first, last, "multiple", LEXICON.value(words.cut.texts[first]))
    else:
        value = LEXICON.value(words.cut.texts[first + 1])
        yield _number(words, first, last, "multiple", value or 1.0, ">")


def _portion(words: Words, first: int, last: int) -> Iterator[Number]:
    """`четверть миллиона`."""
    value = fraction_of(words, first, first + 1) * scale_of(words, first, last)
    yield _number(words, first, last, "cardinal", round(value, 6))


def _fraction(words: Words, first: int, last: int) -> Iterator[Number]:
    """`две трети`; `одно третье` is no fraction."""
    is_feminine = words.cut.texts[last - 1].endswith(("ая", "ой", "ую", "ых", "их"))
    if words.signs[last - 1] != LEXICON.signs["ordinal"] or is_feminine:
        yield _number(words, first, last, "fraction", fraction_of(words, first, last))


def _ordinal(words: Words, first: int, last: int) -> Iterator[Number]:
    """`3-е`, `двадцать второй`."""
    value = sum(LEXICON.value(text) for text in words.cut.texts[first:last])
    yield _number(words, first, last, "ordinal", value)


READERS: dict[str, Callable[[Words, int, int], Iterator[Number]]] = {
    "code": _code,
    "score": _score,
    "spread": _span,
    "span": _span,
    "top": _top,
    "multiple": _multiple,
    "portion": _portion,
    "fraction": _fraction,
    "cardinal": _cardinal,
    "ordinal": _ordinal,
}


def _hedged(words: Words, number: Number, earliest: int) -> Number:
    """The number with the words that hedge it; no hedge before word `earliest` belongs to it."""
    if number.form in ("score", "ordinal"):
        return number
    before, after = hedge_before(words, number.first), hedge_after(words, number.last)
    if before and before[1] >= earliest:
        number = _widened(words, number, before[0], lead=before[1])
    if after:
        number = _widened(words, number, after[0], rest=after[1])
    return _negative(words, number)


def _widened(
    words: Words, number: Number, op: Operator, *, lead: int | None = None, rest: int | None = None
) -> Number:
    lead = number.lead if lead is None else lead
    rest = number.rest if rest is None else rest
    start, stop = words.cut.starts[lead], words.cut.stops[rest - 1]
    return replace(number, start=start, stop=stop, op=op, lead=lead, rest=rest)


def _negative(words: Words, number: Number) -> Number:
    """`минус 5`, `-4 °C`."""
    at = number.first - 1
    if at < 0 or number.lead <= at:
        return number
    is_minus = words.signs[at] == LEXICON.signs["minus"]
    if is_minus or (words.signs[at] == _DASH and _is_sign(words, at)):
        return replace(
            _widened(words, number, number.op, lead=at), value=-number.value, first=number.first
        )
    return number


def _is_sign(words: Words, dash: int) -> bool:
    """Whether a dash is glued to the number and to nothing else."""
    cut = words.cut
    is_free = dash == 0 or cut.stops[dash - 1] < cut.starts[dash]
    return is_free and cut.starts[dash + 1] == cut.stops[dash] and cut.texts[dash] in "-−"
