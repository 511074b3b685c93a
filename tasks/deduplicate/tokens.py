"""Words of many texts at once, as arrays: what is compared when we look for copies.

Two spellings of one word are equal: case, ё and й without their marks (`ё` = `е`, composed or
not), Latin letters that look Cyrillic, soft hyphens and zero-width marks inside a word make no
difference. Offsets count characters of the text as it stands.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

UInt64s = NDArray[np.uint64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Keys = NDArray[np.uint16]
Characters = NDArray[np.uint32]

# Keys of characters that are no letter or digit: what parts words, what is passed over inside a
# word (`эконо<soft hyphen>мика`), and the marks that stand inside a number (`1,5`).
SEPARATOR, TRANSPARENT, DECIMAL_MARK = 0, 1, 2
TRANSPARENT_CHARS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# The last code point of the basic plane, no character; it stands for all beyond (emoji).
LAST_CODE = 0xFFFF
PAGE = 256
# Latin letters whose capitals look Cyrillic, as in `CCCP` typed with the wrong layout.
LATIN, LOOK_ALIKES = "abcehikmoptxy", "авсенікмортху"
CONTENT_LETTERS = 4
FIRST_CYRILLIC, LAST_CYRILLIC, FIRST_SMALL = ord("Ё"), ord("ё"), ord("а")
# Odd multipliers of the polynomial hash of a word, by the place of the character, and its seed.
PLACES = 64
MULTIPLIERS = np.random.default_rng(20260205).integers(1, 2**63, PLACES, np.uint64) * np.uint64(2)
MULTIPLIERS += np.uint64(1)
GOLDEN = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text or of a batch, in order.

    `hashes` are equal where the words are; `starts` and `stops` are offsets in the text. Words
    of content are Russian ones of four letters or more; the common ones of them have no capital.
    """

    hashes: UInt64s
    starts: Ints
    stops: Ints
    is_content: Bools
    is_common: Bools

    def __len__(self) -> int:
        """The number of words."""
        return len(self.hashes)

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """The offsets from the start of word `first` to the end of the word before `last`."""
        return int(self.starts[first]), int(self.stops[last - 1])

    def part(self, first: int, last: int) -> "Words":
        """Words `first` to `last` (exclusive)."""
        cut = slice(first, last)
        return Words(
            self.hashes[cut],
            self.starts[cut],
            self.stops[cut],
            self.is_content[cut],
            self.is_common[cut],
        )


@dataclass(frozen=True, slots=True)
class Batch:
    """The words of several texts: those of text `i` stand from `bounds[i]` to `bounds[i + 1]`."""

    words: Words
    bounds: Ints

    def __len__(self) -> int:
        """The number of texts."""
        return len(self.bounds) - 1

    def __getitem__(self, text_no: int) -> Words:
        """The words of one text."""
        return self.words.part(int(self.bounds[text_no]), int(self.bounds[text_no + 1]))

    def __iter__(self) -> Iterator[Words]:
        """The words of each text, in order."""
        return (self[text_no] for text_no in range(len(self)))

    @property
    def text_numbers(self) -> Ints:
        """The number of its text for each word."""
        return np.repeat(np.arange(len(self)), np.diff(self.bounds))


@dataclass(frozen=True, slots=True)
class WordedText:
    """A text with its words."""

    text: str
    words: Words

    def span(self, first: int, last: int) -> str:
        """The characters from word `first` to word `last` (exclusive); no word gives ""."""
        return self.text[slice(*self.words.chars(first, last))] if first < last else ""

    def paragraphs(self) -> list[tuple[int, int]]:
        """Words (first, last) of each paragraph that has any, in order."""
        ends = [match.end() for match in re.finditer(r"\n|$", self.text)]
        borders = [0, *self.words.starts.searchsorted(ends).tolist()]
        return [(first, last) for first, last in pairwise(borders) if first < last]


def words_of(text: str) -> Words:
    """The words of one text, in order."""
    return batch_words([text])[0]


