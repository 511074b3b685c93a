"""Names of a table in the words of a text, in any case: `Дмитрия Медведева`, `Д.А.Медведеву`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import seeds
from tasks.russian.shorthand import lower

# `Медведев-ыми`
MOST_ENDING = 3
# `Буш-ем`, `глав-ою`: short stems take no longer ending, else `главный` were a form of `глава`.
SHORT = 4
MOST_SHORT_ENDING = 2
# Surnames so short are only sure behind their first name: `Джон Ки`, `Ли Цян`.
SHORTEST = 2
# Letters by which most words are told from names.
HEAD = 3
# `Александр` and `Алексей` differ in the sixth letter.
FIRST_NAME = 6

BREAKS = frozenset(".!?…;:()\n,—–")
_SENTENCE_ENDS = frozenset(".!?…\n")
_TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[.!?…;:(),—–\n]")
_ENDING = re.compile(r"(?:ий|ый|ой|[аейьояиу])$")
_PARTICLES = frozenset({"де", "да", "ди", "дель", "ван", "фон", "аль", "эль", "бен", "ибн", "цу"})
_PATRONYMIC = re.compile(r"\w+(?:вич|вн|ич)\w{0,3}")


@dataclass(frozen=True, slots=True)
class Words:
    """The words and breaks of a text, as written and in small letters with `е` for `ё`."""

    text: str
    texts: tuple[str, ...]
    low: tuple[str, ...]
    starts: tuple[int, ...]

    def sentence(self, at: int) -> range:
        """The indices of the sentence around a word; an initial's full stop ends none."""
        start = at
        while start > 0 and not self._ends(start - 1):
            start -= 1
        stop = at
        while stop < len(self.texts) and not self._ends(stop):
            stop += 1
        return range(start, stop)

    def between(self, start: int, last: int) -> str:
        """The words from `start` to `last` as they stand in the text."""
        return self.text[self.starts[start] : self.starts[last] + len(self.texts[last])]

    def _ends(self, at: int) -> bool:
        if self.texts[at] not in _SENTENCE_ENDS:
            return False
        return not (self.texts[at] == "." and at > 0 and is_initial(self.texts[at - 1]))


@lru_cache(maxsize=4)  # the clues read one text and its lead in turn
def words_of(text: str) -> Words:
    """Cut a text into words and breaks."""
    found = list(_TOKEN.finditer(text))
    low = lower(text)
    return Words(
        text,
        tuple([match[0] for match in found]),
        tuple([low[match.start() : match.end()] for match in found]),
        tuple([match.start() for match in found]),
    )


def small(word: str) -> str:
    """A word in small letters with `е` for `ё`."""
    return word.lower().replace("ё", "е")


def stem(word: str) -> str:
    """`Отунбаева` → `отунбаев`, `Зеленский` → `зеленск`: what its cases share."""
    low = small(word)
    return _ENDING.sub("", low) if len(low) > SHORT - 1 else low


def is_form(low: str, stem_: str) -> bool:
    """Whether a word in small letters may be a case of a word with that stem."""
    most = MOST_ENDING if len(stem_) > SHORT else MOST_SHORT_ENDING
    return low.startswith(stem_) and len(low) - len(stem_) <= most


def is_initial(word: str) -> bool:
    """Whether a word is one capital letter."""
    return len(word) == 1 and word.isupper()


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text: the index of its last word, and whether its first name stands there.

    `is_nominative` where that first name does, in the nominative.
    """

    name: str
    at: int
    is_full: bool
    is_nominative: bool


class Names:
    """Names by the stems of their last words."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take full names: `Ким Чен Ын`, `Владимир Путин`, `Нарухито`."""
        self._by_stem: dict[str, list[str]] = defaultdict(list)
        for name in sorted(set(names)):
            self._by_stem[stem(name.split()[-1])].append(name)
        self._heads = frozenset(own[:HEAD] for own in self._by_stem)

    def find(self, words: Words) -> Iterator[Found]:
        """The names of a text in order. A surname behind another's first name is not found."""
        for at, word in enumerate(words.texts):
            if word[0].isupper() and self._may_be(words.low[at]):
                for name in self._candidates(words.low[at]):
                    is_full = _is_full(words, at, name)
                    is_sure = is_full is None and len(stem(name.split()[-1])) > SHORTEST
                    if is_full or is_sure:
                        is_nominative = small(name).split()[:-1][-1:] == [words.low[at - 1]]
                        yield Found(name, at, bool(is_full), bool(is_full) and is_nominative)

    def _may_be(self, low: str) -> bool:
        """Whether some name's last word begins so: spares looking for most words."""
        return low[:HEAD] in self._heads or low[: HEAD - 1] in self._heads

    def _candidates(self, low: str) -> Iterator[str]:
        for ending in range(min(MOST_ENDING, len(low) - 1) + 1):
            own = low[: len(low) - ending]
            if own in self._by_stem and (len(own) > SHORT or ending <= MOST_SHORT_ENDING):
                yield from self._by_stem[own]


def _is_full(words: Words, at: int, name: str) -> bool | None:
    """Whether the name's word before its last stands there; None where no first name does."""
    parts = name.split()
    if len(parts) == 1:
        return True
    before = at - 1
    if before >= 0 and _is_patronymic(words, before):
        before -= 1
    if before < 0 or words.texts[before] == "\n":
        return None
    if words.texts[before] == ".":
        return _has_initial(words, before, parts[0])
    if is_first_name(words.low[before], parts[-2]):
        return True
    return None if _is_no_name(words, before) else False


def _is_patronymic(words: Words, at: int) -> bool:
    return words.texts[at][0].isupper() and bool(_PATRONYMIC.fullmatch(words.low[at]))


def _has_initial(words: Words, before: int, first_name: str) -> bool | None:
    """Whether `Д.` or `Д.А.` before a surname is that of a first name."""
    initials = [words.texts[i] for i in (before - 1, before - 3) if i >= 0]
    found = [word for word in initials if is_initial(word)]
    return first_name[0] in found if found else None


def is_first_name(low: str, name: str) -> bool:
    """Whether a word may be a case of a first name: `Павла` of `Павел`, `Петра` of `Пётр`."""
    own = stem(name)[:FIRST_NAME] if len(name) >= FIRST_NAME else small(name)[:3]
    return low.startswith(own)


def _is_no_name(words: Words, at: int) -> bool:
    """Whether the word before a surname is none of its names: `США`, `России`, `президент`."""
    word = words.texts[at]
    return (
        not word[0].isalpha()
        or (word[0].islower() and words.low[at] not in _PARTICLES)
        or word.isupper()
        or is_place(words.low[at])
        or (at > 0 and words.texts[at - 1] in _SENTENCE_ENDS)
    )


def is_place(low: str) -> bool:
    """Whether a word in small letters may be a case of the name of a place."""
    return any(low[:length] in _places() for length in range(SHORT, len(low) + 1))


@cache
def _places() -> frozenset[str]:
    """Stems of words that name places: `росси`, `герман`, `федераци`."""
    names = {
        *seeds.column("reference/demonyms", "word"),
        *seeds.column("reference/places", "name"),
        *seeds.column("reference/countries", "name"),
    }
    stems = {stem(word) for name in names for word in name.split() if len(word) > SHORT}
    return frozenset(found for found in stems if len(found) >= SHORT)
