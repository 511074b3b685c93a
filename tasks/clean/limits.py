"""When a text can have come out: each clue allows some spans of days, and all must agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

Span = tuple[date, date]  # first and last day

ALWAYS: Span = (date.min, date.max)


@dataclass(frozen=True, slots=True)
class Limit:
    """The text came out within one of the spans, as the words of the text say. Spans are in order.

    `президент России Владимир Путин` allows 2000 to 2008 and from 2012 on.
    """

    spans: tuple[Span, ...]
    evidence: str

    def allows(self, day: date) -> bool:
        """Whether a text of that day may say so."""
        return any(first <= day <= last for first, last in self.spans)


def since(day: date, evidence: str) -> Limit:
    """Not before a day: what the text knows began then."""
    return Limit(((day, date.max),), evidence)


def until(day: date, evidence: str) -> Limit:
    """Not after a day: the text has it ahead."""
    return Limit(((date.min, day),), evidence)


def meet(limits: Iterable[Limit]) -> tuple[Span, ...]:
    """The spans that all limits allow, in order; empty where they contradict each other."""
    left: tuple[Span, ...] = (ALWAYS,)
    for limit in limits:
        left = tuple(
            (max(first, start), min(last, stop))
            for first, last in left
            for start, stop in limit.spans
            if max(first, start) <= min(last, stop)
        )
    return left


def edtf_of(spans: Sequence[Span]) -> str | None:
    """The one day, month or year in which all spans lie, in EDTF; None where there is none."""
    if not spans:
        return None
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    if first.year != last.year:
        return None
    return f"{first.year:04}" if first.month != last.month else first.isoformat()[: _digits(spans)]


def _digits(spans: Sequence[Span]) -> int:
    """How much of an ISO date the spans of one month leave sure."""
    is_day = all(first == last == spans[0][0] for first, last in spans)
    return len("2012-05-14") if is_day else len("2012-05")


def needed(limits: Sequence[Limit]) -> tuple[Limit, ...]:
    """The limits without which the others would leave more open, in order."""
    kept = list(limits)
    found = _left(kept)
    for limit in limits:
        others = [other for other in kept if other is not limit]
        if _left(others) == found:
            kept = others
    return tuple(kept)


def _left(limits: Sequence[Limit]) -> str | tuple[Span, ...]:
    """What limits leave open: a day, month or year, else spans."""
    spans = meet(limits)
    return edtf_of(spans) or spans


def later(day: date, by: timedelta) -> date:
    """A day so much later; the last day of all stays."""
    return day + by if day < date.max - by else date.max


def years_after(day: date, years: int) -> date:
    """The same day so many years later, 28 February for the 29th; the last day of all at most."""
    year = min(day.year + years, date.max.year)
    is_leap_day = (day.month, day.day) == (2, 29)
    return date(year, day.month, 28 if is_leap_day else day.day)


def aged(born_first: date, born_last: date, age: int) -> Span:
    """The days on which somebody born between two days is of an age in full years."""
    return years_after(born_first, age), years_after(born_last, age + 1) - timedelta(1)
