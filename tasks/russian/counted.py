"""The noun that a number counts."""

from pymorphy3.analyzer import Parse

from seeds import column
from tasks.russian.morph import parses_of
from tasks.russian.shorthand import Cut

ATTRIBUTES = 3  # words between a number and what it counts: `14 крупных частных банков`
_POSSESSIVES = (("его",), ("ее",), ("их",))
_PEOPLE = column("words/people", "word")


def counted_noun(words: Cut, at: int, *, is_plural: bool) -> tuple[int, int] | None:
    """The words from `at` to a noun with its attributes; None where no noun is counted there.

    `is_plural`: the number asks for a plural, so that in `к миллиарду торговли` nothing is counted.
    """
    last = _end_of_attributes(words, at)
    parses = _parses_at(words, last)
    if parses and parses[0].tag.POS == "NOUN":
        agrees = not is_plural or any(map(_is_counted_plural, parses))
        return (at, last + 1) if agrees else None
    people = [place for place in range(at, last) if words.texts[place] in _PEOPLE]
    return (at, people[-1] + 1) if people else None  # трое неизвестных раненых


def are_people(words: Cut, last: int) -> bool:
    """Whether a counted noun that ends before word `last` is of people."""
    return words.texts[last - 1] in _PEOPLE


def _end_of_attributes(words: Cut, at: int) -> int:
    for place in range(at, at + ATTRIBUTES):
        parses = _parses_at(words, place)
        is_attribute = bool(parses) and parses[0].tag.POS in ("ADJF", "PRTF")
        if not is_attribute and words.texts[place : place + 1] not in _POSSESSIVES:
            return place
    return at + ATTRIBUTES


def _parses_at(words: Cut, place: int) -> tuple[Parse, ...]:
    word = "".join(words.texts[place : place + 1])
    return parses_of(word) if word.isalpha() else ()


def _is_counted_plural(parse: Parse) -> bool:
    return "plur" in parse.tag and parse.tag.case not in ("nomn", "accs")
