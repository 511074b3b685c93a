"""Where a gathering is that several sentences tell of: one town, told once."""

from collections.abc import Sequence
from dataclasses import replace

from tasks.extract.events.same_event import CODE, Candidate
from tasks.extract.events.words import words_of

# `отказался от участия`: in what is told of before.
ATTENDANCE = "участие"


def seated(candidate: Candidate, told: Sequence[Candidate]) -> Candidate:
    """A summit with the town that the article names for it elsewhere, where it names but one.

    `в саммите в США участвуют …`, `не полетит в Вашингтон на саммит`.
    """
    is_gathering = candidate.lemma in words_of("assembly") | {ATTENDANCE}
    is_known = candidate.place is not None and len(candidate.place) > CODE
    if candidate.type != "meeting" or not is_gathering or is_known:
        return candidate
    alike = (c for c in told if c.type == "meeting" and _is_alike(candidate, c))
    towns = {c.place for c in alike if c.place and len(c.place) > CODE}
    return replace(candidate, place=towns.pop()) if len(towns) == 1 else candidate


def _is_alike(one: Candidate, other: Candidate) -> bool:
    if one.lemma == ATTENDANCE:
        return other.lemma in words_of("assembly")
    is_one_time = one.date is None or other.date is None or one.date == other.date
    return one.lemma == other.lemma and is_one_time


def first_dated(told: Sequence[Candidate]) -> Candidate:
    """The first of several mentions, with the date that it or the next one tells."""
    return replace(told[0], date=next((c.date for c in told[:2] if c.date), None))
