"""A text as one sign per word, so that a pattern over kinds of words is a plain regular expression.

`в мае прошлого года` becomes the four signs of `in month last year_word`, and a pattern is written
with the same names. Words of no kind have the sign `_`. Signs stand in Unicode's private use area.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

Entry = tuple[str, float]  # kind or sign, and value

_WORD = re.compile(
    r"[а-яa-z]\w*"
    r"|(?=\d)(?:"
    r"\d{4}-\d\d-\d\d(?![\w-])"  # 2012-05-14
    r"|\d{1,2}([./])\d{1,2}\1\d{4}(?!\w)"  # 14.05.2012
    r"|\d{1,2}:\d\d(?::\d\d)?(?![\w:])"  # 18:30
    r"|\d+-(?:[гм]о|о?го|[еймхяю]|о?му|[иоы]й|[ои]м|ми|ая|ую|ое|ые|ых)(?!\w)"  # 15-го, 1990-х
    r"|\d+(?:[.,]\d+)*"
    r")|\n|[^\w\s]|[^\W\d]\w*"
)
_NAME = re.compile(r"[a-z_]+")
_GROUP = re.compile(r"\((?!\?)")
_NOTHING = ("_", 0.0)


@dataclass(frozen=True, slots=True)
class Words:
    """Words and marks of a text, lower-cased with `е` for `ё`: offsets, signs and values."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    signs: str
    values: tuple[float, ...]

    def is_glued(self, index: int) -> bool:
        """Whether no space stands before the word."""
        return index > 0 and self.starts[index] == self.stops[index - 1]


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
        self._words = {word: (self.signs[kind], value) for word, kind, value in rows}
        self._digits = digits

    def pattern(self, source: str) -> str:
        """A regular expression over signs: `month (last|this) year_word` with each name its sign.

        Spaces are for the reader; groups do not capture.
        """
        signs = _NAME.sub(lambda name: self.signs[name[0]], source)
        return _GROUP.sub("(?:", signs.replace(" ", ""))

    def read(self, text: str) -> Words:
        """The words of a text with their signs. A number in a name (`Ту-154`) has no kind."""
        texts, starts, stops = _split(text)
        entries = [self._entry(word) for word in texts]
        for i in range(2, len(texts)):
            if texts[i][0].isdecimal() and _is_in_name(i, texts, starts, stops, entries):
                entries[i] = _NOTHING
        signs = "".join([sign for sign, _ in entries])
        return Words(texts, starts, stops, signs, tuple([value for _, value in entries]))

    def _entry(self, word: str) -> Entry:
        known = self._words.get(word)
        if known is not None:
            return known
        if not word[0].isdecimal():
            return _NOTHING
        kind, value = self._digits(word)
        return self.signs.get(kind, "_"), value


def lower(text: str) -> str:
    """The text in lower case with `е` for `ё`, of the same length: `İ`, which would grow, stays."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("ё", "е")


Cut = tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]  # words, starts, stops


@lru_cache(maxsize=2)
def _split(text: str) -> Cut:
    low = lower(text)
    spans = [found.span() for found in _WORD.finditer(low)]
    texts = tuple([low[start:stop] for start, stop in spans])
    return texts, tuple([start for start, _ in spans]), tuple([stop for _, stop in spans])


def _is_in_name(
    i: int,
    texts: tuple[str, ...],
    starts: tuple[int, ...],
    stops: tuple[int, ...],
    entries: list[Entry],
) -> bool:
    """`Ту-154`, `Олимпиада-2014`: glued with a hyphen to a word of no kind."""
    if texts[i - 1] != "-" or entries[i - 2] != _NOTHING or not texts[i - 2][0].isalpha():
        return False
    return starts[i] == stops[i - 1] and starts[i - 1] == stops[i - 2]
