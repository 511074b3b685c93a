"""Every word list and reference table names its source and columns."""

import csv
from pathlib import Path

import pytest

TABLES = sorted(Path("seeds").glob("*/*.csv")) + sorted(Path("seeds").glob("*.csv"))


@pytest.mark.parametrize("path", TABLES, ids=str)
def test_a_table_is_described_in_the_readme_of_its_folder(path: Path):
    assert f"`{path.name}`" in (path.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", TABLES, ids=str)
def test_every_row_of_a_table_has_its_columns_and_none_stands_twice(path: Path):
    with path.open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    assert rows, "a table without rows"
    assert all(len(row) == len(header) for row in rows)
    assert len({tuple(row) for row in rows}) == len(rows)
