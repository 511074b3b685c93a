"""Words around a number that make it no amount: a label, a list, a name, an age, a time of day."""

import re
from dataclasses import replace

from seeds import column
from tasks.russian.morph import parses_of
from tasks.russian.numbers import Number
from tasks.russian.shorthand import Cut, Words
from tasks.russian.units import Unit, unit_after

OLDEST = 120  # years of age
LINE = 20  # characters looked at on each side of an amount for words
_TIME = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_LABELS = column("words/number_labels", "word")
_AGE_CUES = column("words/age_cues", "word")
_CLOCK_LEADS = frozenset(("в", "во", "к", "ко", "после"))
_HOURS = frozenset(("час", "часов", "часа"))
_MINUTES = frozenset(("минут", "минуты", "минута", "минуту"))
_DAY_PARTS = (("утра",), ("вечера",), ("ночи",), ("дня",))
# `15-летний стаж`, `25-летний срок`: no age
_TERMS = tuple(sorted(column("words/term_stems", "stem")))
_AGE_FILLERS = frozenset(("тогда", "сейчас", "уже", "всего", "только", "лишь", "ныне", "теперь"))
_ADDRESS_MARKS = frozenset("./=&?_#@\\%")
# Words back to the noun of a number.
_CLAUSE = 10
_NUMBERS = frozenset(("число", "числа", "количество", "количества", "численность"))
_ENDS = frozenset(",.;:()\n")
_BEFALLING = frozenset(
    ("погибнуть", "умереть", "скончаться", "пострадать", "получить", "ранить", "утонуть", "выжить",
     "пропасть", "спастись", "заболеть", "выздороветь", "воздержаться", "проголосовать")
)  # fmt: skip
_CODES = frozenset(("ук", "упк", "коап", "гк", "тк", "нк", "апк", "гпк"))
_VOTES = frozenset(("за", "против", "воздержались", "воздержалось", "воздержавшихся", '"', "»"))
_DASHES = frozenset("—–-")
_YEARS = range(1900, 2100)
_CLOSING_QUOTES = frozenset('»"”')


def is_labelled(words: Cut, number: Number) -> bool:
    """`статья 228`, `№ 5`, `д. 12`: the number names what stands before it."""
    at = number.first - 1
    if at > 0 and words.texts[at] == ".":
        at -= 1
    if "".join(words.texts[number.last : number.last + 1]) in _CODES:  # по ст. 318 и 212 УК
        return True
    is_in_digits = words.texts[number.first][:1].isdecimal()  # отряд три недели шёл
    return at >= 0 and is_in_digits and words.texts[at] in _LABELS


def is_one_of_each(words: Cut, number: Number) -> bool:
    """`каждый пятый житель`: one of five; `каждый второй день` only says how often."""
    before = "".join(words.texts[number.first - 1 : number.first])
    noun = next(iter(parses_of("".join(words.texts[number.last : number.last + 1]))), None)
    is_being = noun is not None and ("anim" in noun.tag or noun.tag.POS in ("ADJF", "PREP"))
    return before.startswith("кажд") and number.value > 1 and is_being


def is_time_of_day(words: Cut, number: Number) -> bool:
    """`около 21.00 по местному времени`: hours and minutes with a point between."""
    is_clock = _TIME.fullmatch("".join(words.texts[number.first : number.last])) is not None
    return is_clock and "".join(words.texts[number.lead - 1 : number.lead]) != "на"


def is_list_item(words: Cut, number: Number) -> bool:
    """`1. Первое`, `2) второе`: at the head of a line or behind the item before."""
    before = words.texts[number.first - 1] if number.first else "\n"
    return before in "\n.;)" and words.texts[number.last : number.last + 1] in ((".",), (")",))


def is_in_address(words: Cut, number: Number) -> bool:
    """`example.org/12345`, `%D1%80%`: glued to a mark that is glued to what stands before."""
    at = number.first
    if at < 2 or words.texts[at - 1] not in _ADDRESS_MARKS:
        return False
    return words.starts[at] == words.stops[at - 1] and words.starts[at - 1] == words.stops[at - 2]


def is_compound(words: Cut, number: Number) -> bool:
    """`2х2`, `100-тысячный`: digits glued to letters that are no unit."""
    last = number.last
    if last >= len(words.texts) or words.starts[last] > words.stops[last - 1]:
        return False
    is_hyphened = words.texts[last] == "-" and last + 1 < len(words.texts)
    letters = words.texts[last + 1] if is_hyphened else words.texts[last]
    return letters[0].isalpha() and words.texts[last - 1][-1].isdecimal()


def is_in_name(words: Cut, number: Number) -> bool:
    """`Windows 10`, `«Матч 2»`: behind a Latin word or at the end of a quoted name."""
    before = words.texts[number.first - 1] if number.first else ""
    after = words.texts[number.last] if number.last < len(words.texts) else ""
    return (before.isascii() and before.isalpha()) or after in _CLOSING_QUOTES


