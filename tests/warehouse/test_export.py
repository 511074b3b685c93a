"""An export holds a snapshot's rows, harms no spreadsheet and keeps its snapshot."""

import csv
import errno
import os
import shutil
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.newsroom import Query, Story, write_stage
from tests.warehouse.standing import Standing, batch
from warehouse import snapshots
from warehouse.candidate import Candidate
from warehouse.errors import WarehouseError
from warehouse.export import export
from warehouse.publish import publish
from warehouse.snapshots import pins


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    """A warehouse whose second snapshot adds an article that looks like formulas."""
    folder = tmp_path_factory.mktemp("standing")
    story = Story("sheet", "- Да, - сказал =2+2. «+7 за всё», «-1», «@все», «1 = 1».", "2014-09-05")
    for words in ("+7 за всё", "-1", "@все", "1 = 1"):
        story.says("=2+2", words)
    batches = [[batch(folder, "harvest")], [write_stage(folder / "sheet", *story.rows)]]
    publish(folder / "warehouse", Candidate(batches[:1]))
    publish(folder / "warehouse", Candidate(batches))
    shutil.copytree(folder / "warehouse", folder / "backup")
    return Standing(folder / "warehouse", folder / "backup", Candidate(batches))


@pytest.fixture
def root(standing: Standing) -> Path:
    """The warehouse as it was published."""
    return standing.put_back()


def test_parquet_holds_every_table_as_it_is(root: Path, tmp_path: Path, query: Query):
    rows = export(root, tmp_path / "out", "parquet").rows
    assert rows["statements"] == 5
    kept = duckdb.sql(f"select * from '{tmp_path}/out/statements.parquet' order by all").fetchall()
    assert kept == query(root / "letopis.duckdb", "select * from statements order by all")
    assert {path.stem for path in (tmp_path / "out").iterdir()} == {*rows, "dictionary"}


def test_cells_of_csv_are_no_formulas(root: Path, tmp_path: Path):
    export(root, tmp_path / "out", "csv")
    with (tmp_path / "out" / "statements.csv").open(encoding="utf-8", newline="") as file:
        said = {row["text"]: row["speaker"] for row in csv.DictReader(file)}
    assert {"'+7 за всё", "'-1", "'@все", "1 = 1"} <= said.keys()
    assert said["1 = 1"] == "'=2+2"
    for path in (tmp_path / "out").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            cells = {cell for row in csv.reader(file) for cell in row if not _is_number(cell)}
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def _is_number(cell: str) -> bool:
    return cell.lstrip("-").replace(".", "", 1).isdecimal()


def test_the_dictionary_comes_along(root: Path, tmp_path: Path):
    export(root, tmp_path / "out", "csv", names=["facts"])
    with (tmp_path / "out" / "dictionary.csv").open(encoding="utf-8", newline="") as file:
        meanings = {
            (row["table_name"], row["column_name"]): row["meaning"] for row in csv.DictReader(file)
        }
    assert meanings["facts", "n_independent"]


def test_an_earlier_snapshot_is_exported_and_kept(root: Path, tmp_path: Path):
    assert export(root, tmp_path / "out", "csv", number=1).rows["articles"] == 1
    assert pins(root) == {1: (f"exported to {tmp_path / 'out'}",)}


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_who_may_only_read_exports_what_cannot_be_kept(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
):
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(snapshots, "write_synced", refuse)
    exported = export(root, tmp_path / "out", "csv")
    assert (exported.rows["articles"], exported.is_kept) == (2, False)
    assert pins(root) == {}


def test_a_full_disk_is_no_want_of_rights(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(snapshots, "write_synced", refuse)
    with pytest.raises(WarehouseError, match="No space left"):
        export(root, tmp_path / "out", "csv")


def test_some_tables_are_exported_alone(root: Path, tmp_path: Path):
    assert list(export(root, tmp_path / "out", "csv", names=["facts", "claims"]).rows) == [
        "facts",
        "claims",
    ]


def test_a_table_that_is_not_there_is_named_and_leaves_no_folder(root: Path, tmp_path: Path):
    with pytest.raises(WarehouseError, match="no table or view fcats"):
        export(root, tmp_path / "out", "csv", names=["fcats"])
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".out-*"))


def test_a_folder_with_files_is_left_alone(root: Path, tmp_path: Path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.csv").write_text("mine")
    with pytest.raises(WarehouseError, match="is not empty"):
        export(root, tmp_path / "out", "csv")
    assert pins(root) == {}
