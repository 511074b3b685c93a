"""A claim that breaks a promise is told apart from a sound one."""

from dataclasses import replace

import pytest

from tasks.extract import claims
from tasks.extract.claims import extract_claims
from tasks.extract.events.events import find_events
from tasks.extract.promises import broken_promise
from tasks.records import Document, Event, Indicator, Position, Statement
from tasks.russian.parse import parse_texts

TEXT = "В среду мэр Анна Лидова заявила: «Мост откроют»."
PLACE = {"start_char": 8, "end_char": 23, "evidence": "мэр Анна Лидова", "rule": "apposition"}
STATEMENT = Statement(
    **PLACE,
    speaker="Анна Лидова",
    mode="direct",
    text="Мост откроют",
    parts=("Мост откроют",),
    part_starts=(34,),
    cue="заявить",
    layout="labelled",
    said_edtf="2015-03-11",
)
EVENT = Event(**PLACE, type="meeting", participants=("Анна Лидова",), place=None, date_edtf="2015")
POSITION = Position(
    **PLACE,
    person="Анна Лидова",
    title="мэр",
    organization=None,
    country_code=None,
    as_of_edtf="XXXX-03-11",
)
DOCUMENT = Document(
    **PLACE,
    type="указ",
    subject=None,
    parties=(),
    status="signed",
    date_edtf="2015-03/2015-05",
    place=None,
)
INDICATOR = Indicator(
    **PLACE,
    metric="длина",
    scope=(),
    value=1.0,
    unit="km",
    op="=",
    measure="level",
    direction=None,
    period_edtf=None,
    value_text="1 км",
)


@pytest.mark.parametrize("claim", [STATEMENT, EVENT, POSITION, DOCUMENT, INDICATOR])
def test_a_sound_claim_breaks_no_promise(claim):
    assert broken_promise(claim, TEXT) is None


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (replace(EVENT, start_char=9), "evidence is not the text between 9 and 23"),
        (replace(EVENT, evidence=""), "evidence is not the text"),
        (replace(STATEMENT, part_starts=(33,)), "no part of the statement stands at 33"),
        (replace(STATEMENT, said_edtf="в среду"), "no date: в среду"),
        (replace(EVENT, date_edtf="2015-02-30"), "no date: 2015-02-30"),
        (replace(POSITION, as_of_edtf="20155"), "no date: 20155"),
        (replace(POSITION, held_edtf="2015/2013"), "no date: 2015/2013"),
        (replace(DOCUMENT, date_edtf="2015-13"), "no date: 2015-13"),
        (replace(INDICATOR, period_edtf=""), "no date: "),
    ],
)
def test_a_broken_promise_is_named(claim, told: str):
    assert told in (broken_promise(claim, TEXT) or "")


def test_only_the_claim_that_breaks_its_promise_is_left_out(monkeypatch):
    text = "Президент Пётр Иванов встретился с премьером Олегом Сидоровым. " * 2
    parsed = parse_texts([text])[0]
    whole = extract_claims(parsed, "article", "2015-03-10")

    def with_a_slip(reading):
        first, *others = find_events(reading)
        return (replace(first, date_edtf="2015-02-30"), *others)

    monkeypatch.setattr(claims, "find_events", with_a_slip)
    found = extract_claims(parsed, "article", "2015-03-10")
    assert found.events == whole.events[1:]
    assert found.refused == ("event at 0 by meeting_verb: no date: 2015-02-30",)
    assert replace(found, events=whole.events, refused=()) == whole
