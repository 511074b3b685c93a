"""What sentences say together of gatherings and talks: one town, one telephone, one day."""

from collections.abc import Sequence
from dataclasses import replace

from tasks.extract.events.same_event import CODE, Candidate
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene

# `отказался от участия`: in what is told of before.
ATTENDANCE = "участие"
TALKING = {"поговорить", "побеседовать", "переговорить", "пообщаться"}


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


def called_too(candidate: Candidate, before: Sequence[Candidate], scene: Scene) -> Candidate:
    """`В телефонном разговоре Котов поздравил Рыжова. Он также поговорил с Лосем`: by telephone."""
    last = next((c for c in reversed(before) if c.type == "call"), None)
    verb = scene.tokens[candidate.trigger]
    is_talk = candidate.type == "meeting" and candidate.lemma in TALKING
    if last is None or not is_talk or candidate.place:
        return candidate
    is_too = any(t.lemma in {"также", "тоже"} for t in scene.below(verb, "advmod"))
    is_next = verb.sentence - scene.tokens[last.trigger].sentence <= 1
    is_his = bool(candidate.participants) and candidate.participants[0].name in last.names
    is_call = is_too and is_next and is_his
    return replace(candidate, type="call", date=last.date) if is_call else candidate


def _is_alike(one: Candidate, other: Candidate) -> bool:
    if one.lemma == ATTENDANCE:
        return other.lemma in words_of("assembly")
    is_one_time = one.date is None or other.date is None or one.date == other.date
    return one.lemma == other.lemma and is_one_time


def first_dated(told: Sequence[Candidate]) -> Candidate:
    """The first of several mentions, with the date that it or the next one tells."""
    return replace(told[0], date=next((c.date for c in told[:2] if c.date), None))
