"""Publication: checked, atomic, idempotent, readable by anyone."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.warehouse.newsroom import Query, Story, write_stage
from warehouse.candidate import Candidate
from warehouse.durable import only_publisher
from warehouse.errors import PublisherAtWorkError, WarehouseError
from warehouse.publish import publish


def files_of(root: Path) -> dict[str, str]:
    """The hash of every published file."""
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def with_more(candidate: Candidate, folder: Path) -> Candidate:
    """The candidate and a batch with one more article."""
    story = Story("fair", "«Ярмарка открыта», - сказала Анна Белова.", "2014-09-05")
    story.says("Анна Белова", "Ярмарка открыта")
    return Candidate(batches=[*candidate.batches, [write_stage(folder, *story.rows)]])


def test_analysts_query_a_snapshot_with_plain_duckdb_from_any_folder(
    tmp_path: Path, candidate: Candidate, query: Query, monkeypatch: pytest.MonkeyPatch
):
    snapshot = publish(tmp_path / "warehouse", candidate)
    monkeypatch.chdir("/")
    rows = query(snapshot.catalog, "select speaker, count(*) from statements group by all")
    assert sorted(rows) == [("Анна Белова", 1), ("Иван Петров", 2)]


def test_a_warehouse_given_by_a_relative_path_is_found_from_any_folder(
    tmp_path: Path, candidate: Candidate, query: Query, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    snapshot = publish(Path("warehouse"), candidate)
    monkeypatch.chdir("/")
    assert query(snapshot.catalog, "select count(*) from articles") == [(2,)]


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


def test_a_new_batch_rewrites_no_segment(tmp_path: Path, candidate: Candidate, query: Query):
    root = tmp_path / "warehouse"
    publish(root, candidate)
    before = {path: path.stat().st_ino for path in (root / "tables").rglob("*.parquet")}
    second = publish(root, with_more(candidate, tmp_path / "more"))
    assert (second.number, second.is_new) == (2, True)
    assert query(second.catalog, "select count(*) from statements") == [(4,)]
    assert all(path.stat().st_ino == inode for path, inode in before.items())


def test_rows_are_sorted_by_publication_the_undated_last(
    tmp_path: Path, harvest: Story, bridge: Story
):
    earlier = Story("frost", "Мороз. «Снег лежит», - сказала Анна Белова.", "2013-01-02")
    earlier.says("Анна Белова", "Снег лежит")
    batch = write_stage(tmp_path / "b", *bridge.rows, *harvest.rows, *earlier.rows)
    snapshot = publish(tmp_path / "warehouse", Candidate(batches=[[batch]]))
    (segment,) = (snapshot.catalog.parent / "tables" / "statements").glob("*.parquet")
    spoken = pq.read_table(segment).column("text").to_pylist()
    assert spoken == ["Снег лежит", "Урожай собран", "Зерна хватит всем", "Мост построят к осени"]


def test_a_batch_that_is_withdrawn_is_gone_from_the_next_snapshot(
    tmp_path: Path, candidate: Candidate, query: Query
):
    root = tmp_path / "warehouse"
    publish(root, candidate)
    second = publish(root, Candidate(batches=candidate.batches[:1]))
    assert query(second.catalog, "select count(*) from articles") == [(1,)]


def test_an_earlier_snapshot_stays_open_to_queries(
    tmp_path: Path, candidate: Candidate, query: Query
):
    root = tmp_path / "warehouse"
    publish(root, candidate)
    second = publish(root, with_more(candidate, tmp_path / "more"))
    first = root / "snapshots" / "00000001.duckdb"
    assert query(first, "select count(*) from articles") == [(2,)]
    sql = "select snapshot_id, n_articles, n_claims from snapshots order by snapshot_id"
    assert query(second.catalog, sql) == [(1, 2, 3), (2, 3, 4)]


def test_a_catalog_tells_which_promises_were_tested(
    tmp_path: Path, candidate: Candidate, query: Query
):
    catalog = publish(tmp_path, candidate).catalog
    sql = "select promise from checks where check_name = 'evidence_is_text' and n_offending = 0"
    ((promise,),) = query(catalog, sql)
    assert promise.startswith("The evidence of every claim is exactly")


def test_catalogs_are_read_only_files(tmp_path: Path, candidate: Candidate):
    catalog = publish(tmp_path, candidate).catalog
    assert catalog.stat().st_mode & 0o777 == 0o444


def test_runs_are_taken_along_but_make_no_new_snapshot(
    tmp_path: Path, candidate: Candidate, query: Query
):
    root, runs = tmp_path / "warehouse", tmp_path / "runs"
    runs.mkdir()
    publish(root, candidate)
    run = {
        "run_id": ["00000000-0000-0000-0000-000000000001"],
        "started_at": pa.array([0], pa.timestamp("us")),
        "command": ["run"],
        "number": [1],
        "state": ["done"],
    }
    pq.write_table(pa.table(run), runs / "runs.parquet")
    again = publish(root, Candidate(candidate.batches, operations=[runs]))
    assert not again.is_new
    more = with_more(candidate, tmp_path / "more")
    third = publish(root, Candidate(more.batches, operations=[runs]))
    assert query(third.catalog, "select state from runs") == [("done",)]


def test_a_lost_segment_is_written_again(tmp_path: Path, candidate: Candidate, query: Query):
    root = tmp_path / "warehouse"
    catalog = publish(root, candidate).catalog
    before = files_of(root)
    next((root / "tables" / "statements").glob("*.parquet")).unlink()
    next((root / "tables" / "articles").glob("*.parquet")).write_bytes(b"cut off")
    assert not publish(root, candidate).is_new
    assert files_of(root) == before
    assert query(catalog, "select count(*) from statements") == [(3,)]


@pytest.mark.parametrize("damage", ["missing", "cut off"])
def test_a_damaged_catalog_is_restored_from_its_snapshot(
    tmp_path: Path, candidate: Candidate, damage: str
):
    root = tmp_path / "warehouse"
    catalog = publish(root, candidate).catalog
    before = files_of(root)
    catalog.unlink()
    if damage == "cut off":
        catalog.write_bytes(b"not a catalog")
    assert publish(root, candidate).number == 1
    assert files_of(root) == before


def test_what_an_analyst_does_to_the_catalog_is_undone_by_the_next_snapshot(
    tmp_path: Path, candidate: Candidate, query: Query
):
    root = tmp_path / "warehouse"
    catalog = publish(root, candidate).catalog
    catalog.chmod(0o644)
    with duckdb.connect(str(catalog)) as con:
        con.execute("drop view statements")
        con.execute("create table statements as select 'mine' as speaker")
    (root / "letopis.duckdb.wal").write_bytes(b"left over")
    second = publish(root, with_more(candidate, tmp_path / "more"))
    assert second.number == 2
    assert not (root / "letopis.duckdb.wal").exists()
    assert query(catalog, "select count(*) from statements") == [(4,)]
    first = root / "snapshots" / "00000001.duckdb"
    assert query(first, "select count(*) from statements") == [(3,)]


def test_an_open_reader_neither_blocks_nor_sees_a_publication(tmp_path: Path, candidate: Candidate):
    root = tmp_path / "warehouse"
    catalog = publish(root, candidate).catalog
    with duckdb.connect(str(catalog), read_only=True) as reader:
        publish(root, with_more(candidate, tmp_path / "more"))
        assert reader.execute("select count(*) from statements").fetchall() == [(3,)]


def test_an_analyst_who_holds_the_catalog_for_writing_blocks_nothing(
    tmp_path: Path, candidate: Candidate, query: Query
):
    root = tmp_path / "warehouse"
    catalog = publish(root, candidate).catalog
    catalog.chmod(0o644)
    with duckdb.connect(str(catalog)):
        second = publish(root, with_more(candidate, tmp_path / "more"))
    assert second.number == 2
    assert query(root / "snapshots" / "00000002.duckdb", "select count(*) from articles") == [(3,)]


def test_a_second_publisher_is_told_that_another_is_at_work(tmp_path: Path, candidate: Candidate):
    with only_publisher(tmp_path), pytest.raises(PublisherAtWorkError, match="at work"):
        publish(tmp_path, candidate)
    assert publish(tmp_path, candidate).is_new


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, candidate: Candidate):
    file = tmp_path / "file"
    file.write_text("in the way")
    with pytest.raises(WarehouseError, match=f"cannot write to {file}"):
        publish(file / "warehouse", candidate)


def test_a_missing_stage_folder_is_named(tmp_path: Path):
    with pytest.raises(WarehouseError, match="no such folder"):
        publish(tmp_path / "warehouse", Candidate(batches=[[tmp_path / "nowhere"]]))


def test_what_a_killed_publisher_left_is_cleared_away(tmp_path: Path, candidate: Candidate):
    left = tmp_path / ".aside-killed"
    left.mkdir()
    (left / "segment.parquet").write_bytes(b"half")
    publish(tmp_path, candidate)
    assert not list(tmp_path.glob(".aside-*"))


def test_a_warehouse_that_was_moved_is_published_again(
    tmp_path: Path, candidate: Candidate, query: Query
):
    publish(tmp_path / "old", candidate)
    shutil.move(tmp_path / "old", tmp_path / "new")
    moved = publish(tmp_path / "new", candidate)
    assert moved.number == 2
    assert query(moved.catalog, "select count(*) from statements") == [(3,)]


def test_no_articles_give_an_empty_warehouse(tmp_path: Path, query: Query):
    snapshot = publish(tmp_path, Candidate(batches=[]))
    assert query(snapshot.catalog, "select count(*) from statements") == [(0,)]
    assert query(snapshot.catalog, "select count(*) from countries")[0][0] > 200


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from warehouse.candidate import Candidate
from warehouse.errors import WarehouseError
from warehouse.publish import publish

root, limit, *batches = sys.argv[1:]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
try:
    publish(Path(root), Candidate(batches=[[Path(batch)] for batch in batches]))
except WarehouseError as error:
    print(error)
"""


@pytest.mark.parametrize("limit", [1_000, 100_000])
def test_a_full_disk_is_told_and_loses_nothing(
    tmp_path: Path, candidate: Candidate, query: Query, limit: int
):
    root = tmp_path / "warehouse"
    first = Candidate(batches=candidate.batches[:1])
    catalog = publish(root, first).catalog
    batches = [str(folder) for (folder,) in candidate.batches]
    command = [sys.executable, "-c", FULL_DISK, str(root), str(limit), *batches]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"cannot write to {root}")
    assert query(catalog, "select count(*) from articles") == [(1,)]
    assert publish(root, candidate).number == 2
