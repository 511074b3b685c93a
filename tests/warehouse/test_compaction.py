"""Segments of many batches become few, with the same rows."""

from pathlib import Path

import pytest

from tests.warehouse.newsroom import Query
from tests.warehouse.standing import Standing, batch, stand
from warehouse import compaction
from warehouse.candidate import Candidate
from warehouse.doctor import examine
from warehouse.publish import publish
from warehouse.snapshots import as_of

NAMES = [f"article {number}" for number in range(5)]
TITLES = "select title from articles order by title"
FILES = "select count(distinct segment) from segments where table_name = 'articles'"


@pytest.fixture(scope="module", autouse=True)
def three_together() -> None:
    """Three segments of about one size become one, so that tests need not write ten."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compaction, "TOGETHER", 3)
        yield


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    """A warehouse whose second snapshot adds three batches to two."""
    return stand(tmp_path_factory.mktemp("standing"), NAMES[:2], NAMES)


@pytest.fixture
def root(standing: Standing) -> Path:
    """The warehouse as it was published."""
    return standing.put_back()


def test_many_segments_become_one_with_all_their_rows(root: Path, query: Query):
    catalog = root / "letopis.duckdb"
    assert query(catalog, FILES) == [(1,)]
    assert query(catalog, TITLES) == [(name,) for name in NAMES]
    sources = "select count(distinct source), sum(n_rows) from segments where table_name = "
    assert query(catalog, f"{sources} 'articles'") == [(5, 5)]
    assert query(catalog, f"{sources} 'statements'") == [(5, 5)]


def test_an_earlier_snapshot_keeps_its_segments(root: Path, query: Query):
    assert query(as_of(root, 1), FILES) == [(2,)]
    assert query(as_of(root, 1), TITLES) == [(name,) for name in NAMES[:2]]
    assert examine(root).damages == ()


def test_what_stands_together_is_not_written_again(root: Path, standing: Standing):
    before = {path: path.stat().st_ino for path in root.glob("tables/*/*")}
    assert not publish(root, standing.candidate).is_new
    assert {path: path.stat().st_ino for path in root.glob("tables/*/*")} == before


def test_a_new_batch_stands_beside_it(root: Path, standing: Standing, tmp_path: Path, query: Query):
    more = Candidate([*standing.candidate.batches, [batch(tmp_path, "bridge")]])
    assert query(publish(root, more).catalog, FILES) == [(2,)]


def test_a_batch_that_is_withdrawn_is_gone(root: Path, standing: Standing, query: Query):
    less = publish(root, Candidate(standing.candidate.batches[1:]))
    assert query(less.catalog, TITLES) == [(name,) for name in NAMES[1:]]


def test_a_lost_segment_is_written_again_as_it_was(root: Path, standing: Standing, query: Query):
    catalog = root / "letopis.duckdb"
    ((name,),) = query(catalog, "select distinct segment from segments where table_name = 'raw'")
    file = root / "tables" / "raw" / f"{name}.parquet"
    before = file.read_bytes()
    file.unlink()
    assert not publish(root, standing.candidate).is_new
    assert file.read_bytes() == before


def test_it_does_not_matter_in_which_order_batches_came(
    root: Path, standing: Standing, tmp_path: Path
):
    publish(tmp_path / "other", Candidate(standing.candidate.batches[:2]))
    publish(tmp_path / "other", Candidate(standing.candidate.batches[::-1]))
    names = [sorted(path.name for path in r.glob("tables/*/*")) for r in (root, tmp_path / "other")]
    assert names[0] == names[1]
