"""For each kind of fact: when two facts are the same one, and which slots must agree besides.

Facts are mappings from the slots of the annotation guide to their values, as `letopis facts` prints
them. A slot that the reader left empty asks for nothing where the text need not fill it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tasks.evaluate.agreement import (
    SAME_PLACE,
    names_overlap,
    phrases_overlap,
    same_date,
    same_name,
    same_phrase,
    same_value,
    words_overlap,
)

Fact = Mapping[str, Any]
Comparison = Callable[[Any, Any], bool]

SAME_WORDS = 0.7
SAME_SUBJECT = 0.4
# Of two participants one may be missing in no event; of four, one.
MOST_PARTICIPANTS = 0.75
MOST_PARTIES = 0.67
MOST_OF_SCOPE = 0.5


@dataclass(frozen=True, slots=True)
class Kind:
    """How facts of one kind are compared: `is_same(gold, found)`, then slot by slot."""

    is_same: Callable[[Fact, Fact], bool]
    slots: Mapping[str, Comparison]

    def wrong_slots(self, gold: Fact, found: Fact) -> tuple[str, ...]:
        """The slots that do not say what the reader's fact says."""
        return tuple(
            slot for slot, agrees in self.slots.items() if not agrees(gold[slot], found.get(slot))
        )


def _where_given(agrees: Comparison) -> Comparison:
    return lambda gold, found: gold is None or agrees(gold, found)


def _least(overlap: Callable[[Any, Any], float], share: float) -> Comparison:
    return lambda gold, found: overlap(gold, found) >= share


def _equal(gold: object, found: object) -> bool:
    return gold == found


def _same_place(gold: Fact, found: Fact) -> bool:
    return phrases_overlap(gold["evidence"], found.get("evidence")) >= SAME_PLACE


def _same_statement(gold: Fact, found: Fact) -> bool:
    same_words = words_overlap(gold["parts"], found.get("parts")) >= SAME_WORDS
    return gold["mode"] == found.get("mode") and same_words


def _same_event(gold: Fact, found: Fact) -> bool:
    if gold["type"] != found.get("type") or not _same_place(gold, found):
        return False
    wanted = gold["participants"]
    return not wanted or names_overlap(wanted, found.get("participants")) > 0


def _same_indicator(gold: Fact, found: Fact) -> bool:
    same_figure = same_value(gold["value"], found.get("value"))
    return same_figure and gold["unit"] == found.get("unit") and _same_place(gold, found)


def _same_position(gold: Fact, found: Fact) -> bool:
    same_person = same_name(gold["person"], found.get("person"))
    return same_person and same_phrase(gold["title"], found.get("title"))


def _same_document(gold: Fact, found: Fact) -> bool:
    return same_phrase(gold["type"], found.get("type")) and _same_place(gold, found)


def _same_names(*slots: str) -> Callable[[Fact, Fact], bool]:
    return lambda gold, found: all(same_name(gold[slot], found.get(slot)) for slot in slots)


KINDS: Mapping[str, Kind] = {
    "statement": Kind(_same_statement, {"speaker": same_name, "said_on": same_date}),
    "event": Kind(
        _same_event,
        {
            "participants": _least(names_overlap, MOST_PARTICIPANTS),
            "place": _where_given(same_name),
            "date": same_date,
            "modality": _equal,
        },
    ),
    "indicator": Kind(
        _same_indicator,
        {
            "metric": same_phrase,
            "scope": _least(names_overlap, MOST_OF_SCOPE),
            "op": _equal,
            "measure": _equal,
            "direction": _equal,
            "period": same_date,
            "modality": _equal,
        },
    ),
    "position": Kind(
        _same_position,
        {
            "organization": _where_given(same_name),
            "country": _where_given(_equal),
            "as_of": same_date,
        },
    ),
    "document": Kind(
        _same_document,
        {
            "subject": _where_given(_least(phrases_overlap, SAME_SUBJECT)),
            "parties": _least(names_overlap, MOST_PARTIES),
            "status": _equal,
            "date": same_date,
        },
    ),
    "membership": Kind(_same_names("member", "organization"), {}),
    "ownership": Kind(_same_names("owner", "owned"), {"share": _where_given(same_value)}),
    "attribution": Kind(_same_names("agency"), {"via": _where_given(same_name)}),
}
