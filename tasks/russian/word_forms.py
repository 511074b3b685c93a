"""One word of a noun phrase in the form that its head asks for."""

import re
from functools import lru_cache

from pymorphy3.analyzer import Parse

from tasks.russian.morph import CASES, MEMO, agreement, parses_of
from tasks.russian.spelling import common_prefix, in_letters_of
from tasks.russian.tags import Tag

# `МИДа`, `БЕЛАЗом`, `ТАССу`: an ending in small letters after capitals.
DECLINED_ACRONYM = re.compile("([А-ЯЁ]{2,})-?(?:а|у|ом|е|ы|ов|ам|ами|ах|и|ей|ём|ем)")
RUSSIAN = re.compile("[А-ЯЁа-яё]")
MAX_ACRONYM = 5
NUMBER = frozenset({"sing", "plur"})


@lru_cache(maxsize=MEMO)
def word_form(word: str, tag: Tag, wanted: tuple[str, ...], gender: tuple[str, ...]) -> str:
    """The form of `word`, read as `tag`, that has the wanted grammemes; else the word itself.

    The number stays unless it is among those wanted; so does the gender where `gender` has no form.
    """
    if acronym := DECLINED_ACRONYM.fullmatch(word):
        return acronym[1]
    if word[0].isdigit() and "-" in word:  # `70-летнему`
        age, _, rest = word.partition("-")
        return f"{age}-{word_form(rest, tag, wanted, gender)}"
    if not RUSSIAN.match(word) or _is_acronym(word):
        return word
    cases = CASES.get(tag.case, ())
    readings = [each for each in parses_of(word.lower()) if each.tag.case in cases]
    if not readings:
        return word
    best = max(readings, key=lambda each: agreement(each.tag, tag))
    kept = {best.tag.number} - {None} if NUMBER.isdisjoint(wanted) else set()
    form = _inflect(best, {*wanted, *kept, *gender}) or _inflect(best, {*wanted, *kept})
    return in_letters_of(word, form) if form else word


def _is_acronym(word: str) -> bool:
    """`СНГ`, `РУСАДА`, but not `КАЗАХСТАНА` of a headline."""
    return word.isupper() and (len(word) <= MAX_ACRONYM or not is_known(word.lower()))


@lru_cache(maxsize=MEMO)
def is_known(word: str) -> bool:
    """Whether the dictionary holds the word, given in small letters, in any reading."""
    return any(each.is_known for each in parses_of(word))


@lru_cache(maxsize=MEMO)
def may_be_neuter(word: str) -> bool:
    """Whether a reading of the word, given in small letters, is neuter."""
    return any(each.tag.gender == "neut" for each in parses_of(word))


def _inflect(reading: Parse, wanted: set[str]) -> str:
    """The form with the wanted grammemes and otherwise the same; of equals the one most like it.

    pymorphy's own choice makes `Высочайший` of `Высшего`.
    """
    target = reading.tag.updated_grammemes(wanted)
    forms = [form for form in reading.lexeme if wanted <= form.tag.grammemes]
    if not forms:
        return ""
    best = max(forms, key=lambda form: _likeness(reading, form, target))
    return str(best.word)


def _likeness(reading: Parse, form: Parse, target: set[str]) -> tuple[float, int]:
    differing = len(target ^ form.tag.grammemes)
    return -differing, common_prefix(reading.word, form.word)
