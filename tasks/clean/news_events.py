"""Events that all the world heard of: Snowden in the transit zone is news of July 2013.

An event is known by beginnings of words that stand in one sentence. News speaks of it from its day
on, and of some only for some months without naming the year.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import seeds
from tasks.clean.dated_names import is_past
from tasks.clean.known_names import Words, small, words_of
from tasks.clean.limits import Limit

# Letters by which most words are told from those of events.
HEAD = 3


@dataclass(frozen=True, slots=True)
class _Event:
    """The beginnings of a word each that must stand in a sentence, the rarest first."""

    stems: tuple[tuple[str, ...], ...]
    first: date
    last: date


def event_limits(text: str) -> tuple[Limit, ...]:
    """The limits of the known events that a text speaks of, in its order.

    A sentence that names a year or a former time only says `not before`.
    """
    return tuple(_limits(words_of(text)))


def _limits(words: Words) -> Iterator[Limit]:
    for at, low in enumerate(words.low):
        for event in _events().get(low[:HEAD], ()):
            if low.startswith(event.stems[0]):
                places = [_place(words, at, stem) for stem in event.stems]
                told = [place for place in places if place is not None]
                if len(told) == len(places):
                    last = date.max if is_past(words, at) else event.last
                    yield Limit(((event.first, last),), words.between(min(told), max(told)))


def _place(words: Words, at: int, stem: tuple[str, ...]) -> int | None:
    """Where in the sentence of a word one begins so."""
    return next((i for i in words.sentence(at) if words.low[i].startswith(stem)), None)


@cache
def _events() -> dict[str, list[_Event]]:
    """The events by the first letters of their first word."""
    found: dict[str, list[_Event]] = defaultdict(list)
    for row in seeds.rows("reference/news_events"):
        stems = tuple(tuple(small(word).split("|")) for word in row["words"].split())
        last = date.fromisoformat(row["to"]) if row["to"] else date.max
        event = _Event(stems, date.fromisoformat(row["from"]), last)
        for head in {stem[:HEAD] for stem in stems[0]}:
            found[head].append(event)
    return found