def batch_words(texts: Sequence[str]) -> Batch:
    """The words of each text, in order. Each text's words depend on that text alone."""
    # A lone surrogate is no letter, so any replacement of one character serves.
    joined = ("\n".join(texts) + "\n").encode("utf-32-le", "surrogatepass")
    characters = np.frombuffer(joined, dtype=np.uint32)
    starts_of_texts = np.cumsum([0, *(len(text) + 1 for text in texts)])
    keys = _with_decimal_marks(_keys_of(characters))
    places = np.flatnonzero(keys > DECIMAL_MARK)
    first = _first_letters(keys, places)
    lengths = np.diff(np.append(first, len(places)))
    starts, stops = places[first], places[first + lengths - 1] + 1
    text_no = np.searchsorted(starts_of_texts, starts, side="right") - 1
    offsets = starts_of_texts[text_no]
    bounds = np.searchsorted(starts, starts_of_texts)
    hashes = _hashes(keys[places], first, lengths)
    letters = characters[starts]
    is_content = (letters >= FIRST_CYRILLIC) & (letters <= LAST_CYRILLIC)
    is_content &= lengths >= CONTENT_LETTERS
    is_common = is_content & (letters >= FIRST_SMALL)
    words = Words(hashes, starts - offsets, stops - offsets, is_content, is_common)
    return Batch(words, bounds)


def mixed(values: UInt64s) -> UInt64s:
    """The values scrambled one to one (the finalizer of SplitMix64), so that low bits are fair."""
    values = values ^ (values >> np.uint64(30))
    values = values * np.uint64(0xBF58476D1CE4E5B9)
    values ^= values >> np.uint64(27)
    values *= np.uint64(0x94D049BB133111EB)
    values ^= values >> np.uint64(31)
    return values


def _first_letters(keys: Keys, places: Ints) -> Ints:
    """Which of the letters begin a word: those with a separator since the letter before."""
    separators = np.cumsum(keys == SEPARATOR, dtype=np.int32)[places]
    is_first = np.ones(len(places), np.bool_)
    np.not_equal(separators[1:], separators[:-1], out=is_first[1:])
    return np.flatnonzero(is_first)


def _with_decimal_marks(keys: Keys) -> Keys:
    """The keys with `,` and `.` as part of the number between two digits, else as separators."""
    marks = np.flatnonzero(keys == DECIMAL_MARK)
    # The last character is a line break, so a mark has a right neighbour.
    inside = _is_digit(keys[marks - 1]) & _is_digit(keys[np.minimum(marks + 1, len(keys) - 1)])
    keys[marks] = np.where(inside & (marks > 0), ord("."), SEPARATOR)
    return keys


def _is_digit(keys: Keys) -> Bools:
    return (keys >= ord("0")) & (keys <= ord("9"))


def _hashes(keys: Keys, first: Ints, lengths: Ints) -> UInt64s:
    """A hash for each word from its letters' keys and their places."""
    if not len(first):
        return np.zeros(0, np.uint64)
    place = np.arange(len(keys), dtype=np.int32)
    place -= np.repeat(first.astype(np.int32), lengths)
    values = _values_of_keys()[keys]
    values *= MULTIPLIERS[place & (PLACES - 1)]
    return mixed(np.add.reduceat(values, first))


@cache
def _values_of_keys() -> UInt64s:
    return mixed(np.arange(LAST_CODE + 1, dtype=np.uint64) + GOLDEN)


def _keys_of(characters: Characters) -> Keys:
    """The keys of the characters, of which those beyond the basic plane are parts of no word."""
    codes = np.minimum(characters, LAST_CODE)
    keys = _keys()
    pages = np.flatnonzero(np.bincount(codes // PAGE, minlength=len(keys)))
    for page in pages.tolist():
        _fill(page)
    return keys.ravel()[codes]


@cache
def _keys() -> Keys:
    """The keys of the basic plane, a page of characters to a row; rows are filled when asked for.

    A text has characters of five pages, and all of them would take 70 ms.
    """
    return np.zeros(((LAST_CODE + 1) // PAGE, PAGE), np.uint16)


@cache
def _fill(page: int) -> None:
    first = page * PAGE
    _keys()[page] = [_key(chr(code)) for code in range(first, first + PAGE)]


def _key(character: str) -> int:
    """Letters and digits have one that can be compared, all others say how they part words."""
    code = ord(character)
    if character in ",.":
        return DECIMAL_MARK
    if code < LAST_CODE and character.isalnum():
        base = ord(_base_letter(character).translate(_look_alikes()))
        return base if base < LAST_CODE else code
    if unicodedata.combining(character) or character in TRANSPARENT_CHARS:
        return TRANSPARENT
    return SEPARATOR


@cache
def _look_alikes() -> dict[int, int]:
    return str.maketrans(LATIN, LOOK_ALIKES)


def _base_letter(character: str) -> str:
    """The letter without case and marks: `Ё` is `е`, `й` is `и`, a full-width `７` is `7`."""
    lowered = unicodedata.normalize("NFKD", character.lower())
    return unicodedata.normalize("NFKD", lowered[0].lower())[0]
