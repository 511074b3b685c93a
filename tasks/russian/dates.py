"""Dates in news text, resolved against the day of publication."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from tasks.russian import days, following_dates, periods, relative_dates, years
from tasks.russian.date_grammar import LEXICON, Dated, Grammar, Phrase, Rule
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
_GRAMMAR = Grammar(
    _LEAD,
    days.RULES + periods.RULES + years.RULES + following_dates.RULES + relative_dates.RULES,
)
REACH = 400  # characters back to the date that `в тот же день` means: two or three sentences
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
    found: list[DateMention] = []
    for rule, phrase, dated in _GRAMMAR.read(LEXICON.read(text), Publication.on(published)):
        mention = _mention(rule, phrase, dated)
        if dated.follow is not None:
            mention = _following(mention, dated.follow, found)
        found.append(mention)
    return tuple(found)


def _mention(rule: Rule, phrase: Phrase, dated: Dated) -> DateMention:
    cut = phrase.words.cut
    return DateMention(
        cut.starts[phrase.start],
        cut.stops[phrase.stop - 1],
        dated.edtf,
        dated.is_relative,
        _relation(phrase),
        _PARTS[phrase.value("part")] if phrase.has("part") else "",
        rule.name,
    )


def _following(
    mention: DateMention, follow: Callable[[str], str | None], found: list[DateMention]
) -> DateMention:
    """The mention dated from the last date before it, where that is near and says enough."""
    near = next((earlier for earlier in reversed(found[-3:]) if earlier.edtf), None)
    if near is None or near.edtf is None or mention.start - near.stop > REACH:
        return mention
    return replace(mention, edtf=follow(near.edtf) or mention.edtf)


def _relation(phrase: Phrase) -> Relation:
    """What a leading preposition says; in `с 12 по 15 мая` it only opens the span."""
    signs = phrase.words.signs[phrase.start : phrase.stop]
    if any(sign in _CONNECTORS for sign in signs[1:]) or phrase.has("results"):
        return "at"
    return _RELATIONS.get(signs[0], "at")