def has_predicate(words: Cut, number: Number) -> bool:
    """`ещё 30 повреждены`, `против — 12`: it is told of a number what befell it or how it voted."""
    following = "".join(words.texts[number.last : number.last + 1])
    before = words.texts[max(number.lead - 2, 0) : number.lead]
    beside = (following, *before[-1:])  # погибли 5 и ранены 12 человек
    is_plural = any(word.isalpha() and _tells_of_many(word) for word in beside)
    is_vote = len(before) == 2 and before[0] in _VOTES and before[1] in _DASHES
    is_part = bool(before) and before[-1] in _DASHES and _is_plural_verb(following)
    return (is_plural or is_vote or is_part) and number.value not in _YEARS


def befell_one(words: Cut, number: Number) -> bool:
    """`один погиб`, `погиб один и`: one of the people spoken of."""
    beside = words.texts[max(number.first - 1, 0) : number.first]
    beside += words.texts[number.last : number.last + 1]
    forms = [parse for word in beside if word.isalpha() for parse in parses_of(word)[:1]]
    return any(
        p.normal_form in _BEFALLING and p.tag.POS in ("VERB", "PRTS") and "sing" in p.tag
        for p in forms
    )


def shared_unit(words: Cut, number: Number, published: str | None) -> Unit | None:
    """`на 20 и 10 лет`: the unit that stands behind the second of two numbers only."""
    joint, other = (words.texts[number.last + i : number.last + i + 1] for i in (0, 1))
    if joint != ("и",) or not "".join(other).isdecimal():
        return None
    unit = unit_after(words, number.last + 2, published)
    if unit is None or unit.kind not in ("percent", "money", "duration"):
        return None
    return replace(unit, first=number.first, last=number.last)


def is_of_number(words: Cut, number: Number) -> bool:
    """`число погибших возросло до 25`: the noun of a number stands before in the clause."""
    if words.texts[number.last : number.last + 1] == ("на",):  # в ночь с 18 на 19 апреля
        return False
    for text in reversed(words.texts[max(number.lead - _CLAUSE, 0) : number.lead]):
        if text in _NUMBERS:
            return True
        if text in _ENDS:
            return False
    return False


def _is_plural_verb(word: str) -> bool:
    """`из 120 кардиналов — 62 представляют Европу`."""
    parses = parses_of(word)[:1] if word.isalpha() else ()
    return any(p.tag.POS == "VERB" and "plur" in p.tag for p in parses)


def _tells_of_many(word: str) -> bool:
    """`повреждены`, `погибли`, `получили`."""
    for parse in parses_of(word)[:1]:
        is_verb = parse.tag.POS == "VERB" and parse.normal_form in _BEFALLING
        return "plur" in parse.tag and (parse.tag.POS == "PRTS" or is_verb)
    return False


def is_in_ticker(words: Words, start: int, stop: int) -> bool:
    """`• $ 498.51`, `-4 °C`: no Cyrillic letter stands in the line, as far as is looked."""
    text = words.cut.text
    head = text[max(text.rfind("\n", max(start - LINE, 0), start) + 1, start - LINE) : start]
    line_stop = text.find("\n", stop, stop + LINE)
    tail = text[stop : line_stop if line_stop >= 0 else stop + LINE]
    return not any("а" <= char <= "я" for char in f"{head}{text[start:stop]}{tail}".lower())


def is_age(words: Words, number: Number, unit: Unit) -> bool:
    """`36-летний водитель`, `в возрасте 36 лет`, `Петров, 36 лет,`; not `36-летний стаж`."""
    following = "".join(words.cut.texts[unit.last : unit.last + 1])
    if number.value > OLDEST or following.startswith(_TERMS) or following == "со":
        return False
    return (
        unit.kind == "age" or _has_age_cue(words.cut, number) or _is_enclosed(words, number, unit)
    )


def _has_age_cue(words: Cut, number: Number) -> bool:
    """`ему сейчас 36 лет`, `старше 36 лет`."""
    at = number.lead - 1
    while at >= 0 and words.texts[at] in _AGE_FILLERS:
        at -= 1
    return at >= 0 and words.texts[at] in _AGE_CUES


def _is_enclosed(words: Words, number: Number, unit: Unit) -> bool:
    """`Петров (36 лет)`, `Петрову 36 лет.` at the head of a sentence."""
    texts = words.cut.texts
    before = texts[number.lead - 1] if number.lead else ""
    after = "".join(texts[unit.last : unit.last + 1])
    return before in (",", "(") and after in (",", ")", ".")


def is_clock(words: Cut, number: Number, unit: Unit) -> bool:
    """`в 18 часов`, `с 8 часов утра`, and the minutes in `в 18 часов 30 минут`."""
    if words.texts[unit.first] in _MINUTES:
        return (
            number.first > 2
            and words.texts[number.first - 1] in _HOURS
            and _leads(words, number.first - 2)
        )
    if words.texts[unit.first] not in _HOURS or number.value > 24:
        return False
    is_of_day = words.texts[unit.last : unit.last + 1] in _DAY_PARTS
    return is_of_day or _leads(words, number.lead)


def _leads(words: Cut, at: int) -> bool:
    return at > 0 and words.texts[at - 1] in _CLOCK_LEADS
