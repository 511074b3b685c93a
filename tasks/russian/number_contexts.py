"""Words around a number that make it no amount: a label, a list, a name, an age, a time of day."""

from seeds import column
from tasks.russian.numbers import Number
from tasks.russian.shorthand import Cut, Words

OLDEST = 120  # years of age
_LABELS = column("words/number_labels", "word")
_AGE_CUES = column("words/age_cues", "word")
_CLOCK_LEADS = frozenset(("в", "во", "к", "ко", "после"))
_HOURS = frozenset(("час", "часов", "часа"))
_ADDRESS_MARKS = frozenset("./=&?_#@\\")
_CLOSING_QUOTES = frozenset('»"”')


def is_labelled(words: Cut, number: Number) -> bool:
    """`статья 228`, `№ 5`, `д. 12`: the number names what stands before it."""
    at = number.first - 1
    if at > 0 and words.texts[at] == ".":
        at -= 1
    return at >= 0 and words.texts[at] in _LABELS


def is_list_item(words: Cut, number: Number) -> bool:
    """`1. Первое`, `2) второе`: at the head of a line or behind the item before."""
    before = words.texts[number.first - 1] if number.first else "\n"
    return before in "\n.;)" and words.texts[number.last : number.last + 1] in ((".",), (")",))


def is_in_address(words: Cut, number: Number) -> bool:
    """`example.org/12345`, `2х2`: glued to marks or letters."""
    at = number.first
    if at > 1 and words.texts[at - 1] in _ADDRESS_MARKS:
        return (
            words.starts[at] == words.stops[at - 1] and words.starts[at - 1] == words.stops[at - 2]
        )
    return _is_glued_to_letters(words, number.last)


def _is_glued_to_letters(words: Cut, last: int) -> bool:
    if last >= len(words.texts) or words.starts[last] > words.stops[last - 1]:
        return False
    follows_hyphen = words.texts[last] == "-" and last + 1 < len(words.texts)
    letters = words.texts[last + 1] if follows_hyphen else words.texts[last]
    return letters[0].isalpha() and words.texts[last - 1][-1].isdecimal()


def is_in_name(words: Cut, number: Number) -> bool:
    """`Windows 10`, `«Матч 2»`: behind a Latin word or at the end of a quoted name."""
    before = words.texts[number.first - 1] if number.first else ""
    after = words.texts[number.last] if number.last < len(words.texts) else ""
    return (before.isascii() and before.isalpha()) or after in _CLOSING_QUOTES


def is_alone_in_line(words: Words, start: int, stop: int) -> bool:
    """A ticker (`$ 498.51`), a temperature or a counter: no other word stands in the line."""
    text = words.cut.text
    head = text[max(text.rfind("\n", 0, start) + 1, start - 20) : start]
    line_stop = text.find("\n", stop, stop + 20)
    tail = text[stop : line_stop if line_stop >= 0 else stop + 20]
    return not any(char.isalpha() for char in head + tail)


def is_age(words: Cut, number: Number, unit_last: int) -> bool:
    """`в возрасте 36 лет`, `Петров, 36 лет,`, `ему исполнилось 50 лет`."""
    if number.value > OLDEST:
        return False
    before = words.texts[max(number.lead - 2, 0) : number.lead]
    if any(word in _AGE_CUES for word in before):
        return True
    after = words.texts[unit_last : unit_last + 1]
    return before[-1:] in ((",",), ("(",)) and after in ((",",), (")",))


def is_clock(words: Cut, number: Number, unit_first: int) -> bool:
    """`в 18 часов`, `к 5 часам`."""
    is_led = number.lead > 0 and words.texts[number.lead - 1] in _CLOCK_LEADS
    return is_led and number.value <= 24 and words.texts[unit_first] in _HOURS
