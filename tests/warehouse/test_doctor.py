"""What is damaged is named, and what can be made good is made good."""

import shutil
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.newsroom import Query
from tests.warehouse.standing import Standing, stand
from warehouse.doctor import Damage, examine, repair
from warehouse.publish import publish


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    """A warehouse with two snapshots: one article, then two."""
    return stand(tmp_path_factory.mktemp("standing"), ["harvest"], ["harvest", "bridge"])


@pytest.fixture
def root(standing: Standing) -> Path:
    """The warehouse as it was published."""
    return standing.put_back()


def problems(root: Path) -> list[tuple[str, str]]:
    return [(damage.problem, damage.path.name) for damage in examine(root).damages]


def flip_a_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.chmod(0o644)
    path.write_bytes(content)


def test_a_whole_warehouse_has_no_damage(root: Path):
    examined = examine(root)
    assert examined.damages == ()
    assert examined.n_catalogs == 3
    assert examined.n_segments == len(list(root.glob("tables/*/*.parquet")))


def test_one_changed_byte_of_a_segment_is_found(root: Path):
    segment = next((root / "tables" / "statements").glob("*.parquet"))
    flip_a_byte(segment)
    (damage,) = examine(root).damages
    assert (damage.path, damage.problem) == (segment, "damaged")
    assert 2 in damage.snapshots


def test_a_damaged_segment_is_set_aside_and_written_again_by_the_next_run(
    root: Path, standing: Standing, query: Query
):
    segment = next((root / "tables" / "articles").glob("*.parquet"))
    flip_a_byte(segment)
    assert repair(root, examine(root).damages).files == (segment,)
    assert problems(root) == [("missing", segment.name)]
    publish(root, standing.candidate)
    assert problems(root) == []
    assert query(root / "letopis.duckdb", "select count(*) from articles") == [(2,)]


@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_the_current_catalog_is_restored_from_the_newest_snapshot(
    root: Path, query: Query, damage: str
):
    (root / "letopis.duckdb").unlink()
    if damage == "damaged":
        (root / "letopis.duckdb").write_bytes(b"not a catalog")
    assert problems(root) == [(damage, "letopis.duckdb")]
    assert repair(root, examine(root).damages).current == 2
    assert examine(root).damages == ()
    assert query(root / "letopis.duckdb", "select count(*) from articles") == [(2,)]


def test_the_newest_snapshot_that_is_whole_is_preferred(root: Path, query: Query):
    catalog = str(root / "snapshots" / "00000002.duckdb")
    with duckdb.connect(catalog, read_only=True) as con:
        new = "select distinct segment from segments where n_rows > 0 and table_name = 'raw'"
        segments = {name for (name,) in con.execute(new).fetchall()}
    with duckdb.connect(str(root / "snapshots" / "00000001.duckdb"), read_only=True) as con:
        segments -= {name for (name,) in con.execute(new).fetchall()}
    (root / "tables" / "raw" / f"{segments.pop()}.parquet").unlink()
    (root / "letopis.duckdb").unlink()
    assert repair(root, examine(root).damages).current == 1
    assert query(root / "letopis.duckdb", "select count(*) from raw") == [(1,)]


def test_what_an_analyst_wrote_into_the_catalog_is_found_and_undone(root: Path, query: Query):
    catalog = root / "letopis.duckdb"
    catalog.chmod(0o644)
    with duckdb.connect(str(catalog)) as con:
        con.execute("drop view statements")
    (root / "letopis.duckdb.wal").write_bytes(b"left over")
    assert set(problems(root)) == {("damaged", "letopis.duckdb"), ("log", "letopis.duckdb.wal")}
    repair(root, examine(root).damages)
    assert problems(root) == []
    assert query(catalog, "select count(*) from statements") == [(2,)]


def test_a_lost_file_of_the_current_snapshot_is_restored_from_the_catalog(root: Path):
    snapshot = root / "snapshots" / "00000002.duckdb"
    before = snapshot.read_bytes()
    snapshot.unlink()
    assert problems(root) == [("missing", "00000002.duckdb")]
    repair(root, examine(root).damages)
    assert snapshot.read_bytes() == before


def test_a_damaged_earlier_catalog_is_set_aside(root: Path):
    flip = root / "snapshots" / "00000001.duckdb"
    flip.unlink()
    flip.write_bytes(b"damaged")
    repair(root, examine(root).damages)
    assert problems(root) == []
    assert flip.with_name("00000001.duckdb.damaged").exists()


def test_a_warehouse_moved_by_hand_gets_catalogs_for_its_new_folder(
    root: Path, tmp_path: Path, query: Query
):
    moved = tmp_path / "it's new"
    shutil.move(root, moved)
    assert {problem for problem, _ in problems(moved)} == {"moved"}
    repair(moved, examine(moved).damages)
    assert problems(moved) == []
    assert query(moved / "letopis.duckdb", "select count(*) from articles") == [(2,)]
    assert query(moved / "snapshots/00000001.duckdb", "select count(*) from raw") == [(1,)]


def test_examining_changes_nothing_and_an_empty_folder_has_no_catalog(tmp_path: Path):
    damages = examine(tmp_path).damages
    assert damages == (Damage(tmp_path / "letopis.duckdb", "missing", ()),)
    assert list(tmp_path.iterdir()) == []
    assert repair(tmp_path, damages).current is None
