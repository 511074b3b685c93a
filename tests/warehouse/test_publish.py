"""Publication: checked, atomic, idempotent, readable by anyone."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from warehouse.candidate import Candidate
from warehouse.publish import publish

Query = Callable[..., list[tuple[Any, ...]]]


def files_of(root: Path) -> dict[str, str]:
    """The hash of every published file."""
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_analysts_query_a_snapshot_with_plain_duckdb_from_any_folder(
    tmp_path: Path, candidate: Candidate, query: Query, monkeypatch: pytest.MonkeyPatch
):
    snapshot = publish(tmp_path / "warehouse", candidate)
    monkeypatch.chdir("/")
    rows = query(snapshot.catalog, "select speaker, count(*) from statements group by all")
    assert sorted(rows) == [("Анна Белова", 1), ("Иван Петров", 2)]


def test_a_snapshot_says_how_many_rows_it_has(tmp_path: Path, candidate: Candidate):
    snapshot = publish(tmp_path, candidate)
    assert (snapshot.number, snapshot.is_new) == (1, True)
    assert snapshot.rows["statements"] == 3
    assert snapshot.rows["articles"] == 2


def test_the_same_inputs_publish_nothing_new(tmp_path: Path, candidate: Candidate):
    root = tmp_path / "warehouse"
    publish(root, candidate)
    before = files_of(root)
    again = publish(root, candidate)
    assert (again.number, again.is_new) == (1, False)
    assert files_of(root) == before


def test_tables_have_the_same_bytes_wherever_they_are_made(tmp_path: Path, candidate: Candidate):
    publish(tmp_path / "one", candidate)
    publish(tmp_path / "two", candidate)
    tables = [files_of(tmp_path / name / "tables") for name in ("one", "two")]
    assert tables[0] == tables[1]


def test_the_order_of_batches_changes_no_byte(tmp_path: Path, candidate: Candidate):
    publish(tmp_path / "one", candidate)
    publish(tmp_path / "two", Candidate(batches=candidate.batches[::-1]))
    tables = [files_of(tmp_path / name / "tables") for name in ("one", "two")]
    assert tables[0] == tables[1]
