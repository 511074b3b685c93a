"""What nothing refers to goes, and only that."""

import os
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.newsroom import Query
from tests.warehouse.standing import Standing, stand
from warehouse import collection
from warehouse.candidate import Candidate
from warehouse.collection import collect
from warehouse.doctor import examine
from warehouse.durable import only_publisher
from warehouse.errors import WarehouseError
from warehouse.publish import publish
from warehouse.snapshots import list_snapshots, pin

NOW = datetime.now(UTC).replace(tzinfo=None)
LATER = NOW + timedelta(days=8)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    """A warehouse with three snapshots: an article, another one instead, both."""
    return stand(
        tmp_path_factory.mktemp("standing"), ["harvest"], ["bridge"], ["harvest", "bridge"]
    )


@pytest.fixture
def root(standing: Standing) -> Path:
    """The warehouse as it was published."""
    return standing.put_back()


@pytest.fixture
def one_newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Snapshots go after one newer one, so that tests need not publish thirty."""
    monkeypatch.setattr(collection, "NEWER_SNAPSHOTS", 1)


def numbers(root: Path) -> list[int]:
    return [listed.entry.snapshot_id for listed in list_snapshots(root)]


def test_snapshots_stay_until_thirty_newer_ones_stand(root: Path):
    assert collect(root, LATER).snapshots == ()
    assert numbers(root) == [3, 2, 1]


@pytest.mark.usefixtures("one_newer")
def test_snapshots_stay_for_seven_days_after_the_next_one(root: Path):
    assert collect(root, NOW + timedelta(days=6)).snapshots == ()


@pytest.mark.usefixtures("one_newer")
def test_old_snapshots_go_the_current_one_stays(root: Path, query: Query):
    assert collect(root, LATER).snapshots == (1, 2)
    assert numbers(root) == [3]
    assert query(root / "letopis.duckdb", "select count(*) from statements") == [(2,)]
    assert not examine(root).damages


@pytest.mark.usefixtures("one_newer")
def test_a_kept_snapshot_stays_with_its_segments(root: Path, query: Query):
    pin(root, 1, "kept")
    assert collect(root, LATER).snapshots == (2,)
    first = root / "snapshots" / "00000001.duckdb"
    assert query(first, "select count(*) from articles") == [(1,)]


@pytest.mark.usefixtures("one_newer")
def test_segments_go_with_the_last_snapshot_that_names_them(
    root: Path, standing: Standing, query: Query
):
    publish(root, Candidate(standing.candidate.batches[:1]))
    before = len(list(root.glob("tables/*/*")))
    collected = collect(root, LATER)
    assert collected.snapshots == (1, 2, 3)
    assert collected.segments == before - len(list(root.glob("tables/*/*"))) > 0
    assert collected.n_bytes > 0
    assert query(root / "letopis.duckdb", "select count(*) from articles") == [(1,)]


def test_what_a_killed_publisher_left_goes(root: Path):
    orphan = root / "tables" / "articles" / f"{'0' * 32}.parquet"
    orphan.write_bytes(b"orphan")
    uncommitted = root / "snapshots" / "00000004.duckdb"
    uncommitted.write_bytes((root / "letopis.duckdb").read_bytes())
    (root / ".aside-killed").mkdir()
    (root / ".aside-killed" / "half").write_bytes(b"half")
    assert collect(root).snapshots == (4,)
    assert not orphan.exists()
    assert not (root / ".aside-killed").exists()
    assert numbers(root) == [3, 2, 1]


@pytest.mark.usefixtures("one_newer")
def test_a_clock_that_went_backwards_collects_too_little_rather_than_too_much(root: Path):
    assert collect(root, NOW - timedelta(days=400)).snapshots == ()
    assert numbers(root) == [3, 2, 1]


def test_a_damaged_catalog_stops_collection(root: Path):
    catalog = root / "snapshots" / "00000002.duckdb"
    catalog.unlink()
    catalog.write_bytes(b"damaged")
    before = sorted(root.glob("tables/*/*"))
    with pytest.raises(WarehouseError, match=r"00000002\.duckdb cannot be read: run `letopis doc"):
        collect(root, LATER)
    assert sorted(root.glob("tables/*/*")) == before


def test_a_collector_waits_for_a_publisher(root: Path):
    collector = threading.Thread(target=collect, args=(root,))
    with only_publisher(root):
        placed = root / "tables" / "articles" / f"{'0' * 32}.parquet"
        placed.write_bytes(b"not committed yet")
        collector.start()
        time.sleep(0.2)
        assert placed.exists()
    collector.join(30)
    assert not placed.exists()


@pytest.mark.usefixtures("one_newer")
def test_a_reader_of_the_current_snapshot_meets_no_collection(root: Path):
    with duckdb.connect(str(root / "letopis.duckdb"), read_only=True) as reader:
        collect(root, LATER)
        assert reader.execute("select count(*) from statements").fetchall() == [(2,)]


def stage_output(root: Path, name: str, days_old: float) -> Path:
    folder = root / "stages" / name
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text("{}")
    written = time.time() - days_old * 86_400
    os.utime(folder, (written, written))
    return folder


def test_stage_outputs_go_when_no_run_stands_on_them(root: Path):
    unused, used = (stage_output(root, f"clean/b1-{key}", 99) for key in "ab")
    of_a_run_under_way = stage_output(root, "clean/b1-c", 5)
    left = stage_output(root, "clean/.b2-b-x1", 9)
    given = [stage_output(root, f"ingest/b1-{key}", 99) for key in "ab"]
    assert collect(root, used={"clean/b1-b"}).outputs == 2
    assert not unused.exists()
    assert not left.exists()
    assert all(folder.exists() for folder in (used, of_a_run_under_way, *given))


def test_stage_outputs_stay_where_nobody_knows_who_stands_on_them(root: Path):
    old = stage_output(root, "clean/b1-a", 99)
    assert collect(root).outputs == 0
    assert old.exists()


def test_an_empty_folder_has_nothing_to_collect(tmp_path: Path):
    assert collect(tmp_path).segments == 0
