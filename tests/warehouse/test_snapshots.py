"""Snapshots can be listed, opened and kept for good."""

from pathlib import Path

import pytest

from tests.warehouse.newsroom import Query
from tests.warehouse.standing import Standing, stand
from warehouse.errors import WarehouseError
from warehouse.snapshots import as_of, list_snapshots, pin, pins, unpin


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    """A warehouse with two snapshots: one article, then two."""
    return stand(tmp_path_factory.mktemp("standing"), ["harvest"], ["harvest", "bridge"])


@pytest.fixture
def root(standing: Standing) -> Path:
    """The warehouse as it was published."""
    return standing.put_back()


def test_snapshots_are_listed_the_latest_first(root: Path):
    listed = list_snapshots(root)
    assert [s.entry.snapshot_id for s in listed] == [2, 1]
    assert [s.entry.n_articles for s in listed] == [2, 1]
    assert [s.is_current for s in listed] == [True, False]


def test_an_earlier_snapshot_is_queried_as_it_was(root: Path, query: Query):
    assert query(as_of(root, 1), "select count(*) from articles") == [(1,)]
    assert query(as_of(root, 2), "select count(*) from articles") == [(2,)]


def test_a_snapshot_that_is_not_there_is_named_with_those_that_are(root: Path):
    with pytest.raises(WarehouseError, match="has no snapshot 7: there are 1 to 2"):
        as_of(root, 7)


def test_a_snapshot_that_was_never_committed_is_no_past(root: Path):
    left = root / "snapshots" / "00000003.duckdb"
    left.write_bytes((root / "snapshots" / "00000002.duckdb").read_bytes())
    assert [s.entry.snapshot_id for s in list_snapshots(root)] == [2, 1]
    with pytest.raises(WarehouseError, match="no snapshot 3"):
        as_of(root, 3)


def test_a_kept_snapshot_tells_what_for(root: Path):
    pin(root, 1, "cited in the yearbook")
    pin(root, 1, "cited in the yearbook")
    pin(root, 1, "exported to /tmp/x")
    assert set(list_snapshots(root)[1].pinned) == {"cited in the yearbook", "exported to /tmp/x"}
    unpin(root, 1)
    assert not pins(root)


def test_a_snapshot_that_is_not_there_cannot_be_kept(root: Path):
    with pytest.raises(WarehouseError, match="no snapshot 5"):
        pin(root, 5, "kept")
    assert not pins(root)


def test_nothing_published_is_an_empty_list(tmp_path: Path):
    assert list_snapshots(tmp_path) == ()
    with pytest.raises(WarehouseError, match="nothing is published yet"):
        as_of(tmp_path, 1)
