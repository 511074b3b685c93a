"""The reference tables that tell when a text was written hold to their columns' meaning."""

from datetime import date

import pytest

import seeds

SPANS = [
    ("incumbents", "from", "to"),
    ("dated_names", "from", "to"),
    ("news_events", "from", "to"),
    ("lead_events", "from", "to"),
    ("olympics", "from", "to"),
    ("lives", "born", "died"),
]


@pytest.mark.parametrize(("table", "first", "last"), SPANS)
def test_every_day_is_a_day_and_nothing_ends_before_it_begins(table: str, first: str, last: str):
    for row in seeds.rows(f"reference/{table}"):
        days = [date.fromisoformat(row[column]) for column in (first, last) if row[column]]
        assert days == sorted(days), row


def test_nobody_is_born_twice():
    names = [row["name"] for row in seeds.rows("reference/lives")]
    assert len(set(names)) == len(names)


def test_every_office_that_somebody_holds_has_words():
    known = set(seeds.column("reference/offices", "office"))
    assert {row["office"] for row in seeds.rows("reference/incumbents")} <= known


def test_events_of_the_lead_stand_in_the_order_of_their_days():
    days = [(row["from"], row["words"]) for row in seeds.rows("reference/lead_events")]
    assert days == sorted(days)
    assert all(row["to"] for row in seeds.rows("reference/lead_events"))


@pytest.mark.parametrize("table", ["news_events", "lead_events"])
def test_the_words_of_an_event_are_beginnings_of_words(table: str):
    for row in seeds.rows(f"reference/{table}"):
        stems = [stem for words in row["words"].split() for stem in words.split("|")]
        assert all(len(stem) > 1 for stem in stems), row
