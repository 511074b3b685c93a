"""The noun that a number counts."""

from pymorphy3.analyzer import Parse

from seeds import column
from tasks.russian.morph import parses_of
from tasks.russian.shorthand import Cut

ATTRIBUTES = 3  # words between a number and what it counts: `14 крупных частных банков`
_PEOPLE = column("words/people", "word")


def counted_noun(words: Cut, at: int, *, is_plural: bool) -> tuple[int, int] | None:
    """The words from `at` to a noun with its attributes; None where no noun is counted there.

    `is_plural`: the number asks for a plural, so that in `к миллиарду торговли` nothing is counted.
    """
    for place in range(at, min(at + ATTRIBUTES + 1, len(words.texts))):
        if not words.texts[place].isalpha():
            return None
        parses = parses_of(words.texts[place])
        part = parses[0].tag.POS
        if part == "NOUN":
            agrees = not is_plural or any(map(_is_counted_plural, parses))
            return (at, place + 1) if agrees else None
        if part not in ("ADJF", "PRTF"):
            return None
    return None


def _is_counted_plural(parse: Parse) -> bool:
    return "plur" in parse.tag and parse.tag.case not in ("nomn", "accs")


def are_people(words: Cut, first: int, last: int) -> bool:
    """Whether the noun at the end of words `first` to `last`, or an attribute, is of people."""
    return any(word in _PEOPLE for word in words.texts[first:last])
