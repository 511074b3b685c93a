"""Names that began or went: a text with `Росгвардия` is younger than April 2016.

A name that is gone is still written of the past: only where no sentence with it names a year or a
former time does it say `not later`.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import seeds
from tasks.clean.known_names import Words, is_form, small, stem, words_of
from tasks.clean.limits import Limit

_PAST = re.compile(
    r"бывш|тогда|прежн|упраздн|ликвидирова|расформирова|переименова|(?:1[89]|20)\d\d"
)


@dataclass(frozen=True, slots=True)
class _Name:
    stems: tuple[str, ...]
    is_latin: bool
    first: date
    last: date


def name_limits(text: str) -> tuple[Limit, ...]:
    """The limits of the dated names that the text writes, in its order, one for each name."""
    words = words_of(text)
    found: dict[tuple[str, ...], Limit] = {}
    for at, name in _named(words):
        evidence = words.between(at, at + len(name.stems) - 1)
        known = found.get(name.stems)
        last = (
            date.max
            if is_past(words, at) or (known and known.spans[0][1] == date.max)
            else name.last
        )
        found[name.stems] = Limit(((name.first, last),), evidence)
    return tuple(found.values())


def is_past(words: Words, at: int) -> bool:
    """Whether the sentence of a word names a year or a former time."""
    return any(_PAST.match(words.low[i]) for i in words.sentence(at))


def _named(words: Words) -> Iterator[tuple[int, _Name]]:
    for at, low in enumerate(words.low):
        for name in _names().get(low[:3], ()):
            parts = words.low[at : at + len(name.stems)]
            if len(parts) == len(name.stems) and all(map(_is_same(name), parts, name.stems)):
                yield at, name


def _is_same(name: _Name) -> Callable[[str, str], bool]:
    return str.__eq__ if name.is_latin else is_form


@cache
def _names() -> dict[str, list[_Name]]:
    found: dict[str, list[_Name]] = defaultdict(list)
    for row in seeds.rows("reference/dated_names"):
        parts = row["name"].split()
        is_latin = row["name"].isascii() or parts[0].isupper()
        stems = tuple(small(part) if is_latin else stem(part) for part in parts if part != "—")
        last = date.fromisoformat(row["to"]) if row["to"] else date.max
        found[stems[0][:3]].append(_Name(stems, is_latin, date.fromisoformat(row["from"]), last))
    return found
