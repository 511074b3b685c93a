"""What people and programs are shown."""

import json

import pytest

from flows.render import fact_line, print_facts, print_json_lines, print_rows, readable
from tasks.records import Reject

POSITION = {
    "article": "a.txt",
    "part": 1,
    "kind": "position",
    "person": "Иван Петров",
    "title": "министр",
    "organization": None,
    "country": "BY",
    "as_of": None,
}
REJECT = Reject(stage="clean", reason="failed", detail="d", address="b.txt")
WIDE = ("текст " * 30, "ещё " * 30, "и ещё " * 30)


def test_json_lines_keep_russian_and_give_back_the_rejects(capsys):
    assert print_json_lines([POSITION, REJECT]) == [REJECT]
    assert json.loads(capsys.readouterr().out) == POSITION


def test_a_fact_for_reading_is_one_line_without_empty_slots(capsys):
    assert fact_line(POSITION).plain == "position    Иван Петров · министр · BY"
    assert print_facts([POSITION, REJECT]) == [REJECT]
    assert "a.txt part 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("value", "shown"), [(1e9, "1 000 000 000"), (52.1, "52.1"), (("BY", "KZ"), "BY, KZ")]
)
def test_values_are_shown_as_people_write_them(value: object, shown: str):
    assert readable(value) == shown


def test_rows_that_fit_are_a_table_and_wide_ones_records(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    print_rows(("a", "b"), [(1, "да")], "table")
    assert "┃ a ┃ b  ┃" in capsys.readouterr().out
    print_rows(("first", "second", "third"), [WIDE], "table")
    assert "row 1" in capsys.readouterr().out


def test_a_cell_that_a_spreadsheet_would_run_is_defused(capsys):
    print_rows(("a", "b"), [("=1+1", "@x"), ("-5", 3)], "csv")
    assert capsys.readouterr().out == "a,b\n'=1+1,'@x\n'-5,3\n"


def test_no_rows_are_said_so(capsys):
    print_rows(("a",), [], "table")
    assert capsys.readouterr().out.strip() == "no rows"
