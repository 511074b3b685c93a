"""The words of dates, rules over them, and the day of publication they are read against."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from seeds import rows
from tasks.russian import edtf
from tasks.russian.shorthand import Entry, Lexicon, Words

DIGIT_KINDS = ("day_number", "year_number", "number", "decade_number", "full_date", "clock")
SEPARATOR = re.compile(r"[./-]")


@dataclass(frozen=True, slots=True)
class Publication:
    """What is known of the day an article came out: the day, or its year alone, or nothing."""

    day: date | None = None
    year: int | None = None

    @classmethod
    def on(cls, published: str | None) -> "Publication":
        """From EDTF; a month or a span gives its year, a masked year gives nothing."""
        limits = edtf.bounds(published) if published else None
        if limits is None:
            return cls()
        first, last = limits
        same_year = first.year if first.year == last.year else None
        return cls(first if first == last else None, same_year)

    def year_plus(self, years: int) -> int | None:
        """The year of publication, shifted."""
        return None if self.year is None else self.year + years

    def day_plus(self, days: int) -> str | None:
        """The day of publication, shifted."""
        try:
            return None if self.day is None else (self.day + timedelta(days)).isoformat()
        except OverflowError:
            return None

    def nearest_year(self, month: int, day: int = 15) -> int | None:
        """The year in which a month or day without a year lies nearest to publication."""
        if self.day is None or self.year is None:
            return self.year
        at = self.year + (self.day.month - 1) / 12 + self.day.day / 372
        place = (month - 1) / 12 + day / 372
        return min(
            (self.year, self.year - 1, self.year + 1), key=lambda year: abs(year + place - at)
        )


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of a phrase, None where nothing resolves it; whether it hangs on publication."""

    edtf: str | None
    is_relative: bool = False


def resolved(date: str | None) -> Dated:
    """A date that the day of publication gave, or would give if it were known."""
    return Dated(date, is_relative=True)


def _digits(word: str) -> Entry:
    """`14` may be a day, `2012` a year, `1990-х` a decade."""
    if not word.isdecimal():
        return _marked_digits(word)
    value = int(word) if len(word) < 5 else 0
    if len(word) <= 2 and 1 <= value <= 31:
        return "day_number", value
    return ("year_number" if 1000 <= value < 2200 else "number"), value


def _marked_digits(word: str) -> Entry:
    if ":" in word:
        return "clock", 0
    number, _, ending = word.partition("-")
    if ending and ending[0].isalpha():
        return _ordinal_digits(int(number) if len(number) < 5 else 0, ending)
    return ("full_date" if len(SEPARATOR.split(word)) == 3 else "number"), 0


def _ordinal_digits(value: int, ending: str) -> Entry:
    if ending in ("е", "х", "ми", "ые", "ых") and value % 10 == 0 and value:
        return "decade_number", value
    return _digits(str(value))


LEXICON = Lexicon(
    ((row["word"], row["kind"], int(row["value"] or 0)) for row in rows("words/date_words")),
    _digits,
    DIGIT_KINDS,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `start` to `stop` (exclusive) that a rule matched."""

    words: Words
    start: int
    stop: int

    def values(self, kind: str) -> list[int]:
        """The values of the phrase's words of one kind, in order."""
        sign, words = LEXICON.signs[kind], self.words
        return [
            int(words.values[i]) for i in range(self.start, self.stop) if words.signs[i] == sign
        ]

    def value(self, kind: str) -> int:
        """The value of the first word of that kind."""
        return self.values(kind)[0]

    def has(self, *kinds: str) -> bool:
        """Whether a word of one of the kinds stands in the phrase."""
        signs = self.words.signs[self.start : self.stop]
        return any(LEXICON.signs[kind] in signs for kind in kinds)

    def is_after(self, *kinds: str) -> bool:
        """Whether a word of one of the kinds stands right before."""
        before = self.words.signs[max(self.start - 1, 0) : self.start]
        return any(LEXICON.signs[kind] == before for kind in kinds)

    def text(self, kind: str) -> str:
        """The first word of that kind."""
        sign = LEXICON.signs[kind]
        return self.words.texts[self.words.signs.index(sign, self.start)]


Reader = Callable[[Phrase, Publication], Dated | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over kinds of words, and what reads its phrases."""

    name: str
    pattern: str
    read: Reader


def rule(pattern: str) -> Callable[[Reader], Rule]:
    """Make a rule of a reader: `@rule("day_number month")`."""
    return lambda read: Rule(read.__name__, pattern, read)


class Grammar:
    """Rules in order of precedence, each behind an optional lead (`в`, `до конца`, `утром`)."""

    def __init__(self, lead: str, rules: tuple[Rule, ...]) -> None:
        """Compile all rules into one expression with a group for each."""
        self._rules = rules
        choices = "|".join(f"({LEXICON.pattern(rule.pattern)})" for rule in rules)
        self._pattern = re.compile(f"{LEXICON.pattern(lead)}(?:{choices})")

    def read(self, words: Words, when: Publication) -> Iterator[tuple[Rule, Phrase, Dated]]:
        """Phrases that are dates, left to right and disjoint."""
        at = 0
        while found := self._pattern.search(words.signs, at):
            rule = self._rules[(found.lastindex or 1) - 1]
            phrase = Phrase(words, *found.span())
            dated = rule.read(phrase, when)
            at = found.start() + 1 if dated is None else found.end()
            if dated is not None:
                yield rule, phrase, dated
