"""The words of dates by kind, and grammars of rules over them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from seeds import rows
from tasks.russian.publication import Publication
from tasks.russian.shorthand import Entry, Lexicon, Words

DIGIT_KINDS = ("day_number", "year_number", "number", "decade_number", "full_date", "clock")
SEPARATOR = re.compile(r"[./-]")
# `14.05.2012`, `14.05.12`, `2012-05-14`; `309762.9.24` is none
FULL_DATE = re.compile(r"\d\d?[./-]\d\d?[./-](\d\d){1,2}|\d{4}[./-]\d\d?[./-]\d\d")
QUOTES = frozenset('«»"“”„')


def read_digits(word: str) -> Entry:
    """Kind and value of digits: `14` may be a day, `2012` a year, `1990-х` a decade."""
    if not word.isdecimal():
        return _read_marked_digits(word)
    value = int(word) if len(word) < 5 else 0
    if len(word) <= 2 and 1 <= value <= 31:
        return "day_number", value
    return ("year_number" if 1000 <= value < 2200 else "number"), value


def _read_marked_digits(word: str) -> Entry:
    if ":" in word:
        return "clock", 0
    number, _, ending = word.partition("-")
    if ending and ending[0].isalpha():
        return _read_ordinal(int(number) if len(number) < 5 else 0, ending)
    return ("full_date" if FULL_DATE.fullmatch(word) else "number"), 0


def _read_ordinal(value: int, ending: str) -> Entry:
    if ending in ("е", "х", "ми", "ые", "ых") and value % 10 == 0 and value:
        return "decade_number", value
    return read_digits(str(value))


LEXICON = Lexicon(
    ((row["word"], row["kind"], int(row["value"] or 0)) for row in rows("words/date_words")),
    read_digits,
    DIGIT_KINDS,
)


# Every date has a word of one of these kinds.
RUNS = LEXICON.runs_with(
    "century day_word decade_number deictic eve full_date half_year last_year month "
    "month_adjective month_word quarter season time_word week weekday weekend year_number "
    "year_word years_word"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `start` to `stop` (exclusive) that a rule matched."""

    words: Words
    start: int
    stop: int

    def values(self, *kinds: str) -> list[int]:
        """The values of the phrase's words of the given kinds, in order."""
        signs, texts = self.words.signs, self.words.cut.texts
        wanted = [LEXICON.signs[kind] for kind in kinds]
        places = range(self.start, self.stop)
        return [int(LEXICON.value(texts[i])) for i in places if signs[i] in wanted]

    def value(self, *kinds: str) -> int:
        """The value of the first word of those kinds."""
        return self.values(*kinds)[0]

    def has(self, *kinds: str) -> bool:
        """Whether a word of one of the kinds stands in the phrase."""
        signs = self.words.signs[self.start : self.stop]
        return any(LEXICON.signs[kind] in signs for kind in kinds)

    def is_after(self, *kinds: str) -> bool:
        """Whether a word of one of the kinds stands right before."""
        before = self.words.signs[max(self.start - 1, 0) : self.start]
        return any(LEXICON.signs[kind] == before for kind in kinds)

    def is_before(self, *kinds: str) -> bool:
        """Whether a word of one of the kinds stands right after."""
        after = self.words.signs[self.stop : self.stop + 1]
        return any(LEXICON.signs[kind] == after for kind in kinds)

    def text(self, kind: str) -> str:
        """The first word of that kind."""
        return self.words.cut.texts[self.words.signs.index(LEXICON.signs[kind], self.start)]

    def is_capitalised(self) -> bool:
        """Whether the last word of the phrase begins with a capital letter."""
        return self.words.cut.text[self.words.cut.starts[self.stop - 1]].isupper()

    def is_second_in_quotes(self) -> bool:
        """Whether the phrase ends a quoted name of two words (`«Россия сегодня»`)."""
        texts = self.words.cut.texts
        return self.following() in QUOTES and self.start > 1 and texts[self.start - 2] in QUOTES

    def following(self) -> str:
        """The word after the phrase, empty at the end of the text."""
        return "".join(self.words.cut.texts[self.stop : self.stop + 1])


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of a phrase, None where nothing resolves it.

    `is_relative`: it hangs on publication, or on the date before it in the text, from which
    `follow` then makes it.
    """

    edtf: str | None
    is_relative: bool = False
    follow: Callable[[str], str | None] | None = None


def resolved(date: str | None) -> Dated:
    """A date that the day of publication gave, or would give if it were known."""
    return Dated(date, is_relative=True)


Reader = Callable[[Phrase, Publication], Dated | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over kinds of words, and what reads its phrases: None where one is no date."""

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
        for run in RUNS.finditer(words.signs):
            yield from self._read_run(words, when, *run.span())

    def _read_run(
        self, words: Words, when: Publication, at: int, stop: int
    ) -> Iterator[tuple[Rule, Phrase, Dated]]:
        while found := self._pattern.search(words.signs, at, stop):
            rule = self._rules[(found.lastindex or 1) - 1]
            phrase = Phrase(words, *found.span())
            dated = rule.read(phrase, when)
            at = found.start() + 1 if dated is None else found.end()
            if dated is not None:
                yield rule, phrase, dated
