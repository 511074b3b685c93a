"""The noun that a number counts."""

from pymorphy3.analyzer import Parse

from seeds import column
from tasks.russian.morph import parses_of
from tasks.russian.shorthand import Cut

ATTRIBUTES = 4  # words between a number and what it counts: `14 крупных частных банков`
_POSSESSIVES = (("его",), ("ее",), ("их",))
_PEOPLE = column("words/people", "word")
# Animals, companies and machines that the dictionary has for animate.
_NOT_PEOPLE = column("words/not_people", "lemma")
_JOINTS = (("и",), ("или",), (",",))


def counted_noun(words: Cut, at: int, *, is_plural: bool) -> tuple[int, int] | None:
    """The words from `at` to a noun with its attributes; None where no noun is counted there.

    `is_plural`: the number asks for a plural, so that in `к миллиарду торговли` nothing is counted.
    """
    last = _behind_hyphen(words, _end_of_attributes(words, at))
    parses = _parses_at(words, last)
    if parses and parses[0].tag.POS == "NOUN":
        agrees = not is_plural or any(map(_is_counted_plural, parses))
        return (at, last + 1) if agrees else None
    people = [place for place in range(at, last) if words.texts[place] in _PEOPLE]
    if people:
        return at, people[-1] + 1  # трое неизвестных раненых
    return (at, last) if _may_be_noun(words, last - 1) and last > at else None  # восемь сборных


def are_people(word: str) -> bool:
    """Whether a counted noun, in small letters, is of people."""
    return word in _PEOPLE or (word.isalpha() and is_human(word))


def is_human(word: str) -> bool:
    """Whether the likeliest noun is animate: `гимнастов`, `свидетелей`; not `коров`."""
    nouns = [p for p in parses_of(word) if p.tag.POS == "NOUN" and "Surn" not in p.tag]
    return bool(nouns) and "anim" in nouns[0].tag and nouns[0].normal_form not in _NOT_PEOPLE


def _end_of_attributes(words: Cut, at: int) -> int:
    """Behind `крупных частных | банков`, `действующих и отставных | агентов`."""
    place = at
    while place < at + ATTRIBUTES:
        if _is_compound(words, place):  # нью-йоркских
            place += 2
        is_joint = place > at and words.texts[place : place + 1] in _JOINTS
        leads = is_joint or _is_adverb(words, place)  # агрессивно настроенных
        if not _is_attribute(words, place) and not (leads and _is_attribute(words, place + 1)):
            return place
        place += 1
    return place


def _is_compound(words: Cut, place: int) -> bool:
    """`нью|-йоркских`, `научно|-исследовательских`: the first part of one adjective."""
    is_glued = words.texts[place + 1 : place + 2] == ("-",) and (
        words.stops[place : place + 2] == words.starts[place + 1 : place + 3]
    )
    return is_glued and _is_attribute(words, place + 2)


def _is_attribute(words: Cut, place: int) -> bool:
    parses = _parses_at(words, place)
    is_adjective = bool(parses) and parses[0].tag.POS in ("ADJF", "PRTF")
    return is_adjective or words.texts[place : place + 1] in _POSSESSIVES


def _behind_hyphen(words: Cut, at: int) -> int:
    """The place of the noun that tells the case: `интернет-|ресурсов`, but `|мусульман-уйгуров`."""
    is_hyphened = words.texts[at + 1 : at + 2] == ("-",) and words.stops[at] == words.starts[at + 1]
    if not is_hyphened or any(map(_is_counted_plural, _parses_at(words, at))):
        return at
    nouns = (p for p in _parses_at(words, at + 2) if p.tag.POS == "NOUN")
    return at + 2 if any(map(_is_counted_plural, nouns)) else at


def _may_be_noun(words: Cut, place: int) -> bool:
    """An adjective that the dictionary has for a noun of things too: `сборных`, `гостиных`."""
    nouns = (p for p in _parses_at(words, place) if p.tag.POS == "NOUN")
    follower = "".join(words.texts[place + 1 : place + 2])
    is_thing = any(_is_counted_plural(p) and "inan" in p.tag for p in nouns)
    return is_thing and follower != ","


def _is_adverb(words: Cut, place: int) -> bool:
    parses = _parses_at(words, place)
    return bool(parses) and parses[0].tag.POS == "ADVB"


def _parses_at(words: Cut, place: int) -> tuple[Parse, ...]:
    word = "".join(words.texts[place : place + 1])
    return parses_of(word) if word.isalpha() else ()


def _is_counted_plural(parse: Parse) -> bool:
    return "plur" in parse.tag and parse.tag.case not in ("nomn", "accs")
