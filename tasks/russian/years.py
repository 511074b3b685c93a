"""Rules for years, spans of years, decades and centuries."""

import re

from tasks.russian import edtf
from tasks.russian.date_grammar import LEXICON, Dated, Phrase, Rule, rule
from tasks.russian.days import YEAR, joined
from tasks.russian.morph import parses_of
from tasks.russian.publication import Publication

BARE_YEARS = range(1900, 2100)
FURTHER_YEAR = re.compile(LEXICON.pattern("(comma|and) year_number"))
YEARS_TO_COME = re.compile(LEXICON.pattern("((comma|and) year_number){1,5} years_word"))


@rule(f"year_number year_word? (dash|to|until|slash) {YEAR}")
def year_span(phrase: Phrase, _when: Publication) -> Dated | None:
    """`2012-2013 годы`, `с 2005 по 2010 год`, `2011/2012`."""
    first, last = phrase.values("year_number")
    return joined(edtf.year(first), edtf.year(last), is_relative=False) if first < last else None


@rule("year_number (dash|slash) (day_number|number) (years_word|year_word)?")
def short_year_span(phrase: Phrase, _when: Publication) -> Dated | None:
    """`2012-13 годы`, `в сезоне 2012/13`; no `1026—9963 года`."""
    first, short = phrase.value("year_number"), phrase.value("day_number", "number")
    last = first // 100 * 100 + short
    if short > 99 or not (
        phrase.has("years_word", "year_word") or (phrase.has("slash") and last == first + 1)
    ):
        return None
    return joined(edtf.year(first), edtf.year(last), is_relative=False) if first < last else None


@rule("year_number (year_word|years_word|year_short point?)")
def year(phrase: Phrase, _when: Publication) -> Dated | None:
    """`в 2012 году`, `2012 г.`."""
    return Dated(edtf.year(phrase.value("year_number")))


@rule("(cardinal? thousand cardinal{0,3} ordinal|cardinal ordinal|ordinal) year_word")
def year_in_words(phrase: Phrase, _when: Publication) -> Dated | None:
    """`две тысячи двенадцатого года`, `в девяносто восьмом году`; `второй год подряд` is none."""
    numbers = phrase.values("cardinal", "thousand", "ordinal")
    if 1000 in numbers:
        at = numbers.index(1000)
        return Dated(edtf.year(1000 * (sum(numbers[:at]) or 1) + sum(numbers[at + 1 :])))
    number = sum(numbers)
    if 30 <= number < 100:
        return Dated(edtf.year(1900 + number))
    return Dated(edtf.year(number)) if number == 2000 else None


@rule("year_number")
def bare_year(phrase: Phrase, _when: Publication) -> Dated | None:
    """`в 2012`, `(2012)`, `2008, 2011 и 2012 годов`: where it counts nothing (`в 2000 случаях`)."""
    year = phrase.value("year_number")
    return Dated(edtf.year(year)) if year in BARE_YEARS and _is_led(phrase, year) else None


def _is_led(phrase: Phrase, year: int) -> bool:
    signs = phrase.words.signs
    if YEARS_TO_COME.match(signs, phrase.stop):
        return True
    is_led = phrase.has("in", "from", "until", "by") or phrase.is_after("opening")
    if phrase.is_before("closing"):
        return is_led or phrase.is_after("dash", "point", "comma")
    return is_led and (_stands_alone(phrase) or (year % 50 > 0 and not _counts(phrase)))


def _stands_alone(phrase: Phrase) -> bool:
    """Whether a mark, a further year or the end of the text follows."""
    if FURTHER_YEAR.match(phrase.words.signs, phrase.stop):
        return True
    return not phrase.following()[:1].isalnum() and phrase.following() not in {"%", "$", "€", "£"}


def _counts(phrase: Phrase) -> bool:
    """`до 2015 рублей`: a noun or adjective follows in a case that a number governs."""
    if not phrase.following().isalpha():
        return True
    tag = parses_of(phrase.following())[0].tag
    return tag.POS in ("NOUN", "ADJF") and tag.case in ("gent", "loct") and "Name" not in tag


@rule(
    "((number|day_number|decade_number) years_word? dash)? decade_number years_word?"
    "|ordinal years_word"
)
def decade(phrase: Phrase, _when: Publication) -> Dated | None:
    """`90-е годы`, `в начале 1990-х`, `60-70-е годы`, `в девяностых годах`, `нулевые годы`."""
    starts = phrase.values("number", "day_number", "decade_number", "ordinal")
    if any(start % 10 or start < 10 or 100 <= start < 1000 for start in starts):
        return None
    first, last = (start if start >= 1000 else 1900 + start for start in (starts[0], starts[-1]))
    return joined(edtf.decade(first), edtf.decade(last), is_relative=False)


@rule("(roman dash)? (roman|ordinal|day_number|cardinal ordinal) century")
def century(phrase: Phrase, _when: Publication) -> Dated | None:
    """`в XX веке`, `двадцать первый век`, `19 века`, `XIX-XX веков`."""
    romans = phrase.values("roman")
    last = romans[-1] if romans else sum(phrase.values("day_number", "cardinal", "ordinal"))
    first = romans[0] if romans else last
    if not first <= last <= 21:
        return None
    return joined(edtf.century(first), edtf.century(last), is_relative=False)


RULES: tuple[Rule, ...] = (
    decade,
    century,
    year_span,
    short_year_span,
    year,
    year_in_words,
    bare_year,
)
