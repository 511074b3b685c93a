"""A text as one sign per word, so that a pattern over kinds of words is a plain regular expression.

`в мае прошлого года` becomes the four signs of `in month last year_word`, and a pattern is written
with the same names. Words of no kind have the sign `_`. Signs stand in Unicode's private use area.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from operator import add

Entry = tuple[str, float]  # kind or sign, and value

_WORD = re.compile(
    r"[а-яa-z]\w*"
    r"|(?=[0-9])(?:"
    r"(?<![/\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w/-])"  # 2012-05-14
    r"|(?<![/\w.-])[0-9]{1,2}([./])[0-9]{1,2}\1[0-9]{4}(?![\w/])"  # 14.05.2012
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![\w:])"  # 18:30
    r"|[0-9]+-(?:[гм]о|о?го|[еймхяю]|о?му|[иоы]й|[ои]м|ми|ая|ую|ое|ые|ых)(?!\w)"  # 15-го, 1990-х
    r"|[0-9]+(?:[.,][0-9]+)*"
    r")|\n|[^\w\s]|[^\W\d]\w*"
)
_NAME = re.compile(r"[a-z_]+")
_GROUP = re.compile(r"\((?!\?)")
NOTHING = "_"  # the sign of a word of no kind


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut into words, numbers, marks and line breaks, lower-cased with `е` for `ё`."""

    text: str
    texts: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    numbers: tuple[int, ...]  # the indices of what begins with a digit


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, and one sign for the kind of each."""

    cut: Cut
    signs: str

    def without(self, spans: Iterable[tuple[int, int]]) -> "Words":
        """The words with those inside spans of characters made of no kind."""
        signs = list(self.signs)
        for start, stop in spans:
            first, last = (bisect_left(self.cut.starts, place) for place in (start, stop))
            signs[first:last] = NOTHING * (last - first)
        return Words(self.cut, "".join(signs))


class Lexicon:
    """Words by kind: listed ones from a table, what begins with a digit from a function."""

    def __init__(
        self,
        entries: Iterable[tuple[str, str, float]],
        digits: Callable[[str], Entry],
        digit_kinds: tuple[str, ...],
    ) -> None:
        """Take (word, kind, value) rows; `digit_kinds` are the kinds that `digits` answers."""
        rows = tuple(entries)
        kinds = sorted({*digit_kinds, *(kind for _, kind, _ in rows)})
        self.signs: Mapping[str, str] = {kind: chr(0xE000 + i) for i, kind in enumerate(kinds)}
        self._words: dict[str, str] = {word: self.signs[kind] for word, kind, _ in rows}
        self._values = {word: value for word, _, value in rows}
        self._digits = digits

    def pattern(self, source: str) -> str:
        """A regular expression over signs: `month (last|this) year_word` with each name its sign.

        Spaces are for the reader; groups do not capture.
        """
        signs = _NAME.sub(lambda name: self.signs[name[0]], source)
        return _GROUP.sub("(?:", signs.replace(" ", ""))

    def signs_of(self, kinds: str) -> frozenset[str]:
        """The signs of kinds named with spaces between."""
        return frozenset(self.signs[kind] for kind in kinds.split())

    def runs_with(self, kinds: str) -> re.Pattern[str]:
        """Matches the longest runs of known words that hold a word of one of the kinds.

        A run is entered at its start only, so that finding all of them takes linear time.
        """
        anchors = "".join(sorted(self.signs_of(kinds)))
        return re.compile(f"(?<![^{NOTHING}])[^{NOTHING}{anchors}]*+[{anchors}][^{NOTHING}]*+")

    def read(self, text: str) -> Words:
        """The words of a text with their signs. A number in a name (`Ту-154`) has no kind."""
        words = cut(text)
        signs = list(map(self._words.get, words.texts, repeat(NOTHING)))
        for i in words.numbers:
            if not (_is_hyphened(words, i) and signs[i - 2] == NOTHING):
                signs[i] = self.signs.get(self._digits(words.texts[i])[0], NOTHING)
        return Words(words, "".join(signs))

    def value(self, word: str) -> float:
        """The value of a word or number, 0 where it has none."""
        return self._values[word] if word in self._values else self._digits(word)[1]


@lru_cache(maxsize=2)  # the recognisers read one text in turn
def cut(text: str) -> Cut:
    """Cut a text."""
    found = [*_WORD.finditer(lower(text))]
    texts = tuple(map(re.Match.group, found))
    starts = tuple(map(re.Match.start, found))
    stops = tuple(map(add, starts, map(len, texts)))
    numbers = tuple([i for i, word in enumerate(texts) if "0" <= word < ":"])
    return Cut(text, texts, starts, stops, numbers)


def lower(text: str) -> str:
    """The text in lower case with `е` for `ё`, of the same length: `İ`, which would grow, stays."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("ё", "е")


def _is_hyphened(words: Cut, i: int) -> bool:
    """`Ту-154`, `Олимпиада-2014`: glued to a word with a hyphen."""
    if i < 2 or words.texts[i - 1] != "-" or not words.texts[i - 2][0].isalpha():
        return False
    return words.starts[i] == words.stops[i - 1] and words.starts[i - 1] == words.stops[i - 2]
