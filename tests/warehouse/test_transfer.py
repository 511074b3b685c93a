"""A warehouse is copied or moved, and is whole in its new place."""

import shutil
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.newsroom import Query
from tests.warehouse.standing import Standing, stand
from tests.warehouse.test_publish import with_more
from warehouse.candidate import Candidate
from warehouse.doctor import examine
from warehouse.errors import WarehouseError
from warehouse.publish import publish
from warehouse.snapshots import pin, pins, snapshot_file, snapshot_files
from warehouse.transfer import transfer

COUNTS = "select (select count(*) from articles), (select count(*) from statements)"
COMMENTS = "select table_name, column_name, comment from duckdb_columns() where not internal"


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    """A warehouse with two snapshots: one article, then two."""
    return stand(tmp_path_factory.mktemp("standing"), ["harvest"], ["harvest", "bridge"])


@pytest.fixture
def root(standing: Standing) -> Path:
    """The warehouse as it was published, the first snapshot kept, with a stage output."""
    root = standing.put_back()
    pin(root, 1, "kept")
    (root / "stages" / "clean" / "b1-a").mkdir(parents=True)
    (root / "stages" / "clean" / "b1-a" / "manifest.json").write_text("{}")
    return root


@pytest.mark.parametrize("move", [False, True])
def test_the_new_warehouse_needs_nothing_of_the_old_one(
    root: Path, tmp_path: Path, query: Query, *, move: bool
):
    comments = query(root / "letopis.duckdb", COMMENTS)
    transferred = transfer(root, tmp_path / "it's new", move=move)
    assert (transferred.number, transferred.snapshots) == (2, 2)
    assert root.exists() is not move
    shutil.rmtree(root, ignore_errors=True)
    assert query(transferred.catalog, COUNTS) == [(2, 2)]
    new = tmp_path / "it's new"
    assert query(new / "snapshots" / "00000001.duckdb", COUNTS) == [(1, 1)]
    assert sorted(query(transferred.catalog, COMMENTS), key=str) == sorted(comments, key=str)
    assert pins(new) == {1: ("kept",)}
    assert (new / "stages" / "clean" / "b1-a" / "manifest.json").exists()
    assert examine(new).damages == ()


def test_the_new_warehouse_is_published_to_as_the_old_one_was(
    root: Path, tmp_path: Path, standing: Standing, query: Query
):
    new = transfer(root, tmp_path / "new").catalog.parent
    again = publish(new, standing.candidate)
    assert (again.number, again.is_new) == (2, False)
    assert publish(new, with_more(standing.candidate, tmp_path / "more")).number == 3
    assert query(root / "letopis.duckdb", COUNTS) == [(2, 2)]


def test_a_copy_is_brought_up_to_date(root: Path, tmp_path: Path, standing: Standing, query: Query):
    transfer(root, tmp_path / "new")
    publish(root, with_more(standing.candidate, tmp_path / "more"))
    again = transfer(root, tmp_path / "new")
    assert again.number == 3
    assert 0 < again.files < 10
    assert query(again.catalog, COUNTS) == [(3, 3)]


def test_a_warehouse_moved_by_hand_is_rebuilt_where_it_stands(
    root: Path, tmp_path: Path, query: Query
):
    moved = tmp_path / "moved"
    shutil.move(root, moved)
    transferred = transfer(moved, moved)
    assert transferred.files == 0
    assert query(transferred.catalog, COUNTS) == [(2, 2)]
    assert examine(moved).damages == ()


def lose_a_segment(root: Path, number: int) -> Path:
    """Remove a file that only this snapshot reads."""
    query = "select table_name, segment from segments where n_rows > 0 and table_name = 'raw'"
    others = [n for n in snapshot_files(root) if n != number]
    names = {n: set(duckdb_rows(snapshot_file(root, n), query)) for n in (number, *others)}
    table, name = sorted(names[number].difference(*(names[n] for n in others)))[0]
    lost = root / "tables" / table / f"{name}.parquet"
    lost.unlink()
    return lost


def duckdb_rows(catalog: Path, query: str) -> list[tuple[str, ...]]:
    with duckdb.connect(str(catalog), read_only=True) as con:
        return con.execute(query).fetchall()


@pytest.fixture
def with_lost_rows(tmp_path: Path) -> Path:
    """A warehouse whose first snapshot has lost its raw rows."""
    root = stand(tmp_path / "standing", ["harvest"], ["bridge"]).root
    lose_a_segment(root, 1)
    return root


def test_an_earlier_snapshot_that_lost_rows_is_left_out(
    with_lost_rows: Path, tmp_path: Path, query: Query
):
    transferred = transfer(with_lost_rows, tmp_path / "new")
    assert (transferred.snapshots, transferred.left_out) == (1, (1,))
    assert query(transferred.catalog, COUNTS) == [(1, 1)]
    assert examine(tmp_path / "new").damages == ()


def test_a_snapshot_that_lost_rows_is_not_lost_altogether_by_a_move(
    with_lost_rows: Path, tmp_path: Path
):
    with pytest.raises(WarehouseError, match="of snapshot 1 is missing: let it go with"):
        transfer(with_lost_rows, tmp_path / "new", move=True)
    assert snapshot_file(with_lost_rows, 1).exists()


def test_nothing_is_copied_where_the_current_snapshot_lost_rows(root: Path, tmp_path: Path):
    lost = lose_a_segment(root, 2)
    with pytest.raises(WarehouseError, match=f"{lost.name} is missing: `letopis run` writes it"):
        transfer(root, tmp_path / "new")
    assert not (tmp_path / "new" / "tables").exists()


def test_old_duckdb_versions_can_open_the_copy(root: Path, tmp_path: Path):
    catalog = transfer(root, tmp_path / "new").catalog
    with duckdb.connect(str(catalog), read_only=True) as con:
        tags = con.execute("select tags from duckdb_databases() where not internal").fetchall()
    with duckdb.connect(str(root / "letopis.duckdb"), read_only=True) as con:
        assert con.execute("select tags from duckdb_databases() where not internal").fetchall() == (
            tags
        )


def test_a_folder_of_something_else_is_left_alone(root: Path, tmp_path: Path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine")
    with pytest.raises(WarehouseError, match="is not empty"):
        transfer(root, tmp_path / "mine")
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def test_another_warehouse_is_not_overwritten(
    root: Path, tmp_path: Path, standing: Standing, query: Query
):
    other = publish(tmp_path / "other", Candidate(standing.candidate.batches[1:])).catalog
    with pytest.raises(WarehouseError, match="holds another warehouse"):
        transfer(root, tmp_path / "other")
    assert query(other, COUNTS) == [(1, 1)]


def test_a_folder_inside_the_warehouse_is_refused(root: Path):
    with pytest.raises(WarehouseError, match="lie in each other"):
        transfer(root, root / "copy")


def test_nothing_published_is_nothing_to_copy(tmp_path: Path):
    with pytest.raises(WarehouseError, match="no published warehouse"):
        transfer(tmp_path / "nothing", tmp_path / "new")
