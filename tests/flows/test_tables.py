"""Records written to Parquet come back as they were."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.tables import read_some, read_table, write_table
from tasks import records
from tasks.records import Indicator, Statement

# Parquet strings are UTF-8, which has no lone surrogates; decoded text never holds one.
words = st.text(st.characters(codec="utf-8"), max_size=20)
RECORDS = [
    r
    for r in vars(records).values()
    if isinstance(r, type) and r.__module__.startswith(records.__name__)
]


offsets = st.integers(0, 2**62)
statements = st.builds(
    Statement,
    start_char=offsets,
    end_char=offsets,
    part_starts=st.tuples(offsets),
    parts=st.tuples(words),
    text=words,
    speaker=st.none() | words,
)


@given(st.lists(statements))
def test_a_statement_written_and_read_is_the_same(rows: list[Statement]):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "statements.parquet"
        write_table(path, Statement, rows)
        assert read_table(path, Statement) == rows


@given(st.lists(statements), st.sets(words))
def test_some_rows_are_those_of_all_with_these_values(rows: list[Statement], values: set[str]):
    values |= {row.text for row in rows[:2]}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "statements.parquet"
        write_table(path, Statement, rows)
        some = read_some(path, Statement, "text", values)
        assert some == [row for row in rows if row.text in values]


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_every_record_has_a_table_even_without_rows(record: type, tmp_path: Path):
    write_table(tmp_path / "empty.parquet", record, [])
    assert read_table(tmp_path / "empty.parquet", record) == []


def test_the_same_rows_give_the_same_bytes(tmp_path: Path):
    row = Indicator(
        start_char=0, end_char=1, evidence="5", rule="r", metric="m", scope=("BY",), value=5.0,
        unit=None, op="=", measure="level", direction=None, period_edtf=None, value_text="5",
    )  # fmt: skip
    write_table(tmp_path / "a.parquet", Indicator, [row])
    write_table(tmp_path / "b.parquet", Indicator, [row])
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()
