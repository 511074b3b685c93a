"""Events that all the world heard of: Snowden in the transit zone is news of July 2013.

An event is known by beginnings of words that stand in one sentence. News speaks of it from its day
on, and of some only for some months without naming the year. Of most events that is so where they
are the news itself (`reference/lead_events`): in the lead, and not of a court or a memorial.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

import seeds
from tasks.clean.dated_names import is_past
from tasks.clean.known_names import Words, small, words_of
from tasks.clean.limits import Limit, Span

# Letters by which most words are told from those of events.
HEAD = 3
# The headline and the first sentences.
LEAD_CHARS = 300
_YEARS = frozenset({"год", "года", "лет", "месяца", "месяцев"})
# Most news of an event are of its first weeks, unless it stays in the news for years.
FIRST_WEEKS = timedelta(30)
BRIEF = timedelta(200)
# `годовщина взрыва`: years after
_AFTERMATH = re.compile(
    r"годовщин|летие|летию|спустя|памят|мемориал|прошл|амнист|помилов|реабилит|экранизац|фильм|книг"
    r"|сериал|спектакл|выставк|юбиле|напомн|освобо|отпусти|отпущ|отмени|отмене|пересмотр|обжал|выплат"
)
# `суд по делу о пожаре` is long after it, unless the court is the event: `предстал перед судом`
_COURT = re.compile(r"суд(?!н|ьб|орог)|приговор|осужд|осуди|присяжн|апелляц")
_OF_COURT = re.compile(rf"{_COURT.pattern}|предста|процесс|вердикт|обвин|арест")
_YEARS = frozenset({"год", "года", "лет", "месяца", "месяцев"})


@dataclass(frozen=True, slots=True)
class _Event:
    """The beginnings of a word each that must stand in a sentence, the rarest first."""

    stems: tuple[tuple[str, ...], ...]
    spans: tuple[Span, ...]
    is_of_lead: bool


def event_limits(text: str, *, is_likely: bool = False) -> tuple[Limit, ...]:
    """The limits of the known events that a text speaks of, in its order.

    A sentence that names a year or a former time only says `not before`, and nothing of an event
    of the lead. With `is_likely` they are of the first weeks of those of the lead, as most such
    news are.
    """
    limits = _limits(words_of(text))
    return tuple(map(_of_first_weeks, limits) if is_likely else limits)


def _of_first_weeks(limit: Limit) -> Limit:
    """The limit of the first weeks of spans that are brief."""
    if any(last - first > BRIEF for first, last in limit.spans):
        return limit
    spans = tuple((first, min(last, first + FIRST_WEEKS)) for first, last in limit.spans)
    return replace(limit, spans=spans)


def _limits(words: Words) -> Iterator[Limit]:
    lead = range(bisect_left(words.starts, LEAD_CHARS))
    for at, low in enumerate(words.low):
        for event in _events().get(low[:HEAD], ()):
            if low.startswith(event.stems[0]):
                own = lead if event.is_of_lead else words.sentence(at)
                told = _places(words, event, own) if at in own else ()
                if told and (spans := _spans(words, event, told)):
                    yield Limit(spans, words.between(min(told), max(told)))


def _places(words: Words, event: _Event, own: range) -> tuple[int, ...]:
    """Where the words of an event stand among some; empty where one is missing."""
    found = (next((i for i in own if words.low[i].startswith(stem)), -1) for stem in event.stems)
    places = tuple(found)
    return () if -1 in places else places


def _spans(words: Words, event: _Event, told: Sequence[int]) -> tuple[Span, ...]:
    """When news can speak so of an event; empty for one of the lead that is not the news itself."""
    if event.is_of_lead:
        return event.spans if _is_news_itself(words, told) else ()
    return ((event.spans[0][0], date.max),) if is_past(words, told[0]) else event.spans


def _is_news_itself(words: Words, told: Sequence[int]) -> bool:
    """Whether no sentence with a word of an event tells of another time or of what came of it."""
    own = {i for at in told for i in words.sentence(at)} - set(told)
    is_of_court = any(_OF_COURT.match(words.low[i]) for i in told)
    is_later = any(_AFTERMATH.match(words.low[i]) or _is_ago(words, i) for i in own)
    is_tried = not is_of_court and any(_COURT.match(words.low[i]) for i in own)
    return not (is_later or is_tried or any(is_past(words, at) for at in told))


def _is_ago(words: Words, at: int) -> bool:
    """`два года назад`, not `некоторое время назад`."""
    return words.low[at] == "назад" and words.low[at - 1] in _YEARS


@cache
def _events() -> dict[str, list[_Event]]:
    """The events by the first letters of their first word."""
    found: dict[str, list[_Event]] = defaultdict(list)
    brief = _told(seeds.rows("reference/lead_events"), is_of_lead=True)
    for event in (*_told(seeds.rows("reference/news_events")), *brief):
        for head in {stem[:HEAD] for stem in event.stems[0]}:
            found[head].append(event)
    return found


def _told(rows: Iterable[Mapping[str, str]], *, is_of_lead: bool = False) -> Iterator[_Event]:
    """The events of a table; rows with the same words are of one that comes again."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for row in rows:
        last = date.fromisoformat(row["to"]) if row["to"] else date.max
        spans[row["words"]].append((date.fromisoformat(row["from"]), last))
    for words, own in spans.items():
        stems = tuple(tuple(small(word).split("|")) for word in words.split())
        yield _Event(stems, tuple(sorted(own)), is_of_lead)
