"""Dates in news text, resolved against the day of publication."""

from dataclasses import dataclass
from typing import Literal

from tasks.russian import days, periods, relative_dates, years
from tasks.russian.date_grammar import LEXICON, Grammar, Phrase
from tasks.russian.publication import Publication

Relation = Literal["at", "since", "until", "by", "after"]
Part = Literal["", "start", "middle", "end"]

_RELATIONS: dict[str, Relation] = {
    LEXICON.signs["from"]: "since",
    LEXICON.signs["until"]: "until",
    LEXICON.signs["to"]: "until",
    LEXICON.signs["by"]: "by",
    LEXICON.signs["past"]: "after",
}
_PARTS: tuple[Part, ...] = ("", "start", "middle", "end")
_LEAD = (
    "(in|on|from|to|until|by|during|of|past|to results)?"
    "((in? ordinal half day_word|day_part) (in|on|from)?)?"
    "(part|ordinal (half (?=month)|dates_word)|decade_number dates_word)?"
)
_GRAMMAR = Grammar(_LEAD, days.RULES + periods.RULES + years.RULES + relative_dates.RULES)
_CONNECTORS = LEXICON.signs_of("dash to and until")


@dataclass(frozen=True, slots=True)
class DateMention:
    """Characters that give a date, with its preposition and part of day.

    `edtf` is masked (`XXXX-05-14`) where the year is unknown and None where nothing resolves it.
    `is_relative`: the words alone do not give the date. `relation` says `с` (since), `до` (until),
    `к` (by) or `после` (after) the date, `part` the start, middle or end of it; `rule` names what
    read it.
    """

    start: int
    stop: int
    edtf: str | None
    is_relative: bool
    relation: Relation = "at"
    part: Part = ""
    rule: str = ""


def find_dates(text: str, published: str | None) -> tuple[DateMention, ...]:
    """Dates of a text in order, disjoint; relative ones resolved against `published` (EDTF)."""
    words = LEXICON.read(text)
    found = _GRAMMAR.read(words, Publication.on(published))
    return tuple(
        DateMention(
            words.cut.starts[phrase.start],
            words.cut.stops[phrase.stop - 1],
            dated.edtf,
            dated.is_relative,
            _relation(phrase),
            _PARTS[phrase.value("part")] if phrase.has("part") else "",
            rule.name,
        )
        for rule, phrase, dated in found
    )


def _relation(phrase: Phrase) -> Relation:
    """What a leading preposition says; in `с 12 по 15 мая` it only opens the span."""
    signs = phrase.words.signs[phrase.start : phrase.stop]
    if any(sign in _CONNECTORS for sign in signs[1:]) or phrase.has("results"):
        return "at"
    return _RELATIONS.get(signs[0], "at")
