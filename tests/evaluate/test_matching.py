"""Facts paired with the reader's, one to one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.evaluate.kinds import KINDS
from tasks.evaluate.matching import match_facts

WORDS = "Экспорт льна вырос на 12 %, заявил Орлов на ярмарке в Гомеле"


def statement(speaker: str | None, words: str, **slots: object) -> dict[str, Any]:
    """An indirect statement of 5 March 2014."""
    fact = {"speaker": speaker, "mode": "indirect", "parts": [words], "said_on": "2014-03-05"}
    return {**fact, "evidence": words, **slots}


def event(*participants: str, **slots: object) -> dict[str, Any]:
    """A meeting that the sentence tells of."""
    fact = {"type": "meeting", "participants": participants, "place": None, "date": None}
    return {**fact, "modality": "happened", "evidence": WORDS, **slots}


FACTS: dict[str, dict[str, Any]] = {
    "statement": statement("Орлов", "экспорт льна вырос"),
    "event": event("Орлов", "BY", place="Гомель", date="2014-03-05"),
    "indicator": {
        "metric": "экспорт льна",
        "scope": ["BY"],
        "value": 12,
        "unit": "percent",
        "op": "=",
        "measure": "change",
        "direction": "up",
        "period": "2014",
        "modality": "actual",
        "evidence": WORDS,
    },
    "position": {
        "person": "Орлов",
        "title": "министр",
        "organization": "Минсельхозпрод",
        "country": "BY",
        "as_of": "2014-03-05",
        "evidence": WORDS,
    },
    "document": {
        "type": "соглашение",
        "subject": "поставки льна",
        "parties": ["BY", "KZ"],
        "status": "signed",
        "date": "2014-03-05",
        "evidence": WORDS,
    },
    "membership": {"member": "KZ", "organization": "ВТО", "evidence": WORDS},
    "ownership": {"owner": "Орлов", "owned": "«Лён»", "share": 51.0, "evidence": WORDS},
    "attribution": {"agency": "Агролента", "via": "пресс-служба завода", "evidence": WORDS},
}


def found(kind: str, gold: dict[str, Any], given: dict[str, Any]) -> tuple[str, ...] | None:
    """The wrong slots of the pair; None where the two are no pair."""
    match = next(match_facts(kind, [gold], [given]))
    return match.wrong if match.is_pair else None


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_is_right_beside_itself(kind: str):
    (match,) = match_facts(kind, [FACTS[kind]], [FACTS[kind]])
    assert match.is_right


@pytest.mark.parametrize(
    ("kind", "slot", "value"),
    [
        ("statement", "speaker", "Петров"),
        ("statement", "said_on", None),
        ("event", "place", "Брест"),
        ("event", "date", "2014"),
        ("event", "modality", "planned"),
        ("indicator", "metric", "цена муки"),
        ("indicator", "scope", ["KZ"]),
        ("indicator", "op", "~"),
        ("indicator", "measure", "share"),
        ("indicator", "direction", "down"),
        ("indicator", "period", "2013"),
        ("indicator", "modality", "forecast"),
        ("position", "organization", "Минспорта"),
        ("position", "country", "KZ"),
        ("position", "as_of", "2013"),
        ("document", "subject", "обмен студентами"),
        ("document", "parties", ["BY", "RU", "AM"]),
        ("document", "status", "planned"),
        ("document", "date", "2013"),
        ("ownership", "share", 49.0),
        ("attribution", "via", "Орлов"),
    ],
)
def test_a_slot_that_says_something_else_is_wrong(kind: str, slot: str, value: object):
    assert found(kind, FACTS[kind], {**FACTS[kind], slot: value}) == (slot,)


@pytest.mark.parametrize(
    ("kind", "slot", "value"),
    [
        ("statement", "mode", "direct"),
        ("statement", "parts", ["цены упали"]),
        ("event", "type", "visit"),
        ("event", "participants", ["Петров"]),
        ("event", "evidence", "Встреча прошла в Бресте"),
        ("indicator", "value", 13),
        ("indicator", "unit", "count"),
        ("position", "person", "Петров"),
        ("position", "title", "директор"),
        ("document", "type", "закон"),
        ("membership", "organization", "ООН"),
        ("ownership", "owned", "«Рожь»"),
        ("attribution", "agency", "Спортлента"),
    ],
)
def test_facts_that_differ_in_what_makes_them_one_are_no_pair(kind: str, slot: str, value: object):
    assert found(kind, FACTS[kind], {**FACTS[kind], slot: value}) is None


def test_a_place_that_the_reader_left_open_may_be_filled():
    assert found("event", event("BY"), event("BY", place="Гомель", date="2014")) == ()


def test_three_of_four_participants_are_enough_and_two_of_four_are_not():
    gold = event("BY", "KZ", "RU", "AM")
    assert found("event", gold, event("BY", "KZ", "RU")) == ()
    assert found("event", gold, event("BY", "KZ")) == ("participants",)


def test_an_event_without_participants_is_found_by_its_place_in_the_text():
    assert found("event", event(), event("BY")) == ("participants",)


def test_a_fact_takes_the_partner_with_fewer_wrong_slots():
    gold = [event("BY", "KZ", date="2014-03-05")]
    wrong, right = event("BY", "KZ"), event("BY", "KZ", date="2014-03-05")
    pair, alone = match_facts("event", gold, [wrong, right])
    assert (pair.found, pair.is_right) == (right, True)
    assert (alone.gold, alone.found, alone.is_right) == (None, wrong, False)


def test_of_equal_partners_the_one_with_more_of_the_evidence_is_taken():
    part = event("BY", evidence="заявил Орлов на ярмарке")
    pair, _ = match_facts("event", [event("BY")], [part, event("BY")])
    assert pair.found == event("BY")


def test_one_fact_answers_to_one_of_the_readers():
    first, second = match_facts("event", [event("BY"), event("BY")], [event("BY")])
    assert (first.is_right, second.is_pair, second.found) == (True, False, None)


@given(
    st.lists(st.sampled_from(["BY", "KZ", "RU"]), max_size=5),
    st.lists(st.sampled_from(["BY", "KZ", "RU"]), max_size=5),
)
def test_every_fact_stands_in_one_match(gold: list[str], given: list[str]):
    readers = [event(name) for name in gold]
    ours = [event(name) for name in given]
    matches = list(match_facts("event", readers, ours))
    assert [m.gold for m in matches if m.gold] == readers
    assert sorted(str(m.found) for m in matches if m.found) == sorted(map(str, ours))
